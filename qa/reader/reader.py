"""The reader: which of the passages found answers the question, and with which words."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from corpus import Article, Span
from index import Hit
from qa.reader import model
from qa.reader.pairs import Pair, Pairs
from qa.reader.reading import Reading

# The most tokens that are marked as the answering words.
MARKED = 48


class TrainedReader:
    """The reader that ships, over the embedding model in the folder `base`.

    Raises ModelError if its weights are missing or altered.
    """

    def __init__(self, base: Path) -> None:
        self._network = model.load(base)
        self._pairs = Pairs(base)

    def read(self, question: str, hits: Sequence[Hit], /) -> list[Reading]:
        """Return each hit as read together with the question, the likeliest to answer first."""
        if not hits:
            return []
        pairs = self._pairs(question, [hit.passage for hit in hits])
        with torch.inference_mode():
            answers, ends = self._network.read(pairs, torch.tensor([hit.score for hit in hits]))
        chances = torch.softmax(torch.cat([answers.new_zeros(1), answers]), 0)[1:].tolist()
        read = [
            Reading(hit, chance, _highlight(hit, pair, end))
            for hit, chance, pair, end in zip(hits, chances, pairs, ends, strict=True)
        ]
        return sorted(read, key=lambda reading: -reading.chance)


def _highlight(hit: Hit, pair: Pair, ends: Tensor) -> Span:
    """Return the likeliest words: the start and end, in this order, whose logits' sum is most."""
    if not pair.places:
        return hit.passage.span
    sums = ends[:, 0, None] + ends[None, :, 1]
    possible = torch.ones_like(sums).triu().tril(MARKED).bool()
    best = int(sums.masked_fill(~possible, -torch.inf).argmax())
    first, last = divmod(best, len(pair.places))
    marked = Span(pair.places[first].start, pair.places[last].end)
    return _whole_words(hit.passage.article, marked, hit.passage.span)


def _whole_words(article: Article, marked: Span, within: Span) -> Span:
    """Return the span widened to whole words, inside the passage."""
    start, end, text = marked.start, min(marked.end, within.end), article.text
    while start > within.start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < within.end and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return Span(start, end)
