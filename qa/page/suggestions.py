"""Further questions: written by hand for the article that ships, offered only if it answers."""

import traceback

from qa.answer import Answer, Quote
from qa.conversation import Conversation
from qa.page.exchange import Bot, Step

# In the article's own order; whether they are answered is found out by asking them.
QUESTIONS = {
    "michelle-bachelet-and-xinjiang-visit": (
        "How long was Bachelet’s mission to China?",
        "What was Bachelet criticised for?",
        "What did Agnès Callamard say about Bachelet?",
        "Who is Rushan Abbas?",
        "What did Abbas write to the Voice of America?",
        "What did Abbas demand in her Twitter post?",
        "Why was the visit not an investigation?",
        "What was the visit an opportunity for?",
        "What did Bachelet say to those who sent her appeals?",
        "What will Bachelet continue to follow up on?",
        "What did Bachelet welcome?",
        "What did Bachelet’s team have in-depth discussions about?",
        "What does the Human Rights Action Plan of China say about capital sentences?",
        "What does Bachelet hope China will do about the death penalty?",
        "Which concerns of UN human rights mechanisms does Bachelet share?",
        "What effect do violent acts of extremism have?",
        "What must victims be able to seek?",
        "What did the UK’s Foreign Office vow to do?",
        "What had activists and western governments urged Bachelet to do?",
        "How did the Guardian describe Bachelet?",
        "What did Antony Blinken express concern over?",
        "What was Bachelet’s office updating?",
        "With whom would the assessment be shared before publication?",
        "When did Bachelet decide not to remain High Commissioner?",
        "Why will Bachelet not be seeking a second term?",
        "Where does Bachelet want to go back to?",
        "What did Bachelet urge States to do?",
    ),
}


class Suggestions:
    """What can be asked next; nothing is offered until `find` has seen that it is answered."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._answers: tuple[Answer, ...] = ()

    def find(self) -> None:
        """Ask each question, and keep those that are answered; this takes some seconds."""
        for article in self._bot.articles:
            for question in QUESTIONS.get(article.id, ()):
                try:
                    answer = self._bot.ask(question)
                except Exception:  # it fails for those who ask, too, and they are told
                    traceback.print_exc()
                    return
                if answer.outcome == "answered":
                    self._answers = (*self._answers, answer)

    def after(self, conversation: Conversation) -> list[str]:
        """Return what is still to learn, nearest first to the place that was shown last.

        What the conversation asked, and what is answered by a passage that it has shown, is
        left out.
        """
        asked = {answer.question for answer in conversation.answers}
        shown = [quote for answer in conversation.answers for quote in answer.quotes]
        places = {_place(quote) for quote in shown}
        here = shown[-1].start if shown else 0
        ahead = [
            answer
            for answer in self._answers
            if answer.question not in asked and _place(answer.quotes[0]) not in places
        ]
        ahead.sort(key=lambda answer: abs(answer.quotes[0].start - here))
        return [answer.question for answer in ahead]

    def added(self, step: Step) -> Step:
        """Return the step of an answer with the questions after it; any other as it is."""
        if step.conversation is None:
            return step
        return step._replace(drawn={**step.drawn, "suggestions": self.after(step.conversation)})


def _place(quote: Quote) -> tuple[str, int]:
    return quote.article.id, quote.start
