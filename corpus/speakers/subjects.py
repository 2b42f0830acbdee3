"""Subjects: who stands before or after a verb of saying."""

import re

from corpus.speakers.names import NAME, is_start, own_name
from corpus.speakers.nouns import is_body, is_head, is_plural
from corpus.speakers.openings import FAR, NAMED, PRONOUN, PRONOUNS, Subject, opener, starting
from corpus.speakers.phrases import is_count, is_role, phrase_ending, plural_ending
from corpus.speakers.verbs import QUOTED

_ENDS_WITH_PRONOUN = re.compile(rf"(?<![\w’'-])(?P<who>{PRONOUN})$")
_ENDS_WITH_NAME = re.compile(rf"(?<![\w’'.-])(?P<who>{NAMED})$")
_PAIR = re.compile(rf"(?<![\w’'.-])(?P<one>{NAME}) and {NAMED}$")
_DESCRIBED = re.compile(rf"(?<![\w’'.-])(?P<who>{NAME}), $")
_ADJECTIVE = r"(?!(?:of|by|at|for|from|in|with|as|and|to|on|the)\b)[a-z\d-]+"
_NAMED_ASIDE = re.compile(
    rf"[\w’')], (?:{_ADJECTIVE} ){{0,4}}(?P<who>{NAME})(?: (?:from|at|of) [^,\0]{{1,60}})?,$"
)
_AND_OTHERS = re.compile(rf"(?<![\w-])(?P<name>{NAME}) and $")
_AFTER_PREPOSITION = re.compile(
    r"\b(?:of|for|from|at|in|to|by|on|about|against|near|inside|between|into|under|over)"
    r"(?: (?:the|an?|his|her|its|their))?(?: [a-z-]+)?\s$"
)
# "The data from two others suggested": what is from them suggests it.
_FROM = re.compile(r"\bfrom $")
_AUXILIARIES = re.compile(
    r"(?:\s(?:has|have|had|also|later|then|once|further|already|[a-z]+ly|as|again"
    r"|(?:is|are|was|were) (?:reported|said|quoted|understood)(?: to(?: have)?)?|to have"
    r"|(?:is|are|was|were)(?=\s*saying|\s*$)|still|even|now|just|today|yesterday|first|simply"
    r"|went on to|goes on to|always))*\s*$"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being|be|got|get|to|not|never|cannot|will|would|could|can|should"
    r"|may|might|must|did|does|do|\w+n[’']t)\s(?:[a-z]+ly\s)?$"
)
# What may stand between commas after a name: "34", "who", "a teacher", "of Leeds", "too".
_ASIDE = re.compile(
    r"(?:\(?\d{1,3}\b|who|whose|which|an?|the|of|from|in|at|for|on|by|with|now|then|also|too|however"
    r"|meanwhile|himself|herself|both|one|along|formerly|such|\w+ing|\w+ed|[A-Z]{2,5})\b"
)
_WHO_SAID = re.compile(
    r", who(?: (?:last|this|[a-z]+ly|once|later|in|on|year|week|month|\d+)){0,3}$"
)
# Who stands after these is told something.
_TO_SOMEBODY = "told tells asked asks reminded reminds assured informed warned advised".split()
_ASIDE_ENDS = re.compile(r"\s*(?:[,.]|$)")
_JOINED = re.compile(r"\b(?:and|but|then)$")


def before(masked: str, verb: re.Match[str]) -> Subject | None:
    """Return who stands before the verb: "NAME said", "NAME, founder of BODY, has said"."""
    offset = max(0, verb.start() - FAR)
    left = masked[offset : verb.start()]
    if _PASSIVE.search(left) and not _is_quoted_as(left, verb[0]):
        return None
    left = _AUXILIARIES.sub("", left).rstrip()
    if verb[0].endswith("ing") and left.endswith(","):
        return opener(masked)
    who = _before_relative(left) or _ending(left) or _before_aside(left) or _joined(left)
    if who is None:
        return None
    return Subject(who, offset + left.rfind(who))


def after(masked: str, verb: re.Match[str]) -> Subject | None:
    """Return who stands after a verb that follows a quotation or a comma: "“…,” said NAME"."""
    lead = masked[max(0, verb.start() - 3) : verb.start()].rstrip()
    if not lead.endswith((QUOTED, ",", "–")):
        return None
    subject = starting(masked, verb.end())
    is_pronoun = subject is not None and subject.who.lower() in PRONOUNS
    # "Ann Lee, says they are late": "they" does not say it.
    return None if is_pronoun and not lead.endswith(QUOTED) else subject


def inserted(masked: str, verb: re.Match[str]) -> Subject | None:
    """Return who stands after a verb between commas: "Unlike its rivals, says NAME, it …"."""
    if not masked[: verb.start()].rstrip().endswith(",") or verb[0] in _TO_SOMEBODY:
        return None
    subject = after(masked, verb)
    if subject is None:
        return None
    return subject if _ASIDE_ENDS.match(masked, subject.start + len(subject.who)) else None


def parted(masked: str, verb: re.Match[str]) -> Subject | None:
    """Return the subject that opens a sentence, parted from its verb by one stray comma."""
    left = _AUXILIARIES.sub("", masked[: min(verb.start(), FAR)]).rstrip()
    who = _ending(left[:-1]) if left.endswith(",") else None
    return Subject(who, 0) if who and masked.startswith(who) else None


def _ending(left: str) -> str | None:
    """Return the pronoun, the name or the phrase that ends with `left`."""
    pronoun = _ENDS_WITH_PRONOUN.search(left)
    if pronoun:
        return pronoun["who"]
    named = _ENDS_WITH_NAME.search(left)
    phrase = phrase_ending(left)
    is_longer = named and len(named["who"]) >= len(phrase or "") and not is_start(named["who"])
    if phrase and not is_longer:
        if named and is_role(phrase) and len(own_name(named["who"])) > 1:
            return named["who"]
        described = _DESCRIBED.search(left[: len(left) - len(phrase)])
        if described and is_role(phrase) and not is_body(phrase):
            return None if _is_object(left[: described.start()]) else described["who"]
        if is_plural(phrase) and _FROM.search(left[: len(left) - len(phrase)]):
            return None
        others = _AND_OTHERS.search(left[: len(left) - len(phrase)])
        return f"{others['name']} and {phrase}" if others else phrase
    if named is None or is_start(named["who"]) or _is_object(left[: named.start()]):
        return None
    pair = _PAIR.search(left)
    if pair is None or _is_object(left[: pair.start()]):
        return named["who"]
    # "Matthew Ingram of The Globe and Mail" is one person.
    return pair["one"] if " of " in pair["one"] else pair[0]


def _is_object(left: str) -> bool:
    """Whether a preposition stands before a name, so that the name is no subject."""
    return _AFTER_PREPOSITION.search(left) is not None


def _before_aside(left: str) -> str | None:
    """Return who stands before what is between commas: "NAME, 34, a teacher, said"."""
    if not left.endswith((",", ")", "–")):
        return None
    aside_end = len(left) - 1
    named = _NAMED_ASIDE.search(left)
    if named and len(own_name(named["who"])) > 1:
        return named["who"]
    found = None
    for comma in [each.start() for each in re.finditer(r", | \(| – ", left[:aside_end])][-6:][::-1]:
        between = left[comma:aside_end].strip(" ,(–")
        words = between.split()[:7]
        if QUOTED in between:
            break
        if _ASIDE.match(between) or any(map(is_head, words)):
            outer = _ending(left[:comma].rstrip(" ,"))
            # "One of the team, Ann Lee, a chemist," is the one who is named.
            is_named = found is not None and outer is not None and is_count(outer)
            found = found if is_named else outer or found
    return found


def _before_relative(left: str) -> str | None:
    """Return of whom it is said that he said: "NAME, who said"."""
    relative = _WHO_SAID.search(left)
    if relative is None:
        return None
    whom = left[: relative.start()]
    return _before_aside(f"{whom},") or _ending(whom) or plural_ending(whom)


def _joined(left: str) -> str | None:
    """Return whom the sentence began with: "NAME smiled and said"."""
    subject = opener(left) if _JOINED.search(left) else None
    return subject.who if subject else None


def _is_quoted_as(left: str, verb: str) -> bool:
    """Whether what looks passive is not: "is saying", "was quoted as saying"."""
    is_open = verb.endswith("ing") or verb == "written"
    return is_open and not re.search(r"\b(?:not|to)\s$", left)
