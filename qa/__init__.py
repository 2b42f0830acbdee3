"""What to answer: questions asked of articles, answered in the articles' own words.

The heavy libraries are loaded by `open`, not by the import of this package.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from qa.answer import Answer, Quote
from qa.checking import Verdict
from qa.conversation import Conversation
from qa.guard import NotVerbatimError, verified
from qa.question import QuestionError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from corpus import Article
    from index import Encoder
    from qa.bot import QuoteBot
    from qa.reader.reading import Reader

__all__ = [
    "Answer",
    "Conversation",
    "NotVerbatimError",
    "QuestionError",
    "Quote",
    "Verdict",
    "ask",
    "bot_over",
    "check",
    "open",
    "retrieve",
    "verified",
]


def open(  # noqa: A001 - read as `qa.open`, like `gzip.open`
    path: str | Path | None = None,
    *,
    cache_dir: str | Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> QuoteBot:
    """Return a bot over the article that ships, or over the .txt file or folder at `path`.

    The index is kept in `cache_dir`, by default the user's cache folder, and built when it is
    missing, stale or damaged; `progress(done, total)` is called meanwhile.
    Raises CorpusError for a file that cannot be read, ModelError for a missing model.
    """
    from qa.build import open_bot

    return open_bot(path, cache_dir=cache_dir, progress=progress)


def bot_over(
    articles: Sequence[Article], *, encoder: Encoder | None = None, reader: Reader | None = None
) -> QuoteBot:
    """Return a bot over articles at hand; its index is kept in memory only."""
    from qa.build import bot_over

    return bot_over(articles, encoder, reader)


def ask(question: str, conversation: Conversation | None = None) -> Answer:
    """Ask the article that ships; see `QuoteBot.ask`."""
    return _shipped().ask(question, conversation)


def retrieve(
    question: str,
    k: int = 5,
    conversation: Conversation | None = None,
    speaker: str | None = None,
) -> tuple[Quote, ...]:
    """Search the article that ships; see `QuoteBot.retrieve`."""
    return _shipped().retrieve(question, k, conversation, speaker)


def check(words: str, speaker: str | None = None) -> Verdict:
    """Check words against the article that ships, without a model; see `QuoteBot.check`."""
    from corpus import shipped_article
    from qa.checking import check

    return check(words, (shipped_article(),), speaker)


@lru_cache(maxsize=1)
def _shipped() -> QuoteBot:
    return open()
