"""Bots built: the one place where articles, model, index and store are joined."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import platformdirs

from corpus import Article, passages, read_articles, shipped_article
from index import Encoder, ModelError
from index.chosen import chosen_encoder, passage_encoder
from index.index import Index, Progress, embed, embedded
from index.packaged import packaged_model
from index.store import key, load, save
from qa.bot import QuoteBot
from qa.decision import fitted
from qa.reader import model
from qa.reader.reader import TrainedReader
from qa.reader.reading import Reader


def open_bot(
    path: str | Path | None = None,
    *,
    cache_dir: str | Path | None = None,
    progress: Progress | None = None,
) -> QuoteBot:
    """Return a bot over the articles at `path`, its index loaded or else built and saved."""
    articles = (shipped_article(),) if path is None else read_articles(path)
    folder = Path(cache_dir) if cache_dir else platformdirs.user_cache_path("on-the-record")
    encoder = chosen_encoder()
    units = [passage for article in articles for passage in passages(article)]
    name = key(embedded(units), encoder.name)
    vectors = load(folder, name, len(units))
    if vectors is None:
        vectors = embed(units, passage_encoder(encoder), progress)
        save(folder, name, vectors)
    return QuoteBot(articles, Index(units, vectors, encoder), _reader())


def bot_over(
    articles: Sequence[Article], encoder: Encoder | None = None, reader: Reader | None = None
) -> QuoteBot:
    """Return a bot over `articles` whose index is kept in memory only."""
    encoder = encoder or chosen_encoder()
    units = [passage for article in articles for passage in passages(article)]
    if not units:
        msg = "there are no passages: give at least one article with words in it"
        raise ValueError(msg)
    index = Index(units, embed(units, encoder), encoder)
    return QuoteBot(articles, index, reader or _reader())


@lru_cache(maxsize=1)
def _reader() -> TrainedReader:
    if fitted().reader != model.card()["sha256"]:
        msg = "the decision was fitted for another reader: run make reader to its end"
        raise ModelError(msg)
    return TrainedReader(packaged_model())
