// What is pasted into a story comes out as a good sub-editor would have typed it: the words, their
// emphasis, headings, lists, links and tables; nothing that was deleted, no comments, no layout.
//
// Style attributes are read as text: the site's policy lets no browser apply them.
import { Extension } from "django-prose-editor/editor";

const GONE = [
  "script, style, meta, link, title, xml, template, noscript, nav, button, input, select, textarea",
  "del, s, strike, .msoDel, [hidden], [aria-hidden=true]",
  ".MsoCommentReference, .msocomanchor, .msocomtxt, [href^='#_msocom'], [id^='_com_']",
].join();
const PICTURES = "img, picture, svg, video, audio, canvas, figure:not([data-photo])";
const FRAMES = "iframe, object, embed, form";
const BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, li, blockquote, td, th, pre, section, article, " +
  "aside, header, footer, main, address, dt, dd, figure, ul, ol, table, tbody, thead, tr, hr, body";
const HEADINGS = { H1: "h2", H4: "h3", H5: "h3", H6: "h3" };
const ADDRESS = /^(https?:|mailto:|tel:|\/[^/]|www\.)/i;
const ORDERED = /^\(?([0-9]+|[a-z]|[ivx]+)[.)]/i;
const BULLET = /^[·•◦▪‣§\uf0b7\uf0a7]\s+|^[o-]\u00a0+\s*/;

const styleOf = (element) =>
  Object.fromEntries(
    (element.getAttribute("style") ?? "").split(";").map((rule) => {
      const [name, ...value] = rule.split(":");
      return [name.trim().toLowerCase(), value.join(":").trim().toLowerCase()];
    }),
  );

const replaceTag = (element, name) => {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
};

const unwrap = (element) => element.replaceWith(...element.childNodes);

const isDeleted = (style) =>
  style["text-decoration"]?.includes("line-through") ||
  style["text-decoration-line"]?.includes("line-through") ||
  style.display === "none" || style["mso-hide"] === "all" ||
  style["mso-element"]?.startsWith("comment");

const removeDeleted = (body) => {
  for (const element of body.querySelectorAll(GONE)) element.remove();
  for (const element of body.querySelectorAll("[style]")) {
    if (isDeleted(styleOf(element))) element.remove();
  }
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) node.remove();
};

// Word writes a list as paragraphs, each with its level in the style and its mark in the text.
const listLevel = (paragraph) => {
  const found = /level([0-9])/.exec(styleOf(paragraph)["mso-list"] ?? "");
  if (found) return Number(found[1]);
  return BULLET.test(paragraph.textContent.trimStart()) ? 1 : 0;
};

const takeMark = (paragraph) => {
  const own = [...paragraph.querySelectorAll("[style]")]
    .find((element) => styleOf(element)["mso-list"] === "ignore");
  if (own) {
    const mark = own.textContent.trim();
    own.remove();
    return mark;
  }
  const texts = document.createNodeIterator(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.data.trim()) continue;
    const mark = BULLET.exec(node.data.trimStart())?.[0] ?? "";
    node.data = node.data.trimStart().slice(mark.length);
    return mark;
  }
  return "";
};

const makeLists = (body) => {
  let open = [];
  for (const paragraph of [...body.querySelectorAll("p")]) {
    const level = paragraph.closest("li") ? 0 : listLevel(paragraph);
    const follows = open.length && paragraph.previousElementSibling === open[0].list;
    if (!level) continue;
    if (!follows) open = [];
    const number = ORDERED.exec(takeMark(paragraph));
    while (open.length && open.at(-1).level > level) open.pop();
    if (!open.length || open.at(-1).level < level) {
      const list = body.ownerDocument.createElement(number ? "ol" : "ul");
      if (Number(number?.[1]) > 1) list.setAttribute("start", Number(number[1]));
      if (open.length) open.at(-1).list.lastElementChild.append(list);
      else paragraph.before(list);
      open.push({ list, level });
    }
    const item = body.ownerDocument.createElement("li");
    item.append(paragraph);
    open.at(-1).list.append(item);
  }
  // Google Docs and old mail programs put a list into a list instead of into its item.
  for (const inner of body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) {
    inner.previousElementSibling?.append(inner);
  }
};

const address = (href) => {
  const link = (href ?? "").trim();
  if (/^https:\/\/www\.google\.[a-z.]+\/url\?/.test(link)) {
    return new URL(link).searchParams.get("q") ?? "";
  }
  return ADDRESS.test(link) ? link : "";
};

// The emphasis of a text node: the nearest word on it counts, from a tag or from a style.
const marksOf = (node) => {
  const marks = {};
  for (let at = node.parentElement; at && at.tagName !== "BODY"; at = at.parentElement) {
    const style = styleOf(at);
    const weight = style["font-weight"];
    if (/^(bold|normal|lighter|[0-9])/.test(weight)) {
      marks.strong ??= weight.startsWith("bold") || Number(weight) >= 600;
    }
    if (/^(B|STRONG)$/.test(at.tagName)) marks.strong ??= true;
    if (/^H[1-6]$/.test(at.tagName) || at.tagName === "TH") marks.strong ??= false;
    if (/^H[1-6]$/.test(at.tagName)) marks.strong = false;
    if (style["font-style"]) marks.em ??= /italic|oblique/.test(style["font-style"]);
    if (/^(I|EM)$/.test(at.tagName)) marks.em ??= true;
    if (at.tagName === "SUB" || style["vertical-align"] === "sub") marks.sub ??= true;
    if (at.tagName === "SUP" || style["vertical-align"] === "super") marks.sup ??= true;
    if (at.tagName === "A") marks.a ??= address(at.getAttribute("href"));
  }
  return marks;
};

const setMarks = (body) => {
  const texts = document.createNodeIterator(body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) found.push(node);
  const marked = found.map((node) => [node, marksOf(node)]);
  for (const element of [...body.querySelectorAll("*")].reverse()) {
    if (!element.matches(BLOCKS) && element.tagName !== "BR") unwrap(element);
  }
  for (const [node, marks] of marked) {
    for (const name of ["sub", "sup", "em", "strong", "a"]) {
      if (!marks[name] || !node.data.trim()) continue;
      const made = body.ownerDocument.createElement(name);
      if (name === "a") made.setAttribute("href", marks.a);
      const top = node.wrapped ?? node;
      top.replaceWith(made);
      made.append(top);
      node.wrapped = made;
    }
  }
};

// A mail sets paragraphs with empty lines.
const splitAtEmptyLines = (body) => {
  for (const first of body.querySelectorAll("br + br")) {
    const block = first.parentElement;
    if (!block?.matches("p, div, body")) continue;
    const between = first.previousSibling;
    if (between?.nodeType === Node.TEXT_NODE && between.data.trim()) continue;
    const after = body.ownerDocument.createElement("p");
    const before = body.ownerDocument.createElement("p");
    while (first.nextSibling) after.append(first.nextSibling);
    first.previousElementSibling.remove();
    first.remove();
    before.append(...block.childNodes);
    if (block === body) body.append(before, after);
    else block.replaceWith(before, after);
  }
};

const removeEmpty = (body) => {
  for (const block of [...body.querySelectorAll("p, div, h2, h3, li, blockquote")].reverse()) {
    if (!block.textContent.trim() && !block.querySelector("hr, figure")) block.remove();
  }
};

export const cleaned = (html, count = () => {}) => {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  removeDeleted(body);
  for (const [what, selector] of [["pictures", PICTURES], ["frames", FRAMES], ["boxes", "aside"]]) {
    const found = [...body.querySelectorAll(selector)].filter((one) => one.isConnected);
    const outer = found.filter((one) => !one.parentElement.closest(selector));
    count(what, outer.length);
    for (const one of outer) what === "boxes" ? replaceTag(one, "div") : one.remove();
  }
  makeLists(body);
  for (const title of body.querySelectorAll("p.MsoTitle")) replaceTag(title, "h2");
  for (const heading of body.querySelectorAll("h1, h4, h5, h6")) {
    replaceTag(heading, HEADINGS[heading.tagName]);
  }
  setMarks(body);
  splitAtEmptyLines(body);
  removeEmpty(body);
  return body.innerHTML;
};

export const CleanPaste = Extension.create({
  name: "cleanPaste",
  addOptions: () => ({ words: {} }),
  transformPastedHTML(html) {
    if (html.includes("data-pm-slice")) return html; // from this editor
    const told = [];
    const clean = cleaned(html, (what, number) => {
      if (number) told.push(this.options.words[what].replace("%s", number));
    });
    this.editor.view.dom.closest(".prose-editor").dispatchEvent(
      new CustomEvent("paste-told", { detail: told.join(" ") }),
    );
    return clean;
  },
  onCreate() {
    const frame = this.editor.view.dom.closest(".prose-editor");
    const line = document.createElement("p");
    line.className = "paste-told";
    line.setAttribute("role", "status");
    frame.append(line);
    frame.addEventListener("paste-told", (event) => {
      line.textContent = event.detail;
    });
  },
});
