"""A conversation exported: Markdown for people, JSON that `ontherecord verify` checks again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from corpus import Article
from qa.answer import Answer, Quote
from qa.citations.annotation import annotation
from qa.citations.formats import reference_markdown
from qa.citations.markup import escaped, quoted
from qa.conversation import MAX_TURNS, Conversation
from qa.wording import byline

SCHEMA = "on-the-record/conversation"
VERSION = 1

Place = tuple[str, int, int]


def conversation_data(conversation: Conversation) -> dict[str, Any]:
    """Return the conversation as plain data: its answers, and an annotation of each quotation."""
    quotes = _numbered(conversation).values()
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "articles": [_described(article) for article in _articles(quotes)],
        "answers": [answer.to_dict() for answer in conversation.answers],
        "annotations": [annotation(quote) for quote in quotes],
    }


def conversation_markdown(conversation: Conversation) -> str:
    """Return the conversation as Markdown, each quotation with the number of its reference."""
    quotes = _numbered(conversation)
    numbers = {place: number for number, place in enumerate(quotes, start=1)}
    parts = ["# On the Record"]
    if len(conversation.answers) == MAX_TURNS:
        parts.append(f"*The last {MAX_TURNS} questions; those before them are not kept.*")
    for answer in conversation.answers:
        parts += _turn(answer, numbers)
    if quotes:
        references = enumerate(map(reference_markdown, quotes.values()), start=1)
        parts += ["## References", "\n".join(f"{n}. {reference}" for n, reference in references)]
        parts += [_hashed(article) for article in _articles(quotes.values())]
    return "\n\n".join(parts) + "\n"


def _turn(answer: Answer, numbers: Mapping[Place, int]) -> Iterator[str]:
    yield f"## {escaped(_line(answer.question))}"
    if answer.understood_as != answer.question:
        yield f"Understood as: {escaped(_line(answer.understood_as))}"
    yield escaped(_line(answer.message))
    if answer.nearest:
        yield "The nearest passages, which are not an answer:"
    for quote in (*answer.quotes, *answer.nearest):
        if quote.context is not None:
            yield f"Just before: {escaped(_line(quote.article.quote(quote.context)))}"
        says = escaped(byline(quote.speaker, quote.speech))
        yield f"{quoted(quote.text)}\n\n– {says} [{numbers[_place(quote)]}]"


def _numbered(conversation: Conversation) -> dict[Place, Quote]:
    """Return each quotation once, in the order of its first appearance."""
    quotes: dict[Place, Quote] = {}
    for answer in conversation.answers:
        for quote in (*answer.quotes, *answer.nearest):
            quotes.setdefault(_place(quote), quote)
    return quotes


def _place(quote: Quote) -> Place:
    return quote.article.sha256, quote.start, quote.end


def _articles(quotes: Iterable[Quote]) -> list[Article]:
    return list({quote.article.sha256: quote.article for quote in quotes}.values())


def _described(article: Article) -> dict[str, Any]:
    """Return what is known of an article, and its hash; what is not known is left out."""
    source = {name: value for name, value in asdict(article.source).items() if value is not None}
    return {
        "id": article.id,
        "title": article.title,
        "sha256": article.sha256,
        "source": source,
    }


def _hashed(article: Article) -> str:
    return f"SHA-256 of the text of {escaped(article.title)}: `{article.sha256}`"


def _line(text: str) -> str:
    """Return text on one line, where Markdown has room for one only."""
    return " ".join(text.split())
