//! Filling the slots of a [`Body`]: addresses and components.

use std::fmt::Write as _;

use super::{EditionRenderer, compose, diagram, format, format::escaped};
use crate::{
    model::{Body, Component, Department, Item, LinkTarget, ListedItem, Owner, SlotKind, Slug, Text},
    source::SourcePath,
};

/// Where a body stands.
#[derive(Clone, Copy)]
pub(super) struct BodyPlace<'a> {
    /// The file it was written in.
    pub path: &'a SourcePath,
    /// The department it belongs to.
    pub department: Option<&'a Slug>,
}

impl<'a> BodyPlace<'a> {
    /// The place of something that `owner` wrote in the file at `path`.
    pub(super) fn of(path: &'a SourcePath, owner: &'a Owner) -> Self {
        Self { path, department: owner.department() }
    }
}

impl EditionRenderer {
    /// The HTML of `body`, which stands at `place`.
    pub(super) fn body(&self, body: &Body, place: BodyPlace<'_>) -> String {
        let text = body.html.get();
        let mut html = String::with_capacity(text.len() + body.slots.len() * 64);
        let mut done = 0;
        for slot in &body.slots {
            let at = slot.at as usize;
            html.push_str(&text[done..at]);
            done = at;
            match &slot.kind {
                SlotKind::Address(target) => html.push_str(&escaped(&self.target_url(target, place.path))),
                SlotKind::Word(key) => html.push_str(&escaped(self.words().get(key))),
                SlotKind::Component(component) => self.component(component, place, &mut html),
            }
        }
        html.push_str(&text[done..]);
        html
    }

    /// The address that `target` means in the file at `from`; a link that leads nowhere stays on its page.
    pub(super) fn target_url(&self, target: &LinkTarget, from: &SourcePath) -> String {
        let fragment = target.fragment.as_deref().map_or(String::new(), |fragment| format!("#{fragment}"));
        if target.path.is_empty() && target.relative {
            return fragment;
        }
        match self.address_url(target, from) {
            Some(url) => format!("{url}{fragment}"),
            None => "#".to_owned(),
        }
    }

    fn component(&self, component: &Component, place: BodyPlace<'_>, html: &mut String) {
        match component {
            Component::Item(item) => self.with_item(item, place, html, Self::item_card),
            Component::Materials(item) => self.with_item(item, place, html, Self::material_list),
            Component::Steps(item) => self.with_item(item, place, html, Self::step_list),
            Component::Contact(named) => {
                let slug = named.as_ref().or(place.department);
                let department = slug.and_then(|slug| self.plan().checked().site().departments.get(slug));
                if let Some(department) = department {
                    contact(department, html);
                }
            }
            Component::Download { file, title } => self.download(file, title.as_deref(), place, html),
            Component::Figure { file, alt, caption } => {
                let url = escaped(&self.target_url(file, place.path));
                let caption = caption
                    .as_deref()
                    .map_or(String::new(), |text| format!("<figcaption>{}</figcaption>", escaped(text)));
                let alt = escaped(alt);
                // Writing into a string cannot fail, here and below.
                let _ = writeln!(
                    html,
                    "<figure><img src=\"{url}\" alt=\"{alt}\" loading=\"lazy\">{caption}</figure>"
                );
            }
            Component::Video { file, title, captions } => {
                let url = escaped(&self.target_url(file, place.path));
                let title = escaped(title);
                let _ = write!(
                    html,
                    "<figure><video controls preload=\"none\" src=\"{url}\" aria-label=\"{title}\">"
                );
                if let Some(captions) = captions {
                    let url = escaped(&self.target_url(captions, place.path));
                    let _ = write!(html, "<track kind=\"captions\" src=\"{url}\" srclang=\"zh\" default>");
                }
                let _ = writeln!(html, "</video><figcaption>{title}</figcaption></figure>");
            }
            Component::Report(part) => {
                let articles = &self.plan().checked().site().articles;
                let article = articles.iter().find(|article| article.path == *place.path);
                if let Some(report) = article.and_then(|article| article.report.as_deref()) {
                    html.push_str(&compose::report_table(self, report, *part));
                }
            }
            Component::Table { caption, rows } => {
                table(caption.as_deref(), self.words().get("table"), rows, html);
            }
            Component::Chart { caption, bars } => chart(caption, bars, html),
            Component::Map { title, latitude, longitude } => {
                let _ = writeln!(
                    html,
                    "<p class=\"map-position\">{}{}{}</p>",
                    escaped(title),
                    self.words().get("colon"),
                    format::position((*latitude, *longitude), self.words())
                );
            }
        }
    }

    fn with_item(
        &self,
        name: &str,
        place: BodyPlace<'_>,
        html: &mut String,
        draw: impl Fn(&Self, &ListedItem, &mut String),
    ) {
        if let Some(item) = self.plan().checked().site().item(name, place.department) {
            draw(self, item, html);
        }
    }

    fn item_card(&self, item: &ListedItem, html: &mut String) {
        let row = compose::item_row(self, item);
        let facts: Vec<&str> = [&row.promised, &row.visits, &row.online]
            .into_iter()
            .filter_map(|fact| fact.as_deref())
            .collect();
        let _ = writeln!(
            html,
            "<div class=\"card-item\"><a href=\"{}\">{}</a><p>{}</p><p>{}</p></div>",
            escaped(&row.url),
            escaped(&row.name),
            escaped(&row.department),
            escaped(&facts.join(" · "))
        );
    }

    fn material_list(&self, item: &ListedItem, html: &mut String) {
        let item = &*item.whole();
        html.push_str("<ol class=\"component-materials\">\n");
        for material in compose::materials(self, item).into_iter().flatten() {
            let copies = material.copies.map_or(String::new(), |copies| self.in_brackets(&copies));
            let _ = writeln!(html, "<li>{}{}</li>", escaped(&material.name), escaped(&copies));
        }
        html.push_str("</ol>\n");
    }

    fn step_list(&self, item: &ListedItem, html: &mut String) {
        let item = &*item.whole();
        let steps = compose::steps(self, item);
        html.push_str("<ol class=\"component-steps\">\n");
        for step in steps {
            let days = step.days.map_or(String::new(), |days| self.in_brackets(&days));
            let _ = writeln!(html, "<li>{}{}</li>", escaped(&step.name), escaped(&days));
        }
        html.push_str("</ol>\n");
    }

    fn download(&self, file: &LinkTarget, title: Option<&str>, place: BodyPlace<'_>, html: &mut String) {
        let file = compose::file_view(self, file, title, place.path);
        let _ = writeln!(
            html,
            "<p class=\"component-download\"><a href=\"{}\" download>{}</a>{}</p>",
            escaped(&file.url),
            escaped(&file.title),
            escaped(&self.in_brackets(&format!("{} {}", file.format, file.size)))
        );
    }

    fn in_brackets(&self, text: &str) -> String {
        self.words().fill("in_brackets", &[("text", &text)])
    }
}

fn contact(department: &Department, html: &mut String) {
    let _ = write!(html, "<dl class=\"component-contact\"><dt>{}</dt>", escaped(&department.name));
    let contact = &department.contact;
    if let Some(phone) = &contact.phone {
        let phone = format::phone(phone);
        let _ = write!(html, "<dd><a href=\"{}\">{}</a></dd>", phone.href, escaped(&phone.text));
    }
    for line in [&contact.address, &contact.hours].into_iter().flatten() {
        let _ = write!(html, "<dd>{}</dd>", escaped(line));
    }
    html.push_str("</dl>\n");
}

fn table(caption: Option<&str>, unnamed: &str, rows: &[Vec<Text>], html: &mut String) {
    let label = escaped(caption.unwrap_or(unnamed));
    let _ = writeln!(
        html,
        "<div class=\"table-scroll\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\">\n<table>"
    );
    if caption.is_some() {
        let _ = writeln!(html, "<caption>{label}</caption>");
    }
    for (number, row) in rows.iter().enumerate() {
        html.push_str("<tr>");
        for cell in row {
            let cell = escaped(cell);
            let _ = match number {
                0 => write!(html, "<th scope=\"col\">{cell}</th>"),
                _ => write!(html, "<td>{cell}</td>"),
            };
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</table>\n</div>\n");
}

fn chart(caption: &str, bars: &[(Text, f64)], html: &mut String) {
    let largest = bars.iter().map(|(_, value)| *value).fold(f64::EPSILON, f64::max);
    let height = bars.len() * 36 + 4;
    let caption = escaped(caption);
    let _ = write!(
        html,
        "<figure class=\"chart\"><svg role=\"img\" aria-label=\"{caption}\" viewBox=\"0 0 640 {height}\" xmlns=\"http://www.w3.org/2000/svg\">"
    );
    for (number, (label, value)) in bars.iter().enumerate() {
        let y = number * 36 + 4;
        let width = (value.max(0.0) / largest * 360.0).round();
        let end = 180.0 + width;
        let _ = write!(
            html,
            "<text class=\"chart-label\" x=\"168\" y=\"{}\" text-anchor=\"end\">{}</text><rect class=\"chart-bar\" x=\"176\" y=\"{y}\" width=\"{width}\" height=\"28\" rx=\"4\"/><text class=\"chart-label\" x=\"{end}\" y=\"{}\">{value}</text>",
            y + 19,
            escaped(label),
            y + 19,
        );
    }
    let _ = writeln!(html, "</svg><figcaption>{caption}</figcaption></figure>");
}

/// The boxes of an item's procedure.
pub(super) fn procedure_nodes<'a>(renderer: &EditionRenderer, item: &'a Item) -> Vec<diagram::Node<'a>> {
    let words = renderer.words();
    item.procedure
        .iter()
        .map(|step| diagram::Node {
            id: &step.id,
            label: &step.name,
            note: step.days.map(|days| match days {
                0 => words.get("step_at_once").to_owned(),
                days => words.fill_count("step_working", "n", days),
            }),
            after: step.after.iter().map(AsRef::as_ref).collect(),
            days: if step.off_clock.is_some() { 0 } else { step.days.unwrap_or(0) },
            is_off_clock: step.off_clock.is_some(),
        })
        .collect()
}
