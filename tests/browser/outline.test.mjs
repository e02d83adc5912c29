// What assistive technology is told of a page of every kind: landmarks, headings, tables, controls, pictures.
//
// Kept in outlines/, one file a kind. After a change that is meant, MENHU_ACCEPT=1 writes them anew.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";

import { SiteInBrowser } from "./support/browser.mjs";
import { representatives } from "./support/kinds.mjs";

const FOLDER = new URL("./outlines/", import.meta.url);

/** Running text, lists and links are the content of the demo, not the shape of the page. */
const SHAPE = new Set([
  "alert", "article", "banner", "button", "checkbox", "columnheader", "combobox", "complementary", "contentinfo",
  "dialog", "figure", "form", "group", "heading", "img", "main", "navigation", "radio", "region", "search", "searchbox",
  "status", "table", "textbox",
]);

let site;
before(async () => {
  site = await SiteInBrowser.start();
});
after(() => site?.close());

describe("the outline of the page", () => {
  for (const { name, page: shown } of representatives()) {
    it(`${name} is the one that was accepted`, async () => {
      const window = await site.window();
      await window.openAndSettle(shown.address);
      const outline = shape(await window.page.locator("body").ariaSnapshot());
      await window.close();
      const file = new URL(`${name.replace(/[^a-z]+/g, "-")}.txt`, FOLDER);
      if (process.env.MENHU_ACCEPT) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, outline);
      }
      assert.equal(outline, readFileSync(file, "utf8"));
    });
  }
});

/** The lines of `snapshot` that are about the shape, moved left where what held them is left out. */
function shape(snapshot) {
  const kept = [];
  const depths = [];
  for (const line of snapshot.split("\n")) {
    const [, blanks, role, rest] = /^( *)- ([a-z]+)(.*)$/.exec(line) ?? [];
    while (role && depths.length > 0 && depths.at(-1) >= blanks.length) {
      depths.pop();
    }
    if (!SHAPE.has(role)) {
      continue;
    }
    kept.push(`${"  ".repeat(depths.length)}${role}${rest.replace(/:.*$/, "")}`);
    depths.push(blanks.length);
  }
  return `${kept.join("\n")}\n`;
}
