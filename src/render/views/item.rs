//! The guide page.

use serde::Serialize;

use super::{
    AnswerView, BasisView, ConditionView, FaqView, FeeView, HotlineView, IntermediaryView, LimitView,
    LinkView, MaterialView, RemedyView, ResultView, SituationView, StepView, WindowRow,
};

/// A guide: `view` in `item.html`, and as answers leave it in `situation.html`. Parts that are not yet public are absent and named in `missing`.
#[derive(Debug, Serialize)]
pub struct ItemView {
    /// Name.
    pub name: String,
    /// Address of the guide.
    pub url: String,
    /// One or two plain sentences.
    pub summary: Option<String>,
    /// Everyday names.
    pub aliases: Vec<String>,
    /// Department that implements it.
    pub department: LinkView,
    /// The five figures, in the order in which they are shown.
    pub figures: Vec<FigureView>,
    /// Names of statutory parts that are not yet public.
    pub missing: Vec<String>,
    /// Suspended or abolished: what, since when, why, what instead.
    pub status: Option<StatusView>,
    /// Where to apply online, where that is on.
    pub apply_url: Option<String>,
    /// The one-time notice to print, where there is one.
    pub notice_url: Option<String>,
    /// The poster for the service hall, where there is one.
    pub poster_url: Option<String>,
    /// Rows of basic facts: label and value.
    pub facts: Vec<FactView>,
    /// Whom it is for.
    pub audience: Vec<String>,
    /// Topics and life events.
    pub topics: Vec<LinkView>,
    /// Name of the parent item.
    pub parent: Option<String>,
    /// Other items of the same parent.
    pub siblings: Vec<LinkView>,
    /// Questions that tailor the guide; after some answers the one that is asked next.
    pub situations: Vec<SituationView>,
    /// The answers given so far.
    pub answers: Vec<AnswerView>,
    /// Conditions.
    pub conditions: Vec<ConditionView>,
    /// Materials; absent when not yet public, empty when none are needed.
    pub materials: Option<Vec<MaterialView>>,
    /// Whether any material has a form, a blank or a sample to show.
    pub material_files: bool,
    /// Steps.
    pub steps: Vec<StepView>,
    /// The procedure as a diagram: ready SVG.
    pub diagram: Option<String>,
    /// Limits.
    pub limit: Option<LimitView>,
    /// Fees; absent when not yet public, empty when free.
    pub fees: Option<Vec<FeeView>>,
    /// Result.
    pub result: Option<ResultView>,
    /// Windows.
    pub windows: Vec<WindowRow>,
    /// Laws.
    pub basis: Vec<BasisView>,
    /// Whom to ask.
    pub consultation: Option<HotlineView>,
    /// Whom to complain to.
    pub complaint: Option<HotlineView>,
    /// Remedies.
    pub remedies: Vec<RemedyView>,
    /// Questions and answers.
    pub faq: Vec<FaqView>,
    /// Services by intermediaries.
    pub intermediaries: Vec<IntermediaryView>,
    /// Related items.
    pub related: Vec<LinkView>,
    /// Joint approvals it takes part in.
    pub joints: Vec<LinkView>,
    /// The long guide text as HTML.
    pub guide: Option<String>,
    /// Contents: title and anchor of each part shown.
    pub contents: Vec<LinkView>,
    /// Last checked on.
    pub reviewed: Option<String>,
    /// Next review.
    pub review_by: Option<String>,
    /// Post that keeps it true.
    pub maintainer: Option<String>,
}

/// One of the figures of the summary card.
#[derive(Debug, Serialize)]
pub struct FigureView {
    /// Label, for example 承诺时限.
    pub label: String,
    /// The figure, for example `10`; a dash when not yet public.
    pub value: String,
    /// Its unit, for example 个工作日.
    pub unit: String,
    /// A line under it, for example `法定20个工作日`.
    pub note: Option<String>,
}

/// A label and its value.
#[derive(Debug, Serialize)]
pub struct FactView {
    /// Label.
    pub label: String,
    /// Value.
    pub value: String,
}

/// A status other than in force.
#[derive(Debug, Serialize)]
pub struct StatusView {
    /// `suspended` or `abolished`.
    pub key: &'static str,
    /// Its word.
    pub name: String,
    /// Since when.
    pub since: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// What took its place.
    pub successor: Option<LinkView>,
}
