//! The Content-Security-Policy: what pages may load, run and send.

use std::fmt::{self, Write as _};

/// Directives that a policy may hold (Content Security Policy Level 3).
const DIRECTIVES: [&str; 25] = [
    "base-uri",
    "block-all-mixed-content",
    "child-src",
    "connect-src",
    "default-src",
    "font-src",
    "form-action",
    "frame-ancestors",
    "frame-src",
    "img-src",
    "manifest-src",
    "media-src",
    "object-src",
    "report-to",
    "report-uri",
    "require-trusted-types-for",
    "sandbox",
    "script-src",
    "script-src-attr",
    "script-src-elem",
    "style-src",
    "style-src-attr",
    "style-src-elem",
    "trusted-types",
    "upgrade-insecure-requests",
];

/// Directives that only a header may hold: browsers complain of them in a page.
const HEADER_ONLY: [&str; 3] = ["frame-ancestors", "report-uri", "sandbox"];

/// Directives whose values are no sources.
const NOT_OF_SOURCES: [&str; 5] =
    ["report-to", "report-uri", "require-trusted-types-for", "sandbox", "trusted-types"];

/// Sources with a meaning of their own, written in single quotes.
const KEYWORDS: [&str; 9] = [
    "'none'",
    "'report-sample'",
    "'script'",
    "'self'",
    "'strict-dynamic'",
    "'unsafe-eval'",
    "'unsafe-hashes'",
    "'unsafe-inline'",
    "'wasm-unsafe-eval'",
];

/// A policy: directives, each with its sources.
///
/// It holds no character that ends an attribute of HTML or a quoted word of a server's configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy(Vec<Directive>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Directive {
    name: String,
    sources: Vec<String>,
}

/// Why a text is no policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PolicyFault {
    /// There is nothing in it.
    Empty,
    /// A character that no policy needs.
    Character(char),
    /// There is no such directive.
    UnknownDirective(String),
    /// The directive is there twice; browsers ignore the second.
    Repeated(String),
    /// A word in quotes that means nothing, or a keyword without its quotes.
    Source(String),
}

/// What makes a policy weak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Without `default-src` everything that is not named is allowed.
    NoDefault,
    /// A directive lets through what an attacker could write.
    Source {
        /// The directive.
        directive: String,
        /// What it allows.
        source: String,
    },
}

impl Policy {
    /// The policy of a site that loads nothing from elsewhere and has no inline script or style.
    ///
    /// `endpoint` is the origin of another host that receives what forms send.
    #[must_use]
    pub fn strict(endpoint: Option<&str>) -> Self {
        let directive = |name: &str, sources: &[&str]| Directive {
            name: name.to_owned(),
            sources: sources.iter().map(|source| (*source).to_owned()).collect(),
        };
        let mut directives = vec![
            directive("default-src", &["'self'"]),
            directive("script-src", &["'self'"]),
            directive("style-src", &["'self'"]),
            directive("object-src", &["'none'"]),
            directive("base-uri", &["'self'"]),
        ];
        let ours = |name| directive(name, &["'self'"]);
        match endpoint {
            None => directives.push(ours("form-action")),
            Some(origin) => directives.extend(["form-action", "connect-src"].map(|name| {
                let mut both = ours(name);
                both.sources.push(origin.to_owned());
                both
            })),
        }
        Self(directives)
    }

    /// The policy that `text` writes.
    ///
    /// # Errors
    /// When browsers would not understand it as it is meant.
    pub fn parse(text: &str) -> Result<Self, PolicyFault> {
        let odd = |c: char| !matches!(c, ' ' | '!'..='~') || "\"\\`$<>&{},".contains(c);
        if let Some(character) = text.chars().find(|c| !c.is_ascii_whitespace() && odd(*c)) {
            return Err(PolicyFault::Character(character));
        }
        let mut directives: Vec<Directive> = Vec::new();
        for written in text.split(';').map(str::trim).filter(|written| !written.is_empty()) {
            let mut words = written.split_ascii_whitespace();
            let name = words.next().unwrap_or_default().to_ascii_lowercase();
            if !DIRECTIVES.contains(&&*name) {
                return Err(PolicyFault::UnknownDirective(name));
            }
            if directives.iter().any(|earlier| earlier.name == name) {
                return Err(PolicyFault::Repeated(name));
            }
            let sources: Vec<String> = words.map(str::to_owned).collect();
            let is_of_sources = !NOT_OF_SOURCES.contains(&&*name);
            if let Some(source) = sources.iter().find(|source| is_of_sources && !is_source(source)) {
                return Err(PolicyFault::Source(source.clone()));
            }
            directives.push(Directive { name, sources });
        }
        if directives.is_empty() { Err(PolicyFault::Empty) } else { Ok(Self(directives)) }
    }

    /// What is weak in it, in written order.
    #[must_use]
    pub fn weaknesses(&self) -> Vec<Weakness> {
        let none = self.0.iter().all(|directive| directive.name != "default-src");
        let mut found: Vec<Weakness> = none.then_some(Weakness::NoDefault).into_iter().collect();
        for Directive { name, sources } in &self.0 {
            let weak = sources.iter().filter(|source| is_weak(name, source));
            found.extend(
                weak.map(|source| Weakness::Source { directive: name.clone(), source: source.clone() }),
            );
        }
        found
    }

    /// The policy as a page tells it, without the directives that only a header may hold.
    #[must_use]
    pub fn in_page(&self) -> String {
        let kept = self.0.iter().filter(|directive| !HEADER_ONLY.contains(&&*directive.name));
        joined(kept)
    }

    /// The policy as a server tells it: it also says who may frame the site, the site itself unless told.
    #[must_use]
    pub fn in_header(&self) -> String {
        let mut text = joined(self.0.iter());
        if self.0.iter().all(|directive| directive.name != "frame-ancestors") {
            text.push_str("; frame-ancestors 'self'");
        }
        text
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&joined(self.0.iter()))
    }
}

fn joined<'a>(directives: impl Iterator<Item = &'a Directive>) -> String {
    let mut text = String::new();
    for Directive { name, sources } in directives {
        let separator = if text.is_empty() { "" } else { "; " };
        // Writing into a string cannot fail.
        let _ = write!(text, "{separator}{name}");
        for source in sources {
            let _ = write!(text, " {source}");
        }
    }
    text
}

fn is_source(source: &str) -> bool {
    if source.contains('\'') {
        let hashed = ["'nonce-", "'sha256-", "'sha384-", "'sha512-"];
        let lower = source.to_ascii_lowercase();
        return KEYWORDS.contains(&&*lower)
            || hashed.iter().any(|start| lower.starts_with(start)) && source.ends_with('\'');
    }
    let quoted = format!("'{}'", source.to_ascii_lowercase());
    !KEYWORDS.contains(&&*quoted)
}

/// Whether `source` lets `directive` through what the directive is there to keep out.
fn is_weak(directive: &str, source: &str) -> bool {
    let source = source.to_ascii_lowercase();
    let of_code = directive == "default-src" || directive.starts_with("script-src");
    match &*source {
        "'unsafe-inline'" | "'unsafe-eval'" | "'unsafe-hashes'" => true,
        "*" | "http:" | "https:" => !NOT_OF_SOURCES.contains(&directive),
        "data:" | "blob:" => of_code || directive == "object-src",
        _ => false,
    }
}
