//! Addresses of a release that are gone and lead nowhere.
//!
//! 1. Every output of all languages is an address that is there.
//! 2. What readers keep of the release (`released`) is looked for among them.
//! 3. For a page that is gone, the file that most likely took its place is named (`successors`).

use std::{collections::BTreeSet, sync::Arc};

use super::{
    SitePlan, collisions,
    released::{self, Kept},
    successors::Successors,
};
use crate::{
    check::VANISHED_ADDRESS,
    diagnostic::{Diagnostic, Diagnostics, Message},
    model::{Article, Edition, Route},
    source::{FieldPath, Locus, Place, SourcePath},
};

/// A finding for each address that readers keep of the release with the files `paths`, and that is neither
/// there in `plans` nor leads on. The severity is the site's own.
#[must_use]
pub fn vanished<'a>(plans: &[Arc<SitePlan>], paths: impl IntoIterator<Item = &'a str>) -> Diagnostics {
    let Some(original) = plans.first() else { return Diagnostics::new() };
    let released = released::kept(paths);
    let present: BTreeSet<Route> = plans.iter().flat_map(|plan| collisions::routes(plan)).collect();
    let gone: BTreeSet<&Route> =
        released.iter().map(|(route, _)| route).filter(|route| !present.contains(*route)).collect();
    let known: BTreeSet<&Route> = released.iter().map(|(route, _)| route).collect();
    let told = released.iter().filter(|(route, kind)| gone.contains(route) && !follows(route, *kind, &gone));
    let successors = Successors::of(original, &known, &gone);
    let findings = told.filter_map(|(route, kind)| finding(original, route, *kind, &successors));
    original.checked().graded(findings.collect())
}

/// Whether `route` is gone because something else is, which is told: its language, its page, its original.
fn follows(route: &Route, kind: Kept, gone: &BTreeSet<&Route>) -> bool {
    if let Some(edition) = released::edition_of(route) {
        let home = edition.route(&Route::home());
        return *route != home && (gone.contains(&home) || gone.contains(&released::inside(route)));
    }
    let folder = route.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
    kind == Kept::Feed && gone.contains(&Route::new(format!("{folder}/")))
}

fn finding(plan: &SitePlan, route: &Route, kind: Kept, successors: &Successors) -> Option<Diagnostic> {
    let message = Message::new(
        format!("发布过的网址 {route} 没有了，也不跳转"),
        format!("the published address {route} is gone and leads nowhere"),
    );
    let (place, hint) = match kind {
        Kept::Feed => at_feeds(),
        Kept::File => at_file(plan, route),
        Kept::Page if is_home_of_edition(route) => at_languages(route),
        Kept::Page if released::edition_of(route).is_some() => at_original(plan, route),
        Kept::Page => match withdrawn(plan, route) {
            // The file itself says until when it is shown.
            Some(article) if article.expires.is_some() => return None,
            Some(article) => at_withdrawn(article),
            None => at_successor(route, successors.guess(route)),
        },
    };
    Some(Diagnostic::new(&VANISHED_ADDRESS, place, message).hint(hint))
}

fn is_home_of_edition(route: &Route) -> bool {
    released::edition_of(route).is_some() && released::inside(route) == Route::home()
}

/// The article at `route` that is there but not shown.
fn withdrawn<'a>(plan: &'a SitePlan, route: &Route) -> Option<&'a Article> {
    let articles = plan.checked().site().articles.iter();
    articles.map(AsRef::as_ref).find(|article| Route::article(article) == *route)
}

fn key(path: &SourcePath, field: FieldPath) -> Place {
    Place { path: path.clone(), locus: Locus::Key(field) }
}

fn configuration(field: FieldPath) -> Place {
    key(&"site-config.yaml".into(), field)
}

fn at_feeds() -> (Place, Message) {
    let hint = Message::new(
        "让 output.feeds 保持打开：有人订阅了这个地址",
        "leave output.feeds on: people subscribe to this address",
    );
    (configuration(FieldPath::of("output").key("feeds")), hint)
}

fn at_languages(route: &Route) -> (Place, Message) {
    let is_translation = matches!(released::edition_of(route), Some(Edition::Translated(_)));
    let field = if is_translation { "translations" } else { "variants" };
    let hint = Message::new(
        format!("在 {field} 里保留这个语言版本；它的其他网址没有一一列出"),
        format!("keep this language in {field}; its other addresses are not listed one by one"),
    );
    (configuration(FieldPath::of(field)), hint)
}

/// A page that is only gone in a translation, or with its original, which is not told then.
fn at_original(plan: &SitePlan, route: &Route) -> (Place, Message) {
    let original = released::inside(route);
    let path = plan.page_at(&original).and_then(|page| page.kind.source());
    let hint = Message::new(
        format!("{original} 还在，只是没有这个语言的了；把译文放回来"),
        format!("{original} is still there, but not in this language; put the translation back"),
    );
    (Place::file(path.unwrap_or(&"site-config.yaml".into())), hint)
}

fn at_withdrawn(article: &Article) -> (Place, Message) {
    let field = if article.draft { "draft" } else { "publish_at" };
    let hint = Message::new(
        format!("这个文件现在不公开，因为 {field}；发布过的不要再藏起来，到期撤下的写 expires"),
        format!(
            "this file is not shown because of {field}; write expires where something is taken down on a day"
        ),
    );
    (key(&article.path, FieldPath::of(field)), hint)
}

fn at_successor(route: &Route, guess: Option<&SourcePath>) -> (Place, Message) {
    let Some(path) = guess else {
        let hint = Message::new(
            format!("在接替它的文件里写 aliases: [{route}]；取消的事项不要删文件，写 status: abolished"),
            format!(
                "write aliases: [{route}] in the file that took its place; an abolished item keeps its file with status: abolished"
            ),
        );
        return (Place::file(&"site-config.yaml".into()), hint);
    };
    let hint = Message::new(
        format!("多半是 {path} 接替了它：在这个文件里写 aliases: [{route}]"),
        format!("most likely {path} took its place: write aliases: [{route}] there"),
    );
    (key(path, FieldPath::of("aliases")), hint)
}

/// A file that was copied: it is put back, or its own redirect is.
fn at_file(plan: &SitePlan, route: &Route) -> (Place, Message) {
    let name = route.as_str().rsplit('/').next().unwrap_or_default();
    let mut elsewhere = plan.checked().site().assets.keys().filter(|path| path.file_name() == name);
    let hint = match elsewhere.next() {
        Some(path) => Message::new(
            format!("把 {path} 放回 content{route}，或者在那里留一份"),
            format!("put {path} back to content{route}, or leave a copy there"),
        ),
        None if name.ends_with(".html") || name.ends_with(".htm") => return at_successor(route, None),
        None => Message::new(
            format!("把文件放回 content{route}；内容换了的，新文件用原来的名字"),
            format!("put the file back to content{route}; a new version keeps the old name"),
        ),
    };
    (Place::file(&"site-config.yaml".into()), hint)
}
