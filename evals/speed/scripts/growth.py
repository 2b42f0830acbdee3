"""Questions asked of as many passages as are given: `growth.py ARTICLE COUNT QUESTIONS`.

The passages are the article's own, again and again in one long article; their vectors are drawn
by chance, since only how many there are matters here. It prints as JSON how long each question
took, answered and searched for only, and how many bytes each passage holds.
"""

import json
import resource
import sys
import time

import numpy as np

from corpus import Article, passages, read_articles
from index.index import Index
from index.minilm import MiniLM
from index.packaged import packaged_model
from qa.bot import QuoteBot
from qa.reader.reader import TrainedReader


def main() -> None:
    """Ask, and print what it took."""
    path, count, questions = sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])
    encoder, reader = MiniLM(), TrainedReader(packaged_model())
    [article] = read_articles(path)
    reader.read("?", [])
    before = _held()
    long = Article("long", "\n".join([article.text] * (count // len(passages(article)) + 1)))
    units = passages(long)[:count]
    vectors = np.random.default_rng(1).normal(size=(count, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    index = Index(units, vectors, encoder)
    del vectors
    held = (_held() - before) / count
    bot = QuoteBot([long], index, reader)
    bot.ask(questions[0])
    asked, found = [], []
    for question in questions:
        start = time.perf_counter()
        bot.ask(question)
        between = time.perf_counter()
        index.search(question)
        found.append((time.perf_counter() - between) * 1000)
        asked.append((between - start) * 1000)
    print(json.dumps({"ask": asked, "retrieve": found, "bytes": held}))


def _held() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


main()
