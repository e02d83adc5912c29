//! Types of the files that sites publish.

/// A type and the endings of its files.
pub(super) struct FileType {
    pub name: &'static str,
    pub endings: &'static [&'static str],
    /// Whether it is text, which is sent as UTF-8.
    pub is_text: bool,
}

impl FileType {
    /// The endings with `mark` before each, blanks between them.
    pub(super) fn endings_after(&self, mark: &str) -> String {
        after(mark, self.endings)
    }
}

/// `endings` with `mark` before each, blanks between them.
pub(super) fn after(mark: &str, endings: &[&str]) -> String {
    let marked: Vec<String> = endings.iter().map(|ending| format!("{mark}{ending}")).collect();
    marked.join(" ")
}

const fn text(name: &'static str, endings: &'static [&'static str]) -> FileType {
    FileType { name, endings, is_text: true }
}

const fn binary(name: &'static str, endings: &'static [&'static str]) -> FileType {
    FileType { name, endings, is_text: false }
}

/// The types, text first.
pub(super) const TYPES: &[FileType] = &[
    text("text/html", &["html", "htm"]),
    text("text/css", &["css"]),
    text("text/javascript", &["js", "mjs"]),
    text("text/plain", &["txt", "asc", "md"]),
    text("text/csv", &["csv"]),
    text("text/calendar", &["ics"]),
    text("text/vtt", &["vtt"]),
    text("application/xml", &["xml"]),
    text("application/atom+xml", &["atom"]),
    text("application/json", &["json", "map"]),
    text("application/ld+json", &["jsonld"]),
    text("application/manifest+json", &["webmanifest"]),
    text("image/svg+xml", &["svg"]),
    binary("image/png", &["png"]),
    binary("image/jpeg", &["jpg", "jpeg"]),
    binary("image/gif", &["gif"]),
    binary("image/webp", &["webp"]),
    binary("image/avif", &["avif"]),
    binary("image/x-icon", &["ico"]),
    binary("font/woff2", &["woff2"]),
    binary("font/woff", &["woff"]),
    binary("video/mp4", &["mp4"]),
    binary("video/webm", &["webm"]),
    binary("audio/mpeg", &["mp3"]),
    binary("application/pdf", &["pdf"]),
    binary("application/ofd", &["ofd"]),
    binary("application/zip", &["zip"]),
    binary("application/wasm", &["wasm"]),
    binary("application/msword", &["doc"]),
    binary("application/vnd.ms-excel", &["xls"]),
    binary("application/vnd.ms-powerpoint", &["ppt"]),
    binary("application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx"]),
    binary("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]),
    binary("application/vnd.openxmlformats-officedocument.presentationml.presentation", &["pptx"]),
];
