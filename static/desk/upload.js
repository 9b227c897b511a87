// Each file of a delivery is sent on its own, with its own progress and its own answer. Files are
// chosen, or dropped on the page (see drop.js), and sent by the button.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("[data-delivery]");
  const drop = form.querySelector("[data-drop]");
  const chooser = form.querySelector("input[type=file]");
  const list = document.querySelector("[data-results]");
  const words = form.dataset;
  let queue = Promise.resolve();

  function make(kind, name, text = "") {
    const element = document.createElement(kind);
    element.className = name;
    element.textContent = text;
    return element;
  }

  function newRow(file) {
    const row = make("li", "waiting");
    const bar = make("progress", "result-bar");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    row.append(make("span", "result-name", file.name), bar, make("span", "result-sentence"));
    list.append(row);
    return row;
  }

  function finish(row, result) {
    row.querySelector("progress").remove();
    const sentence = row.querySelector(".result-sentence");
    sentence.textContent = result.sentence || "";
    row.className = result.address ? "taken" : "refused";
    if (!result.address) return;
    const link = make("a", "result-photo", result.photo);
    link.href = result.address;
    if (words.popup) choosesOnClick(link, result.number);
    sentence.before(link);
    sentence.textContent = result.notes.join(" ");
  }

  // In the window of a story's form a photo that was taken in can be chosen right here.
  function choose(number) {
    opener.dismissRelatedLookupPopup(window, number);
  }

  function choosesOnClick(link, number) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      choose(number);
    });
  }

  function send(file, row) {
    const refuse = (sentence) => finish(row, { sentence });
    if (file.size > Number(words.most) * 1000000) {
      refuse(words.large);
      return Promise.resolve();
    }
    const data = new FormData(form);
    data.delete("files");
    data.append("files", file);
    return new Promise((done) => {
      const request = new XMLHttpRequest();
      const bar = row.querySelector("progress");
      const sentence = row.querySelector(".result-sentence");
      sentence.textContent = words.sending;
      request.open("POST", form.action || window.location.href);
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", (event) => {
        bar.value = event.loaded / event.total;
      });
      request.upload.addEventListener("load", () => {
        bar.removeAttribute("value");
        sentence.textContent = words.working;
      });
      request.addEventListener("load", () => {
        try {
          const answer = JSON.parse(request.responseText);
          const result = answer.results[0] || { sentence: answer.errors.join(" ") };
          finish(row, result);
          if (words.popup && result.address && list.children.length === 1) choose(result.number);
        } catch {
          refuse(words.lost);
        }
        done();
      });
      request.addEventListener("error", () => {
        refuse(words.lost);
        done();
      });
      request.send(data);
    });
  }

  function sendAll(files) {
    const rows = Array.from(files, (file) => [file, newRow(file)]);
    rows.forEach(([file, row]) => {
      queue = queue.then(() => send(file, row));
    });
    chooser.value = "";
  }

  form.addEventListener("submit", (event) => {
    if (!chooser.files.length) return;
    event.preventDefault();
    sendAll(chooser.files);
  });
  // They wait, as chosen ones do, for what they have in common to be filled in.
  drop.addEventListener("files", (event) => {
    chooser.files = event.detail;
    form.querySelector("[type=submit]").focus();
  });
});
