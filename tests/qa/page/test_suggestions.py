from dataclasses import replace

import pytest

from corpus import Article
from qa import Answer, Conversation
from qa.bot import QuoteBot
from qa.page import view
from qa.page.examples import examples
from qa.page.exchange import Step
from qa.page.suggestions import QUESTIONS, Suggestions
from tests.frozen_bot import NAME, FrozenBot, frozen_bot, quote, read_article

ARTICLE = read_article()
LEAVING, CALLAMARD, LONG = (QUESTIONS[NAME][number] for number in (24, 2, 0))


def answered(question: str, words: str) -> Answer:
    return Answer(question, question, "answered", 0.9, "Said:", (quote(ARTICLE, words),))


ANSWERS = [
    answered(LONG, "When UN High Commissioner"),
    answered(CALLAMARD, "Amnesty International’s Secretary General"),
    answered(LEAVING, "She Tweeted “I will not be seeking a second term"),
]


def found() -> Suggestions:
    """Three of the questions are answered, and to the others the bot is silent."""
    suggestions = Suggestions(FrozenBot((ARTICLE,), {each.question: each for each in ANSWERS}))
    suggestions.find()
    return suggestions


def test_only_what_is_answered_is_offered() -> None:
    assert set(found().after(Conversation())) == {LONG, CALLAMARD, LEAVING}


def test_nothing_is_offered_before_it_was_asked() -> None:
    assert Suggestions(frozen_bot()).after(Conversation()) == []


def test_nearest_to_what_was_shown_comes_first() -> None:
    shown = answered("Where is she going?", "It is time to go back to Chile")

    assert found().after(Conversation((shown,))) == [LEAVING, CALLAMARD, LONG]


def test_what_was_asked_or_shown_is_not_offered_again() -> None:
    same_passage = replace(ANSWERS[0], question="How many days?")
    silent = Answer(CALLAMARD, CALLAMARD, "not_stated", 0.1, "The article does not say.")

    assert found().after(Conversation((same_passage, silent))) == [LEAVING]


def test_answer_is_drawn_with_them_and_what_is_no_answer_without() -> None:
    pending = Step(view.pending("1", "Why?"))
    done = Step({"turn": "1"}, Conversation((ANSWERS[0],)))

    assert found().added(pending) == pending
    assert found().added(done).drawn == {"turn": "1", "suggestions": [CALLAMARD, LEAVING]}


def test_articles_of_others_get_none() -> None:
    article = Article("mine", "He left. She came.")
    suggestions = Suggestions(FrozenBot((article,), {}))

    suggestions.find()

    assert suggestions.after(Conversation()) == []


def test_broken_bot_leaves_the_page_alone(capsys: pytest.CaptureFixture[str]) -> None:
    class Broken(FrozenBot):
        def ask(self, question: str, conversation: Conversation | None = None, /) -> Answer:
            raise RuntimeError(question, conversation)

    suggestions = Suggestions(Broken((ARTICLE,), {}))
    suggestions.find()

    assert suggestions.after(Conversation()) == []
    assert "RuntimeError" in capsys.readouterr().err


def test_questions_differ_from_each_other_and_from_the_examples() -> None:
    offered = [*QUESTIONS[NAME], *examples((ARTICLE,))]

    assert len({question.casefold() for question in offered}) == len(offered)


def test_the_real_bot_answers_what_is_offered(bot: QuoteBot) -> None:
    suggestions = Suggestions(bot)
    suggestions.find()

    offered = suggestions.after(Conversation())

    assert len(offered) >= 6
    assert {bot.ask(question).outcome for question in offered[:3]} == {"answered"}
