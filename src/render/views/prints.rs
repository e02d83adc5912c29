//! Sheets to print.

use serde::Serialize;

use super::{
    ConditionView, FacetView, FeeView, FigureView, HotlineView, LinkView, MaterialView, PhoneView,
    StatusView, StepView, WindowRow,
};

/// What a sheet says of an item: in `_sheet_item.html`.
#[derive(Debug, Serialize)]
pub struct SheetView {
    /// Name.
    pub name: String,
    /// Address of the guide.
    pub url: String,
    /// Department that implements it.
    pub department: LinkView,
    /// One or two plain sentences.
    pub summary: Option<String>,
    /// Suspended or abolished.
    pub status: Option<StatusView>,
    /// The figures of the guide.
    pub figures: Vec<FigureView>,
    /// Conditions.
    pub conditions: Vec<ConditionView>,
    /// Materials; absent when not yet public, empty when none are needed.
    pub materials: Option<Vec<MaterialView>>,
    /// Steps.
    pub steps: Vec<StepView>,
    /// Fees; absent when not yet public, empty when free.
    pub fees: Option<Vec<FeeView>>,
    /// Windows.
    pub windows: Vec<WindowRow>,
    /// Whom to ask.
    pub consultation: Option<HotlineView>,
}

/// The one-time notice of an item: `view` in `notice.html`.
#[derive(Debug, Serialize)]
pub struct NoticeView {
    /// The item.
    pub item: SheetView,
    /// Code that leads to the guide: ready SVG.
    pub code: Option<String>,
}

/// The poster of an item: `view` in `poster.html`.
#[derive(Debug, Serialize)]
pub struct PosterView {
    /// Name of the item.
    pub name: String,
    /// Address of the guide.
    pub url: String,
    /// Address of the guide as people type it.
    pub typed: String,
    /// Code that leads to the guide: ready SVG.
    pub code: Option<String>,
    /// Everyday names.
    pub aliases: Vec<String>,
    /// Name of the department.
    pub department: String,
    /// The figures of the guide.
    pub figures: Vec<FigureView>,
    /// Names of the materials that everybody needs.
    pub materials: Vec<String>,
    /// Whom to ask.
    pub consultation: Option<PhoneView>,
    /// Whom to complain to.
    pub complaint: Option<PhoneView>,
}

/// All items of a department: `view` in `booklet.html`.
#[derive(Debug, Serialize)]
pub struct BookletView {
    /// The department.
    pub department: LinkView,
    /// Day for which it was made.
    pub as_of: String,
    /// Its items in the order of lists.
    pub items: Vec<BookletItem>,
}

/// An item of a booklet.
#[derive(Debug, Serialize)]
pub struct BookletItem {
    /// Its anchor on the page.
    pub anchor: String,
    /// The item.
    pub item: SheetView,
}

/// What several items use: `view` in `uses.html`.
#[derive(Debug, Serialize)]
pub struct UsesView {
    /// `law` or `material`.
    pub kind: &'static str,
    /// Everything that several items use, with the lists of these.
    pub uses: Option<FacetView>,
}
