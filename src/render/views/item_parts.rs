//! Parts of a guide.

use serde::Serialize;

use super::{CountedLink, LinkView};

/// A condition.
#[derive(Debug, Serialize)]
pub struct ConditionView {
    /// The sentence.
    pub text: String,
    /// Names of the materials that prove it.
    pub proof: Vec<String>,
    /// When it applies, in words.
    pub when: Option<String>,
}

/// A material.
#[derive(Debug, Serialize)]
pub struct MaterialView {
    /// Name.
    pub name: String,
    /// 必要, 非必要, 容缺后补.
    pub need: String,
    /// `required`, `optional` or `may-follow`.
    pub need_key: &'static str,
    /// Kind; absent when it is `other`, which tells nobody anything.
    pub kind: Option<String>,
    /// Medium.
    pub medium: Option<String>,
    /// Originals and copies, for example `原件1份，复印件2份`.
    pub copies: Option<String>,
    /// Paper size.
    pub size: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Who issues it.
    pub issuer: Option<String>,
    /// Legal basis of the demand.
    pub basis: Option<String>,
    /// Notes.
    pub notes: Option<String>,
    /// When it applies, in words.
    pub when: Option<String>,
    /// The form on this site.
    pub form: Option<LinkView>,
    /// Blank form to download.
    pub blank: Option<FileView>,
    /// Filled sample to download.
    pub sample: Option<FileView>,
}

impl MaterialView {
    /// Whether there is a form, a blank or a sample of it to look at.
    pub(in crate::render) fn has_files(&self) -> bool {
        self.form.is_some() || self.blank.is_some() || self.sample.is_some()
    }
}

/// A file to download.
#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    /// What it is called.
    pub title: String,
    /// Address.
    pub url: String,
    /// Format, for example `PDF`.
    pub format: String,
    /// Size, for example `120 KB`.
    pub size: String,
}

/// A step.
#[derive(Debug, Serialize)]
pub struct StepView {
    /// Name.
    pub name: String,
    /// Post 岗位.
    pub post: Option<String>,
    /// Days, for example `3个工作日` or 当场.
    pub days: Option<String>,
    /// What is done.
    pub does: Option<String>,
    /// What comes of it.
    pub outcome: Option<String>,
    /// Name of a special procedure that the clock leaves out.
    pub off_clock: Option<String>,
    /// Names of the steps before it, where it does not simply follow the one above.
    pub after: Option<String>,
    /// When it applies, in words.
    pub when: Option<String>,
}

/// The limits.
#[derive(Debug, Serialize)]
pub struct LimitView {
    /// By law.
    pub statutory: Option<String>,
    /// Promised.
    pub promised: Option<String>,
    /// How much shorter the promise is, for example `50%`.
    pub shortened: Option<String>,
    /// Possible extension.
    pub extension: Option<String>,
    /// Basis and procedure of the extension.
    pub extension_basis: Option<String>,
    /// Basis of the limit.
    pub basis: Option<String>,
    /// Limits under some answers.
    pub cases: Vec<LimitCaseView>,
    /// Example: handed in on this day, decided by that.
    pub example: Option<ExampleView>,
}

/// Limits under some answers.
#[derive(Debug, Serialize)]
pub struct LimitCaseView {
    /// The answers, in words.
    pub when: String,
    /// By law.
    pub statutory: Option<String>,
    /// Promised.
    pub promised: Option<String>,
}

/// An example of a deadline.
#[derive(Debug, Serialize)]
pub struct ExampleView {
    /// Day of acceptance, for example `2026年3月5日（周四）`.
    pub accepted: String,
    /// Last day of the promise.
    pub decided: String,
    /// Whether the calendar of a year on the way is not out yet.
    pub provisional: bool,
}

/// A fee.
#[derive(Debug, Serialize)]
pub struct FeeView {
    /// Name.
    pub name: String,
    /// Amount.
    pub amount: Option<String>,
    /// Basis.
    pub basis: Option<String>,
    /// Reduction.
    pub reduction: Option<String>,
    /// When it applies, in words.
    pub when: Option<String>,
}

/// What the applicant receives.
#[derive(Debug, Serialize)]
pub struct ResultView {
    /// Name.
    pub name: Option<String>,
    /// Kind.
    pub kind: Option<String>,
    /// Validity.
    pub validity: Option<String>,
    /// Renewal.
    pub renewal: Option<String>,
    /// Ways of delivery.
    pub delivery: Vec<String>,
    /// Whether decisions are published, in words.
    pub published: Option<String>,
    /// Sample to look at.
    pub sample: Option<FileView>,
    /// Whether the sample is a picture that can be shown.
    pub sample_is_picture: bool,
}

/// A law the item rests on.
#[derive(Debug, Serialize)]
pub struct BasisView {
    /// Title with its brackets, for example 《行政许可法》.
    pub title: String,
    /// Number.
    pub number: Option<String>,
    /// Article.
    pub article: Option<String>,
    /// Text.
    pub text: Option<String>,
    /// In force since.
    pub effective: Option<String>,
    /// Word for the validity of the document, where the site has it and it is not in force as it was.
    pub validity: Option<String>,
    /// What took its place.
    pub successor: Option<LinkView>,
    /// The items that rest on the same law, where there are several.
    pub users: Option<CountedLink>,
    /// Address of its text, here or elsewhere.
    pub url: Option<String>,
}

/// A legal remedy.
#[derive(Debug, Serialize)]
pub struct RemedyView {
    /// 行政复议 or 行政诉讼.
    pub kind: String,
    /// Body.
    pub body: String,
    /// Limit.
    pub limit: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Phone.
    pub phone: Option<super::PhoneView>,
    /// Web address.
    pub url: Option<String>,
}

/// A question and its answer.
#[derive(Debug, Serialize)]
pub struct FaqView {
    /// Question.
    pub question: String,
    /// Answer.
    pub answer: String,
}

/// A service by an intermediary.
#[derive(Debug, Serialize)]
pub struct IntermediaryView {
    /// Name.
    pub name: String,
    /// Basis.
    pub basis: Option<String>,
    /// Providers.
    pub providers: Option<String>,
    /// Fee.
    pub fee: Option<String>,
}

/// A question that tailors the guide, with its answers.
#[derive(Debug, Serialize)]
pub struct SituationView {
    /// Question.
    pub question: String,
    /// Hint.
    pub hint: Option<String>,
    /// The answers.
    pub options: Vec<OptionView>,
}

/// An answer to choose.
#[derive(Debug, Serialize)]
pub struct OptionView {
    /// Label.
    pub label: String,
    /// Hint.
    pub hint: Option<String>,
    /// Where it leads; absent where another question comes first.
    pub url: Option<String>,
}

/// An answer that was given.
#[derive(Debug, Serialize)]
pub struct AnswerView {
    /// The question.
    pub question: String,
    /// The answer; several where all lead to the same.
    pub answer: String,
    /// Where it can be changed.
    pub url: String,
}
