// The configuration that `menhu server` prints, in the servers it is for.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { SERVERS, started } from "./support/servers.mjs";
import { NEW, OLD, built } from "./support/site.mjs";

const BASES = { "at the top of a host": "", "below a path": "/portal.1" };

for (const [where, base] of Object.entries(BASES)) {
  describe(where, () => {
    let site;
    before(() => {
      site = built(`https://www.example.gov.cn${base}`);
    });
    after(() => site?.remove());
    for (const name of Object.keys(SERVERS)) {
      describe(name, () => suite(name, base, () => site));
    }
  });
}

describe("without packed copies", () => {
  for (const name of Object.keys(SERVERS)) {
    it(`${name} packs pages itself, and browsers can still ask whether they are the same`, async () => {
      const site = built("https://www.example.gov.cn", { packed: false });
      const server = await started(name, site.configuration(name));
      try {
        const page = readFileSync(path.join(site.folder, "about/index.html"));
        const { status, headers, body } = await server.ask("/about/", { "Accept-Encoding": "gzip" });
        assert.equal(status, 200);
        assert.equal(headers["content-encoding"], "gzip");
        assert.deepEqual(gunzipSync(body), page);
        expectSecurity(headers, page);
        const again = await server.ask("/about/", { "Accept-Encoding": "gzip", "If-None-Match": headers.etag });
        assert.equal(again.status, 304);
        assert.deepEqual((await server.ask("/about/")).body, page);
      } finally {
        await server.stop();
        site.remove();
      }
    });
  }
});

function suite(name, base, site) {
  let server;
  const ask = (address, headers, method) => server.ask(base + address, headers, method);
  const file = (address) => readFileSync(path.join(site().folder, address));
  before(async () => {
    server = await started(name, site().configuration(name));
  });
  after(() => server?.stop());

  it("answers with the page, its type and every header of security", async () => {
    const { status, headers, body } = await ask("/about/");
    assert.equal(status, 200);
    assert.deepEqual(body, file("about/index.html"));
    assert.match(headers["content-type"], /^text\/html; charset=utf-8$/i);
    expectSecurity(headers, file("about/index.html"));
    assert.equal(headers["content-encoding"], undefined);
  });

  it("sends browsers from every old address to the new one, whatever characters it has", async () => {
    for (const [alias, asked] of Object.entries(OLD)) {
      const { status, headers } = await ask(asked);
      assert.equal(status, 301, `${alias}: ${status}`);
      const { pathname, search } = new URL(headers.location, "http://localhost/");
      assert.equal(pathname + search, base + NEW, alias);
      expectSecurity(headers, file("about/index.html"));
    }
    assert.equal((await ask("/show.aspx?id=13")).status, 404, "an old address with another query");
    const { status, headers } = await ask("/old%20page");
    assert.equal(status, 301, "without its slash");
    assert.equal(new URL(headers.location, "http://localhost/").pathname, base + NEW);
  });

  it("answers an address that is not there with the site's own page and 404", async () => {
    for (const address of ["/no/such/page/", "/no-such.ics", "/assets/css/none.css"]) {
      const { status, headers, body } = await ask(address);
      assert.equal(status, 404, address);
      assert.deepEqual(body, file("404.html"), address);
      assert.match(headers["content-type"], /^text\/html/, address);
      assert.equal(headers["cache-control"], "no-cache", address);
      expectSecurity(headers, file("404.html"));
    }
  });

  it("lets browsers keep a theme's file for good", async () => {
    const [sheet] = readdirSync(path.join(site().folder, "assets/css")).filter((file) => file.endsWith(".css"));
    const { status, headers } = await ask(`/assets/css/${sheet}`);
    assert.equal(status, 200);
    assert.equal(headers["cache-control"], "public, max-age=31536000, immutable");
    assert.match(headers["content-type"], /^text\/css; charset=utf-8$/i);
    expectSecurity(headers, file("about/index.html"));
  });

  it("lets browsers ask whether a page is still the same", async () => {
    for (const encoding of ["identity", "gzip"]) {
      const first = await ask("/about/", { "Accept-Encoding": encoding });
      assert.equal(first.headers["cache-control"], "no-cache");
      assert.ok(first.headers.etag, "an ETag");
      const again = await ask("/about/", { "Accept-Encoding": encoding, "If-None-Match": first.headers.etag });
      assert.equal(again.status, 304, encoding);
      assert.equal(again.body.length, 0);
    }
  });

  it("sends the packed copy to those who can unpack it", async () => {
    const ways = [
      ["gzip", "gzip", ".gz", gunzipSync],
      ["br", "br", ".br", brotliDecompressSync],
      ["gzip, deflate, br", "br", ".br", brotliDecompressSync],
    ];
    const pages = ["about/index.html", "departments/market/files/申请表.csv"];
    for (const [accepted, encoding, ending, unpacked] of ways) {
      for (const page of pages) {
        const { status, headers, body } = await ask(`/${encodeURI(page.replace("index.html", ""))}`, { "Accept-Encoding": accepted });
        assert.equal(status, 200, `${page} ${accepted}`);
        assert.equal(headers["content-encoding"], encoding, `${page} ${accepted}`);
        assert.deepEqual(body, file(page + ending), "the copy itself");
        assert.deepEqual(unpacked(body), file(page));
        assert.match(headers["content-type"], page.endsWith("csv") ? /^text\/csv; charset=utf-8$/i : /^text\/html; charset=utf-8$/i);
        assert.match(headers.vary ?? "", /Accept-Encoding/i, `Vary of ${page}`);
        assert.equal(headers["content-language"], undefined);
        expectSecurity(headers, file("about/index.html"));
      }
    }
  });

  it("knows the types of what sites publish, and serves names in Chinese", async () => {
    const types = {
      "/departments/market/files/申请表.csv": /^text\/csv; charset=utf-8$/i,
      "/departments/market/files/日历.ics": /^text\/calendar; charset=utf-8$/i,
      "/departments/market/files/数据.jsonld": /^application\/ld\+json; charset=utf-8$/i,
      "/departments/market/files/图.svg": /^image\/svg\+xml; charset=utf-8$/i,
      "/departments/market/files/表.xlsx": /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/i,
      "/sitemap.xml": /^application\/xml; charset=utf-8$/i,
      "/robots.txt": /^text\/plain; charset=utf-8$/i,
    };
    for (const [address, type] of Object.entries(types)) {
      const { status, headers, body } = await ask(encodeURI(address));
      assert.equal(status, 200, address);
      assert.match(headers["content-type"], type, address);
      assert.deepEqual(body, file(address));
    }
  });

  it("lists no folder and shows no hidden file", async () => {
    for (const address of ["/departments/market/files/", "/assets/", "/.menhu-output", "/about/.git/config"]) {
      const { status, body } = await ask(address);
      assert.equal(status, 404, address);
      assert.deepEqual(body, file("404.html"), address);
    }
  });

  it("gives out nothing from outside the folder", async () => {
    const ways = ["/../site-config.yaml", "/%2e%2e/site-config.yaml", "/about/..%2f..%2fsite-config.yaml", "/assets/../../site-config.yaml", "/assets../site-config.yaml"];
    for (const address of ways) {
      const { status, body } = await ask(address);
      // Caddy answers what nothing is said about with nothing.
      assert.ok(status >= 300 || body.length === 0, `${address}: ${status}`);
      assert.ok(!body.includes("base_url"), address);
    }
  });

  it("leads from a folder without its slash to the one with it", async () => {
    const { status, headers } = await ask("/about");
    assert.ok([301, 308].includes(status), String(status));
    assert.equal(new URL(headers.location, "http://localhost/").pathname, `${base}/about/`);
  });

  it("answers a question for the headers alone with the same headers", async () => {
    const { status, headers, body } = await ask("/about/", {}, "HEAD");
    assert.equal(status, 200);
    assert.equal(body.length, 0);
    expectSecurity(headers, file("about/index.html"));
  });
}

/** Every header of security, and the policy of the page in both its places. */
function expectSecurity(headers, page) {
  const inPage = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page.toString())?.[1];
  assert.ok(inPage?.startsWith("default-src 'self';"), "the page tells a policy");
  assert.equal(headers["content-security-policy"], `${inPage}; frame-ancestors 'self'`);
  assert.ok(inPage.includes("form-action 'self' https://api.example.gov.cn:8443"), "the endpoint may receive forms");
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.equal(headers["x-frame-options"], "SAMEORIGIN");
  assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin");
  assert.match(headers["permissions-policy"], /geolocation=\(\)/);
  assert.equal(headers["strict-transport-security"], undefined, "only the operator knows whether HTTPS works");
}
