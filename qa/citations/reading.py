"""Citations read back from JSON: Web Annotations, answers, and conversations that were exported."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Data = Mapping[str, Any]


class CitationError(ValueError):
    """A file in which no citation can be read; the message tells what it should hold."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Words that were cited, and what the citation tells of their place; None where it does not."""

    exact: str
    start: int | None = None
    end: int | None = None
    prefix: str = ""
    suffix: str = ""
    sha256: str | None = None
    article: str | None = None


def read_citations(path: str | Path) -> list[Cited]:
    """Return the citations in a file, in order, each once.

    Raises CitationError naming the file and the reason.
    """
    try:
        return citations(json.loads(Path(path).read_text(encoding="utf-8-sig")))
    except json.JSONDecodeError as error:
        msg = f"{str(path)!r} is not JSON: {error}"
    except (OSError, UnicodeDecodeError, RecursionError, CitationError) as error:
        msg = f"{str(path)!r} cannot be checked: {error}"
    raise CitationError(msg)


def citations(payload: object) -> list[Cited]:
    """Return the citations in JSON data, however deep; raise CitationError if there are none."""
    found: dict[tuple[Any, ...], Cited] = {}
    for cited in _found(payload, {}):
        place = (cited.article, cited.sha256, cited.start, cited.end, cited.exact)
        # An annotation tells more than the answer that it was made from.
        if place not in found or cited.prefix or cited.suffix:
            found[place] = cited
    if not found:
        msg = (
            "there is no citation in it: give a Web Annotation, an answer as JSON, "
            "or a conversation exported as JSON"
        )
        raise CitationError(msg)
    return list(found.values())


def _found(value: object, named: Data) -> Iterator[Cited]:
    """Yield each citation; `named` is the article that the nearest mapping around it names."""
    if isinstance(value, list):
        for inner in value:
            yield from _found(inner, named)
    if not isinstance(value, Mapping):
        return
    named = value["article"] if isinstance(value.get("article"), Mapping) else named
    if "target" in value:
        yield from _annotated(value["target"])
    elif {"start", "end", "text"} <= value.keys():
        yield _quotation(value, named)
    for name, inner in value.items():
        if name != "highlight" or not _is_inside(inner, value):
            yield from _found(inner, named)


def _is_inside(words: object, quotation: Data) -> bool:
    """Whether the words that answer are those of the quotation: then they tell nothing new."""
    if not isinstance(words, Mapping):
        return False
    try:
        start, end = (words[name] - quotation["start"] for name in ("start", "end"))
        return 0 <= start < end and bool(quotation["text"][start:end] == words["text"])
    except (KeyError, TypeError):
        return False


def _quotation(quotation: Data, article: Data) -> Cited:
    return _checked(
        Cited(
            quotation["text"],
            quotation["start"],
            quotation["end"],
            sha256=article.get("sha256"),
            article=article.get("id"),
        )
    )


def _annotated(targets: object) -> Iterator[Cited]:
    """Yield what each target of an annotation points to."""
    for target in _listed(targets):
        if not isinstance(target, Mapping) or "selector" not in target:
            continue
        selectors = {
            it.get("type"): it for it in _listed(target["selector"]) if isinstance(it, Mapping)
        }
        words = selectors.get("TextQuoteSelector")
        if words is None:
            msg = "an annotation in it has no TextQuoteSelector, so there are no words to check"
            raise CitationError(msg)
        place = selectors.get("TextPositionSelector", {})
        source = target.get("source")
        known = source if isinstance(source, Mapping) else {}
        yield _checked(
            Cited(
                words.get("exact", ""),
                place.get("start"),
                place.get("end"),
                words.get("prefix", ""),
                words.get("suffix", ""),
                known.get("schema:sha256"),
                known.get("dc:identifier"),
            )
        )


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _checked(cited: Cited) -> Cited:
    """Return what was read; raise CitationError where it is not made as a citation is."""
    names = [it for it in (cited.sha256, cited.article) if it is not None]
    texts = (cited.exact, cited.prefix, cited.suffix, *names)
    places = [it for it in (cited.start, cited.end) if it is not None]
    if not all(isinstance(it, str) for it in texts) or not cited.exact:
        msg = f"a citation in it has no words, or something else than words: {cited.exact!r}"
        raise CitationError(msg)
    if not all(type(it) is int for it in places) or len(places) == 1:
        msg = f"the place of {cited.exact!r} should be two numbers, got {places}"
        raise CitationError(msg)
    return cited
