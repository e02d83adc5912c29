// The site that is built to be opened from a folder: by file address, without any server.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { expectNone } from "./support/expect.mjs";
import { launched } from "./support/browser.mjs";
import { LANGUAGES, representatives } from "./support/kinds.mjs";

const FOLDER = path.resolve(
  process.env.MENHU_OFFLINE_SITE ?? fileURLToPath(new URL("../../public-offline/", import.meta.url)),
);

const COMMON = ["home", "guide complete"];

let browser;
before(async () => {
  browser = await launched();
});
after(() => browser?.close());

/** A page of the folder and what went wrong while it loaded. */
async function opened(address) {
  const page = await browser.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  page.on("request", (request) => request.url().startsWith("file:") || faults.push(`asked for ${request.url()}`));
  await page.goto(pathToFileURL(path.join(FOLDER, address, address.endsWith("/") ? "index.html" : "")).href);
  return { page, faults };
}

describe("from a folder", () => {
  for (const language of LANGUAGES) {
    // What languages have in common is looked at once.
    const looked = representatives(language).filter(({ name }) => language === LANGUAGES[0] || COMMON.includes(name));
    for (const { name, page: shown } of looked) {
      it(`${name} in ${language} opens with its style, its script and its icons`, async () => {
        const { page, faults } = await opened(shown.address);
        expectNone(faults, "fault while loading");
        const styled = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--main"));
        assert.notEqual(styled.trim(), "", "the style sheet was read");
        assert.equal(await page.locator("[data-speak]").count(), 1);
        assert.equal(await page.locator("header button[aria-controls]").count(), 1, "the script has run");
        assert.ok((await page.locator(".site-name svg path").count()) > 0, "the icon is in the page");
        await page.close();
      });
    }
  }

  it("one comes from the home page over the services to a guide and its form by links alone", async () => {
    const { page, faults } = await opened("/");
    for (const kind of ["items", "item", "form"]) {
      const link = { items: ".site-nav a[href*='items/']", item: "main a[href*='/items/']", form: "main a[href*='/forms/']" };
      const target = page.locator(kind === "item" ? "main a[href*='food-business-permit/index.html']" : link[kind]).first();
      if (kind === "item" && (await target.count()) === 0) {
        await page.goto(pathToFileURL(path.join(FOLDER, "departments/market/items/food-business-permit/index.html")).href);
      } else {
        await target.click();
      }
      assert.equal(await page.locator(`body.kind-${kind}`).count(), 1, kind);
    }
    expectNone(faults, "fault on the way");
    await page.close();
  });

  it("every link of every page leads to a file that is there", () => {
    const pages = readdirSync(FOLDER, { recursive: true }).filter((name) => name.endsWith(".html"));
    const known = new Set(readdirSync(FOLDER, { recursive: true }));
    const wrong = [];
    for (const name of pages) {
      const html = readFileSync(path.join(FOLDER, name), "utf8");
      for (const [, address] of html.matchAll(/\s(?:href|src|action)="?([^"\s>]+)/g)) {
        if (/^([a-z]+:|#)/i.test(address)) {
          continue;
        }
        const target = path.join(path.dirname(name), decodeURIComponent(address.split(/[#?]/)[0]));
        if (address.startsWith("/") || !known.has(target)) {
          wrong.push(`${name}: ${address}`);
        }
      }
    }
    expectNone(wrong, "link that leads nowhere");
  });
});
