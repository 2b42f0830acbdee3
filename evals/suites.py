"""Suites read from files: the gold questions that ship, or a path of someone's own."""

from collections.abc import Iterator
from pathlib import Path

from corpus import Article, Span
from evals import files
from evals.cases import NARRATION, Case, CaseError, Suite, half, widened
from evals.files import Record
from evals.places import Places

GOLD = Path(__file__).parent / "gold"

ASKED: files.Needed = {"question": str, "kind": str, "gold": list}


def gold_suite(article: Article, text: str, folder: Path = GOLD) -> Suite:
    """Read the questions and conversations about `article`, whose file holds `text`.

    Their places are given as words, each to be found exactly once; raises CaseError otherwise.
    """
    questions, talks = folder / "questions.jsonl", folder / "conversations.jsonl"
    cases = (
        _by_words(record, Places(article, record["id"], questions), half(record["question"]))
        for record in files.lines(questions, {"id": str, **ASKED})
    )
    turns = (
        turn
        for record in files.lines(talks, {"id": str, "turns": list})
        for turn in _conversation(record, article, talks)
    )
    return Suite("gold", tuple(cases), tuple(turns), {article.id: text}, shipped=True)


def suite_at(path: Path) -> Suite:
    """Read a folder of docs.jsonl and questions.jsonl, or a SQuAD file."""
    file, docs, questions = files.folder(path) if path.is_dir() else files.squad(path)
    known = {doc["id"]: Article(doc["id"], doc["text"]) for doc in docs}
    about = {record["id"]: record["doc_id"] for record in questions}
    if lost := next((case_id for case_id in about if about[case_id] not in known), None):
        msg = f"case {lost!r} in {file}: there is no document {about[lost]!r}"
        raise CaseError(msg)
    cases = tuple(
        _by_offsets(record, Places(known[record["doc_id"]], record["id"], file))
        for record in questions
        if record["answerable"] is not None
    )
    turns = tuple(case for case in cases if case.history)
    return Suite(path.name, cases, turns, {doc["id"]: doc["text"] for doc in docs})


def _conversation(record: Record, article: Article, file: Path) -> Iterator[Case]:
    """Yield each turn as a case of its own that knows the questions before it."""
    history: tuple[str, ...] = ()
    for number, turn in enumerate(record["turns"], start=1):
        case_id = f"{record['id']}/{number}"
        told = files.checked(turn, ASKED, f"case {case_id!r} in {file}")
        places = Places(article, case_id, file)
        yield _by_words({**told, "id": case_id}, places, half(record["id"]), history)
        history = (*history, turn["question"])


def _by_words(record: Record, places: Places, split: str, history: tuple[str, ...] = ()) -> Case:
    gold = [widened(places.article, places.of(words)) for words in record["gold"]]
    tempting = record.get("tempting")
    return Case(
        record["id"],
        places.article,
        record["question"],
        record["kind"],
        split,
        gold=tuple(gold),
        answer=tuple(
            place for words in record.get("answer") or () for place in places.inside(words, gold)
        ),
        tempting=(places.of(tempting),) if tempting else (),
        needs_all=record.get("all", False),
        speakers=_speakers(record, len(gold)),
        history=history,
        standalone=record.get("standalone"),
        depends=record.get("depends", False),
    )


def _by_offsets(record: Record, places: Places) -> Case:
    answer = places.at(record["answers"]) if record["answerable"] else ()
    evidence = places.at(record.get("evidence") or ()) if record["answerable"] else ()
    if record["answerable"] and not answer:
        raise places.error("it has an answer, but no place is given")
    gold = tuple(dict.fromkeys(widened(places.article, place) for place in evidence or answer))
    history = tuple(record.get("history") or ())
    return Case(
        record["id"],
        places.article,
        record["question"],
        record.get("kind") or ("answerable" if answer else "near-miss"),
        record.get("split") or half(record["question"]),
        gold=gold,
        answer=answer,
        tempting=_tempting(record, places),
        speakers=_speakers(record, len(gold)),
        history=history,
        standalone=record.get("standalone"),
        depends=bool(history),
    )


def _tempting(record: Record, places: Places) -> tuple[Span, ...]:
    """Return the wrong places that the sets mark, each under a name of its own."""
    one = [record["tempting"]] if record.get("tempting") else []
    return places.at(
        [*one, *record.get("plausible_answers", ()), *record.get("distractor_spans", ())]
    )


def _speakers(record: Record, places: int) -> tuple[str, ...]:
    """Return the gold speaker of each place: one for all, or each its own under "speakers"."""
    if "speaker" not in record:
        return ()
    told = record.get("speakers") or [record["speaker"]] * places
    return tuple(speaker or NARRATION for speaker in told)
