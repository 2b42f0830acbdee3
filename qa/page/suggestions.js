// Questions to ask next, under the newest answer; none is offered twice in a conversation.
onTheRecord.suggester = (examples, ask) => {
  const { make, button } = onTheRecord;
  const AT_ONCE = 3;
  let known = new Set(examples);

  return {
    forget() {
      known = new Set(examples);
    },

    after(turn) {
      known.add(turn.question.trim());
      const questions = (turn.suggestions ?? []).filter((each) => !known.has(each)).slice(0, AT_ONCE);
      if (!questions.length) return null;
      for (const question of questions) known.add(question);
      const choices = questions.map((each) => make("li", {}, button(each, () => ask(each))));
      return make(
        "div",
        { class: "suggestions" },
        make("p", {}, "The article also answers:"),
        make("ul", { "aria-label": "Questions to ask next" }, ...choices),
      );
    },
  };
};
