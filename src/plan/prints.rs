//! Sheets to print: one-time notices and posters of items, booklets of departments.

use super::{PageKind, builder::Builder};
use crate::model::{ItemStatus, Route};

/// Plans the sheets of every item that is not abolished, and of every department that has items.
pub(super) fn plan_prints(builder: &mut Builder) {
    let checked = builder.checked.clone();
    let site = checked.site();
    if site.config.output.notices {
        for item in site.items.values().filter(|item| item.status != ItemStatus::Abolished) {
            let Some(guide) = builder.items.get(&item.id).copied() else { continue };
            let sheets = [
                ("notice_of", Route::notice(&item.id), PageKind::Notice(item.clone())),
                ("poster_of", Route::poster(&item.id), PageKind::Poster(item.clone())),
            ];
            for (word, route, kind) in sheets {
                let title = builder.word(word).replace("{name}", &item.name).into();
                builder.add(route, title, Some(guide), item.updated, kind);
            }
        }
    }
    if site.config.output.booklets {
        for slug in site.departments.keys() {
            let Some(plan) = builder.departments.get(slug).filter(|plan| !plan.item_pages.is_empty()) else {
                continue;
            };
            let parent = plan.items.or(plan.home);
            let title = builder.word("booklet");
            let route = Route::department(slug).join("booklet");
            let page = builder.add(route, title, parent, None, PageKind::Booklet(slug.clone()));
            builder.departments.entry(slug.clone()).or_default().booklet = Some(page);
        }
    }
}
