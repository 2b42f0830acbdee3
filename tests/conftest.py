"""Two small articles, a word-counting encoder, and bots over them and over the real one."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings

import qa
from corpus import Article, Span, shipped_article
from index import Hit, Vectors
from qa.bot import QuoteBot
from qa.reader.reading import Reading

# How long a test takes is no part of what it proves.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

EIFFEL = """The tower
The tower stands 330 metres tall. It was finished in March 1889.
“We were afraid of the wind,” said Gustave Eiffel. “It was strong.”
Critics hated it. Maupassant wrote that he lunched there so as not to see it."""


class WordEncoder:
    """Counts words into buckets: texts that share words are near each other."""

    name = "words"

    def encode(self, texts: Sequence[str], /) -> Vectors:
        vectors = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, hashlib.md5(word.encode()).digest()[0] % 64] += 1
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)


class WordReader:
    """Takes the search's own score for the chance, and marks the whole passage."""

    def read(self, question: str, hits: Sequence[Hit], /) -> list[Reading]:  # noqa: ARG002
        total = sum(max(hit.score, 0.0) for hit in hits) + 1
        return [Reading(hit, max(hit.score, 0.0) / total, hit.passage.span) for hit in hits]


@pytest.fixture
def eiffel() -> Article:
    return Article("eiffel", EIFFEL, Span(0, len("The tower")))


@pytest.fixture(scope="session")
def ours() -> Article:
    return shipped_article()


@pytest.fixture(scope="session")
def encoder() -> WordEncoder:
    return WordEncoder()


@pytest.fixture(scope="session")
def bot(tmp_path_factory: pytest.TempPathFactory) -> QuoteBot:
    """The real bot over the article that ships, its index in a folder of its own."""
    return qa.open(cache_dir=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def root() -> Path:
    return Path(__file__).parent.parent
