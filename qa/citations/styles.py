"""APA, MLA and Chicago: the quotation, where it stands, and the reference to its article.

Written here because a source has five facts at most, each of which may be unknown: of the two
CSL processors tried, citeproc-py 0.11 repeats the title of an article without an author, and
typst's leaves a stray comma where only the year is known. For any other style there is CSL-JSON.
A title stays as it stands: no style's capitals are put on it.
"""

import re
from calendar import month_name

from qa.answer import Quote
from qa.citations.known import Date, Known, Name, known

_MLA_MONTHS = ",Jan.,Feb.,Mar.,Apr.,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec.".split(",")
_STOPS = (".", "?", "!", "…")


def apa(quote: Quote) -> str:
    """Return the quotation in the style of the APA, seventh edition."""
    facts = known(quote.article)
    names = _stopped(_in_words([_initialed(name) for name in facts.authors], "&", comma=True))
    date = f"({_apa_date(facts.published)})."
    title = _stopped(facts.title or _described(quote))
    opening = (names, date, title) if names else (title, date)
    reference = _joined(" ", *opening, _stopped(facts.publisher), facts.address)
    place = _cited(facts, quote, "&", _year(facts.published), _paragraph(quote, "para."))
    return _laid_out(quote, f"({_said_by(quote, 'as cited in')}{place})", reference)


def mla(quote: Quote) -> str:
    """Return the quotation in the style of the MLA, ninth edition."""
    facts = known(quote.article)
    published = _joined(", ", facts.publisher, _mla_date(facts.published), facts.address)
    names = _stopped(_inverted(facts.authors, most=2))
    reference = _joined(" ", names, _title(facts, quote, "."), _stopped(published))
    place = _cited(facts, quote, "and", _paragraph(quote, "par."))
    return _laid_out(quote, f"({_said_by(quote, 'qtd. in')}{place})", reference)


def chicago(quote: Quote) -> str:
    """Return the quotation with its note and a bibliography entry, Chicago, 18th edition."""
    facts = known(quote.article)
    date = _chicago_date(facts.published)
    published = _joined(", ", facts.publisher, date)
    place = _joined(", ", published, _paragraph(quote, "para."), facts.address)
    names = _abridged([_joined(" ", name.given, name.family) for name in facts.authors], "and")
    title = _title(facts, quote, "," if place else ".")
    note = _joined(" ", names and f"{names},", title, place and f"{place}.")
    entry = _joined(
        " ",
        _stopped(_inverted(facts.authors, most=6)),
        _title(facts, quote, "."),
        _stopped(published),
        facts.address and f"{facts.address}.",
    )
    return _laid_out(quote, f"\n{_said_by(quote, 'quoted in')}{note}", entry)


def _laid_out(quote: Quote, place: str, reference: str) -> str:
    """A block quotation has no quotation marks but its own; then its place, then the reference."""
    return f"{quote.text}\n{place}\n\n{reference}"


def _said_by(quote: Quote, how: str) -> str:
    """Whoever is quoted directly was only found in the article, and every style says so."""
    return f"{quote.speaker}, {how} " if quote.speaker and quote.speech == "direct" else ""


def _cited(facts: Known, quote: Quote, word: str, *details: str) -> str:
    """The authors, or else the title, and then the details: what stands in the brackets."""
    rest = _joined(", ", *details)
    authors = _abridged([name.family for name in facts.authors], word)
    if authors:
        return _joined(", ", authors, rest)
    return _joined(" ", _title(facts, quote, "," if rest else ""), rest)


def _title(facts: Known, quote: Quote, mark: str) -> str:
    """The title in quotation marks, and inside of them the mark that follows it."""
    title = facts.title or _described(quote)
    mark = "" if mark == "." and title.endswith(_STOPS) else mark
    return f"“{title}{mark}”" if facts.title else f"{title}{mark}"


def _described(quote: Quote) -> str:
    """What an article without a title goes by, in the brackets that say that it is no title."""
    return f"[{quote.article.id}]"


def _paragraph(quote: Quote, word: str) -> str:
    return f"{word} {quote.paragraph}" if quote.paragraph else ""


def _initialed(name: Name) -> str:
    """Return the name with initials for the given names.

    >>> _initialed(Name("Sartre", "Jean-Paul A."))
    'Sartre, J.-P. A.'
    """
    return _joined(", ", name.family, re.sub(r"(\w)[^\s-]*", r"\1.", name.given))


def _inverted(names: tuple[Name, ...], *, most: int) -> str:
    """The first author by the family name, the others as they are spoken; "et al." past `most`."""
    first = [_joined(", ", name.family, name.given) for name in names[:1]]
    others = [_joined(" ", name.given, name.family) for name in names[1:]]
    if len(names) > most:
        return f"{first[0]}, et al."
    return _in_words(first + others, "and", comma=True)


def _abridged(names: list[str], word: str) -> str:
    return f"{names[0]} et al." if len(names) > 2 else _in_words(names, word)


def _in_words(names: list[str], word: str, *, comma: bool = False) -> str:
    """Return names as a list in words; `comma` puts one before the word even between two.

    >>> _in_words(["A", "B"], "and"), _in_words(["A", "B", "C"], "and", comma=True)
    ('A and B', 'A, B, and C')
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{',' * comma} {word} {names[-1]}"


def _year(date: Date | None) -> str:
    return "n.d." if date is None else date.words or str(date.year)


def _apa_date(date: Date | None) -> str:
    if date is None or not date.month:
        return _year(date)
    return f"{date.year}, {_joined(' ', month_name[date.month], date.day)}"


def _mla_date(date: Date | None) -> str:
    if date is None or not date.month:
        return _year(date) if date else ""
    return _joined(" ", date.day, _MLA_MONTHS[date.month], date.year)


def _chicago_date(date: Date | None) -> str:
    if date is None or not date.month:
        return _year(date) if date else ""
    return f"{month_name[date.month]} {f'{date.day}, ' if date.day else ''}{date.year}"


def _joined(between: str, *parts: str | int | None) -> str:
    """Join the parts that are known."""
    return between.join(str(part) for part in parts if part)


def _stopped(words: str | None) -> str:
    """Return the words with a full stop, unless they end with a mark of their own."""
    return words if words and words.endswith(_STOPS) else f"{words}." if words else ""
