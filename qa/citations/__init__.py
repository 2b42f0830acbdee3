"""Citations: one quotation in every format, checked again later, and a conversation exported."""

from qa.citations.export import conversation_data, conversation_markdown
from qa.citations.formats import LABELS, cite
from qa.citations.reading import CitationError, Cited, read_citations
from qa.citations.verify import Verdict, verify

__all__ = [
    "LABELS",
    "CitationError",
    "Cited",
    "Verdict",
    "cite",
    "conversation_data",
    "conversation_markdown",
    "read_citations",
    "verify",
]
