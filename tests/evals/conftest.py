import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from corpus import Article, Span
from evals.asking import Asked, Reply, System
from evals.cases import Case
from qa import Answer, Conversation, Quote
from qa.answer import Outcome

TEXT = """The tower of Iva
The tower stands 330 metres tall. It was built in 1889.

“It is ugly,” said Ana Brezna. “I eat there so that I need not see it.”
"""

CaseOf = Callable[..., Case]
Tell = Callable[..., Answer]
Place = Callable[[str], Span]


@dataclass(frozen=True)
class ScriptedBot:
    """Gives each question the answer written for it, and remembers how it was asked."""

    script: Mapping[str, Answer]
    asked: list[tuple[str, int]] = field(default_factory=list)

    def ask(self, question: str, conversation: Conversation | None = None, /) -> Answer:
        self.asked.append((question, len(conversation.answers) if conversation else 0))
        silent = Answer(question, question, "not_stated", 0.2, "The article does not say.")
        return self.script.get(question, silent)

    def retrieve(self, question: str, k: int = 5, /) -> tuple[Quote, ...]:
        answer = self.script.get(question)
        return answer.quotes[:k] if answer else ()


@pytest.fixture
def article() -> Article:
    return Article("tower", TEXT, Span(0, TEXT.index("\n")))


@pytest.fixture
def place(article: Article) -> Place:
    """Where words stand in the article."""

    def find(words: str) -> Span:
        start = article.text.index(words)
        return Span(start, start + len(words))

    return find


@pytest.fixture
def case(article: Article, place: Place) -> CaseOf:
    """A case whose gold is given as words."""

    def make(question: str, *gold: str, kind: str = "what", answer: str = "", **more: Any) -> Case:
        return Case(
            question,
            article,
            question,
            kind,
            "test",
            gold=tuple(map(place, gold)),
            answer=(place(answer),) if answer else (),
            **more,
        )

    return make


@pytest.fixture
def tell(article: Article, place: Place) -> Tell:
    """An answer with the quotes that are given as words, or silence."""

    def make(question: str, *quotes: str, confidence: float = 0.9, **more: Any) -> Answer:
        told = tuple(Quote(article, place(words), 1.0, **more) for words in quotes)
        outcome: Outcome = "answered" if told else "not_stated"
        return Answer(question, question, outcome, confidence, "", told)

    return make


@pytest.fixture
def bot() -> Callable[..., ScriptedBot]:
    return lambda *answers: ScriptedBot({answer.question: answer for answer in answers})


@pytest.fixture
def asked() -> Callable[..., Asked]:
    """Replies as if a system had been asked."""

    def make(*pairs: tuple[Case, Answer], plain: bool = False) -> Asked:
        replies = tuple(Reply(case, answer, answer.quotes, 0.02) for case, answer in pairs)
        system = System("scripted", lambda _: ScriptedBot({}), plain=plain)
        return Asked(system, replies, (), {"tower": TEXT})

    return make


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """A file of JSON lines under the temporary folder."""

    def make(name: str, *records: Any) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        return path

    return make
