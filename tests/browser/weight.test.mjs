// What a first visit costs: everything that a browser without memory is sent for one page.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SiteInBrowser } from "./support/browser.mjs";
import { all, attribute, named } from "./support/html.mjs";
import { LANGUAGES, representatives } from "./support/kinds.mjs";

const MOST_BYTES = 100_000;
const MOST_REQUESTS = 12;
const PAGES = ["home", "guide complete"];

let site;
before(async () => {
  site = await SiteInBrowser.start({ published: true });
});
after(() => site?.close());

/** What the server sends for a first visit of `shown`: `{ address, bytes }` for each request. */
async function firstVisit(shown) {
  const { sent } = site.server;
  sent.length = 0;
  const window = await site.window({ width: 360 });
  await window.openAndSettle(shown.address);
  // To the end, for what comes only when it is looked at.
  await window.page.keyboard.press("End");
  await window.page.waitForLoadState("networkidle");
  // A browser without a window leaves out the icon of the tab; a reader's does not.
  for (const address of iconsOf(shown).filter((address) => !sent.some((one) => one.address === address))) {
    await window.page.evaluate((address) => fetch(address).then((answer) => answer.blob()), address);
  }
  await window.close();
  assert.deepEqual(window.faults, []);
  return [...sent];
}

function iconsOf(page) {
  const icons = all(page.document, named("link")).filter((link) => attribute(link, "rel") === "icon");
  return icons.map((link) => attribute(link, "href"));
}

describe("a first visit", () => {
  for (const language of LANGUAGES) {
    for (const { name, page: shown } of representatives(language).filter((one) => PAGES.includes(one.name))) {
      it(`costs at most 100 KB and 12 requests with everything: ${name} in ${language}`, async (test) => {
        const sent = await firstVisit(shown);
        const bytes = sent.reduce((sum, one) => sum + one.bytes, 0);
        const list = sent.map((one) => `${one.address} ${one.bytes}`).join(", ");
        test.diagnostic(`${shown.address}: ${bytes} bytes, ${sent.length} requests: ${list}`);
        assert.ok(sent.some((one) => one.address === shown.address), `the page itself was sent: ${list}`);
        assert.ok(bytes <= MOST_BYTES, `${bytes} bytes: ${list}`);
        assert.ok(sent.length <= MOST_REQUESTS, `${sent.length} requests: ${list}`);
      });
    }
  }

  it("is the costly one: the next page brings only itself", async () => {
    const [home, guide] = PAGES.map((name) => representatives().find((one) => one.name === name).page);
    const window = await site.window({ keeps: true });
    await window.openAndSettle(home.address);
    site.server.sent.length = 0;
    await window.openAndSettle(guide.address);
    assert.deepEqual(site.server.sent.map((one) => one.address), [guide.address]);
    await window.close();
  });
});
