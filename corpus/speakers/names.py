"""Names: what is written as one, and the person's own words of it, without an office."""

import re
from itertools import dropwhile

from corpus.speakers.genders import is_first_name
from corpus.speakers.nouns import is_head

CAPITAL = "A-ZÀ-ÖØ-ÞĆČĐŁŃŚŠŽŻİ"
_WORD = (
    rf"(?:(?:[{CAPITAL}]\.){{2,}}(?= )"
    rf"|[{CAPITAL}][\w’'.]*\w(?:-[{CAPITAL}]\w+)*(?![\w-])|[{CAPITAL}]\."
    rf"|(?:al|el|ul)-[{CAPITAL}]\w+)"
)
_JOINED = r"(?:de|da|di|van|von|bin|al|der|den|la|of|for|&)"
# A possessive ends a name: "Labour’s Ann Lee" is two.
NAME = rf"{_WORD}(?:(?<![’']s)(?: {_JOINED}){{0,2}} {_WORD})*"
_POSSESSIVE = re.compile(r"(?<=s)[’']$|[’']s$")
HONORIFICS = frozenset("Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Prof Professor Rev".split())
TITLES = frozenset(
    "President Minister Secretary General Commissioner Executive Chairman Director Senator "
    "Governor King Queen Prince Princess Pope Bishop Archbishop Judge Justice Chancellor MP "
    "MEP Ambassador Captain Colonel Sergeant Detective Inspector Constable Councillor Mayor "
    "Rep Sen Gov Sgt Officer Chief Premier Imam Rabbi Father Coach Editor Leader "
    "Representative".split()
)
# Words of a body or a place: what ends with one is no person.
_BODIES = frozenset(
    "State Council Party United National International Court University Institute Campaign "
    "Ministry Department Committee Association Union Bank Company Office Action Plan Rights "
    "North South East West New San Los Saint Street Road Avenue House Palace News Times "
    "Guardian Telegraph Journal Magazine Television Radio Group Foundation Society Centre "
    "Center College School Hospital Museum Club League City County Island Islands Sea Ocean "
    "River Mountain Valley Airport Station Act Directive Treaty Report Agency Authority "
    "Board Service Services Force Police Army Navy Forces Project Trust Fund Federation "
    "Commission Assembly Parliament Congress Senate Nations Kingdom States Republic America "
    "Africa Europe Asia Zealand Kong York Ltd Inc Corporation Technology Sciences Research "
    "Games Cup War Wars Week Revolution Award Awards Festival Day Prize Medal Syndrome".split()
)
# Words that begin a sentence, or are a date: no part of a name.
_LEADS = frozenset(
    "And But So Yet Then Now When As If While Although Though Because After Before Since "
    "However Meanwhile Instead Later Still For With By In On At From To Once Until".split()
)
# Whose minister somebody is.
_MATTERS = frozenset(
    "Education Health Defence Defense Finance Energy Environment Agriculture Transport "
    "Trade Culture Labour Interior Affairs Treasury Relations Security Science".split()
)
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_STARTS = _DAYS | frozenset(
    "January February March April May June July August September October November December The "
    "A An In On At But And So When If As For By With What Who Why How He She It They We Three "
    "Four Five Six Seven Eight Nine Ten I You This That These Those His Her Their My Our Your "
    "Its There Here After Before Since While Although Though Some Many Most All No Not Yes To "
    "From Of Or Now Then Once Even Only Both One Two Yesterday Today Later Last Earlier Until "
    "Like Unlike Despite During Because Where Which Asked Former Meanwhile However Speaking "
    "Also Recently Ultimately Initially Originally Eventually Finally Previously Separately "
    "Additionally Indeed Perhaps Clearly Importantly Similarly Interestingly Unfortunately "
    "Fortunately Currently Ironically Instead Still Yet Again Another Other Each Every Such "
    "Just Well Let Did Do Does Is Are Was Were Has Have".split()
)
_OFFICES = HONORIFICS | TITLES | _BODIES | _MATTERS


def own_name(phrase: str) -> list[str]:
    """Return the words of a person's name, without the offices and honorifics before it.

    >>> own_name("UN High Commissioner for Human Rights Michelle Bachelet")
    ['Michelle', 'Bachelet']
    >>> own_name("Dr Ben Brabon of Edgehill University"), own_name("Edgehill University")
    (['Ben', 'Brabon'], [])
    """
    parts = re.split(r" (?:of|for) ", _POSSESSIVE.sub("", phrase))
    return next((words for part in parts if (words := _without_office(part))), [])


def last_name(name: str) -> str:
    """Return a name's last word, without its article: "Mamun" of "Abdullah al-Mamun"."""
    return re.sub(r"^(?:al|el|ul)-", "", name.split()[-1])


def without_title(phrase: str) -> str:
    """Return a person's name without the title or the body before it, or else the phrase.

    >>> without_title("the Refugee Council Ann Lee"), without_title("the Labour Council")
    ('Ann Lee', 'the Labour Council')
    """
    words, own = phrase.split(), own_name(phrase)
    is_named = 1 < len(own) < len(words) and all(word[0].isupper() for word in (own[0], own[-1]))
    before = words[-len(own) - 1] if is_named else ""
    return " ".join(own) if before in _OFFICES or is_head(before) else phrase


def without_start(phrase: str) -> str:
    """Return a name without the words that begin its sentence: "But McKinlay"."""
    words = phrase.split()
    kept = list(dropwhile(_LEADS.__contains__, words[:-1]))
    return " ".join([*kept, words[-1]])


def is_start(phrase: str) -> bool:
    """Whether a phrase is only a capital word that begins a sentence: "Despite", "On Monday"."""
    return all(re.sub(r"[’'].*", "", word) in _STARTS for word in phrase.split())


def _without_office(part: str) -> list[str]:
    words = list(dropwhile(_STARTS.__contains__, part.split()))
    while words and words[-1] in _DAYS:
        words.pop()
    if len(words) > 2 and is_head(words[0]):
        words = words[1:]
    if len(words) > 2 and not is_first_name(words[0]):
        # "Navigation Roger McKinlay", after "president of the Royal Institute of".
        words = (
            list(dropwhile(lambda word: not is_first_name(word), words[:-1])) + words[-1:]
            if any(map(is_first_name, words[1:-1]))
            else words
        )
    last = max((at for at, word in enumerate(words) if _is_office(word)), default=-1)
    if 0 < last == len(words) - 1 and is_first_name(words[last - 1]):
        return words[last - 1 :]
    return words[last + 1 :]


def _is_office(word: str) -> bool:
    bare = word.rstrip(".")
    is_upper = len(bare) > 1 and bare.isupper() and "." not in bare
    return bare in _OFFICES or is_upper or word.endswith(("’s", "'s"))
