// Assertions whose message says what was found.

import assert from "node:assert/strict";

const SHOWN = 25;

/** Fails when `faults` is not empty, and lists the first of them. */
export function expectNone(faults, what) {
  if (faults.length > 0) {
    const shown = faults.slice(0, SHOWN).map((fault) => `  ${fault}`);
    const rest = faults.length > SHOWN ? [`  and ${faults.length - SHOWN} more`] : [];
    assert.fail([`${faults.length} × ${what}:`, ...shown, ...rest].join("\n"));
  }
}
