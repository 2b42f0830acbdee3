import json
from pathlib import Path
from typing import Any

import pytest

from corpus import Span
from qa.reader import sets

TEXT = "The tower is 330 metres tall. It was finished in 1889. Critics hated it."


def written(folder: Path, record: dict[str, Any], text: str = TEXT) -> Path:
    (folder / "news_qa").mkdir()
    doc = {"id": "tower", "text": text}
    (folder / "news_qa" / "docs.jsonl").write_text(json.dumps(doc) + "\n")
    asked = {"doc_id": "tower", "question": "When?", "split": "train", "answers": [], **record}
    (folder / "news_qa" / "questions.jsonl").write_text(json.dumps(asked) + "\n")
    return folder


def test_an_answer_makes_its_sentence_gold(tmp_path: Path) -> None:
    folder = written(tmp_path, {"answers": [{"start": 49, "text": "1889"}]})

    [example] = sets.news(folder, "train")

    assert example.gold == {1}
    assert example.answer == (Span(49, 53),)


def test_evidence_may_be_more_than_one_sentence(tmp_path: Path) -> None:
    evidence = [{"start": 0, "text": TEXT[:29]}, {"start": 55, "text": TEXT[55:]}]
    folder = written(
        tmp_path, {"answers": [{"start": 55, "text": "Critics"}], "evidence": evidence}
    )

    [example] = sets.news(folder, "train")

    assert example.gold == {0, 2}


def test_a_question_without_an_answer_has_the_sentence_that_tempts(tmp_path: Path) -> None:
    folder = written(tmp_path, {"tempting": {"start": 30, "text": TEXT[30:54]}})

    [example] = sets.news(folder, "train")

    assert (example.gold, example.tempting) == (frozenset(), 1)


def test_a_follow_up_is_read_in_full_and_after_the_question_before(tmp_path: Path) -> None:
    folder = written(
        tmp_path, {"history": ["How tall is it?"], "standalone": "When was the tower finished?"}
    )

    asked = [example.question for example in sets.news(folder, "train")]

    assert asked == ["When was the tower finished?", "How tall is it? When?"]


def test_other_splits_are_left_out(tmp_path: Path) -> None:
    assert sets.news(written(tmp_path, {}), "dev") == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no question set at '.*docs\.jsonl'"):
        sets.news(tmp_path, "train")
