//! What changed.

use super::records::SiteHead;
use crate::diagnostic::Message;

/// What changed between two releases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The site as it was.
    pub old: SiteHead,
    /// The site as it is.
    pub new: SiteHead,
    /// Departments with something that changed, in the order of their ids.
    pub departments: Vec<DepartmentChanges>,
}

impl Changes {
    /// Whether the public sees no difference.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.departments.is_empty()
    }

    /// All items that changed.
    pub fn items(&self) -> impl Iterator<Item = &ItemChange> {
        self.departments.iter().flat_map(|department| &department.items)
    }

    /// How many items changed in each way, ways without any left out.
    #[must_use]
    pub fn counts(&self) -> Vec<(Change, usize)> {
        let count = |change: Change| self.items().filter(|item| item.change == change).count();
        let counts = Change::ALL.into_iter().map(|change| (change, count(change)));
        counts.filter(|(_, count)| *count > 0).collect()
    }
}

/// What changed in a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepartmentChanges {
    /// Its id.
    pub id: String,
    /// Its name; that of before when it is gone.
    pub name: String,
    /// Its home, where it has one.
    pub url: Option<String>,
    /// What changed in the department itself.
    pub sentences: Vec<Sentence>,
    /// Its items that changed, in the order of their ids.
    pub items: Vec<ItemChange>,
}

/// What changed in an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemChange {
    /// Its id: department and item.
    pub id: String,
    /// Its name; that of before when it is gone.
    pub name: String,
    /// Its guide; absent when the item is gone.
    pub url: Option<String>,
    /// In which way it changed.
    pub change: Change,
    /// What changed in it.
    pub sentences: Vec<Sentence>,
}

/// In which way an item changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there before.
    New,
    /// It has another id; it may differ otherwise, too.
    Renamed,
    /// It differs.
    Changed,
    /// It can no longer be applied for; its guide says so.
    Abolished,
    /// It became part of another one.
    Merged,
    /// It is not there any more.
    Gone,
}

impl Change {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::New, Self::Renamed, Self::Changed, Self::Abolished, Self::Merged, Self::Gone];

    /// Its name for programs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Renamed => "renamed",
            Self::Changed => "changed",
            Self::Abolished => "abolished",
            Self::Merged => "merged",
            Self::Gone => "gone",
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn name(self) -> Message {
        let (zh, en) = match self {
            Self::New => ("新增", "new"),
            Self::Renamed => ("改名", "renamed"),
            Self::Changed => ("变更", "changed"),
            Self::Abolished => ("取消", "abolished"),
            Self::Merged => ("并入其他事项", "merged"),
            Self::Gone => ("不再列出", "no longer listed"),
        };
        Message::new(zh, en)
    }
}

/// A change in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The key of the record that differs.
    pub field: String,
    /// What changed, without full stop.
    pub words: Message,
}
