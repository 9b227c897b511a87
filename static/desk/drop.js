// Files that are dropped on the page instead of being chosen. The element with data-drop shows that
// they hang over the page, and gets an event "files" with what was dropped.
"use strict";

for (const place of document.querySelectorAll("[data-drop]")) {
  const hold = (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    place.classList.toggle("dropping", event.type === "dragover");
  };
  for (const kind of ["dragover", "dragleave"]) document.addEventListener(kind, hold);
  document.addEventListener("drop", (event) => {
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    hold(event);
    place.dispatchEvent(new CustomEvent("files", { detail: files }));
  });
}
