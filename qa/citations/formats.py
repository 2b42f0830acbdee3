"""One quotation in every citation format."""

import json
from typing import Any

from qa.answer import Quote
from qa.citations.annotation import annotation
from qa.citations.bibtex import bibtex
from qa.citations.csl import csl
from qa.citations.fragment import link
from qa.citations.known import known
from qa.citations.markup import escaped, linked, quoted
from qa.citations.styles import apa, chicago, mla
from qa.wording import byline, extent

# Each format, by the name that a person knows it by.
LABELS = {
    "plain": "Plain text",
    "markdown": "Markdown",
    "apa": "APA",
    "mla": "MLA",
    "chicago": "Chicago",
    "bibtex": "BibTeX",
    "csl": "CSL-JSON",
    "annotation": "Web Annotation",
    "link": "Link to the passage",
}


def cite(quote: Quote) -> dict[str, str]:
    """Return the quotation in every format of `LABELS`; no link where there is no address."""
    written = {
        "plain": plain(quote),
        "markdown": markdown(quote),
        "apa": apa(quote),
        "mla": mla(quote),
        "chicago": chicago(quote),
        "bibtex": bibtex(quote),
        "csl": _json([csl(quote)]),
        "annotation": _json(annotation(quote)),
        "link": link(quote),
    }
    return {name: text for name, text in written.items() if text}


def plain(quote: Quote) -> str:
    """Return the words as they stand, and below them who says them and where."""
    return f"{quote.text}\n– {byline(quote.speaker, quote.speech)}. {_reference(quote)}"


def markdown(quote: Quote) -> str:
    """Return the quotation and its source as Markdown."""
    says = escaped(byline(quote.speaker, quote.speech))
    return f"{quoted(quote.text)}\n\n– {says}. {reference_markdown(quote)}"


def reference_markdown(quote: Quote) -> str:
    """Return where the quotation stands as Markdown, a link to it where there is an address."""
    before, title, after = _source(quote)
    return ", ".join((*map(escaped, before), linked(title, link(quote)), *map(escaped, after)))


def _reference(quote: Quote) -> str:
    before, title, after = _source(quote)
    address = known(quote.article).address
    return ", ".join((*before, title, *after, *([address] if address else [])))


def _source(quote: Quote) -> tuple[list[str], str, list[str]]:
    """What goes before the title, the title, and what goes after, in as much as is known."""
    facts = known(quote.article)
    before = [" ".join(filter(None, (name.given, name.family))) for name in facts.authors]
    title = f"“{facts.title}”" if facts.title else f"[{quote.article.id}]"
    place = extent(quote.paragraph, quote.start, quote.end)
    published = facts.published and facts.published.text
    after = [it for it in (facts.publisher, published) if it]
    return before, title, [*after, place[0].lower() + place[1:]]


def _json(payload: Any) -> str:
    return json.dumps(payload, ensure_ascii=False, indent=2)
