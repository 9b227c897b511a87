// What is written is kept: on the server some seconds after the last key and on leaving, in this
// browser while the server can't be reached or the session has ended.
"use strict";

const LOOKS_EVERY = 1000; // ms
const LONGEST_WAIT = 3000; // ms of writing without a pause
const LONGEST_KEEPALIVE = 60_000; // bytes that a browser sends while it leaves

window.WritingKeeper = class {
  constructor(form, line, login) {
    Object.assign(this, { form, line, login });
    this.url = line.dataset.url;
    this.store = `newsroom-writing-${line.dataset.user}-${line.dataset.story}`;
    this.sent = line.dataset.unsaved ? "" : null; // null: as it was opened, not looked at yet
    this.seen = null;
    this.changedAt = 0;
    this.isSubmitted = false;
  }

  start() {
    this.offerWhatThisBrowserHas();
    for (const kind of ["keydown", "pointerdown", "paste", "drop"]) {
      addEventListener(kind, () => {
        this.sent ??= this.collect();
      }, { capture: true });
    }
    // What comes without a key, as dictation does, is kept whole: the server tells what differs
    this.form.addEventListener("input", () => {
      this.sent ??= "";
    });
    setInterval(() => this.look(), LOOKS_EVERY);
    addEventListener("pagehide", () => this.leave());
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.leave();
    });
    document.addEventListener("session-renewed", () => this.send(this.collect()));
    this.form.addEventListener("submit", () => {
      this.isSubmitted = true;
      this.running?.abort();
    });
  }

  collect() {
    const pairs = [...new FormData(this.form)].filter(([name, value]) =>
      typeof value === "string" && !name.startsWith("_") && name !== "csrfmiddlewaretoken"
    );
    return JSON.stringify(pairs);
  }

  look() {
    if (this.sent === null || this.isSubmitted) return;
    const now = this.collect();
    if (now === this.sent) return;
    this.changedAt ||= Date.now();
    const isPaused = now === this.seen;
    this.seen = now;
    if (isPaused || Date.now() - this.changedAt > LONGEST_WAIT) this.send(now);
  }

  async send(text, options = {}) {
    if (this.running && !options.keepalive) return;
    const running = this.running = new AbortController();
    try {
      const response = await ask(this.url, {
        method: "PUT",
        body: text,
        signal: running.signal,
        ...options,
      });
      if (response?.ok) this.keptOnServer(text);
      else if (response === null || response.status === 403) this.keepHere(text, "session");
      else this.keepHere(text, "refused");
    } catch (error) {
      if (error.name !== "AbortError") this.keepHere(text, "offline");
    } finally {
      if (this.running === running) this.running = null;
    }
  }

  keptOnServer(text) {
    this.sent = text;
    this.changedAt = 0;
    localStorage.removeItem(this.store);
    this.tell("kept");
  }

  keepHere(text, why) {
    this.storeHere(text);
    this.tell(why);
    if (why === "session") this.login.open();
  }

  storeHere(text) {
    try {
      localStorage.setItem(this.store, JSON.stringify({ text, version: this.version() }));
    } catch {
      this.tell("full");
    }
  }

  version() {
    return this.form.elements.version?.value ?? "";
  }

  tell(what) {
    const time = new Date().toLocaleTimeString(document.documentElement.lang);
    this.line.textContent = this.line.dataset[what].replace("%s", time);
    this.line.dataset.state = what;
    this.line.hidden = false;
  }

  leave() {
    if (this.sent === null) return;
    const now = this.collect();
    if (now === this.sent && !this.isSubmitted) return;
    this.storeHere(now);
    if (!this.isSubmitted) this.send(now, { keepalive: now.length < LONGEST_KEEPALIVE });
  }

  // What stayed here after a crash or without a connection goes to the server, which offers it;
  // what was saved by then has an older version than the form, and is forgotten.
  async offerWhatThisBrowserHas() {
    const found = JSON.parse(localStorage.getItem(this.store) ?? "null");
    if (!found) return;
    if (this.line.dataset.unsaved || found.version !== this.version()) {
      localStorage.removeItem(this.store);
      return;
    }
    const response = await ask(this.url, { method: "PUT", body: found.text }).catch(() => null);
    if (!response?.ok) return;
    localStorage.removeItem(this.store);
    if (!document.querySelector(".recovery-offer")) location.reload();
  }
};
