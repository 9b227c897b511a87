// A photo of the library as it is shown wherever it was chosen: picture, caption, credit, and a
// notice when its file or the photo itself is not there.
"use strict";

window.ShownPhoto = class {
  // parts: the elements image, notice, caption and credit. words: what the notice says of a file
  // that is missing and of a photo that is lost. language: whose caption and credit are shown; without
  // it those that the answer gives in the language of the interface.
  constructor(parts, { infoUrl, words, language }) {
    Object.assign(this, { parts, infoUrl, words, language });
  }

  // Shows the photo of this number; a caption of its own comes before that of the library.
  async show(number, ownCaption = "") {
    this.ownCaption = ownCaption;
    if (number !== this.number) {
      Object.assign(this, { number, photo: undefined });
      const answer = await fetch(this.infoUrl.replace("/0/", `/${number}/`));
      const photo = answer.ok ? await answer.json() : null;
      if (number !== this.number) return;
      this.photo = photo;
    }
    if (this.photo !== undefined) this.write();
  }

  write() {
    const { parts, photo, words, language } = this;
    parts.image.hidden = !photo?.src;
    if (photo?.src) Object.assign(parts.image, { src: photo.src, alt: photo.alt });
    parts.notice.hidden = Boolean(photo?.has_file);
    parts.notice.textContent = photo ? words.missing : words.lost;
    const caption = language ? photo?.captions[language] : photo?.caption;
    const credit = language ? photo?.credits[language] : photo?.credit;
    parts.caption.textContent = this.ownCaption || caption || "";
    parts.credit.textContent = credit ?? "";
  }
};
