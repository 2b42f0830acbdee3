"""A follow-up made to stand alone: what it leaves out is brought back from the conversation.

Earlier questions are searched along with it at a lower weight. Concatenating them is the worst
of the known ways; the weights here were chosen on the training part of a news question set and
one half of two sets of conversations.
"""

import textwrap
from collections.abc import Sequence
from typing import NamedTuple

from corpus import Cast
from index import Asked
from qa.answer import Answer
from qa.conversation import Conversation
from qa.further import Further, Wish, further, wish
from qa.gate import stands_alone
from qa.pronouns import referents

# What the question before counts beside this one; the one before that counts its square, and
# the first of all, which often says what it is all about, at least so much.
DECAY, FIRST = 0.6, 0.5
# What the people behind its pronouns count, where no question brought along names them.
PEOPLE = 0.3
_TURNS = 2
# So much is shown of a longer question before.
_SHOWN = 90


class Understood(NamedTuple):
    """What to search with, what to read passages with, and the same for the one who asked.

    `voice` is the part that says whose words are asked for; `further` is what to set aside,
    where more is wished for than was shown. `typed` is a follow-up that is also read by itself.
    """

    asked: tuple[Asked, ...]
    text: str
    words: str
    voice: str
    further: Further | None = None
    typed: str | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """What passages are read with, one after the other."""
        return (self.text,) if self.typed is None else (self.typed, self.text)

    @classmethod
    def alone(cls, question: str) -> "Understood":
        """Return a question that is taken as it stands."""
        return cls((Asked(question),), question, question, question)


def understand(question: str, conversation: Conversation, known: Cast) -> Understood:
    """Return the question as it is to be searched, given whom the articles know.

    A question that stands alone is the same in every conversation.
    """
    turns = [turn for turn in conversation.answers if turn.outcome in ("answered", "not_stated")]
    if not turns or stands_alone(question, known):
        return Understood.alone(question)
    wished = wish(question)
    if wished and wished.bare:
        return _again(question, wished, turns, known)
    return _brought_back(question, wished, turns, known)


def _brought_back(
    question: str, wished: Wish | None, turns: Sequence[Answer], known: Cast
) -> Understood:
    """Return a question with the last full one before it, and the people behind its pronouns."""
    earlier = [turn.question for turn in turns if not _is_bare(turn.question)][::-1]
    # A follow-up of a follow-up is about what the last full question was about.
    lead = next((text for text in earlier if stands_alone(text, known)), turns[-1].question)
    people = referents(question, Conversation(tuple(turns)), known)
    names = [name for each in people for name in each.names]
    own = " ".join([*names, question])
    text = f"{_ended(lead)} {' '.join([*_unsaid(names, [lead], known), question])}"
    along = _weighted(earlier)
    new = _unsaid(names, [part.text for part in along], known)
    asked = [Asked(question), *(Asked(name, PEOPLE) for name in new), *along]
    told = [f"{each.pronoun}: {' and '.join(each.names)}" for each in people]
    named = [mention.name for mention in known.named(own)]
    return Understood(
        tuple(asked),
        text,
        _words(question, told, wished, lead),
        own if named else text,
        further(wished, turns, named) if wished else None,
        question,
    )


def _unsaid(names: Sequence[str], texts: Sequence[str], known: Cast) -> list[str]:
    """Return the names of those whom no text names already."""
    said = {mention.name for text in texts for mention in known.named(text)}
    return [name for name in names if name not in said]


def _weighted(earlier: Sequence[str]) -> list[Asked]:
    """Return the questions to search along, given all before this one, the latest first."""
    weights = {text: DECAY**age for age, text in enumerate(earlier[:_TURNS], start=1)}
    for text in earlier[-1:]:
        weights[text] = max(weights.get(text, 0.0), FIRST)
    return [Asked(text, weight) for text, weight in weights.items()]


def _again(question: str, wished: Wish, turns: Sequence[Answer], known: Cast) -> Understood:
    """Return the last question that was more than "more", to be asked again for more."""
    full = [at for at, turn in enumerate(turns) if not _is_bare(turn.question)]
    at = full[-1] if full else 0
    last = turns[at]
    as_typed = last.understood_as == last.question
    before = Conversation() if as_typed else Conversation(tuple(turns[:at]))
    again = understand(last.question, before, known) if full else Understood.alone(last.question)
    return Understood(
        again.asked,
        f"{_ended(again.text)} {question}" if wished.who else again.text,
        _words(question, [], wished, last.question),
        question if wished.who else again.voice,
        further(wished, turns),
    )


def _is_bare(question: str) -> bool:
    wished = wish(question)
    return wished is not None and wished.bare


def _words(question: str, told: Sequence[str], wished: Wish | None, lead: str) -> str:
    """Return a question with what was understood beside its words, for the one who asked."""
    after = f"after “{textwrap.shorten(lead, _SHOWN, placeholder=' …')}”"
    notes = [*told, *(["what was not shown yet"] if wished else []), after]
    return f"{question} ({'; '.join(notes)})"


def _ended(question: str) -> str:
    """Return a question with a mark at its end, so that another may follow it."""
    return question if question.endswith(("?", ".", "!")) else f"{question}?"
