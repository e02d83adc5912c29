// Lighthouse's four scores on a phone with a slow network, as its simulation has it.

import { after, before, describe, it } from "node:test";

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import { EXECUTABLE, SWITCHES } from "./support/browser.mjs";
import { expectNone } from "./support/expect.mjs";
import { representatives } from "./support/kinds.mjs";
import { serve } from "./support/server.mjs";
import { siteFolder } from "./support/site.mjs";

const LEAST = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const LOOKED_AT = {
  "zh-CN": ["home", "guide complete", "items list", "document"],
  en: ["home", "guide complete"],
};

let server;
let browser;
before(async () => {
  server = await serve(siteFolder(), { published: true });
  browser = await launch({ chromePath: EXECUTABLE, chromeFlags: ["--headless=new", ...SWITCHES] });
});
after(async () => {
  await browser?.kill();
  await server?.close();
});

/** The scores of `page`, 0 to 100, and for each what pulls it down. */
async function scoresOf(page) {
  const options = { port: browser.port, onlyCategories: CATEGORIES, logLevel: "silent" };
  const { lhr } = await lighthouse(`${server.origin}${page.address}`, options);
  if (lhr.runtimeError) {
    throw new Error(`Lighthouse did not finish: ${lhr.runtimeError.message}`);
  }
  return Object.values(lhr.categories).map(({ id, score, auditRefs }) => {
    const audits = auditRefs.filter((one) => one.weight > 0).map((one) => lhr.audits[one.id]);
    const low = audits.filter((audit) => audit.score !== null && audit.score < 0.9);
    const why = low.map((audit) => `${audit.id} ${audit.displayValue ?? ""}`.trim());
    return { id, score: Math.round(score * 100), why };
  });
}

/** The best of two runs, if the first is below: a busy machine makes a page slow, never fast. */
async function bestScoresOf(page) {
  const first = await scoresOf(page);
  if (first.every((one) => one.score >= LEAST)) {
    return first;
  }
  const second = await scoresOf(page);
  return first.map((one, at) => (second[at].score > one.score ? second[at] : one));
}

describe("Lighthouse", () => {
  for (const [language, names] of Object.entries(LOOKED_AT)) {
    for (const { name, page } of representatives(language).filter((one) => names.includes(one.name))) {
      it(`gives at least ${LEAST} in all four categories: ${name} in ${language}`, async (test) => {
        const scores = await bestScoresOf(page);
        test.diagnostic(`${page.address}: ${scores.map((one) => `${one.id} ${one.score}`).join(", ")}`);
        const low = scores.filter((one) => !(one.score >= LEAST));
        expectNone(low.map((one) => `${one.id} ${one.score}: ${one.why.join("; ")}`), `score below ${LEAST}`);
      });
    }
  }
});
