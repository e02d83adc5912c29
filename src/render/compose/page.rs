//! What every page has.

use std::collections::BTreeMap;

use serde_json::json;

use super::{
    super::{
        EditionRenderer, format,
        views::{ColumnMeta, LinkView, PageView, SiteView},
    },
    languages,
};
use crate::{
    model::{Article, ClosedList as _, Column, ColumnType, Edition, Item, LinkTarget, Owner, Route},
    plan::{PageKind, PlannedPage},
};

/// The site, once for all pages.
pub(in crate::render) fn site_view(renderer: &EditionRenderer) -> SiteView {
    let config = &renderer.plan().checked().site().config;
    let owned = |text: &Option<crate::model::Text>| text.as_deref().map(str::to_owned);
    SiteView {
        kind: config.kind.key(),
        title: config.title.to_string(),
        host: config.host().to_owned(),
        language: config.language.to_string(),
        original_language: renderer.original().checked().site().config.language.to_string(),
        locale: locale(&config.language),
        content_security_policy: config.policy().in_page(),
        home_url: renderer.url(&Route::home()),
        navigation: navigation(renderer),
        search_url: renderer.url(&Route::new("/search/")),
        sitemap_url: renderer.url(&Route::new("/sitemap/")),
        feed_url: config.output.feeds.then(|| renderer.url(&Route::new("/feed.xml"))),
        accessibility_url: standing_url(renderer, "accessibility"),
        privacy_url: standing_url(renderer, "privacy"),
        data_url: standing_url(renderer, "data"),
        actions: actions(renderer),
        sponsor: owned(&config.sponsor),
        operator: owned(&config.operator),
        phone: config.contact.phone.as_deref().map(format::phone),
        email: owned(&config.contact.email),
        address: owned(&config.contact.address),
        site_id: owned(&config.site_id),
        icp: owned(&config.icp),
        public_security: owned(&config.public_security),
        authority_badge: owned(&config.authority_badge),
        error_report: owned(&config.error_report),
        mourning: config.mourning,
        options: strings(&renderer.plan().checked().site().theme.options),
        assets: renderer.assets().urls(),
        integrity: renderer.assets().integrity(),
    }
}

fn strings(map: &BTreeMap<crate::model::Text, crate::model::Text>) -> BTreeMap<String, String> {
    map.iter().map(|(key, value)| (key.to_string(), value.to_string())).collect()
}

/// `zh_CN`: Open Graph wants a place with the language.
fn locale(language: &str) -> String {
    match language {
        "zh-Hant" => "zh_HK".to_owned(),
        "en" => "en_US".to_owned(),
        other => other.replace('-', "_"),
    }
}

/// The address of the standing page `name`: in this language, else in the original's.
fn standing_url(renderer: &EditionRenderer, name: &str) -> Option<String> {
    let route = Route::new(format!("/{name}/"));
    let plans = [renderer.plan(), renderer.original()].into_iter();
    let plan = plans.into_iter().find(|plan| plan.page_at(&route).is_some())?;
    Some(renderer.url_in(plan.edition(), &route))
}

/// The configured navigation, or home and the most used lists.
fn navigation(renderer: &EditionRenderer) -> Vec<LinkView> {
    let config = &renderer.plan().checked().site().config;
    if !config.navigation.is_empty() {
        return config
            .navigation
            .iter()
            .map(|entry| LinkView {
                title: entry.name.to_string(),
                url: navigation_url(renderer, &entry.url),
            })
            .collect();
    }
    let own = renderer.plan().home().own.map(|id| &renderer.plan().page(id).route);
    let (about, departments) = match own {
        Some(own) => ("nav_own_department", own.as_str()),
        None => ("nav_departments", "/departments/"),
    };
    let usual = [
        ("nav_home", "/"),
        ("nav_items", "/items/"),
        ("nav_online", "/online/"),
        (about, departments),
        ("nav_open_government", "/open-government/"),
        ("nav_forms", "/forms/"),
    ];
    usual
        .into_iter()
        .map(|(word, route)| LinkView {
            title: renderer.words().get(word).to_owned(),
            url: renderer.url(&Route::new(route)),
        })
        .collect()
}

fn navigation_url(renderer: &EditionRenderer, url: &str) -> String {
    let inner = url.strip_prefix("@/").or_else(|| url.strip_prefix('/')).filter(|_| !url.starts_with("//"));
    match inner.map(|inner| inner.trim_end_matches('/')) {
        Some("") => renderer.url(&Route::home()),
        Some(inner) => renderer.url(&Route::new(format!("/{inner}/"))),
        None => url.to_owned(),
    }
}

/// Consult, apply, check and complain: those for which the site has a page.
fn actions(renderer: &EditionRenderer) -> Vec<LinkView> {
    let known = [
        ("action_consult", "consult"),
        ("action_apply", "online"),
        ("action_status", "status"),
        ("action_complain", "complain"),
    ];
    known
        .into_iter()
        .filter_map(|(word, name)| {
            let url = standing_url(renderer, name)?;
            Some(LinkView { title: renderer.words().get(word).to_owned(), url })
        })
        .collect()
}

/// The page itself.
pub(super) fn page_view(
    renderer: &EditionRenderer,
    page: &PlannedPage,
    item: Option<&Item>,
    template: &'static str,
) -> PageView {
    let config = &renderer.plan().checked().site().config;
    let trail = renderer.plan().trail(page);
    let above = &trail[..trail.len() - 1];
    let is_home = matches!(page.kind, PageKind::Home);
    let article = match &page.kind {
        PageKind::Article(article) => Some(article),
        _ => None,
    };
    PageView {
        title: page.title.to_string(),
        head_title: head_title(renderer, page, above),
        kind: template.trim_end_matches(".html"),
        url: renderer.url(&page.route),
        canonical: renderer.absolute(&page.route),
        description: description(renderer, page, item),
        keywords: item.map_or_else(|| keywords(renderer, page), |item| item_keywords(renderer, item)),
        crumbs: above
            .iter()
            .filter(|above| above.title != page.title || is_home)
            .map(|page| renderer.link(page))
            .collect(),
        column: (!is_home).then(|| column_meta(renderer, page, &trail)),
        published: article.and_then(|article| article.date).map(format::minute),
        source: article.map(|article| source(renderer, article)),
        author: article.and_then(|article| article.author.as_deref()).map(str::to_owned),
        image: article.and_then(|article| image(renderer, article)),
        feed_url: match &page.kind {
            PageKind::Column(column) if config.output.feeds => Some(format!(
                "{}feed.xml",
                renderer.url(&Route::column(&column.owner, config.columns[column.column].id.as_str()))
            )),
            _ => None,
        },
        languages: languages::languages(renderer, page),
        untranslated: languages::untranslated(renderer, page),
        updated: page.updated.map(|date| renderer.day(date)),
        record_url: item
            .filter(|_| config.output.data)
            .map(|item| renderer.url_in(Edition::Original, &Route::record(&item.id))),
        noindex: page.kind.is_unlisted(),
        json_ld: json_ld(renderer, page, item),
    }
}

/// The text of `<title>`, unlike that of any other page: title, page of the list, department or page above, site.
fn head_title(renderer: &EditionRenderer, page: &PlannedPage, above: &[&PlannedPage]) -> String {
    let site = &renderer.plan().checked().site().config.title;
    let number = match &page.kind {
        PageKind::Items(items) => items.listing.number,
        PageKind::Column(column) => column.listing.number,
        PageKind::Documents(listing) => listing.number,
        _ => 1,
    };
    let mut title = match number {
        1 => page.title.to_string(),
        number => {
            let number = renderer.words().fill("page_number", &[("n", &number)]);
            renderer.words().fill("numbered_title", &[("title", &page.title), ("number", &number)])
        }
    };
    let department = above.iter().find(|above| matches!(above.kind, PageKind::Department(_)));
    let nearest = above
        .iter()
        .rev()
        .find(|above| !matches!(above.kind, PageKind::Home) && !page.title.starts_with(above.title.as_ref()));
    if let Some(above) = department.or(nearest) {
        title.push_str(" - ");
        title.push_str(&above.title);
    }
    if !matches!(page.kind, PageKind::Home) {
        title.push_str(" - ");
        title.push_str(site);
    }
    title
}

/// Where an article comes from; its department or the site when it does not say.
fn source(renderer: &EditionRenderer, article: &Article) -> String {
    match (&article.source, &article.owner) {
        (Some(source), _) => source.to_string(),
        (None, Owner::Department(slug)) => renderer.department_name(slug),
        (None, Owner::Portal) => renderer.plan().checked().site().config.title.to_string(),
    }
}

fn image(renderer: &EditionRenderer, article: &Article) -> Option<String> {
    let target: &LinkTarget = article.image.as_ref()?;
    renderer.plan().address_of(target, &article.path).map(|route| renderer.absolute(route))
}

fn description(renderer: &EditionRenderer, page: &PlannedPage, item: Option<&Item>) -> String {
    let config = &renderer.plan().checked().site().config;
    let words = renderer.words();
    if let Some(summary) = item.and_then(|item| item.summary.as_deref()) {
        return summary.to_owned();
    }
    match &page.kind {
        PageKind::Home => config.description.as_deref().unwrap_or(&config.title).to_owned(),
        PageKind::Item(item) => {
            let department = renderer.department_name(&item.id.department);
            words.fill("description_item", &[("name", &item.name), ("department", &department)])
        }
        PageKind::Article(article) => {
            let lead = article.summary.as_deref().unwrap_or(&article.body.lead);
            if lead.is_empty() { page.title.to_string() } else { lead.to_owned() }
        }
        PageKind::Department(slug) => {
            words.fill("description_department", &[("name", &renderer.department_name(slug))])
        }
        PageKind::Items(items) => words.fill_counted(
            "description_list",
            items.listing.total,
            &[("title", &page.title), ("total", &items.listing.total)],
        ),
        PageKind::Column(column) => {
            let described = &config.columns[column.column].description;
            if described.is_empty() {
                words.fill("description_list", &[("title", &page.title), ("total", &column.listing.total)])
            } else {
                described.to_string()
            }
        }
        PageKind::Documents(listing) => {
            words.fill("description_documents", &[("title", &page.title), ("total", &listing.total)])
        }
        PageKind::Joint(joint) => joint.summary.as_deref().unwrap_or(&joint.name).to_owned(),
        _ => words.fill("description_page", &[("title", &page.title), ("site", &config.title)]),
    }
}

fn keywords(renderer: &EditionRenderer, page: &PlannedPage) -> Vec<String> {
    let config = &renderer.plan().checked().site().config;
    match &page.kind {
        PageKind::Article(article) if !article.keywords.is_empty() => {
            article.keywords.iter().map(ToString::to_string).collect()
        }
        PageKind::Column(column) if !config.columns[column.column].keywords.is_empty() => {
            config.columns[column.column].keywords.iter().map(ToString::to_string).collect()
        }
        _ => vec![page.title.to_string(), config.short_title.to_string()],
    }
}

fn item_keywords(renderer: &EditionRenderer, item: &Item) -> Vec<String> {
    let mut keywords = vec![item.name.to_string()];
    keywords.extend(item.aliases_search.iter().take(4).map(ToString::to_string));
    keywords.push(renderer.department_name(&item.id.department));
    keywords
}

/// The column tags: of the column that lists the page, or of the kind of page it is.
fn column_meta(renderer: &EditionRenderer, page: &PlannedPage, trail: &[&PlannedPage]) -> ColumnMeta {
    let config = &renderer.plan().checked().site().config;
    let configured = trail.iter().rev().find_map(|page| match &page.kind {
        PageKind::Column(column) => Some(&config.columns[column.column]),
        _ => None,
    });
    if let Some(column) = configured {
        return of_column(renderer, column);
    }
    let words = renderer.words();
    let of_items = trail.iter().any(|page| matches!(page.kind, PageKind::Items(_)));
    let name = match &page.kind {
        PageKind::Item(_) | PageKind::Form(_) | PageKind::Joint(_) | PageKind::Center(_) => trail
            .iter()
            .rev()
            .nth(1)
            .map_or_else(|| page.title.to_string(), |parent| parent.title.to_string()),
        _ => page.title.to_string(),
    };
    let (description, kind) = if of_items {
        (words.get("column_description_items"), ColumnType::Services)
    } else {
        (words.get("column_description_pages"), ColumnType::Other)
    };
    ColumnMeta {
        keywords: format!("{name},{}", config.short_title),
        description: description.to_owned(),
        kind: renderer.name(kind),
        name,
    }
}

fn of_column(renderer: &EditionRenderer, column: &Column) -> ColumnMeta {
    let config = &renderer.plan().checked().site().config;
    let description = if column.description.is_empty() {
        renderer.words().fill("description_page", &[("title", &column.name), ("site", &config.title)])
    } else {
        column.description.to_string()
    };
    let keywords = if column.keywords.is_empty() {
        format!("{},{}", column.name, config.short_title)
    } else {
        column.keywords.join(",")
    };
    ColumnMeta {
        name: column.name.to_string(),
        description,
        keywords,
        kind: renderer.name(column.column_type),
    }
}

/// Linked data (schema.org): what search engines should know of the page.
fn json_ld(renderer: &EditionRenderer, page: &PlannedPage, item: Option<&Item>) -> Option<String> {
    let config = &renderer.plan().checked().site().config;
    let url = renderer.absolute(&page.route);
    let value = match &page.kind {
        PageKind::Home => json!({
            "@context": "https://schema.org", "@type": "WebSite", "name": &*config.title,
            "url": url, "inLanguage": &*config.language,
        }),
        PageKind::Item(_) => super::service::service(renderer, item?, &url),
        PageKind::Article(article) if article.column.is_some() => json!({
            "@context": "https://schema.org", "@type": "Article", "headline": &*article.title,
            "url": url, "datePublished": article.date.map(format::iso_minute),
            "publisher": { "@type": "GovernmentOrganization", "name": source(renderer, article) },
        }),
        _ => return None,
    };
    Some(value.to_string().replace('<', "\\u003c"))
}
