// The conversation: one list item a turn, redrawn when its answer comes.
onTheRecord.transcript = (element, props, trigger, watch) => {
  const { make, button } = onTheRecord;

  const suggest = onTheRecord.suggester(props.examples, ask);
  const welcome = drawWelcome(props.examples, ask);
  const turns = make("ol", { class: "turns" });
  const log = make(
    "div",
    { class: "log", role: "region", "aria-label": "Conversation", tabindex: "0" },
    welcome,
    turns,
  );
  const clear = button("Clear", askToClear, { class: "quiet", hidden: "" });
  const saving = onTheRecord.saving((kind) => trigger("download", { kind }));
  const status = make("p", { class: "unseen", role: "status" });
  element.append(
    make(
      "div",
      { class: "bar" },
      make("h2", {}, "Conversation"),
      clear,
      saving.opener,
      saving.panel,
    ),
    log,
    status,
  );
  watch("value", () => show(props.value));
  onTheRecord.hear("say", ({ words }) => {
    status.textContent = words;
  });

  // With `as_typed`, a question is asked as if nothing had been asked before it.
  function ask(question, how = {}) {
    onTheRecord.questionBox().focus();
    trigger("submit", { question, ...how });
  }

  // The turns go when the server has forgotten them, so that the page never shows less than
  // the next question is understood by.
  function askToClear() {
    trigger("clear");
    onTheRecord.questionBox().focus();
  }

  function show(turn) {
    if (turn.status === "saved") return saving.save(turn);
    if (turn.status === "cleared") {
      turns.replaceChildren();
      suggest.forget();
    } else draw(turn);
    settle(turn.status === "pending");
    status.textContent = turn.says ?? "";
    if (turn.quotes?.length) onTheRecord.tell("mark", { quote: turn.quotes[0] });
    else if (turn.status !== "pending") onTheRecord.tell("unmark");
  }

  function draw(turn) {
    const drawn = onTheRecord.drawTurn(turn, ask);
    turns.querySelector(".suggestions")?.remove();
    const further = suggest.after(turn);
    if (further) drawn.append(further);
    const before = turns.querySelector(`[data-turn="${turn.turn}"]`);
    if (before) before.replaceWith(drawn);
    else turns.append(drawn);
    welcome.hidden = true;
    // A turn that is taller than its room is shown from its beginning.
    drawn.scrollIntoView({ block: "nearest", behavior: onTheRecord.scrollBehavior() });
  }

  // While an answer is on its way, clearing would leave it without its question.
  function settle(waiting) {
    const empty = turns.childElementCount === 0;
    welcome.hidden = !empty;
    clear.hidden = empty;
    clear.disabled = waiting;
    saving.opener.hidden = empty;
    if (empty) saving.close();
  }

  function drawWelcome(examples, choose) {
    const suggestions = examples.map((question) =>
      make("li", {}, button(question, () => choose(question), { class: "example" })),
    );
    return make(
      "div",
      { class: "welcome" },
      make("p", { class: "lead" }, "Ask the article a question."),
      make(
        "p",
        {},
        "It answers with its own sentences, exactly as they stand, and shows where they stand " +
          "and who said them. Where it does not say, you are told so.",
      ),
      suggestions.length ? make("ul", { "aria-label": "Questions to start with" }, ...suggestions) : null,
    );
  }
};
