//! Production minification, page by page, never of templates.

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
    // The minifier has panicked on odd input before; a page matters more than its last blank.
    std::panic::catch_unwind(|| minify_html::minify(&html, &cfg)).unwrap_or(html)
}

/// `html` as it is: this build has no minifier.
#[cfg(not(feature = "minify"))]
pub(super) fn minified(html: Vec<u8>) -> Vec<u8> {
    html
}
