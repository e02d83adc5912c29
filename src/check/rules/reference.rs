//! Whether a name names something: what to say when it does not, and which known name is nearest.
//!
//! What a broken file would have made is not missed: one mistake, one message.

use std::collections::BTreeMap;

use crate::{
    check::Context,
    diagnostic::{Message, did_you_mean, nearest},
    model::{FormRef, ItemRef, LinkTarget, Slug, Topic},
};

/// How many names of a department are looked at for the nearest: a hint is not worth more time.
pub(super) const SEARCHED: usize = 2_000;

/// What is wrong with a name, and the nearest known one.
pub(super) type Fault = (Message, Option<Message>);

/// Whether the file that would hold `name` (below `content/`, without ending) is broken.
fn is_broken(context: &Context<'_>, name: String) -> bool {
    let target = LinkTarget { path: name.into(), fragment: None, relative: false };
    context.addresses.is_broken(&target, &"site-config.yaml".into())
}

/// The fault of `text` as the name of an item, seen from department `home`.
pub(super) fn item(context: &Context<'_>, text: &str, home: Option<&Slug>) -> Option<Fault> {
    match ItemRef::parse(text, home) {
        Some(id) => item_ref(context, &id, text),
        None => Some((unknown("事项", "item", text), None)),
    }
}

/// The fault of `id`, written as `text`, as the name of an item.
pub(super) fn item_ref(context: &Context<'_>, id: &ItemRef, text: &str) -> Option<Fault> {
    let items = &context.site.items;
    if items.contains_key(id) || is_broken_in(context, id, "items") {
        return None;
    }
    let elsewhere = in_other_department(context, id, |id| items.contains_key(id));
    let near = elsewhere.or_else(|| nearest_in_department(context, id, text, items));
    Some((unknown("事项", "item", text), near))
}

/// The fault of `id`, written as `text`, as the name of a form.
pub(super) fn form(context: &Context<'_>, id: &FormRef, text: &str) -> Option<Fault> {
    let forms = &context.site.forms;
    if forms.contains_key(id) || is_broken_in(context, id, "forms") {
        return None;
    }
    let elsewhere = in_other_department(context, id, |id| forms.contains_key(id));
    let near = elsewhere.or_else(|| nearest_in_department(context, id, text, forms));
    Some((unknown("表单", "form", text), near))
}

fn is_broken_in(context: &Context<'_>, id: &ItemRef, folder: &str) -> bool {
    is_broken(context, format!("departments/{}/{folder}/{}", id.department, id.item))
        || is_broken(context, format!("{folder}/{}", id.item))
}

/// The department that has what `id` means, where the writer forgot to name it.
fn in_other_department(
    context: &Context<'_>,
    id: &ItemRef,
    has: impl Fn(&ItemRef) -> bool,
) -> Option<Message> {
    let departments = context.site.departments.keys();
    let found = departments
        .map(|department| ItemRef { department: department.clone(), item: id.item.clone() })
        .find(has)?;
    Some(Message::new(format!("是不是 `{found}`？"), format!("did you mean `{found}`?")))
}

/// The nearest name that the department has in `things`, or the nearest department when there is none of its
/// name.
fn nearest_in_department<T>(
    context: &Context<'_>,
    id: &ItemRef,
    text: &str,
    things: &BTreeMap<ItemRef, T>,
) -> Option<Message> {
    let departments = &context.site.departments;
    if !departments.contains_key(&id.department) {
        return did_you_mean(id.department.as_str(), departments.keys().map(Slug::as_str));
    }
    let names: Vec<&str> = names_of(things, &id.department).collect();
    let near = nearest(id.item.as_str(), names)?;
    let shown = if text.contains('/') { format!("{}/{near}", id.department) } else { near.to_owned() };
    Some(Message::new(format!("是不是 `{shown}`？"), format!("did you mean `{shown}`?")))
}

/// The names that department `slug` has in `things`.
pub(super) fn names_of<'a, T>(
    things: &'a BTreeMap<ItemRef, T>,
    slug: &Slug,
) -> impl Iterator<Item = &'a str> {
    let first = ItemRef { department: slug.clone(), item: Slug::from_words("", "0") };
    let slug = slug.clone();
    let of_department = things.range(first..).map(|(id, _)| id).take_while(move |id| id.department == slug);
    of_department.map(|id| id.item.as_str()).take(SEARCHED)
}

/// The fault of `slug` as the name of a department.
pub(super) fn department(context: &Context<'_>, slug: &str) -> Option<Fault> {
    let departments = &context.site.departments;
    let known =
        departments.contains_key(slug) || is_broken(context, format!("departments/{slug}/department"));
    let near = || did_you_mean(slug, departments.keys().map(Slug::as_str));
    (!known).then(|| (unknown("部门", "department", slug), near()))
}

/// The fault of `slug` as the name of a centre.
pub(super) fn center(context: &Context<'_>, slug: &Slug) -> Option<Fault> {
    let centers = &context.site.centers;
    let known = centers.contains_key(slug) || is_broken(context, format!("centers/{slug}"));
    let near = || did_you_mean(slug.as_str(), centers.keys().map(Slug::as_str));
    (!known).then(|| (unknown("中心", "centre", slug.as_str()), near()))
}

/// The fault of `slug` as the name of a topic.
pub(super) fn topic(context: &Context<'_>, slug: &Slug) -> Option<Fault> {
    among(context, slug, &context.site.topics, ("主题", "topic"))
}

/// The fault of `slug` as the name of a life event.
pub(super) fn life_event(context: &Context<'_>, slug: &Slug) -> Option<Fault> {
    among(context, slug, &context.site.life_events, ("人生事件或经营阶段", "life event"))
}

fn among(context: &Context<'_>, slug: &Slug, topics: &[Topic], noun: (&str, &str)) -> Option<Fault> {
    let known = topics.iter().any(|topic| topic.slug == *slug) || is_broken(context, "topics".to_owned());
    let near = || did_you_mean(slug.as_str(), topics.iter().map(|topic| topic.slug.as_str()));
    (!known).then(|| (unknown(noun.0, noun.1, slug.as_str()), near()))
}

/// Says that nothing of the kind has the name `text`.
pub(super) fn unknown(zh: &str, en: &str, text: &str) -> Message {
    Message::new(format!("没有{zh} `{text}`"), format!("there is no {en} `{text}`"))
}
