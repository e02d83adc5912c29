// The policy that pages tell themselves, on a server that tells none: it holds on any server.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SiteInBrowser } from "./support/browser.mjs";
import { expectNone } from "./support/expect.mjs";
import { representatives } from "./support/kinds.mjs";

let site;
before(async () => {
  site = await SiteInBrowser.start({ bare: true });
});
after(() => site?.close());

/** A window that notes every breach of a policy. */
async function watching() {
  const window = await site.window();
  await window.page.addInitScript(() => {
    globalThis.breaches = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      globalThis.breaches.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return { ...window, breaches: () => window.page.evaluate(() => globalThis.breaches) };
}

describe("the policy of a page", () => {
  for (const { name, page: shown } of representatives()) {
    it(`is kept by the page itself: ${name}`, async () => {
      const window = await watching();
      const answer = await window.open(shown.address);
      assert.equal(answer.headers()["content-security-policy"], undefined, "the server tells none");
      const policies = window.page.locator("meta[http-equiv=Content-Security-Policy]");
      assert.equal(await policies.count(), 1);
      assert.match(await policies.getAttribute("content"), /^default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'/);
      for (const tool of await window.page.locator("[data-tools] button:visible").all()) {
        await tool.click();
      }
      expectNone(await window.breaches(), "breach of the policy");
      expectNone(window.faults, "fault, or request to another host");
      await window.close();
    });
  }

  it("stops what somebody smuggled in: scripts, styles, code from text, pictures and forms of other hosts", async () => {
    const window = await watching();
    await window.open("/");
    const ran = await window.page.evaluate(async () => {
      const put = (html) => document.body.append(document.createRange().createContextualFragment(html));
      put("<script>globalThis.ran = true</script>");
      put("<style>body { color: red }</style>");
      put("<p style='color: red'>甲</p>");
      put("<p onclick='globalThis.ran = true' id='trap'>乙</p>");
      document.getElementById("trap").click();
      put("<img src='https://example.com/a.png' alt=''>");
      put("<base href='https://example.com/'>");
      put("<form id='out' action='https://example.com/' method='post' target='_self'></form>");
      document.getElementById("out").submit();
      // The test's own code may make code from text; what runs after it may not.
      await new Promise((resolve) => {
        setTimeout(() => {
          try {
            globalThis.ran = (0, eval)("true");
          } catch {
            // As it should be.
          }
          resolve();
        }, 0);
      });
      return globalThis.ran ?? false;
    });
    assert.equal(ran, false);
    // A form is stopped when the browser gets to it.
    await window.page.waitForFunction(() => globalThis.breaches.some((breach) => breach.startsWith("form-action")));
    const stopped = (await window.breaches()).map((breach) => breach.split(":")[0]);
    for (const directive of ["script-src-elem", "style-src-elem", "style-src-attr", "script-src-attr", "img-src", "base-uri", "form-action", "script-src"]) {
      assert.ok(stopped.includes(directive), `${directive} among ${stopped}`);
    }
    expectNone(window.faults.filter((fault) => fault.startsWith("request to another host")), "request to another host");
    await window.close();
  });
});
