// A web server for one folder on the loopback address, on a port that the system picks.
//
// It answers the way a plain web server in front of a built site does: `index.html` for folders, `404.html`
// for everything else. Nothing is cached, and every answer carries a policy without inline scripts, inline
// styles and other hosts, so that a page that needs one of them fails loudly. `published`, it packs and lets
// browsers keep files as the configurations of `menhu server` do.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const packed = promisify(gzip);

// What nginx packs: texts of some size. It packs them with little effort, so measured sizes are on the safe side.
const PACKED = /^(text\/|application\/(xml|json|ld\+json)|image\/svg)/;
const PACKED_FROM = 1024;
const EFFORT = 1;

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".jsonld": "application/ld+json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * Serves `folder`, without a policy of its own when `bare`, packed and to be kept when `published`; resolves to
 * its `origin`, the list of what it has `sent` so far (`{ address, bytes }`, heads and bodies) and a function
 * that stops it.
 */
export async function serve(folder, { bare = false, published = false } = {}) {
  const policy = bare ? {} : { "Content-Security-Policy": POLICY };
  const sent = [];
  const server = createServer((request, response) => {
    const before = request.socket.bytesWritten;
    response.once("finish", () => sent.push({ address: request.url, bytes: request.socket.bytesWritten - before }));
    answer(folder, request).then(
      async (plain) => {
        const { status, headers, body } = published ? await asPublished(request, plain) : plain;
        response.writeHead(status, { "Cache-Control": "no-store", ...policy, ...headers });
        response.end(request.method === "HEAD" ? undefined : body);
      },
      (error) => {
        response.writeHead(500, { "Content-Type": "text/plain" });
        response.end(String(error));
      },
    );
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${server.address().port}`, sent, close };
}

/** `answer` the way a web server with the configuration of `menhu server` gives it. */
async function asPublished(request, { status, headers, body }) {
  const type = headers["Content-Type"] ?? "";
  const kept = request.url.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  const told = { ...headers, "Cache-Control": kept, "X-Content-Type-Options": "nosniff" };
  if (body.length < PACKED_FROM || !PACKED.test(type) || !/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    return { status, headers: told, body };
  }
  const small = await packed(body, { level: EFFORT });
  return { status, headers: { ...told, "Content-Encoding": "gzip", Vary: "Accept-Encoding" }, body: small };
}

async function answer(folder, request) {
  const url = new URL(request.url, "http://localhost");
  const found = await fileAt(folder, url.pathname);
  if (found?.moved) {
    return { status: 301, headers: { Location: `${url.pathname}/${url.search}` }, body: "" };
  }
  if (found) {
    return { status: 200, headers: { "Content-Type": typeOf(found.file) }, body: await readFile(found.file) };
  }
  const help = path.join(folder, "404.html");
  return { status: 404, headers: { "Content-Type": TYPES[".html"] }, body: await readFile(help) };
}

async function fileAt(folder, address) {
  const file = path.join(folder, path.normalize(decodeURIComponent(address)));
  const facts = await stat(file).catch(() => null);
  if (facts?.isFile()) {
    return { file };
  }
  if (!facts?.isDirectory()) {
    return null;
  }
  const index = path.join(file, "index.html");
  const hasIndex = await stat(index).then((facts) => facts.isFile(), () => false);
  if (!hasIndex) {
    return null;
  }
  return address.endsWith("/") ? { file: index } : { moved: true };
}

function typeOf(file) {
  return TYPES[path.extname(file)] ?? "application/octet-stream";
}
