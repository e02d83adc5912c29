//! Forms.

use serde::Serialize;

use super::LinkView;

/// The forms of the site or of a department: `view` in `forms.html`.
#[derive(Debug, Serialize)]
pub struct FormsView {
    /// Forms by department.
    pub groups: Vec<FormGroup>,
}

/// The forms of a department.
#[derive(Debug, Serialize)]
pub struct FormGroup {
    /// Department.
    pub department: LinkView,
    /// Its forms.
    pub rows: Vec<FormRow>,
}

/// A form in a list.
#[derive(Debug, Serialize)]
pub struct FormRow {
    /// Title.
    pub title: String,
    /// Address of its page.
    pub url: String,
    /// Items it is used for.
    pub items: Vec<LinkView>,
    /// Version.
    pub version: Option<String>,
    /// In use since.
    pub valid_from: Option<String>,
}

/// A form: `view` in `form.html`.
#[derive(Debug, Serialize)]
pub struct FormView {
    /// Its row.
    pub form: FormRow,
    /// Department.
    pub department: LinkView,
    /// How to fill it in.
    pub intro: Option<String>,
    /// Groups of fields.
    pub sections: Vec<SectionView>,
    /// What the applicant declares.
    pub declaration: Option<String>,
}

/// A group of fields.
#[derive(Debug, Serialize)]
pub struct SectionView {
    /// Title.
    pub title: String,
    /// Hint.
    pub hint: Option<String>,
    /// Fields.
    pub fields: Vec<FieldView>,
}

/// A field.
#[derive(Debug, Serialize)]
pub struct FieldView {
    /// Label.
    pub label: String,
    /// Hint.
    pub hint: Option<String>,
    /// Type in words.
    pub type_name: String,
    /// Type key.
    pub type_key: &'static str,
    /// Whether it must be filled in.
    pub required: bool,
    /// Labels of the options.
    pub options: Vec<String>,
    /// Labels of table columns.
    pub columns: Vec<String>,
    /// Sample value.
    pub sample: Option<String>,
}
