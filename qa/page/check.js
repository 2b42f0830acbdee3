// Check a quotation: a form that stays out of the way until it is asked for, and its verdict.
onTheRecord.check = (element, props, trigger, watch) => {
  const { make, button } = onTheRecord;

  const words = make("textarea", { id: "check-words", rows: "3", spellcheck: "false" });
  const speaker = make("input", { id: "check-speaker", type: "text", autocomplete: "off" });
  const verdict = make("div", { class: "verdict" });
  const status = make("p", { class: "unseen", role: "status" });
  const form = make(
    "form",
    {},
    field(words, "Words to check"),
    field(speaker, "Said by (if you want that checked, too)"),
    make("button", { class: "submit" }, "Check"),
    button("Close", () => open(false)),
  );
  const panel = make(
    "section",
    { class: "check", id: "check-panel", "aria-labelledby": "check-title", hidden: "" },
    make("h2", { id: "check-title" }, "Check a quotation"),
    form,
    verdict,
    status,
  );
  element.append(panel);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    verdict.replaceChildren(make("p", { class: "pending" }, "Checking"));
    trigger("submit", { words: words.value, speaker: speaker.value });
  });
  onTheRecord.hear("check", () => open(panel.hidden));
  watch("value", () => show(props.value));

  function field(control, label) {
    return make("div", { class: "field" }, make("label", { for: control.id }, label), control);
  }

  function open(wanted) {
    const opener = onTheRecord.checkOpener;
    panel.hidden = !wanted;
    opener.setAttribute("aria-expanded", wanted);
    (wanted ? words : opener).focus();
  }

  function show(checked) {
    verdict.replaceChildren(...onTheRecord.drawVerdict(checked));
    verdict.scrollIntoView({ block: "nearest", behavior: onTheRecord.scrollBehavior() });
    status.textContent = checked.says;
    const [quote] = (checked.pieces ?? []).flatMap(({ places }) => places);
    if (quote) onTheRecord.tell("mark", { quote });
    else onTheRecord.tell("unmark");
  }
};

// Stands beside the article's heading, and opens or closes the form.
onTheRecord.checkOpener = onTheRecord.button("Check a quotation", () => onTheRecord.tell("check"), {
  class: "check-opener",
  "aria-expanded": "false",
  "aria-controls": "check-panel",
});
