// Pictures that were dropped on a text or pasted into it: caption, alt text and credit are asked
// for in place, then each is taken into the library and stands where it was dropped.
"use strict";

window.PictureDialog = class {
  constructor(dialog) {
    this.dialog = dialog;
    this.form = dialog.querySelector("form");
    this.image = dialog.querySelector("img");
    this.error = dialog.querySelector(".errornote");
    this.waiting = [];
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => this.next());
    document.addEventListener("pictures-dropped", ({ detail }) => {
      const { pictures, ...where } = detail;
      this.waiting.push(...pictures.map((file) => ({ file, ...where })));
      if (!dialog.open) this.next();
    });
  }

  next() {
    this.current = this.waiting.shift();
    if (!this.current) return;
    this.form.reset();
    this.error.hidden = true;
    for (const field of this.form.querySelectorAll("textarea, input[type=text]")) {
      field.lang = this.current.language;
    }
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      this.image.src = reader.result;
      this.image.hidden = false;
    });
    this.image.hidden = true;
    reader.readAsDataURL(this.current.file);
    this.dialog.showModal();
  }

  async send() {
    const { file, language, editor, position } = this.current;
    const form = new FormData(this.form);
    form.append("picture-file", file);
    form.append("picture-language", language);
    const button = this.form.querySelector("[type=submit]");
    button.disabled = true;
    try {
      const response = await ask(this.dialog.dataset.url, { method: "POST", form });
      const answer = await response.json();
      if (answer.errors) return this.tell(answer.errors.join(" "));
      const place = Math.min(position, editor.state.doc.content.size);
      const node = { type: "storyPhoto", attrs: { photo: String(answer.number) } };
      editor.chain().focus().insertContentAt(place, node).run();
      this.dialog.close();
    } catch {
      this.tell(this.dialog.dataset.lost);
    } finally {
      button.disabled = false;
    }
  }

  tell(sentence) {
    this.error.textContent = sentence;
    this.error.hidden = false;
  }
};
