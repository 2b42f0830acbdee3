import json
from dataclasses import replace

import pytest

from corpus import Span
from qa import Answer, Conversation, Quote, verified
from qa.citations import conversation_data, conversation_markdown, verify
from qa.citations.reading import citations
from qa.conversation import MAX_TURNS
from tests.frozen_bot import frozen_bot


@pytest.fixture
def conversation(tower: Quote) -> Conversation:
    stands = replace(tower, span=Span(10, 36), speaker=None, speech="narration")
    afraid = replace(tower, context=stands.span)
    answered = Answer("Who *was*\nafraid?", "Who?", "answered", 0.9, "Said:", (afraid,))
    silent = Answer("How old?", "How old?", "not_stated", 0.1, "No.", nearest=(stands, afraid))
    return Conversation().then(answered).then(silent)


def test_markdown_numbers_each_quotation_once(conversation: Conversation, tower: Quote) -> None:
    link = "https://example.org/tower#:~:text="
    assert conversation_markdown(conversation) == (
        "# On the Record\n\n"
        "## Who \\*was\\* afraid?\n\n"
        "Understood as: Who?\n\n"
        "Said:\n\n"
        "Just before: It stands 330 metres tall.\n\n"
        "> “We were afraid of the wind,” said Eiffel.\n\n"
        "– Gustave Eiffel, quoted directly [1]\n\n"
        "## How old?\n\n"
        "No.\n\n"
        "The nearest passages, which are not an answer:\n\n"
        "> It stands 330 metres tall.\n\n"
        "– The article’s own words [2]\n\n"
        "Just before: It stands 330 metres tall.\n\n"
        "> “We were afraid of the wind,” said Eiffel.\n\n"
        "– Gustave Eiffel, quoted directly [1]\n\n"
        "## References\n\n"
        f"1. Jane Q. Doe, [“The tower”]({link}%E2%80%9CWe%20were%20afraid%20of%20the%20wind%2C"
        "%E2%80%9D%20said%20Eiffel.), The Daily News, 1889-03-31, paragraph 1, characters 37–79\n"
        f"2. Jane Q. Doe, [“The tower”]({link}It%20stands%20330%20metres%20tall.), "
        "The Daily News, 1889-03-31, paragraph 1, characters 10–36\n\n"
        f"SHA-256 of the text of The tower: `{tower.article.sha256}`\n"
    )


def test_json_holds_the_answers_what_is_known_of_the_article_and_the_annotations(
    conversation: Conversation, tower: Quote
) -> None:
    made = conversation_data(conversation)

    assert (made["schema"], made["version"]) == ("on-the-record/conversation", 1)
    assert made["answers"] == [answer.to_dict() for answer in conversation.answers]
    assert made["articles"] == [
        {
            "id": "tower",
            "title": "The tower",
            "sha256": tower.article.sha256,
            "source": {
                "publisher": "The Daily News",
                "author": "Doe, Jane Q.",
                "published": "1889-03-31",
                "url": "https://example.org/tower",
            },
        }
    ]
    assert len(made["annotations"]) == 2
    assert verified(made, [tower.article]) is made


def test_what_is_not_known_of_the_source_is_left_out(bare: Quote) -> None:
    told = Conversation((Answer("Who?", "Who?", "answered", 0.9, "Said:", (bare,)),))

    assert conversation_data(told)["articles"][0]["source"] == {}


def test_an_exported_conversation_is_verified_whole() -> None:
    bot = frozen_bot()
    conversation = Conversation(tuple(bot.answers.values()))
    everything = {
        quote.text for answer in conversation.answers for quote in (*answer.quotes, *answer.nearest)
    }

    read = citations(json.loads(json.dumps(conversation_data(conversation))))

    assert {it.exact for it in read} == everything
    assert {verify(it, bot.articles).status for it in read} == {"ok"}


def test_an_empty_conversation_is_exported_as_such() -> None:
    assert conversation_markdown(Conversation()) == "# On the Record\n"
    assert conversation_data(Conversation())["annotations"] == []


def test_markdown_says_that_the_oldest_questions_are_not_kept() -> None:
    answers = [Answer("Why?", "Why?", "not_stated", 0.1, "No.")] * MAX_TURNS
    note = "*The last 20 questions; those before them are not kept.*"

    assert note in conversation_markdown(Conversation(tuple(answers)))
    assert note not in conversation_markdown(Conversation(tuple(answers[1:])))
