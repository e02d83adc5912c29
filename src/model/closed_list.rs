//! Closed lists of values: what the national tables fix, as enums.
//!
//! Each value has a `key` (what content files write), an official Chinese `name`, an English name
//! and, where the national exchange tables give one, a `code`. Sources: standards for the
//! implementation list of approval items (实施清单) and its enumerations.

/// A closed list: an enum whose values have keys, names and codes.
pub trait ClosedList: Copy + Eq + Sized + 'static {
    /// What the list is called in messages, for example `item type`.
    const NOUN: &'static str;
    /// Official Chinese name of the list, for example `事项类型`.
    const NOUN_ZH: &'static str;
    /// Every value, in official order.
    const ALL: &'static [Self];

    /// The word that content files write.
    fn key(self) -> &'static str;
    /// The official Chinese name.
    fn name(self) -> &'static str;
    /// A plain English name.
    fn name_en(self) -> &'static str;
    /// Its name in `language`: the Chinese one in Chinese, else the English one.
    fn name_in(self, language: &str) -> &'static str {
        if language.starts_with("zh") { self.name() } else { self.name_en() }
    }
    /// The code of the national table, empty where there is none.
    fn code(self) -> &'static str;

    /// The value that `key` names.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.key() == key)
    }

    /// The value whose official Chinese name is `name`.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.name() == name)
    }
}

/// Declares an enum and its [`ClosedList`] on one table.
macro_rules! closed_list {
    (
        $(#[$meta:meta])*
        $name:ident, $noun:literal, $noun_zh:literal {
            $( $variant:ident = $key:literal $zh:literal $en:literal $code:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(
                #[doc = $zh]
                $variant,
            )+
        }

        impl $crate::model::closed_list::ClosedList for $name {
            const NOUN: &'static str = $noun;
            const NOUN_ZH: &'static str = $noun_zh;
            const ALL: &'static [Self] = &[$( Self::$variant ),+];

            fn key(self) -> &'static str {
                match self { $( Self::$variant => $key ),+ }
            }
            fn name(self) -> &'static str {
                match self { $( Self::$variant => $zh ),+ }
            }
            fn name_en(self) -> &'static str {
                match self { $( Self::$variant => $en ),+ }
            }
            fn code(self) -> &'static str {
                match self { $( Self::$variant => $code ),+ }
            }
        }
    };
}
pub(crate) use closed_list;
