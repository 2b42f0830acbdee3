"""Questions: checked before they are searched."""

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


def whole_characters(text: str) -> str:
    r"""Return a text with what no text can hold, halves of characters, replaced.

    >>> whole_characters("\ud83d\ude00 \ud83d")
    '😀 \ufffd'
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


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
