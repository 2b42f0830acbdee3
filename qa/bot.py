"""The bot: the whole way from a question to an answer, on one screen."""

from collections.abc import Container, Sequence
from functools import cached_property
from typing import NamedTuple

from corpus import Article, Passage, cast
from index import Hit
from index.index import Index
from qa.answer import Answer, Quote
from qa.checking import Verdict, check
from qa.context import context
from qa.conversation import Conversation
from qa.decision import Decision, decide
from qa.followup import Understood, understand
from qa.question import checked, scripts
from qa.reader.reading import DEPTH, Reader, Reading, averaged
from qa.reason import reason, silence, told, told_further
from qa.selection import in_reading_order, selected
from qa.signals import Signals, signals
from qa.speaking import speakers_called
from qa.talk import line

# So many passages are offered when none answers.
_NEAREST = 3


class Consideration(NamedTuple):
    """What is known of a question before it is answered: each step's outcome."""

    understood: Understood
    read: list[Reading]
    found: Signals | None
    decision: Decision


class QuoteBot:
    """Answers questions about the articles of an index with quotations from them."""

    def __init__(self, articles: Sequence[Article], index: Index, reader: Reader) -> None:
        self.articles = tuple(articles)
        self._index = index
        self._reader = reader

    @property
    def passages(self) -> int:
        """How many passages are searched."""
        return len(self._index.passages)

    @cached_property
    def _scripts(self) -> frozenset[str]:
        """The scripts that the articles are written in."""
        return frozenset().union(*(scripts(article.text) for article in self.articles))

    def ask(self, question: str, conversation: Conversation | None = None) -> Answer:
        """Return what the articles answer to `question`, asked in a `conversation` or alone.

        Raises QuestionError if the question is empty or longer than 2,000 characters.
        """
        question = checked(question)
        understood, read, _, (outcome, confidence) = self.consider(question, conversation)
        further = understood.further
        if outcome == "small_talk" or (outcome == "off_topic" and not further):
            return silence(question, outcome, confidence, understood.words)
        chosen = selected(read, understood.voice) if outcome == "answered" else []
        if further:
            chosen = in_reading_order(chosen) or list(map(_next, further.ahead))
            message = told_further(len(chosen), goes_on=outcome != "answered")
        elif chosen:
            message = told(len(chosen))
        else:
            message = reason(understood.text, read, self.articles, understood.voice)
        return Answer(
            question,
            understood.words,
            "answered" if chosen else "not_stated",
            confidence,
            message,
            tuple(map(_quote, chosen)),
            tuple(map(_quote, [] if chosen else read[:_NEAREST])),
        )

    def consider(self, question: str, conversation: Conversation | None = None) -> Consideration:
        """Return what each step before the answer makes of a question.

        Small talk, and a question in a script that no article has, is not even searched.
        """
        question = checked(question)
        if line(question):
            return Consideration(Understood.alone(question), [], None, Decision("small_talk", 0.0))
        if not scripts(question) & self._scripts:
            return Consideration(Understood.alone(question), [], None, Decision("off_topic", 0.0))
        understood = understand(question, conversation or Conversation(), cast(self.articles))
        read = self._read(understood, DEPTH)
        if not read:  # all was shown already
            return Consideration(understood, read, None, Decision("not_stated", 0.0))
        found = signals(understood.text, read, self.articles, understood.voice)
        return Consideration(understood, read, found, decide(found))

    def retrieve(
        self,
        question: str,
        k: int = 5,
        conversation: Conversation | None = None,
        speaker: str | None = None,
    ) -> tuple[Quote, ...]:
        """Return the `k` passages that answer `question` best, best first, without deciding.

        `speaker` is a name, or a part of one: only what that person says is returned.
        Raises QuestionError as `ask` does and for a speaker who says nothing, and ValueError if
        `k` is less than 1.
        """
        if k < 1:
            msg = f"k is how many quotes to return, at least 1, got {k}"
            raise ValueError(msg)
        question = checked(question)
        speakers = speakers_called(speaker, self._index.passages) if speaker is not None else None
        understood = understand(question, conversation or Conversation(), cast(self.articles))
        return tuple(map(_quote, self._read(understood, max(k, DEPTH), speakers)[:k]))

    def check(self, words: str, speaker: str | None = None) -> Verdict:
        """Return whether the articles have these words, and whether the `speaker` says them.

        Raises QuestionError if there are no words or more than 10,000 characters.
        """
        return check(words, self.articles, speaker)

    def _read(
        self, understood: Understood, k: int, speakers: Container[str | None] | None = None
    ) -> list[Reading]:
        """Return the `k` passages found, the first of them read and put in their new order."""

        def is_wanted(passage: Passage) -> bool:
            shown = understood.further is not None and not understood.further.keeps(passage)
            return not shown and (speakers is None or passage.statement.speaker in speakers)

        hits = self._index.search(understood.asked, k, is_wanted)
        read = averaged([self._reader.read(text, hits[:DEPTH]) for text in understood.texts])
        return read + [_unread(hit) for hit in hits[DEPTH:]]


def _next(passage: Passage) -> Reading:
    return _unread(Hit(passage, 0.0, 0.0, 0.0))


def _unread(hit: Hit) -> Reading:
    return Reading(hit, 0.0, None)


def _quote(reading: Reading) -> Quote:
    passage = reading.hit.passage
    return Quote(
        passage.article,
        passage.span,
        reading.chance,
        passage.statement.speaker,
        passage.statement.speech,
        reading.highlight,
        context(passage),
        passage.statement.role,
    )
