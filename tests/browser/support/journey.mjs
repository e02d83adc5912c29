// Ways through the site that follow from its links.

import { all, attribute, first, named } from "./html.mjs";
import { representative } from "./kinds.mjs";
import { pages } from "./site.mjs";

/** Pages of `kind` that the main part of `page` links to, in order, each once. */
function linked(page, kind) {
  const main = first(page.document, named("main"));
  const addresses = all(main, named("a")).map((link) => attribute(link, "href"));
  const found = addresses.map((address) => pages().get(address)).filter((page) => page?.kind === kind);
  return [...new Set(found)];
}

/** Addresses from the home page over a life event and a guide to a form: the first such way there is. */
export function wayToForm() {
  const home = representative("home");
  for (const event of linked(home, "items")) {
    for (const guide of linked(event, "item")) {
      const [form] = linked(guide, "form");
      if (form) {
        return [event, guide, form].map((page) => page.address);
      }
    }
  }
  throw new Error("no way leads from the home page over a life event and a guide to a form");
}
