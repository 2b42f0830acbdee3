import pytest

from qa.checking.tokens import joins, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("“restricted”", '"restricted"', id="quotation marks"),
        pytest.param("restricted", "'restricted'", id="quotation marks that are not there"),
        pytest.param("Beijing’s", "Beijing's", id="apostrophes"),
        pytest.param("the visit", "the\u00a0\nvisit", id="spaces"),
        pytest.param("was – and", "was—and", id="dashes"),
        pytest.param("high-profile", "high‑profile", id="hyphens"),
        pytest.param("survivors…We", "survivors...We", id="dots"),
        pytest.param("ofﬁcial ﬂat", "official flat", id="ligatures"),
        pytest.param("Callamárd", "Callama\u0301rd", id="accents that are characters"),
        pytest.param("investigation", "inves\u00adti\u200bgation", id="characters not seen"),
        pytest.param("the visit", "\u202ethe\u202c visit", id="directions"),
        pytest.param("❤ mine", "❤\ufe0f mine", id="the colour of a picture"),
    ],
)
def test_these_say_the_same(one: str, other: str) -> None:
    assert [token.key for token in tokens(one)] == [token.key for token in tokens(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("don't", "dont", id="an apostrophe dropped"),
        pytest.param("we're", "were", id="an apostrophe that makes a word"),
        pytest.param("re-sign", "resign", id="a hyphen dropped"),
        pytest.param("the rapist", "therapist", id="a space dropped"),
        pytest.param("the rapist", "the\u200brapist", id="a space that is not seen"),
        pytest.param("10²", "102", id="a power"),
        pytest.param("3.5", "35", id="a decimal point dropped"),
        pytest.param("3.5", "3,5", id="another decimal mark"),
        pytest.param("5′", "5", id="a foot dropped"),
        pytest.param("$5", "5", id="a currency dropped"),
        pytest.param("-5", "5", id="a minus dropped"),
        pytest.param("5%", "5", id="a sign dropped"),
        pytest.param("a visit, not", "a visit not", id="a comma dropped"),
        pytest.param("ago", "аgo", id="a letter of another script"),
        pytest.param("Maße", "Masse", id="another letter"),
        pytest.param("ÿ", "y", id="an accent dropped"),
        pytest.param("👩\u200d🏭", "👩🏭", id="another picture"),
    ],
)
def test_these_do_not(one: str, other: str) -> None:
    keys = [[token.key.lower() for token in tokens(text)] for text in (one, other)]

    assert keys[0] != keys[1]


def test_where_no_spaces_part_words_each_character_is_one() -> None:
    assert [token.key for token in tokens("这次访问")] == ["这", "次", "访", "问"]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        pytest.param("counter-terrorism", 8, id="after a hyphen"),
        pytest.param("counter-terrorism", 7, id="before a hyphen"),
        pytest.param("to -5", 4, id="after a minus"),
        pytest.param("−5", 1, id="after a minus at the start"),
        pytest.param("2020–2021", 5, id="after a dash between numbers"),
        pytest.param("1/2 cup", 2, id="in a fraction"),
        pytest.param("$5", 1, id="after a currency"),
        pytest.param("5%", 1, id="before a percent sign"),
    ],
)
def test_a_hyphen_or_a_number_joins(text: str, at: int) -> None:
    assert joins(text, at)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        pytest.param("was – and", 6, id="a dash between spaces"),
        pytest.param("was—and", 4, id="a dash without spaces"),
        pytest.param("was--and", 5, id="a dash typed as two hyphens"),
        pytest.param("a visit, 5 days", 9, id="a comma and a space"),
        pytest.param("anti- and", 0, id="the start"),
        pytest.param("anti-", 5, id="the end"),
    ],
)
def test_a_dash_does_not_join(text: str, at: int) -> None:
    assert not joins(text, at)
