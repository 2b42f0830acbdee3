import pytest

from corpus import Article, passages
from index.packaged import packaged_model
from qa.reader.pairs import Pairs


@pytest.fixture(scope="module")
def pairs() -> Pairs:
    return Pairs(packaged_model())


def test_a_pair_holds_the_question_the_sentence_before_the_speaker_and_the_passage(
    pairs: Pairs, eiffel: Article
) -> None:
    units = passages(eiffel)

    [pair] = pairs("Was it strong?", [units[4]])

    assert units[4].text == "“It was strong.”"
    assert pairs.words(pair.ids[: pair.second]) == "[CLS] was it strong? [SEP]"
    assert pairs.words(pair.ids[pair.second : pair.passage]) == (
        "“ we were afraid of the wind, ” said gustave eiffel. [SEP] gustave eiffel :"
    )
    assert pairs.words(pair.ids[pair.passage :]) == "“ it was strong. ” [SEP]"


def test_a_question_is_read_the_same_with_any_apostrophe(pairs: Pairs, eiffel: Article) -> None:
    units = passages(eiffel)[:1]

    assert pairs("Wasn’t it “tall”?", units)[0].ids == pairs('Wasn\'t it "tall"?', units)[0].ids


@pytest.mark.parametrize("typed", ["Was it tall??", "Was it tall ?!", "Was it tall? "])
def test_a_question_is_read_the_same_with_more_question_marks(
    pairs: Pairs, eiffel: Article, typed: str
) -> None:
    units = passages(eiffel)[:1]

    assert pairs(typed, units)[0].ids == pairs("Was it tall?", units)[0].ids


def test_the_first_passage_has_nothing_before_it(pairs: Pairs, eiffel: Article) -> None:
    [pair] = pairs("Why?", [passages(eiffel)[0]])

    assert pair.second == pair.passage


def test_each_token_of_a_passage_has_its_place_in_the_article(
    pairs: Pairs, eiffel: Article
) -> None:
    unit = passages(eiffel)[1]

    [pair] = pairs("How tall?", [unit])

    assert [eiffel.quote(place) for place in pair.places] == [
        "The", "tower", "stands", "330", "metres", "tall", ".",
    ]  # fmt: skip


def test_a_long_passage_is_read_in_part_and_keeps_its_places(pairs: Pairs) -> None:
    article = Article("long", "word " * 500)

    [pair] = pairs("What?", passages(article))

    assert len(pair.ids) < 200
    assert len(pair.places) == 96
