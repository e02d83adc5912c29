//! The main navigation is short.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "navigation-length",
    severity: Severity::Warning,
    what: "导航超过六项",
    what_en: "the navigation has more than six entries",
    why: "手机上放不下，项目一多也找不到要找的。",
    example: "navigation: [首页, 办事, 公开, 互动, 数据, 专题, 关于]",
    instead: "navigation: [首页, 办事, 公开, 互动, 数据, 专题]",
    source: "",
};

/// Most entries of the navigation.
const MOST: usize = 6;

/// The length of the navigation.
pub(super) struct NavigationLength;

impl Rule for NavigationLength {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let count = context.site.config.navigation.len();
        if count <= MOST {
            return;
        }
        let message = Message::new(
            format!("导航有{count}项，最多{MOST}项"),
            format!("the navigation has {count} entries, at most {MOST} are allowed"),
        );
        let hint = Message::new("把不常用的合并到别的页面", "move what few people need to other pages");
        let field = FieldPath::of("navigation").index(MOST);
        report.field(&EXPLANATION, &"site-config.yaml".into(), field, message, Some(hint));
    }
}
