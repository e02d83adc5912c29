// Waits for the next version of the site and reloads the page.
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
})();
