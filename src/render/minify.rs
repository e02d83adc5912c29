//! Production minification, page by page, never of templates.
//!
//! Only the body is minified: the minifier sorts and unquotes attributes, and those who inspect
//! government sites read the tags of the head by pattern.

#[cfg(feature = "minify")]
const BODY: &[u8] = b"<body";

/// Minifies the body of `html`; leaves it as it is when the build has no minifier or the minifier fails.
#[cfg(feature = "minify")]
pub(super) fn minify(html: &mut Vec<u8>) {
    let cfg = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_ssi_comments: true,
        keep_input_type_text_attr: true,
        ..minify_html::Cfg::default()
    };
    let Some(body) = html.windows(BODY.len()).position(|window| window == BODY) else { return };
    // The minifier has panicked on odd input before; a page matters more than its last blank.
    if let Ok(minified) = std::panic::catch_unwind(|| minify_html::minify(&html[body..], &cfg)) {
        html.truncate(body);
        html.extend_from_slice(&minified);
    }
}

/// This build has no minifier.
#[cfg(not(feature = "minify"))]
pub(super) fn minify(_: &mut Vec<u8>) {}
