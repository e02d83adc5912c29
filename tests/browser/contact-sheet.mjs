// Pictures of every kind of page at three widths, and of some with each reading aid, in print and without style
// sheet, to look at. Not a test.
//
//   MENHU_SITE=public node contact-sheet.mjs FOLDER
//
// FOLDER/index.html shows all of them small and leads to each; sheet-1.png and on are pictures of that page.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { SiteInBrowser } from "./support/browser.mjs";
import { LANGUAGES, representatives } from "./support/kinds.mjs";

const WIDTHS = [360, 768, 1280];
const LONGEST = 2400;
const SMALLER = 4;
const CELLS_A_SHEET = 6;
const AIDED = ["home", "guide complete", "document", "form"];
const VARIANTS = {
  "large text": (page) => page.locator(".aid-text").check(),
  "high contrast": (page) => page.locator(".aid-contrast").check(),
  "plain view": (page) => page.locator(".aid-view").check(),
  "mourning": (page) => page.locator("html").evaluate((root) => root.classList.add("mourning")),
  "print": (page) => page.emulateMedia({ media: "print" }),
  "without style": (page) => page.locator("link[rel=stylesheet]").evaluateAll((links) => links.forEach((link) => link.remove())),
};

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write("usage: node contact-sheet.mjs FOLDER\n");
  process.exit(2);
}
await mkdir(folder, { recursive: true });

const site = await SiteInBrowser.start();
try {
  const rows = [];
  for (const { name, page } of representatives()) {
    const pictures = [];
    for (const width of WIDTHS) {
      pictures.push(await picture(name, page.address, width));
    }
    rows.push({ title: `${name} ${page.address}`, pictures });
  }
  for (const language of LANGUAGES.slice(1)) {
    for (const { name, page } of representatives(language)) {
      const pictures = [];
      for (const width of [360, 1280]) {
        pictures.push(await picture(`${name}, ${language}`, page.address, width));
      }
      rows.push({ title: `${name} ${page.address}`, pictures });
    }
  }
  for (const { name, page } of representatives().filter((one) => AIDED.includes(one.name))) {
    for (const [variant, change] of Object.entries(VARIANTS)) {
      const pictures = [];
      for (const width of [360, 1280]) {
        pictures.push(await picture(`${name}, ${variant}`, page.address, width, change));
      }
      rows.push({ title: `${name} ${page.address}, ${variant}`, pictures });
    }
  }
  const index = path.join(folder, "index.html");
  await writeFile(index, html(rows));
  const sheets = await picturesOfSheets(index);
  process.stdout.write(`${rows.length} rows of pictures in ${index} and on ${sheets} sheets\n`);
} finally {
  await site.close();
}

async function picture(name, address, width, change) {
  // Tools are reached on a wide window, where no menu hides them.
  const window = await site.window({ width: 1280 });
  await window.open(address);
  await change?.(window.page);
  await window.page.setViewportSize({ width, height: 900 });
  const height = await window.page.evaluate(() => document.documentElement.scrollHeight);
  const file = `${name.replace(/[^a-z0-9]+/g, "-")}-${width}.png`;
  await window.page.screenshot({
    path: path.join(folder, file),
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, LONGEST) },
  });
  await window.close();
  return { file, width };
}

function html(rows) {
  const sheets = [];
  for (let start = 0; start < rows.length; start += CELLS_A_SHEET) {
    sheets.push(rows.slice(start, start + CELLS_A_SHEET));
  }
  const image = ({ file, width }) => `<a href="${file}"><img src="${file}" width="${width / SMALLER}" alt="${width} px"></a>`;
  const cell = ({ title, pictures }) => `<article><h2>${title}</h2>${pictures.map(image).join("")}</article>`;
  const section = (cells) => `<section>${cells.map(cell).join("\n")}</section>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title>
<style>
body { margin: 0; background: #ccc; font: 13px sans-serif }
section { display: grid; grid-template-columns: repeat(3, 640px); gap: 16px; padding: 16px; width: max-content }
h2 { font-size: 13px; margin: 0 0 4px }
img { border: 1px solid #888; margin-right: 6px; vertical-align: top }
</style>
${sheets.map(section).join("\n")}
</html>
`;
}

async function picturesOfSheets(index) {
  const context = await site.browser.newContext({ viewport: { width: 2000, height: 1400 } });
  const page = await context.newPage();
  await page.goto(`file://${path.resolve(index)}`);
  const sections = await page.locator("section").all();
  for (const [place, section] of sections.entries()) {
    await section.screenshot({ path: path.join(folder, `sheet-${place + 1}.png`) });
  }
  await context.close();
  return sections.length;
}
