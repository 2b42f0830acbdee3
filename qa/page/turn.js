// One turn: the question, and the card that its outcome calls for.
onTheRecord.drawTurn = (turn, ask) => {
  const { make, button, verbatim } = onTheRecord;

  const cards = {
    pending: () => make("p", { class: "pending" }, turn.waits ?? "Reading the article"),
    answered: () => make("div", { class: "card" }, strength(), places(), ...turn.quotes.map(drawQuote)),
    not_stated: () => make("div", { class: "card silent" }, message(), ...nearest()),
    off_topic: () => make("div", { class: "card aside" }, message()),
    small_talk: () => make("div", { class: "remark" }, message()),
    notice: () => make("div", { class: "card notice" }, message(), again()),
  };
  return make(
    "li",
    { class: "turn", "data-turn": turn.turn, "data-status": turn.status },
    turn.question.trim() ? verbatim("h3", "question", turn.question) : null,
    turn.understood_as ? understoodAs() : null,
    cards[turn.status](),
  );

  function understoodAs() {
    const searched = verbatim("bdi", "searched", turn.understood_as);
    const undo = button("Ask it as typed", () => ask(turn.question, { as_typed: true }));
    const words = make("p", { class: "understood" }, "Understood as: ", searched);
    return make("div", { class: "taken" }, words, undo);
  }

  function message() {
    return verbatim("p", "message", turn.message);
  }

  function strength() {
    const level = turn.strength.split(" ")[0].toLowerCase();
    return make("p", { class: "strength", "data-level": level }, turn.strength);
  }

  function places() {
    return turn.introduced ? message() : null;
  }

  function again() {
    return turn.again ? button("Ask again", () => ask(turn.question), { class: "show" }) : null;
  }

  function drawQuote(quote) {
    return make(
      "figure",
      {},
      before(quote),
      verbatim("blockquote", "quote", quote.text, words(quote)),
      make("figcaption", {}, ...source(quote)),
      onTheRecord.drawJudgement(turn, quote),
    );
  }

  // The sentence before, where the quotation is not understood without it.
  function before(quote) {
    if (!quote.context) return null;
    const label = make("span", { class: "label" }, "Just before: ");
    return make("p", { class: "context" }, label, verbatim("bdi", "before", quote.context.text));
  }

  function nearest() {
    if (!turn.nearest.length) return [];
    const passages = turn.nearest.map((quote) =>
      make(
        "li",
        {},
        verbatim("p", "passage", quote.text, words(quote)),
        make("div", { class: "source" }, ...source(quote)),
      ),
    );
    return [
      make("h4", {}, "The nearest passages, which are not an answer"),
      make("ul", { class: "nearest" }, ...passages),
    ];
  }

  function words(quote) {
    return onTheRecord.withHighlight(quote.text, quote.start, quote.highlight);
  }

  function source(quote) {
    const show = button("Show in the article", () => onTheRecord.tell("mark", { quote, from: show }), {
      class: "show",
    });
    show.append(make("span", { class: "unseen" }, `: ${quote.place}`));
    const cite = onTheRecord.cite(quote);
    return [
      make(
        "span",
        { class: "byline" },
        verbatim("bdi", "speaker", quote.byline),
        make("span", { class: "place" }, quote.place),
      ),
      make("div", { class: "actions" }, show, onTheRecord.copyLink(quote.link), cite.opener),
      cite.panel,
    ];
  }
};
