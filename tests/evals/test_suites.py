import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus import Article
from evals.cases import CaseError, SuiteError, half
from evals.shipped import shipped_suite
from evals.suites import gold_suite, suite_at

Write = Callable[..., Path]

TALL = {
    "id": "q1",
    "question": "How tall is it?",
    "kind": "how-many",
    "gold": ["The tower stands 330 metres tall."],
    "answer": ["330 metres"],
    "speaker": None,
    "tempting": None,
}
TALK = {
    "id": "c1",
    "turns": [
        {"question": "How tall is it?", "kind": "what", "gold": ["330 metres"], "depends": False},
        {
            "question": "And since when?",
            "standalone": "Since when does the tower stand?",
            "kind": "when",
            "gold": ["built in 1889"],
            "depends": True,
        },
    ],
}


def gold(write: Write, article: Article, *questions: Any, talks: tuple[Any, ...] = ()) -> Any:
    file = write("questions.jsonl", *questions)
    write("conversations.jsonl", *talks)
    return gold_suite(article, article.text, file.parent)


def texts(article: Article, spans: Any) -> list[str]:
    return [article.quote(span) for span in spans]


def test_words_become_places_and_gold_whole_sentences(write: Write, article: Article) -> None:
    words = {**TALL, "gold": ["stands 330 metres"]}

    [case] = gold(write, article, words).cases

    assert texts(article, case.gold) == ["The tower stands 330 metres tall."]
    assert texts(article, case.answer) == ["330 metres"]
    assert case.speakers == ("narration",)


def test_each_place_may_have_a_speaker_of_its_own(write: Write, article: Article) -> None:
    both = {**TALL, "gold": ["It is ugly", "built in 1889"], "answer": []}

    [case] = gold(write, article, {**both, "speakers": ["Ana Brezna", None]}).cases

    assert case.speakers == ("Ana Brezna", "narration")
    assert case.speakers_in(case.gold[1]) == {"narration"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param({"gold": ["331 metres"]}, "'331 metres' stands nowhere", id="gold absent"),
        pytest.param({"gold": ["tower"]}, "'tower' stands 2 times", id="gold twice"),
        pytest.param({"answer": ["1889"]}, "the answer '1889' does not stand", id="answer outside"),
        pytest.param({"tempting": "no tower"}, "'no tower' stands nowhere", id="tempting absent"),
        pytest.param({"gold": [" "]}, "no words are given", id="gold blank"),
    ],
)
def test_words_that_are_not_at_one_place_name_case_file_and_words(
    write: Write, article: Article, change: dict[str, Any], told: str
) -> None:
    with pytest.raises(CaseError, match=rf"case 'q1' in .*questions.jsonl: {told}"):
        gold(write, article, {**TALL, **change})


def test_a_turn_knows_the_questions_before_it(write: Write, article: Article) -> None:
    first, second = gold(write, article, TALL, talks=(TALK,)).turns

    assert (first.history, second.history) == ((), ("How tall is it?",))
    assert (second.id, second.depends) == ("c1/2", True)
    assert second.alone == "Since when does the tower stand?"
    assert first.split == second.split == half("c1")


def test_a_half_is_told_by_the_hash_of_the_casefolded_question() -> None:
    even = [q for q in ("a", "b", "c", "d") if hashlib.sha256(q.encode()).digest()[0] % 2 == 0]

    assert [q for q in ("a", "b", "c", "d") if half(q.upper()) == "dev"] == even


def test_a_split_without_questions_says_which_there_are(write: Write, article: Article) -> None:
    suite = gold(write, article, TALL)

    with pytest.raises(SuiteError, match=f"no question of 'train'; it has {suite.cases[0].split}"):
        suite.of("train")


DOC = {"id": "d1", "text": "It rains. Ana said it snows."}
RAIN = {
    "id": "r1",
    "doc_id": "d1",
    "question": "Does it rain?",
    "answers": [{"text": "rains", "start": 3}],
    "answerable": True,
}


def folder(write: Write, *questions: Any) -> Path:
    write("set/docs.jsonl", DOC, {"id": "d2", "text": "Nothing."})
    return write("set/questions.jsonl", *questions).parent


def test_gold_is_the_sentence_around_the_answer(write: Write) -> None:
    [case] = suite_at(folder(write, RAIN)).cases

    assert texts(case.article, case.gold) == ["It rains."]
    assert (case.kind, case.split) == ("answerable", half("Does it rain?"))


def test_evidence_is_the_gold_where_it_is_given(write: Write) -> None:
    snow = {**RAIN, "evidence": [{"text": "Ana said it snows.", "start": 10}]}

    [case] = suite_at(folder(write, snow)).cases

    assert texts(case.article, case.gold) == ["Ana said it snows."]


def test_roles_keep_off_topic_apart_and_leave_out_what_is_not_judged(write: Write) -> None:
    silent = {**RAIN, "answers": [], "answerable": False}
    records = [RAIN, silent, {**silent, "kind": "off-topic"}, {**silent, "answerable": None}]

    suite = suite_at(folder(write, *records))

    assert [case.role for case in suite.cases] == ["answerable", "near-miss", "off-topic"]


def test_a_question_with_a_history_is_a_follow_up(write: Write) -> None:
    later = {**RAIN, "history": ["Is it dry?"], "standalone": "Does it rain there?"}

    suite = suite_at(folder(write, later))

    assert suite.turns == suite.cases
    assert [(turn.alone, turn.depends) for turn in suite.turns] == [("Does it rain there?", True)]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param({"answers": [{"text": "rains", "start": 4}]}, "'r1'.*stand at 4", id="moved"),
        pytest.param({"answers": [{"text": "rains"}]}, "'r1'.*'start' can't be", id="no start"),
        pytest.param({"answers": []}, "'r1'.*no place is given", id="no answer"),
        pytest.param({"doc_id": "d9"}, "'r1'.*no document 'd9'", id="no document"),
        pytest.param({"question": 7}, "line 1: 'question' can't be 7", id="no question"),
    ],
)
def test_a_case_that_does_not_fit_is_named(write: Write, change: dict[str, Any], told: str) -> None:
    with pytest.raises(SuiteError, match=told):
        suite_at(folder(write, {**RAIN, **change}))


def squad(*paragraphs: Any) -> dict[str, Any]:
    return {"version": "v2.0", "data": [{"title": "Rain", "paragraphs": list(paragraphs)}]}


def test_a_squad_entry_is_one_article_with_its_places_moved_along(write: Write) -> None:
    asked = {"id": 1, "question": "Who sings?", "answers": [{"text": "Ana", "answer_start": 10}]}
    none = {"id": 2, "question": "Who eats?", "answers": [], "is_impossible": True}
    first = {"context": "It rains. It pours.", "qas": []}
    second = {"context": "It snows. Ana sings.", "qas": [asked, none]}

    cases = suite_at(write("rain.json", squad(first, second))).cases

    assert cases[0].article.text == "It rains. It pours.\n\nIt snows. Ana sings."
    assert texts(cases[0].article, cases[0].gold) == ["Ana sings."]
    assert [case.role for case in cases] == ["answerable", "near-miss"]


def test_the_first_articles_are_counted_after_the_split(write: Write) -> None:
    other = {**RAIN, "id": "r2", "doc_id": "d2", "answers": [{"text": "Nothing", "start": 0}]}

    suite = suite_at(folder(write, {**RAIN, "split": "train"}, {**other, "split": "dev"}))

    assert [case.id for case in suite.of("dev").first(1).cases] == ["r2"]
    assert [case.id for case in suite.first(1).cases] == ["r1"]
    assert suite.first(None) == suite


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("{}", "not in SQuAD's format: KeyError: 'data'", id="no data"),
        pytest.param("[]", "not in SQuAD's format: TypeError", id="a list"),
        pytest.param("Rain", "not in SQuAD's format: JSONDecodeError", id="prose"),
    ],
)
def test_another_file_is_not_taken_for_squad(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "rain.json"
    file.write_text(text)

    with pytest.raises(SuiteError, match=told):
        suite_at(file)


def test_an_absent_path_is_said_to_be_absent(tmp_path: Path) -> None:
    with pytest.raises(SuiteError, match=r"there is no file or folder '.*nowhere'"):
        suite_at(tmp_path / "nowhere")


def test_every_gold_question_that_ships_stands_in_the_article() -> None:
    suite = shipped_suite()

    assert {case.split for case in suite.cases} == {"dev", "test"}
    assert json.dumps(suite.texts) == json.dumps(
        {case.article.id: case.article.text for case in suite.cases}
    )
