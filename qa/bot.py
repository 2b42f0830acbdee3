"""The bot: the whole way from a question to an answer, on one screen."""

from collections.abc import Sequence

from corpus import Article
from index.index import Hit, Index
from qa.answer import Answer, Outcome, Quote
from qa.conversation import Conversation
from qa.decision import decide
from qa.followup import understand
from qa.question import checked, is_small_talk, scripts
from qa.signals import signals

_MESSAGES: dict[Outcome, str] = {
    "answered": "The article says:",
    "not_stated": "The article does not say.",
    "off_topic": "This is not what the article is about.",
    "small_talk": (
        "I answer questions about the article, only in the article's own words."
        " Ask what it says, who said it, when or why."
    ),
}
# So many hits are looked at before deciding, and so many passages are offered.
_CANDIDATES = 20
_QUOTES = 1
_NEAREST = 3


class QuoteBot:
    """Answers questions about the articles of an index with quotations from them."""

    def __init__(self, articles: Sequence[Article], index: Index) -> None:
        self.articles = tuple(articles)
        self._index = index

    @property
    def passages(self) -> int:
        """How many passages are searched."""
        return len(self._index.passages)

    def ask(self, question: str, conversation: Conversation | None = None) -> Answer:
        """Return what the articles answer to `question`, asked in a `conversation` or alone.

        Raises QuestionError if the question is empty or longer than 2,000 characters.
        """
        question = checked(question)
        if is_small_talk(question):
            return _without_quotes(question, "small_talk", 1.0)
        if not any(scripts(question) & scripts(article.text) for article in self.articles):
            return _without_quotes(question, "off_topic", 0.0)
        understood = understand(question, conversation or Conversation())
        hits = self._index.search(understood.asked, _CANDIDATES)
        outcome, confidence = decide(signals(question, hits, self.articles))
        quotes = tuple(quote(hit) for hit in hits)
        return Answer(
            question,
            understood.words,
            outcome,
            confidence,
            _MESSAGES[outcome],
            quotes=quotes[:_QUOTES] if outcome == "answered" else (),
            nearest=quotes[:_NEAREST] if outcome == "not_stated" else (),
        )

    def retrieve(
        self, question: str, k: int = 5, conversation: Conversation | None = None
    ) -> tuple[Quote, ...]:
        """Return the `k` passages nearest to `question`, best first, without deciding.

        Raises QuestionError as `ask` does, and ValueError if `k` is less than 1.
        """
        if k < 1:
            msg = f"k is how many quotes to return, at least 1, got {k}"
            raise ValueError(msg)
        understood = understand(checked(question), conversation or Conversation())
        return tuple(quote(hit) for hit in self._index.search(understood.asked, k))


def _without_quotes(question: str, outcome: Outcome, confidence: float) -> Answer:
    return Answer(question, question, outcome, confidence, _MESSAGES[outcome])


def quote(hit: Hit) -> Quote:
    """Return the quotation of a passage that was found."""
    passage = hit.passage
    return Quote(
        passage.article,
        passage.span,
        hit.score,
        passage.statement.speaker,
        passage.statement.speech,
        highlight=passage.span,
    )
