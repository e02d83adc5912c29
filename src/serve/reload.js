// Waits for the next version of the site and reloads the page; shows beside each block where it comes from.
(() => {
  "use strict";
  const version = document.currentScript.dataset.version;
  const wait = async () => {
    try {
      const answer = await fetch(`/__menhu/version?after=${version}`, { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== version) {
        location.reload();
        return;
      }
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
    wait();
  };
  wait();
  for (const row of document.querySelectorAll("#menhu-source li")) {
    const id = decodeURIComponent(row.querySelector("a").hash.slice(1));
    const block = document.getElementById(id);
    if (!block) continue;
    const label = document.createElement("p");
    label.className = "menhu-place";
    label.textContent = row.querySelector("span").textContent;
    const heading = /^h[1-6]$/i.test(block.tagName) ? block : block.querySelector("h2");
    if (heading) heading.after(label);
    else block.prepend(label);
  }
})();
