"""Verify: whether cited words still stand where they were cited from, and where if they moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corpus import Article, Span
from qa.citations.reading import Cited
from qa.wording import extent

Status = Literal["ok", "moved", "ambiguous", "source_changed", "changed"]

# So many places are told where words stand in several.
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a citation; `article` and `span` tell where its words stand, where known.

    ok              the words stand where they were cited from
    moved           they stand in another place, which is `span`
    source_changed  they stand where they were, but the article is not the text they were cited from
    ambiguous       they stand in several places, and nothing tells which was meant
    changed         they stand nowhere: they, or the article, were changed
    """

    cited: Cited
    status: Status
    message: str
    article: Article | None = None
    span: Span | None = None

    def to_dict(self) -> dict[str, object]:
        """Return the verdict as plain data."""
        place = {"start": self.span.start, "end": self.span.end} if self.span else None
        return {
            "status": self.status,
            "message": self.message,
            "exact": self.cited.exact,
            "article": self.article.id if self.article else None,
            "place": place,
        }


def verify(cited: Cited, articles: Sequence[Article]) -> Verdict:
    """Return what became of one citation from one of the articles."""
    holding = [it for it in _meant(cited, articles) if cited.exact in it.text]
    if not holding:
        told = "these words are not in the article" + "s" * (len(articles) > 1)
        return Verdict(cited, "changed", f"{told}: they, or it, were changed")
    if len(holding) > 1:
        told = f"these words are in {len(holding)} articles, and the citation names none of them"
        return Verdict(cited, "ambiguous", told)
    return _placed(cited, holding[0])


def _meant(cited: Cited, articles: Sequence[Article]) -> Sequence[Article]:
    """Return the article of the same text, or else of the same name, or else all."""
    same = [it for it in articles if it.sha256 == cited.sha256][:1]
    return same or [it for it in articles if it.id == cited.article] or articles


def _placed(cited: Cited, article: Article) -> Verdict:
    found = _occurrences(cited.exact, article.text)
    is_other = cited.sha256 not in (None, article.sha256)
    span = _chosen(cited, article, found)
    if span is None:
        places = "; ".join(_told(article, it) for it in found[:_SHOWN])
        more = "; and so on" if len(found) > _SHOWN else ""
        told = f"these words stand in {len(found)} places, and nothing tells which is meant"
        return Verdict(cited, "ambiguous", f"{told}: {places}{more}", article)
    place = _told(article, span)
    change = "the article is not the text that was cited from" if is_other else ""
    if cited.start is not None and (span.start, span.end) != (cited.start, cited.end):
        told = (
            f"they now stand in {place}, and were cited from characters {cited.start}–{cited.end}"
        )
        notes = [told, change, _unlike(cited, article, span)]
        return Verdict(cited, "moved", "; ".join(filter(None, notes)), article, span)
    if is_other:
        return Verdict(cited, "source_changed", f"{place}; {change}", article, span)
    return Verdict(cited, "ok", place, article, span)


def _occurrences(words: str, text: str) -> list[Span]:
    """Return every place where the words stand, overlapping ones too."""
    found = []
    start = text.find(words)
    while start >= 0:
        found.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return found


def _chosen(cited: Cited, article: Article, found: list[Span]) -> Span | None:
    """Return the place that is meant: in the same text by its position, else by what is around.

    Where several are as likely, it is the one at the position cited, or else none.
    """
    at_position = [it for it in found if (it.start, it.end) == (cited.start, cited.end)]
    if at_position and cited.sha256 == article.sha256:
        return at_position[0]
    fits = [sum(_fits(cited, article.text, it)) for it in found]
    likely = [it for it, fit in zip(found, fits, strict=True) if fit == max(fits)]
    if len(likely) == 1:
        return likely[0]
    return next((it for it in at_position if it in likely), None)


def _fits(cited: Cited, text: str, span: Span) -> tuple[bool, bool]:
    """Whether what stands before, and what stands after, is what stood there."""
    return text.endswith(cited.prefix, 0, span.start), text.startswith(cited.suffix, span.end)


def _unlike(cited: Cited, article: Article, span: Span) -> str:
    """A warning where the words are the same and all around them is not."""
    is_known = cited.prefix or cited.suffix
    if is_known and not any(_fits(cited, article.text, span)):
        return "what stands around them is different, so look whether it is the same passage"
    return ""


def _told(article: Article, span: Span) -> str:
    place = extent(article.paragraph_at(span.start), span.start, span.end)
    return place[0].lower() + place[1:]
