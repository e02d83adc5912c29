//! Joint approvals.

use serde::Serialize;

use super::{LimitView, LinkView, MaterialView, PhoneView};

/// The list of joint approvals: `view` in `joints.html`.
#[derive(Debug, Serialize)]
pub struct JointsView {
    /// Joint approvals.
    pub rows: Vec<JointRow>,
}

/// A joint approval in a list.
#[derive(Debug, Serialize)]
pub struct JointRow {
    /// Name.
    pub name: String,
    /// Address.
    pub url: String,
    /// One line.
    pub summary: Option<String>,
    /// Lead department.
    pub lead: String,
    /// How many items.
    pub item_count: usize,
    /// How many departments.
    pub department_count: usize,
}

/// A joint approval: `view` in `joint.html`.
#[derive(Debug, Serialize)]
pub struct JointView {
    /// Its row.
    pub joint: JointRow,
    /// Lead department.
    pub lead: LinkView,
    /// Limits of the whole.
    pub limit: LimitView,
    /// How long it takes side by side and one after the other, where every item says how long it takes.
    pub days: Option<JointDays>,
    /// Items in order of stages.
    pub participants: Vec<ParticipantView>,
    /// The materials of all items, each once.
    pub materials: Vec<MergedMaterialView>,
    /// How many materials the items ask for one by one, where that is more.
    pub materials_apart: Option<usize>,
    /// What each department does, the lead first.
    pub departments: Vec<JointDepartment>,
    /// The form that serves all items.
    pub form: Option<LinkView>,
    /// Diagram of the stages: ready SVG.
    pub diagram: Option<String>,
    /// Whether the diagram marks the way that takes longest.
    pub has_critical: bool,
    /// Text as HTML.
    pub body: Option<String>,
}

/// An item that takes part.
#[derive(Debug, Serialize)]
pub struct ParticipantView {
    /// The item.
    pub item: LinkView,
    /// Its department.
    pub department: LinkView,
    /// Stage, from 1: items of one stage run in parallel.
    pub stage: usize,
    /// Promised limit.
    pub promised: Option<String>,
    /// Names of items before it.
    pub after: Vec<String>,
    /// Note.
    pub note: Option<String>,
    /// Whether silence counts as consent, in words.
    pub silence: Option<String>,
}

/// How long a joint approval takes.
#[derive(Debug, Serialize)]
pub struct JointDays {
    /// The longest way through its items, for example `12个工作日`.
    pub together: String,
    /// All items one after the other.
    pub apart: String,
}

/// A material that is handed in once.
#[derive(Debug, Serialize)]
pub struct MergedMaterialView {
    /// The material as the first item asks for it, with the name it has for all.
    pub material: MaterialView,
    /// The items that need it.
    pub needed_by: Vec<NeededBy>,
}

/// An item that needs a material.
#[derive(Debug, Serialize)]
pub struct NeededBy {
    /// The item.
    pub item: LinkView,
    /// When it needs it, in words.
    pub when: Option<String>,
}

/// The part of a department.
#[derive(Debug, Serialize)]
pub struct JointDepartment {
    /// The department.
    pub department: LinkView,
    /// Whether it leads.
    pub leads: bool,
    /// Its items.
    pub items: Vec<LinkView>,
    /// Whom to ask.
    pub phone: Option<PhoneView>,
}
