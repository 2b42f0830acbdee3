"""CSL-JSON: what every reference manager reads, and from which it writes any other style."""

from typing import Any

from qa.answer import Quote
from qa.citations.known import Date, Name, key, known
from qa.wording import extent


def csl(quote: Quote) -> dict[str, Any]:
    """Return the quotation as a CSL item, its place in `note` and its words in `annote`."""
    facts = known(quote.article)
    item = {
        "id": key(quote),
        "type": "webpage" if facts.address else "document",
        "title": facts.title,
        "author": [_name(name) for name in facts.authors],
        "container-title": facts.publisher,
        "issued": facts.published and _date(facts.published),
        "URL": facts.address,
        "note": extent(quote.paragraph, quote.start, quote.end),
        "annote": quote.text,
    }
    return {name: value for name, value in item.items() if value}


def _name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    return {"family": name.family, "given": name.given}


def _date(date: Date) -> dict[str, Any]:
    if date.words:
        return {"literal": date.words}
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]}
