import hashlib
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qa import Quote
from qa.citations import cite, verify
from qa.citations.annotation import annotation, surroundings
from qa.citations.reading import citations
from tests.qa.citations.texts import TEXTS, quotes


def test_an_annotation_has_the_selectors_the_hash_and_the_address(tower: Quote) -> None:
    made = annotation(tower)

    text = tower.article.text
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert made["type"] == "Annotation"
    assert made["target"]["source"] == {
        "id": "https://example.org/tower",
        "type": "Text",
        "dc:identifier": "tower",
        "dc:title": "The tower",
        "schema:sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    assert made["target"]["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": tower.text,
            "prefix": text[5:37],
            "suffix": "\nEnd.",
        },
        {"type": "TextPositionSelector", "start": 37, "end": 79},
    ]


def test_a_text_without_an_address_is_named_by_its_hash(bare: Quote) -> None:
    assert annotation(bare)["target"]["source"]["id"].startswith("ni:///sha-256;")


def test_the_same_quotation_has_the_same_name_and_another_has_another(tower: Quote) -> None:
    other = replace(tower, span=tower.article.paragraphs[0])

    assert annotation(tower)["id"] == annotation(replace(tower, score=0.5))["id"]
    assert annotation(tower)["id"] != annotation(other)["id"]


@given(quotes())
def test_what_stands_around_tells_any_quotation_from_all_others(quote: Quote) -> None:
    prefix, suffix = surroundings(quote)

    text, found = quote.article.text, prefix + quote.text + suffix
    assert text.startswith(found, quote.start - len(prefix))
    assert text.find(found, text.find(found) + 1) == -1


@given(quotes())
def test_any_annotation_is_resolved_to_the_same_place(quote: Quote) -> None:
    [cited] = citations(json.loads(cite(quote)["annotation"]))

    verdict = verify(cited, [quote.article])

    assert (verdict.status, verdict.span) == ("ok", quote.span)


@given(quotes(), TEXTS)
def test_any_quotation_is_followed_when_text_is_inserted_before_it(
    quote: Quote, inserted: str
) -> None:
    prefix, suffix = surroundings(quote)
    edited = replace(quote.article, text=inserted + quote.article.text)
    [cited] = citations(annotation(quote))

    verdict = verify(cited, [edited])

    around = prefix + quote.text + suffix
    moved_to = quote.start + len(inserted)
    if edited.text.find(around) == moved_to - len(prefix):
        assert verdict.status == "moved"
        assert verdict.span is not None
        assert (verdict.span.start, verdict.span.end) == (moved_to, moved_to + len(quote.text))
    else:
        assert verdict.status in ("moved", "ambiguous", "source_changed")


@given(quotes(), st.data())
def test_changed_words_never_pass(quote: Quote, data: st.DataObject) -> None:
    made = annotation(quote)
    at = data.draw(st.integers(0, len(quote.text) - 1))
    made["target"]["selector"][0]["exact"] = f"{quote.text[:at]}\ue000{quote.text[at + 1 :]}"
    [cited] = citations(made)

    verdict = verify(cited, [quote.article])

    assert verdict.status == ("ok" if quote.text[at] == "\ue000" else "changed")
