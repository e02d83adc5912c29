// The built site as files: which pages it has, of which kind, and where an address leads.

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { all, attribute, classed, first, named, parsed } from "./html.mjs";

const REPOSITORY = fileURLToPath(new URL("../../../", import.meta.url));

/** The folder of the built site: `MENHU_SITE`, else `public/` of the repository. */
export function siteFolder() {
  const folder = path.resolve(process.env.MENHU_SITE ?? path.join(REPOSITORY, "public"));
  if (!existsSync(path.join(folder, "index.html"))) {
    throw new Error(`no built site in ${folder}: build one, or name its folder in MENHU_SITE`);
  }
  return folder;
}

/** A page of the built site. */
class Page {
  #document;

  constructor(folder, name) {
    this.file = path.join(folder, name);
    this.address = `/${name.split(path.sep).join("/")}`.replace(/\/index\.html$/, "/");
    this.html = readFileSync(this.file, "utf8");
  }

  /** Its parsed document. */
  get document() {
    this.#document ??= parsed(this.html);
    return this.#document;
  }

  /** Its kind, from the class of its body; `undefined` for a page that only leads on to another. */
  get kind() {
    const body = first(this.document, named("body"));
    return /(?:^|\s)kind-(\S+)/.exec(attribute(body, "class") ?? "")?.[1];
  }

  /** Whether an element of the page has the class `name`. */
  has(name) {
    return first(this.document, classed(name)) !== undefined;
  }

  /** Values that can follow `#` in its address. */
  get anchors() {
    const ids = all(this.document, (element) => attribute(element, "id") !== undefined);
    return new Set(ids.map((element) => attribute(element, "id")));
  }
}

let loaded;

/** Every page of the built site, by address. */
export function pages() {
  if (!loaded) {
    const folder = siteFolder();
    const names = files(folder).filter((name) => name.endsWith(".html"));
    const list = names.sort().map((name) => new Page(folder, name));
    loaded = new Map(list.map((page) => [page.address, page]));
  }
  return loaded;
}

/** Every file of the built site, as paths below its folder. */
export function files(folder = siteFolder()) {
  const names = readdirSync(folder, { recursive: true });
  return names.filter((name) => statSync(path.join(folder, name)).isFile());
}

/** The file that the site serves for the path `address`, if there is one. */
export function fileFor(address) {
  const folder = siteFolder();
  const file = path.join(folder, decodeURIComponent(address));
  const served = address.endsWith("/") ? path.join(file, "index.html") : file;
  return existsSync(served) && statSync(served).isFile() ? served : undefined;
}
