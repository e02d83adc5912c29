//! What every page has.

use std::collections::BTreeMap;

use serde::Serialize;

use super::LinkView;

/// The site, the same for all pages: `site` in templates.
#[derive(Debug, Serialize)]
pub struct SiteView {
    /// `portal`, or `department` for the site of one department.
    pub kind: &'static str,
    /// Full name.
    pub title: String,
    /// Host, for the `SiteDomain` tag.
    pub host: String,
    /// Language tag.
    pub language: String,
    /// Language tag of the original.
    pub original_language: String,
    /// Language and place as Open Graph names them, for example `zh_CN`.
    pub locale: String,
    /// Content-Security-Policy for a `meta` element, without a character to escape.
    pub content_security_policy: String,
    /// Address of the home page.
    pub home_url: String,
    /// Main navigation.
    pub navigation: Vec<LinkView>,
    /// Address of the search page.
    pub search_url: String,
    /// Address of the site map.
    pub sitemap_url: String,
    /// Address of the feed of the whole site, if there are feeds.
    pub feed_url: Option<String>,
    /// Address of the accessibility statement, if the site has one.
    pub accessibility_url: Option<String>,
    /// Address of the privacy page, if the site has one.
    pub privacy_url: Option<String>,
    /// Address of the open data, if the site has it.
    pub data_url: Option<String>,
    /// Consult, apply, check, complain: what the site offers of them.
    pub actions: Vec<LinkView>,
    /// Host unit 主办单位.
    pub sponsor: Option<String>,
    /// Operator 承办单位.
    pub operator: Option<String>,
    /// Phone of the site's office.
    pub phone: Option<super::PhoneView>,
    /// E-mail.
    pub email: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Site code 网站标识码.
    pub site_id: Option<String>,
    /// ICP number.
    pub icp: Option<String>,
    /// Police filing number 公安备案号.
    pub public_security: Option<String>,
    /// Address of the badge of party and government bodies.
    pub authority_badge: Option<String>,
    /// Address of "find errors" 找错.
    pub error_report: Option<String>,
    /// Whether pages are grey on a day of mourning.
    pub mourning: bool,
    /// Options of the theme.
    pub options: BTreeMap<String, String>,
    /// Addresses of assets by their path in the theme, fingerprinted.
    pub assets: BTreeMap<String, String>,
    /// Integrity hashes of assets by their path in the theme.
    pub integrity: BTreeMap<String, String>,
}

/// The page: `page` in templates.
#[derive(Debug, Serialize)]
pub struct PageView {
    /// Title, the text of `<h1>`.
    pub title: String,
    /// Text of `<title>`.
    pub head_title: String,
    /// Kind, for example `item`; the template's name without ending.
    pub kind: &'static str,
    /// Address on the site.
    pub url: String,
    /// Absolute address.
    pub canonical: String,
    /// For the description tag.
    pub description: String,
    /// For the keywords tag.
    pub keywords: Vec<String>,
    /// From the home page to the page above, in order.
    pub crumbs: Vec<LinkView>,
    /// Column tags: absent on the home page.
    pub column: Option<ColumnMeta>,
    /// Publication, `2026-03-05 09:30`, on articles.
    pub published: Option<String>,
    /// Source, on articles.
    pub source: Option<String>,
    /// Author, on articles.
    pub author: Option<String>,
    /// Absolute address of a picture.
    pub image: Option<String>,
    /// Feed of the column.
    pub feed_url: Option<String>,
    /// The languages of the site, where it has several.
    pub languages: Vec<LanguageView>,
    /// The page in the original language, where what it shows is not translated.
    pub untranslated: Option<String>,
    /// Day of the last change, as `2026年3月5日`.
    pub updated: Option<String>,
    /// Machine-readable record of the item that the page shows.
    pub record_url: Option<String>,
    /// Whether search engines should leave the page out.
    pub noindex: bool,
    /// Linked data of the page, ready for a `script` element of type `application/ld+json`.
    pub json_ld: Option<String>,
}

/// A language of the site.
#[derive(Debug, Serialize)]
pub struct LanguageView {
    /// Its tag, for example `zh-Hant`.
    pub tag: String,
    /// Its name in itself, for example `繁體中文`.
    pub name: &'static str,
    /// Address of the page in it, or of the nearest page above that is there.
    pub url: String,
    /// Absolute address of the same page, where it is there.
    pub same: Option<String>,
    /// Title of the page it leads to, where that is another one.
    pub elsewhere: Option<String>,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// The column tags of the national rules (`ColumnName` and its sisters).
#[derive(Debug, Serialize)]
pub struct ColumnMeta {
    /// `ColumnName`.
    pub name: String,
    /// `ColumnDescription`.
    pub description: String,
    /// `ColumnKeywords`.
    pub keywords: String,
    /// `ColumnType`.
    pub kind: String,
}
