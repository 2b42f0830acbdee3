from dataclasses import replace

import pytest

from corpus import Article, Source, Span
from qa import Quote


@pytest.fixture
def tower() -> Quote:
    """A quotation from an article of which all is known."""
    text = "The tower\nIt stands 330 metres tall. “We were afraid of the wind,” said Eiffel.\nEnd."
    source = Source(
        publisher="The Daily News",
        author="Doe, Jane Q.",
        published="1889-03-31",
        url="https://example.org/tower",
    )
    article = Article("tower", text, Span(0, 9), source=source)
    start, end = text.index("“We"), text.index("\nEnd")
    return Quote(article, Span(start, end), 1.0, "Gustave Eiffel", "direct")


@pytest.fixture
def bare(tower: Quote) -> Quote:
    """The same, where nothing is known but the text, and nobody speaks."""
    article = replace(tower.article, source=Source())
    return replace(tower, article=article, speaker=None, speech="narration")
