//! The frame of a site that begins with an item list.

use crate::scaffold::NewFile;

/// Rules that a bare list of names and codes cannot keep yet.
const LOWERED: [&str; 9] = [
    "missing-basis",
    "missing-body",
    "missing-conditions",
    "missing-procedure",
    "missing-limit",
    "missing-result",
    "missing-complaint",
    "catch-all",
    "permit-faq",
];

/// Rules about upkeep, which begins when the items are written out.
const OFF: [&str; 2] = ["missing-review", "department-code"];

/// `site-config.yaml` and the pages that every site has, for a site of imported items.
#[must_use]
pub fn frame(national_codes: bool) -> Vec<NewFile> {
    let codes = if national_codes {
        "item_codes: {scheme: national}\n".to_owned()
    } else {
        "# 事项编码按省里的规则；改为 national 即按国家编码检查\nitem_codes:\n  scheme: pattern\n  pattern: '^[0-9A-Za-z]+(-[0-9A-Za-z]+)+$'\n".to_owned()
    };
    let lowered = settings(&LOWERED, "advice", "由事项清单导入，只有名称和编码，其余要素逐步补齐");
    let off = settings(&OFF, "off", "由事项清单导入，逐项维护开始后启用");
    let config = format!(
        "# 由事项清单导入的网站。先改名称、网址和页脚信息，再逐个补齐事项。\nkind: portal\ntitle: 政务服务门户\nbase_url: https://www.example.gov.cn\nlanguage: zh-CN\ndescription: 各部门行政审批和公共服务事项的办事指南\n\n{codes}\ncolumns:\n  - id: news\n    name: 动态要闻\n    type: news\n    description: 政务服务的最新动态\n    keywords: [动态, 要闻]\n    collect: true\n    freshness: none\n\nrules:\n{lowered}{off}"
    );
    vec![("site-config.yaml".to_owned(), config)]
}

/// The same setting for each of `codes`.
fn settings(codes: &[&str], severity: &str, reason: &str) -> String {
    let lines = codes.iter().map(|code| format!("  {code}: {{severity: {severity}, reason: {reason}}}\n"));
    lines.collect::<Vec<_>>().concat()
}
