"""Context: the sentence before, where a quotation is not understood without it."""

import re

from corpus import Passage, Span

_LEANS_BACK = re.compile(
    r"[\"“‘]?(?:"
    r"(?:But|However|And|So|Yet|Instead|Nor|Therefore|Still|Then|He|She|They|His|Her|Their)\b"
    r"|(?:This|That|These|Those|It) (?:is|was|are|were|will|would|has|have|had|can|could|may|might"
    r"|must|should|does|did|also|means|meant|shows|showed|came|comes|follows|followed)\b"
    r")"
)
# "It is important to issue data" leans on nothing.
_LEANS_ON_NOTHING = re.compile(r"[\"“‘]?It (?:is|was|will be|would be) (?:\w+ ){1,4}(?:to|that)\b")


def context(passage: Passage) -> Span | None:
    """Return the place of the sentence before, if it is of the same paragraph and is needed."""
    before, article = passage.before, passage.article
    if before is None or not _leans_back(passage.text):
        return None
    paragraphs = (article.paragraph_at(place.start) for place in (before, passage.span))
    return before if len(set(paragraphs)) == 1 else None


def _leans_back(text: str) -> bool:
    """Whether a sentence begins with a word that points to the one before it.

    >>> [_leans_back(text) for text in ("She resigned.", "It is time to go.", "It was late.")]
    [True, False, True]
    """
    return bool(_LEANS_BACK.match(text)) and not _LEANS_ON_NOTHING.match(text)
