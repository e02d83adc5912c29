// The accessibility audit: axe-core's rules for WCAG 2.0 to 2.2, levels A and AA, and its best practices.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // Off unless asked for by name.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/** What the audit faults on `page`, one line a rule and element. */
export async function audit(page) {
  await page.evaluate(SOURCE);
  const { violations, passes } = await page.evaluate((options) => globalThis.axe.run(document, options), OPTIONS);
  if (passes.length === 0) {
    throw new Error("the audit looked at nothing");
  }
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id} (${rule.help}) at ${node.target.join(" ")}: ${reason(node)}`),
  );
}

function reason(node) {
  return node.failureSummary.replace(/^Fix .*\n/, "").replace(/\s+/g, " ").trim();
}
