// Who else has the story open and where; what was saved meanwhile; and "I am on this".
"use strict";

const SHOWN = { every: 2500, seconds: 5 };
const HIDDEN = { every: 30_000, seconds: 100 }; // browsers let hidden windows ask once a minute

window.PresenceBar = class {
  constructor(form, bar, login) {
    Object.assign(this, { form, bar, login });
    this.key = randomKey();
    this.place = "";
    this.paragraph = "";
    this.hasWritten = false;
    this.people = bar.querySelector("[data-people]");
    this.saved = document.querySelector("[data-saved-since]");
    this.lock = bar.querySelector("[data-lock]");
  }

  start() {
    this.form.addEventListener("focusin", (event) => this.note(event.target));
    document.addEventListener("selectionchange", () => this.note(document.activeElement));
    this.form.addEventListener("input", () => {
      this.hasWritten = true;
    });
    this.lock?.addEventListener("click", () => this.changeLock());
    addEventListener("pagehide", () => this.leave());
    addEventListener("pageshow", (event) => {
      if (event.persisted) this.comeBack();
    });
    // Not at once: a window that is hidden may be about to close, and then says so itself
    document.addEventListener("visibilitychange", () => this.pulseIn(document.hidden ? 2000 : 0));
    this.pulse();
  }

  note(element) {
    const column = element?.closest?.(".language");
    const isPhoto = element?.closest?.(".field-lead_photo, .story-photo");
    this.place = isPhoto ? "photo" : column?.dataset.language ?? "";
    const area = element?.closest?.(".ProseMirror");
    let block = area && getSelection().anchorNode;
    while (block && block.parentNode !== area) block = block.parentNode;
    this.paragraph = (block?.textContent ?? "").trim().slice(0, 60);
  }

  comeBack() {
    this.hasLeft = false;
    this.pulse();
  }

  pulseIn(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.pulse(), ms);
  }

  async pulse() {
    const pace = document.hidden ? HIDDEN : SHOWN;
    try {
      const response = await ask(this.bar.dataset.url, {
        method: "POST",
        json: {
          key: this.key,
          place: this.place,
          paragraph: this.paragraph,
          seconds: pace.seconds,
          version: this.form.elements.version?.value,
          has_written: this.hasWritten,
        },
      });
      if (response === null) this.login.open();
      if (response?.ok) {
        this.hasWritten = false;
        this.show(await response.json());
      }
    } catch {
      this.people.replaceChildren();
    }
    if (!this.hasLeft) this.pulseIn(pace.every);
  }

  leave() {
    this.hasLeft = true;
    clearTimeout(this.timer);
    ask(this.bar.dataset.url, { method: "DELETE", json: { key: this.key }, keepalive: true })
      .catch(() => {});
  }

  show({ others, lock, saved }) {
    const words = this.bar.dataset;
    const people = new Map();
    for (const { name, place, since } of others) {
      const found = people.get(name) ?? { since, places: new Set() };
      people.set(name, found);
      if (words[place]) found.places.add(words[place]);
    }
    this.people.replaceChildren(...[...people].map(([name, { since, places }]) => {
      const person = document.createElement("span");
      person.className = "badge person";
      person.textContent = [name, ...places].join(" · ");
      person.title = words.since.replace("%s", since);
      return person;
    }));
    this.showLock(lock);
    this.showSaved(saved);
    document.dispatchEvent(new CustomEvent("colleagues", { detail: others }));
  }

  showLock(lock) {
    if (!this.lock) return;
    const words = this.lock.dataset;
    this.isMine = lock?.is_mine ?? false;
    const said = this.bar.querySelector("[data-lock-said]");
    said.textContent = lock && !lock.is_mine
      ? words.said.replace("%(name)s", lock.name).replace("%(since)s", lock.since)
      : "";
    this.lock.hidden = Boolean(lock) && !lock.is_mine && !words.mayTakeOver;
    this.lock.textContent = lock ? (lock.is_mine ? words.leave : words.takeOver) : words.take;
    this.lock.setAttribute("aria-pressed", this.isMine);
  }

  async changeLock() {
    const form = new FormData();
    if (this.isMine) form.append("leave", "1");
    await ask(this.lock.dataset.url, { method: "POST", form }).catch(() => null);
    this.pulse();
  }

  showSaved(saved) {
    if (!this.saved) return;
    this.saved.hidden = !saved;
    if (!saved || this.toldOf === saved.number) return;
    this.toldOf = saved.number;
    for (const name of ["name", "at", "fields"]) {
      this.saved.querySelector(`[data-${name}]`).textContent = saved[name];
    }
    const compare = this.saved.querySelector("a");
    const own = this.form.elements.version.value;
    compare.href = `${compare.dataset.url}?from=v${own}&to=v${saved.number}`;
  }
};

// The list of stories: who has which one open.
const showInList = (table) => {
  const cells = new Map(
    [...table.querySelectorAll("[data-story]")].map((cell) => [cell.dataset.story, cell]),
  );
  if (!cells.size) return;
  const look = async () => {
    if (!document.hidden) {
      const url = `${table.dataset.presence}?stories=${[...cells.keys()].join()}`;
      const response = await ask(url).catch(() => null);
      const found = response?.ok ? await response.json() : {};
      for (const [story, cell] of cells) cell.textContent = found[story] ?? "";
    }
    setTimeout(look, SHOWN.every);
  };
  look();
};

document.addEventListener("DOMContentLoaded", () => {
  const table = document.querySelector("[data-presence]");
  if (table) showInList(table);
});
