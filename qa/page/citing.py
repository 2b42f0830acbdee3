"""What the page gives away: citations to copy, and the conversation to save."""

import json
import uuid
from collections.abc import Iterable

from corpus import Article
from qa.answer import Answer, Quote
from qa.citations import LABELS, cite, conversation_data, conversation_markdown
from qa.conversation import Conversation
from qa.guard import verified
from qa.page.view import Data


def cited(drawn: Data, answer: Answer) -> Data:
    """Return a drawn turn, each of its quotations with its citations in every format."""
    both = {"quotes": answer.quotes, "nearest": answer.nearest}
    return drawn | {name: _with_citations(drawn[name], quotes) for name, quotes in both.items()}


def saved(conversation: Conversation, kind: str, articles: Iterable[Article]) -> Data:
    """Return the conversation as a file for the page to save: "json", or else Markdown.

    Raises NotVerbatimError where the guard finds other words than the articles'.
    """
    data = verified(conversation_data(conversation), articles)
    if kind == "json":
        name, text = "on-the-record.json", json.dumps(data, ensure_ascii=False, indent=2)
    else:
        name, text = "on-the-record.md", conversation_markdown(conversation)
    return {"turn": uuid.uuid4().hex, "status": "saved", "name": name, "text": text}


def _with_citations(drawn: list[Data], quotes: Iterable[Quote]) -> list[Data]:
    return [
        each | {"citations": [{"label": LABELS[name], "text": text} for name, text in it.items()]}
        for each, it in zip(drawn, map(cite, quotes), strict=True)
    ]
