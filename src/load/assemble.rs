//! Entities into a site.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use super::{Frame, Kept, codes, entity::Entity};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message},
    model::{Asset, Body, Edition, Joint, Site, Slug, Translated, Translation, TranslationLanguage},
    source::{Place, SourceFile, SourcePath},
};

/// Puts the entities of `content` together, in the order of their paths.
pub(super) fn assemble(
    frame: &Frame,
    kept: &HashMap<SourcePath, Kept>,
    content: &[&SourceFile],
) -> (Site, Diagnostics) {
    let mut assembly = Assembly {
        site: Site {
            edition: Edition::Original,
            config: frame.config.clone(),
            calendar: frame.calendar.clone(),
            theme: frame.theme.clone(),
            departments: BTreeMap::new(),
            items: BTreeMap::new(),
            guides: BTreeMap::new(),
            forms: BTreeMap::new(),
            joints: BTreeMap::new(),
            centers: BTreeMap::new(),
            articles: Vec::new(),
            statutory: None,
            topics: Vec::new(),
            life_events: Vec::new(),
            synonyms: Vec::new(),
            translations: BTreeMap::new(),
            assets: BTreeMap::new(),
            stubs: Vec::new(),
        },
        joint_bodies: BTreeMap::new(),
        translated_joint_bodies: Vec::new(),
    };
    let mut diagnostics = frame.diagnostics.clone();
    for translation in &frame.translations {
        assembly.add_translation(translation);
    }
    for file in content {
        let Some(entry) = kept.get(&file.path) else { continue };
        diagnostics.extend(entry.diagnostics.iter().cloned());
        assembly.add(file, &entry.entity);
    }
    diagnostics.extend(assembly.join_texts());
    assembly.join_translated_texts();
    (assembly.site, diagnostics)
}

struct Assembly<'a> {
    site: Site,
    joint_bodies: BTreeMap<Slug, (SourcePath, &'a Body)>,
    translated_joint_bodies: Vec<(TranslationLanguage, &'a Slug, &'a Body)>,
}

impl<'a> Assembly<'a> {
    fn add(&mut self, file: &SourceFile, entity: &'a Entity) {
        let site = &mut self.site;
        let path = &file.path;
        match entity {
            // The configuration is read before everything else.
            Entity::Config(_) | Entity::Nothing => {}
            Entity::Topics(topics, life_events) => {
                site.topics.clone_from(topics);
                site.life_events.clone_from(life_events);
            }
            Entity::Statutory(statutory) => site.statutory = Some(statutory.clone()),
            Entity::Synonyms(synonyms) => site.synonyms.clone_from(synonyms),
            Entity::Center(center) => {
                site.centers.insert(center.slug.clone(), center.clone());
            }
            Entity::Joint(joint) => {
                site.joints.insert(joint.slug.clone(), joint.clone());
            }
            Entity::JointBody(slug, body) => {
                self.joint_bodies.insert(slug.clone(), (path.clone(), body));
            }
            Entity::Department(department) => {
                site.departments.insert(department.slug.clone(), department.clone());
            }
            Entity::Item(item) => {
                site.items.insert(item.id.clone(), item.clone());
            }
            Entity::ItemGuide(id, guide) => {
                site.guides.insert(id.clone(), guide.clone());
            }
            Entity::Form(form) => {
                site.forms.insert(form.id.clone(), form.clone());
            }
            Entity::Article(article) => site.articles.push(article.clone()),
            Entity::Translation(translation) => self.add_translation(translation),
            Entity::Asset => {
                site.assets.insert(path.clone(), Asset { path: path.clone(), len: file.len });
            }
            Entity::Stub => site.stubs.push(path.clone()),
        }
    }

    fn add_translation(&mut self, translation: &'a Arc<Translation>) {
        let into = self.site.translations.entry(translation.language).or_default();
        into.files.push(translation.clone());
        match &translation.thing {
            Translated::Config(config) => into.config = Some(config.clone()),
            Translated::Department(department) => {
                into.departments.insert(department.slug.clone(), department.clone());
            }
            Translated::Item(item) => {
                into.items.insert(item.id.clone(), item.clone());
            }
            Translated::Guide(guide) => {
                into.guides.insert(guide.item.clone(), guide.clone());
            }
            Translated::Form(form) => {
                into.forms.insert(form.id.clone(), form.clone());
            }
            Translated::Joint(joint) => {
                into.joints.insert(joint.slug.clone(), joint.clone());
            }
            Translated::JointBody(slug, body) => {
                self.translated_joint_bodies.push((translation.language, slug, body));
            }
            Translated::Center(center) => {
                into.centers.insert(center.slug.clone(), center.clone());
            }
            Translated::Article(article) => {
                into.articles.insert(translation.original.clone(), article.clone());
            }
            Translated::Statutory(statutory) => into.statutory = Some(statutory.clone()),
            Translated::Topics(topics, life_events) => {
                into.topics.clone_from(topics);
                into.life_events.clone_from(life_events);
            }
        }
    }

    /// Gives translated joint approvals their texts: translated where they are, else those of the originals.
    fn join_translated_texts(&mut self) {
        let Site { joints: originals, translations, .. } = &mut self.site;
        for into in translations.values_mut() {
            for (slug, joint) in &mut into.joints {
                if let Some(original) = originals.get(slug).filter(|original| !original.body.is_empty()) {
                    Arc::make_mut(joint).body = original.body.clone();
                }
            }
        }
        for (language, slug, body) in std::mem::take(&mut self.translated_joint_bodies) {
            let Some(original) = originals.get(slug) else { continue };
            let into = &mut translations.entry(language).or_default().joints;
            let joint = into.entry(slug.clone()).or_insert_with(|| original.clone());
            Arc::make_mut(joint).body = body.clone();
        }
    }

    /// Gives joint approvals their texts; a text without its owner is reported.
    fn join_texts(&mut self) -> Diagnostics {
        let mut found = Diagnostics::new();
        let site = &self.site;
        let orphans = site.guides.iter().filter(|(id, _)| !site.items.contains_key(id));
        found.extend(orphans.filter_map(|(_, guide)| self.orphan(&guide.path)));
        for (slug, (path, body)) in std::mem::take(&mut self.joint_bodies) {
            match self.site.joints.get_mut(&slug) {
                Some(joint) => {
                    let joint: &mut Joint = Arc::make_mut(joint);
                    joint.body = body.clone();
                }
                None => found.extend(self.orphan(&path)),
            }
        }
        found
    }

    fn orphan(&self, path: &SourcePath) -> Option<Diagnostic> {
        let owner = path.as_str().replace(".md", ".yaml");
        if self.site.stubs.iter().any(|stub| stub.as_str() == owner) {
            return None;
        }
        let finding = Diagnostic::new(
            &codes::STRAY,
            Place::file(path),
            Message::new(format!("没有与它同名的 {owner}"), format!("there is no {owner} beside it")),
        );
        Some(finding)
    }
}

/// Files whose paths differ only in case, or whose addresses would be one.
pub(super) fn same_addresses(content: &[&SourceFile]) -> Diagnostics {
    let mut seen: BTreeMap<String, &SourcePath> = BTreeMap::new();
    let mut found = Diagnostics::new();
    for file in content {
        let folded = file.path.as_str().to_lowercase();
        match seen.get(&folded) {
            Some(first) => found.push(
                Diagnostic::new(
                    &codes::SAME_ADDRESS,
                    Place::file(&file.path),
                    Message::new(
                        format!("与 {first} 只有大小写不同，网址会相同"),
                        format!("differs from {first} only in case, their addresses would be one"),
                    ),
                )
                .related(Place::file(first), Message::new("另一个文件", "the other file")),
            ),
            None => {
                seen.insert(folded, &file.path);
            }
        }
    }
    found
}
