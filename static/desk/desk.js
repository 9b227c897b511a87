// Names for what Django's admin leaves without one, on every page of the desk: the search boxes
// that Select2 makes, and the cells of rows in a table.
"use strict";

const labelOf = (select) =>
  select.labels?.[0]?.textContent.replace(/:\s*$/, "").trim() || select.name;

const nameSearchBoxes = () => {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const shown = select.nextElementSibling;
    if (!shown?.classList.contains("select2")) continue;
    for (const box of shown.querySelectorAll("[role=searchbox], [role=textbox], [role=combobox]")) {
      box.removeAttribute("aria-labelledby");
      box.setAttribute("aria-label", labelOf(select));
    }
    // It would stand in a list without being an item of it; each item has a cross of its own.
    if (select.multiple) shown.querySelector(".select2-selection__clear")?.remove();
  }
};

// A cell of a table of rows is named by the head of its column.
const nameCells = () => {
  for (const cell of document.querySelectorAll(".tabular td[class^=field-], .tabular td.delete")) {
    const head = cell.closest("table").tHead?.rows[0]?.cells[cell.cellIndex];
    for (const input of cell.querySelectorAll("input, select, textarea")) {
      if (!input.labels?.length && head) input.setAttribute("aria-label", head.textContent.trim());
    }
  }
};

document.addEventListener("DOMContentLoaded", () => {
  nameCells();
  const $ = window.django?.jQuery;
  if (!$) return;
  setTimeout(nameSearchBoxes);
  $(document).on("formset:added", () =>
    setTimeout(() => {
      nameSearchBoxes();
      nameCells();
    }));
  $(document).on("select2:open select2:select select2:unselect", (event) => {
    const box = document.querySelector(
      ".select2-container--open .select2-dropdown .select2-search__field",
    );
    if (box) box.setAttribute("aria-label", labelOf(event.target));
    setTimeout(nameSearchBoxes);
  });
});
