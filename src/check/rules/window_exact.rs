//! A window is named down to its number or room.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, Window},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "window-exact",
    severity: Severity::Error,
    what: "办理地点没有具体到窗口或者房间号",
    what_en: "a place to apply is not named down to its window or room",
    why: "大厅里有几十个窗口，只写大厅的地址等于没写。",
    example: "windows:\n  - {center: service-center}",
    instead: "windows:\n  - {center: service-center, window: 2楼B区 12号窗口}",
    source: "政务服务事项实施清单：办理地点应当具体到窗口或者房间号",
};

/// How exactly windows are named.
pub(super) struct WindowExact;

impl Rule for WindowExact {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        for (index, window) in item.windows.iter().enumerate().filter(|(_, window)| !is_exact(window)) {
            let message = match window.window.as_ref() {
                Some(written) => {
                    Message::new(format!("“{written}”没有窗口号或者房间号"), "the window has no number")
                }
                None => Message::new("没有写窗口或者房间号", "neither window nor room is named"),
            };
            let hint = Message::new(
                "写上 window，例如 2楼B区 12号窗口",
                "write window, for example 2楼B区 12号窗口",
            );
            let field = FieldPath::of("windows").index(index).key("window");
            report.field(&EXPLANATION, &item.path, field, message, Some(hint));
        }
    }
}

/// Whether the window has a number, or the address names a room.
fn is_exact(window: &Window) -> bool {
    let room = |text: &str| text.contains(['室', '房', '台', '窗', '柜']) && has_number(text);
    window.window.as_deref().is_some_and(has_number) || window.address.as_deref().is_some_and(room)
}

/// Whether `text` holds a number: digits, or Chinese numerals before `号` or `室`.
fn has_number(text: &str) -> bool {
    let numeral = |character: char| "一二三四五六七八九十".contains(character);
    let pairs = text.chars().zip(text.chars().skip(1));
    text.contains(char::is_numeric) || pairs.into_iter().any(|(a, b)| numeral(a) && matches!(b, '号' | '室'))
}
