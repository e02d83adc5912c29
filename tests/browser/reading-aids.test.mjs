// The tool bar: large text, high contrast, plain view.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit } from "./support/axe.mjs";
import { SiteInBrowser } from "./support/browser.mjs";
import { expectNone } from "./support/expect.mjs";
import { tooWide } from "./support/fit.mjs";
import { representative } from "./support/kinds.mjs";

let site;
before(async () => {
  site = await SiteInBrowser.start();
});
after(() => site?.close());

const AIDS = ["text", "contrast", "view"];

describe("each reading aid", () => {
  for (const aid of AIDS) {
    it(`${aid}: its button turns it on for this page and the next, and off again`, async () => {
      const window = await site.window();
      const { page } = window;
      const button = page.locator(`[data-tool=${aid}]`);
      await window.open(representative("home").address);
      const plain = await looks(page);
      await button.click();
      assert.equal(await button.getAttribute("aria-pressed"), "true");
      const aided = await looks(page);
      assert.notDeepEqual(aided, plain, "the page looks different");
      await window.open(representative("guide complete").address);
      assert.equal(await button.getAttribute("aria-pressed"), "true", "the next page has it on");
      await button.click();
      assert.equal(await button.getAttribute("aria-pressed"), "false");
      await window.open(representative("home").address);
      assert.deepEqual(await looks(page), plain, "the page looks as it did");
      await window.close();
    });
  }
});

describe("with all reading aids on", () => {
  for (const name of ["home", "guide complete", "document", "form", "items list"]) {
    for (const width of [320, 1280]) {
      it(`${name} fits ${width} px and has nothing that the accessibility audit faults`, async () => {
        const window = await site.window();
        const { page } = window;
        await window.open(representative(name).address);
        for (const aid of AIDS) {
          await page.locator(`[data-tool=${aid}]`).click();
        }
        await page.setViewportSize({ width, height: 900 });
        await window.open(representative(name).address);
        expectNone(await tooWide(page), `element wider than ${width} px`);
        expectNone(await audit(page), "fault of accessibility");
        expectNone(window.faults, "fault while loading");
        await window.close();
      });
    }
  }
});

/** How the text of the page looks: size, colours, and how much there is of the page. */
function looks(page) {
  return page.evaluate(() => {
    const { fontSize, color, backgroundColor } = getComputedStyle(document.body);
    const shown = [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility());
    return { fontSize, color, backgroundColor, shown: shown.length, height: document.documentElement.scrollHeight };
  });
}
