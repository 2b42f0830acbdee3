import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article
from qa import Answer, Conversation, NotVerbatimError
from qa.conversation import MAX_TURNS
from tests.frozen_bot import frozen_bot

BOT = frozen_bot()
ANSWERS = list(BOT.answers.values())


def test_the_oldest_turns_fall_away() -> None:
    conversation = Conversation()

    for number in range(MAX_TURNS + 3):
        conversation = conversation.then(Answer(f"{number}?", "", "not_stated", 0.1, ""))

    assert len(conversation.answers) == MAX_TURNS
    assert conversation.answers[0].question == "3?"


def test_too_long_a_conversation_is_refused() -> None:
    with pytest.raises(ValueError, match="at most 20 answers, got 21"):
        Conversation((ANSWERS[0],) * 21)


def test_going_on_leaves_the_conversation_before_as_it_was() -> None:
    before = Conversation((ANSWERS[0],))

    before.then(ANSWERS[1])

    assert before == Conversation((ANSWERS[0],))


@given(st.lists(st.sampled_from(ANSWERS), max_size=MAX_TURNS))
def test_a_conversation_comes_back_from_its_json(answers: list[Answer]) -> None:
    conversation = Conversation(tuple(answers))

    kept = json.loads(json.dumps(conversation.to_dict()))

    assert Conversation.from_dict(kept, BOT.articles) == conversation


def test_a_conversation_about_another_text_does_not_come_back() -> None:
    [article] = BOT.articles
    altered = Article(article.id, article.text.replace("was not an", "was an"), article.title_span)

    with pytest.raises(NotVerbatimError, match="from another text"):
        Conversation.from_dict(Conversation((ANSWERS[0],)).to_dict(), [altered])


@pytest.mark.parametrize("kept", [{}, {"schema": "on-the-record/answer", "version": 1}])
def test_another_shape_is_refused(kept: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="save the conversation anew"):
        Conversation.from_dict(kept, BOT.articles)
