import pytest

from corpus import Article, cast
from corpus.cast import Mention

ARTICLE = Article(
    "club",
    "Ann Lee met her trainer, Zoltan Kis. Ms Doe, born Robin Doe, agreed with Mr Kis. "
    "Will Smith and his brother Tom Smith may come. Will Smith said so in May.",
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("What did Lee say to Kis?", ["Ann Lee", "Zoltan Kis"], id="by last name"),
        pytest.param("Did Kis’s club pay Ann?", ["Zoltan Kis", "Ann Lee"], id="by first name"),
        pytest.param("what did zoltan kis say", ["Zoltan Kis"], id="typed small"),
        pytest.param("when is kiss birthday", ["Zoltan Kis"], id="without its apostrophe"),
        pytest.param("What did Tom Smith say?", ["Tom Smith"], id="one of two of a name"),
        pytest.param("What did Smith say?", ["Will Smith"], id="the one named oftener"),
        pytest.param("Will they come in may?", [], id="ordinary words"),
    ],
)
def test_people_are_known_as_they_are_asked_about(text: str, names: list[str]) -> None:
    assert [mention.name for mention in cast((ARTICLE,)).named(text)] == names


def test_a_mention_says_where_a_name_stands() -> None:
    assert cast((ARTICLE,)).named("Did Robin Doe win?") == [Mention("Robin Doe", 4)]


@pytest.mark.parametrize(
    ("pronoun", "who", "can"),
    [
        ("she", "Ann Lee", True),
        ("he", "Ann Lee", False),
        ("he", "Zoltan Kis", True),
        ("she", "Zoltan Kis", False),
        ("she", "Robin Doe", True),
        ("he", "The Guardian", False),
        ("they", "Activists", True),
        ("they", "Ann Lee", False),
    ],
)
def test_a_pronoun_stands_for_whom_it_fits(pronoun: str, who: str, can: bool) -> None:
    assert cast((ARTICLE,)).can_be(pronoun, who) is can  # type: ignore[arg-type]
