"""Questions: checked before they are searched, small talk told from the rest."""

import re
import unicodedata

MAX_CHARACTERS = 2_000


class QuestionError(ValueError):
    """A question that cannot be asked; the message tells its writer what to do."""


def checked(question: str) -> str:
    """Return the question without invisible characters, its spaces made single ones.

    Raises QuestionError if nothing is left or it has more than 2,000 characters.
    """
    text = " ".join("".join(map(_readable, question)).split())
    if not text:
        msg = "The question is empty. Type a question about the article."
        raise QuestionError(msg)
    if len(text) > MAX_CHARACTERS:
        msg = (
            f"The question has {len(text):,} characters, and at most {MAX_CHARACTERS:,} can be"
            " read. Ask it in fewer words."
        )
        raise QuestionError(msg)
    return text


def _readable(character: str) -> str:
    """Return a space for a control character, and nothing for one that only directs others."""
    category = unicodedata.category(character)
    if category in ("Cc", "Cs"):
        return " "
    # Joiners stay: they make one letter or picture of two.
    return "" if category == "Cf" and character not in "\u200c\u200d" else character


def scripts(text: str) -> frozenset[str]:
    """Return the scripts that a text's letters are of, by the names Unicode gives them.

    >>> sorted(scripts("Why Пекин? 🙂"))
    ['CYRILLIC', 'LATIN']
    """
    letters = filter(str.isalpha, set(text))
    return frozenset(unicodedata.name(letter, "?").split()[0] for letter in letters)


# Small talk of more words than this says something.
_LONGEST = 12
_GREETING = r"h(?:i+|ey+|ello+|iya|owdy)|yo|greetings|good (?:morning|afternoon|evening|day)"
_THANKS = r"(?:many |no )?thank(?:s| you| u)|th(?:x|nx|ks)|ty|cheers|much appreciated"
_PARTING = r"(?:good ?)?bye(?: ?bye)?|see (?:you|ya)(?: later)?|cya|good ?night|take care"
_ASSENT = (
    r"ok(?:ay|ey)?|k|great|cool|nice(?: one)?|good(?: job)?|got it|i see|i understand|fine|sure"
    r"|perfect|awesome|wow|lol|haha+|alright|all right|right|yes|yep|yeah|no|nope|interesting"
    r"|that(?:s| is) (?:all|it|great|helpful|good)|that helps|hm+|um+"
    r"|(?:you ?a?re|this is) (?:(?:really|very|so) )?(?:helpful|great|good|nice|kind)"
    r"|well done|sorry|please|never ?mind"
)
_ABOUT_ME = (
    r"(?:who|what) (?:are|r) (?:you|u)|what(?:s| is) (?:your name|this)|help(?: me)?(?: please)?"
    r"|how are (?:you|u)(?: doing| today)*|how do (?:you|i|u) (?:work|use (?:this|you))"
    r"|what(?:s| is) up|how does (?:this|it) work"
    r"|are (?:you|u) (?:an? )?(?:\w+ )?(?:bot|robot|human|person|ai|real|there)"
    r"|what can (?:you|u|i) (?:do|ask)(?: (?:you|here|for me))*|can you help(?: me)?"
    r"|test(?:ing)?|anyone there|is anyone there"
)
_FILLER = (
    r"there|then|again|so much|very much|a lot|for (?:that|this|(?:the|your|ur) help)|all|man|mate"
    r"|bot|everyone|friend|and|now|for now|so|very|really|you|to meet you|well"
)
_SMALL_TALK = re.compile(
    rf"(?:(?:{_GREETING}|{_THANKS}|{_PARTING}|{_ASSENT}|{_ABOUT_ME})(?: (?:{_FILLER}))*(?: |$))+"
)


def is_small_talk(question: str) -> bool:
    """Whether a question only greets, thanks, agrees, parts or asks what this is.

    >>> [is_small_talk(said) for said in ("Hi there!", "ok thx, bye", "Thanks to whom?")]
    [True, True, False]
    """
    words = re.findall(r"[^\W_]+", re.sub(r"[’']", "", question.casefold()))
    return len(words) <= _LONGEST and _SMALL_TALK.fullmatch(" ".join(words)) is not None
