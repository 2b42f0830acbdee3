"""Questions in files: JSON lines, and SQuAD's format brought into the same records."""

import json
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from evals.cases import SuiteError

Record = dict[str, Any]
Needed = Mapping[str, type | tuple[type, ...]]

DOC: Needed = {"id": str, "text": str}
QUESTION: Needed = {
    "id": str,
    "doc_id": str,
    "question": str,
    "answers": list,
    "answerable": (bool, type(None)),
}

_BETWEEN = "\n\n"


class Records(NamedTuple):
    """The documents and questions of one file or folder; `file` is where the questions stand."""

    file: Path
    docs: list[Record]
    questions: list[Record]


def lines(path: Path, needed: Needed) -> list[Record]:
    """Return the JSON objects of `path`, one a line, each with what is `needed`."""
    return [
        checked(_parsed(line, f"{path}, line {number}"), needed, f"{path}, line {number}")
        for number, line in enumerate(text_of(path).split("\n"), start=1)
        if line.strip()
    ]


def checked(record: Any, needed: Needed, where: str) -> Record:
    """Return `record` if it is an object with the keys and types needed; else say what is not."""
    if not isinstance(record, dict):
        msg = f"{where}: an object is needed, not {record!r}"
        raise SuiteError(msg)
    for key, kind in needed.items():
        if not isinstance(record.get(key), kind):
            msg = f"{where}: {key!r} can't be {record.get(key)!r}"
            raise SuiteError(msg)
    return record


def folder(path: Path) -> Records:
    """Read docs.jsonl and questions.jsonl of a folder."""
    file = path / "questions.jsonl"
    return Records(file, lines(path / "docs.jsonl", DOC), lines(file, QUESTION))


def squad(path: Path) -> Records:
    """Read a SQuAD file, version 1 or 2; each entry's paragraphs are one document."""
    try:
        entries = json.loads(text_of(path))["data"]
        parts = [
            _entry(f"{number} {entry.get('title', '')}".strip(), entry["paragraphs"])
            for number, entry in enumerate(entries)
        ]
    except (KeyError, TypeError, AttributeError, json.JSONDecodeError) as error:
        msg = f"{path} is not in SQuAD's format: {type(error).__name__}: {error}"
        raise SuiteError(msg) from None
    return Records(path, [doc for doc, _ in parts], [each for _, asked in parts for each in asked])


def text_of(path: Path) -> str:
    """Return the file's text, its line ends as they are."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        msg = f"there is no file or folder {str(path)!r}"
    except OSError as error:
        msg = f"{path} can't be read: {error.strerror}"
    except UnicodeDecodeError as error:
        msg = f"{path} is not UTF-8 text: byte {error.start} is {error.object[error.start]:#04x}"
    raise SuiteError(msg)


def _parsed(line: str, where: str) -> Any:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        msg = f"{where}: this is not JSON: {error.msg}"
        raise SuiteError(msg) from None


def _entry(doc_id: str, paragraphs: list[Record]) -> tuple[Record, list[Record]]:
    contexts = [paragraph["context"] for paragraph in paragraphs]
    starts = accumulate((len(context) + len(_BETWEEN) for context in contexts), initial=0)
    asked = [
        _asked(doc_id, start, each)
        for start, paragraph in zip(starts, paragraphs, strict=False)
        for each in paragraph["qas"]
    ]
    return {"id": doc_id, "text": _BETWEEN.join(contexts)}, asked


def _asked(doc_id: str, start: int, qa: Record) -> Record:
    return {
        "id": str(qa["id"]),
        "doc_id": doc_id,
        "question": qa["question"],
        "answerable": not qa.get("is_impossible", False),
        "answers": _shifted(qa.get("answers", ()), start),
        "plausible_answers": _shifted(qa.get("plausible_answers", ()), start),
    }


def _shifted(places: list[Record], start: int) -> list[Record]:
    return [{"text": each["text"], "start": start + each["answer_start"]} for each in places]
