//! Addresses of a release that readers, other sites and programs keep.

use std::collections::BTreeSet;

use crate::model::{ClosedList, Edition, Route, TranslationLanguage, Variant};

/// What lies at an address that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// A page, or a redirect.
    Page,
    /// A feed.
    Feed,
    /// A file that was copied.
    File,
}

/// The paths of a release that readers keep, by address. Left out is what is named anew by every build (files
/// of the theme), what readers come to from elsewhere (further pages of a list, archives, lists by a facet,
/// what belongs to a guide), and what only programs of search engines ask for.
pub(super) fn kept<'a>(paths: impl IntoIterator<Item = &'a str>) -> Vec<(Route, Kept)> {
    let paths: BTreeSet<&str> = paths.into_iter().collect();
    let is_packed = |path: &str| {
        let of = [".gz", ".br"].iter().find_map(|ending| path.strip_suffix(ending));
        of.is_some_and(|of| paths.contains(of))
    };
    let kept = paths.iter().filter(|path| !is_packed(path)).map(|path| Route::of_output(path));
    kept.filter_map(|route| kind(inside(&route).as_str()).map(|kind| (route, kind))).collect()
}

/// The edition other than the original whose folder `route` lies in, if it lies in one.
pub(super) fn edition_of(route: &Route) -> Option<Edition> {
    let translated = TranslationLanguage::ALL.iter().map(|language| Edition::Translated(*language));
    let converted = Variant::ALL.iter().map(|variant| Edition::Converted(*variant));
    translated.chain(converted).find(|edition| edition.strip(route).is_some())
}

/// `route` as seen from the top of its edition.
pub(super) fn inside(route: &Route) -> Route {
    edition_of(route).and_then(|edition| edition.strip(route)).unwrap_or_else(|| route.clone())
}

/// What lies at `address`, seen from the top of its edition, if readers keep it.
fn kind(address: &str) -> Option<Kept> {
    let parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
    if !address.ends_with('/') {
        return kind_of_file(&parts);
    }
    (!is_further(&parts) && !is_derived(&parts)).then_some(Kept::Page)
}

fn kind_of_file(parts: &[&str]) -> Option<Kept> {
    match parts {
        [map] if map.starts_with("sitemap") && map.ends_with(".xml") => None,
        ["assets" | "data" | ".well-known", ..]
        | ["404.html" | "robots.txt" | "release.json"]
        | ["departments", _, "items", _, "item.json"] => None,
        [.., "feed.xml"] => Some(Kept::Feed),
        _ => Some(Kept::File),
    }
}

/// Whether it is a further page of a list, or a year or month of a column.
fn is_further(parts: &[&str]) -> bool {
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = |part: &str| part.len() == 4 && is_number(part);
    match parts {
        [.., "page", number] => is_number(number),
        [_, .., year, month] if is_year(year) => month.len() == 2 && is_number(month),
        [_, .., year] => is_year(year),
        _ => false,
    }
}

/// Whether it is a list that comes and goes with its entries, or belongs to a guide.
fn is_derived(parts: &[&str]) -> bool {
    matches!(
        parts,
        ["items" | "laws" | "materials", _, ..]
            | ["topics", _, _, ..]
            | ["departments", _, "items" | "forms" | "booklet"]
            | ["departments", _, "items", _, _, ..]
    )
}

#[cfg(test)]
mod tests {
    use super::{Kept, kept};

    fn addresses(paths: &[&str]) -> Vec<(String, Kept)> {
        kept(paths.iter().copied()).into_iter().map(|(route, kind)| (route.to_string(), kind)).collect()
    }

    #[test]
    fn pages_feeds_and_copied_files_are_kept() {
        let paths =
            ["files/map.pdf", "index.html", "news/feed.xml", "old/1.html", "zh-hant/news/a/index.html"];
        let kinds = [Kept::File, Kept::Page, Kept::Feed, Kept::File, Kept::Page];
        let routes = ["/files/map.pdf", "/", "/news/feed.xml", "/old/1.html", "/zh-hant/news/a/"];
        let expected: Vec<_> = routes.into_iter().map(str::to_owned).zip(kinds).collect();
        assert_eq!(addresses(&paths), expected);
    }

    #[test]
    fn what_comes_and_goes_by_itself_is_not_kept() {
        let paths = [
            "404.html",
            "assets/css/site.0123456789.css",
            "data/items.json",
            "departments/market/booklet/index.html",
            "departments/market/items/permit/item.json",
            "departments/market/items/permit/notice/index.html",
            "departments/market/items/permit/situations/new/index.html",
            "departments/market/items/topic/licence/index.html",
            "items/letter/a/index.html",
            "items/page/2/index.html",
            "laws/x/index.html",
            "news/2026/03/index.html",
            "news/2026/index.html",
            "robots.txt",
            "sitemap-2.xml",
            "topics/licence/type/permit/index.html",
        ];
        assert_eq!(addresses(&paths), []);
    }

    #[test]
    fn packed_copies_are_not_kept_beside_what_they_pack() {
        assert_eq!(addresses(&["files/a.csv", "files/a.csv.gz"]), addresses(&["files/a.csv"]));
        assert_eq!(addresses(&["files/a.csv.gz"]), [("/files/a.csv.gz".to_owned(), Kept::File)]);
    }
}
