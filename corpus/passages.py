"""Articles cut into passages, the unit that is searched: a sentence and who says it."""

from dataclasses import dataclass
from functools import lru_cache

from corpus.article import Article, Span
from corpus.sentences import sentences
from corpus.speech import Statement, statements


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of an article, and what is known of who says it."""

    article: Article
    span: Span
    statement: Statement

    @property
    def text(self) -> str:
        """The sentence, read from the article."""
        return self.article.quote(self.span)


@lru_cache(maxsize=256)
def passages(article: Article) -> tuple[Passage, ...]:
    """Return the article's passages in reading order."""
    told = zip(sentences(article), statements(article), strict=True)
    return tuple(Passage(article, span, statement) for span, statement in told)
