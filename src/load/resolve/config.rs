//! The site's configuration.

use super::{Resolver, boxed, security, value, values};
use crate::{
    diagnostic::{Diagnostic, Message},
    load::{
        codes,
        raw::{RawColumn, RawConfig, RawFreshness, RawItemCodes, RawOutput, RawSearch, Text},
    },
    model::{
        CatalogSource, Column, ColumnType, Config, DataLicence, Endpoint, Freshness, ItemCodes, Minify,
        NavigationEntry, Output, RuleSetting, SearchSettings, SiteContact, SiteKind,
    },
    source::{FieldPath, Place},
};

/// Resolves `site-config.yaml`.
pub(in crate::load) fn config(run: &mut Resolver<'_>, raw: RawConfig) -> Config {
    // One line a field would hide the rest of the function.
    #[rustfmt::skip]
    let RawConfig {
        kind, title, short_title, base_url, language, variants, variant_words, translations, description,
        sponsor, operator, contact, site_id, icp, public_security, authority_badge, error_report,
        area, security_contact, data_licence, theme,
        theme_options, mourning, columns, navigation, calendar, office_hours, item_codes,
        popular_items, search, endpoint, links, rules, output, sources,
    } = raw;
    let columns = columns.into_iter().enumerate().filter_map(|(index, raw)| column(run, index, raw));
    let columns = columns.collect();
    Config {
        kind: value(kind).unwrap_or(SiteKind::Portal),
        short_title: short_title.unwrap_or_else(|| title.clone()),
        title,
        base_url: checked_base_url(run, &base_url),
        language: language.unwrap_or_else(|| "zh-CN".into()),
        variants: values(variants),
        variant_words,
        translations: values(translations),
        description,
        sponsor,
        operator,
        contact: contact.map_or_else(SiteContact::default, |raw| SiteContact {
            phone: raw.phone,
            email: raw.email,
            address: raw.address,
            postcode: raw.postcode,
            hours: raw.hours,
        }),
        site_id,
        icp,
        public_security,
        authority_badge,
        error_report,
        area,
        security_contact: security_contact.map(|written| checked_contact(run, written)),
        data_licence: data_licence.map(|raw| DataLicence { name: raw.name, url: raw.url }),
        theme: theme.unwrap_or_else(|| "standard".into()),
        theme_options,
        mourning,
        columns,
        navigation: boxed(navigation, |raw| NavigationEntry { name: raw.name, url: raw.url }),
        calendar: calendar.unwrap_or_else(|| "cn".into()),
        office_hours,
        item_codes: item_codes.map_or(ItemCodes::National, |raw| codes_scheme(run, raw)),
        popular_items: popular_items.into(),
        endpoint: endpoint
            .map(|raw| Endpoint { url: raw.url.unwrap_or_default(), services: raw.services.into() }),
        trusted_hosts: links.map_or_else(Box::default, |raw| security::trusted_hosts(run, raw)),
        rules: rules
            .into_iter()
            .map(|(rule, raw)| (rule, RuleSetting { severity: raw.severity.0, reason: raw.reason }))
            .collect(),
        search: search.map_or_else(SearchSettings::default, search_settings),
        sources: boxed(sources, |raw| CatalogSource { name: raw.name, catalog: raw.catalog }),
        output: resolved_output(run, output),
    }
}

fn column(run: &mut Resolver<'_>, index: usize, raw: RawColumn) -> Option<Column> {
    let RawColumn {
        id,
        name,
        r#type,
        description,
        keywords,
        freshness,
        template,
        collect,
        required_for,
        document,
    } = raw;
    let column_type = r#type.0;
    Some(Column {
        id: run.slug(&id, || FieldPath::of("columns").index(index).key("id"))?,
        description: description.unwrap_or_default(),
        keywords: keywords.into(),
        freshness: match freshness {
            Some(RawFreshness::Days(days)) => Freshness::Days(days),
            Some(RawFreshness::None) => Freshness::Unbounded,
            None => usual_freshness(column_type),
        },
        name,
        column_type,
        template,
        collect,
        required_for: required_for.into(),
        document: document.unwrap_or(matches!(column_type, ColumnType::Policies)),
    })
}

/// How often a column of a type must be updated (inspection indicators of 2019: news two weeks,
/// notices and policy six months, others a year).
fn usual_freshness(column_type: ColumnType) -> Freshness {
    match column_type {
        ColumnType::News => Freshness::Days(14),
        ColumnType::Notices | ColumnType::Policies => Freshness::Days(180),
        ColumnType::Overview
        | ColumnType::Functions
        | ColumnType::Leaders
        | ColumnType::DisclosureGuide
        | ColumnType::DisclosureSystem
        | ColumnType::Services
        | ColumnType::Interaction
        | ColumnType::Topics => Freshness::Unbounded,
        _ => Freshness::Days(365),
    }
}

fn checked_base_url(run: &mut Resolver<'_>, written: &str) -> Text {
    let host = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
    if host.is_none_or(|host| host.is_empty() || host.contains(char::is_whitespace)) {
        run.diagnostics.push(
            Diagnostic::new(
                &codes::BAD_CONFIG,
                Place::field(run.path, FieldPath::of("base_url")),
                Message::new(
                    format!("`{written}` 不是完整的网址"),
                    format!("`{written}` is not an absolute address"),
                ),
            )
            .hint(Message::new("写作 https://www.example.gov.cn", "write it as https://www.example.gov.cn")),
        );
    }
    written.trim_end_matches('/').into()
}

/// A contact that `security.txt` may name: RFC 9116 asks for an address that can be followed.
fn checked_contact(run: &mut Resolver<'_>, written: Text) -> Text {
    let is_followed = ["https://", "mailto:", "tel:"].iter().any(|scheme| written.starts_with(scheme));
    let is_email = written.contains('@') && !written.contains("://");
    if written.contains(char::is_whitespace) || !is_followed && !is_email {
        let place = Place::field(run.path, FieldPath::of("security_contact"));
        let message = Message::new(
            format!("`{written}` 不是电子邮箱，也不是 https:、tel: 开头的网址"),
            format!("`{written}` is neither an e-mail address nor begins with https: or tel:"),
        );
        run.diagnostics.push(
            Diagnostic::new(&codes::BAD_CONFIG, place, message)
                .hint(Message::new("写作 security@example.gov.cn", "write it as security@example.gov.cn")),
        );
    }
    written
}

fn codes_scheme(run: &mut Resolver<'_>, raw: RawItemCodes) -> ItemCodes {
    let RawItemCodes { scheme, pattern } = raw;
    let (message, field) = match (&*scheme, pattern) {
        ("national", _) => return ItemCodes::National,
        ("none", _) => return ItemCodes::Unchecked,
        ("pattern", Some(pattern)) => match regex::Regex::new(&pattern) {
            Ok(_) => return ItemCodes::Pattern(pattern),
            Err(error) => (
                Message::new(format!("正则表达式不对：{error}"), format!("malformed pattern: {error}")),
                "pattern",
            ),
        },
        ("pattern", None) => {
            (Message::new("规则 pattern 要写 pattern", "the scheme `pattern` needs `pattern`"), "scheme")
        }
        _ => (
            Message::new(
                format!("没有编码规则 `{scheme}`，可以写 national、pattern、none"),
                format!("unknown scheme `{scheme}`; allowed: national, pattern, none"),
            ),
            "scheme",
        ),
    };
    let place = Place::field(run.path, FieldPath::of("item_codes").key(field));
    run.diagnostics.push(Diagnostic::new(&codes::BAD_CONFIG, place, message));
    ItemCodes::Unchecked
}

fn search_settings(raw: RawSearch) -> SearchSettings {
    let RawSearch { weights, shards, enabled } = raw;
    SearchSettings { weights, shards, enabled: enabled.unwrap_or(true) }
}

fn resolved_output(run: &mut Resolver<'_>, raw: Option<RawOutput>) -> Output {
    let RawOutput {
        minify,
        compress,
        feeds,
        data,
        content_security_policy,
        page_size,
        release,
        situations,
        situation_pages,
        notices,
        booklets,
        uses,
        combinations,
        offline,
    } = raw.unwrap_or_default();
    let positive = |count: Option<u32>, otherwise| {
        count.filter(|count| *count > 0).map_or(otherwise, |count| count as usize)
    };
    Output {
        minify: value(minify).unwrap_or(Minify::Squeeze),
        compress: security::once(values(compress)),
        feeds: feeds.unwrap_or(true),
        data: data.unwrap_or(true),
        content_security_policy: content_security_policy.and_then(|text| security::policy(run, &text)),
        page_size: positive(page_size, 20),
        release: release.unwrap_or(true),
        situations: situations.unwrap_or(true),
        situation_pages: positive(situation_pages, 400),
        notices: notices.unwrap_or(true),
        booklets: booklets.unwrap_or(true),
        uses: uses.unwrap_or(true),
        combinations: combinations.unwrap_or(true),
        offline,
    }
}
