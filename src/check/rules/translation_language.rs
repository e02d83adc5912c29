//! Translations are in languages that the site has.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity},
    model::ClosedList as _,
    source::Place,
};

static EXPLANATION: Explanation = Explanation {
    code: "translation-language",
    severity: Severity::Warning,
    what: "有译文的语言没有写进网站配置",
    what_en: "content is translated into a language that the site does not list",
    why: "网站配置的 translations 列出有哪些语言的译文；没有列出的语言，译文写了也不会公开。",
    example: "content/departments/market/items/food-business-permit.en.yaml",
    instead: "translations: [en]",
    source: "",
};

/// Languages of translations.
pub(super) struct LanguageOfTranslation;

impl Rule for LanguageOfTranslation {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    /// One language that is not listed is one mistake, however many files are written in it.
    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let listed = &context.site.config.translations;
        let others = context.site.translations.iter().filter(|(language, _)| !listed.contains(language));
        for (language, translations) in others {
            let Some(first) = translations.files.first() else { continue };
            let (name, name_en, key) = (language.name(), language.name_en(), language.key());
            let count = translations.files.len();
            let noun = if count == 1 { "file" } else { "files" };
            let message = Message::new(
                format!("网站没有{name}页面，{count} 个{name}译文文件不会被用到"),
                format!("the site is not in {name_en}, {count} {noun} in that language will not be used"),
            );
            let all: Vec<&str> = listed.iter().chain([language]).map(|language| language.key()).collect();
            let all = all.join(", ");
            let hint = Message::new(
                format!("在 site-config.yaml 里写 translations: [{all}]，或者删去 .{key}. 的文件"),
                format!("write translations: [{all}] in site-config.yaml, or remove the .{key}. files"),
            );
            report.add(Diagnostic::new(&EXPLANATION, Place::file(&first.path), message).hint(hint));
        }
    }
}
