"""Passages embedded, ours or by sentence-transformers: `build.py ARTICLE COUNT WHICH`.

The passages are the article's own, again and again. It prints how many were embedded a second.
"""

import sys
import time
from itertools import cycle, islice

from corpus import passages, read_articles
from index.index import embed
from index.minilm import MiniLM
from index.packaged import packaged_model


def main() -> None:
    """Embed, and print what it took."""
    path, count, which = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    [article] = read_articles(path)
    units = list(islice(cycle(passages(article)), count))
    if which == "ours":
        encoder = MiniLM()
        start = time.perf_counter()
        embed(units, encoder)
    else:
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(str(packaged_model()), device="cpu")
        texts = [unit.text for unit in units]
        start = time.perf_counter()
        model.encode(texts)
    print(count / (time.perf_counter() - start))


main()
