//! Production minification, page by page, never of templates.
//!
//! Only the body is minified: the minifier sorts and unquotes attributes, and those who inspect
//! government sites read the tags of the head by pattern.

#[cfg(feature = "minify")]
const BODY: &[u8] = b"<body";

/// `html` minified; as it was when the build leaves minification out or the minifier fails.
#[cfg(feature = "minify")]
pub(super) fn minified(html: Vec<u8>) -> Vec<u8> {
    let cfg = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_ssi_comments: true,
        keep_input_type_text_attr: true,
        ..minify_html::Cfg::default()
    };
    let Some(body) = html.windows(BODY.len()).position(|window| window == BODY) else { return html };
    // The minifier has panicked on odd input before; a page matters more than its last blank.
    match std::panic::catch_unwind(|| minify_html::minify(&html[body..], &cfg)) {
        Ok(minified) => {
            let mut whole = html;
            whole.truncate(body);
            whole.extend_from_slice(&minified);
            whole
        }
        Err(_) => html,
    }
}

/// `html` as it is: this build has no minifier.
#[cfg(not(feature = "minify"))]
pub(super) fn minified(html: Vec<u8>) -> Vec<u8> {
    html
}
