"""What the articles say: texts, places in them, sentences, speakers and passages."""

from corpus.article import Article, Source, Span
from corpus.cast import Cast, Pronoun, cast
from corpus.letters import UPPER, folded
from corpus.passages import Passage, passages
from corpus.reading import CorpusError, read_articles, shipped_article
from corpus.sentences import sentences
from corpus.speech import Speech, Statement, statements

__all__ = [
    "UPPER",
    "Article",
    "Cast",
    "CorpusError",
    "Passage",
    "Pronoun",
    "Source",
    "Span",
    "Speech",
    "Statement",
    "cast",
    "folded",
    "passages",
    "read_articles",
    "sentences",
    "shipped_article",
    "statements",
]
