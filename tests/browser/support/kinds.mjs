// One page of every kind: the page that stands for it in the tests.
//
// Pages are found by the class that the theme gives <body> and by what they hold, so the demo content can
// change without these tests. Where many pages would do, the longest is taken: it shows the most.

import { pages } from "./site.mjs";

const PERIOD = /\/\d{4}\/(\d{2}\/)?$/;
const LATER = /\/page\/\d+\/$/;

const KINDS = [
  ["home", "home"],
  ["departments", "departments"],
  ["department", "department"],
  ["items list", "items", (page) => page.address === "/items/"],
  ["items list, a later page", "items", (page) => LATER.test(page.address)],
  ["items facet", "items", (page) => /^\/items\/[^/]+\/[^/]+\/$/.test(page.address) && !LATER.test(page.address)],
  ["items of a topic", "items", (page) => page.address.startsWith("/topics/")],
  ["guide complete", "item", (page) => !page.has("banner")],
  ["guide abolished", "item", (page) => page.has("banner-abolished")],
  ["guide after some answers", "situation", (page) => page.has("situations")],
  ["guide after all answers", "situation", (page) => page.has("materials")],
  ["items of two facets", "items", (page) => /^\/items\/audience\/[^/]+\/[^/]+\/[^/]+\/$/.test(page.address)],
  ["items of a law", "items", (page) => page.address.startsWith("/laws/")],
  ["one-time notice", "notice"],
  ["poster", "poster"],
  ["booklet", "booklet"],
  ["laws", "uses", (page) => page.address === "/laws/"],
  ["materials", "uses", (page) => page.address === "/materials/"],
  ["article", "article"],
  ["document", "document", (page) => !page.has("banner")],
  ["document repealed", "document", (page) => page.has("banner-repealed")],
  ["column", "column", (page) => !PERIOD.test(page.address) && !LATER.test(page.address)],
  ["column, a year", "column", (page) => PERIOD.test(page.address)],
  ["standing page", "page"],
  ["joints", "joints"],
  ["joint", "joint"],
  ["centers", "centers"],
  ["service center", "center", (page) => page.address.includes("service")],
  ["complaint center", "center", (page) => page.address.includes("complaint")],
  ["forms", "forms", (page) => page.address === "/forms/"],
  ["form", "form"],
  ["topics", "topics"],
  ["open government", "open-government"],
  ["open data", "data"],
  ["search", "search"],
  ["sitemap", "sitemap"],
  ["not found", "404"],
];

/** The languages of the demo, the original first, and where their pages lie. */
const TOPS = { "zh-CN": "", "zh-Hant": "/zh-hant", en: "/en" };
export const LANGUAGES = Object.keys(TOPS);

const chosen = {};

/**
 * `[{ name, kind, page }]`: a page for every kind. An error names a kind that the site has no page of; in a
 * translation such kinds are left out.
 */
export function representatives(language = LANGUAGES[0]) {
  chosen[language] ??= choose(language);
  return chosen[language];
}

function choose(language) {
  const top = TOPS[language];
  const others = Object.values(TOPS).filter((other) => other.length > top.length);
  const inside = [...pages().values()]
    .filter((page) => page.address.startsWith(`${top}/`) && !others.some((other) => page.address.startsWith(`${other}/`)))
    .map((page) => ({ page, place: { address: page.address.slice(top.length), has: (name) => page.has(name) } }));
  return KINDS.flatMap(([name, kind, holds = () => true]) => {
    const found = inside.filter(({ page, place }) => page.kind === kind && holds(place)).map(({ page }) => page);
    if (found.length === 0) {
      if (top !== "") {
        return [];
      }
      throw new Error(`the site has no page that shows "${name}" (class kind-${kind})`);
    }
    const page = found.reduce((longest, page) => (page.html.length > longest.html.length ? page : longest));
    return [{ name, kind, page }];
  });
}

/** The page that stands for `name`. */
export function representative(name) {
  const found = representatives().find((one) => one.name === name);
  if (!found) {
    throw new Error(`no kind of page is called "${name}"`);
  }
  return found.page;
}
