from typing import Any

import pytest

from corpus import Article, Span
from qa import NotVerbatimError, Quote, verified


@pytest.fixture
def payload(eiffel: Article) -> dict[str, Any]:
    return {"quotes": [Quote(eiffel, Span(0, 9), score=1.0).to_dict()], "other": "words"}


def test_a_payload_with_the_articles_words_passes_as_it_is(
    eiffel: Article, payload: dict[str, Any]
) -> None:
    assert verified(payload, [eiffel]) is payload


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("text", "The towel", id="a letter changed"),
        pytest.param("text", "The tower ", id="a space added"),
        pytest.param("start", 1, id="the place moved"),
        pytest.param("end", 0, id="no place"),
        pytest.param("start", -46, id="a place from the end"),
    ],
)
def test_a_quotation_that_differs_is_stopped(
    eiffel: Article, payload: dict[str, Any], field: str, value: object
) -> None:
    payload["quotes"][0][field] = value

    with pytest.raises(NotVerbatimError, match="are not the article's words"):
        verified(payload, [eiffel])


def test_a_quotation_from_another_version_of_the_text_is_stopped(
    eiffel: Article, payload: dict[str, Any]
) -> None:
    edited = Article("eiffel", eiffel.text + "!", eiffel.title_span)

    with pytest.raises(NotVerbatimError, match="is from another text than 'eiffel'"):
        verified(payload, [edited])


def test_quotations_are_found_however_deep(eiffel: Article, payload: dict[str, Any]) -> None:
    payload["quotes"][0]["text"] = "else"

    with pytest.raises(NotVerbatimError):
        verified({"turns": [{"answer": (payload,)}]}, [eiffel])
