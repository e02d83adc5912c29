//! The questions of an item lead to as many pages as a site wants, no more.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Guidance, Item, TooManyStates},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "too-many-situations",
    severity: Severity::Error,
    what: "一个事项的情形太多，页面数超过上限",
    what_en: "the questions of an item lead to more pages than allowed",
    why: "每一种情形有一页。互不相干的问题一多，页数成倍增长，谁也核对不完。上限在 site-config.yaml 的 output.situation_pages，不写即为 400。",
    example: "situations: # 十个互不相干的问题，每个三个选项，共 59049 种情形",
    instead: "situations: # 只在需要时问：when: {kind: building}",
    source: "",
};

/// Items with too many situations.
pub(super) struct TooManySituations;

impl Rule for TooManySituations {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item_in_site(&self, item: &Item, context: &Context<'_>, report: &mut Report) {
        let most = context.site.config.output.situation_pages;
        // States are at most the ways of answering each question or leaving it out.
        let ways =
            item.situations.iter().fold(1_usize, |ways, asked| ways.saturating_mul(asked.options.len() + 1));
        if ways <= most || Guidance::of(item, most).err() != Some(TooManyStates) {
            return;
        }
        let questions = item.situations.len();
        if questions > Guidance::MOST_QUESTIONS {
            let most = Guidance::MOST_QUESTIONS;
            let message = Message::new(
                format!("有 {questions} 个问题，最多 {most} 个"),
                format!("{questions} questions, at most {most}"),
            );
            let hint = Message::new("把事项拆开", "split the item");
            report.field(&EXPLANATION, &item.path, FieldPath::of("situations"), message, Some(hint));
            return;
        }
        let message = Message::new(
            format!("{questions} 个问题引出的情形超过 {most} 种"),
            format!("{questions} questions lead to more than {most} situations"),
        );
        let hint = Message::new(
            "给问题加 when，只在需要时问；或者把事项拆开；或者调高 output.situation_pages",
            "ask questions only `when` they matter, split the item, or raise `output.situation_pages`",
        );
        report.field(&EXPLANATION, &item.path, FieldPath::of("situations"), message, Some(hint));
    }
}
