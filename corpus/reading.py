"""Files read into articles, or a plain error that names the file and the reason."""

import codecs
import json
import re
from pathlib import Path
from typing import Any

from corpus.article import Article, Source, Span

SHIPPED = Path(__file__).parent / "articles" / "michelle-bachelet-and-xinjiang-visit.txt"

_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SOURCE_FIELDS = ("publisher", "author", "published", "url", "licence")


class CorpusError(ValueError):
    """A file that cannot be read as an article."""


def shipped_article() -> Article:
    """Return the article that ships with the program."""
    return _read_article(SHIPPED)


def read_articles(path: str | Path) -> tuple[Article, ...]:
    """Return the article in a .txt file, or those in a folder by the order of their names.

    The first line that is not blank is the title. The text is the file's, decoded as UTF-8 (or
    as UTF-16 where the file begins with its mark) without a byte-order mark, and else unaltered.
    A .json file of the same name beside it tells what is known of its source.
    Raises CorpusError naming the file and the reason.
    """
    path = Path(path)
    if not path.exists():
        msg = f"there is no file or folder {str(path)!r}"
        raise CorpusError(msg)
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    if not files:
        msg = f"the folder {str(path)!r} holds no .txt file"
        raise CorpusError(msg)
    return tuple(_read_article(file) for file in files)


def _read_article(path: Path) -> Article:
    try:
        text = _decoded(path.read_bytes())
    except (OSError, UnicodeDecodeError, CorpusError) as error:
        msg = f"{str(path)!r} cannot be read as an article: {error}"
        raise CorpusError(msg) from error
    title = _first_line(text)
    known = _known(path.with_suffix(".json"))
    source = Source(**{name: known.get(name) for name in _SOURCE_FIELDS})
    article = Article(path.stem, text, title, known.get("language") or "en", source)
    expected = known.get("sha256") or article.sha256
    if article.sha256 != expected:
        msg = f"{str(path)!r} is not the text that {path.stem}.json describes: its sha256 differs"
        raise CorpusError(msg)
    return article


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _ENCODINGS if data.startswith(mark)), "utf-8")
    text = data.decode(encoding)
    if "\0" in text:
        msg = "it holds NUL characters, so it is no text"
        raise CorpusError(msg)
    if not text.strip():
        msg = "it is empty"
        raise CorpusError(msg)
    return text


def _first_line(text: str) -> Span | None:
    """Return the title line; None where nothing follows it, or its sentence goes on."""
    first, *more = (Span(*match.span()) for match in re.finditer(r"\S(?:[^\r\n]*\S)?", text))
    goes_on = more and text[more[0].start].islower()
    return first if more and not goes_on else None


def _known(path: Path) -> dict[str, Any]:
    """Return what is recorded beside an article; nothing where there is no record."""
    if not path.exists():
        return {}
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        msg = f"{str(path)!r} cannot be read: {error}"
        raise CorpusError(msg) from error
    if not isinstance(known, dict):
        msg = f"{str(path)!r} should hold one JSON object"
        raise CorpusError(msg)
    for name in (*_SOURCE_FIELDS, "language", "sha256"):
        if not isinstance(known.get(name, ""), str | None):
            msg = f"{str(path)!r} should give {name!r} as a text, got {known[name]!r}"
            raise CorpusError(msg)
    return known
