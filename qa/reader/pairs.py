"""Pairs: a question and a passage as one sequence of tokens, as the network reads them."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tokenizers import Encoding, Tokenizer

from corpus import Passage, Span

_CLS, _SEP = 101, 102
_MARKS = re.compile(r"[?!\s]*\?[?!\s]*\Z")
_TYPED = str.maketrans("‘’ʼ´`“”„«»", "'''''\"\"\"\"\"")
# The most tokens of each part. Of a question the end is kept, of the others the beginning.
QUESTION, BEFORE, SPEAKER, PASSAGE = 48, 20, 8, 96

# So many passages' tokens are kept, since the same are read for one question after another.
_KEPT = 10_000


class Pair(NamedTuple):
    """Token ids; where the second part begins, and where the passage's own tokens do.

    `places` holds for each of the passage's tokens its place in the article.
    """

    ids: list[int]
    second: int
    passage: int
    places: list[Span]


class Pairs:
    """Makes pairs with the tokenizer in a model's folder."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        # The file fixes both at 128 tokens.
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[Passage, tuple[list[int], Encoding]] = {}

    def __call__(self, question: str, passages: Sequence[Passage]) -> list[Pair]:
        """Return "[CLS] question [SEP] before [SEP] speaker : passage [SEP]" for each passage.

        A question is read the same whichever apostrophes and quotation marks it is typed with,
        and however many question marks.
        """
        typed = _MARKS.sub("?", question.translate(_TYPED))
        asked = [_CLS, *self._encode(typed).ids[-QUESTION:], _SEP]
        return [self._pair(asked, passage) for passage in passages]

    def words(self, ids: Sequence[int]) -> str:
        """Return token ids as a reader sees them, for looking at a pair."""
        return str(self._tokenizer.decode(list(ids), skip_special_tokens=False))

    def _pair(self, asked: list[int], passage: Passage) -> Pair:
        if passage not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[passage] = self._lead(passage), self._encode(passage.text)
        lead, encoding = self._known[passage]
        tokens, start = encoding.ids[:PASSAGE], passage.span.start
        # A token without characters, such as a lone mark that was dropped, has no place.
        places = [Span(start + a, start + max(b, a + 1)) for a, b in encoding.offsets[:PASSAGE]]
        ids = [*asked, *lead, *tokens, _SEP]
        return Pair(ids, len(asked), len(asked) + len(lead), places)

    def _lead(self, passage: Passage) -> list[int]:
        """Return what comes before the passage's own words: the sentence before, the speaker."""
        lead: list[int] = []
        if passage.before is not None:
            lead += [*self._encode(passage.article.quote(passage.before)).ids[:BEFORE], _SEP]
        if passage.statement.speaker is not None:
            lead += self._encode(f"{passage.statement.speaker}:").ids[:SPEAKER]
        return lead

    def _encode(self, text: str) -> Encoding:
        return self._tokenizer.encode(text, add_special_tokens=False)
