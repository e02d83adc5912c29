//! One page for each thing of the site.

use std::sync::Arc;

use super::{PageId, PageKind, builder::Builder, open_data};
use crate::model::{Article, DateTime, Department, ItemRef, Owner, Route, Slug, sort_key};

/// Plans the pages of everything that has one.
pub(super) fn plan_things(builder: &mut Builder) {
    let site = builder.checked.clone();
    let site = site.site();
    let home = builder.add(Route::home(), site.config.title.as_ref().into(), None, None, PageKind::Home);
    plan_departments(builder, home);
    plan_items(builder);
    plan_forms(builder, home);
    // One department alone joins nothing, unless it says so.
    let has_joints = site.own_department().is_none() || !site.joints.is_empty();
    let joints = has_joints.then(|| fixed(builder, home, "joint", "nav_joint", PageKind::Joints));
    for joint in site.joints.values() {
        let route = Route::joint(&joint.slug);
        let page = builder.add(route, joint.name.clone(), joints, None, PageKind::Joint(joint.clone()));
        builder.home.joints.push(page);
        for participant in &joint.participants {
            builder.joints_of.entry(participant.item.clone()).or_default().push(page);
        }
    }
    let centers = fixed(builder, home, "centers", "nav_centers", PageKind::Centers);
    for center in site.centers.values() {
        let route = Route::center(&center.slug);
        let kind = PageKind::Center(center.clone());
        let page = builder.add(route, center.name.clone(), Some(centers), None, kind);
        builder.home.centers.push(page);
    }
    for article in &site.articles {
        if article.column.is_none() && builder.checked.as_of().shows(article) {
            plan_standing(builder, article, home);
        }
    }
    for (name, word, kind) in [
        ("open-government", "nav_open_government", PageKind::OpenGovernment),
        ("search", "nav_search", PageKind::Search),
        ("sitemap", "nav_sitemap", PageKind::SiteMap),
    ] {
        fixed(builder, home, name, word, kind);
    }
    open_data::plan_page(builder, home);
    let title = builder.word("not_found_title");
    builder.add(Route::new("/404.html"), title, Some(home), None, PageKind::NotFound);
}

fn fixed(builder: &mut Builder, home: PageId, name: &str, word: &str, kind: PageKind) -> PageId {
    let title = builder.word(word);
    builder.add(Route::new(format!("/{name}/")), title, Some(home), None, kind)
}

fn plan_departments(builder: &mut Builder, home: PageId) {
    let checked = builder.checked.clone();
    if let Some(own) = checked.site().own_department() {
        plan_own_department(builder, home, own);
        return;
    }
    let list = fixed(builder, home, "departments", "nav_departments", PageKind::Departments);
    let mut departments: Vec<&Arc<Department>> = checked.site().departments.values().collect();
    departments.sort_by_cached_key(|department| {
        (department.kind, department.order.unwrap_or(u32::MAX), sort_key(&department.name))
    });
    for department in departments {
        let kind = PageKind::Department(department.slug.clone());
        let route = Route::department(&department.slug);
        let page = builder.add(route, department.name.clone(), Some(list), None, kind);
        builder.departments.entry(department.slug.clone()).or_default().home = Some(page);
        builder.home.departments.push(page);
    }
}

/// Plans the page about the department whose site this is: what it can do for people is on the home page.
fn plan_own_department(builder: &mut Builder, home: PageId, own: &Department) {
    let title = builder.word("nav_own_department");
    let kind = PageKind::Department(own.slug.clone());
    let page = builder.add(Route::department(&own.slug), title, Some(home), None, kind);
    builder.departments.entry(own.slug.clone()).or_default().home = Some(page);
    builder.home.own = Some(page);
}

/// Plans guides; their order is that of the lists: by parent item or name, in pinyin.
fn plan_items(builder: &mut Builder) {
    let checked = builder.checked.clone();
    let mut items: Vec<_> = checked.site().items.values().collect();
    items.sort_by(|a, b| (&a.sort_key, &a.id).cmp(&(&b.sort_key, &b.id)));
    for item in items {
        let parent = builder.departments.get(&item.id.department).and_then(|plan| plan.home);
        let kind = PageKind::Item(item.clone());
        let page = builder.add(Route::item(&item.id), item.name.clone(), parent, item.updated, kind);
        builder.items.insert(item.id.clone(), page);
        builder.departments.entry(item.id.department.clone()).or_default().item_pages.push(page);
        for center in &item.centers {
            builder.items_in.entry(center.clone()).or_default().push(page);
        }
        if let Some(parent) = &item.parent {
            let key = (item.id.department.clone(), parent.clone());
            builder.siblings.entry(key).or_default().push(page);
        }
    }
    let popular = &checked.site().config.popular_items;
    builder.home.popular =
        popular.iter().filter_map(|text| builder.items.get(&ItemRef::parse(text, None)?).copied()).collect();
}

fn plan_forms(builder: &mut Builder, home: PageId) {
    let checked = builder.checked.clone();
    let all = fixed(builder, home, "forms", "nav_forms", PageKind::Forms(None));
    // The forms of a department site are all there are.
    let own = checked.site().own_department().map(|own| (own.slug.clone(), all));
    let mut list: Option<(Slug, PageId)> = own;
    for form in checked.site().forms.values() {
        let department = &form.id.department;
        let parent = match &list {
            Some((slug, page)) if slug == department => *page,
            _ => {
                let parent = builder.departments.get(department).and_then(|plan| plan.home).unwrap_or(all);
                let title = builder.word("nav_forms");
                let kind = PageKind::Forms(Some(department.clone()));
                let route = Route::department(department).join("forms");
                let page = builder.add(route, title, Some(parent), None, kind);
                list = Some((department.clone(), page));
                page
            }
        };
        let kind = PageKind::Form(form.clone());
        let page =
            builder.add(Route::form(&form.id), form.title.clone(), Some(parent), form.valid_from, kind);
        builder.home.forms.push(page);
        builder.departments.entry(department.clone()).or_default().forms.push(page);
    }
}

fn plan_standing(builder: &mut Builder, article: &Arc<Article>, home: PageId) {
    let parent = match &article.owner {
        Owner::Portal => Some(home),
        Owner::Department(slug) => builder.departments.get(slug).and_then(|plan| plan.home),
    };
    let updated = article.date.map(DateTime::date);
    let kind = PageKind::Article(article.clone());
    let page = builder.add(Route::article(article), article.title.clone(), parent, updated, kind);
    match &article.owner {
        Owner::Portal => builder.home.standing.push(page),
        Owner::Department(slug) => builder.departments.entry(slug.clone()).or_default().standing.push(page),
    }
}
