"""Antecedents: the person whom "he", "she" or "they" stands for, the last one named who fits."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from corpus.speakers.genders import gender
from corpus.speakers.names import own_name
from corpus.speakers.nouns import is_body, is_head, is_plural, is_writing
from corpus.speakers.openings import opener
from corpus.speakers.people import People
from corpus.speakers.phrases import phrase_starting

# So many sentences back is somebody looked for.
_REACH = 4
_POSSESSIVES = {"he": "his", "she": "her", "they": "their", "it": "its"}
_SUBORDINATE = re.compile(r"^(?:When|As|After|Once|Although|Though|While|If|But|And),? ")


class Told(NamedTuple):
    """A sentence's words that are not quoted, and its speaker where it names one."""

    words: str
    speaker: str | None


def antecedent(pronoun: str, told: Iterable[Told], known: People) -> str | None:
    """Return whom a pronoun stands for, given what was told before it, the latest first.

    The nearest sentence that names somebody who fits decides: its speaker, or the only one it
    names; of two that fit equally it is nobody.
    """
    reach = _REACH
    for at, sentence in enumerate(told):
        if at == 0 and pronoun == "it" and not sentence.speaker:
            subject = opener(_SUBORDINATE.sub("", sentence.words))
            if subject and is_body(subject.who) and fits(pronoun, subject.who):
                return subject.who
        # "He came home. He said": whom the first stands for, the second does.
        if sentence.speaker is None and _goes_on(pronoun, sentence.words, known):
            continue
        chosen = _chosen(pronoun, sentence, known)
        if chosen:
            return chosen[0] if len(chosen) == 1 else None
        reach -= 1
        if reach < 0:
            break
    return None


def _goes_on(pronoun: str, words: str, known: People) -> bool:
    """Whether a sentence begins with the same pronoun: "He came home", "His home is here"."""
    subject = opener(_SUBORDINATE.sub("", words))
    if subject is not None:
        return subject.who.lower() == pronoun
    is_own = words.lower().startswith(f"{_POSSESSIVES[pronoun]} ")
    return is_own and not known.mentioned(words)


def _chosen(pronoun: str, sentence: Told, known: People) -> list[str]:
    """Return those whom a pronoun can stand for in one sentence, its speaker before others."""
    speaker = sentence.speaker
    if pronoun == "it":
        return [speaker] if speaker and fits(pronoun, speaker) and not known.knows(speaker) else []
    if speaker and fits(pronoun, speaker):
        # A name that is not known for a person's may be one: then nobody is sure.
        is_sure = pronoun in ("they", "it") or known.knows(speaker) or _is_personal(speaker)
        is_sure = is_sure or gender(speaker) == pronoun
        return [speaker] if is_sure else [speaker, speaker]
    if pronoun == "they" and speaker and _is_body_named(speaker, known):
        return [speaker]
    if pronoun == "they" and _has_others(sentence.words):
        return ["", ""]
    opening = phrase_starting(_SUBORDINATE.sub("", sentence.words))
    named = [opening] if opening and pronoun == "they" else known.mentioned(sentence.words, pronoun)
    who = [name for name in dict.fromkeys(named) if fits(pronoun, name)]
    sure = [name for name in who if gender(name) == pronoun]
    return sure if len(sure) == 1 else who


def _is_body_named(speaker: str, known: People) -> bool:
    """Whether a name is a body's, as far as it is not a person's: "Oxfam"."""
    return not (known.knows(speaker) or gender(speaker) or _is_personal(speaker))


def _has_others(words: str) -> bool:
    """Whether a sentence names many elsewhere than at its beginning, so that "they" is unsure."""
    opening = _SUBORDINATE.sub("", words)
    rest = opening.removeprefix(phrase_starting(opening) or "")
    return any(is_head(word) and is_plural(word) for word in re.split(r"\W+", rest) if word)


def fits(pronoun: str, who: str) -> bool:
    """Whether `pronoun` can stand for `who`.

    >>> fits("she", "a spokesman"), fits("she", "Robin Lee"), fits("they", "the researchers")
    (False, True, True)
    """
    is_many = is_plural(who) or " and " in who
    if pronoun == "it":
        return not is_many and (is_body(who) or is_writing(who) or not _is_personal(who))
    if pronoun == "they":
        return (is_many or is_body(who)) and not is_writing(who)
    return not is_many and not is_body(who) and gender(who) in (pronoun, None)


def _is_personal(who: str) -> bool:
    """Whether a phrase is a role, or a name of two words or more with no body's word in it."""
    words = who.split()
    return any(map(is_head, words)) or (len(words) > 1 and own_name(who) == words)
