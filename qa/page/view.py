"""What the page draws: articles and answers as plain data, in words for a reader."""

from typing import Any

from corpus import Article, sentences
from qa.wording import byline, needs_message, place

Data = dict[str, Any]

# The least confidence for each wording: a reader can weigh three words, not a percentage.
STRENGTHS = ((0.8, "Strong match"), (0.6, "Good match"), (0.0, "Possible match"))


def article(given: Article) -> Data:
    """Return the article as its paragraphs, each a place and its words; the title is number 0.

    `sentences` are where its sentences stand, so that a link never marks a part of one.
    """
    title = [(0, given.title_span)] if given.title_span else []
    return {
        "id": given.id,
        "sha256": given.sha256,
        "title": given.title,
        "language": given.language,
        "paragraphs": [
            {
                "n": n,
                "place": place(n),
                "start": span.start,
                "end": span.end,
                "text": given.quote(span),
            }
            for n, span in [*title, *enumerate(given.paragraphs, start=1)]
        ],
        "sentences": [[sentence.start, sentence.end] for sentence in sentences(given)],
    }


def pending(turn: str, question: str) -> Data:
    """Return a turn whose answer is on its way."""
    return {"turn": turn, "status": "pending", "question": question}


def waiting(pending: Data, before: int) -> Data:
    """Return a pending turn that tells how many questions come before it.

    >>> waiting(pending("1", "Why?"), 2)["says"]
    'Waiting: 2 questions come before yours'
    """
    questions = "1 question comes" if before == 1 else f"{before} questions come"
    says = f"Waiting: {questions} before yours"
    return {**pending, "waits": says, "says": says}


def answered(turn: str, question: str, answer: Data) -> Data:
    """Return a turn from `Answer.to_dict()`, with the question as it was typed."""
    quotes = [_quote(quote) for quote in answer["quotes"]]
    nearest = [_quote(quote) for quote in answer["nearest"]]
    return {
        "turn": turn,
        "status": answer["outcome"],
        "question": question,
        "understood_as": _understood_as(answer),
        "strength": strength(answer["confidence"]),
        "message": answer["message"],
        "introduced": needs_message(answer["message"], len(quotes)),
        "quotes": quotes,
        "nearest": nearest,
        "says": _announcement(answer["message"], quotes, nearest),
    }


def cleared(turn: str) -> Data:
    """Return the turn that takes all before it away."""
    return {"turn": turn, "status": "cleared"}


def notice(turn: str, question: str, message: str, *, again: bool = False) -> Data:
    """Return a turn that got no answer; `again` offers to ask the same question once more."""
    return {
        "turn": turn,
        "status": "notice",
        "question": question,
        "message": message,
        "again": again,
        "says": message,
    }


def strength(confidence: float) -> str:
    """Return how sure the first quote is, in words.

    >>> strength(0.79)
    'Good match'
    """
    return next(words for least, words in STRENGTHS if confidence >= least)


def link(sha256: str, start: int, end: int) -> str:
    """Return the end of an address that opens the page at a passage of this very text.

    >>> link("c0ffee" + 58 * "0", 10, 36)
    '#passage-c0ffee000000-10-36'
    """
    return f"#passage-{sha256[:12]}-{start}-{end}"


def _quote(quote: Data) -> Data:
    return {
        "article": quote["article"]["id"],
        "start": quote["start"],
        "end": quote["end"],
        "text": quote["text"],
        "highlight": _inside(quote),
        "context": quote["context"],
        "byline": byline(quote["speaker"], quote["speech"]),
        "place": place(quote["paragraph"]),
        "link": link(quote["article"]["sha256"], quote["start"], quote["end"]),
    }


def _inside(quote: Data) -> Data | None:
    """The words that answer, unless they are all of the quotation: then nothing stands out."""
    words: Data | None = quote["highlight"]
    is_whole = words is not None and words["text"] == quote["text"]
    return None if is_whole else words


def _understood_as(answer: Data) -> str | None:
    """The question as it was searched, where that is not what was typed."""
    searched: str = answer["understood_as"]
    return None if searched == answer["question"] else searched


def _announcement(message: str, quotes: list[Data], nearest: list[Data]) -> str:
    """One sentence or two for a screen reader, in place of the whole card."""
    if quotes:
        first = quotes[0]
        return f"{first['byline']}, {first['place'].lower()}: {first['text']}"
    if nearest:
        return f"{message} Nearest passages listed: {len(nearest)}."
    return message
