// Links to the site of another body: readers are told before they go.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit } from "./support/axe.mjs";
import { SiteInBrowser } from "./support/browser.mjs";
import { expectNone } from "./support/expect.mjs";
import { all, attribute, named } from "./support/html.mjs";
import { pages } from "./support/site.mjs";

const OF_GOVERNMENT = /(^|\.)(gov\.cn|conac\.cn)$/;

let site;
before(async () => {
  site = await SiteInBrowser.start();
});
after(() => site?.close());

/** The links of `page` to other hosts. */
function absolute(page) {
  return all(page.document, named("a")).filter((link) => /^(https?:)?\/\//.test(attribute(link, "href") ?? ""));
}

const hostOf = (link) => new URL(attribute(link, "href"), "https://www.example.gov.cn/").hostname;
const isMarked = (link) => attribute(link, "data-leaving") !== undefined;
const example = () => [...pages().values()].find((page) => absolute(page).some(isMarked));

/** A page with such a link, and the link. */
async function shown(options) {
  const page = example();
  assert.ok(page, "the demo has a link to the site of another body");
  const window = await site.window(options);
  await window.open(page.address);
  return { ...window, link: window.page.locator("a[data-leaving]").first(), address: page.address };
}

describe("a link to the site of another body", () => {
  it("is marked on every page, and no other link is", () => {
    const wrong = [...pages().values()].flatMap((page) =>
      absolute(page)
        .filter((link) => OF_GOVERNMENT.test(hostOf(link)) === isMarked(link))
        .map((link) => `${page.address}: ${attribute(link, "href")}`),
    );
    expectNone(wrong, "link marked wrongly");
  });

  it("says so in its name and tells the other site nothing, without script too", async () => {
    const { page, link, close } = await shown({ script: false });
    assert.match(await link.textContent(), /（外部网站）$/);
    const rel = (await link.getAttribute("rel")).split(" ");
    assert.ok(rel.includes("noopener") && rel.includes("noreferrer"), rel.join(" "));
    const drawn = await link.evaluate((element) => getComputedStyle(element, "::after").maskImage);
    assert.match(drawn, /icons.*#view-external/, "an icon shows it");
    assert.equal(await page.locator("dialog").count(), 0);
    await close();
  });

  it("asks first: where it leads is shown, staying is the first choice", async () => {
    const { page, link, faults, close, address } = await shown();
    await link.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "您即将离开本网站" });
    assert.equal(await dialog.isVisible(), true);
    assert.ok((await dialog.innerText()).includes(await link.evaluate((element) => element.href)));
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "留在本网站");
    expectNone(await audit(page), "fault of accessibility");
    await page.keyboard.press("Enter");
    assert.equal(await dialog.isVisible(), false);
    assert.equal(await link.evaluate((element) => element === document.activeElement), true, "the focus comes back");
    await link.click();
    await page.keyboard.press("Escape");
    assert.equal(await dialog.isVisible(), false);
    assert.equal(new URL(page.url()).pathname, address);
    expectNone(faults, "fault");
    await close();
  });

  it("leads on when the reader says so, by a link that others can be opened like", async () => {
    const { page, link, faults, close } = await shown({ width: 360 });
    const target = await link.evaluate((element) => element.href);
    await link.click();
    const onward = page.getByRole("link", { name: "继续访问" });
    assert.equal(await onward.getAttribute("href"), target);
    const box = await page.locator("dialog").boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 360, "it fits a phone");
    const asked = page.waitForRequest((request) => request.url() === target);
    await onward.click();
    const request = await asked;
    assert.equal(await request.headerValue("referer"), null, "the other site is not told where from");
    expectNone(faults.filter((fault) => !fault.includes(target) && !fault.includes("net::ERR_FAILED")), "fault");
    await close();
  });

  it("is a plain link for those who open it beside", async () => {
    const { page, link, close } = await shown();
    await link.evaluate((element) => element.addEventListener("click", (event) => event.preventDefault()));
    await link.click({ modifiers: ["Control"] });
    assert.equal(await page.locator("dialog[open]").count(), 0);
    await close();
  });
});
