"""Texts as tokens: words, and marks that carry meaning, each with its place and a key.

Two tokens say the same if their keys are equal. Spaces, quotation marks and invisible characters
are no tokens: they only stand between.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import regex

from corpus import Span

QUOTATION = "\"“”„‟«»‹›'‘’‚‛`´＂＇「」『』〝〞"
# Inside a word these are one and the same: Beijing’s, Beijing's.
_APOSTROPHES = "'’‘ʼ`´′＇"
_SIGNS = "&@#%§"

DASH = r"[\p{Pd}−]"
# Scripts that put no spaces between words: each of their characters stands for itself.
_UNSPACED = (
    r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}\p{Javanese}"
)
# What directs or joins others and is not seen; the two joiners make another word or picture.
UNSEEN = r"[\p{Cf}\u034f\ufe0e\ufe0f--[\u200c\u200d]]"
_LETTER = rf"[\p{{L}}\p{{N}}_--[{_UNSPACED}]]"
_WORD = (
    rf"{_LETTER}(?:{_LETTER}|\p{{M}}|[\u200c\u200d]|{UNSEEN}+(?={_LETTER}|\p{{M}})"
    rf"|(?<=\p{{N}})[.,:](?=\p{{N}})|(?<=[\p{{L}}\p{{M}}\p{{N}}])[{_APOSTROPHES}](?={_LETTER}))*"
)
_TOKEN = regex.compile(
    rf"(?P<word>{_WORD})"
    rf"|(?P<dash>{DASH}+)"
    r"|(?P<ellipsis>…|\.{3})"
    rf"|[\s{QUOTATION}]|{UNSEEN}"
    r"|(?P<other>\X)",
    regex.VERSION1,
)
_INVISIBLE = regex.compile(UNSEEN, regex.VERSION1)
# Where something else than a space would be cut: counter-terrorism, -5, 1/2, $5, 5%.
_JOINED = regex.compile(
    r"(?<=\w[-‐‑–])(?=\w)|(?<=\w)(?=[-‐‑–]\w)"
    r"|(?<=(?<![\w\p{Pd}])[-−–])(?=\d)"
    r"|(?<=\d[/⁄])(?=\d)|(?<=\d)(?=[/⁄]\d)"
    r"|(?<=\p{Sc})(?=\d)|(?<=\d)(?=[\p{Sc}%‰°])",
    regex.VERSION1,
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SAME = str.maketrans(dict.fromkeys(_APOSTROPHES, "'") | _LIGATURES)
_FIXED = {"dash": "-", "ellipsis": "…"}


class Token(NamedTuple):
    """A word or a mark: its place, half-open, and its key."""

    start: int
    end: int
    key: str

    @property
    def is_word(self) -> bool:
        """Whether it is read aloud: a word, a number or a sign, and not punctuation."""
        return is_said(self.key)


def tokens(text: str) -> list[Token]:
    """Return the tokens of `text` in order.

    >>> [token.key for token in tokens("“It’s 1,300 ﬁles” – high‑proﬁle...")]
    ["It's", '1,300', 'files', '-', 'high', '-', 'profile', '…']
    """
    return [
        Token(match.start(), match.end(), _FIXED.get(match.lastgroup) or key(match[0]))
        for match in _TOKEN.finditer(text)
        if match.lastgroup
    ]


def is_said(text: str) -> bool:
    """Whether a text has anything that is read aloud.

    >>> is_said("&"), is_said("5 €"), is_said(" –,")
    (True, True, False)
    """
    return any(
        character.isalnum() or character in _SIGNS or unicodedata.category(character)[0] == "S"
        for character in text
    )


def place(words: Sequence[Token]) -> Span:
    """Return the place of tokens in a row, of which there is at least one."""
    return Span(words[0].start, words[-1].end)


def inside(found: Sequence[Token], span: Span) -> Sequence[Token]:
    """Return those of a text's tokens that are wholly inside `span`."""
    first, last = bounds(found, span)
    return found[first:last]


def bounds(found: Sequence[Token], span: Span) -> tuple[int, int]:
    """Return the number of the first token inside `span`, and that past the last one."""
    first = bisect_left(found, span.start, key=lambda token: token.start)
    return first, bisect_right(found, span.end, key=lambda token: token.end)


def key(words: str) -> str:
    """Return what is compared: no invisible characters, one apostrophe, one form of each letter."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", words).translate(_SAME))


def joins(text: str, at: int) -> bool:
    """Whether what is before `at` and what is after it are joined: by a hyphen, or as a number.

    >>> joins("counter-terrorism", 8), joins("fell to -5", 9), joins("a visit - that", 10)
    (True, True, False)
    """
    return _JOINED.match(text, at) is not None
