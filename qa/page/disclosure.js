// A button that opens what stands after it; Escape closes it, and gives the focus back.
onTheRecord.disclosure = (label, about, draw) => {
  const { make, button } = onTheRecord;
  const opener = button(label, toggle, { "aria-expanded": "false" });
  if (about) opener.append(make("span", { class: "unseen" }, `: ${about}`));
  const panel = make("div", { class: "panel", role: "group", "aria-label": label, hidden: "" });
  for (const part of [opener, panel]) part.addEventListener("keydown", closeOnEscape);
  return { opener, panel, close: () => open(false) };

  function toggle() {
    open(panel.hidden);
  }

  function open(wanted) {
    if (wanted && !panel.hasChildNodes()) panel.append(...draw());
    panel.hidden = !wanted;
    opener.setAttribute("aria-expanded", String(wanted));
    if (wanted) panel.scrollIntoView({ block: "nearest", behavior: onTheRecord.scrollBehavior() });
  }

  function closeOnEscape(event) {
    if (event.key !== "Escape" || panel.hidden) return;
    // The same key leads back from the article; it does one thing at a time.
    event.stopPropagation();
    open(false);
    opener.focus();
  }
};
