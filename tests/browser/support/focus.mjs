// A journey through a page with the Tab key.

const SELECTOR = [
  "a[href]",
  "button:not([disabled])",
  "input:not([disabled]):not([type=hidden])",
  "select:not([disabled])",
  "textarea:not([disabled])",
  "summary",
  "[tabindex]:not([tabindex^='-'])",
].join(",");

/** Notes everything on `page` that the keyboard should reach, and how it looks without focus. */
async function note(page) {
  return page.evaluate((selector) => {
    const seen = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const stops = [...document.querySelectorAll(selector)].filter((element) => seen(element) && !element.closest("[inert]"));
    const look = (element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      return { outline: `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow };
    };
    const describe = (element) => {
      const text = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 30);
      const where = element.getAttribute("href") ?? element.id ?? "";
      return [element.tagName.toLowerCase(), text, where].filter(Boolean).join(" ");
    };
    globalThis.journey = { stops, look, describe, before: new Map(stops.map((stop) => [stop, look(stop)])) };
    return stops.map(describe);
  }, SELECTOR);
}

/** What has the focus now: its place among the noted stops, and whether a reader can see that it has it. */
async function focused(page) {
  return page.evaluate(async () => {
    const { stops, look, describe, before } = globalThis.journey;
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) {
      return null;
    }
    const now = look(element);
    const was = before.get(element);
    const outlined = !/^none| 0px /.test(now.outline);
    const marked = outlined || now.boxShadow !== "none";
    const changed = !was || was.outline !== now.outline || was.boxShadow !== now.boxShadow;
    // Part of it is inside the window and nothing lies over that part.
    const inSight = () => [...element.getClientRects()].some((box) => {
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) => [box.left + box.width * x, box.top + box.height * y]));
      return points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit && (element.contains(hit) || hit.contains(element));
      });
    });
    let uncovered = inSight();
    if (!uncovered) {
      // The browser may still be scrolling to it: look again when the next frame is drawn.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      uncovered = inSight();
    }
    return { place: stops.indexOf(element), name: describe(element), marked: marked && changed, uncovered };
  });
}

/** Presses Tab from the top until the focus leaves the page. `expected` and `visited` tell what was where. */
export async function journey(page) {
  const expected = await note(page);
  const visited = [];
  for (let presses = 0; presses < expected.length + 20; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop || (visited.length > 0 && stop.place === visited[0].place)) {
      break;
    }
    visited.push(stop);
  }
  return { expected, visited };
}
