//! From raw shapes to the model: each raw struct is taken apart completely, so every default is
//! visible on one screen.

mod article;
mod center;
mod config;
mod department;
mod form;
mod item;
mod item_parts;
mod joint;
mod open_government;
mod security;
mod topics;

pub(super) use article::{Standing, article};
pub(super) use center::center;
pub(super) use config::config;
pub(super) use department::department;
pub(super) use form::form;
pub(super) use item::item;
pub(super) use joint::joint;
pub(super) use open_government::statutory;
pub(super) use topics::{synonyms, topics};

use super::{
    codes, dates,
    raw::{Key, OneOrMany, Text},
};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message},
    model::{Date, DateTime, ItemRef, Slug, Time, When},
    source::{FieldPath, Place, SourcePath},
};

/// The file being resolved, and what was found wrong in it.
pub(super) struct Resolver<'a> {
    pub(super) path: &'a SourcePath,
    pub(super) diagnostics: Diagnostics,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(path: &'a SourcePath) -> Self {
        Self { path, diagnostics: Diagnostics::new() }
    }

    /// The day written at `field`; one that does not exist is reported and dropped.
    fn date(&mut self, text: Option<&Text>, field: impl FnOnce() -> FieldPath) -> Option<Date> {
        let text = text?;
        let date = dates::date(text);
        if date.is_none() {
            self.bad_date(text, field(), "2026-03-05");
        }
        date
    }

    /// The minute written at `field`; one that does not exist is reported and dropped.
    fn date_time(&mut self, text: Option<&Text>, field: impl FnOnce() -> FieldPath) -> Option<DateTime> {
        let text = text?;
        let date = dates::date_time(text);
        if date.is_none() {
            self.bad_date(text, field(), "2026-03-05 09:30");
        }
        date
    }

    /// The time of day written at `field`, as `09:00`; one that does not exist is reported and dropped.
    fn time(&mut self, text: &str, field: impl FnOnce() -> FieldPath) -> Option<Time> {
        let time = jiff::fmt::strtime::parse("%H:%M", text).ok().and_then(|parsed| parsed.to_time().ok());
        if time.is_none() {
            let finding = Diagnostic::new(
                &codes::BAD_DATE,
                Place::field(self.path, field()),
                Message::new(format!("没有 `{text}` 这个时间"), format!("there is no time `{text}`")),
            )
            .hint(Message::new("写作 09:00", "write it as 09:00"));
            self.diagnostics.push(finding);
        }
        time
    }

    fn bad_date(&mut self, text: &str, field: FieldPath, form: &str) {
        let finding = Diagnostic::new(
            &codes::BAD_DATE,
            Place::field(self.path, field),
            Message::new(format!("没有 `{text}` 这个日期"), format!("there is no date `{text}`")),
        )
        .hint(Message::new(format!("写作 {form}"), format!("write it as {form}")));
        self.diagnostics.push(finding);
    }

    /// The slug written at `field`; a malformed one is reported and dropped.
    fn slug(&mut self, text: &str, field: impl FnOnce() -> FieldPath) -> Option<Slug> {
        let slug = Slug::parse(text);
        if slug.is_none() {
            self.bad_reference(text, field());
        }
        slug
    }

    /// The slugs of the list at `key`.
    fn slugs(&mut self, texts: &[Text], key: &str) -> Box<[Slug]> {
        let slug = |(index, text): (usize, &Text)| self.slug(text, || FieldPath::of(key).index(index));
        texts.iter().enumerate().filter_map(slug).collect()
    }

    /// The item written at `field`, seen from department `home`.
    fn item_ref(
        &mut self,
        text: &str,
        home: Option<&Slug>,
        field: impl FnOnce() -> FieldPath,
    ) -> Option<ItemRef> {
        let item = ItemRef::parse(text, home);
        if item.is_none() {
            self.bad_reference(text, field());
        }
        item
    }

    fn bad_reference(&mut self, text: &str, field: FieldPath) {
        let finding = Diagnostic::new(
            &codes::BAD_REFERENCE,
            Place::field(self.path, field),
            Message::new(format!("`{text}` 不是标识"), format!("`{text}` is not an identifier")),
        )
        .hint(Message::new(
            "标识只用小写字母、数字和连字符，跨部门写“部门/事项”",
            "identifiers are lower case letters, digits and hyphens; across departments `dept/item`",
        ));
        self.diagnostics.push(finding);
    }
}

fn value<E: Copy>(key: Option<Key<E>>) -> Option<E> {
    key.map(|key| key.0)
}

fn values<E: Copy>(keys: Vec<Key<E>>) -> Box<[E]> {
    keys.into_iter().map(|key| key.0).collect()
}

fn when(raw: super::raw::RawWhen) -> When {
    raw.into_iter().map(|(question, OneOrMany(options))| (question, options.into())).collect()
}

fn boxed<T, U>(list: Vec<T>, convert: impl FnMut(T) -> U) -> Box<[U]> {
    list.into_iter().map(convert).collect()
}
