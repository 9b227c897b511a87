// Find and replace over every text of the story, in all languages.
"use strict";

const FIELDS = "input[type=text][lang]:not([name^=slug_]), textarea[lang]"; // an address is no text

const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const patternOf = ({ find, isCaseSensitive, isWholeWord }) => {
  const words = escapeRegExp(find).replaceAll(/['’]/g, "['’]").replaceAll(/\s+/g, "\\s+");
  const edge = (side) => (isWholeWord ? `(?${side}[\\p{L}\\p{N}_])` : "");
  return new RegExp(`${edge("<!")}${words}${edge("!")}`, isCaseSensitive ? "gu" : "giu");
};

// Each run of text of a block, with its place in the document: a find may cross emphasis.
const runsOf = (doc) => {
  const runs = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    let text = "";
    node.forEach((child, _offset) => {
      text += child.isText ? child.text : "\n".repeat(child.nodeSize);
    });
    runs.push({ text, start: position + 1 });
    return false;
  });
  return runs;
};

window.StoryFinder = class {
  constructor(dialog, form) {
    Object.assign(this, { dialog, form, at: -1 });
    this.inputs = dialog.querySelector("form").elements;
    this.told = dialog.querySelector("[role=status]");
    dialog.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.next();
    });
    dialog.querySelector("[data-one]").addEventListener("click", () => this.replaceOne());
    dialog.querySelector("[data-all]").addEventListener("click", () => this.replaceAll());
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") dialog.close();
    });
    for (const kind of ["keydown", "pointerdown"]) {
      form.addEventListener(kind, (event) => this.goOn(event), { capture: true });
    }
    dialog.addEventListener("input", () => {
      this.at = -1;
      this.tell();
    });
  }

  open() {
    this.inputs.find.value = getSelection().toString().trim() || this.inputs.find.value;
    this.at = -1;
    this.dialog.show();
    this.inputs.find.select();
    this.tell();
  }

  hits() {
    const asked = {
      find: this.inputs.find.value,
      isCaseSensitive: this.inputs.sensitive.checked,
      isWholeWord: this.inputs.whole.checked,
    };
    if (!asked.find) return [];
    const pattern = patternOf(asked);
    const hits = [];
    for (const field of this.form.querySelectorAll(FIELDS)) {
      if (field.closest(".ProseMirror")) continue;
      const editor = field.storyEditor;
      const runs = editor ? runsOf(editor.state.doc) : [{ text: field.value, start: 0 }];
      for (const { text, start } of runs) {
        for (const found of text.matchAll(pattern)) {
          const from = start + found.index;
          hits.push({ field, editor, from, to: from + found[0].length });
        }
      }
    }
    return hits;
  }

  tell() {
    const count = this.hits().length;
    this.told.textContent = this.told.dataset.found.replace("%s", count);
  }

  next() {
    const hits = this.hits();
    this.tell();
    if (!hits.length) return;
    this.at = (this.at + 1) % hits.length;
    this.show(hits[this.at]);
    this.isShown = true;
  }

  // Enter in the box goes to a hit, where it would write over what is chosen: it goes on instead.
  goOn(event) {
    if (!this.isShown) return;
    this.isShown = event.key === "Enter" && this.dialog.open;
    if (!this.isShown) return;
    event.preventDefault();
    event.stopPropagation();
    this.next();
  }

  show({ field, editor, from, to }) {
    const column = field.closest(".language");
    if (column?.hidden) {
      this.form.querySelector(`[data-show="${column.dataset.language}"]`)?.click();
    }
    field.closest("details")?.setAttribute("open", "");
    if (editor) {
      editor.chain().setTextSelection({ from, to }).scrollIntoView().run();
      editor.view.domAtPos(from).node.parentElement?.scrollIntoView({ block: "center" });
      editor.view.focus();
    } else {
      field.focus();
      field.setSelectionRange(from, to);
      field.scrollIntoView({ block: "center" });
    }
  }

  replaceOne() {
    const hits = this.hits();
    if (!hits.length) return this.tell();
    const place = Math.max(this.at, 0) % hits.length;
    this.replace([hits[place]]);
    this.at = place - 1;
    this.next();
  }

  replaceAll() {
    const hits = this.hits();
    this.replace(hits);
    this.told.textContent = this.told.dataset.replaced.replace("%s", hits.length);
  }

  // From the end, so that what is replaced moves no place that comes after.
  replace(hits) {
    const words = this.inputs.replace.value;
    for (const field of new Set(hits.map((hit) => hit.field))) {
      const own = hits.filter((hit) => hit.field === field).reverse();
      const editor = field.storyEditor;
      if (editor) {
        const { tr, schema } = editor.state;
        for (const { from, to } of own) {
          const marks = tr.doc.nodeAt(from)?.marks ?? [];
          if (words) tr.replaceWith(from, to, schema.text(words, marks));
          else tr.delete(from, to);
        }
        editor.view.dispatch(tr);
      } else {
        for (const { from, to } of own) {
          field.value = field.value.slice(0, from) + words + field.value.slice(to);
        }
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  }
};
