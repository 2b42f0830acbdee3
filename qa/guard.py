"""The guard: every quotation is read again from its article just before it leaves.

Quotations are places, so they are verbatim by construction; this catches what construction
cannot: words changed on their way out, or places that belong to another version of the text.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from corpus import Article

Data = Mapping[str, Any]


class NotVerbatimError(RuntimeError):
    """Something that was about to be shown as a quotation is not in its article."""


def verified(payload: dict[str, Any], articles: Iterable[Article]) -> dict[str, Any]:
    """Return the payload as it is, once each quotation in it was found at its place.

    A quotation is any mapping with `start`, `end` and `text`, however deep, of the `article`
    that it or the nearest mapping around it names.
    Raises NotVerbatimError for the first one that differs from the article.
    """
    by_id = {article.id: article for article in articles}
    for named, quotation in _quotations(payload, {}):
        _check(named, quotation, by_id)
    return payload


def _quotations(value: object, named: Data) -> Iterable[tuple[Data, Data]]:
    """Yield each quotation with the article that it is said to be from."""
    if isinstance(value, Mapping):
        named = value.get("article", named)
        if {"start", "end", "text"} <= value.keys():
            yield named, value
        for inner in value.values():
            yield from _quotations(inner, named)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _quotations(inner, named)


def _check(named: Data, quotation: Data, by_id: Mapping[str, Article]) -> None:
    start, end = quotation["start"], quotation["end"]
    article = by_id.get(named.get("id", ""))
    if article is None or article.sha256 != named.get("sha256"):
        msg = f"the quotation at {start}-{end} is from another text than {named.get('id')!r}"
        raise NotVerbatimError(msg)
    if not 0 <= start < end or article.text[start:end] != quotation["text"]:
        msg = f"the words given for {article.id!r} {start}-{end} are not the article's words"
        raise NotVerbatimError(msg)
