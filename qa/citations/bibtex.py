"""BibTeX: an entry that names the place of the quotation and holds its words."""

import re

from qa.answer import Quote
from qa.citations.known import Known, Name, key, known
from qa.wording import extent

# Braces are counted by BibTeX even behind a backslash, and straight quotation marks, hyphens and
# angles are joined into other characters by TeX; none of these may happen to a quotation.
ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
}
_TABLE = str.maketrans(ESCAPES)
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=,)(?=,)")


def bibtex(quote: Quote) -> str:
    """Return the quotation as a BibTeX entry, its words in the field `annote`."""
    facts = known(quote.article)
    fields = {
        "author": " and ".join(_name(name) for name in facts.authors),
        # A second pair of braces keeps the title's capitals.
        "title": facts.title and f"{{{escaped(facts.title)}}}",
        "howpublished": facts.publisher and escaped(facts.publisher),
        **_published(facts),
        # No escapes: the packages that print an address take it as it is, once it is encoded.
        "url": facts.address,
        "note": escaped(extent(quote.paragraph, quote.start, quote.end)),
        "annote": escaped(quote.text),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key(quote)},", *lines, "}"])


def escaped(text: str) -> str:
    r"""Return text as LaTeX that prints these characters.

    >>> print(escaped("100% {sic} -- “so”"))
    100\% \textbraceleft{}sic\textbraceright{} -{}- “so”
    """
    return _LIGATURE.sub("{}", text.translate(_TABLE))


def _name(name: Name) -> str:
    """A name in one piece gets a second pair of braces, so that it is not taken apart."""
    family = escaped(name.family)
    return f"{family}, {escaped(name.given)}" if name.given else f"{{{family}}}"


def _published(facts: Known) -> dict[str, str]:
    date = facts.published
    if date is None:
        return {}
    parts = {"year": date.words or date.year, "month": date.month, "day": date.day}
    return {name: escaped(str(part)) for name, part in parts.items() if part}
