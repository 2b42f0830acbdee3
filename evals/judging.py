"""What a reply is worth against its case: right, wrong, or rightly silent."""

from collections.abc import Iterator, Mapping
from typing import Literal

from evals.asking import Reply
from evals.cases import NARRATION, Case
from evals.metrics import hits
from qa import Quote

Grain = Literal["sentence", "paragraph"]


def right(quote: Quote | None, case: Case, grain: Grain = "sentence") -> bool:
    """Whether the quote lies mostly in a gold sentence, or only in the paragraph of one."""
    if quote is None:
        return False
    if grain == "sentence":
        return hits(quote.span, case.gold)
    return quote.paragraph in {case.article.paragraph_at(gold.start) for gold in case.gold}


def found(reply: Reply, grain: Grain = "sentence") -> list[bool]:
    """Whether each quote of the ranking is right, best first."""
    return [right(quote, reply.case, grain) for quote in reply.ranking]


def answered(reply: Reply) -> bool:
    """Whether the system answered at all."""
    return reply.answer.outcome == "answered"


def silent(reply: Reply) -> bool:
    """Whether it gave no answer."""
    return not answered(reply)


def right_or_silent(reply: Reply, grain: Grain = "sentence") -> bool:
    """Whether the first quote is right, or none is given where there is no answer."""
    if answered(reply):
        return right(reply.first, reply.case, grain)
    return not reply.case.gold


def wrongly_answered(reply: Reply, grain: Grain = "sentence") -> bool:
    """Whether it answered, and the first quote is not right."""
    return answered(reply) and not right(reply.first, reply.case, grain)


def complete(reply: Reply) -> bool:
    """Whether every gold sentence is among the quotes shown."""
    return all(
        any(quote.span.overlaps(gold) for quote in reply.answer.quotes) for gold in reply.case.gold
    )


def voice(quote: Quote) -> str | None:
    """Who the quote is said to be spoken by, "narration" for the article; None if not known."""
    return NARRATION if quote.speech == "narration" else quote.speaker


def verbatim(reply: Reply, texts: Mapping[str, str]) -> Iterator[bool]:
    """Yield for each quote given out whether its words stand at its place in the file's text."""
    for quote in (*reply.answer.quotes, *reply.answer.nearest, *reply.ranking):
        given = quote.to_dict()
        text = texts[given["article"]["id"]]
        yield given["text"] == text[given["start"] : given["end"]]
