// Drop a file on the page instead of choosing it, and tick all corrections at once.
// Without this script a file is chosen with the field, and each correction is ticked.
"use strict";

const takeDrops = (form) => {
  const field = form.querySelector("input[type=file]");
  const hold = (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    form.classList.toggle("dropping", event.type === "dragover");
  };
  document.addEventListener("dragover", hold);
  document.addEventListener("dragleave", hold);
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    hold(event);
    field.files = event.dataTransfer.files;
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

for (const form of document.querySelectorAll("form[data-drop]")) takeDrops(form);
for (const group of document.querySelectorAll("[data-all]")) offerAll(group);
