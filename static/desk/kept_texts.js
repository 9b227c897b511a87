// What was written in forms of stories and could not be sent, by the names of the forms.
//
// It stands in the browser's database, where it outlives a browser that is killed, and in its
// local storage, which takes it while a page is being left but puts it on the disk seconds later.
"use strict";

const TEXTS = "texts";

const openDatabase = () =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open("newsroom-writing", 1);
    asked.addEventListener("upgradeneeded", () => asked.result.createObjectStore(TEXTS));
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error));
  });

globalThis.KeptTexts = class {
  constructor(owner) {
    this.beginning = `newsroom-writing-${owner}-`;
    this.kept = new Map();
  }

  // Answer true once it is kept, false where this browser has no room.
  async write(key, text) {
    if (this.kept.get(key) === text) return true;
    const isHere = this.writeNow(key, text);
    const isInDatabase = await this.ask("readwrite", (texts) => texts.put(text, this.place(key)))
      .then(() => true, () => false);
    if (isInDatabase) this.kept.set(key, text);
    return isHere || isInDatabase;
  }

  // For a page that is left: there is no time for the database.
  writeNow(key, text) {
    this.kept.set(key, null);
    return inBrowser.write(this.place(key), text);
  }

  async read(key) {
    return inBrowser.read(this.place(key)) ??
      await this.ask("readonly", (texts) => texts.get(this.place(key))).catch(() => null);
  }

  async keys() {
    const inDatabase = await this.ask("readonly", (texts) => texts.getAllKeys()).catch(() => []);
    const names = new Set([...inBrowser.names(this.beginning), ...inDatabase]);
    return [...names].filter((name) => name.startsWith(this.beginning))
      .map((name) => name.slice(this.beginning.length));
  }

  forgetOwn(key) {
    if (this.kept.has(key)) this.forget(key);
  }

  forget(key) {
    this.kept.delete(key);
    inBrowser.forget(this.place(key));
    return this.ask("readwrite", (texts) => texts.delete(this.place(key))).catch(() => {});
  }

  place(key) {
    return `${this.beginning}${key}`;
  }

  async ask(mode, act) {
    this.database ??= openDatabase();
    const transaction = (await this.database).transaction(TEXTS, mode);
    const request = act(transaction.objectStore(TEXTS));
    return new Promise((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve(request.result));
      transaction.addEventListener("abort", () => reject(transaction.error));
    });
  }
};
