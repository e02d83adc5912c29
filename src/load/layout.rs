//! What each input file is, by where it lies.

use crate::{
    model::{ClosedList as _, FormRef, ItemRef, Owner, Slug, TranslationLanguage},
    source::SourcePath,
};

/// What a file under `content/` is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `site-config.yaml`.
    Config,
    /// `topics.yaml`.
    Topics,
    /// `synonyms.yaml`.
    Synonyms,
    /// `statutory.yaml`.
    Statutory,
    /// `centers/<id>.yaml`.
    Center(Slug),
    /// `joint/<id>.yaml`.
    Joint(Slug),
    /// `joint/<id>.md`.
    JointBody(Slug),
    /// `department.yaml`.
    Department(Slug),
    /// `items/<item>.yaml`.
    Item(ItemRef),
    /// `items/<item>.md`.
    ItemGuide(ItemRef),
    /// `forms/<form>.yaml`.
    Form(FormRef),
    /// `<column>/<slug>.md`.
    Article(Owner, Slug, Slug),
    /// `pages/<slug>.md`.
    Page(Owner, Slug),
    /// A translation by hand, for example `<slug>.en.md`: what it translates, and the language.
    Translation(Box<Role>, TranslationLanguage),
    /// A text in traditional characters, for example `<slug>.zh-Hant.md`: those are converted.
    Converted,
    /// A file that is copied.
    Asset,
    /// A content file whose name is not an identifier; holds the name.
    BadName(String),
    /// A content file where none is used.
    Stray,
}

/// The role of the file at `path`, which begins with `content/`.
///
/// `only` is the department whose folder is the top of `content/`, in a department site.
pub(super) fn role(path: &SourcePath, only: Option<&Slug>) -> Role {
    match original(path) {
        None => role_of_original(path, only),
        Some((original, language)) => match (role_of_original(&original, only), language) {
            (role @ (Role::Asset | Role::Stray | Role::BadName(_)), _) => role,
            (Role::Synonyms, _) => Role::Stray,
            (role, Some(language)) => Role::Translation(Box::new(role), language),
            (_, None) => Role::Converted,
        },
    }
}

/// The file that the file at `path` translates, and the language; absent for traditional characters.
pub(super) fn original(path: &SourcePath) -> Option<(SourcePath, Option<TranslationLanguage>)> {
    let (rest, ending) = path.as_str().rsplit_once('.').filter(|(_, ending)| is_translated(ending))?;
    let (stem, language) = rest.rsplit_once('.').filter(|(_, language)| !language.contains('/'))?;
    let known = TranslationLanguage::from_key(language);
    let fits = known.is_some() || language.eq_ignore_ascii_case("zh-hant");
    fits.then(|| (format!("{stem}.{ending}").as_str().into(), known))
}

/// The files that would translate the file at `path`.
pub(super) fn translations(path: &SourcePath) -> impl Iterator<Item = SourcePath> {
    TranslationLanguage::ALL.iter().filter_map(|language| translation(path, *language))
}

/// The file that would translate the file at `path` into `language`.
pub(super) fn translation(path: &SourcePath, language: TranslationLanguage) -> Option<SourcePath> {
    let (stem, ending) = path.as_str().rsplit_once('.').filter(|(_, ending)| is_translated(ending))?;
    Some(format!("{stem}.{}.{ending}", language.key()).as_str().into())
}

/// Whether files with this ending are translated by hand.
fn is_translated(ending: &str) -> bool {
    matches!(ending, "md" | "yaml")
}

fn role_of_original(path: &SourcePath, only: Option<&Slug>) -> Role {
    let Some(inner) = path.as_str().strip_prefix("content/") else { return Role::Stray };
    let steps: Vec<&str> = inner.split('/').collect();
    match steps.as_slice() {
        ["topics.yaml"] => Role::Topics,
        ["synonyms.yaml"] => Role::Synonyms,
        ["statutory.yaml"] => Role::Statutory,
        ["departments", department, rest @ ..] if !rest.is_empty() => match Slug::parse(department) {
            Some(slug) => in_department(&slug, rest),
            None => Role::BadName((*department).to_owned()),
        },
        ["department.yaml" | "items" | "forms", ..] if only.is_some() => match only {
            Some(slug) => in_department(slug, &steps),
            None => Role::Stray,
        },
        ["centers", file] => yaml(file, Role::Center),
        ["joint", file] if file.ends_with(".md") => markdown(file, Role::JointBody),
        ["joint", file] => yaml(file, Role::Joint),
        rest => article(&Owner::Portal, rest),
    }
}

fn in_department(slug: &Slug, steps: &[&str]) -> Role {
    let named = |item: Slug| ItemRef { department: slug.clone(), item };
    match steps {
        ["department.yaml"] => Role::Department(slug.clone()),
        ["items", file] if file.ends_with(".md") => markdown(file, |item| Role::ItemGuide(named(item))),
        ["items", file] => yaml(file, |item| Role::Item(named(item))),
        ["forms", file] => yaml(file, |form| Role::Form(named(form))),
        rest => article(&Owner::Department(slug.clone()), rest),
    }
}

fn article(owner: &Owner, steps: &[&str]) -> Role {
    match steps {
        ["files", ..] => Role::Asset,
        ["pages", file] if file.ends_with(".md") => markdown(file, |slug| Role::Page(owner.clone(), slug)),
        [column, file] if file.ends_with(".md") => match Slug::parse(column) {
            Some(column) => markdown(file, |slug| Role::Article(owner.clone(), column, slug)),
            None => Role::BadName((*column).to_owned()),
        },
        [.., file] if !is_content(file) => Role::Asset,
        _ => Role::Stray,
    }
}

/// Whether a file of this name would be read as content.
fn is_content(file: &str) -> bool {
    [".md", ".yaml", ".yml"].iter().any(|ending| file.ends_with(ending))
}

fn yaml(file: &str, role: impl FnOnce(Slug) -> Role) -> Role {
    match file.strip_suffix(".yaml") {
        Some(stem) => named(stem, role),
        None if file.ends_with(".yml") => Role::BadName(file.to_owned()),
        None => Role::Asset,
    }
}

fn markdown(file: &str, role: impl FnOnce(Slug) -> Role) -> Role {
    named(file.strip_suffix(".md").unwrap_or(file), role)
}

fn named(stem: &str, role: impl FnOnce(Slug) -> Role) -> Role {
    match Slug::parse(stem) {
        Some(slug) => role(slug),
        None => Role::BadName(stem.to_owned()),
    }
}
