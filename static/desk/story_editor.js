// The story editor's own nodes: a photo of the library by its number, a pull quote, and the
// language and the names that its writing area and buttons need.
import { Extension, Mark, mergeAttributes, Node, pm } from "django-prose-editor/editor";

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

let windows = 0;
let writtenIn = null; // the editor whose dialogue opens

// Django's own window for choosing a row; it puts the number into an input named as the window.
const choosePhoto = (url, chosen) => {
  const id = `photo_choice_${++windows}`;
  const input = element("input", { type: "hidden", id });
  document.body.append(input);
  django.jQuery(input).on("change", () => {
    const number = input.value;
    input.remove();
    if (number) chosen(number);
  });
  const library = `${url}?_to_field=id&_popup=1`;
  window.open(library, `${id}__1`, "width=1000,height=720,resizable=yes,scrollbars=yes")?.focus();
};

class PhotoView {
  constructor({ node, editor, getPos }, options) {
    Object.assign(this, { node, editor, getPos, options });
    const { words } = options;
    const parts = {
      image: element("img", { hidden: true }),
      notice: element("p", { className: "no-file", hidden: true }),
      caption: element("span", { className: "caption" }),
      credit: element("span", { className: "credit" }),
    };
    this.shown = new ShownPhoto(parts, options);
    this.own = element("input", {
      type: "text",
      placeholder: words.caption,
      lang: options.language,
    });
    this.own.setAttribute("aria-label", words.caption);
    this.own.addEventListener("input", () => this.change({ caption: this.own.value || null }));
    this.own.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    this.layout = element(
      "select",
      {},
      ...["body", "wide", "side"].map((value) =>
        element("option", { value, textContent: words[value] })
      ),
    );
    this.layout.setAttribute("aria-label", words.size);
    this.layout.addEventListener("change", () => this.change({ layout: this.layout.value }));
    const replace = element("button", { type: "button", textContent: words.replace });
    replace.addEventListener(
      "click",
      () => choosePhoto(options.pickUrl, (photo) => this.change({ photo, caption: null })),
    );
    const remove = element("button", { type: "button", textContent: words.remove });
    remove.addEventListener("click", () => this.remove());
    const tools = element("div", { className: "photo-tools" }, this.layout, replace, remove);
    this.dom = element(
      "figure",
      { className: "story-photo", contentEditable: "false" },
      parts.image,
      parts.notice,
      element("figcaption", {}, parts.caption, " ", parts.credit),
      this.own,
      tools,
    );
    this.update(node);
  }

  change(attributes) {
    const { state, view } = this.editor;
    const attrs = { ...this.node.attrs, ...attributes };
    view.dispatch(state.tr.setNodeMarkup(this.getPos(), undefined, attrs));
  }

  remove() {
    const from = this.getPos();
    this.editor.chain().focus().deleteRange({ from, to: from + this.node.nodeSize }).run();
  }

  update(node) {
    if (node.type.name !== "storyPhoto") return false;
    this.node = node;
    const { photo, layout, caption } = node.attrs;
    this.dom.dataset.layout = layout;
    this.layout.value = layout;
    if (this.own.value !== (caption ?? "")) this.own.value = caption ?? "";
    this.shown.show(photo, caption);
    return true;
  }

  stopEvent(event) {
    return this.dom.contains(event.target) && event.target.matches("input, select, option, button");
  }

  ignoreMutation() {
    return true;
  }
}

const attribute = (name, fallback) => ({
  default: fallback,
  parseHTML: (found) => found.getAttribute(`data-${name}`) || fallback,
  renderHTML: (attributes) => (attributes[name] ? { [`data-${name}`]: attributes[name] } : {}),
});

export const StoryPhoto = Node.create({
  name: "storyPhoto",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ pickUrl: "", infoUrl: "", language: "", words: {} }),
  addAttributes: () => ({
    photo: attribute("photo", null),
    layout: attribute("layout", "body"),
    caption: attribute("caption", null),
  }),
  parseHTML: () => [{ tag: "figure[data-photo]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", mergeAttributes(HTMLAttributes)],
  addNodeView() {
    return (given) => new PhotoView(given, this.options);
  },
  addMenuItems({ buttons, menu }) {
    const { words, pickUrl } = this.options;
    menu.defineItem({
      name: "storyPhoto",
      groups: "insert",
      command: (editor) =>
        choosePhoto(
          pickUrl,
          (photo) =>
            editor.chain().focus().insertContent({ type: "storyPhoto", attrs: { photo } }).run(),
        ),
      button: buttons.material("add_photo_alternate", words.insert),
      active: (editor) => editor.isActive("storyPhoto"),
    });
  },
});

export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "paragraph+",
  defining: true,
  addOptions: () => ({ words: {} }),
  parseHTML: () => [{ tag: "aside.pullquote" }],
  renderHTML: (
    { HTMLAttributes },
  ) => ["aside", mergeAttributes(HTMLAttributes, { class: "pullquote" }), 0],
  addMenuItems({ buttons, menu }) {
    menu.defineItem({
      name: "pullQuote",
      groups: "insert",
      command: (editor) =>
        editor.isActive("pullQuote")
          ? editor.chain().focus().lift("pullQuote").run()
          : editor.chain().focus().wrapIn("pullQuote").run(),
      button: buttons.material("format_align_center", this.options.words.quote),
      active: (editor) => editor.isActive("pullQuote"),
    });
  },
});

const kept = (name) => ({ [name]: { default: null } });

// What bodies.py lets a story store beyond the stock tools, so that writing on loses none of it.
export const StoredAttributes = Extension.create({
  name: "storedAttributes",
  addGlobalAttributes: () => [
    { types: ["paragraph", "blockquote"], attributes: kept("lang") },
    { types: ["tableHeader"], attributes: kept("scope") },
  ],
});

export const OtherLanguage = Mark.create({
  name: "otherLanguage",
  addAttributes: () => kept("lang"),
  parseHTML: () => [{ tag: "span[lang]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
});

// The stock dialogue for a table asks “Yes” or “No” in English, and understands no other value.
const translateAnswers = (answers) =>
  new MutationObserver(() => {
    for (const option of document.querySelectorAll("dialog option")) {
      if (option.textContent in answers) {
        option.value = option.textContent;
        option.textContent = answers[option.value];
      }
    }
  }).observe(document.body, { childList: true, subtree: true });

// A toolbar as the ARIA practices have it: one stop for Tab, after the text, and arrows within.
const makeToolbar = (frame, label) => {
  const bar = frame.querySelector(".prose-menubar");
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", label);
  frame.append(bar); // what is written comes before its buttons; the style sheet shows them above
  const buttons = () => [...bar.querySelectorAll("button:not(.hidden)")];
  const letIn = (chosen) => {
    for (const button of bar.querySelectorAll("button")) {
      button.tabIndex = button === chosen ? 0 : -1;
    }
  };
  letIn(buttons()[0]);
  bar.addEventListener("focusin", (event) => letIn(event.target.closest("button")));
  bar.addEventListener("keydown", (event) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length).focus();
  });
};

const { Decoration, DecorationSet } = pm.view;

// The paragraphs in which colleagues are, as presence.js tells: found by how they begin.
export const Colleagues = Extension.create({
  name: "colleagues",
  addOptions: () => ({ language: "", words: {} }),
  addProseMirrorPlugins() {
    const key = new pm.state.PluginKey("colleagues");
    const { language, words } = this.options;
    const mark = (doc, others) => {
      const found = [];
      doc.forEach((node, offset) => {
        const text = node.textContent.trim();
        const here = others.filter(({ place, paragraph }) =>
          place === language && paragraph && text.startsWith(paragraph.slice(0, 40))
        );
        if (!here.length) return;
        const title = words.here.replace("%s", here.map((one) => one.name).join(", "));
        found.push(
          Decoration.node(offset, offset + node.nodeSize, { class: "has-colleague", title }),
        );
      });
      return DecorationSet.create(doc, found);
    };
    return [
      new pm.state.Plugin({
        key,
        state: {
          init: () => ({ others: [], marks: DecorationSet.empty }),
          apply(transaction, { others, marks }) {
            const told = transaction.getMeta(key);
            if (told) return { others: told, marks: mark(transaction.doc, told) };
            return { others, marks: marks.map(transaction.mapping, transaction.doc) };
          },
        },
        props: { decorations: (state) => key.getState(state).marks },
        view(view) {
          let before = "[]";
          const listen = ({ detail }) => {
            const now = JSON.stringify(detail);
            if (now === before) return;
            before = now;
            view.dispatch(view.state.tr.setMeta(key, detail).setMeta("addToHistory", false));
          };
          document.addEventListener("colleagues", listen);
          return { destroy: () => document.removeEventListener("colleagues", listen) };
        },
      }),
    ];
  },
});

// A picture that is copied in a browser comes with HTML that names it; a text that is copied in an
// office program comes with a picture of itself.
const isWithoutWords = (html) =>
  !new DOMParser().parseFromString(html, "text/html").body.textContent.trim();

// A picture file that is dropped on the text or pasted into it: its words are asked for, it is
// taken into the library, and it stands where it was dropped.
export const DroppedPicture = Extension.create({
  name: "droppedPicture",
  addOptions: () => ({ language: "" }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    const take = (files, position) => {
      const pictures = [...files ?? []].filter((file) => file.type.startsWith("image/"));
      if (!pictures.length) return false;
      document.dispatchEvent(
        new CustomEvent("pictures-dropped", {
          detail: { editor, position, pictures, language: options.language },
        }),
      );
      return true;
    };
    return [
      new pm.state.Plugin({
        props: {
          handleDrop(view, event) {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            return take(event.dataTransfer?.files, place?.pos ?? view.state.selection.from);
          },
          handlePaste: (view, { clipboardData }) =>
            isWithoutWords(clipboardData?.getData("text/html") ?? "") &&
            take(clipboardData?.files, view.state.selection.from),
        },
      }),
    ];
  },
});

// The stock dialogue for a link, with our own stories to choose from.
const offerOwnStories = (url, label, language) => (dialog) => {
  const address = dialog.querySelector("input[name=href]");
  if (!address || dialog.querySelector("[data-own-stories]")) return;
  const list = element("datalist", { id: `own-stories-${++windows}` });
  const input = element("input", { type: "text", autocomplete: "off", id: `find-${list.id}` });
  input.setAttribute("list", list.id);
  const found = new Map();
  input.addEventListener("input", async () => {
    if (found.has(input.value)) {
      address.value = found.get(input.value);
      return;
    }
    const asked = input.value.trim();
    const response = await fetch(`${url}?language=${language}&q=${encodeURIComponent(asked)}`);
    if (!response.ok || asked !== input.value.trim()) return;
    found.clear();
    list.replaceChildren(...(await response.json()).stories.map((story) => {
      found.set(story.headline, story.url);
      return element("option", { value: story.headline });
    }));
  });
  const field = element("div", { className: "prose-editor-dialog-field" });
  field.dataset.ownStories = "";
  field.append(element("label", { htmlFor: input.id, textContent: label }), input, list);
  address.closest(".prose-editor-dialog-field").after(field);
};

export const WritingArea = Extension.create({
  name: "writingArea",
  addOptions: () => ({
    language: "",
    label: "",
    toolbar: "",
    buttons: {},
    answers: {},
    storiesUrl: "",
    storyLabel: "",
  }),
  onCreate() {
    const area = this.editor.view.dom;
    const { language, label, toolbar, buttons, answers, storiesUrl, storyLabel } = this.options;
    translateAnswers(answers);
    const offer = offerOwnStories(storiesUrl, storyLabel, language);
    for (const kind of ["focus", "selectionUpdate"]) {
      this.editor.on(kind, () => {
        writtenIn = this.editor;
      });
    }
    new MutationObserver(() => {
      if (writtenIn !== this.editor) return;
      document.querySelectorAll("dialog.prose-editor-dialog").forEach(offer);
    }).observe(document.body, { childList: true, subtree: true });
    area.lang = language;
    area.spellcheck = true;
    area.setAttribute("aria-label", label);
    area.setAttribute("aria-multiline", "true");
    const frame = area.closest(".prose-editor");
    for (const button of frame.querySelectorAll("button[data-name]")) {
      const words = buttons[button.dataset.name];
      if (words) {
        button.title = words;
        button.setAttribute("aria-label", words);
      }
    }
    makeToolbar(frame, toolbar);
    const field = frame.querySelector("textarea");
    document.querySelector(`label[for="${field.id}"]`)
      ?.addEventListener("click", () => this.editor.commands.focus());
  },
});
