// The paper's own page of what stands in the form, beside the form, as it is typed; and how it
// shows in a search result, on a network's card and in a message.
"use strict";

const LOOKS_FOR_CHANGES = 300; // ms
const OPEN = "newsroom-preview";
const WIDTHS = { phone: 390, desktop: 1120 };

// Make one node like another and leave alone what is equal, so that pictures and the place stay.
const morph = (old, fresh) => {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) {
    old.replaceWith(old.ownerDocument.importNode(fresh, true));
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  const kept = [...old.childNodes];
  const wanted = [...fresh.childNodes];
  wanted.forEach((node, place) => {
    if (place < kept.length) morph(kept[place], node);
    else old.append(old.ownerDocument.importNode(node, true));
  });
  for (const node of kept.slice(wanted.length)) node.remove();
};

window.LivePreview = class {
  constructor(panel, toggle, keeper) {
    Object.assign(this, { panel, toggle, keeper });
    this.frame = panel.querySelector("iframe");
    this.stage = panel.querySelector(".stage");
    this.words = panel.querySelector("[data-problem]");
    this.shown = "";
  }

  start() {
    this.toggle.hidden = false;
    this.toggle.addEventListener("click", () => this.open(this.panel.hidden));
    this.panel.querySelector("[data-close]").addEventListener("click", () => this.open(false));
    this.panel.addEventListener("change", () => {
      this.shown = "";
      this.fit();
    });
    new ResizeObserver(() => this.fit()).observe(this.stage);
    setInterval(() => this.look(), LOOKS_FOR_CHANGES);
    document.addEventListener("session-renewed", () => {
      this.shown = "";
    });
    if (inBrowser.read(OPEN, "sessionStorage")) this.open(true);
  }

  open(isOpen) {
    this.panel.hidden = !isOpen;
    this.toggle.setAttribute("aria-pressed", isOpen);
    this.keeper.form.classList.toggle("has-preview", isOpen);
    inBrowser.write(OPEN, isOpen ? "1" : "", "sessionStorage");
    if (isOpen) this.fit();
  }

  chosen(name) {
    return this.panel.querySelector(`[data-choice="${name}"] :checked`).value;
  }

  fit() {
    const width = WIDTHS[this.chosen("width")];
    const scale = Math.min(1, this.stage.clientWidth / width);
    this.frame.style.width = `${width}px`;
    this.frame.style.height = `${this.stage.clientHeight / scale}px`;
    this.frame.style.transform = `scale(${scale})`;
    this.colour();
  }

  // A page in a frame asks the system which colours to take; here the chosen ones stand.
  colour() {
    const page = this.frame.contentDocument;
    const isDark = this.chosen("scheme") === "dark";
    if (!page?.documentElement) return;
    page.documentElement.style.colorScheme = isDark ? "dark" : "light";
    this.darkRules ??= [...page.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((
      rule,
    ) => rule.media?.mediaText.includes("prefers-color-scheme: dark"));
    for (const rule of this.darkRules) rule.media.mediaText = isDark ? "all" : "not all";
  }

  async look() {
    if (this.panel.hidden || document.hidden || this.isAsking) return;
    const text = this.keeper.collect();
    const language = this.chosen("language");
    if (`${language}${text}` === this.shown) return;
    this.isAsking = true;
    try {
      const response = await ask(this.panel.dataset.url.replace("/xx/", `/${language}/`), {
        method: "POST",
        body: text,
      });
      this.words.hidden = Boolean(response?.ok);
      if (response?.ok) this.show(await response.text());
      this.shown = `${language}${text}`;
    } catch {
      this.words.hidden = false;
    } finally {
      this.isAsking = false;
    }
  }

  show(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const page = this.frame.contentDocument;
    if (page?.querySelector("main")) {
      page.documentElement.lang = fresh.documentElement.lang;
      morph(page.body, fresh.body);
    } else {
      this.frame.srcdoc = html;
      this.frame.addEventListener("load", () => this.settle(), { once: true });
    }
    this.showCards(fresh);
  }

  settle() {
    this.darkRules = null;
    this.colour();
    this.frame.contentDocument.addEventListener("click", (event) => event.preventDefault());
    this.frame.contentDocument.addEventListener("submit", (event) => event.preventDefault());
  }

  showCards(page) {
    const meta = (name) =>
      page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.content ?? "";
    const facts = {
      title: page.title,
      description: meta("description"),
      "share-title": meta("og:title"),
      "share-description": meta("og:description"),
      push: page.title.slice(0, page.title.lastIndexOf(" · ")),
      publication: meta("og:site_name"),
    };
    for (const [name, words] of Object.entries(facts)) {
      for (const place of this.panel.querySelectorAll(`[data-fact="${name}"]`)) {
        place.textContent = words;
      }
    }
    const image = this.panel.querySelector(".share-card img");
    const address = meta("og:image");
    image.hidden = !address;
    if (address) image.src = new URL(address).pathname;
  }
};
