"""Tasks: which passages an example is learned from, chosen by the search or by words alone."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from corpus import Article, Span, passages
from index.index import Index, embed, embedded
from index.minilm import MiniLM
from index.words import WordIndex
from qa.reader.sets import Example

# So many of the passages that the search finds are learned from.
_FOUND = 16
# Of a wide example so many passages are read, drawn from so many that share most words with the
# question; and for such a share of them the one that answers is left out.
_READ, _LIKE, _LEFT_OUT = 4, 8, 0.2
# What the search is taken to have found for each of them, since it isn't asked.
_SCORE = 0.6


class Task(NamedTuple):
    """An example as it is learned from: passages by number, best found first, and their scores."""

    example: Example
    ranked: list[int]
    scores: dict[int, float]


def searched(examples: Sequence[Example]) -> Iterator[Task]:
    """Yield each example with what the search finds for its question."""
    encoder = MiniLM()
    indexes: dict[Article, Index] = {}
    numbers: dict[Article, dict[Span, int]] = {}
    for example in examples:
        article = example.article
        if article not in indexes:
            units = passages(article)
            indexes[article] = Index(units, embed(units, encoder), encoder)
            numbers[article] = {unit.span: number for number, unit in enumerate(units)}
        hits = indexes[article].search(example.question, len(numbers[article]))
        scores = {numbers[article][hit.passage.span]: hit.score for hit in hits}
        yield Task(example, list(scores)[:_FOUND], scores)


def compared(examples: Sequence[Example]) -> Iterator[Task]:
    """Yield each answerable example with some passages of its article that share its words.

    Now and then the passage that answers is left out, and whatever else has the answer's words.
    """
    words: dict[Article, WordIndex] = {}
    for example in examples:
        if not example.gold:
            continue
        units = passages(example.article)
        if example.article not in words:
            words[example.article] = WordIndex(embedded(units))
        order = np.argsort(-words[example.article].scores(example.question), kind="stable")
        like = [int(number) for number in order[: _LIKE + 1] if number not in example.gold]
        left_out = random.random() < _LEFT_OUT
        if left_out:
            answers = [example.article.quote(span) for span in example.answer]
            like = [at for at in like if not any(answer in units[at].text for answer in answers)]
            example = Example(example.article, example.question)
        read = [*sorted(example.gold)[:1], *random.sample(like, min(_READ - 1, len(like)))]
        if read:
            yield Task(example, read, dict.fromkeys(read, _SCORE))
