// Elements from plain data. Text goes in as text and never as markup, whatever it holds.
const onTheRecord = {
  make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "onclick") element.addEventListener("click", value);
      else if (value !== null && value !== false) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  },

  // An element for words that are shown as they are, with every space where it matters.
  verbatim(tag, name, text, children = [text]) {
    const spaced = /\s{2}|[^\S ]|^\s|\s$/u.test(text) ? " spaced" : "";
    return onTheRecord.make(tag, { class: `${name} verbatim${spaced}`, dir: "auto" }, ...children);
  },

  button(label, onclick, attributes = {}) {
    return onTheRecord.make("button", { type: "button", onclick, ...attributes }, label);
  },

  // Offsets count code points; JavaScript's own string indices count UTF-16 units.
  slice(text, start, end) {
    return Array.from(text).slice(start, end).join("");
  },

  // The words of `text`, which begins at `offset`, with the words that answer set apart.
  withHighlight(text, offset, highlight) {
    const cut = (start, end) => onTheRecord.slice(text, start - offset, end - offset);
    const end = offset + Array.from(text).length;
    if (!highlight || highlight.end <= offset || end <= highlight.start) return [text];
    const from = Math.max(highlight.start, offset);
    const to = Math.min(highlight.end, end);
    const words = onTheRecord.make("span", { class: "words" }, cut(from, to));
    return [cut(offset, from), words, cut(to, end)].filter((piece) => piece !== "");
  },

  tell(name, detail = {}) {
    document.dispatchEvent(new CustomEvent(`on-the-record:${name}`, { detail }));
  },

  hear(name, listener) {
    document.addEventListener(`on-the-record:${name}`, (event) => listener(event.detail));
  },

  questionBox() {
    return document.querySelector("#question textarea");
  },

  // Whether a box has no scrolling of its own, so that the page scrolls instead.
  flows(box) {
    return box.scrollHeight <= box.clientHeight + 1;
  },

  scrollBehavior() {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    return still ? "auto" : "smooth";
  },
};
window.onTheRecord = onTheRecord;
