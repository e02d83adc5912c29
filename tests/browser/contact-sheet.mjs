// Pictures of every kind of page at three widths, on one sheet, to look at. Not a test.
//
//   MENHU_SITE=public node contact-sheet.mjs FOLDER

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { SiteInBrowser } from "./support/browser.mjs";
import { representatives } from "./support/kinds.mjs";

const WIDTHS = [360, 768, 1280];
const LONGEST = 2400;
const AIDED = ["home", "guide complete", "document", "form"];
const VARIANTS = {
  "large text": (page) => page.locator("[data-tool=text]").click(),
  "high contrast": (page) => page.locator("[data-tool=contrast]").click(),
  "plain view": (page) => page.locator("[data-tool=view]").click(),
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
  for (const { name, page } of representatives().filter((one) => AIDED.includes(one.name))) {
    for (const [variant, change] of Object.entries(VARIANTS)) {
      const pictures = [];
      for (const width of [360, 1280]) {
        pictures.push(await picture(`${name}, ${variant}`, page.address, width, change));
      }
      rows.push({ title: `${name} ${page.address}, ${variant}`, pictures });
    }
  }
  const sheet = path.join(folder, "index.html");
  await writeFile(sheet, html(rows));
  await pictureOfSheet(sheet);
  process.stdout.write(`${rows.length} rows in ${sheet} and contact-sheet.png\n`);
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
  const cell = ({ file, width }) => `<figure><a href="${file}"><img src="${file}" width="${width / 3}" alt=""></a><figcaption>${width}</figcaption></figure>`;
  const row = ({ title, pictures }) => `<h2>${title}</h2><div>${pictures.map(cell).join("")}</div>`;
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title>
<style>body{font:14px sans-serif;background:#ddd}div{display:flex;gap:16px;align-items:flex-start}figure{margin:0}img{border:1px solid #888}</style>
${rows.map(row).join("\n")}
`;
}

async function pictureOfSheet(sheet) {
  const context = await site.browser.newContext({ viewport: { width: 900, height: 900 } });
  const page = await context.newPage();
  await page.goto(`file://${path.resolve(sheet)}`);
  await page.screenshot({ path: path.join(folder, "contact-sheet.png"), fullPage: true });
  await context.close();
}
