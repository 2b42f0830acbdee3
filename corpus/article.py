"""Article and Span: the one text, and places in it."""

import hashlib
import itertools
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_ENDS_A_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place: half-open `start` and `end`, in Unicode code points of `Article.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"a span needs 0 <= start < end, got start={self.start}, end={self.end}"
            raise ValueError(msg)

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from; what is not known is None, never guessed."""

    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    licence: str | None = None


@dataclass(frozen=True)
class Article:
    """A text that is never altered, and what is known of it.

    `title_span` is the line that is the title, or None where the text has no title line.
    """

    id: str
    text: str
    title_span: Span | None = None
    language: str = "en"
    source: Source = field(default_factory=Source)

    def __post_init__(self) -> None:
        if self.title_span is not None:
            self.quote(self.title_span)

    @property
    def title(self) -> str:
        """The title line, or the id where there is none."""
        return self.id if self.title_span is None else self.quote(self.title_span)

    @cached_property
    def sha256(self) -> str:
        """The hash of the text's UTF-8 bytes, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The body's paragraphs in order; the first of them is number 1."""
        start = self.title_span.end if self.title_span else 0
        return tuple(_paragraphs(self.text, start))

    def quote(self, span: Span) -> str:
        """Return the words at `span`; raise ValueError if it runs past the end."""
        if span.end > len(self.text):
            msg = f"span {span.start}-{span.end} runs past the end of {self.id!r}"
            raise ValueError(msg)
        return self.text[span.start : span.end]

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph that `offset` stands in; the title is 0."""
        return bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.start)


def _paragraphs(text: str, start: int) -> list[Span]:
    """Return each line as a paragraph, or each block of lines where lines are wrapped."""
    lines = [Span(*_trimmed(match)) for match in _LINE.finditer(text, start) if match[0].strip()]
    if not _is_wrapped(text, lines):
        return lines
    blocks = lines[:1]
    for line in lines[1:]:
        if _follows_directly(text, blocks[-1], line):
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    left = len(match[0]) - len(match[0].lstrip())
    return match.start() + left, match.start() + len(match[0].rstrip())


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether blank lines part the paragraphs and line ends fall inside sentences."""
    inner = [
        line for line, after in itertools.pairwise(lines) if _follows_directly(text, line, after)
    ]
    broken = sum(not _ENDS_A_SENTENCE.search(text[line.start : line.end]) for line in inner)
    has_blank_lines = len(inner) < len(lines) - 1
    return has_blank_lines and broken > len(inner) / 2


def _follows_directly(text: str, line: Span, after: Span) -> bool:
    """Whether no blank line stands between two lines."""
    return len(text[line.end : after.start].replace("\r\n", "\n").strip(" \t")) <= 1
