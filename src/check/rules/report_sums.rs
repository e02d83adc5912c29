//! The numbers of a yearly report add up.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{AnnualReport, Article, RequestRow, added},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "report-sums",
    severity: Severity::Error,
    what: "政府信息公开年报的数字对不上",
    what_en: "the numbers of a yearly report on disclosure do not add up",
    why: "新收加上年结转，应当等于办结加结转下年；今年的上年结转，应当等于去年的结转下年。对不上的年报会被退回。",
    example: "report:\n  requests:\n    received: [5, 0, 0, 0, 0, 0]\n    granted: [3, 0, 0, 0, 0, 0]",
    instead: "report:\n  requests:\n    received: [5, 0, 0, 0, 0, 0]\n    granted: [3, 0, 0, 0, 0, 0]\n    carried_forward: [2, 0, 0, 0, 0, 0]",
    source: "政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）",
};

/// Applicants in Chinese and English, in the order of the table.
const NAMES: [(&str, &str); 6] = [
    ("自然人", "natural persons"),
    ("商业企业", "enterprises"),
    ("科研机构", "research bodies"),
    ("社会公益组织", "welfare bodies"),
    ("法律服务机构", "legal services"),
    ("其他", "others"),
];

/// Sums of yearly reports.
pub(super) struct ReportSums;

impl Rule for ReportSums {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn article(&self, article: &Article, report: &mut Report) {
        let Some(numbers) = article.report.as_deref() else { return };
        let came_in = added(numbers.row(RequestRow::Received), numbers.row(RequestRow::CarriedOver));
        let dealt_with = numbers.dealt_with();
        let forward = numbers.row(RequestRow::CarriedForward);
        for (place, (zh, en)) in NAMES.iter().enumerate() {
            let (came, dealt, left) = (came_in[place], dealt_with[place], forward[place]);
            if came == dealt + left {
                continue;
            }
            let message = Message::new(
                format!("{zh}：新收加上年结转是 {came}，办结 {dealt} 加结转下年 {left} 是 {}", dealt + left),
                format!(
                    "{en}: {came} received and carried over, {} dealt with and carried forward",
                    dealt + left
                ),
            );
            let field = FieldPath::of("report").key("requests");
            let hint = Message::new("核对这一列的每一行", "check every row of that column");
            report.field(&EXPLANATION, &article.path, field, message, Some(hint));
        }
    }

    fn article_in_site(&self, article: &Article, context: &Context<'_>, report: &mut Report) {
        let Some(numbers) = article.report.as_deref() else { return };
        let Some(before) = report_of(context, article, numbers.year - 1) else { return };
        let (forward, over) = (before.row(RequestRow::CarriedForward), numbers.row(RequestRow::CarriedOver));
        if forward != over {
            let [forward, over]: [u32; 2] = [forward, over].map(|row| row.iter().sum());
            let message = Message::new(
                format!("上年结转 {over}，与 {} 年年报的结转下年 {forward} 不一致", numbers.year - 1),
                format!(
                    "{over} carried over, but the report of {} carried {forward} forward",
                    numbers.year - 1
                ),
            );
            let field = FieldPath::of("report").key("requests").key("carried_over");
            report.field(&EXPLANATION, &article.path, field, message, None);
        }
    }
}

/// The report of `year` by the body that wrote `article`.
fn report_of<'a>(context: &Context<'a>, article: &Article, year: i16) -> Option<&'a AnnualReport> {
    let mut same_owner = context.site.articles.iter().filter(|other| other.owner == article.owner);
    same_owner.find_map(|other| other.report.as_deref().filter(|report| report.year == year))
}
