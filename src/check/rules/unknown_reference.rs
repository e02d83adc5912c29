//! Every reference names something that exists.

use super::reference::{self, Fault, unknown};
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Severity, did_you_mean},
    model::{Center, Department, Form, Hotline, Item, ItemRef, Joint, Slug},
    source::{FieldPath, SourcePath},
};

static EXPLANATION: Explanation = Explanation {
    code: "unknown-reference",
    severity: Severity::Error,
    what: "引用的事项、部门、表单、中心或者主题不存在",
    what_en: "a reference names nothing that exists",
    why: "写错的标识不会变成链接，页面上就少了一块，谁也不会发现。",
    example: "related: [food-bussiness-permit]",
    instead: "related: [food-business-permit]",
    source: "",
};

/// References between things.
pub(super) struct UnknownReference;

impl Rule for UnknownReference {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item_in_site(&self, item: &Item, context: &Context<'_>, report: &mut Report) {
        let mut look = Look { context, path: &item.path, report };
        let home = Some(&item.id.department);
        look.topics(&item.topics, &item.life_events);
        for (index, text) in item.related.iter().enumerate() {
            look.note(reference::item(context, text, home), || FieldPath::of("related").index(index));
        }
        let successor = item.successor.as_ref().and_then(|text| reference::item(context, text, home));
        look.note(successor, || FieldPath::of("successor"));
        for (index, text) in item.co_agencies.iter().enumerate() {
            look.note(reference::department(context, text), || FieldPath::of("co_agencies").index(index));
        }
        for (index, window) in item.windows.iter().enumerate() {
            let fault = window.center.as_ref().and_then(|slug| reference::center(context, slug));
            look.note(fault, || FieldPath::of("windows").index(index).key("center"));
        }
        look.complaint(item.complaint.as_deref());
        for (index, material) in item.materials.iter().flatten().enumerate() {
            let fault = material.form.as_ref().and_then(|text| match ItemRef::parse(text, home) {
                Some(id) => reference::form(context, &id, text),
                None => Some((unknown("表单", "form", text), None)),
            });
            look.note(fault, || FieldPath::of("materials").index(index).key("form"));
        }
    }

    fn department_in_site(&self, department: &Department, context: &Context<'_>, report: &mut Report) {
        let mut look = Look { context, path: &department.path, report };
        for (index, slug) in department.centers.iter().enumerate() {
            look.note(reference::center(context, slug), || FieldPath::of("centers").index(index));
        }
        look.complaint(department.complaint.as_deref());
    }

    fn joint_in_site(&self, joint: &Joint, context: &Context<'_>, report: &mut Report) {
        let mut look = Look { context, path: &joint.path, report };
        look.note(reference::department(context, joint.lead.as_str()), || FieldPath::of("lead"));
        look.topics(&joint.topics, &joint.life_events);
        look.participants(joint);
        look.shared_materials(joint);
        let form = joint.form.as_ref().and_then(|id| reference::form(context, id, &id.to_string()));
        look.note(form, || FieldPath::of("form"));
    }

    fn form_in_site(&self, form: &Form, context: &Context<'_>, report: &mut Report) {
        let mut look = Look { context, path: &form.path, report };
        for (index, text) in form.items.iter().enumerate() {
            let fault = reference::item(context, text, Some(&form.id.department));
            look.note(fault, || FieldPath::of("items").index(index));
        }
    }

    fn center_in_site(&self, center: &Center, context: &Context<'_>, report: &mut Report) {
        let mut look = Look { context, path: &center.path, report };
        look.departments(&center.departments, &FieldPath::of("departments"));
        for (at, floor) in center.floors.iter().enumerate() {
            for (index, window) in floor.windows.iter().enumerate() {
                let holder = FieldPath::of("floors").index(at).key("windows").index(index);
                look.departments(&window.departments, &holder.key("departments"));
            }
        }
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let config = &context.site.config;
        let path = "site-config.yaml".into();
        let mut look = Look { context, path: &path, report };
        for (index, text) in config.popular_items.iter().enumerate() {
            look.note(reference::item(context, text, None), || FieldPath::of("popular_items").index(index));
        }
        for (at, column) in config.columns.iter().enumerate() {
            let named = column.required_for.iter().enumerate();
            for (index, name) in named.filter(|(_, name)| !matches!(&***name, "all" | "portal")) {
                let field = || FieldPath::of("columns").index(at).key("required_for").index(index);
                look.note(reference::department(context, name), field);
            }
        }
    }
}

struct Look<'a, 'b> {
    context: &'a Context<'a>,
    path: &'a SourcePath,
    report: &'b mut Report,
}

impl Look<'_, '_> {
    fn note(&mut self, fault: Option<Fault>, field: impl FnOnce() -> FieldPath) {
        if let Some((message, hint)) = fault {
            self.report.field(&EXPLANATION, self.path, field(), message, hint);
        }
    }

    fn topics(&mut self, topics: &[Slug], life_events: &[Slug]) {
        for (index, slug) in topics.iter().enumerate() {
            self.note(reference::topic(self.context, slug), || FieldPath::of("topics").index(index));
        }
        for (index, slug) in life_events.iter().enumerate() {
            self.note(reference::life_event(self.context, slug), || {
                FieldPath::of("life_events").index(index)
            });
        }
    }

    fn complaint(&mut self, complaint: Option<&Hotline>) {
        let center = complaint.and_then(|complaint| complaint.center.as_ref());
        let fault = center.and_then(|slug| reference::center(self.context, slug));
        self.note(fault, || FieldPath::of("complaint").key("center"));
    }

    fn departments(&mut self, slugs: &[Slug], holder: &FieldPath) {
        for (index, slug) in slugs.iter().enumerate() {
            let fault = reference::department(self.context, slug.as_str());
            self.note(fault, || holder.clone().index(index));
        }
    }

    fn participants(&mut self, joint: &Joint) {
        let entry = |index: usize| FieldPath::of("participants").index(index);
        for (index, participant) in joint.participants.iter().enumerate() {
            let id = &participant.item;
            self.note(reference::item_ref(self.context, id, &id.to_string()), || entry(index).key("item"));
            for (position, before) in participant.after.iter().enumerate() {
                let text = before.to_string();
                let mut known = joint.participants.iter().map(|other| &other.item);
                let fault = (!known.any(|known| known == before)).then(|| {
                    let names: Vec<String> =
                        joint.participants.iter().map(|other| other.item.to_string()).collect();
                    (
                        unknown("参与事项", "participant", &text),
                        did_you_mean(&text, names.iter().map(String::as_str)),
                    )
                });
                self.note(fault, || entry(index).key("after").index(position));
            }
        }
    }

    fn shared_materials(&mut self, joint: &Joint) {
        for (at, shared) in joint.shared_materials.iter().enumerate() {
            for (index, text) in shared.materials.iter().enumerate() {
                let fault = self.material(text, &joint.lead);
                self.note(fault, || {
                    FieldPath::of("shared_materials").index(at).key("materials").index(index)
                });
            }
        }
    }

    /// The fault of `item#material`.
    fn material(&self, text: &str, home: &Slug) -> Option<Fault> {
        let (named, material) = text.split_once('#').unwrap_or((text, ""));
        let Some(item) = self.context.site.item(named, Some(home)) else {
            return reference::item(self.context, named, Some(home));
        };
        let item = item.whole();
        let known = item.materials.iter().flatten().map(|material| &*material.id);
        let is_known = known.clone().any(|id| id == material);
        (!is_known).then(|| (unknown("材料", "material", text), did_you_mean(material, known)))
    }
}
