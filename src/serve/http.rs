//! Answers to browsers.

use std::{sync::Arc, thread, time::Duration};

use tiny_http::{Header, Method, Request, Response, Server};

use super::{
    blocks, page,
    versions::{Shown, Version, Versions},
};
use crate::{
    model::Route,
    render::{Content, EditionPage},
};

/// How long an open page waits for a new version before it asks again.
const WAIT: Duration = Duration::from_secs(20);

type Answer = Response<std::io::Cursor<Vec<u8>>>;

/// Answers the requests that reach `server`, each in a thread of its own: pages wait for versions.
pub(super) fn listen(server: Server, versions: Arc<Versions>) {
    thread::spawn(move || {
        for request in server.incoming_requests() {
            let versions = Arc::clone(&versions);
            thread::spawn(move || {
                let answer = answer(&request, &versions);
                // A browser that went away needs no answer.
                drop(request.respond(answer));
            });
        }
    });
}

fn answer(request: &Request, versions: &Versions) -> Answer {
    if !is_local(request) {
        return text(403, "text/plain; charset=utf-8", "the preview answers local addresses only");
    }
    if !matches!(request.method(), Method::Get | Method::Head) {
        return text(405, "text/plain; charset=utf-8", "GET or HEAD");
    }
    let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
    match path {
        "/__menhu/reload.js" => return text(200, "text/javascript; charset=utf-8", page::SCRIPT),
        "/__menhu/preview.css" => return text(200, "text/css; charset=utf-8", page::STYLE),
        "/__menhu/version" => {
            let since = query.strip_prefix("after=").and_then(|number| number.parse().ok());
            let number = versions.wait_after(since.unwrap_or(0), WAIT);
            return text(200, "text/plain; charset=utf-8", &number.to_string());
        }
        _ => {}
    }
    let shown = versions.shown();
    match &shown.version {
        Some(version) => site_file(&shown, version, path, versions),
        None => html(200, &page::without_site(&shown, versions.language)),
    }
}

/// Only requests that name this machine: a page elsewhere must not read the preview by a name of its own.
fn is_local(request: &Request) -> bool {
    let host = request.headers().iter().find(|header| header.field.equiv("Host"));
    let name = host.map_or("", |header| header.value.as_str());
    let name = name.rsplit_once(':').map_or(name, |(name, _)| name);
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

fn site_file(shown: &Shown, version: &Version, path: &str, versions: &Versions) -> Answer {
    let base = version.renderer.plan().checked().site().config.base_path();
    let decoded = decoded(path);
    let Some(inner) = decoded.strip_prefix(base).and_then(|inner| inner.strip_prefix('/')) else {
        return not_found(shown, version, versions);
    };
    let name = if inner.is_empty() || inner.ends_with('/') {
        format!("{inner}index.html")
    } else {
        inner.to_owned()
    };
    if let Some(page) = version.renderer.page_at(&Route::of_output(&name)) {
        let status = if page.planned.kind.is_not_found() { 404 } else { 200 };
        return page_answer(shown, version, page, status, versions);
    }
    if version.renderer.page_at(&Route::new(format!("/{name}/"))).is_some() {
        return Response::from_data(Vec::new())
            .with_status_code(301)
            .with_header(header("Location", &format!("{path}/")));
    }
    if let Some(output) = version.renderer.assets().outputs().find(|output| output.path == name) {
        return content(output.content, &name, versions);
    }
    match version.file(&name) {
        Some((edition, file)) => content(edition.file(file).content, &name, versions),
        None => not_found(shown, version, versions),
    }
}

fn not_found(shown: &Shown, version: &Version, versions: &Versions) -> Answer {
    match version.renderer.page_at(&Route::new("/404.html")) {
        Some(page) => page_answer(shown, version, page, 404, versions),
        None => text(404, "text/plain; charset=utf-8", "404"),
    }
}

fn page_answer(
    shown: &Shown,
    version: &Version,
    page: EditionPage<'_>,
    status: u16,
    versions: &Versions,
) -> Answer {
    match version.renderer.page(page) {
        Ok(bytes) => {
            let site = page.renderer.plan().checked().site();
            let blocks = blocks::blocks(site, page.planned, |path| versions.text_of(path));
            html(status, &page::with_preview(&bytes, shown, page.planned, &blocks, versions.language))
        }
        Err(finding) => {
            let message = finding.message.text(versions.language);
            html(500, &page::template_failure(message, shown, versions.language))
        }
    }
}

fn content(content: Content<'_>, name: &str, versions: &Versions) -> Answer {
    let bytes = match content {
        Content::Bytes(bytes) => bytes.into_owned(),
        Content::Made(make) => match make.bytes() {
            Ok(bytes) => bytes,
            Err(error) => return text(500, "text/plain; charset=utf-8", &error.to_string()),
        },
        #[allow(clippy::disallowed_methods, reason = "the preview hands on files of the site")]
        Content::Copy(path) => match std::fs::read(versions.root.join(path.as_str())) {
            Ok(bytes) => bytes,
            Err(error) => return text(500, "text/plain; charset=utf-8", &error.to_string()),
        },
    };
    Response::from_data(bytes).with_header(header("Content-Type", content_type(name))).with_header(no_store())
}

fn html(status: u16, body: &str) -> Answer {
    text(status, "text/html; charset=utf-8", body)
}

fn text(status: u16, kind: &str, body: &str) -> Answer {
    Response::from_data(body.as_bytes())
        .with_status_code(status)
        .with_header(header("Content-Type", kind))
        .with_header(no_store())
}

fn no_store() -> Header {
    header("Cache-Control", "no-store")
}

/// A header; a value that cannot stand in one is left empty.
fn header(name: &'static str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| Header {
        field: name.parse().unwrap_or_else(|()| unreachable!("header names here are constants")),
        value: ascii::AsciiString::new(),
    })
}

/// `path` with `%xx` decoded.
fn decoded(path: &str) -> String {
    let mut out = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let digits = [bytes.next(), bytes.next()];
        let value = match digits {
            [Some(high), Some(low)] => {
                let text = [high, low];
                std::str::from_utf8(&text).ok().and_then(|text| u8::from_str_radix(text, 16).ok())
            }
            _ => None,
        };
        out.push(value.unwrap_or(b'%'));
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "jsonld" => "application/ld+json; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "json" => "application/json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "pdf" => "application/pdf",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}
