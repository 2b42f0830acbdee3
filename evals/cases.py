"""Case and Suite: questions, with the places in their articles that answer them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from corpus import Article, Span, sentences

Role = Literal["answerable", "near-miss", "off-topic", "small-talk"]

# What a quote in the article's own narration is said to be spoken by.
NARRATION = "narration"


class SuiteError(ValueError):
    """A suite that can't be read; the message names the file and the reason."""


class CaseError(SuiteError):
    """A case that does not fit its article; the message names the case, the file and the words."""


@dataclass(frozen=True, slots=True)
class Case:
    """One question and the places that answer it; with no gold, silence is right.

    `gold` are whole sentences: any one suffices, or with `needs_all` all of them are a full answer.
    `answer` are the fewest words that answer, `tempting` the sentence wrongly shown by many.
    `speakers` says for each gold place who speaks there, "narration" for the article itself;
    it is empty where that is not known.
    `history` are the questions asked before; `standalone` says the question in full,
    and `depends` whether it needs them.
    """

    id: str
    article: Article
    question: str
    kind: str
    split: str
    gold: tuple[Span, ...] = ()
    answer: tuple[Span, ...] = ()
    tempting: tuple[Span, ...] = ()
    needs_all: bool = False
    speakers: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    standalone: str | None = None
    depends: bool = False

    def speakers_in(self, place: Span) -> set[str]:
        """Return who speaks in the gold places that `place` touches."""
        told = zip(self.gold, self.speakers, strict=False)
        return {speaker for gold, speaker in told if gold.overlaps(place)}

    @property
    def alone(self) -> str:
        """The question as it can be asked without its conversation."""
        return self.standalone or self.question

    @property
    def role(self) -> Role:
        """Which of the four groups, scored apart, the case belongs to."""
        if self.gold:
            return "answerable"
        if self.kind == "off-topic":
            return "off-topic"
        return "small-talk" if self.kind == "small-talk" else "near-miss"


@dataclass(frozen=True, slots=True)
class Suite:
    """Cases to be asked alone, turns to be asked in their conversation, and the files' own texts.

    `texts` maps an article's id to its text as read from the file, apart from `Article`.
    `shipped` marks the gold questions, whose test half is the headline.
    """

    name: str
    cases: tuple[Case, ...]
    turns: tuple[Case, ...]
    texts: Mapping[str, str]
    shipped: bool = False

    def of(self, split: str) -> "Suite":
        """Return the cases of one split, or the whole suite for "all"."""
        cases = tuple(case for case in self.cases if split in ("all", case.split))
        turns = tuple(turn for turn in self.turns if split in ("all", turn.split))
        if not cases and not turns:
            held = sorted({case.split for case in (*self.cases, *self.turns)})
            msg = f"{self.name} has no question of {split!r}; it has {', '.join(held) or 'none'}"
            raise SuiteError(msg)
        return replace(self, cases=cases, turns=turns)

    def first(self, articles: int | None) -> "Suite":
        """Return what is asked about the first so many articles, or all of it for None."""
        used = set(list(dict.fromkeys(case.article.id for case in self.cases))[:articles])
        return replace(
            self,
            cases=tuple(case for case in self.cases if case.article.id in used),
            turns=tuple(turn for turn in self.turns if turn.article.id in used),
        )


def half(key: str) -> str:
    """Return "dev" or "test" by the hash of `key`, so that no one picks which."""
    return ("dev", "test")[hashlib.sha256(key.casefold().encode()).digest()[0] % 2]


def widened(article: Article, place: Span) -> Span:
    """Return the whole sentences that `place` touches; outside of any it stays as it is."""
    touched = [sentence for sentence in sentences(article) if sentence.overlaps(place)]
    if not touched:
        return place
    return Span(min(place.start, touched[0].start), max(place.end, touched[-1].end))
