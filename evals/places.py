"""Gold words found in their article, each at exactly one place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus import Article, Span
from evals.cases import CaseError
from evals.files import Record, checked


@dataclass(frozen=True, slots=True)
class Places:
    """Finds the places of one case; what does not fit is a CaseError that names case and file."""

    article: Article
    case_id: str
    file: Path

    def of(self, words: str) -> Span:
        """Return the one place where `words` stand."""
        found = self._all(words)
        if len(found) != 1:
            times = f"{len(found)} times" if found else "nowhere"
            raise self.error(f"{words!r} stands {times} in article {self.article.id!r}, not once")
        return found[0]

    def inside(self, words: str, gold: Iterable[Span]) -> list[Span]:
        """Return every place of `words` inside the gold; there must be one."""
        found = [place for place in self._all(words) if any(span.covers(place) for span in gold)]
        if not found:
            raise self.error(f"the answer {words!r} does not stand in the gold")
        return found

    def at(self, records: Iterable[Record]) -> tuple[Span, ...]:
        """Return the places given as {"text", "start"}, checked, each once."""
        return tuple(dict.fromkeys(map(self._at, records)))

    def error(self, reason: str) -> CaseError:
        """Return the error that says which case is wrong, and why."""
        return CaseError(f"case {self.case_id!r} in {self.file}: {reason}")

    def _at(self, record: Record) -> Span:
        checked(record, {"text": str, "start": int}, f"case {self.case_id!r} in {self.file}")
        words, start = record["text"], record["start"]
        # A negative start would count from the end.
        if not words or start < 0 or not self.article.text.startswith(words, start):
            raise self.error(f"{words!r} does not stand at {start} in {self.article.id!r}")
        return Span(start, start + len(words))

    def _all(self, words: str) -> list[Span]:
        if not words.strip():
            raise self.error("no words are given")
        # A lookahead also finds places that overlap each other.
        found = re.finditer(f"(?={re.escape(words)})", self.article.text)
        return [Span(match.start(), match.start() + len(words)) for match in found]
