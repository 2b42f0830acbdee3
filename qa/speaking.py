"""Speaking: the speakers of some passages, and those of them that somebody's words call."""

import re
from collections.abc import Iterable

from corpus import Passage, folded
from qa.question import QuestionError

# So many are told to one who named nobody.
_TOLD = 12


def speakers_called(called: str, passages: Iterable[Passage]) -> frozenset[str]:
    """Return the speakers that have all words of `called` in their names, in any case or accents.

    Raises QuestionError, which tells who there are, if nobody has.
    """
    told = (passage.statement.speaker for passage in passages)
    speakers = list(dict.fromkeys(speaker for speaker in told if speaker is not None))
    wanted = _words(called)
    found = frozenset(speaker for speaker in speakers if wanted and wanted <= _words(speaker))
    if not found:
        msg = f"Nobody called {called!r} is known to speak here. {_those_who_speak(speakers)}"
        raise QuestionError(msg)
    return found


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", folded(name)))


def _those_who_speak(speakers: list[str]) -> str:
    if not speakers:
        return "No speaker is named in the text; ask without one."
    more = f" and {len(speakers) - _TOLD} more" if len(speakers) > _TOLD else ""
    return f"Those who speak: {', '.join(speakers[:_TOLD])}{more}."
