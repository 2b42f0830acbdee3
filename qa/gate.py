"""The gate: whether a question stands alone, so that no conversation may touch it.

The rules were chosen on the training part of a news question set: of its follow-ups 95% are
taken for follow-ups, of its other questions 16%.
"""

import re
from collections.abc import Sequence

from corpus import UPPER, Cast
from qa.further import FILLERS, wish
from qa.pronouns import is_bound

_LEADS_ON = re.compile(
    rf"\s*{FILLERS}(?:and|but|so|or|then|also|n|&|why not|(?:how|wh?at) about|what of)\b",
    re.IGNORECASE,
)
# "No, I meant the other one": a question is put right.
_PUTS_RIGHT = re.compile(
    rf"\s*{FILLERS}(?:i (?:mean|meant|was asking|am asking|am referring|m asking)|i[’']m asking"
    r"|you (?:say|said|mention(?:ed)?)|what do you mean)\b",
    re.IGNORECASE,
)
# "Back to the report: when will it come out?" says itself what it is about.
_NAMES_ITS_TOPIC = re.compile(
    rf"\s*{FILLERS}(?:(?:go(?:ing)?|com(?:e|ing)|gett?(?:ing)?) )?"
    r"(?:back to|as for|about|on|regarding|concerning|(?:talk|speak)ing (?:about|of))"
    r" (?!(?:that|this|it|them|him|her)\b)[^:,?]{2,40}[:,] ",
    re.IGNORECASE,
)
_NAME = re.compile(
    rf"(?<!^)(?<![.?!:] )\b[{UPPER}]\w+"
    r"|\b(?:this|the) (?:article|story|text|piece)\b"
    rf"|^(?!(?:What|Who|Where|When|How|Why|That|There|Here|It|He|She|Let)\b)[{UPPER}]\w+(?=[’']s\b)"
)
_LEANS_BACK = re.compile(
    r"\b(?:that|this|those|these|there|too|either|as well|then|instead|else|tho(?:ugh)?|more|also)"
    r"\W*$",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"\b(?:(?P<he>he|him|his)|(?P<she>she|hers?)|(?P<own>its|theirs?)|(?P<they>it|they|them)"
    r"|that|this|those|these|there|same|else|another|others?)\b",
    re.IGNORECASE,
)
# Words that are written like a pointer and point to nothing.
_NO_POINTER = re.compile(
    r"\b(?:say|says|said|think|thinks|thought|believe\w*|claim\w*|know\w*|fear\w*|find\w*|found"
    r"|complain\w*|admit\w*|insist\w*|conced\w*|argu\w*|warn\w*|hope\w*|expect\w*|suggest\w*"
    r"|mean\w*|show\w*|prove\w*|feel|felt|see|agree\w*|accept\w*|den(?:y|ie)\w*|out|established"
    r"|true|so|such|sure|clear|all|people|things?|\w*body|\w*one|\w*thing) that\b(?!\W*$)"
    r"|\b(?:is|are|was|were|be|been|will|can|has|have) there\b"
    r"|\bthere(?: (?:is|are|was|were)|[’']?s)\b"
    r"|\bit (?:take|cost)s?\b|\bit (?:\w+ ){0,3}(?:to|that|if|when) (?!\W*$)"
    r"|\b(?:one another|each other|the same time|these days|other than|same as)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_EMPTY = frozenset(
    "what who why when where how which whose whom is are was were do does did has have had the a "
    "an of in on to for by at from with and or but so about be been can could would should will "
    "any some not no say said tell told me please whats wats wat".split()
)
# "And what does Cerf think of the work?" is a whole question for all its "and".
_FEW = 3
# After so many words that tell something, "it" is likelier a thing that the question names.
_FAR, _FAR_FOR_ITS = 5, 2


def stands_alone(question: str, known: Cast) -> bool:
    """Whether a question names what it asks about, given whom the articles know.

    >>> nobody = Cast({}, {}, frozenset())
    >>> [stands_alone(asked, nobody) for asked in ("Why did Bachelet go?", "why?", "And Blinken?")]
    [True, False, False]
    """
    plain = _NO_POINTER.sub(lambda match: "·" * len(match[0]), question)
    names, told = _names(plain, known), _telling(plain)
    leads_on = _LEADS_ON.match(plain) is not None
    if len(told) <= (1 if names else 2) or (leads_on and (not names or len(told) <= _FEW)):
        return False
    topic = _NAMES_ITS_TOPIC.match(plain) is not None
    if wish(question) or _PUTS_RIGHT.match(plain) or (_LEANS_BACK.search(plain) and not topic):
        return False
    return all(
        _is_bound(pointer, plain, names, known) or (topic and not (pointer["he"] or pointer["she"]))
        for pointer in _POINTER.finditer(plain)
    )


def _is_bound(pointer: re.Match[str], plain: str, names: Sequence[int], known: Cast) -> bool:
    """Whether what a pointer points to stands before it in the question."""
    start = pointer.start()
    before = [at for at in names if at <= start]
    if pointer["he"] or pointer["she"]:
        # A name that the articles don't have may be anybody's.
        words = (_WORD.search(plain, at) for at in before)
        strange = any(not known.has(word[0]) for word in words if word and word[0].istitle())
        return strange or is_bound(pointer, plain, known)
    told = len(_telling(plain[:start]))
    far = _FAR_FOR_ITS if pointer["own"] else _FAR if pointer["they"] else told + 1
    return told >= far or bool(before)


def _names(question: str, known: Cast) -> list[int]:
    """Return where names stand: capital words, and words that the articles only know as names."""
    capital = {match.start() for match in _NAME.finditer(question)}
    typed = {match.start() for match in _WORD.finditer(question) if known.is_name(match[0])}
    return sorted(capital | typed | {mention.start for mention in known.named(question)})


def _telling(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in _EMPTY]
