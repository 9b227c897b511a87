// Words, characters, reading time and ease of each text, and the length of each headline.
"use strict";

// Words a minute that readers manage: S. Trauzettel-Klosinski and K. Dietz, 2012.
const READ = { en: 228, fr: 195 };
// Reading ease, from 0 to 100, by words a sentence and syllables a word: R. Flesch for English,
// L. Kandel and A. Moles for French.
const EASE = {
  en: (sentence, word) => 206.835 - 1.015 * sentence - 84.6 * word,
  fr: (sentence, word) => 207 - 1.015 * sentence - 73.6 * word,
};
const EASY = 60;
const HARD = 40;
const FEW = 50; // words say nothing of how a text reads
const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;
const SENTENCE = /[.!?…]+(?=\s|$|[»”"])/g;
const VOWELS = /[aeiouyàâäéèêëîïôöùûüœæ]+/gi;

const syllables = (word, language) => {
  const groups = word.match(VOWELS)?.length ?? 1;
  const isSilent = groups > 1 && (language === "fr" ? /e(?:s|nt)?$/ : /[^l]e$/).test(word);
  return groups - (isSilent ? 1 : 0);
};

const easeOf = (text, words, language) => {
  const sentences = text.match(SENTENCE)?.length || 1;
  const total = words.reduce((sum, word) => sum + syllables(word, language), 0);
  const ease = EASE[language]?.(words.length / sentences, total / words.length);
  return ease === undefined ? ease : Math.min(100, Math.max(0, ease));
};

const countIn = (line, editor) => {
  const { language, words: said, easy, middling, hard } = line.dataset;
  const draw = () => {
    const text = editor.getText({ blockSeparator: "\n" });
    const words = text.match(WORD) ?? [];
    const minutes = Math.max(1, Math.round(words.length / (READ[language] ?? READ.en)));
    const format = new Intl.NumberFormat(document.documentElement.lang);
    const ease = words.length >= FEW ? easeOf(text, words, language) : undefined;
    const level = ease === undefined ? "" : ease >= EASY ? easy : ease >= HARD ? middling : hard;
    line.textContent = [
      said.replace("%(words)s", format.format(words.length))
        .replace("%(characters)s", format.format([...text.replaceAll("\n", "")].length))
        .replace("%(minutes)s", format.format(minutes)),
      level && `${level} (${Math.round(ease)})`,
    ].filter(Boolean).join(" · ");
  };
  editor.on("update", draw);
  draw();
};

const countHeadline = (field) => {
  const line = document.createElement("span");
  line.className = "length";
  field.after(line);
  const draw = () => {
    line.textContent = [...field.value].length || "";
  };
  field.addEventListener("input", draw);
  draw();
};

document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  textarea.storyEditor = editor;
  const line = textarea.closest(".language")?.querySelector("[data-counts]");
  if (line) countIn(line, editor);
});

document.addEventListener("DOMContentLoaded", () => {
  for (const field of document.querySelectorAll("textarea[name^=headline_]")) countHeadline(field);
});
