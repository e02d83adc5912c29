// What holds for every page, whatever it shows, on a phone and on a desk.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit } from "./support/axe.mjs";
import { SiteInBrowser } from "./support/browser.mjs";
import { expectNone } from "./support/expect.mjs";
import { tooWide } from "./support/fit.mjs";
import { LANGUAGES, representative, representatives } from "./support/kinds.mjs";
import { pages } from "./support/site.mjs";

let site;
before(async () => {
  site = await SiteInBrowser.start();
});
after(() => site?.close());

for (const { name, page: shown } of representatives()) {
  for (const width of [360, 1280]) {
    describe(`${name} ${shown.address} at ${width} px`, () => {
      let window;
      before(async () => {
        window = await site.window({ width });
        await window.openAndSettle(shown.address);
      });
      after(() => window?.close());

      it(`${name} at ${width} px says what it is: one h1, a title, a language`, async () => {
        assert.equal(await window.page.locator("h1").count(), 1, "number of h1");
        assert.notEqual((await window.page.locator("h1").innerText()).trim(), "", "text of h1");
        assert.notEqual((await window.page.title()).trim(), "", "title");
        assert.match((await window.page.locator("html").getAttribute("lang")) ?? "", /^(zh-CN|zh-Hant|en)$/, "language");
      });

      it(`${name} at ${width} px has nothing that the accessibility audit faults`, async () => {
        expectNone(await audit(window.page), "fault of accessibility");
      });

      it(`${name} at ${width} px fits the window, with nothing to scroll sideways`, async () => {
        expectNone(await tooWide(window.page), `element wider than ${width} px`);
      });

      if (width === 360) {
        it(`${name} still fits at 320 px`, async () => {
          await window.page.setViewportSize({ width: 320, height: 900 });
          expectNone(await tooWide(window.page), "element wider than 320 px");
        });
      }

      it(`${name} at ${width} px loads whole, says nothing in the console and asks no other host for anything`, () => {
        expectNone(window.faults, "fault while loading");
      });
    });
  }
}

for (const language of LANGUAGES.slice(1)) {
  describe(`pages in ${language}`, () => {
    for (const { name, page: shown } of representatives(language)) {
      it(`${name} says its language, fits 320 px and has nothing that the accessibility audit faults`, async () => {
        const window = await site.window({ width: 320 });
        await window.openAndSettle(shown.address);
        assert.equal(await window.page.locator("html").getAttribute("lang"), language);
        expectNone(await tooWide(window.page), "element wider than 320 px");
        expectNone(await audit(window.page), "fault of accessibility");
        expectNone(window.faults, "fault while loading");
        await window.close();
      });
    }
  });
}

describe("all pages together", () => {
  it("every kind of page that the site has is looked at above", () => {
    const looked = new Set(representatives().map((one) => one.kind));
    const kinds = new Set([...pages().values()].map((page) => page.kind).filter(Boolean));
    assert.deepEqual([...kinds].filter((kind) => !looked.has(kind)), []);
  });

  it("an address where nothing is shows the help page, complete, however deep the address", async () => {
    const window = await site.window();
    await window.openAndSettle("/no/such/page/");
    assert.equal(
      await window.page.locator("h1").innerText(),
      await headingOf(representative("not found").address),
    );
    const others = window.faults.filter((fault) => !fault.includes("404"));
    const missing = window.faults.filter((fault) => fault.startsWith("answer 404"));
    expectNone(others, "fault while loading");
    assert.deepEqual(missing, [`answer 404: ${site.origin}/no/such/page/`]);
    await window.close();
  });
});

async function headingOf(address) {
  const window = await site.window();
  await window.open(address);
  const heading = await window.page.locator("h1").innerText();
  await window.close();
  return heading;
}
