// The name of the page, and two ways past what a keyboard would have to walk through.
onTheRecord.header = (element) => {
  const { make, button } = onTheRecord;
  const howThisWorks = [
    "Your question is searched for in the article, by meaning and by words. ",
    "The sentences found are then read one by one together with the question, by a small program that was trained for it. ",
    "If one of them answers, it is shown whole, letter for letter, with its place and who says it. ",
    "If none does, you are told so, and what comes nearest is offered as just that. ",
    "Nothing is made up or reworded, and nothing you ask is sent anywhere else.",
  ];
  const skipTo = (label, find) => button(label, () => find().focus(), { class: "skip" });
  element.append(
    skipTo("Skip to the question", onTheRecord.questionBox),
    skipTo("Skip to the article", () => document.querySelector("#source .paper")),
    make(
      "div",
      { class: "masthead" },
      make("h1", {}, "On the Record"),
      make("p", {}, "Answers only in the article’s own words."),
      make("details", {}, make("summary", {}, "How this works"), make("p", {}, ...howThisWorks)),
    ),
  );
};
