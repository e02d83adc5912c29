// Every page of the site is valid HTML, by the Nu HTML checker: no error and no warning but those excused in support/nu.mjs.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import { expectNone } from "./support/expect.mjs";
import { EXCUSED, check, excuses, faultsOfHtml } from "./support/nu.mjs";
import { siteFolder } from "./support/site.mjs";

describe("the HTML of every page", () => {
  let found;
  before(async () => {
    found = await check(siteFolder());
  });

  it("is valid", async () => {
    expectNone(await faultsOfHtml(siteFolder(), found), "fault of HTML");
  });

  it("needs every excuse that is written down", () => {
    assert.deepEqual(EXCUSED.filter((excuse) => !found.some((one) => excuses(excuse, one))), []);
  });
});
