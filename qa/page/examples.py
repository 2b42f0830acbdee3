"""Questions to start with, for the article that ships."""

from collections.abc import Iterable

from corpus import Article

# Two that the article answers, and one that it does not.
EXAMPLES = {
    "michelle-bachelet-and-xinjiang-visit": (
        "Why did Bachelet say it wasn’t an investigation?",
        "Who demanded her resignation?",
        "When was the report finally published?",
    ),
}


def examples(articles: Iterable[Article]) -> list[str]:
    """Return the questions to start with; none where the articles are the user's own."""
    return [question for article in articles for question in EXAMPLES.get(article.id, ())]
