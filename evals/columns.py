"""Columns: the numbers that each metric is computed from, read off the replies."""

from collections.abc import Callable, Iterable, Sequence

from evals.asking import Asked, Reply, Turn
from evals.bootstrap import Column
from evals.cases import Case, Role
from evals.judging import (
    Grain,
    complete,
    found,
    right,
    right_or_silent,
    verbatim,
    voice,
)
from evals.metrics import points_at, reciprocal_rank, word_f1
from qa import Quote

Columns = tuple[Column, ...]
Reader = Callable[[Asked], Columns]


def share(judge: Callable[[Reply], float], roles: Sequence[Role]) -> Reader:
    """Read what `judge` makes of each reply to a case of these roles."""
    return lambda asked: ([judge(reply) for reply in asked.to(*roles)],)


def hit_at(k: int, grain: Grain) -> Reader:
    """Read whether one of the first `k` passages is right."""
    return share(lambda reply: any(found(reply, grain)[:k]), ["answerable"])


def rank(grain: Grain) -> Reader:
    """Read the reciprocal rank of the first right passage."""
    return share(lambda reply: reciprocal_rank(found(reply, grain)), ["answerable"])


def separation(misses: Role) -> Reader:
    """Read confidence, and whether there is an answer, of the answerable and `misses`."""

    def columns(asked: Asked) -> Columns:
        replies = asked.to("answerable", misses)
        return _confidence(replies), [bool(reply.case.gold) for reply in replies]

    return columns


def risk(misses: Role) -> Reader:
    """Read confidence, and whether the first quote is right, of the answerable and `misses`."""

    def columns(asked: Asked) -> Columns:
        # Without a single miss the numbers would say nothing of them.
        replies = asked.to("answerable", misses) if asked.to(misses) else []
        return _confidence(replies), [right(reply.first, reply.case) for reply in replies]

    return columns


def calibration(asked: Asked) -> Columns:
    """Read confidence against correctness, where confidence is meant as a chance."""
    replies = asked.to("answerable", "near-miss") if not asked.system.plain else []
    return _confidence(replies), [right(reply.first, reply.case) for reply in replies]


def verbatims(asked: Asked) -> Columns:
    """Read for every quote given out whether its words stand in the file."""
    replies = (*asked.replies, *(reply for turn in asked.turns for reply in turn))
    return ([same for reply in replies for same in verbatim(reply, asked.texts)],)


def lists(asked: Asked) -> Columns:
    """Read whether answers that need several sentences have them all."""
    return ([complete(reply) for reply in asked.to("answerable") if reply.case.needs_all],)


def highlight_f1(asked: Asked) -> Columns:
    """Read the overlap of highlight and answer in words, of right first quotes."""
    return (
        [
            word_f1(case.article.text, quote.highlight, case.answer)
            for case, quote in _right(asked)
            if case.answer
        ],
    )


def highlight_points(asked: Asked) -> Columns:
    """Read whether the highlight holds an answer or lies in one, of right first quotes."""
    return (
        [points_at(quote.highlight, case.answer) for case, quote in _right(asked) if case.answer],
    )


def speakers(asked: Asked) -> Columns:
    """Read whether a known speaker is the gold one, of right first quotes."""
    return ([shown in gold for shown, gold in _voices(asked) if shown],)


def unknown_speakers(asked: Asked) -> Columns:
    """Read whether the speaker is left unknown, of right first quotes."""
    return ([shown is None for shown, _ in _voices(asked)],)


def spoken(*, depends: bool) -> Reader:
    """Read right-or-silent of turns asked in their conversation."""
    return lambda asked: ([right_or_silent(turn.spoken) for turn in _turns(asked, depends)],)


def alone(*, depends: bool) -> Reader:
    """Read right-or-silent of the same turns asked alone, in their stand-alone form."""
    return lambda asked: ([right_or_silent(turn.alone) for turn in _turns(asked, depends)],)


def gap(asked: Asked) -> Columns:
    """Read both for the turns that depend on their conversation."""
    return *spoken(depends=True)(asked), *alone(depends=True)(asked)


def milliseconds(asked: Asked) -> Columns:
    """Read how long each answer took."""
    return ([1000 * reply.seconds for reply in asked.replies],)


def _confidence(replies: Iterable[Reply]) -> list[float]:
    return [reply.answer.confidence for reply in replies]


def _right(asked: Asked) -> list[tuple[Case, Quote]]:
    """Return the first quotes that answer rightly, of a system that says more than their place."""
    replies = [] if asked.system.plain else asked.to("answerable")
    shown = [(reply.case, quote) for reply in replies for quote in reply.answer.quotes[:1]]
    return [(case, quote) for case, quote in shown if right(quote, case)]


def _voices(asked: Asked) -> list[tuple[str | None, set[str]]]:
    """Return the speaker shown and the gold ones, of right first quotes."""
    shown = [(voice(quote), case.speakers_in(quote.span)) for case, quote in _right(asked)]
    return [(speaker, gold) for speaker, gold in shown if gold]


def _turns(asked: Asked, depends: bool) -> list[Turn]:
    """Return the turns that need their conversation, or those that change the topic in it."""
    return [
        turn
        for turn in asked.turns
        if (case := turn.spoken.case).history
        and case.depends == depends
        and case.role in ("answerable", "near-miss")
    ]
