import pytest

from corpus import Article
from qa.checking import Verdict, check
from tests.qa.checking.conftest import Check


def told(verdict: Verdict) -> list[tuple[str, str]]:
    """Each piece as its words and its outcome."""
    return [
        (verdict.words[piece.pasted.start : piece.pasted.end], piece.outcome)
        for piece in verdict.pieces
    ]


def left_out(verdict: Verdict) -> list[str]:
    return [
        piece.places[0].article.quote(piece.left_out) for piece in verdict.pieces if piece.left_out
    ]


@pytest.mark.parametrize("dots", ["…", "...", "[…]", "[...]", "(…)", ". . ."])
def test_dots_never_hide_what_they_leave_out(checked: Check, dots: str) -> None:
    verdict = checked(f"This visit was {dots} an investigation")

    assert verdict.outcome == "pieced"
    assert told(verdict) == [("This visit was", "exact"), ("an investigation", "exact")]
    assert left_out(verdict) == ["not"]
    assert not verdict.holds


def test_brackets_are_told_from_the_article_s_own_words(checked: Check) -> None:
    verdict = checked("I [will] not [seek] a second term")

    assert told(verdict) == [
        ("I", "exact"),
        ("[will]", "inserted"),
        ("not", "exact"),
        ("[seek]", "inserted"),
        ("a second term", "exact"),
    ]
    assert left_out(verdict) == ["will", "be seeking"]
    assert {place.paragraph for place in verdict.places} == {14}


@pytest.mark.parametrize(
    "words",
    [
        "parrots [Chinese Communist Party] talking points",
        "survivors…We call on",
        "narrative...Bachelet",
    ],
)
def test_the_article_s_own_brackets_and_dots_are_its_words(checked: Check, words: str) -> None:
    assert checked(words).outcome in ("exact", "marks")


def test_words_between_dots_alone_are_never_called_exact(checked: Check) -> None:
    verdict = checked("…This visit was not an investigation…")

    assert (verdict.outcome, told(verdict)) == (
        "pieced",
        [("This visit was not an investigation", "exact")],
    )
    assert verdict.message == (
        "The article has these words, where dots or brackets stand for others."
    )


def test_two_sentences_joined_are_two_pieces(checked: Check) -> None:
    verdict = checked("I have heard you. It is time to go back to Chile & be with family.")

    assert verdict.outcome == "pieced"
    assert told(verdict) == [
        ("I have heard you.", "exact"),
        ("It is time to go back to Chile & be with family.", "exact"),
    ]
    assert left_out(verdict) == []
    assert verdict.message == "The article has this only in 2 separate parts."


def test_sentences_that_follow_each_other_are_one_piece(checked: Check) -> None:
    verdict = checked(
        "I have heard you. It is time to go back to Chile & be with family. "
        "I urge States to identify common ground"
    )

    assert told(verdict)[-1] == (
        "It is time to go back to Chile & be with family. I urge States to identify common ground",
        "exact",
    )


def test_a_changed_word_in_a_joined_sentence_is_still_told(checked: Check) -> None:
    verdict = checked("I have not heard you. It is time to go back to Chile & be with family.")

    [change] = verdict.places[0].changes
    assert told(verdict)[0] == ("I have not heard you.", "changed")
    assert change.after(verdict.words) == "not"


def test_sentences_side_by_side_with_one_changed_are_one(checked: Check) -> None:
    verdict = checked("It is time to go home to Chile & be with family. I urge States to identify")

    assert verdict.outcome == "changed"
    assert len(verdict.pieces) == 1


def test_a_row_of_words_is_found_among_others(checked: Check) -> None:
    verdict = checked(
        "Observers over there now often speak of "
        "crimes against humanity and other grave human rights"
    )

    assert verdict.outcome == "pieced"
    assert told(verdict) == [
        ("Observers over there now often speak of", "absent"),
        ("crimes against humanity and other grave human rights", "exact"),
    ]
    assert verdict.message == "Only 1 of these 2 parts stands in the article."


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("The quick brown fox jumps over the lazy dog", id="other words"),
        pytest.param(
            "All floats are thrown away at the end of the day by whoever is there", id="a phrase"
        ),
        pytest.param("The … of … and … visit", id="single words"),
        pytest.param("[she] … [sic]", id="brackets alone"),
        pytest.param("About the Office", id="two words by chance"),
    ],
)
def test_what_is_in_any_text_by_chance_is_not_there(checked: Check, words: str) -> None:
    verdict = checked(words)

    assert (verdict.outcome, told(verdict)) == ("absent", [(words, "absent")])
    assert verdict.message == "The article does not have these words."


def test_of_several_places_the_one_beside_the_other_pieces_is_told() -> None:
    text = "He came. Nothing was said of it by any of them. He went away again. He came back late."

    verdict = check("He went away again. … He came", (Article("a", text),))

    assert [text[place.span.start :][:12] for place in verdict.places] == [
        "He went away",
        "He came back",
    ]


def test_pieces_of_two_articles_are_told_apart(ours: Article, eiffel: Article) -> None:
    verdict = check("I have heard you. The tower stands 330 metres tall.", (ours, eiffel))

    assert [place.article.id for place in verdict.places] == [ours.id, "eiffel"]
