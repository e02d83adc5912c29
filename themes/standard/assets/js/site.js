"use strict";

// Reading aids, the menu of small screens, answers in place. Every page works without this file.
(() => {
  const root = document.documentElement;

  const remembered = (key) => {
    try {
      return localStorage.getItem(`menhu-${key}`);
    } catch {
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      if (value) {
        localStorage.setItem(`menhu-${key}`, value);
      } else {
        localStorage.removeItem(`menhu-${key}`);
      }
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
  };

  // Reading aids: each button sets or removes one attribute of <html>. The page gives their names.
  const aids = { text: "large", contrast: "high", view: "plain" };
  const tools = document.querySelector("[data-tools]");
  if (tools) {
    const names = tools.dataset.tools.split("|");
    for (const [place, [tool, value]] of Object.entries(aids).entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.tool = tool;
      button.textContent = names[place];
      tools.append(button);
      const set = (on) => {
        if (on) {
          root.dataset[tool] = value;
        } else {
          delete root.dataset[tool];
        }
        button.setAttribute("aria-pressed", String(on));
      };
      set(remembered(tool) === value);
      button.addEventListener("click", () => {
        const on = root.dataset[tool] !== value;
        set(on);
        remember(tool, on ? value : null);
      });
    }
    tools.hidden = false;
  }

  // Menu: the link to the site map becomes a button that opens the menu.
  const link = document.querySelector("[data-menu]");
  const menu = link && document.getElementById(link.dataset.menu);
  if (menu) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.append(...link.childNodes);
    button.setAttribute("aria-controls", menu.id);
    const open = (on) => {
      menu.toggleAttribute("data-open", on);
      button.setAttribute("aria-expanded", String(on));
    };
    open(false);
    button.addEventListener("click", () => open(!menu.hasAttribute("data-open")));
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.hasAttribute("data-open")) {
        open(false);
        button.focus();
      }
    });
    link.replaceWith(button);
  }

  // Situations: an answer changes the page in place; its link leads to the same where that fails.
  let shown = location.pathname;
  const show = async (address) => {
    let text;
    try {
      const response = await fetch(address);
      text = response.ok ? await response.text() : null;
    } catch {
      text = null;
    }
    if (text === null) {
      return false;
    }
    const page = new DOMParser().parseFromString(text, "text/html");
    document.title = page.title;
    document.body.className = page.body.className;
    for (const part of [".crumbs", "main"]) {
      document.querySelector(part).replaceWith(page.querySelector(part));
    }
    const heading = document.querySelector(".situations h2") ?? document.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView();
    return true;
  };
  const isPlainClick = (event) =>
    event.button === 0 && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  document.addEventListener("click", async (event) => {
    const answer = event.target.closest(".situations a, .answers a");
    if (!answer || !isPlainClick(event) || location.protocol === "file:") {
      return;
    }
    event.preventDefault();
    if (await show(answer.href)) {
      history.pushState(null, "", answer.href);
      shown = location.pathname;
    } else {
      location.assign(answer.href);
    }
  });
  // Leaving: a link to the site of another body asks before it leads on. The footer gives the words.
  const leavingWords = document.querySelector("[data-leaving-words]")?.dataset.leavingWords.split("|");
  let leaving = null;
  const leavingDialog = () => {
    const make = (name, text, properties) => Object.assign(document.createElement(name), { textContent: text, ...properties });
    const [title, explained, onward, stay] = leavingWords;
    const dialog = make("dialog", "", { className: "leaving" });
    const parts = {
      dialog,
      address: make("p", "", { className: "leaving-address" }),
      onward: make("a", onward, { className: "button button-plain", rel: "noopener noreferrer" }),
      stay: make("button", stay, { className: "button", type: "button", autofocus: true }),
    };
    const buttons = make("p", "", { className: "leaving-buttons" });
    buttons.append(parts.stay, parts.onward);
    dialog.append(
      make("h2", title, { id: "leaving-title" }),
      make("p", explained, { id: "leaving-explained" }),
      parts.address,
      buttons,
    );
    dialog.setAttribute("aria-labelledby", "leaving-title");
    dialog.setAttribute("aria-describedby", "leaving-explained");
    for (const button of [parts.stay, parts.onward]) {
      button.addEventListener("click", () => dialog.close());
    }
    document.body.append(dialog);
    return parts;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-leaving]");
    if (!link || !leavingWords || !isPlainClick(event) || typeof HTMLDialogElement !== "function") {
      return;
    }
    event.preventDefault();
    leaving ??= leavingDialog();
    leaving.address.textContent = link.href;
    leaving.onward.href = link.href;
    leaving.dialog.showModal();
  });

  window.addEventListener("popstate", async () => {
    // A step inside the page raises this, too.
    if (location.pathname !== shown) {
      shown = location.pathname;
      if (!(await show(location.href))) {
        location.reload();
      }
    }
  });
})();
