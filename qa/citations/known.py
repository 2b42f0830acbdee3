"""What is known of an article for a citation; what is not known is left out, never guessed."""

import re
from typing import NamedTuple
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from corpus import Article
from qa.answer import Quote

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T.*)?)?)?")
# All that an address may hold; the percent sign, since it may be encoded already.
_ADDRESS = "%:/?#[]@!$&'()*+,;=-._~"


class Name(NamedTuple):
    """An author: a family name and the given ones, or else one name that is not taken apart."""

    family: str
    given: str = ""


class Date(NamedTuple):
    """A date as far as it is known, or in its own `words` where they are no ISO date."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    words: str | None = None

    @property
    def text(self) -> str:
        """The date as ISO writes it, or its words."""
        parts = (self.month, self.day)
        return self.words or "-".join([str(self.year), *(f"{it:02}" for it in parts if it)])


class Known(NamedTuple):
    """What is known of an article."""

    title: str | None
    authors: tuple[Name, ...]
    publisher: str | None
    published: Date | None
    address: str | None


def known(article: Article) -> Known:
    """Return what is known; the id of an article without a title line is no title."""
    source = article.source
    return Known(
        article.title if article.title_span else None,
        _names(source.author or ""),
        _line(source.publisher),
        _date(_line(source.published)),
        address(source.url),
    )


def address(url: str | None) -> str | None:
    """Return a web address, encoded where it has to be; None for any other kind of address.

    >>> address("https://example.org/a b"), address("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    url = (url or "").strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return percent_encoded(url, safe=_ADDRESS, errors="replace")


def key(quote: Quote) -> str:
    """Return a name for the quotation that any reference manager takes."""
    name = re.sub(r"[^A-Za-z0-9]+", "-", quote.article.id).strip("-")
    return f"{name or quote.article.sha256[:12]}-{quote.start}-{quote.end}"


def _names(authors: str) -> tuple[Name, ...]:
    """Return the authors of "Family, Given; Family, Given"; other names stay in one piece.

    >>> _names("Doe, Jane Q.; The Staff")
    (Name(family='Doe', given='Jane Q.'), Name(family='The Staff', given=''))
    """
    names = (author.partition(",") for author in authors.split(";") if _line(author))
    return tuple(
        Name(" ".join(family.split()), " ".join(given.split())) for family, _, given in names
    )


def _date(published: str | None) -> Date | None:
    """Return the parts of an ISO date, as far as they are given, or its words.

    >>> _date("2022-06-20T09:30")
    Date(year=2022, month=6, day=20, words=None)
    """
    if published is None:
        return None
    found = _DATE.fullmatch(published)
    if found is None:
        return Date(words=published)
    year, month, day = (int(part) if part else None for part in found.groups())
    return Date(year, month, day)


def _line(words: str | None) -> str | None:
    return " ".join((words or "").split()) or None
