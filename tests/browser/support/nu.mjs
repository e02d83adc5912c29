// The Nu HTML checker: a Java program that reads a folder of pages.

import { spawn } from "node:child_process";
import path from "node:path";

import jar from "vnu-jar";

/** What the checker says and is no fault, and why. */
export const EXCUSED = [
  {
    says: /violates Content Security Policy \(meta tag\): .*blocked by “(style|script|img|media|font)-src” directive\.$/,
    why: "the checker reads files, which have no host that 'self' could name; policy.test.mjs tries the policy on a server",
  },
  {
    says: /^Inline script violates Content Security Policy/,
    extract: /<script type="?application\/ld\+json/,
    why: "linked data is no script that browsers would run, and no policy stops it",
  },
];

/** Whether `excuse` is about `one` of the checker's messages. */
export function excuses(excuse, one) {
  return excuse.says.test(one.message) && (excuse.extract?.test(one.extract) ?? true);
}

/** Faults of the pages below `folder` that nothing excuses, a line each; `messages` when they are known already. */
export async function faultsOfHtml(folder, messages) {
  const faults = (messages ?? (await check(folder))).filter((one) => !EXCUSED.some((excuse) => excuses(excuse, one)));
  return faults.map((one) => `${path.relative(folder, one.file)}:${one.line}: ${one.kind}: ${one.message} ${one.extract}`);
}

/**
 * What the checker says of all pages below `folder`: `{ file, line, kind, message, extract }`, errors and warnings alike.
 * It fails when there is no Java or the checker does not end well: silence must not pass for praise.
 */
export async function check(folder) {
  const told = await run(["-jar", String(jar), "--exit-zero-always", "--skip-non-html", "--format", "json", folder]);
  return JSON.parse(told).messages.map((one) => ({
    file: decodeURIComponent(new URL(one.url).pathname),
    line: one.lastLine,
    kind: one.subType ?? one.type,
    message: one.message,
    extract: (one.extract ?? "").replace(/\s+/g, " ").trim(),
  }));
}

/** What `java` with `args` writes to its error output, where the checker's answer stands. */
function run(args) {
  return new Promise((resolve, reject) => {
    const java = spawn("java", args, { stdio: ["ignore", "ignore", "pipe"] });
    const pieces = [];
    java.stderr.on("data", (piece) => pieces.push(piece));
    java.once("error", (error) => reject(new Error(`no Java: install Debian's package default-jre-headless (${error.message})`)));
    java.once("close", (code) => {
      const told = Buffer.concat(pieces).toString("utf8");
      if (code === 0) {
        resolve(told);
      } else {
        reject(new Error(`the checker ended with ${code}: ${told.slice(0, 400)}`));
      }
    });
  });
}
