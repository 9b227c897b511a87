// A session that ended is renewed in the page: a small login, and the text stays where it is.
"use strict";

window.csrfToken = () =>
  cookie("csrftoken") ?? document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";

// Ask the desk; what is answered to somebody without a session is told as `null`.
window.ask = async (url, { method = "GET", json, form, ...options } = {}) => {
  const response = await fetch(url, {
    method,
    body: json === undefined ? form : JSON.stringify(json),
    headers: { "X-CSRFToken": csrfToken() },
    credentials: "same-origin",
    redirect: "manual",
    ...options,
  });
  return response.type === "opaqueredirect" ? null : response;
};

window.Login = class {
  constructor(dialog) {
    this.dialog = dialog;
    this.error = dialog.querySelector(".errornote");
    this.form = dialog.querySelector("form");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    dialog.querySelector("[data-later]").addEventListener("click", () => dialog.close());
  }

  // Once for each end of a session: whoever puts it off is asked again after a minute.
  open() {
    if (this.dialog.open || Date.now() < (this.quietUntil ?? 0)) return;
    this.quietUntil = Date.now() + 60_000;
    this.error.hidden = true;
    this.dialog.showModal();
  }

  async send() {
    let response;
    try {
      response = await ask(this.form.action, { method: "POST", form: new FormData(this.form) });
    } catch {
      return this.tell(this.dialog.dataset.offline);
    }
    if (response) return this.tell(await this.reason(response));
    for (const input of document.querySelectorAll("[name=csrfmiddlewaretoken]")) {
      input.value = csrfToken();
    }
    this.form.reset();
    this.quietUntil = Date.now() + 5000; // for answers that are under way from before
    this.dialog.close();
    document.dispatchEvent(new CustomEvent("session-renewed"));
  }

  async reason(response) {
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return page.querySelector(".errornote")?.textContent.trim() || this.dialog.dataset.offline;
  }

  tell(sentence) {
    this.error.textContent = sentence;
    this.error.hidden = false;
  }
};
