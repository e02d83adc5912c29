// HTML as a tree of elements, read without a browser.

import { parse } from "parse5";

/** The document in `html`. */
export function parsed(html) {
  return parse(html);
}

/** Every element below `node`, in document order. */
export function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) {
      yield child;
    }
    yield* elements(child);
  }
  if (node.content) {
    yield* elements(node.content);
  }
}

/** Elements below `node` that `test` holds for. */
export function all(node, test) {
  return [...elements(node)].filter(test);
}

/** The first element below `node` that `test` holds for. */
export function first(node, test) {
  for (const element of elements(node)) {
    if (test(element)) {
      return element;
    }
  }
  return undefined;
}

/** A test for elements called `name`. */
export function named(name) {
  return (element) => element.tagName === name;
}

/** A test for elements with the class `name`. */
export function classed(name) {
  return (element) => (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}

/** The value of an attribute; `undefined` when it is not there. */
export function attribute(element, name) {
  return element.attrs?.find((attr) => attr.name === name)?.value;
}

/** The text below `node`, white space made single blanks. */
export function textOf(node) {
  return rawText(node).replace(/\s+/g, " ").trim();
}

function rawText(node) {
  if (node.nodeName === "#text") {
    return node.value;
  }
  if (node.tagName === "br") {
    return " ";
  }
  return (node.childNodes ?? []).map(rawText).join("");
}

/** `text` with its character references resolved. */
export function unescaped(text) {
  const document = parse(`<title>${text.replaceAll("<", "&lt;")}</title>`);
  return rawText(first(document, named("title")));
}
