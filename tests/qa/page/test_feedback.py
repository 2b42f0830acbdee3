import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from qa import Conversation
from qa.page.feedback import NOT_KEPT, THANKS, Feedback, FeedbackError, judgement
from tests.frozen_bot import frozen_bot

LEAVING = "And why did she leave?"
ANSWER = frozen_bot().answers[LEAVING]
[QUOTE] = ANSWER.quotes
CONVERSATION = Conversation((ANSWER,))
SAID: dict[str, Any] = {
    "turn": "1",
    "question": f"  {LEAVING}\n",
    "article": QUOTE.article.id,
    "start": QUOTE.start,
    "end": QUOTE.end,
    "right": True,
}


def test_judgement_holds_the_question_and_the_place() -> None:
    told = QUOTE.to_dict()

    assert judgement(CONVERSATION, SAID) == {
        "schema": "on-the-record/feedback",
        "version": 1,
        "question": LEAVING,
        "understood_as": "And why did Michelle Bachelet leave?",
        "right": True,
        "article": told["article"],
        "start": QUOTE.start,
        "end": QUOTE.end,
        "text": QUOTE.text,
    }


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"question": "Why did they leave?"}, id="a question that was not asked"),
        pytest.param({"question": " "}, id="no question"),
        pytest.param({"start": QUOTE.start + 1}, id="a place that was not shown"),
        pytest.param({"article": "tower"}, id="an article that was not asked"),
        pytest.param({"start": None}, id="no place"),
    ],
)
def test_what_was_not_answered_cannot_be_judged(tmp_path: Path, change: dict[str, Any]) -> None:
    file = tmp_path / "feedback.jsonl"

    noted = Feedback(file).note(CONVERSATION, {**SAID, **change})

    assert (noted["kept"], noted["says"]) == (False, NOT_KEPT)
    assert file.read_bytes() == b""


@pytest.mark.parametrize("right", [None, "yes", 1, False])
def test_only_yes_is_yes(right: object) -> None:
    kept = judgement(CONVERSATION, {**SAID, "right": right})

    assert kept
    assert kept["right"] is False


def test_lines_of_many_at_once_stay_whole(tmp_path: Path) -> None:
    file = tmp_path / "feedback.jsonl"
    files = [Feedback(file), Feedback(file)]

    with ThreadPoolExecutor(8) as threads:
        noted = list(
            threads.map(lambda number: files[number % 2].note(CONVERSATION, SAID), range(200))
        )

    assert all(each == {**SAID, "kept": True, "says": THANKS} for each in noted)
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [judgement(CONVERSATION, SAID)] * 200


def test_file_is_its_owner_s_alone(tmp_path: Path) -> None:
    file = tmp_path / "feedback.jsonl"

    Feedback(file)

    assert file.stat().st_mode & 0o077 == 0


def test_without_the_setting_nothing_is_kept() -> None:
    assert Feedback.named_in({}) is None
    assert Feedback.named_in({"ONTHERECORD_FEEDBACK": ""}) is None


def test_file_that_can_t_be_written_is_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "feedback.jsonl"

    with pytest.raises(FeedbackError, match=r"ONTHERECORD_FEEDBACK=.*nowhere.*can't be written"):
        Feedback.named_in({"ONTHERECORD_FEEDBACK": str(file)})


def test_failing_disk_is_told_and_not_taken_for_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "there"
    folder.mkdir()
    feedback = Feedback(folder / "feedback.jsonl")
    (folder / "feedback.jsonl").unlink()
    folder.rmdir()

    noted = feedback.note(CONVERSATION, SAID)

    assert (noted["kept"], noted["says"]) == (False, NOT_KEPT)
    assert "FileNotFoundError" in capsys.readouterr().err
