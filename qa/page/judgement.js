// "Is this the right passage?": quiet, and only where the server keeps what is said.
onTheRecord.judging = false;

onTheRecord.judgement = (element, props, trigger, watch) => {
  onTheRecord.judging = true;
  onTheRecord.hear("judge", (said) => trigger("submit", said));
  watch("value", () => {
    const { turn, start, end, right, kept, says } = props.value;
    const place = `[data-turn="${turn}"] .judgement[data-place="${start}-${end}"]`;
    const drawn = document.querySelector(place);
    if (drawn && kept) {
      for (const button of drawn.querySelectorAll("button")) {
        button.setAttribute("aria-pressed", String(button.value === String(right)));
      }
    }
    if (drawn) drawn.querySelector(".noted").textContent = says;
    onTheRecord.tell("say", { words: says });
  });
};

onTheRecord.drawJudgement = (turn, quote) => {
  if (!onTheRecord.judging) return null;
  const { make, button } = onTheRecord;
  const { article, start, end } = quote;
  const choice = (label, right) =>
    button(
      label,
      () => onTheRecord.tell("judge", { turn: turn.turn, question: turn.question, article, start, end, right }),
      { class: "quiet", value: String(right), "aria-pressed": "false" },
    );
  return make(
    "div",
    { class: "judgement", role: "group", "aria-label": "Is this the right passage?", "data-place": `${start}-${end}` },
    make("span", { "aria-hidden": "true" }, "Is this the right passage?"),
    choice("Yes", true),
    choice("No", false),
    make("span", { class: "noted", "aria-hidden": "true" }),
  );
};
