import pytest

from corpus import Article, sentences, statements

INTERVIEW = """The Record interviews biologist Ann Lee about ants
Ann Lee studies ants.
Beginnings
What first drew you to ants?
I watched them for hours. They never stop.
A nest. Image: Eve Low.
Tell us more about them.
How do you study them?
Some of it is luck."""


def answered(text: str) -> list[tuple[str, str | None]]:
    article = Article("a", text)
    return [
        (article.quote(sentence), told.speaker)
        for sentence, told in zip(sentences(article), statements(article), strict=True)
        if told.speech == "direct"
    ]


def test_the_answers_are_the_words_of_who_is_interviewed() -> None:
    assert answered(INTERVIEW) == [
        ("I watched them for hours.", "Ann Lee"),
        ("They never stop.", "Ann Lee"),
        ("Some of it is luck.", "Ann Lee"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Ann Lee: An Interview with the ant woman", id="before a colon"),
        pytest.param("We spoke with Ann Lee, a biologist", id="spoke with"),
        pytest.param("Ann Lee was interviewed by Eve Low", id="was interviewed"),
        pytest.param("Biologist Ann Lee tells us about ants", id="tells us"),
    ],
)
def test_an_interview_says_in_many_ways_that_it_is_one(title: str) -> None:
    found = answered(INTERVIEW.replace("The Record interviews biologist Ann Lee about ants", title))

    assert [speaker for _, speaker in found] == ["Ann Lee"] * 3


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("interviews biologist Ann Lee", "met biologist Ann Lee", id="no interview"),
        pytest.param("biologist Ann Lee about", "Ann Lee and Eve Low about", id="two are asked"),
        pytest.param("biologist Ann Lee about", "the owner of an", id="nobody is named"),
        pytest.param("How do you study them?", "They are studied.", id="one question only"),
        pytest.param("What first drew you to ants?", "What are ants?", id="nobody is asked"),
        pytest.param("I watched them", "Lee watched them", id="nobody says I"),
    ],
)
def test_what_is_surely_no_interview_with_one_person_is_none(before: str, after: str) -> None:
    assert answered(INTERVIEW.replace(before, after)) == []
