import pytest

from corpus import Article, Span
from qa import Answer, Conversation, Quote
from qa.conversation import MAX_TURNS


def test_a_quote_reads_its_words_from_its_article(eiffel: Article) -> None:
    start = eiffel.text.index("Critics")
    quote = Quote(eiffel, Span(start, start + 17), score=1.0, highlight=Span(start, start + 7))

    assert quote.to_dict() == {
        "article": {"id": "eiffel", "title": "The tower", "sha256": eiffel.sha256},
        "start": start,
        "end": start + 17,
        "text": "Critics hated it.",
        "highlight": {"start": start, "end": start + 7, "text": "Critics"},
        "context": None,
        "paragraph": 3,
        "speaker": None,
        "speech": "unknown",
        "score": 1.0,
    }


def test_a_role_is_given_as_a_place_where_the_article_tells_one() -> None:
    article = Article("a", "Ann Lee, a judge, said no.")
    quote = Quote(article, Span(0, 26), 1.0, "Ann Lee", "indirect", role=Span(11, 16))

    assert quote.to_dict()["role"] == {"start": 11, "end": 16, "text": "judge"}


def test_a_highlight_outside_its_quote_is_refused(eiffel: Article) -> None:
    with pytest.raises(ValueError, match="is not inside the quote"):
        Quote(eiffel, Span(0, 5), score=1.0, highlight=Span(3, 9))


def test_a_quote_past_the_end_is_refused(eiffel: Article) -> None:
    with pytest.raises(ValueError, match="runs past the end of 'eiffel'"):
        Quote(eiffel, Span(0, 5_000), score=1.0)


def test_an_answer_without_a_quote_is_refused() -> None:
    with pytest.raises(ValueError, match="outcome 'answered' has 0 quotes"):
        Answer("Why?", "Why?", "answered", 0.9, "")


def test_a_silence_with_a_quote_is_refused(eiffel: Article) -> None:
    quote = Quote(eiffel, Span(0, 5), score=1.0)

    with pytest.raises(ValueError, match="outcome 'not_stated' has 1 quotes"):
        Answer("Why?", "Why?", "not_stated", 0.1, "", quotes=(quote,))


def test_a_conversation_is_a_new_value_each_turn_and_forgets_the_oldest() -> None:
    empty = Conversation()
    answers = [Answer(str(n), str(n), "not_stated", 0.1, "") for n in range(MAX_TURNS + 5)]

    conversation = empty
    for answer in answers:
        conversation = conversation.then(answer)

    assert empty.answers == ()
    assert [answer.question for answer in conversation.answers] == [
        str(n) for n in range(5, MAX_TURNS + 5)
    ]
