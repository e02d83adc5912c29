//! Laying a translation over what it translates, at the level of raw shapes.
//!
//! A raw shape that implements [`Translate`] names a second shape, its [`Translate::Texts`], that holds
//! what a translation may write. Texts are replaced where they stand; entries of a list are found by
//! their names, or by their places where they have none. What is read twice is resolved once, as
//! usual, so a translated item is an item.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::values::{OrText, Text};
use crate::{
    model::{Mismatch, Unmatched},
    source::FieldPath,
};

/// Something whose texts can be translated.
pub(crate) trait Translate {
    /// What a translation may write of it.
    type Texts: DeserializeOwned + JsonSchema;

    /// Puts `texts`, which stand at `at` in the translation, in place of its own.
    fn translate(&mut self, texts: Self::Texts, at: FieldPath, overlay: &mut Overlay);
}

/// What is noted while a translation is laid over its original.
#[derive(Debug, Default)]
pub(crate) struct Overlay {
    /// What the translation says, and where.
    pub(crate) texts: Vec<(FieldPath, Text)>,
    /// What found nothing to translate.
    pub(crate) unmatched: Vec<Unmatched>,
}

impl Overlay {
    /// Whether the translation writes the text at `field`.
    pub(crate) fn writes(&self, field: &FieldPath) -> bool {
        self.texts.iter().any(|(written, _)| written == field)
    }

    fn miss(&mut self, field: FieldPath, why: Mismatch) {
        self.unmatched.push(Unmatched { field, why });
    }
}

impl Translate for Text {
    type Texts = Self;

    fn translate(&mut self, text: Self, at: FieldPath, overlay: &mut Overlay) {
        overlay.texts.push((at, text.clone()));
        *self = text;
    }
}

/// A list of words is one text: another language has other synonyms and other keywords.
impl Translate for Vec<Text> {
    type Texts = Self;

    fn translate(&mut self, texts: Self, at: FieldPath, overlay: &mut Overlay) {
        let places = texts.iter().enumerate().map(|(index, text)| (at.clone().index(index), text.clone()));
        overlay.texts.extend(places);
        *self = texts;
    }
}

impl<T: Translate> Translate for Option<T> {
    type Texts = T::Texts;

    fn translate(&mut self, texts: T::Texts, at: FieldPath, overlay: &mut Overlay) {
        match self {
            Some(original) => original.translate(texts, at, overlay),
            None => overlay.miss(at, Mismatch::NotSaid),
        }
    }
}

impl<T: Translate> Translate for OrText<T>
where
    T::Texts: From<Text>,
{
    type Texts = OrText<T::Texts>;

    fn translate(&mut self, texts: OrText<T::Texts>, at: FieldPath, overlay: &mut Overlay) {
        self.0.translate(texts.0, at, overlay);
    }
}

/// An entry of a list.
pub(crate) trait Listed: Translate {
    /// The key that holds its name, empty where entries have no names.
    const KEY: &'static str;
    /// Its name.
    fn name(&self) -> Option<&str>;
    /// The name of the entry that `texts` translate.
    fn name_in(texts: &Self::Texts) -> Option<&str>;
}

impl<T: Listed> Listed for OrText<T>
where
    T::Texts: From<Text>,
{
    const KEY: &'static str = T::KEY;

    fn name(&self) -> Option<&str> {
        self.0.name()
    }

    fn name_in(texts: &Self::Texts) -> Option<&str> {
        T::name_in(&texts.0)
    }
}

impl<T: Listed> Translate for Vec<T> {
    type Texts = Vec<T::Texts>;

    fn translate(&mut self, texts: Self::Texts, at: FieldPath, overlay: &mut Overlay) {
        if self.is_empty() && !texts.is_empty() {
            return overlay.miss(at, Mismatch::NotSaid);
        }
        let mut taken = vec![false; self.len()];
        let mut ended = false;
        for (index, texts) in texts.into_iter().enumerate() {
            let place = at.clone().index(index);
            match position(self, index, T::name_in(&texts)) {
                Ok(position) if !taken[position] => {
                    taken[position] = true;
                    self[position].translate(texts, place, overlay);
                }
                Ok(_) => overlay.miss(place.key(T::KEY), Mismatch::Twice),
                // One list that is too long is one mistake.
                Err(Mismatch::TooMany(_)) if ended => {}
                Err(why) => {
                    let is_end = matches!(why, Mismatch::TooMany(_));
                    ended |= is_end;
                    overlay.miss(if is_end { place } else { place.key(T::KEY) }, why);
                }
            }
        }
    }
}

/// The position in `list` of what entry `index` of its translation, called `name`, translates.
fn position<T: Listed>(list: &[T], index: usize, name: Option<&str>) -> Result<usize, Mismatch> {
    let Some(name) = name else {
        return if index < list.len() { Ok(index) } else { Err(Mismatch::TooMany(list.len())) };
    };
    list.iter().position(|entry| entry.name() == Some(name)).ok_or_else(|| {
        let known = list.iter().filter_map(|entry| entry.name().map(Text::from));
        Mismatch::UnknownName(name.into(), known.collect())
    })
}
