//! Texts as YAML scalars.

/// `text` as a YAML scalar on one line: plain where that is safe, else in double quotes.
#[must_use]
pub fn yaml_text(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// Whether `text` reads back as itself without quotes.
fn is_plain(text: &str) -> bool {
    let safe = |c: char| {
        c.is_alphabetic() && !c.is_control()
            || matches!(
                c,
                '0'..='9'
                    | '（'
                    | '）'
                    | '、'
                    | '，'
                    | '。'
                    | '《'
                    | '》'
                    | '“'
                    | '”'
                    | '—'
                    | '-'
                    | '_'
                    | '/'
                    | '.'
            )
    };
    let begins_well = text.chars().next().is_some_and(char::is_alphabetic);
    let reserved = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    begins_well && text.chars().all(safe) && !reserved.contains(&text.to_ascii_lowercase().as_str())
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || c == '\u{feff}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
