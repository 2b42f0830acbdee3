"""Verdicts: each outcome by its examples, and what holds of them for any words."""

import json
import re
from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpus import Article, Span, shipped_article
from qa import QuestionError, verified
from qa.checking import MAX_CHARACTERS, Piece, Place, check
from qa.checking.tokens import tokens
from tests.qa.checking.conftest import Check

OURS = shipped_article()
BITS = st.sampled_from(
    "the not legal illegal Bachelet’s don't 1,300 3.5 10² -5 high-profile counter- U.N. & $5 100% "
    '“said ‘so’ ” " ( [sic] … ... – — , . ! naïve nai\u0308ve ﬁve \u00adsoft z\u200bero '
    "🙂 👩\u200d🏭 这次访问 <b>x</b> \u202eabc ß SS US us".split()
)
SPACES = st.sampled_from([" ", " ", "  ", "\n", "\u00a0", ""])
WRITTEN = st.lists(st.tuples(BITS, SPACES), min_size=1, max_size=30).map(
    lambda bits: "".join(bit + space for bit, space in bits)
)


def words_of(text: str) -> list[str]:
    """A text's words by a rule that is not the program's own: letters and digits in a row."""
    return re.findall(r"\w+", text.lower())


def are_in_a_row(words: list[str], text: str) -> bool:
    row = words_of(text)
    return any(row[at : at + len(words)] == words for at in range(len(row) - len(words) + 1))


# The words are there


def test_words_as_they_stand_are_exact(checked: Check) -> None:
    verdict = checked("This visit was not an investigation")

    [place] = verdict.places
    assert (verdict.outcome, place.text) == ("exact", "This visit was not an investigation")
    assert (place.changes, place.but_for) == ((), ())
    assert verdict.holds


@given(st.data())
def test_any_whole_words_of_the_article_are_exact(data: st.DataObject) -> None:
    starts = [match.start() for match in re.finditer(r"\S+", OURS.text)]
    first = data.draw(st.integers(0, len(starts) - 1))
    last = data.draw(st.integers(first, min(first + 60, len(starts) - 1)))
    words = OURS.text[starts[first] : starts[last]].strip() or "Michelle"

    verdict = check(words, (OURS,))

    assert verdict.outcome == "exact"
    assert all(place.text == words for place in verdict.places)


@given(WRITTEN, st.data())
def test_any_whole_words_of_any_text_are_exact(text: str, data: st.DataObject) -> None:
    chunks = list(re.finditer(r"\S+", text))
    first = data.draw(st.integers(0, len(chunks) - 1))
    last = data.draw(st.integers(first, len(chunks) - 1))
    words = text[chunks[first].start() : chunks[last].end()]
    assume(words.strip())

    verdict = check(words, (Article("any", text),))

    assert verdict.outcome == "exact"
    assert chunks[first].start() in {place.span.start for place in verdict.places}


def test_every_place_is_listed(checked: Check) -> None:
    verdict = checked("crimes against humanity")

    assert len(verdict.places) == OURS.text.count("crimes against humanity") == 3
    assert verdict.message == "The article has these words, exactly, in 3 places."


def test_all_articles_are_searched(eiffel: Article, ours: Article) -> None:
    verdict = check("It was strong.", (ours, eiffel))

    assert [place.article.id for place in verdict.places] == ["eiffel"]


def test_space_around_what_was_pasted_is_no_part_of_it(checked: Check) -> None:
    assert checked("\n  This visit was not an investigation \n").outcome == "exact"


@pytest.mark.parametrize(
    ("words", "but_for"),
    [
        pytest.param('"This visit was not"', ("quotation marks",), id="straight ones around"),
        pytest.param("China's senior leaders"[:7], ("quotation marks",), id="an apostrophe"),
        pytest.param("This\u00a0visit was\nnot", ("spaces",), id="spaces"),
        pytest.param("was — and", ("dashes",), id="a dash"),
        pytest.param("was—and", ("spaces", "dashes"), id="a dash without spaces"),
        pytest.param("high‑profile and", ("dashes",), id="a hyphen that does not break"),
        pytest.param("survivors...We call on", ("dots",), id="dots"),
        pytest.param("in\u00advesti\u200bgation", ("invisible characters",), id="not seen"),
        pytest.param(
            "Agne\u0300s Callamard", ("the encoding of letters",), id="two for one letter"
        ),
        pytest.param("high-proﬁle", ("the encoding of letters",), id="a ligature"),
        pytest.param("call 'deradicalization'"[5:], ("quotation marks",), id="other quotes"),
    ],
)
def test_other_marks_are_named(checked: Check, words: str, but_for: tuple[str, ...]) -> None:
    verdict = checked(words)

    assert (verdict.outcome, verdict.places[0].but_for) == ("marks", but_for)
    assert verdict.message.startswith("The article has these words, but for ")
    assert verdict.holds


def test_capital_letters_are_weaker_and_told_word_by_word(checked: Check) -> None:
    verdict = checked("THIS visit was “not”")

    [change] = verdict.places[0].changes
    assert (verdict.outcome, change.kind, change.after(verdict.words)) == ("case", "case", "THIS")
    assert verdict.message == (
        "The article has these words, but for capital letters and quotation marks."
    )
    assert not verdict.holds


# A word is changed


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        pytest.param("This visit was an investigation", [("not", "")], id="a “not” dropped"),
        pytest.param("This visit was no investigation", [("not an", "no")], id="two for one"),
        pytest.param("made in late May 2023", [("2022", "2023")], id="a number changed"),
        pytest.param("made in very late May", [("", "very")], id="a word added"),
        pytest.param("the former Argentine president", [("Chilean", "Argentine")], id="a name"),
        pytest.param("Chile and be with family", [("&", "and")], id="a sign"),
        pytest.param("terrorism responses do not", [("counter-", "")], id="a word cut in two"),
        pytest.param("This visit was not an investigation.", [("–", ".")], id="a full stop"),
        pytest.param(
            "Time is it to go back to Chile", [("It", "Time"), ("time", "it")], id="order"
        ),
    ],
)
def test_each_change_is_named(checked: Check, words: str, changes: list[tuple[str, str]]) -> None:
    verdict = checked(words)

    [place] = verdict.places
    told = [(each.before(place.article), each.after(words)) for each in place.changes]
    assert (verdict.outcome, told) == ("changed", changes)
    assert not verdict.holds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("They said that she is guilty.", "he is guilty", id="she, he"),
        pytest.param("It is illegal.", "legal", id="illegal, legal"),
        pytest.param("A non-violent march.", "violent march", id="non-violent, violent"),
        pytest.param("It fell to -5 degrees.", "5 degrees", id="minus five, five"),
        pytest.param("It rose 13.5 percent.", "3.5 percent", id="thirteen, three"),
        pytest.param("It cost 1,300 euros", "300 euros", id="thousands dropped"),
        pytest.param("It rose by 5% in May.", "It rose by 5", id="percent cut off"),
        pytest.param("With 1/2 cup of it.", "2 cup of it", id="a half, two"),
        pytest.param("About 10² of them.", "About 102 of them", id="a power"),
        pytest.param("We re-sign it.", "We resign it", id="re-sign, resign"),
        pytest.param("He saw the rapist.", "He saw therapist", id="a space"),
        pytest.param("The cafe\u0301 is open.", "The cafe", id="an accent cut off"),
        pytest.param("A pаper mill.", "A paper mill", id="a letter that looks the same"),
    ],
)
def test_another_word_is_never_taken_for_the_same(text: str, words: str) -> None:
    assert check(words, (Article("a", text),)).outcome in ("changed", "pieced", "absent")


@given(st.data())
def test_a_changed_word_never_passes(data: st.DataObject) -> None:
    chunks = OURS.text.split()
    first = data.draw(st.integers(0, len(chunks) - 2))
    row = chunks[first : first + data.draw(st.integers(1, 25))]
    at = data.draw(st.integers(0, len(row) - 1))
    other = data.draw(st.sampled_from(["not", "never", "the", "2023", "Bachelet", "xyz"]))
    edits = {"deleted": [], "replaced": [other], "inserted": [other, row[at]]}
    edit = data.draw(st.sampled_from(sorted(edits)))
    changed = " ".join([*row[:at], *edits[edit], *row[at + 1 :]])
    assume(words_of(changed) and not are_in_a_row(words_of(changed), OURS.text))

    assert check(changed, (OURS,)).outcome in ("changed", "pieced", "absent")


@given(st.data())
def test_what_passes_has_its_words_in_a_row(data: st.DataObject) -> None:
    bits = data.draw(st.lists(BITS, min_size=3, max_size=12))
    first = data.draw(st.integers(0, len(bits) - 1))
    row = bits[first : data.draw(st.integers(first + 1, len(bits)))]
    at = data.draw(st.integers(0, len(row)))
    row[at : at + data.draw(st.integers(0, 1))] = data.draw(st.lists(BITS, max_size=1))
    text, words = ("".join(bit + data.draw(SPACES) for bit in each) for each in (bits, row))
    assume(re.search(r"\w", words))

    verdict = check(words, (Article("any", text),))

    if verdict.outcome in ("exact", "marks", "case"):
        ours = [token.key.lower() for token in tokens(text)]
        theirs = [token.key.lower() for token in tokens(words)]
        rows = [ours[at : at + len(theirs)] for at in range(len(ours) + 1)]
        assert theirs in rows
    if verdict.outcome == "exact":
        assert words.strip() in text
    if verdict.outcome == "marks":
        assert verdict.places[0].but_for


# What holds of any verdict


def kept(text: str, offset: int, gone: list[Span]) -> Counter[str]:
    """The tokens of a text that begins at `offset`, but for those at the places that are gone."""
    found = (
        token._replace(start=token.start + offset, end=token.end + offset) for token in tokens(text)
    )
    return Counter(
        token.key.lower()
        for token in found
        if not any(span.start <= token.start and token.end <= span.end for span in gone)
    )


def differs_only_by_its_changes(words: str, piece: Piece, place: Place) -> bool:
    real = [change for change in place.changes if change.kind != "case"]
    ours = kept(place.text, place.span.start, [each.span for each in real if each.span])
    pasted = words[piece.pasted.start : piece.pasted.end]
    theirs = kept(pasted, piece.pasted.start, [each.pasted for each in real if each.pasted])
    return ours == theirs


@given(st.one_of(WRITTEN, st.text(max_size=60)), st.one_of(WRITTEN, st.text(max_size=60)))
def test_every_place_reads_back_and_every_change_is_told(text: str, words: str) -> None:
    assume(text.strip())
    articles = (OURS, Article("any", text))
    try:
        verdict = check(words, articles)
    except QuestionError:
        assume(False)

    payload = verdict.to_dict()

    assert verified(payload, articles) == json.loads(json.dumps(payload))
    assert all(
        differs_only_by_its_changes(verdict.words, piece, place)
        for piece in verdict.pieces
        for place in piece.places
    )
    ends = [0, *(piece.pasted.end for piece in verdict.pieces)]
    assert all(end <= piece.pasted.start for end, piece in zip(ends, verdict.pieces, strict=False))


@pytest.mark.parametrize("words", ["", " \n\t", "\u200b", "\u202e\u202c"], ids=repr)
def test_nothing_to_check_is_refused_plainly(checked: Check, words: str) -> None:
    with pytest.raises(QuestionError, match=r"There are no words to check\. Paste a quotation\."):
        checked(words)


def test_too_much_to_check_is_refused_with_both_numbers(checked: Check) -> None:
    with pytest.raises(QuestionError, match=r"have 10,001 characters, and at most 10,000"):
        checked("x" * (MAX_CHARACTERS + 1))


@pytest.mark.parametrize(
    "words",
    ["🙂", "–", '"', "?!", "\x00", "<script>alert(1)</script>", "\u202egnilles", "half \ud83d"],
    ids=ascii,
)
def test_odd_characters_are_words_like_others(checked: Check, words: str) -> None:
    assert checked(words).outcome in ("absent", "exact")


def test_the_whole_article_is_exact_and_with_a_word_less_it_is_not(checked: Check) -> None:
    whole = OURS.text.strip()

    assert checked(whole).outcome == "exact"
    verdict = checked(whole.replace("was not an", "was an"))
    [place] = verdict.places
    assert [change.before(OURS) for change in place.changes] == ["not"]


def test_the_shape_is_versioned(checked: Check) -> None:
    payload = checked("This visit was an investigation", "Bachelet").to_dict()

    assert (payload["schema"], payload["version"]) == ("on-the-record/verdict", 1)
    assert list(payload) == [
        "schema",
        "version",
        "words",
        "speaker",
        "outcome",
        "attribution",
        "message",
        "pieces",
    ]
    [change] = payload["pieces"][0]["places"][0]["changes"]
    start = OURS.text.index("not an investigation")
    assert change == {
        "kind": "left_out",
        "original": {"start": start, "end": start + 3, "text": "not"},
        "pasted": None,
    }
