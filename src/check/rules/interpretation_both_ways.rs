//! A document and its interpretation link to each other.

use crate::{
    check::{Context, DestinationKind, Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity},
    model::{Article, Disclosure, LinkTarget, Route},
    source::{FieldPath, Place},
};

static EXPLANATION: Explanation = Explanation {
    code: "interpretation-both-ways",
    severity: Severity::Error,
    what: "政策文件和解读没有互相关联",
    what_en: "a document and its interpretation do not link to each other",
    why: "看文件的人要能找到解读，看解读的人要能找到原文；只链一头按没有关联扣分。",
    example: "# policies/a.md\ninterpretation: ['@/interpretations/b']",
    instead: "# interpretations/b.md 也写\ninterpretation: ['@/policies/a']",
    source: "国办秘函〔2019〕19号：政策文件与解读相互关联",
};

/// Links between documents and interpretations.
pub(super) struct InterpretationBothWays;

impl Rule for InterpretationBothWays {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn article_in_site(&self, article: &Article, context: &Context<'_>, report: &mut Report) {
        if interpretations(article).is_empty() {
            return;
        }
        let own = Route::article(article);
        for (index, target) in interpretations(article).iter().enumerate() {
            let Some(other) = article_at(context, target, article) else { continue };
            let leads_back = |target: &LinkTarget| {
                context.addresses.resolve(target, &other.path).is_some_and(|back| back.route == own)
            };
            if interpretations(other).iter().any(leads_back) {
                continue;
            }
            let message = Message::new(
                format!("“{}”没有链回“{}”", other.title, article.title),
                format!("{} does not link back", other.path),
            );
            let address = article.path.as_str().trim_start_matches("content/").trim_end_matches(".md");
            let hint = Message::new(
                format!("在 {} 的 interpretation 里写 @/{address}", other.path),
                format!("write @/{address} in interpretation of {}", other.path),
            );
            let place = Place::field(&article.path, FieldPath::of("interpretation").index(index));
            let finding = Diagnostic::new(&EXPLANATION, place, message)
                .hint(hint)
                .related(Place::file(&other.path), Message::new("另一篇", "the other one"));
            report.add(finding);
        }
    }
}

fn interpretations(article: &Article) -> &[LinkTarget] {
    let block: Option<&Disclosure> = article.disclosure.as_deref();
    block.map_or(&[], |block| &block.interpretation)
}

/// The article that `target`, written in `from`, leads to.
fn article_at<'a>(context: &Context<'a>, target: &LinkTarget, from: &Article) -> Option<&'a Article> {
    match context.addresses.resolve(target, &from.path)?.kind {
        DestinationKind::Article(index) => Some(&context.site.articles[index]),
        _ => None,
    }
}
