"""Our own program, in the parts that the others are told in.

Given an article, the model's folder and questions as JSON, it prints as JSON how long each part
took, and each question: answered, and searched for only.
"""

import time

BEGUN = time.perf_counter()

import json
import sys
from collections.abc import Callable

import qa.build
import qa.cli
from corpus import passages
from index.chosen import chosen_encoder
from index.index import Index, embed

IMPORTED = time.perf_counter()
bot = qa.open(sys.argv[1])
OPENED = time.perf_counter()


def milliseconds(ask: Callable[[str], object]) -> list[float]:
    """Return how long each question takes."""
    taken = []
    for question in json.loads(sys.argv[3]):
        start = time.perf_counter()
        ask(question)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


asked = milliseconds(bot.ask)
parts = {
    "imports": IMPORTED - BEGUN,
    "model and index": OPENED - IMPORTED,
    "first question": asked[0] / 1000,
}
encoder = chosen_encoder()
units = [unit for article in bot.articles for unit in passages(article)]
found = milliseconds(Index(units, embed(units, encoder), encoder).search)
print(json.dumps({"parts": parts, "ask": asked, "retrieve": found}))
