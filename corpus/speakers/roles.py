"""Roles: what the text says a person is, beside the name: "US secretary of state"."""

import re

from corpus.article import Article, Span
from corpus.speakers.nouns import is_body, is_plural
from corpus.speakers.phrases import is_count, is_phrase

# So many characters before a name may be its role.
_FAR = 90
_DETERMINER = r"(?:(?:[Tt]he|[Aa]n?|[Aa]nother|[Ff]ellow) )?"
# "His friend Ann Lee": whose is not told beside the name.
_WHOSE = re.compile(r"(?i)(?:his|her|their|its|my|our|your) ")
_BEFORE = re.compile(
    rf"(?:[.;:?!“”\"(–—\n,] ?|\b(?:and|but|that|by|to|from|with|said|says|as|when|[Ww]hen) )"
    rf"{_DETERMINER}(?P<role>[^.;:?!“”\"()–—\n,]+?),? $"
)
_AFTER = re.compile(
    rf",? {_DETERMINER}(?P<role>[^,.;:?!()“”\"–—\n]{{3,100}}?)"
    r"(?=(?:,(?!\d)|[.;:?!)“”\"\n])| [–—]| (?:who|said|says|told|has|is|was)\b)"
)


def role(article: Article, name: str) -> Span | None:
    """Return the place of the words that tell what `name` is, where it first has any beside it."""
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", article.text):
        found = _before(article.text, match.start()) or _after(article.text, match.end())
        if found:
            return found
    return None


def _before(text: str, start: int) -> Span | None:
    """Return the role that ends where a name starts: "US secretary of state Antony Blinken"."""
    left = max(0, start - _FAR)
    before = "\n" * (left == 0) + text[left:start]
    shift = start - len(before)
    for at in range(len(before)):
        told = _BEFORE.match(before, at)
        if told and _is_role(told["role"]):
            return Span(shift + told.start("role"), shift + told.end("role"))
    return None


def _after(text: str, end: int) -> Span | None:
    """Return the role that stands after a name and a comma: "Rushan Abbas, founder of …"."""
    told = _AFTER.match(text, end) if text[end : end + 1] == "," else None
    return Span(*told.span("role")) if told and _is_role(told["role"]) else None


def _is_role(words: str) -> bool:
    """Whether these words are one person's role, and nothing else."""
    is_one = is_phrase(words.split()) and not (is_plural(words) or is_body(words))
    is_one = is_one and not (is_count(words) or _WHOSE.match(words))
    return is_one and words == words.strip()
