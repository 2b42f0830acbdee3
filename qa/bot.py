"""The bot: the whole way from a question to an answer, on one screen."""

from collections.abc import Sequence
from typing import NamedTuple

from corpus import Article
from index import Hit
from index.index import Index
from qa.answer import Answer, Quote
from qa.context import context
from qa.conversation import Conversation
from qa.decision import Decision, decide
from qa.followup import Understood, understand
from qa.question import checked, is_small_talk, scripts
from qa.reader.reading import DEPTH, Reader, Reading
from qa.reason import reason, silence, told
from qa.selection import selected
from qa.signals import Signals, signals

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

    def ask(self, question: str, conversation: Conversation | None = None) -> Answer:
        """Return what the articles answer to `question`, asked in a `conversation` or alone.

        Raises QuestionError if the question is empty or longer than 2,000 characters.
        """
        question = checked(question)
        understood, read, _, (outcome, confidence) = self.consider(question, conversation)
        if outcome in ("small_talk", "off_topic"):
            return silence(question, outcome, confidence, understood.words)
        quotes = selected(read) if outcome == "answered" else []
        nearest = [] if quotes else read[:_NEAREST]
        return Answer(
            question,
            understood.words,
            outcome,
            confidence,
            told(len(quotes)) if quotes else reason(understood.text, read, self.articles),
            tuple(map(_quote, quotes)),
            tuple(map(_quote, nearest)),
        )

    def consider(self, question: str, conversation: Conversation | None = None) -> Consideration:
        """Return what each step before the answer makes of a question.

        Small talk, and a question in a script that no article has, is not even searched.
        """
        question = checked(question)
        if is_small_talk(question):
            return Consideration(Understood.alone(question), [], None, Decision("small_talk", 0.0))
        if not any(scripts(question) & scripts(article.text) for article in self.articles):
            return Consideration(Understood.alone(question), [], None, Decision("off_topic", 0.0))
        understood = understand(question, conversation or Conversation())
        read = self._read(understood, DEPTH)
        found = signals(understood.text, read, self.articles)
        return Consideration(understood, read, found, decide(found))

    def retrieve(
        self, question: str, k: int = 5, conversation: Conversation | None = None
    ) -> tuple[Quote, ...]:
        """Return the `k` passages that answer `question` best, best first, without deciding.

        Raises QuestionError as `ask` does, and ValueError if `k` is less than 1.
        """
        if k < 1:
            msg = f"k is how many quotes to return, at least 1, got {k}"
            raise ValueError(msg)
        understood = understand(checked(question), conversation or Conversation())
        return tuple(map(_quote, self._read(understood, max(k, DEPTH))[:k]))

    def _read(self, understood: Understood, k: int) -> list[Reading]:
        """Return the `k` passages found, the first 16 of them read and put in their new order."""
        hits = self._index.search(understood.asked, k)
        read = self._reader.read(understood.text, hits[:DEPTH])
        return read + [_unread(hit) for hit in hits[DEPTH:]]


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
