"""What the articles say: texts, places in them, sentences, speakers and passages."""

from corpus.article import Article, Source, Span
from corpus.letters import UPPER
from corpus.passages import Passage, passages
from corpus.reading import CorpusError, read_articles, shipped_article
from corpus.sentences import sentences
from corpus.speech import Speech, Statement, statements

__all__ = [
    "UPPER",
    "Article",
    "CorpusError",
    "Passage",
    "Source",
    "Span",
    "Speech",
    "Statement",
    "passages",
    "read_articles",
    "sentences",
    "shipped_article",
    "statements",
]
