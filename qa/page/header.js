// The name of the page, and two ways past what a keyboard would have to walk through.
onTheRecord.header = (element) => {
  const { make, button } = onTheRecord;
  const skipTo = (label, find) => button(label, () => find().focus(), { class: "skip" });
  element.append(
    skipTo("Skip to the question", onTheRecord.questionBox),
    skipTo("Skip to the article", () => document.querySelector("#source .paper")),
    make(
      "div",
      { class: "masthead" },
      make("h1", {}, "On the Record"),
      make("p", {}, "Answers only in the article’s own words."),
    ),
  );
};
