// A file that is dropped on the page is read at once (see drop.js), and all corrections are ticked
// at once.
// Without this script a file is chosen with the field, and each correction is ticked.
"use strict";

const readDropped = (form) => {
  form.addEventListener("files", (event) => {
    form.querySelector("input[type=file]").files = event.detail;
    form.requestSubmit();
  });
};

const offerAll = (group) => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = group.dataset.all;
  button.addEventListener("click", () => {
    for (const box of group.querySelectorAll("input[type=checkbox]")) box.checked = true;
  });
  group.append(button);
};

for (const form of document.querySelectorAll("form[data-drop]")) readDropped(form);
for (const group of document.querySelectorAll("[data-all]")) offerAll(group);
