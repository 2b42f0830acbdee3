import json
from pathlib import Path

import pytest

from corpus import Statement
from evals import speakers
from evals.cases import SuiteError
from evals.speakers import Judged, coverage, judged, precision

TEXT = "“We are late,” said Ann Lee. It rained. Bob Day said it did not."


def line(
    sentence: int, start: int, speech: str, speaker: str | list[str] | None
) -> dict[str, object]:
    return {
        "doc_id": "rain",
        "sentence": sentence,
        "start": start,
        "speech": speech,
        "speaker": speaker,
        "split": "dev",
    }


def test_each_sentence_of_the_key_is_judged() -> None:
    key = [line(0, 0, "direct", "Ann Lee"), line(1, 29, "narration", None)]

    rows = judged(key, {"rain": TEXT})

    assert [(row.told.speaker, row.is_right) for row in rows] == [("Ann Lee", True), (None, False)]


@pytest.mark.parametrize(
    ("accepted", "told", "right"),
    [
        pytest.param("A spokesman", "The spokesman", True, id="an article more or less"),
        pytest.param("Ann Lee", "Dr Ann Lee", True, id="an honorific"),
        pytest.param("Ann Lee", "Lee", False, id="part of a name"),
    ],
)
def test_a_speaker_is_right_by_its_words(accepted: str, told: str, right: bool) -> None:
    row = Judged("direct", (accepted,), Statement("direct", told))

    assert row.is_right is right


def test_precision_is_of_the_told_and_coverage_of_the_spoken() -> None:
    rows = [
        Judged("direct", ("Ann Lee",), Statement("direct", "Ann Lee")),
        Judged("direct", ("Ann Lee",), Statement("direct")),
        Judged("narration", (), Statement("direct", "Bob Day")),
    ]

    told, spoken = precision(rows, "direct"), coverage(rows, "direct")

    assert told is not None
    assert spoken is not None
    assert (told.value, told.n, spoken.value, spoken.n) == (0.5, 2, 0.5, 2)


@pytest.mark.parametrize(
    ("start", "texts", "message"),
    [
        pytest.param(3, {"rain": TEXT}, "no sentence starts at 3", id="another text"),
        pytest.param(0, {}, "no such document", id="no text"),
    ],
)
def test_a_key_that_does_not_fit_is_refused(
    start: int, texts: dict[str, str], message: str
) -> None:
    with pytest.raises(SuiteError, match=message):
        judged([line(0, start, "direct", None)], texts)


def test_an_absent_folder_is_said_plainly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert speakers.main([str(tmp_path / "nowhere")]) == 2
    assert "there is no file or folder" in capsys.readouterr().out


def test_articles_that_are_absent_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs.jsonl").write_text(json.dumps({"id": "rain", "text": TEXT}), encoding="utf-8")

    assert speakers.main([str(tmp_path)]) == 0
    assert "articles of the key are not in the folders given" in capsys.readouterr().out
