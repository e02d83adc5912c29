//! Web servers: what each must be told to publish a site, as a file that its configuration includes.
//!
//! The same for all: headers of security, types, how long what is kept, packed copies, the site's own page for
//! what is not there, and a real redirect for every old address. Addresses come from content: none can end the
//! quoted word it stands in (`quoting` of each server, and `address`).

mod address;
mod apache;
mod caddy;
mod nginx;
mod types;

use address::{encoded, old_addresses};

use crate::{
    model::Compression,
    plan::{PlannedFile, SitePlan},
};

/// A web server that is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// nginx 1.18 and newer.
    Nginx,
    /// Apache httpd 2.4.
    Apache,
    /// Caddy 2.
    Caddy,
}

/// Why a site cannot be put into a server's configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unhosted {
    /// The folder is not absolute.
    RelativeFolder,
    /// The folder's name holds a character that servers read as their own.
    Folder(char),
    /// The path of the base address holds such a character.
    BasePath(char),
}

/// What a server must know.
#[derive(Debug)]
pub struct Hosting {
    /// Folder of the built site, absolute, without slash at its end.
    folder: String,
    /// Path of the base address, without slash at its end; empty at the top of a host.
    base: String,
    /// Host of the base address.
    host: String,
    is_https: bool,
    gzip: bool,
    brotli: bool,
    headers: Vec<(&'static str, String)>,
    redirects: Vec<Redirect>,
}

/// An old address and where its page is now.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Redirect {
    /// Path as the server sees it: decoded, base path included.
    path: String,
    /// What stands behind the `?`, as browsers send it.
    query: Option<String>,
    /// The new address, ready for a `Location` header.
    to: String,
}

/// How long browsers keep pages: they ask each time whether there is a newer one.
const PAGES: &str = "no-cache";
/// How long browsers keep the theme's files: their names change with their content.
const ASSETS: &str = "public, max-age=31536000, immutable";
/// Tells browsers to come by HTTPS only, for a year.
const HSTS: &str = "max-age=31536000";

impl Hosting {
    /// What a server must know of `original`, built into `folder` with `translations`.
    ///
    /// # Errors
    /// When a path cannot stand in a configuration.
    pub fn of(original: &SitePlan, translations: &[&SitePlan], folder: &str) -> Result<Self, Unhosted> {
        let config = &original.checked().site().config;
        if !folder.starts_with('/') {
            return Err(Unhosted::RelativeFolder);
        }
        let odd = |c: &char| c.is_control() || "\"\\$%{}".contains(*c);
        if let Some(character) = folder.chars().find(odd) {
            return Err(Unhosted::Folder(character));
        }
        let base = config.base_path();
        let is_usual = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
        if let Some(character) = base.chars().find(|c| !is_usual(*c)) {
            return Err(Unhosted::BasePath(character));
        }
        let packs = |wanted| config.output.compress.contains(&wanted);
        Ok(Self {
            folder: folder.trim_end_matches('/').to_owned(),
            base: base.to_owned(),
            host: config.host().chars().filter(|c| !c.is_control()).collect(),
            is_https: config.base_url.starts_with("https://"),
            gzip: packs(Compression::Gzip),
            brotli: packs(Compression::Brotli),
            headers: headers(config.policy().in_header()),
            redirects: redirects(std::iter::once(original).chain(translations.iter().copied()), base),
        })
    }

    /// The text for the configuration of `server`.
    #[must_use]
    pub fn snippet(&self, server: Server) -> String {
        match server {
            Server::Nginx => nginx::snippet(self),
            Server::Apache => apache::snippet(self),
            Server::Caddy => caddy::snippet(self),
        }
    }
}

/// The headers of every answer.
fn headers(policy: String) -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("X-Frame-Options", "SAMEORIGIN".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

/// The redirects of `plans`, sorted by the old address, each once.
fn redirects<'a>(plans: impl Iterator<Item = &'a SitePlan>, base: &str) -> Vec<Redirect> {
    let mut redirects: Vec<Redirect> = Vec::new();
    for plan in plans {
        for file in plan.files() {
            let PlannedFile::Redirect(redirect) = file else { continue };
            let [from, to] = [&redirect.from, &redirect.to].map(|route| redirect.edition.route(route));
            let to = format!("{base}{}", encoded(to.as_str()));
            redirects.extend(old_addresses(from.as_str()).into_iter().map(|(path, query)| Redirect {
                path: format!("{base}{path}"),
                query,
                to: to.clone(),
            }));
        }
    }
    redirects.sort();
    redirects.dedup_by(|a, b| a.path == b.path && a.query == b.query);
    redirects
}
