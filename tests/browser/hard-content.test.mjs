// Content that is too long, too wide, too many, or looks like HTML: pages stay right on the narrowest phone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";

import { audit } from "./support/axe.mjs";
import { SiteInBrowser } from "./support/browser.mjs";
import { expectNone } from "./support/expect.mjs";
import { tooWide } from "./support/fit.mjs";
import { COLUMNS, MARKED_UP, MATERIALS, NAME, STEPS, UNBROKEN, hardSite } from "./support/hard-site.mjs";
import { faultsOfHtml } from "./support/nu.mjs";
import { files } from "./support/site.mjs";

const NARROW = { width: 320 };
/** A4 upright between its margins, in CSS pixels. */
const PAPER = 680;
const GUIDE = "/departments/market/items/many/";

const built = hardSite();
let site;
before(async () => {
  site = await SiteInBrowser.start({}, built.folder);
});
after(async () => {
  await site?.close();
  built.remove();
});

/** Addresses of the two longest pages of every kind: the longest alone may hide what a single list of it has. */
function addresses() {
  const byKind = new Map();
  for (const name of files(built.folder).filter((name) => name.endsWith(".html"))) {
    const html = readFileSync(path.join(built.folder, name), "utf8");
    const kind = /<body class="?kind-([^\s">]+)/.exec(html)?.[1];
    if (kind) {
      const address = `/${name.replace(/index\.html$/, "")}`;
      byKind.set(kind, [...(byKind.get(kind) ?? []), { address, length: html.length }]);
    }
  }
  const longest = (pages) => pages.sort((a, b) => b.length - a.length || (a.address < b.address ? -1 : 1)).slice(0, 2);
  return [...byKind.values()].flatMap(longest).map(({ address }) => address).sort();
}

async function opened(address, more = {}) {
  const window = await site.window({ ...NARROW, ...more });
  await window.openAndSettle(address);
  return window;
}

describe("with content that is hard to lay out", () => {
  for (const address of addresses()) {
    it(`${address} fits 320 px, also in large letters, and has nothing that the audit faults`, async () => {
      const window = await opened(address);
      expectNone(await tooWide(window.page), "element wider than 320 px");
      expectNone(await audit(window.page), "fault of accessibility");
      await window.page.evaluate(() => document.querySelector(".aid-text").click());
      expectNone(await tooWide(window.page), "element wider than 320 px in large letters");
      expectNone(window.faults, "fault while loading");
      await window.close();
    });
  }

  it("the HTML of every page is valid", async () => {
    expectNone(await faultsOfHtml(built.folder), "fault of HTML");
  });
});

describe("an item with a name of 120 characters and 80 materials", () => {
  it("has its whole name as the heading and in the title", async () => {
    const { page, close } = await opened(GUIDE);
    assert.equal(await page.locator("h1").innerText(), NAME);
    assert.ok((await page.title()).startsWith(NAME));
    await close();
  });

  it("shows every material, in order, with its whole name", async () => {
    const { page, close } = await opened(GUIDE);
    assert.deepEqual(await page.locator(".materials tbody th b").allInnerTexts(), MATERIALS);
    await close();
  });

  it("says every step of 60 characters whole, in the diagram's text or beside it", async () => {
    const { page, close } = await opened(GUIDE);
    const shown = (await page.locator("#procedure").innerText()).replace(/\s+/g, "");
    assert.deepEqual(STEPS.filter((step) => !shown.includes(step)), []);
    await close();
  });

  it("keeps the labels of its diagram inside the picture", async () => {
    const { page, close } = await opened(GUIDE, { width: 1280 });
    expectNone(await labelsOutside(page), "label that reaches out of its picture");
    await close();
  });
});

describe("a title that looks like HTML", () => {
  for (const address of ["/departments/market/items/marked-up/", "/departments/market/news/marked-up/"]) {
    it(`is text, as it was written: ${address}`, async () => {
      const { page, faults, close } = await opened(address);
      assert.equal(await page.locator("h1").innerText(), MARKED_UP);
      assert.ok((await page.title()).startsWith(MARKED_UP));
      assert.equal(await page.locator("img[src=x], script:not([src]):not([type])").count(), 0);
      expectNone(faults, "fault while loading");
      await close();
    });
  }

  it("is text in every list that names it", async () => {
    for (const address of ["/", "/items/", "/departments/market/", "/news/"]) {
      const { page, close } = await opened(address);
      assert.equal(await page.locator("img[src=x], script:not([src]):not([type])").count(), 0, address);
      await close();
    }
  });
});

describe("a table of 30 columns", () => {
  it("has all of them, in a box that scrolls by itself and that the keyboard reaches", async () => {
    const { page, close } = await opened("/news/unbroken/");
    assert.deepEqual((await page.locator("main table thead th").allInnerTexts()), COLUMNS);
    const box = page.locator("main :has(> table)");
    await box.focus();
    assert.equal(await box.evaluate((box) => document.activeElement === box && box.scrollWidth > box.clientWidth), true);
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.activeElement.scrollLeft > 0);
    await close();
  });
});

describe("on paper", () => {
  for (const address of [GUIDE, "/news/unbroken/", "/departments/market/policies/long/", "/departments/market/forms/long/", `${GUIDE}notice/`]) {
    it(`nothing is cut off at the edge: ${address}`, async () => {
      const { page, close } = await opened(address, { width: PAPER });
      await page.emulateMedia({ media: "print" });
      expectNone(await tooWide(page), "element wider than the paper");
      await close();
    });
  }
});

describe("a joint approval whose names have 60 characters", () => {
  it("keeps the labels of its diagram inside the picture and says every name whole", async () => {
    const { page, close } = await opened("/joint/long/", { width: 1280 });
    expectNone(await labelsOutside(page), "label that reaches out of its picture");
    const shown = (await page.locator("main").innerText()).replace(/\s+/g, "");
    assert.ok(shown.includes(NAME), "the long name");
    assert.ok(shown.includes(MARKED_UP.replace(/\s+/g, "")), "the name that looks like HTML");
    assert.ok(shown.includes(UNBROKEN.slice(0, 100)), "the name without blanks");
    await close();
  });
});

/** Texts of diagrams that reach beyond the edges of their picture. */
function labelsOutside(page) {
  return page.locator("main svg text").evaluateAll((labels) =>
    labels.flatMap((label) => {
      const picture = label.ownerSVGElement.getBoundingClientRect();
      const box = label.getBoundingClientRect();
      const inside = box.left >= picture.left - 1 && box.right <= picture.right + 1 && box.top >= picture.top - 1 && box.bottom <= picture.bottom + 1;
      return inside ? [] : [`${label.textContent.slice(0, 40)}: ${Math.round(box.left)} to ${Math.round(box.right)} in ${Math.round(picture.left)} to ${Math.round(picture.right)}`];
    }),
  );
}
