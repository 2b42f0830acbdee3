import pytest

from corpus import Article, passages
from qa.context import context


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ann left. She was tired.", "Ann left.", id="a pronoun"),
        pytest.param("It rained. But Ann stayed.", "It rained.", id="a conjunction"),
        pytest.param("A plan was made. This was new.", "A plan was made.", id="this, alone"),
        pytest.param("A plan was made. This plan was new.", None, id="this, with its noun"),
        pytest.param("Ann spoke. It is important to listen.", None, id="an empty it"),
        pytest.param("Ann left. Bob stayed.", None, id="nothing that leans back"),
        pytest.param("Ann left.\nShe was tired.", None, id="another paragraph"),
    ],
)
def test_the_sentence_before_comes_along_where_it_is_needed(
    text: str, expected: str | None
) -> None:
    article = Article("a", text)

    place = context(passages(article)[1])

    assert (None if place is None else article.quote(place)) == expected


def test_the_first_sentence_has_nothing_before_it() -> None:
    assert context(passages(Article("a", "She was tired. Bob stayed."))[0]) is None
