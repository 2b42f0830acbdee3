import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus import Article, Span
from evals.__main__ import main
from evals.cases import SuiteError
from evals.feedback import candidates
from evals.suites import gold_suite
from qa import Answer, Conversation, Quote
from qa.page.feedback import Feedback

Write = Callable[..., Path]

HOW_TALL = "How tall is it?"
TALL = "The tower stands 330 metres tall."
BUILT = "It was built in 1889."
UGLY = "“It is ugly,” said Ana Brezna."


def judged(article: Article, words: str, *, right: bool, question: str = HOW_TALL) -> Any:
    start = article.text.index(words)
    return {
        "question": "And how tall?",
        "understood_as": question,
        "right": right,
        "article": {"id": article.id, "title": article.title, "sha256": article.sha256},
        "start": start,
        "end": start + len(words),
        "text": words,
    }


def test_yes_becomes_a_candidate_asked_in_full(write: Write, article: Article) -> None:
    [record], left_out = candidates(write("said", judged(article, TALL, right=True)), article)

    assert record["question"] == HOW_TALL
    assert (record["gold"], record["answer"], record["tempting"]) == ([TALL], [], None)
    assert not left_out


def test_no_never_becomes_a_gold_answer(write: Write, article: Article) -> None:
    said = [
        judged(article, TALL, right=True),
        judged(article, UGLY, right=False),
        judged(article, BUILT, right=True),
        judged(article, BUILT, right=False),
        judged(article, BUILT, right=True),
        judged(article, UGLY, right=False, question="Who built it?"),
    ]

    [record], left_out = candidates(write("said", *said), article)

    assert record["gold"] == [TALL]
    assert record["tempting"] == BUILT
    assert left_out == {"question(s) with no passage judged right by all": 1}


def test_candidates_are_read_as_gold(write: Write, article: Article, tmp_path: Path) -> None:
    said = [judged(article, TALL, right=True), judged(article, UGLY, right=False)]
    records, _ = candidates(write("said", *said), article)
    write("questions.jsonl", *records)
    write("conversations.jsonl")

    [case] = gold_suite(article, article.text, tmp_path).cases

    assert [article.quote(place) for place in case.gold] == [TALL]
    assert [article.quote(place) for place in case.tempting] == [UGLY]
    assert case.speakers == ()


def test_judgement_of_another_text_is_left_out(write: Write, article: Article) -> None:
    other = judged(article, TALL, right=True)
    other["article"]["sha256"] = "0"

    records, left_out = candidates(write("said", other), article)

    assert records == []
    assert left_out == {"judgement(s) of another text": 1}


def test_words_that_stand_twice_are_left_out(write: Write) -> None:
    article = Article("twice", "He left. He came. He left.")

    records, left_out = candidates(write("said", judged(article, "He left.", right=True)), article)

    assert records == []
    assert left_out == {"judgement(s) of words that stand there twice": 1}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param({"right": "yes"}, "'right' can't be 'yes'", id="no yes or no"),
        pytest.param({"end": 9_999}, "no such place", id="past the end"),
        pytest.param({"start": 9, "end": 9}, "no such place", id="empty"),
    ],
)
def test_what_is_no_judgement_names_the_file(
    write: Write, article: Article, change: dict[str, Any], told: str
) -> None:
    path = write("said", {**judged(article, TALL, right=True), **change})

    with pytest.raises(SuiteError, match=told) as error:
        candidates(path, article)
    assert str(path) in str(error.value)


def test_the_command_prints_candidates_of_what_the_page_kept(
    ours: Article, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "So how did Ms Bachelet herself see the result of her visit?"
    start = ours.text.index(words)
    quote = Quote(ours, Span(start, start + len(words)), score=1.0)
    answer = Answer("How?", "How did she see it?", "answered", 0.9, "The article says:", (quote,))
    said = {"question": "How?", "article": ours.id, "start": quote.start, "end": quote.end}
    file = tmp_path / "feedback.jsonl"
    Feedback(file).note(Conversation((answer,)), {**said, "right": True})

    status = main(["--from-feedback", str(file)])

    printed = capsys.readouterr()
    assert status == 0
    assert json.loads(printed.out)["gold"] == [words]
    assert json.loads(printed.out)["question"] == "How did she see it?"
    assert printed.err == "1 candidate(s); look them over before they are gold.\n"


def test_the_command_says_which_file_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--from-feedback", "nowhere.jsonl"]) == 2
    assert "there is no file or folder 'nowhere.jsonl'" in capsys.readouterr().err
