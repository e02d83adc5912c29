// The site with scripts switched off.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SiteInBrowser } from "./support/browser.mjs";
import { expectNone } from "./support/expect.mjs";
import { wayToForm } from "./support/journey.mjs";
import { representative, representatives } from "./support/kinds.mjs";

let site;
before(async () => {
  site = await SiteInBrowser.start();
});
after(() => site?.close());

describe("without scripts", () => {
  for (const { name, page: shown } of representatives()) {
    it(`${name} shows what it shows with scripts, without buttons that would do nothing`, async () => {
      const plain = await site.window({ script: false });
      await plain.open(shown.address);
      const scripted = await site.window();
      await scripted.open(shown.address);
      if (name === "search") {
        // The one page that is made by a script says so and offers another way.
        assert.equal(await plain.page.locator("main noscript:visible").count(), 1, "it says what to do");
        assert.ok((await plain.page.locator("main a[href^='/items/']").count()) > 0, "it leads to the lists");
      } else {
        assert.equal(await textOfMain(plain.page), await textOfMain(scripted.page));
      }
      for (const { page } of [plain, scripted]) {
        assert.equal(await page.locator(".tools").isVisible(), true, "reading aids");
      }
      expectNone(await deadButtons(plain.page), "button that does nothing without scripts");
      expectNone(plain.faults, "fault while loading");
      await plain.close();
      await scripted.close();
    });
  }

  it("every entry of the main navigation opens a page that marks it as the current one", async () => {
    const window = await site.window({ script: false });
    const { page } = window;
    await window.open("/");
    const entries = await addresses(page.locator(".site-nav a"));
    assert.ok(entries.length >= 3 && entries.length <= 6, `3 to 6 entries, found ${entries.length}`);
    for (const address of entries) {
      await page.locator(`.site-nav a[href="${address}"]`).click();
      assert.equal(new URL(page.url()).pathname, address);
      assert.equal(await page.locator("h1").count(), 1);
      assert.equal(await page.locator(".site-nav a[aria-current=page]").getAttribute("href"), address);
    }
    expectNone(window.faults, "fault on the way");
    await window.close();
  });

  it("the menu of a phone opens, with all entries, languages and reading aids", async () => {
    const window = await site.window({ width: 360, script: false });
    const { page } = window;
    await window.open("/");
    const parts = [".site-nav a", ".languages a", ".tools label"];
    for (const part of parts) {
      assert.equal(await page.locator(part).first().isVisible(), false, `${part} before`);
    }
    await page.locator("header a.menu-link").click();
    for (const part of parts) {
      assert.equal(await page.locator(part).first().isVisible(), true, `${part} in the open menu`);
    }
    await window.close();
  });

  it("one comes from the home page over a life event and its guide to the form, by links alone", async () => {
    const window = await site.window({ width: 360, script: false });
    const { page } = window;
    await window.open("/");
    for (const address of wayToForm()) {
      await page.locator(`main a[href="${address}"]:visible`).first().click();
      assert.equal(new URL(page.url()).pathname, address);
    }
    assert.equal(await page.locator("body.kind-form").count(), 1, "the last page is the form");
    expectNone(window.faults, "fault on the way");
    await window.close();
  });

  it("the search field of the home page leads to the search page", async () => {
    const window = await site.window({ width: 360, script: false });
    const { page } = window;
    await window.open("/");
    await page.locator("main input[type=search]").fill("身份证");
    await page.locator("main form[role=search] button").click();
    assert.equal(new URL(page.url()).pathname, representative("search").address);
    await window.close();
  });
});

/** The text of the main part as it is shown, white space made single blanks; what only a clock can tell is left out. */
async function textOfMain(page) {
  await page.locator("main [data-schedule]").evaluateAll((places) => places.forEach((place) => place.remove()));
  return (await page.locator("main").innerText()).replace(/\s+/g, " ").trim();
}

/** Visible buttons that no form sends. */
function deadButtons(page) {
  return page.locator("button:visible").evaluateAll((buttons) =>
    buttons.filter((button) => !button.form || button.type !== "submit").map((button) => button.textContent.trim()),
  );
}

function addresses(links) {
  return links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
}
