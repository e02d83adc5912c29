// The tool bar: large text, high contrast, plain view.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit } from "./support/axe.mjs";
import { SiteInBrowser } from "./support/browser.mjs";
import { expectNone } from "./support/expect.mjs";
import { tooWide } from "./support/fit.mjs";
import { representative, representatives } from "./support/kinds.mjs";

let site;
before(async () => {
  site = await SiteInBrowser.start();
});
after(() => site?.close());

const AIDS = ["text", "contrast", "view"];

describe("each reading aid", () => {
  for (const aid of AIDS) {
    it(`${aid}: its box turns it on for this page and the next, and off again`, async () => {
      const window = await site.window();
      const { page } = window;
      const box = page.locator(`.aid-${aid}`);
      await window.open(representative("home").address);
      const plain = await looks(page);
      await box.click();
      assert.equal(await box.isChecked(), true);
      const aided = await looks(page);
      assert.notDeepEqual(aided, plain, "the page looks different");
      await window.open(representative("guide complete").address);
      assert.equal(await box.isChecked(), true, "the next page has it on");
      await box.click();
      assert.equal(await box.isChecked(), false);
      await window.open(representative("home").address);
      assert.deepEqual(await looks(page), plain, "the page looks as it did");
      await window.close();
    });

    it(`${aid}: turned off on one page, it is off on the page before, too`, async () => {
      const window = await site.window();
      const { page } = window;
      const box = page.locator(`.aid-${aid}`);
      await window.open(representative("home").address);
      await box.check();
      await window.open(representative("guide complete").address);
      await box.uncheck();
      await page.goBack({ waitUntil: "load" });
      await page.waitForFunction((aid) => !document.querySelector(`.aid-${aid}`).checked, aid);
      await window.close();
    });
  }
});

describe("without scripts", () => {
  for (const aid of AIDS) {
    it(`${aid}: its box changes the page`, async () => {
      const window = await site.window({ script: false });
      const { page } = window;
      await window.open(representative("home").address);
      const plain = await looks(page);
      await page.locator(`.aid-${aid}`).check();
      assert.notDeepEqual(await looks(page), plain);
      await window.close();
    });
  }
});

describe("reading aloud", () => {
  it("speaks what the page shows, in its language, and stops when it is pressed again", async () => {
    const window = await site.window();
    const { page } = window;
    await page.addInitScript(() => {
      window.said = [];
      const speech = {
        speak: (utterance) => window.said.push([utterance.text, utterance.lang]),
        cancel: () => window.said.push(["", "stopped"]),
      };
      Object.defineProperty(window, "speechSynthesis", { value: speech });
    });
    await window.open(representative("guide complete").address);
    const button = page.locator("[data-speak]");
    await button.click();
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    const said = await page.evaluate(() => window.said);
    assert.deepEqual(said[0], [await page.locator("h1").innerText(), "zh-CN"]);
    assert.ok(said.length > 50, `all parts of the guide, not only ${said.length}`);
    await button.click();
    assert.equal(await button.getAttribute("aria-pressed"), "false");
    assert.deepEqual((await page.evaluate(() => window.said)).at(-1), ["", "stopped"]);
    await window.close();
  });
});

describe("in the plain view", () => {
  for (const { name, page: shown } of representatives()) {
    it(`${name} fits a phone and has nothing that the accessibility audit faults`, async () => {
      const window = await site.window({ width: 360 });
      await window.page.addInitScript(() => localStorage.setItem("menhu-view", "plain"));
      await window.open(shown.address);
      assert.equal(await window.page.locator(".aid-view").isChecked(), true);
      expectNone(await tooWide(window.page), "element wider than 360 px");
      expectNone(await audit(window.page), "fault of accessibility");
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
          await page.locator(`.aid-${aid}`).click();
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
