//! Planned pages into views.

mod article;
mod column;
mod data;
mod department;
mod forms;
mod home;
mod item;
mod item_parts;
mod items;
mod joint;
mod languages;
mod opening;
mod page;
mod places;
mod prints;
mod report;
mod service;
mod situation;

use tera::Context;

pub(super) use article::file_view;
pub(super) use item_parts::{materials, steps};
pub(super) use items::item_row;
pub(super) use page::site_view;
pub(super) use report::report_table;

use super::{EditionRenderer, views::LinkView};
use crate::plan::{PageId, PageKind, PlannedPage};

/// The template of `page` and everything it prints.
pub(super) fn context(renderer: &EditionRenderer, page: &PlannedPage) -> (&'static str, Context) {
    let mut context = Context::new();
    let item = match &page.kind {
        PageKind::Item(item) => Some(item.whole()),
        _ => None,
    };
    let item = item.as_deref();
    let template = match &page.kind {
        PageKind::Home => with(&mut context, "home.html", &home::home(renderer)),
        PageKind::Departments => with(&mut context, "departments.html", &department::departments(renderer)),
        PageKind::Department(slug) => {
            with(&mut context, "department.html", &department::department(renderer, slug))
        }
        PageKind::Items(listing) => with(&mut context, "items.html", &items::items(renderer, page, listing)),
        PageKind::Situation(planned) => {
            with(&mut context, "situation.html", &situation::situation(renderer, planned))
        }
        PageKind::Item(_) => with(&mut context, "item.html", &item.map(|item| item::item(renderer, item))),
        PageKind::Notice(item) => with(&mut context, "notice.html", &prints::notice(renderer, &item.whole())),
        PageKind::Poster(item) => with(&mut context, "poster.html", &prints::poster(renderer, &item.whole())),
        PageKind::Booklet(slug) => with(&mut context, "booklet.html", &prints::booklet(renderer, slug)),
        PageKind::Uses(kind) => with(&mut context, "uses.html", &prints::uses(renderer, *kind)),
        PageKind::Column(column) => with(&mut context, "column.html", &column::column(renderer, column)),
        PageKind::Article(article) => {
            let template = article::template(renderer, article);
            with(&mut context, template, &article::article(renderer, article))
        }
        PageKind::Documents(listing) => {
            with(&mut context, "documents.html", &column::documents(renderer, page, listing))
        }
        PageKind::Joints => with(&mut context, "joints.html", &joint::joints(renderer)),
        PageKind::Joint(joint) => with(&mut context, "joint.html", &joint::joint(renderer, page, joint)),
        PageKind::Centers => with(&mut context, "centers.html", &places::centers(renderer)),
        PageKind::Center(center) => {
            with(&mut context, "center.html", &places::center(renderer, page, center))
        }
        PageKind::Forms(department) => {
            with(&mut context, "forms.html", &forms::forms(renderer, department.as_ref()))
        }
        PageKind::Form(form) => with(&mut context, "form.html", &forms::form(renderer, page, form)),
        PageKind::Topics => with(&mut context, "topics.html", &home::topics(renderer)),
        PageKind::OpenGovernment => {
            with(&mut context, "open-government.html", &home::open_government(renderer))
        }
        PageKind::Data => with(&mut context, "data.html", &data::data(renderer)),
        PageKind::Search => with(&mut context, "search.html", &home::search(renderer)),
        PageKind::SiteMap => with(&mut context, "sitemap.html", &home::site_map(renderer)),
        PageKind::NotFound => with(&mut context, "404.html", &home::not_found(renderer)),
    };
    context.insert("page", &page::page_view(renderer, page, item, template));
    (template, context)
}

fn with<V: serde::Serialize>(context: &mut Context, template: &'static str, view: &V) -> &'static str {
    context.insert("view", view);
    template
}

impl EditionRenderer {
    /// A link to `page`.
    fn link(&self, page: &PlannedPage) -> LinkView {
        LinkView { title: page.title.to_string(), url: self.url(&page.route) }
    }

    /// Links to pages.
    fn links(&self, pages: &[PageId]) -> Vec<LinkView> {
        pages.iter().map(|id| self.link(self.plan().page(*id))).collect()
    }

    /// A link to the home of department `slug`; its plain name when it has none.
    fn department_link(&self, slug: &crate::model::Slug) -> LinkView {
        let home = self.plan().department(slug).and_then(|plan| plan.home);
        match home {
            Some(home) => {
                LinkView { title: self.department_name(slug), url: self.url(&self.plan().page(home).route) }
            }
            None => LinkView {
                title: slug.to_string(),
                url: self.url(&crate::model::Route::new("/departments/")),
            },
        }
    }

    /// The name of department `slug`.
    fn department_name(&self, slug: &crate::model::Slug) -> String {
        let department = self.plan().checked().site().departments.get(slug);
        department.map_or_else(|| slug.to_string(), |department| department.name.to_string())
    }
}

/// An optional text as the views hold it.
fn text(text: Option<&crate::model::Text>) -> Option<String> {
    text.map(ToString::to_string)
}
