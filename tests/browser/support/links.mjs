// Addresses in built files, and where they lead.

import { readFileSync } from "node:fs";
import path from "node:path";

import { attribute, elements } from "./html.mjs";
import { fileFor, files, pages, siteFolder } from "./site.mjs";

// Attributes that hold an address, by element; `use` and `image` are of SVG.
const ADDRESSES = {
  a: ["href"],
  area: ["href"],
  audio: ["src"],
  embed: ["src"],
  form: ["action"],
  iframe: ["src"],
  image: ["href"],
  img: ["src"],
  input: ["src"],
  link: ["href"],
  object: ["data"],
  script: ["src"],
  source: ["src"],
  track: ["src"],
  use: ["href"],
  video: ["src", "poster"],
};

/** Every address in `page` as written, with the element that holds it. */
export function addressesIn(page) {
  const found = [];
  for (const element of elements(page.document)) {
    // What is sent to a service is not for a file to answer.
    if (element.tagName === "form" && /post/i.test(attribute(element, "method") ?? "")) {
      continue;
    }
    for (const name of ADDRESSES[element.tagName] ?? []) {
      const value = attribute(element, name);
      if (value !== undefined) {
        found.push({ element, value });
      }
    }
    for (const candidate of (attribute(element, "srcset") ?? "").split(",").filter(Boolean)) {
      found.push({ element, value: candidate.trim().split(/\s+/)[0] });
    }
  }
  return found;
}

/** Every address in the site's feeds, site maps and style sheets: `[{ from, value }]`. */
export function addressesInFiles() {
  const patterns = {
    ".css": /url\(\s*["']?([^"')]+)["']?\s*\)/g,
    ".xml": /(?:<loc>|<id>| href=")([^<"]+)/g,
  };
  return files().flatMap((name) => {
    const pattern = patterns[path.extname(name)];
    if (!pattern) {
      return [];
    }
    const text = readFileSync(path.join(siteFolder(), name), "utf8");
    return [...text.matchAll(pattern)].map((match) => ({ from: `/${name}`, value: match[1].replaceAll("&amp;", "&") }));
  });
}

/** What is wrong with the address `value` on the page at `from`, of the site with the host `host`. */
export function faultOf(value, from, host) {
  if (value.trim() === "") {
    return "an empty address";
  }
  let url;
  try {
    url = new URL(value, `https://${host}${from}`);
  } catch {
    return `no address: ${value}`;
  }
  if (["mailto:", "tel:", "data:"].includes(url.protocol)) {
    return undefined;
  }
  if (!["https:", "http:"].includes(url.protocol)) {
    return `an address that is not of the web: ${value}`;
  }
  if (url.host !== host) {
    return undefined;
  }
  const file = fileFor(url.pathname);
  if (!file) {
    return `nothing is at ${value}`;
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor !== "" && !anchorsOf(url.pathname, file).has(anchor)) {
    return `no such place on the page: ${value}`;
  }
  return undefined;
}

const known = new Map();

function anchorsOf(address, file) {
  if (!known.has(file)) {
    const page = pages().get(address);
    const ids = () => new Set([...readFileSync(file, "utf8").matchAll(/\bid=["']?([^"'\s>]+)/g)].map((match) => match[1]));
    known.set(file, page ? page.anchors : ids());
  }
  return known.get(file);
}
