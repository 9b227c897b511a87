// The keyboard of a story's form: save in place, find, and a list of all shortcuts on "?".
"use strict";

const PLACE = "newsroom-place";

const isTyping = (element) => element.matches?.("input, textarea, select, [contenteditable=true]");

// Where somebody is in the form, so that saving brings them back to it.
const placeIn = (form) => {
  const active = document.activeElement;
  const area = active?.closest(".ProseMirror");
  const field = area ? area.closest(".prose-editor").querySelector("textarea") : active;
  return {
    form: form.querySelector("[name=_story_key]").value,
    top: scrollY,
    field: field?.name ?? "",
    from: field?.storyEditor?.state.selection.from ?? field?.selectionStart ?? null,
  };
};

window.comeBackTo = (form) => {
  const place = JSON.parse(inBrowser.read(PLACE, "sessionStorage") ?? "null");
  inBrowser.forget(PLACE, "sessionStorage");
  if (!place || !savedForms().includes(place.form)) return;
  const field = form.elements[place.field];
  const settle = () => {
    if (field?.storyEditor) field.storyEditor.commands.focus(place.from, { scrollIntoView: false });
    else field?.focus?.({ preventScroll: true });
    if (place.from !== null && field?.setSelectionRange && !field.storyEditor) {
      field.setSelectionRange(place.from, place.from);
    }
    scrollTo(0, place.top);
  };
  settle();
  document.addEventListener("prose-editor:ready", () => requestAnimationFrame(settle));
};

window.listenToKeys = (form, finder, help) => {
  const save = form.querySelector("[name=_continue]");
  save?.addEventListener("click", () => {
    inBrowser.write(PLACE, JSON.stringify(placeIn(form)), "sessionStorage");
  });
  addEventListener("keydown", (event) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (isCommand && key === "s" && save) {
      event.preventDefault();
      save.click();
    } else if (isCommand && key === "f" && event.shiftKey) {
      event.preventDefault();
      finder.open();
    } else if (event.key === "?" && !isTyping(event.target)) {
      event.preventDefault();
      help.showModal();
    }
  });
  form.querySelector("[data-help]").addEventListener("click", () => help.showModal());
  form.querySelector("[data-find]").addEventListener("click", () => finder.open());
  help.querySelector("button").addEventListener("click", () => help.close());
};
