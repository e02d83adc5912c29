//! Joint approvals.

use serde::Serialize;

use super::{LimitView, LinkView};

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
    /// Items in order of stages.
    pub participants: Vec<ParticipantView>,
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
