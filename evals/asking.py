"""A suite asked of a system: what it replied to each case, and how long that took."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from corpus import Article
from evals.cases import Case, Role, Suite
from qa import Answer, Conversation, Quote

DEPTH = 10


class Bot(Protocol):
    """What is asked of a system that answers from one article."""

    def ask(self, question: str, conversation: Conversation | None = None, /) -> Answer:
        """Answer from the article, or say that it does not."""
        ...

    def retrieve(self, question: str, k: int = 5, /) -> tuple[Quote, ...]:
        """Return the `k` best quotes, with no decision."""
        ...


class System(NamedTuple):
    """A way to answer, by name; a `plain` one knows no chances, highlights or speakers."""

    name: str
    open: Callable[[Article], Bot]
    plain: bool = False


class Reply(NamedTuple):
    """What came back for one case: the answer, the ranking behind it and the seconds it took."""

    case: Case
    answer: Answer
    ranking: tuple[Quote, ...]
    seconds: float

    @property
    def first(self) -> Quote | None:
        """The quote that the confidence is about: shown first, or the nearest when silent."""
        return next(iter(self.answer.quotes or self.answer.nearest), None)


class Turn(NamedTuple):
    """One turn asked twice: in its conversation, and alone in its stand-alone form."""

    spoken: Reply
    alone: Reply


@dataclass(frozen=True, slots=True)
class Asked:
    """All replies of one system to one suite."""

    system: System
    replies: tuple[Reply, ...]
    turns: tuple[Turn, ...]
    texts: Mapping[str, str]

    def to(self, *roles: Role) -> list[Reply]:
        """Return the replies to cases of these roles."""
        return [reply for reply in self.replies if reply.case.role in roles]


def put(suite: Suite, system: System) -> Asked:
    """Ask `system` every case and turn of `suite`, one bot for each article."""
    replies: list[Reply] = []
    turns: list[Turn] = []
    cases, later = _by_article(suite.cases), _by_article(suite.turns)
    for article in dict.fromkeys((*cases, *later)):
        bot = system.open(article)
        replies += [_reply(bot, case, case.alone) for case in cases[article]]
        turns += _turns(bot, later[article])
    return Asked(system, tuple(replies), tuple(turns), suite.texts)


def _by_article(cases: Iterable[Case]) -> defaultdict[Article, list[Case]]:
    grouped: defaultdict[Article, list[Case]] = defaultdict(list)
    for case in cases:
        grouped[case.article].append(case)
    return grouped


def _turns(bot: Bot, cases: Iterable[Case]) -> list[Turn]:
    """Ask each case after its history, and alone; a history is spoken once and kept."""
    spoken: dict[tuple[str, ...], Conversation] = {(): Conversation()}
    return [
        Turn(
            _reply(bot, case, case.question, _after(bot, case.history, spoken)),
            _reply(bot, case, case.alone),
        )
        for case in cases
    ]


def _after(
    bot: Bot, history: tuple[str, ...], spoken: dict[tuple[str, ...], Conversation]
) -> Conversation:
    if history not in spoken:
        earlier = _after(bot, history[:-1], spoken)
        spoken[history] = earlier.then(bot.ask(history[-1], earlier))
    return spoken[history]


def _reply(bot: Bot, case: Case, question: str, conversation: Conversation | None = None) -> Reply:
    start = time.perf_counter()
    answer = bot.ask(question, conversation)
    seconds = time.perf_counter() - start
    ranking = bot.retrieve(question, DEPTH) if conversation is None else ()
    return Reply(case, answer, ranking, seconds)
