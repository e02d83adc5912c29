//! What a code means, in words.

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops publication.
    Error,
    /// Published, but should be mended.
    Warning,
    /// Could be better.
    Advice,
}

impl Severity {
    /// The English word, as in `error[code]`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }

    /// The Chinese word.
    #[must_use]
    pub fn word_zh(self) -> &'static str {
        match self {
            Self::Error => "错误",
            Self::Warning => "警告",
            Self::Advice => "建议",
        }
    }
}

/// One rule in words: what `menhu explain` prints and the pages of `docs/diagnostics` hold.
#[derive(Debug, PartialEq)]
pub struct Explanation {
    /// Stable code, kebab-case.
    pub code: &'static str,
    /// Severity where the site's configuration says nothing.
    pub severity: Severity,
    /// What it checks, in one line, Chinese.
    pub what: &'static str,
    /// What it checks, in one line, English.
    pub what_en: &'static str,
    /// Why it matters, Chinese.
    pub why: &'static str,
    /// A text that draws the finding.
    pub example: &'static str,
    /// What to write instead.
    pub instead: &'static str,
    /// Law, standard or reason the rule rests on.
    pub source: &'static str,
}

impl Explanation {
    /// The explanation as a page of Markdown, Chinese.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let Self { code, severity, what, what_en, why, example, instead, source } = self;
        let mut page =
            format!("# {code}（{}）\n\n{what}。\n\n*{what_en}*\n\n## 为什么\n\n{why}\n", severity.word_zh());
        if !example.is_empty() {
            page.push_str(&format!("\n## 例子\n\n```\n{example}\n```\n"));
        }
        if !instead.is_empty() {
            page.push_str(&format!("\n## 应当\n\n```\n{instead}\n```\n"));
        }
        if !source.is_empty() {
            page.push_str(&format!("\n## 依据\n\n{source}\n"));
        }
        page
    }
}
