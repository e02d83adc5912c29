// The whole site with nothing but a keyboard.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SiteInBrowser } from "./support/browser.mjs";
import { expectNone } from "./support/expect.mjs";
import { journey } from "./support/focus.mjs";
import { representative, representatives } from "./support/kinds.mjs";

let site;
before(async () => {
  site = await SiteInBrowser.start();
});
after(() => site?.close());

describe("the skip link", () => {
  for (const { name, page: shown } of representatives()) {
    it(`is the first stop on ${name} and leads past the header into the text`, async () => {
      const window = await site.window();
      const { page } = window;
      await window.open(shown.address);
      await page.keyboard.press("Tab");
      const link = page.locator("a.skip-link");
      assert.equal(await isFocused(link), true, "the first stop is the skip link");
      const box = await link.boundingBox();
      assert.ok(box.x >= 0 && box.y >= 0 && box.width > 20 && box.height > 20, "it shows when it has the focus");
      await page.keyboard.press("Enter");
      assert.equal(await isFocused(page.locator("main")), true, "Enter moves the focus to the text");
      await page.keyboard.press("Tab");
      const after = await page.evaluate(() => {
        const stop = document.activeElement;
        const main = document.querySelector("main");
        const follows = main.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING;
        return main.contains(stop) || Boolean(follows);
      });
      assert.ok(after, "the next stop is in the text or behind it");
      await window.close();
    });
  }
});

for (const name of ["home", "guide complete", "items list", "search"]) {
  for (const width of [360, 1280]) {
    describe(`Tab through ${name} at ${width} px`, () => {
      let window;
      let walk;
      before(async () => {
        window = await site.window({ width, height: 720 });
        await window.open(representative(name).address);
        walk = await journey(window.page);
      });
      after(() => window?.close());

      it(`Tab reaches every link, button and field (${name}, ${width} px)`, () => {
        const reached = new Set(walk.visited.map((stop) => stop.place));
        assert.ok(walk.expected.length > 10, `the page has things to reach, found ${walk.expected.length}`);
        expectNone(walk.expected.filter((_, place) => !reached.has(place)), "place that Tab does not reach");
      });

      it(`Tab goes in the order of the text (${name}, ${width} px)`, () => {
        const places = walk.visited.map((stop) => stop.place).filter((place) => place >= 0);
        assert.deepEqual(places, [...places].sort((a, b) => a - b));
      });

      it(`Tab shows where the focus is at every stop (${name}, ${width} px)`, () => {
        const unmarked = walk.visited.filter((stop) => !stop.marked);
        expectNone(unmarked.map((stop) => stop.name), "stop without a focus ring");
      });

      it(`Tab never hides the stop behind something else or outside the window (${name}, ${width} px)`, () => {
        const hidden = walk.visited.filter((stop) => !stop.uncovered);
        expectNone(hidden.map((stop) => stop.name), "stop that cannot be seen");
      });
    });
  }
}

describe("the menu of a phone", () => {
  it("opens with Enter, leads to its links, and Escape closes it and goes back to the button", async () => {
    const window = await site.window({ width: 360 });
    const { page } = window;
    await window.open(representative("home").address);
    const button = page.locator("button[aria-controls=site-menu]");
    const links = page.locator("#site-menu nav a");
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    assert.equal(await links.first().isVisible(), false, "the menu is closed at first");
    await button.focus();
    await page.keyboard.press("Enter");
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    await page.keyboard.press("Tab");
    assert.equal(await isFocused(links.first()), true, "the next stop is the first link of the menu");
    await page.keyboard.press("Escape");
    assert.equal(await links.first().isVisible(), false, "Escape closes the menu");
    assert.equal(await isFocused(button), true, "the focus is on the button again");
    await window.close();
  });
});

describe("the search field", () => {
  it("sends what was typed to the search page with Enter", async () => {
    const window = await site.window();
    const { page } = window;
    await window.open(representative("guide complete").address);
    await page.locator("header input[type=search]").focus();
    await page.keyboard.type("身份证");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === representative("search").address);
    assert.equal(new URL(page.url()).searchParams.get("q"), "身份证");
    await window.close();
  });
});

function isFocused(locator) {
  return locator.evaluate((element) => element === document.activeElement);
}
