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

  // Reading aids: boxes that the style sheet looks at. What is ticked holds for the next page, too.
  const aids = [...document.querySelectorAll("[data-aid]")].map((box) => {
    const [aid, value] = box.dataset.aid.split("=");
    const set = (on) => {
      box.checked = on;
      // For browsers whose style sheets cannot look at boxes.
      if (on) {
        root.dataset[aid] = value;
      } else {
        delete root.dataset[aid];
      }
    };
    box.addEventListener("change", () => {
      set(box.checked);
      remember(aid, box.checked ? value : null);
    });
    return () => set(remembered(aid) === value);
  });
  const recall = () => aids.forEach((set) => set());
  recall();
  // Going back, a browser shows the page as it was left and ticks what was ticked then.
  window.addEventListener("pageshow", recall);

  // Tables shown as cards are no tables to some browsers any more; roles that no checker lets stand in the page bring
  // them back.
  const nameTables = () => {
    const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TH: "rowheader", TD: "cell" };
    for (const part of document.querySelectorAll("table.cards, .cards :is(thead, tbody, tr, th, td)")) {
      part.setAttribute("role", part.scope === "col" ? "columnheader" : roles[part.tagName]);
    }
  };
  nameTables();

  // Reading aloud, where the browser can speak: what <main> shows, piece by piece, each in its language.
  const reader = document.querySelector("[data-speak]");
  if (reader && "speechSynthesis" in window && "SpeechSynthesisUtterance" in window) {
    const pieces = "h1, h2, h3, h4, p, dt, dd, th, td, caption, figcaption, li, summary";
    const speaking = (on) => reader.setAttribute("aria-pressed", String(on));
    const stop = () => {
      speechSynthesis.cancel();
      speaking(false);
    };
    const speak = () => {
      const shown = [...document.querySelectorAll("main *")].filter(
        (element) => element.matches(pieces) && !element.querySelector(pieces) && element.getClientRects().length > 0,
      );
      const utterances = shown
        .map((element) => [element.innerText.trim(), element.closest("[lang]").lang])
        .filter(([text]) => text)
        .map(([text, lang]) => Object.assign(new SpeechSynthesisUtterance(text), { lang }));
      if (utterances.length > 0) {
        utterances.at(-1).addEventListener("end", () => speaking(false));
        utterances.forEach((utterance) => speechSynthesis.speak(utterance));
        speaking(true);
      }
    };
    speaking(false);
    reader.hidden = false;
    reader.addEventListener("click", () => (reader.getAttribute("aria-pressed") === "true" ? stop() : speak()));
    window.addEventListener("pagehide", stop);
  }

  // Menu: the link to it becomes a button that opens and closes it.
  const link = document.querySelector(".menu-link");
  const menu = link && document.getElementById("site-menu");
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

  // Open now: by the clock of Beijing, the hours of the centre, and the holidays and make-up days that are known.
  const minutesAsTime = (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  for (const place of document.querySelectorAll("[data-schedule]")) {
    const { hours, rest, work, until } = JSON.parse(place.dataset.schedule);
    const [open, later, closed] = place.dataset.words.split("|");
    const now = new Date(Date.now() + 8 * 3600 * 1000);
    const today = now.toISOString().slice(0, 10);
    const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    const isWorkday = work.includes(today) || (now.getUTCDay() % 6 !== 0 && !rest.includes(today));
    const kinds = [...(isWorkday ? ["workday"] : []), ...(rest.includes(today) ? [] : [days[now.getUTCDay()]])];
    const minute = now.getUTCHours() * 60 + now.getUTCMinutes();
    const times = kinds.flatMap((kind) => hours[kind] ?? []).sort(([a], [b]) => a - b);
    const current = times.find(([from, to]) => from <= minute && minute < to);
    const next = times.find(([from]) => from > minute);
    if (now.getUTCFullYear() <= until) {
      place.textContent = current
        ? open.replace("{time}", minutesAsTime(current[1]))
        : next
          ? later.replace("{time}", minutesAsTime(next[0]))
          : closed;
      place.classList.toggle("is-open", current !== undefined);
    }
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
    nameTables();
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
