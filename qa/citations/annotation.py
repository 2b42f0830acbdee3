"""The W3C Web Annotation of a quotation: its words, what stands around them, and its place.

https://www.w3.org/TR/annotation-model/ counts positions in code points, as `Span` does.
"""

import base64
import uuid
from typing import Any

from corpus import Article
from qa.answer import Quote
from qa.citations.known import known

_AROUND = 32


def annotation(quote: Quote) -> dict[str, Any]:
    """Return the annotation; its source carries the hash of the article's text."""
    article = quote.article
    prefix, suffix = surroundings(quote)
    facts = known(article)
    source = {
        "id": facts.address or _named_by_hash(article),
        "type": "Text",
        "dc:identifier": article.id,
        "dc:title": facts.title,
        "schema:sha256": article.sha256,
    }
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": _identifier(quote),
        "type": "Annotation",
        "motivation": "highlighting",
        "target": {
            "source": {name: value for name, value in source.items() if value},
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": quote.text,
                    "prefix": prefix,
                    "suffix": suffix,
                },
                {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
            ],
        },
    }


def surroundings(quote: Quote) -> tuple[str, str]:
    """Return what stands before and after, as much as tells the quotation from all others."""
    text, around = quote.article.text, _AROUND
    while True:
        start, end = max(quote.start - around, 0), quote.end + around
        found = text.find(text[start:end])
        is_whole = start == 0 and end >= len(text)
        if is_whole or (found == start and text.find(text[start:end], start + 1) < 0):
            return text[start : quote.start], text[quote.end : end]
        around *= 2


def _identifier(quote: Quote) -> str:
    """The same quotation of the same text has the same name, wherever it is made."""
    place = f"{quote.article.sha256}#char={quote.start},{quote.end}"
    return uuid.uuid5(uuid.NAMESPACE_URL, place).urn


def _named_by_hash(article: Article) -> str:
    """A name for a text that has no address, by RFC 6920."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(article.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"
