//! The site's configuration.

use std::collections::BTreeMap;

use super::{
    Article, ColumnType, Compression, Minify, Policy, SeverityKey, SiteKind, Slug, Text, TranslationLanguage,
    Variant,
};

/// What `site-config.yaml` says, every default filled in.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Config {
    pub kind: SiteKind,
    pub title: Text,
    pub short_title: Text,
    /// Absolute address without the slash at its end.
    pub base_url: Text,
    pub language: Text,
    pub variants: Box<[Variant]>,
    /// Words that a variant writes otherwise, in place of the usual conversion.
    pub variant_words: BTreeMap<Text, Text>,
    pub translations: Box<[TranslationLanguage]>,
    pub description: Option<Text>,
    pub sponsor: Option<Text>,
    pub operator: Option<Text>,
    pub contact: SiteContact,
    pub site_id: Option<Text>,
    pub icp: Option<Text>,
    pub public_security: Option<Text>,
    pub authority_badge: Option<Text>,
    pub error_report: Option<Text>,
    /// The area that the site serves, for example `澄湖市`.
    pub area: Option<Text>,
    pub security_contact: Option<Text>,
    pub data_licence: Option<DataLicence>,
    pub theme: Text,
    pub theme_options: BTreeMap<Text, Text>,
    pub mourning: bool,
    pub columns: Box<[Column]>,
    pub navigation: Box<[NavigationEntry]>,
    pub calendar: Text,
    pub office_hours: Option<Text>,
    pub item_codes: ItemCodes,
    pub popular_items: Box<[Text]>,
    pub endpoint: Option<Endpoint>,
    /// Hosts of others that readers go to without a notice.
    pub trusted_hosts: Box<[Text]>,
    pub rules: BTreeMap<Text, RuleSetting>,
    pub search: SearchSettings,
    pub sources: Box<[CatalogSource]>,
    pub output: Output,
}

impl Config {
    /// The bare host of the base address.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.base_url.split_once("://").map_or(&*self.base_url, |(_, rest)| rest);
        rest.split(['/', ':']).next().unwrap_or(rest)
    }

    /// The path part of the base address, without slash at the end; empty at the top of a host.
    #[must_use]
    pub fn base_path(&self) -> &str {
        let rest = self.base_url.split_once("://").map_or(&*self.base_url, |(_, rest)| rest);
        rest.find('/').map_or("", |slash| &rest[slash..])
    }

    /// Whom to tell of a weakness, as an address that can be followed; the site's e-mail when nobody else is named.
    #[must_use]
    pub fn security_contact(&self) -> Option<String> {
        let contact = self.security_contact.as_deref().or(self.contact.email.as_deref())?;
        let is_address = ["https://", "mailto:", "tel:"].iter().any(|scheme| contact.starts_with(scheme));
        Some(if is_address { contact.to_owned() } else { format!("mailto:{contact}") })
    }

    /// The column whose id is `id`.
    #[must_use]
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.id.as_str() == id)
    }

    /// Whether `article` is a document: in a column of documents, or with an index number or a document number.
    #[must_use]
    pub fn is_document(&self, article: &Article) -> bool {
        let Some(block) = article.disclosure.as_deref() else { return false };
        let column = article.column.as_ref().and_then(|column| self.column(column.as_str()));
        column.is_some_and(|column| column.document || block.index_number.is_some() || block.number.is_some())
    }
}

/// Contact of the site.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct SiteContact {
    pub phone: Option<Text>,
    pub email: Option<Text>,
    pub address: Option<Text>,
    pub postcode: Option<Text>,
    pub hours: Option<Text>,
}

/// Under which terms the open data may be used.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct DataLicence {
    pub name: Text,
    pub url: Option<Text>,
}

/// A column of the site.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Column {
    pub id: Slug,
    pub name: Text,
    pub column_type: ColumnType,
    pub description: Text,
    pub keywords: Box<[Text]>,
    pub freshness: Freshness,
    pub template: Option<Text>,
    /// Whether the portal's column also lists what departments publish in theirs.
    pub collect: bool,
    pub required_for: Box<[Text]>,
    /// Whether its articles are documents with a disclosure block.
    pub document: bool,
}

/// How often a column must be updated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// At least every so many days.
    Days(u32),
    /// Never stale.
    Unbounded,
}

/// An entry of the main navigation.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct NavigationEntry {
    pub name: Text,
    pub url: Text,
}

/// Which scheme item codes follow.
#[derive(Clone, Debug)]
pub enum ItemCodes {
    /// The national scheme, check digits included.
    National,
    /// A scheme of the province, as a regular expression.
    Pattern(Text),
    /// Codes are not checked.
    Unchecked,
}

/// The endpoint that receives submissions.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Endpoint {
    pub url: Text,
    pub services: Box<[Text]>,
}

/// A site's setting of one rule.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct RuleSetting {
    pub severity: SeverityKey,
    pub reason: Option<Text>,
}

/// How search weighs what it finds.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct SearchSettings {
    pub weights: BTreeMap<Text, f64>,
    pub shards: Option<u32>,
    pub enabled: bool,
}

impl Default for SearchSettings {
    fn default() -> Self {
        Self { weights: BTreeMap::new(), shards: None, enabled: true }
    }
}

/// A department site whose catalogue a portal shows.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct CatalogSource {
    pub name: Text,
    pub catalog: Text,
}

/// How output is written.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Output {
    pub minify: Minify,
    pub compress: Box<[Compression]>,
    pub feeds: bool,
    pub data: bool,
    /// What replaces the strict policy.
    pub content_security_policy: Option<Policy>,
    pub page_size: usize,
    /// Whether the site has a list of its files with their hashes.
    pub release: bool,
    /// Whether the questions of items lead to pages.
    pub situations: bool,
    /// Most pages that the questions of one item may lead to.
    pub situation_pages: usize,
    /// Whether items have a one-time notice and a poster to print.
    pub notices: bool,
    /// Whether departments have a booklet of all their items to print.
    pub booklets: bool,
    /// Whether there are lists of the items that rest on a law or ask for a material.
    pub uses: bool,
    /// Whether items are listed by two facets at once.
    pub combinations: bool,
    /// Whether pages open from a folder, without a server.
    pub offline: bool,
}
