// A verdict: what the article has, beside what was pasted, each change marked and told in words.
onTheRecord.drawVerdict = ({ status, message, pieces = [] }) => {
  const { make, button, verbatim } = onTheRecord;

  const heading = verbatim("h3", "message", message);
  heading.dataset.status = status;
  return [heading, ...pieces.flatMap((piece) => (status === "pieced" ? drawPart(piece) : drawPlaces(piece)))];

  // One of several pieces, and what the article has between the piece before and this one.
  function drawPart(piece) {
    const told = { absent: "Not in the article: ", inserted: "In brackets: " }[piece.outcome];
    const gap = piece.left_out
      ? make("p", { class: "gap" }, "Left out in between: ", verbatim("ins", "words", piece.left_out))
      : null;
    if (!told) return gap ? [gap, ...drawPlaces(piece)] : drawPlaces(piece);
    return [make("p", { class: "missing" }, told, verbatim("del", "words", piece.pasted))];
  }

  function drawPlaces({ places, more }) {
    const others = more ? [make("p", { class: "more" }, `… and ${more} more.`)] : [];
    return [...places.map(drawPlace), ...others];
  }

  function drawPlace(place) {
    return make(
      "figure",
      {},
      make("div", { class: "sides" }, ours(place), place.changes.length ? theirs(place) : null),
      place.changes.length ? changes(place) : null,
      make("figcaption", {}, ...source(place)),
    );
  }

  function ours({ original }) {
    const whole = original.map(({ text }) => text).join("");
    return side("The article", verbatim("blockquote", "quote", whole, original.map(drawRun("ins"))));
  }

  function theirs({ pasted }) {
    const whole = pasted.map(({ text }) => text).join("");
    return side("What you pasted", verbatim("p", "pasted", whole, pasted.map(drawRun("del"))));
  }

  function side(label, words) {
    return make("div", { class: "side" }, make("p", { class: "label" }, label), words);
  }

  function drawRun(tag) {
    return ({ kind, text }) =>
      kind === "other" ? make(tag, {}, text) : make("span", { class: kind }, text);
  }

  function changes(place) {
    return make(
      "ul",
      { class: "changes" },
      ...place.changes.map((told) => make("li", {}, verbatim("bdi", "change", told))),
    );
  }

  function source(quote) {
    const show = button(
      "Show in the article",
      () => onTheRecord.tell("mark", { quote, from: show, back: "Back to the check" }),
      { class: "show" },
    );
    show.append(make("span", { class: "unseen" }, `: ${quote.place}`));
    return [
      make(
        "span",
        { class: "byline" },
        verbatim("bdi", "speaker", quote.byline),
        make("span", { class: "place" }, quote.place),
      ),
      show,
    ];
  }
};
