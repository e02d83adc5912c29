//! Old addresses are addresses of the site.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Article, Center, Department, Form, Item, Joint, Text},
    source::{FieldPath, SourcePath},
};

static EXPLANATION: Explanation = Explanation {
    code: "bad-alias",
    severity: Severity::Error,
    what: "旧网址不是本网站的网址",
    what_en: "an old address is no address of this site",
    why: "旧网址处要生成一个文件；带 .. 的会写到网站的文件夹外面，带控制字符的没有浏览器打得开。",
    example: "aliases: [/../old/]",
    instead: "aliases: [/old/]",
    source: "",
};

/// Old addresses.
pub(super) struct BadAlias;

impl Rule for BadAlias {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        look(&item.aliases, &item.path, report);
    }

    fn article(&self, article: &Article, report: &mut Report) {
        look(&article.aliases, &article.path, report);
    }

    fn department(&self, department: &Department, report: &mut Report) {
        look(&department.aliases, &department.path, report);
    }

    fn joint(&self, joint: &Joint, report: &mut Report) {
        look(&joint.aliases, &joint.path, report);
    }

    fn form(&self, form: &Form, report: &mut Report) {
        look(&form.aliases, &form.path, report);
    }

    fn center(&self, center: &Center, report: &mut Report) {
        look(&center.aliases, &center.path, report);
    }
}

fn look(aliases: &[Text], path: &SourcePath, report: &mut Report) {
    for (index, alias) in aliases.iter().enumerate() {
        let Some(message) = fault(alias) else { continue };
        let hint = Message::new(
            "写从 / 开始的旧网址，例如 /old/ 或 /2019/12345.html，不带 https:// 和域名",
            "write the old address from its slash on, for example /old/ or /2019/12345.html, without https:// and host",
        );
        report.field(&EXPLANATION, path, FieldPath::of("aliases").index(index), message, Some(hint));
    }
}

fn fault(alias: &str) -> Option<Message> {
    if alias.chars().any(char::is_control) {
        return Some(Message::new("旧网址里有控制字符", "an old address holds a control character"));
    }
    if alias.contains("://") || alias.starts_with("//") {
        return Some(Message::new(format!("“{alias}”带着域名"), format!("`{alias}` names a host")));
    }
    let segments: Vec<&str> = alias.trim_matches('/').split('/').collect();
    let leads_up = segments.iter().any(|segment| matches!(*segment, "" | "." | ".."));
    leads_up.then(|| {
        Message::new(
            format!("“{alias}”有空的、. 或 .. 的一段"),
            format!("`{alias}` has a part that is empty, `.` or `..`"),
        )
    })
}
