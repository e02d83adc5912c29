// Answers to the questions of a guide.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SiteInBrowser } from "./support/browser.mjs";
import { expectNone } from "./support/expect.mjs";
import { representative } from "./support/kinds.mjs";

let site;
before(async () => {
  site = await SiteInBrowser.start();
});
after(() => site?.close());

/** A window at the guide whose answers lead to the page that stands for guides after some answers. */
async function atGuide() {
  const answered = representative("guide after some answers").address;
  const window = await site.window();
  await window.open(answered.replace(/situations\/.*/, ""));
  await window.page.evaluate(() => {
    document.documentElement.dataset.same = "yes";
  });
  return window;
}

/** Gives the first answer to every question. */
async function answerAll(page) {
  for (let asked = 0; asked < 10 && (await page.locator(".situations a").count()) > 0; asked++) {
    const shown = page.url();
    await page.locator(".situations a").first().click();
    await page.waitForURL((url) => url.href !== shown);
  }
}

const isSame = (page) => page.evaluate(() => document.documentElement.dataset.same === "yes");
const mainText = (page) => page.locator("main").innerText();

describe("an answer", () => {
  it("changes the page in place to that of its own address, and puts the focus on the next question", async () => {
    const window = await atGuide();
    const { page } = window;
    await page.locator(".situations a").first().click();
    await page.waitForURL(/\/situations\//);
    assert.equal(await isSame(page), true, "the page was not loaded anew");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H2");
    const inPlace = [await page.title(), await mainText(page)];
    await page.reload();
    assert.deepEqual([await page.title(), await mainText(page)], inPlace);
    await window.close();
  });

  it("can be taken back by the browser's own button", async () => {
    const window = await atGuide();
    const { page } = window;
    const before = await mainText(page);
    await page.locator(".situations a").first().click();
    await page.waitForURL(/\/situations\//);
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector("main").innerText === text, before);
    assert.equal(await isSame(page), true);
    await window.close();
  });

  it("leads to its page where it cannot be had in place", async () => {
    const window = await atGuide();
    const { page } = window;
    await page.evaluate(() => {
      window.fetch = () => Promise.reject(new Error("no network"));
    });
    await page.locator(".situations a").first().click();
    await page.waitForURL(/\/situations\//);
    await page.waitForFunction(() => document.documentElement.dataset.same !== "yes");
    assert.equal(await page.locator(".answers li").count(), 1);
    await window.close();
  });

  it("to the last question leads to a guide without questions", async () => {
    const window = await atGuide();
    const { page } = window;
    await answerAll(page);
    assert.equal(await page.locator(".situations").count(), 0);
    assert.ok((await page.locator("#materials tbody tr").count()) > 0, "the materials of the case are listed");
    assert.equal(await page.locator(".conditions .when, .materials .when").count(), 0, "nothing is said to apply to some only");
    await window.close();
  });
});

describe("tables shown as cards", () => {
  it("say that they are tables to every browser, also after an answer changed the page in place", async () => {
    const window = await atGuide();
    const { page } = window;
    expectNone(await unnamed(page), "part of a table without a role");
    await answerAll(page);
    assert.equal(await isSame(page), true);
    expectNone(await unnamed(page), "part of a table without a role");
    await window.close();
  });
});

/** Parts of tables shown as cards that no role names. */
function unnamed(page) {
  return page.locator("table.cards, .cards :is(thead, tbody, tr, th, td)").evaluateAll((parts) => {
    if (parts.length === 0) {
      return ["there is no table"];
    }
    return parts.filter((part) => !part.hasAttribute("role")).map((part) => part.tagName);
  });
}
