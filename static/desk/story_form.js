// The form of a story: which languages are shown, the photo that was chosen, and a warning
// before unsaved words are left behind. Without this script both languages stand one under
// the other, and everything can still be written and saved.
"use strict";

const KEPT = "newsroom-languages-shown";

const showLanguages = (form) => {
  const group = form.querySelector(".language-switch");
  const columns = [...form.querySelectorAll(".language")];
  const story = form.querySelector(".story");
  const narrow = matchMedia("(max-width: 899px)");
  let chosen = inBrowser.read(KEPT) || "both";

  const show = () => {
    const both = chosen === "both" && !narrow.matches;
    const one = chosen === "both" ? columns[0].dataset.language : chosen;
    story.dataset.shown = both ? "both" : "one";
    for (const column of columns) column.hidden = !both && column.dataset.language !== one;
    for (const button of group.children) {
      button.hidden = button.dataset.show === "both" && narrow.matches;
      button.setAttribute("aria-pressed", button.dataset.show === (both ? "both" : one));
    }
  };
  group.hidden = false;
  group.addEventListener("click", (event) => {
    if (!event.target.dataset.show) return;
    chosen = event.target.dataset.show;
    inBrowser.write(KEPT, chosen);
    show();
  });
  narrow.addEventListener("change", show);
  const wrong = columns.find((column) => column.querySelector(".errorlist"));
  if (wrong) chosen = wrong.dataset.language;
  show();
  if (form.querySelector("[autofocus]")) {
    columns.find((column) => !column.hidden).querySelector("[name^=headline]").focus();
  }
};

const showPhoto = (choice) => {
  const input = choice.querySelector("input");
  const figure = choice.querySelector("figure");
  const shown = new ShownPhoto({
    image: figure.querySelector("img"),
    notice: figure.querySelector(".no-file"),
    caption: figure.querySelector(".caption"),
    credit: figure.querySelector(".credit"),
  }, { infoUrl: choice.dataset.infoUrl, words: choice.dataset });
  const takeOut = choice.querySelector(".take-out");

  const draw = () => {
    takeOut.hidden = figure.hidden = !input.value;
    if (input.value) shown.show(input.value);
  };
  django.jQuery(input).on("change", draw);
  takeOut.addEventListener("click", () => {
    input.value = "";
    django.jQuery(input).trigger("change");
    choice.querySelector(".related-lookup").focus();
  });
};

const warnBeforeLeaving = (form) => {
  let unsaved = Boolean(form.querySelector(".errornote:not([hidden]), [data-unsaved='1']"));
  for (const kind of ["input", "change"]) {
    form.addEventListener(kind, ({ target }) => {
      if (!target.name?.startsWith("_")) unsaved = true; // choices of the preview are none
    });
  }
  form.addEventListener("submit", () => {
    unsaved = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
};

document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("article_form");
  if (!form) return;
  showLanguages(form);
  form.querySelectorAll(".photo-choice").forEach(showPhoto);
  warnBeforeLeaving(form);
  const login = new Login(document.getElementById("renew-session"));
  const keeper = new WritingKeeper(form, form.querySelector(".writing-line"), login);
  keeper.start();
  const panel = form.querySelector(".live-preview");
  new LivePreview(panel, form.querySelector("[data-preview]"), keeper).start();
  new PictureDialog(document.getElementById("story-picture"));
  const finder = new StoryFinder(document.getElementById("story-find"), form);
  listenToKeys(form, finder, document.getElementById("story-help"));
  comeBackTo(form);
  const presence = form.querySelector(".presence");
  if (presence) new PresenceBar(form, presence, login).start();
});
