// Whether a page fits the width of its window.

/** Elements of `page` that reach beyond the right edge; what a box of its own scrolls does not count. */
export async function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== "visible") {
          return true;
        }
      }
      return false;
    };
    const beyond = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > width + 1 && element.checkVisibility() && !scrolls(element);
    });
    const found = beyond.map((element) => {
      const right = Math.round(element.getBoundingClientRect().right);
      const name = [element.tagName.toLowerCase(), ...element.classList].join(".");
      return `${name} ends at ${right} px: ${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}`;
    });
    const scrollable = document.documentElement.scrollWidth;
    if (found.length === 0 && scrollable > width) {
      found.push(`the page is ${scrollable} px wide`);
    }
    return found;
  });
}
