"""Articles cut into passages, the unit that is searched: a sentence and who says it."""

from dataclasses import dataclass
from functools import lru_cache

from corpus.article import Article, Span
from corpus.sentences import sentences
from corpus.speech import Statement, statements


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of an article, what is known of who says it, and the sentence before it."""

    article: Article
    span: Span
    statement: Statement
    before: Span | None = None

    @property
    def text(self) -> str:
        """The sentence, read from the article."""
        return self.article.quote(self.span)


@lru_cache(maxsize=1024)
def passages(article: Article) -> tuple[Passage, ...]:
    """Return the article's passages in reading order."""
    spans = sentences(article)
    told = zip(spans, statements(article), (None, *spans), strict=False)
    return tuple(Passage(article, span, statement, before) for span, statement, before in told)
