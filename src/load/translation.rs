//! A translation by hand, and what it translates, into one thing.
//!
//! 1. The translation is read into the texts of its kind, so its own mistakes are found.
//! 2. The original is read again; what is wrong with it is told where it is read by itself.
//! 3. The texts are laid over the original (`raw::translate`), and the whole is resolved as usual.

use std::sync::Arc;

use super::{
    codes,
    entity::{Entity, Original, Reading, Written},
    layout::{self, Role},
    text::read_text,
};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message},
    model::{Translated, Translation, TranslationLanguage},
    source::{Locus, Place, SourceFile, SourcePath, SourceTree},
};

/// Reads `file`, a translation of what plays `role`.
pub(super) fn read(
    tree: &SourceTree,
    file: &SourceFile,
    role: Role,
    language: TranslationLanguage,
) -> (Entity, Diagnostics) {
    let text = match read_text(tree, file) {
        Ok(text) => text,
        Err(finding) => return (Entity::Nothing, vec![finding]),
    };
    let Some((path, _)) = layout::original(&file.path) else { return (Entity::Nothing, Diagnostics::new()) };
    let beside = tree.file(path.as_str());
    let original = beside.and_then(|file| read_text(tree, file).ok());
    let written = original.as_ref().map(|text| Written { path: &path, text });
    let mut reading = Reading::over(tree, Written { path: &file.path, text: &text }, written);
    let outcome = reading.entity(role);
    let (thing, mut found) = match outcome {
        Ok((entity, found)) => (translated(entity), found),
        Err(found) => (None, found),
    };
    if beside.is_none() {
        found.push(without_original(&file.path, &path));
    }
    let (Some(thing), Some(Original { file: Some(_), overlay, has_body })) = (thing, reading.into_original())
    else {
        return (Entity::Nothing, found);
    };
    // What the original says wrong was said of the original.
    found.retain(|finding| match finding.place.as_ref().map(|place| &place.locus) {
        Some(Locus::Field(field)) => overlay.writes(field),
        _ => true,
    });
    let translation = Translation {
        path: file.path.clone(),
        original: path,
        language,
        thing,
        texts: overlay.texts.into(),
        unmatched: overlay.unmatched.into(),
        has_body,
    };
    (Entity::Translation(Arc::new(translation)), found)
}

/// What a translation makes, of a kind that is translated.
fn translated(entity: Entity) -> Option<Translated> {
    Some(match entity {
        Entity::Config(config) => Translated::Config(config),
        Entity::Department(department) => Translated::Department(department),
        Entity::Item(item) => Translated::Item(item),
        Entity::ItemGuide(_, guide) => Translated::Guide(guide),
        Entity::Form(form) => Translated::Form(form),
        Entity::Joint(joint) => Translated::Joint(joint),
        Entity::JointBody(slug, body) => Translated::JointBody(slug, body),
        Entity::Center(center) => Translated::Center(center),
        Entity::Article(article) => Translated::Article(article),
        Entity::Statutory(statutory) => Translated::Statutory(statutory),
        Entity::Topics(topics, life_events) => Translated::Topics(topics, life_events),
        Entity::Synonyms(_) | Entity::Translation(_) | Entity::Asset | Entity::Stub | Entity::Nothing => {
            return None;
        }
    })
}

fn without_original(path: &SourcePath, original: &SourcePath) -> Diagnostic {
    let name = original.file_name();
    Diagnostic::new(
        &codes::STRAY,
        Place::file(path),
        Message::new(
            format!("没有它翻译的 {original}"),
            format!("there is no {original} that it would translate"),
        ),
    )
    .hint(Message::new(
        format!("译文放在原文旁边，原文叫 {name}"),
        format!("a translation lies beside its original, which is called {name}"),
    ))
}

/// A finding for a text in traditional characters.
pub(super) fn converted(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        &codes::STRAY,
        Place::file(path),
        Message::new(
            "繁体页面由程序转换，这个文件不会被用到",
            "pages in traditional characters are converted, this file is not used",
        ),
    )
    .hint(Message::new(
        "删去它；要繁体页面就在 site-config.yaml 里写 variants: [zh-Hant]",
        "remove it; for traditional characters write variants: [zh-Hant] in site-config.yaml",
    ))
}
