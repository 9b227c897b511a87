// What is written is kept: on the server some seconds after the last key and on leaving, in this
// browser while the server can't be reached or the session has ended.
"use strict";

const LOOKS_EVERY = 1000; // ms
const LONGEST_WAIT = 3000; // ms of writing without a pause
const LONGEST_ANSWER = 4000; // ms: a server that is silent for longer can't be reached
const LONGEST_KEEPALIVE = 60_000; // bytes that a browser sends while it leaves

// The forms that are saved by now, by the names under which they were kept.
globalThis.savedForms = () => (cookie("saved-forms") ?? "").split(".");

window.WritingKeeper = class {
  constructor(form, line, login) {
    Object.assign(this, { form, line, login });
    this.key = line.dataset.story;
    this.texts = new KeptTexts(line.dataset.user);
    this.isUnsaved = Boolean(line.dataset.unsaved);
    this.sent = this.isUnsaved ? "" : null; // null: as it was opened, not looked at yet
    this.submitted = null; // what the form was sent with, to be saved
    this.seen = null;
    this.changedAt = 0;
  }

  start() {
    if (this.isWrittenIn()) this.sent ??= "";
    this.sendWhatThisBrowserHas();
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
    this.form.addEventListener("submit", () => this.submit());
  }

  // Tell whether somebody wrote before this script was there.
  isWrittenIn() {
    const fields = [...this.form.querySelectorAll("input[type=text], textarea")];
    return fields.some((one) => one.value !== one.defaultValue && !one.closest(".prose-editor"));
  }

  // What is written on while the form is under way is not saved with it: it has a name of its own.
  submit() {
    const now = this.collect();
    if (now === this.submitted) return;
    this.running?.abort();
    this.submitted = now;
    this.submittedKey = this.form.elements._story_key.value = this.key;
    this.key = `${this.story()}-${randomKey().slice(0, 16)}`;
  }

  story() {
    return this.key.split("-")[0];
  }

  collect() {
    const pairs = [...new FormData(this.form)].filter(([name, value]) =>
      typeof value === "string" && !name.startsWith("_") && name !== "csrfmiddlewaretoken"
    );
    return JSON.stringify(pairs);
  }

  look() {
    if (this.sent === null) return;
    const now = this.collect();
    if (now === this.sent || now === this.submitted) return;
    this.changedAt ||= Date.now();
    const isPaused = now === this.seen;
    this.seen = now;
    if (isPaused || Date.now() - this.changedAt > LONGEST_WAIT) this.send(now);
  }

  urlOf(key) {
    return this.line.dataset.url.replace("/0/", `/${key}/`);
  }

  async send(text, options = {}) {
    if (this.running && !options.keepalive) return;
    const key = this.key;
    const running = this.running = new AbortController();
    const timer = setTimeout(() => running.abort(new Error("silent")), LONGEST_ANSWER);
    try {
      const response = await ask(this.urlOf(key), {
        method: "PUT",
        body: text,
        signal: running.signal,
        ...options,
      });
      if (response?.ok) this.keptOnServer(key, text);
      else if (response && response.status !== 403) await this.keepHere(key, text, "refused");
      else await this.keepHere(key, text, "session");
    } catch (error) {
      if (error.name !== "AbortError") await this.keepHere(key, text, "offline");
    } finally {
      clearTimeout(timer);
      if (this.running === running) this.running = null;
    }
  }

  keptOnServer(key, text) {
    this.sent = text;
    this.changedAt = 0;
    this.texts.forgetOwn(key);
    this.tell("kept");
  }

  async keepHere(key, text, why) {
    if (why === "session") this.login.open();
    const isKept = await this.texts.write(key, text);
    this.tell(isKept ? why : "full");
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
    if (now === this.sent && !this.line.dataset.state) return; // as it was opened
    if (now === this.submitted) return this.texts.writeNow(this.submittedKey, now);
    if (now === this.sent && this.submitted === null) return;
    this.texts.writeNow(this.key, now);
    this.send(now, { keepalive: now.length < LONGEST_KEEPALIVE });
  }

  // What stayed here after a crash or without a connection, of whichever story, goes to the
  // server, which offers it.
  async sendWhatThisBrowserHas() {
    const own = this.key;
    const saved = savedForms();
    let isOffered = false;
    for (const key of await this.texts.keys()) {
      const isShown = key === own && this.isUnsaved;
      if (saved.includes(key)) this.forgetOnServer(key);
      else if (!isShown && !(await this.takesOver(key))) continue;
      else isOffered ||= !isShown && key.startsWith(`${this.story()}-`);
      await this.texts.forget(key);
    }
    if (isOffered && this.sent === null) location.reload();
  }

  // A request that was under way while the form was saved may have come after it.
  forgetOnServer(key) {
    ask(this.urlOf(key), { method: "DELETE" }).catch(() => {});
  }

  async takesOver(key) {
    const text = await this.texts.read(key);
    const response = await ask(this.urlOf(key), { method: "PUT", body: text }).catch(() => null);
    return Boolean(response?.ok);
  }
};
