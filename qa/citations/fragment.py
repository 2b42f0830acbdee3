"""The link that opens an article's address at the quotation: a text fragment.

The rules are those of https://wicg.github.io/scroll-to-text-fragment/: whole words, any white
space for any other, `start,end` across blocks, and `before-,` and `,-after` to tell equal words
apart.
"""

from urllib.parse import quote as percent_encoded

from qa.answer import Quote
from qa.citations.known import address

# A longer quotation is given by its first and its last words, as browsers themselves do.
LONG = 300
_ENDS = 6
_AROUND = 3


def link(quote: Quote) -> str | None:
    """Return the link to the quotation; None where the article has no address."""
    url = address(quote.article.source.url)
    if url is None:
        return None
    page = url.partition(":~:")[0]
    blocks = _blocks(quote.text)
    if not blocks:
        return page
    return f"{page}{'' if '#' in page else '#'}:~:text={_directive(quote, blocks)}"


def _directive(quote: Quote, blocks: list[list[str]]) -> str:
    """Return what the browser is to look for."""
    first, last = blocks[0], blocks[-1]
    is_short = len(blocks) == 1 and len(" ".join(first)) <= LONG
    ends = [first] if is_short else [first[:_ENDS], last[-_ENDS:]]
    parts = [_encoded(words) for words in ends]
    if _times(quote.article.text, ends[0]) > 1:
        before = _blocks(quote.article.text[: quote.start])[-1:]
        after = _blocks(quote.article.text[quote.end :])[:1]
        parts[:0] = [f"{_encoded(words[-_AROUND:])}-" for words in before]
        parts += [f"-{_encoded(words[:_AROUND])}" for words in after]
    return ",".join(parts)


def _blocks(text: str) -> list[list[str]]:
    """Return the words of each line that has any."""
    return [words for line in text.splitlines() if (words := line.split())]


def _times(text: str, words: list[str]) -> int:
    return " ".join(text.split()).casefold().count(" ".join(words).casefold())


def _encoded(words: list[str]) -> str:
    """Return the words so that none of their marks is taken for the link's own.

    >>> _encoded(["well-known,", "A&B", "(sic)"])
    'well%2Dknown%2C%20A%26B%20%28sic%29'
    """
    return percent_encoded(" ".join(words), safe="", errors="replace").replace("-", "%2D")
