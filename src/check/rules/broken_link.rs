//! Links inside the site lead somewhere, anchors included.

use super::reference;
use crate::{
    check::{Context, DestinationKind, ITEM_ANCHORS, Report, Rule, document_target},
    diagnostic::{Diagnostic, Explanation, Message, Severity, did_you_mean},
    model::{
        Article, Body, Component, Department, Guide, Heading, Item, ItemRef, Joint, LinkTarget, Slot,
        SlotKind, Slug, Translated, Translation, Translations,
    },
    source::{FieldPath, Place, SourcePath},
};

static EXPLANATION: Explanation = Explanation {
    code: "broken-link",
    severity: Severity::Error,
    what: "站内链接打不开",
    what_en: "a link inside the site leads nowhere",
    why: "点了没有反应的链接让人白费工夫，检查时逐条扣分。",
    example: "[申请指南](@/departments/market/items/food-permitt)",
    instead: "[申请指南](@/departments/market/items/food-permit)",
    source: "国办秘函〔2019〕19号：链接不可用的扣分",
};

/// Links and components in texts, and links in front matter.
pub(super) struct BrokenLink;

impl Rule for BrokenLink {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item_in_site(&self, item: &Item, context: &Context<'_>, report: &mut Report) {
        let home = Some(&item.id.department);
        for (index, basis) in item.legal_basis.iter().enumerate() {
            let Some(document) = &basis.document else { continue };
            let mut look = Look::new(context, &item.path, home, report);
            let field = FieldPath::of("legal_basis").index(index).key("document");
            look.target(&document_target(document), Place::field(&item.path, field));
        }
    }

    fn guide_in_site(&self, guide: &Guide, context: &Context<'_>, report: &mut Report) {
        let home = Some(&guide.item.department);
        Look::new(context, &guide.path, home, report).body(&guide.body, &ITEM_ANCHORS);
    }

    fn article_in_site(&self, article: &Article, context: &Context<'_>, report: &mut Report) {
        let home = article.owner.department();
        let mut look = Look::new(context, &article.path, home, report);
        let field = |key: &str| Place::field(&article.path, FieldPath::of(key));
        let entry = |key: &str, index| Place::field(&article.path, FieldPath::of(key).index(index));
        for (index, target) in article.related.iter().enumerate() {
            look.target(target, entry("related", index));
        }
        if let Some(block) = &article.disclosure {
            if let Some(successor) = &block.successor {
                look.target(successor, field("successor"));
            }
            for (index, target) in block.interpretation.iter().enumerate() {
                look.target(target, entry("interpretation", index));
            }
        }
        look.body(&article.body, &[]);
    }

    fn department_in_site(&self, department: &Department, context: &Context<'_>, report: &mut Report) {
        let mut look = Look::new(context, &department.path, Some(&department.slug), report);
        look.body(&department.functions, &[]);
    }

    fn joint_in_site(&self, joint: &Joint, context: &Context<'_>, report: &mut Report) {
        let path: SourcePath = joint.path.as_str().replace(".yaml", ".md").as_str().into();
        Look::new(context, &path, Some(&joint.lead), report).body(&joint.body, &[]);
    }

    fn translation_in_site(&self, translation: &Translation, context: &Context<'_>, report: &mut Report) {
        let Some(body) = translation.body() else { return };
        let (home, anchors): (_, &[&str]) = match &translation.thing {
            Translated::Guide(guide) => (Some(&guide.item.department), &ITEM_ANCHORS),
            Translated::Article(article) => (article.owner.department(), &[]),
            Translated::Department(department) => (Some(&department.slug), &[]),
            Translated::JointBody(slug, _) => (context.site.joints.get(slug).map(|joint| &joint.lead), &[]),
            _ => (None, &[]),
        };
        let mut look = Look::new(context, &translation.path, home, report);
        look.translations = context.site.translations.get(&translation.language);
        look.body(body, anchors);
    }
}

struct Look<'a, 'b> {
    context: &'a Context<'a>,
    path: &'a SourcePath,
    home: Option<&'a Slug>,
    /// Those of the language of the text, whose links lead to pages in its own language.
    translations: Option<&'a Translations>,
    report: &'b mut Report,
}

impl<'a, 'b> Look<'a, 'b> {
    fn new(
        context: &'a Context<'a>,
        path: &'a SourcePath,
        home: Option<&'a Slug>,
        report: &'b mut Report,
    ) -> Self {
        Self { context, path, home, translations: None, report }
    }

    /// Looks at what `body` leaves open; `anchors` are those of its page beside its own headings.
    fn body(&mut self, body: &Body, anchors: &[&str]) {
        for slot in &body.slots {
            let place = self.place(slot);
            match &slot.kind {
                SlotKind::Address(target) if target.relative && target.path.is_empty() => {
                    self.fragment(target, &body.headings, anchors, place);
                }
                SlotKind::Address(target) => self.target(target, place),
                SlotKind::Component(component) => self.component(component, &place),
                SlotKind::Word(_) => {}
            }
        }
    }

    /// The place of a slot; the functions of a department are Markdown inside YAML, without spans.
    fn place(&self, slot: &Slot) -> Place {
        if self.path.as_str().ends_with(".yaml") {
            return Place::field(self.path, FieldPath::of("functions"));
        }
        Place::span(self.path, slot.span.start as usize..slot.span.end as usize)
    }

    fn target(&mut self, target: &LinkTarget, place: Place) {
        let addresses = self.context.addresses;
        let site = self.context.site;
        let Some(destination) = addresses.resolve(target, self.path) else {
            if !addresses.is_broken(target, self.path) {
                let message = Message::new(
                    format!("链接的 {} 不存在", target.path),
                    format!("the link to {} leads nowhere", target.path),
                );
                self.add(place, message, self.nearest(target));
            }
            return;
        };
        match destination.kind {
            DestinationKind::Article(index) => {
                let original = &site.articles[index];
                let translated = self.translations.and_then(|known| known.articles.get(&original.path));
                self.fragment(target, &translated.unwrap_or(original).body.headings, &[], place);
            }
            DestinationKind::Item => {
                let guide = item_at(destination.route.as_str()).and_then(|id| {
                    let translated = self.translations.and_then(|known| known.guides.get(&id));
                    translated.or_else(|| site.guides.get(&id))
                });
                let headings = guide.map_or(&[][..], |guide| &guide.body.headings);
                self.fragment(target, headings, &ITEM_ANCHORS, place);
            }
            DestinationKind::File | DestinationKind::Page => {}
        }
    }

    fn fragment(&mut self, target: &LinkTarget, headings: &[Heading], anchors: &[&str], place: Place) {
        let Some(fragment) = target.fragment.as_deref().filter(|fragment| !fragment.is_empty()) else {
            return;
        };
        let mut known = headings.iter().map(|heading| &*heading.id).chain(anchors.iter().copied());
        let names = known.clone();
        if known.any(|id| id == fragment) {
            return;
        }
        let message = Message::new(
            format!("页面里没有 #{fragment} 这个位置"),
            format!("the page has no anchor #{fragment}"),
        );
        self.add(place, message, did_you_mean(fragment, names));
    }

    fn component(&mut self, component: &Component, place: &Place) {
        match component {
            Component::Item(text) | Component::Materials(text) | Component::Steps(text) => {
                if let Some((message, hint)) = reference::item(self.context, text, self.home) {
                    self.add(place.clone(), message, hint);
                }
            }
            Component::Contact(Some(slug)) => {
                if let Some((message, hint)) = reference::department(self.context, slug.as_str()) {
                    self.add(place.clone(), message, hint);
                }
            }
            Component::Download { file, .. } | Component::Figure { file, .. } => {
                self.target(file, place.clone());
            }
            Component::Video { file, captions, .. } => {
                self.target(file, place.clone());
                if let Some(captions) = captions {
                    self.target(captions, place.clone());
                }
            }
            Component::Contact(None)
            | Component::Report(_)
            | Component::Table { .. }
            | Component::Chart { .. }
            | Component::Map { .. } => {}
        }
    }

    fn add(&mut self, place: Place, message: Message, hint: Option<Message>) {
        let finding = Diagnostic::new(&EXPLANATION, place, message);
        let hint = hint.unwrap_or_else(|| {
            Message::new(
                "站内地址从 content 文件夹写起，例如 @/departments/market/items/food-business-permit",
                "write addresses from the content folder, for example @/departments/market/items/food-business-permit",
            )
        });
        self.report.add(finding.hint(hint));
    }

    /// The nearest name of an item or article that lies in the folder of `target`.
    fn nearest(&self, target: &LinkTarget) -> Option<Message> {
        let (folder, name) = target.path.rsplit_once('/')?;
        let site = self.context.site;
        let department = folder.strip_prefix("departments/").and_then(|rest| rest.strip_suffix("/items"));
        if let Some(department) = department.and_then(Slug::parse) {
            return did_you_mean(name, reference::names_of(&site.items, &department));
        }
        // Articles are sorted by path, so those of a folder stand together.
        let folder = format!("content/{folder}/");
        let first = site.articles.partition_point(|article| article.path.as_str() < folder.as_str());
        let names =
            site.articles[first..].iter().map_while(|article| article.path.as_str().strip_prefix(&*folder));
        did_you_mean(name, names.take(reference::SEARCHED).map(|name| name.trim_end_matches(".md")))
    }
}

/// The item whose guide is at `route`.
fn item_at(route: &str) -> Option<ItemRef> {
    let (department, item) = route.strip_prefix("/departments/")?.split_once("/items/")?;
    Some(ItemRef { department: Slug::parse(department)?, item: Slug::parse(item.trim_end_matches('/'))? })
}
