// What the national rules for government sites and the site's own promises say of every single page,
// read from the built files without a browser.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { expectNone } from "./support/expect.mjs";
import { all, attribute, classed, elements, first, named, textOf, unescaped } from "./support/html.mjs";
import { addressesIn, addressesInFiles, faultOf } from "./support/links.mjs";
import { pages } from "./support/site.mjs";

const SITE = ["SiteName", "SiteDomain", "SiteIDCode"];
const COLUMN = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
const ARTICLE = ["ArticleTitle", "PubDate", "ContentSource"];

const everyPage = [...pages().values()].filter((page) => page.kind);
const redirects = [...pages().values()].filter((page) => !page.kind);
const articles = everyPage.filter((page) => ["article", "document"].includes(page.kind));
// A standing page may name its day and source too; then all that holds for an article's tags holds for its.
const dated = everyPage.filter((page) => articles.includes(page) || ARTICLE.some((name) => tagOf(page, name) !== undefined));
const columns = everyPage.filter((page) => page.kind === "column");
const homes = new Map(everyPage.filter((page) => page.kind === "home").map((page) => [languageOf(page), page]));
const home = homes.get("zh-CN");
const host = tagOf(home, "SiteDomain");

function languageOf(page) {
  return attribute(first(page.document, named("html")), "lang");
}

/** The home page in the language of `page`. */
function homeOf(page) {
  return homes.get(languageOf(page));
}

/** The faults that `check` finds on each of `pages`, with the page they are on. */
function faults(pages, check) {
  return pages.flatMap((page) => [check(page)].flat().filter(Boolean).map((fault) => `${page.address}: ${fault}`));
}

/** The tag `name` the way an inspector's program looks for it: one pattern, in the text of the page. */
function tagAsWritten(page, name) {
  const found = new RegExp(`<meta name="${name}" content="([^"]*)"\\s*/?>`).exec(page.html);
  return found && unescaped(found[1]);
}

/** The tag `name` the way a browser understands it. */
function tagOf(page, name) {
  const tag = first(page.document, (element) => element.tagName === "meta" && attribute(element, "name") === name);
  return tag && attribute(tag, "content");
}

function heading(page) {
  return textOf(first(page.document, named("h1")));
}

function crumbs(page) {
  const trail = first(page.document, classed("crumbs"));
  return trail ? all(trail, named("li")) : [];
}

function tagsFor(page) {
  if (page.kind === "home") {
    return SITE;
  }
  return dated.includes(page) ? [...SITE, ...COLUMN, ...ARTICLE] : [...SITE, ...COLUMN];
}

describe("the mandatory tags", () => {
  it("there are pages of each sort to look at", () => {
    expectNone(
      Object.entries({ everyPage, articles, columns }).filter(([, found]) => found.length < 5).map(([sort]) => sort),
      "sort with hardly a page",
    );
  });

  it("are there once, filled and never null: 3 at home, 7 on pages, 10 on articles and documents", () => {
    expectNone(
      faults(everyPage, (page) =>
        tagsFor(page).map((name) => {
          const tags = all(page.document, (element) => element.tagName === "meta" && attribute(element, "name") === name);
          const value = tags.length === 1 ? attribute(tags[0], "content").trim() : "";
          const filled = value !== "" && !/^(null|undefined|none)$/i.test(value);
          return filled ? undefined : `${tags.length} tags ${name}, content "${value}"`;
        }),
      ),
      "mandatory tag",
    );
  });

  it('are written <meta name="…" content="…">, so that one simple pattern finds them', () => {
    expectNone(
      faults(everyPage, (page) => {
        const unfound = tagsFor(page).filter((name) => tagAsWritten(page, name) !== tagOf(page, name));
        return unfound.length > 0 ? `not found: ${unfound.join(", ")}` : "";
      }),
      "page whose mandatory tags the pattern does not find",
    );
  });

  it("the home page has none of a column's or an article's", () => {
    expectNone([...COLUMN, ...ARTICLE].filter((name) => tagOf(home, name) !== undefined), "tag too many");
  });

  it("name the same site on all pages, a bare host of gov.cn, and the code in the footer", () => {
    expectNone(
      faults(everyPage, (page) => [
        ...SITE.filter((name) => tagOf(page, name) !== tagOf(homeOf(page), name)).map((name) => `${name} differs from home`),
        /^[a-z0-9.-]+\.gov\.cn$/.test(tagOf(page, "SiteDomain")) ? "" : "SiteDomain is not a bare host of gov.cn",
        /^[A-Za-z0-9]{10}$/.test(tagOf(page, "SiteIDCode")) ? "" : "SiteIDCode is not of 10 characters",
        textOf(first(page.document, named("footer"))).includes(tagOf(page, "SiteIDCode")) ? "" : "SiteIDCode is not in the footer",
      ]),
      "fault of the site's tags",
    );
  });

  it("ColumnName is the last step of a column's breadcrumbs, and the last link of an article's", () => {
    expectNone(
      faults([...columns, ...articles], (page) => {
        const steps = crumbs(page);
        const links = steps.filter((step) => first(step, named("a")));
        // A year, a month or a later page of a column is a step of its own below the column.
        const isPart = /\/(\d{4}|\d{4}\/\d{2}|page\/\d+)\/$/.test(page.address);
        const last = page.kind === "column" ? [steps.at(-1), isPart && links.at(-1)] : [links.at(-1)];
        const names = last.filter(Boolean).map(textOf);
        return names.includes(tagOf(page, "ColumnName")) ? "" : `ColumnName ${tagOf(page, "ColumnName")}, breadcrumb ${names}`;
      }),
      "ColumnName that is not the breadcrumb",
    );
  });

  it("ColumnDescription says more than the name, ColumnKeywords are a list", () => {
    expectNone(
      faults(everyPage.filter((page) => page.kind !== "home"), (page) => [
        tagOf(page, "ColumnDescription") === tagOf(page, "ColumnName") ? "ColumnDescription repeats the name" : "",
        tagOf(page, "ColumnKeywords").split(",").every((word) => word.trim() !== "") ? "" : "ColumnKeywords has a gap",
      ]),
      "fault of the column's tags",
    );
  });

  it("ArticleTitle is the whole h1, PubDate is written 2026-03-05 09:30", () => {
    expectNone(
      faults(dated, (page) => [
        tagOf(page, "ArticleTitle") === heading(page) ? "" : `ArticleTitle ${tagOf(page, "ArticleTitle")}, h1 ${heading(page)}`,
        /^\d{4}-[01]\d-[0-3]\d [0-2]\d:[0-5]\d$/.test(tagOf(page, "PubDate")) ? "" : `PubDate ${tagOf(page, "PubDate")}`,
      ]),
      "fault of an article's tags",
    );
  });

  it("PubDate and ContentSource are what the reader of an article or a document sees", () => {
    expectNone(
      faults(articles, (page) =>
        ["PubDate", "ContentSource"].filter((name) => !shown(page).includes(tagOf(page, name))).map((name) => `${name} is not shown`),
      ),
      "tag that readers do not see",
    );
  });

  it("Url, where it is given, is the canonical address", () => {
    expectNone(
      faults(everyPage, (page) => {
        const url = tagOf(page, "Url");
        return url === undefined || url === canonical(page) ? "" : `Url ${url}, canonical ${canonical(page)}`;
      }),
      "Url that is not canonical",
    );
  });
});

describe("every page", () => {
  it("has one h1 and a title that no other page has", () => {
    const titles = new Map();
    const found = faults(everyPage, (page) => {
      const title = textOf(first(page.document, named("title")) ?? {});
      const earlier = titles.get(title);
      titles.set(title, page.address);
      const headings = all(page.document, named("h1")).length;
      return [
        headings === 1 ? "" : `${headings} h1`,
        title === "" ? "no title" : "",
        earlier ? `the title of ${earlier} again: ${title}` : "",
      ];
    });
    expectNone(found, "fault of headings and titles");
  });

  it("has its own address as the canonical one", () => {
    expectNone(
      faults(everyPage, (page) => {
        const expected = `https://${host}${page.address}`;
        const isHelp = page.kind === "404";
        return isHelp || canonical(page) === expected ? "" : `canonical ${canonical(page)}`;
      }),
      "canonical address",
    );
  });

  it("holds no script, no style and no handler of its own: a strict policy can forbid them", () => {
    expectNone(
      faults([...everyPage, ...redirects], (page) =>
        [...elements(page.document)].flatMap((element) => {
          const at = `<${element.tagName} class="${attribute(element, "class") ?? ""}">`;
          const isData = element.tagName === "script" && attribute(element, "type") === "application/ld+json";
          const isInline = element.tagName === "script" && attribute(element, "src") === undefined && !isData;
          const handlers = element.attrs.filter((attr) => attr.name.startsWith("on")).map((attr) => `${attr.name} on ${at}`);
          return [
            isInline ? "an inline script" : "",
            element.tagName === "style" ? "a style element" : "",
            attribute(element, "style") === undefined ? "" : `a style attribute on ${at}`,
            ...handlers,
          ];
        }),
      ),
      "thing that a strict policy forbids",
    );
  });

  it("describes itself in JSON-LD that can be read, where it does", () => {
    expectNone(
      faults(everyPage, (page) => {
        const blocks = all(page.document, (element) => attribute(element, "type") === "application/ld+json");
        return blocks.map((block) => {
          try {
            return JSON.parse(textOf(block))["@context"] ? "" : "JSON-LD without @context";
          } catch (error) {
            return `JSON-LD: ${error.message}`;
          }
        });
      }),
      "JSON-LD that cannot be read",
    );
  });

  it("uses no id twice", () => {
    expectNone(
      faults(everyPage, (page) => {
        const ids = all(page.document, (element) => attribute(element, "id") !== undefined).map((element) => attribute(element, "id"));
        return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `id ${id}`);
      }),
      "id used twice",
    );
  });
});

describe("every address", () => {
  it("on a page leads to a file of the site, and to a place on it that is there", () => {
    let looked = 0;
    const found = faults([...everyPage, ...redirects], (page) =>
      addressesIn(page).map(({ element, value }) => {
        looked += 1;
        const fault = faultOf(value, page.address, host);
        return fault && `<${element.tagName}> ${fault}`;
      }),
    );
    expectNone(found, "address that leads nowhere");
    expectNone(looked > 1000 ? [] : [`${looked}`], "number of addresses looked at, too few to believe");
  });

  it("in a feed, a site map or a style sheet leads to a file of the site", () => {
    const found = addressesInFiles().map(({ from, value }) => {
      const fault = faultOf(value, from, host);
      return fault && `${from}: ${fault}`;
    });
    expectNone(found.filter(Boolean), "address that leads nowhere");
  });

  it("that only leads on names the page it leads to, for readers and for search engines", () => {
    expectNone(
      faults(redirects, (page) => {
        const refresh = first(page.document, (element) => attribute(element, "http-equiv") === "refresh");
        const target = /url=(.*)$/.exec(refresh ? attribute(refresh, "content") : "")?.[1];
        const link = first(page.document, named("a"));
        return [
          target === undefined ? "leads nowhere" : faultOf(target, page.address, host),
          link && attribute(link, "href") === target ? "" : "has no link for readers",
          canonical(page) === `https://${host}${target}` ? "" : "has another canonical address",
        ];
      }),
      "fault of a redirect",
    );
  });

  it("a page is in the site map for readers' programs unless it asks search engines to leave it out", () => {
    const listed = new Set(addressesInFiles().filter(({ from }) => from.endsWith("/sitemap.xml")).map(({ value }) => value));
    const leftOut = new Set(everyPage.filter((page) => tagOf(page, "robots") === "noindex"));
    expectNone(
      faults(everyPage, (page) =>
        listed.has(`https://${host}${page.address}`) !== leftOut.has(page) ? "" : "is in both, or in neither",
      ),
      "page",
    );
    const kinds = [...new Set([...leftOut].map((page) => page.kind))].sort();
    assert.deepEqual(kinds, ["404", "booklet", "notice", "poster", "search", "situation"]);
  });
});

function canonical(page) {
  const link = first(page.document, (element) => element.tagName === "link" && attribute(element, "rel") === "canonical");
  return link && attribute(link, "href");
}

/** What the reader sees in the main part. */
function shown(page) {
  return textOf(first(page.document, named("main")));
}
