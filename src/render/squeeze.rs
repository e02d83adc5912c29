//! Squeezing blanks out of templates, once, when they are loaded.
//!
//! Indentation and blank lines of a template would be copied into every page. A run of white space that
//! holds a line break becomes one line break; nothing inside `<pre>` or `<textarea>` is touched.

/// `template` with runs of white space that hold a line break made one line break.
pub(super) fn squeezed(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = ["<pre", "<textarea"].iter().filter_map(|tag| rest.find(tag)).min() {
        push_squeezed(&mut out, &rest[..start]);
        let end_tag = if rest[start..].starts_with("<pre") { "</pre>" } else { "</textarea>" };
        let end = rest[start..].find(end_tag).map_or(rest.len(), |end| start + end);
        out.push_str(&rest[start..end]);
        rest = &rest[end..];
    }
    push_squeezed(&mut out, rest);
    out
}

fn push_squeezed(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(start) = rest.find(char::is_whitespace) {
        out.push_str(&rest[..start]);
        let blank = &rest[start..];
        let end = blank.find(|c: char| !c.is_whitespace()).unwrap_or(blank.len());
        let run = &blank[..end];
        if run.contains('\n') {
            if !out.ends_with('\n') {
                out.push('\n');
            }
        } else {
            out.push_str(run);
        }
        rest = &blank[end..];
    }
    out.push_str(rest);
}
