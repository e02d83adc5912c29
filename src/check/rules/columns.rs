//! What columns show on the day of the build.

use std::collections::HashMap;

use crate::{
    check::Context,
    model::{Column, DateTime, Site, Slug},
};

/// What one column shows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shown {
    /// How many articles.
    pub(super) count: usize,
    /// When the newest was published.
    pub(super) newest: Option<DateTime>,
}

impl Shown {
    fn add(&mut self, other: Self) {
        self.count += other.count;
        self.newest = self.newest.max(other.newest);
    }
}

/// What every column shows, by its owner (a department, or the portal) and its id.
pub(super) struct ShownColumns<'a>(HashMap<(Option<&'a Slug>, &'a Slug), Shown>);

impl<'a> ShownColumns<'a> {
    /// Counts the articles that are shown.
    pub(super) fn of(context: &Context<'a>) -> Self {
        let mut columns: HashMap<_, Shown> = HashMap::new();
        for article in &context.site.articles {
            let Some(column) = &article.column else { continue };
            if context.as_of.shows(article) {
                let key = (article.owner.department(), column);
                columns.entry(key).or_default().add(Shown { count: 1, newest: article.date });
            }
        }
        Self(columns)
    }

    /// What the column of department `slug` shows.
    pub(super) fn of_department(&self, slug: &Slug, column: &Column) -> Shown {
        self.0.get(&(Some(slug), &column.id)).copied().unwrap_or_default()
    }

    /// What the column of the portal shows, with what it collects from departments.
    pub(super) fn of_portal(&self, column: &Column, site: &Site) -> Shown {
        let mut shown = self.0.get(&(None, &column.id)).copied().unwrap_or_default();
        if column.collect || site.own_department().is_some() {
            site.departments.keys().for_each(|slug| shown.add(self.of_department(slug, column)));
        }
        shown
    }
}
