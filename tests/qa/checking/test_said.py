import pytest

from corpus import Article
from qa.checking import check
from qa.checking.said import is_same
from tests.qa.checking.conftest import Check


@pytest.mark.parametrize(
    ("words", "speaker", "speech"),
    [
        pytest.param("not an investigation", "Michelle Bachelet", "direct", id="quoted"),
        pytest.param("her office was updating", "Michelle Bachelet", "indirect", id="reported"),
        pytest.param(
            "Abbas wrote “We demand", "Rushan Abbas", "mixed", id="the cue with the words"
        ),
        pytest.param("efforts to restrict and", "Antony Blinken", "direct", id="a part quoted"),
        pytest.param("Rushan Abbas, founder", None, "narration", id="before the quotation"),
        pytest.param("She decided she would not", None, "narration", id="told"),
        pytest.param("immediately cease its", None, "unknown", id="another in the same sentence"),
    ],
)
def test_who_says_just_these_words(
    checked: Check, words: str, speaker: str | None, speech: str
) -> None:
    [place] = checked(words).places

    assert place.said == ((speaker, speech),)


@pytest.mark.parametrize(
    ("words", "asked", "attribution", "message"),
    [
        pytest.param(
            "not an investigation",
            "Ms Bachelet",
            "same",
            "The words are quoted from Michelle Bachelet.",
            id="the same",
        ),
        pytest.param(
            "her office was updating",
            "Bachelet",
            "same",
            "The words are the article’s own report of Michelle Bachelet, and no quotation.",
            id="the same, reported",
        ),
        pytest.param(
            "not an investigation",
            "Antony Blinken",
            "other",
            "The words are given to Michelle Bachelet, not to Antony Blinken.",
            id="somebody else",
        ),
        pytest.param(
            "She decided she would not",
            "Bachelet",
            "other",
            "The words are the article’s own, not those of Bachelet.",
            id="nobody",
        ),
        pytest.param(
            "immediately cease its",
            "the Foreign Office",
            "unknown",
            "Who says the words cannot be told from the article.",
            id="not known",
        ),
        pytest.param(
            "I have heard you. … We demand the resignation",
            "Bachelet",
            "partly",
            "Only some of the words are given to Bachelet.",
            id="two people",
        ),
    ],
)
def test_the_speaker_asked_about_is_compared(
    checked: Check, words: str, asked: str, attribution: str, message: str
) -> None:
    verdict = checked(words, asked)

    assert verdict.attribution == attribution
    assert verdict.message.endswith(message)
    assert verdict.holds is (attribution == "same")


@pytest.mark.parametrize("speaker", [None, "", "  "])
def test_nobody_asked_about_is_nobody_compared(checked: Check, speaker: str | None) -> None:
    verdict = checked("not an investigation", speaker)

    assert (verdict.speaker, verdict.attribution, verdict.holds) == (None, None, True)


def test_words_that_are_not_there_are_nobody_s(checked: Check) -> None:
    verdict = checked("The quick brown fox", "Bachelet")

    assert (verdict.attribution, verdict.message) == (
        None,
        "The article does not have these words.",
    )


def test_one_place_of_several_is_enough() -> None:
    text = "“We go home,” said Ann Lee on Monday.\n“We go home,” said Bob Ray on Tuesday."

    assert check("We go home", (Article("a", text),), "Bob Ray").attribution == "same"


@pytest.mark.parametrize(
    ("asked", "told", "same"),
    [
        ("Bachelet", "Michelle Bachelet", True),
        ("High Commissioner Michelle Bachelet", "Bachelet", True),
        ("agnes callamard", "Agnès Callamard", True),
        ("UK Foreign Office", "The UK’s Foreign Office", True),
        ("Michelle Obama", "Michelle Bachelet", False),
        ("China", "China Daily", False),
        ("Mr", "Mr Lee", False),
        ("?", "Lee", False),
    ],
)
def test_names_are_compared_by_their_words(asked: str, told: str, same: bool) -> None:
    assert is_same(asked, told) is same
