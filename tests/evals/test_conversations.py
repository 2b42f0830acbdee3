import json
from pathlib import Path

import pytest

from evals.conversations import NoMeaning, Turn, main, measure, ours, talks_at
from evals.metrics import ndcg, recall
from index import Asked

DOCS = [
    {"id": "moon", "text": "The moon is 384,000 kilometres away from the earth."},
    {"id": "cheese", "text": "Cheese is made from milk."},
]
TALK = {
    "id": "t1",
    "turns": [
        {"question": "How far away is the moon?", "answers": [], "answerable": None},
        {
            "question": "and its distance from us?",
            "rewrite": "How many kilometres away is the moon?",
            "answers": [{"doc_id": "moon"}, {"doc_id": "lost"}],
            "answerable": True,
        },
        {"question": "Who won?", "answers": [], "answerable": False},
    ],
}
FOLLOW_UP = Turn(
    "and its distance from us?",
    ("How far away is the moon?",),
    frozenset({"moon"}),
    "How many kilometres away is the moon?",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "docs.jsonl").write_text("\n".join(map(json.dumps, DOCS)))
    (tmp_path / "conversations.jsonl").write_text(json.dumps(TALK))
    return tmp_path


def test_the_turns_that_follow_others_and_have_an_answer_here_are_scored(folder: Path) -> None:
    talks = talks_at(folder, "all")

    assert [passage.text for passage in talks.passages] == [doc["text"] for doc in DOCS]
    assert talks.turns == [FOLLOW_UP]


def test_a_conversation_is_in_one_half_only(folder: Path) -> None:
    halves = [talks_at(folder, split).turns for split in ("dev", "test")]

    assert sorted(halves) == [[], [FOLLOW_UP]]


def test_ours_is_what_a_bot_searches_with() -> None:
    asked = ours(FOLLOW_UP)

    assert asked[0] == Asked("and its distance from us?")
    assert [part.text for part in asked[1:]] == ["How far away is the moon?"]


def test_every_way_is_measured(folder: Path) -> None:
    table = measure(talks_at(folder, "all"), NoMeaning(), "two passages")

    assert list(table.columns[0].cells)[-2:] == ["ours", "asked in full by a person"]
    assert list(table.columns[2].cells)[-2:] == ["1.000", "1.000"]


def test_a_wrong_path_is_told_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nowhere")]) == 2
    assert "there is no file or folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("found", "gold", "gain", "share"),
    [
        pytest.param([True, False], 1, 1.0, 1.0, id="first"),
        pytest.param([False, True], 1, 0.6309, 1.0, id="second"),
        pytest.param([True, False], 2, 0.6131, 0.5, id="one of two"),
        pytest.param([False, False], 3, 0.0, 0.0, id="none"),
    ],
)
def test_gain_falls_with_the_rank(found: list[bool], gold: int, gain: float, share: float) -> None:
    assert ndcg(found, gold) == pytest.approx(gain, abs=1e-4)
    assert recall(found, gold) == share
