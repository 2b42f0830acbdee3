"""Interviews printed as questions and answers: which paragraphs are the answers, and whose."""

import re

from corpus.article import Article, Span
from corpus.speakers.people import People

# So many questions to "you" make an interview.
_FEWEST = 2
# Whom the words name: "Wikinews interviews NAME on …", "An interview with NAME, head of …",
# "NAME was interviewed by …", "NAME tells Wikinews about …".
_WITH = re.compile(
    r"\b(?:[Ii]nterview(?:s|ed|ee)?(?: with)?|spoke (?:with|to)) (?P<who>.*?)"
    r"(?=,| (?:on|about|regarding|over|after|at|for|answered|in)\b|$)"
)
_BY = re.compile(
    r"(?P<who>.*?)(?: was interviewed\b| tells (?:us|[A-Z]\w+) about\b|: An [Ii]nterview\b)"
)
_MARKS = re.compile(r"[“”\"]")
_YOU = re.compile(r"\b[Yy]ou(?:r|rs|rself|['’]\w+)?\b")
_I = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|[Oo]urs?)\b")
_BIDS = re.compile(r"\b(?:[Tt]ell|[Tt]alk|[Ww]alk|[Gg]ive) us\b")
_IS_CAPTION = re.compile(r"\b(?:Image|Photo|Picture|Credit)s?[:;]|^(?:File photo|Above)\b")
_ENDS = re.compile(r"[.!?…:)\]”\"]$")


def answers(article: Article, known: People) -> tuple[str | None, tuple[Span, ...]]:
    """Return who alone answers in an interview, and each paragraph of the answers.

    Only an article that asks "you" and names one person as interviewed, before it asks, is taken
    for an interview; of any other (None, ()) is returned.
    """
    texts = [article.quote(paragraph) for paragraph in article.paragraphs]
    asked = [at for at, text in enumerate(texts) if _is_question(text)]
    if len(asked) < _FEWEST:
        return None, ()
    who = _interviewee(article.text[: article.paragraphs[asked[0]].start], known)
    said = [at for at in range(asked[0], len(texts)) if _is_answer(texts[at])]
    is_personal = any(_I.search(texts[at]) for at in said)
    if who is None or not is_personal:
        return None, ()
    return who, tuple(article.paragraphs[at] for at in said)


def _interviewee(opening: str, known: People) -> str | None:
    """Return the one person whom a line before the first question says is interviewed."""
    for line in re.split(r"\n|(?<=[a-z\d][.]) ", opening):
        told = _BY.match(line) or _WITH.search(line)
        named = set(known.mentioned(told["who"])) if told else set()
        if named:
            return named.pop() if len(named) == 1 else None
    return None


def _is_question(text: str) -> bool:
    return text.endswith("?") and _YOU.search(text) is not None and not _MARKS.match(text)


def _is_answer(text: str) -> bool:
    """Whether a paragraph is neither a question nor a heading nor what stands under a picture."""
    if text.endswith("?") or _IS_CAPTION.search(text) or not _ENDS.search(text):
        return False
    if _BIDS.search(text):
        return False
    return not _YOU.search(text) or _I.search(text) is not None
