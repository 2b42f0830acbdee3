import pytest

from corpus import Article, Cast, cast
from qa import Answer, Conversation
from qa.pronouns import referents
from tests.frozen_bot import quote

CALLAMARD = ("Michelle Bachelet’s refusal to call out the Chinese", "Agnès Callamard")
ABBAS = ("We demand the resignation of High Commissioner", "Rushan Abbas")
BLINKEN = ("We are concerned the conditions Beijing authorities", "Antony Blinken")
NARRATION = ("But by 13 June, Bachelet had had enough.", None)


@pytest.fixture
def known(ours: Article) -> Cast:
    return cast((ours,))


def told(
    ours: Article, question: str, *quotes: tuple[str, str | None], follows: bool = False
) -> Answer:
    """An answer with quotations by these speakers; or one that the article does not give."""
    given = tuple(quote(ours, words, speaker) for words, speaker in quotes)
    understood = f"{question} (after “…”)" if follows else question
    return Answer(question, understood, "answered" if given else "not_stated", 0.5, "", given)


def behind(question: str, known: Cast, *answers: Answer) -> dict[str, tuple[str, ...]]:
    found = referents(question, Conversation(answers), known)
    return {each.pronoun: each.names for each in found}


def test_he_or_she_is_whom_the_last_question_named(ours: Article, known: Cast) -> None:
    asked = told(ours, "What did Blinken say about Bachelet?", BLINKEN)

    assert behind("did he resign too?", known, asked) == {"he": ("Antony Blinken",)}
    assert behind("When did she resign?", known, asked) == {"she": ("Michelle Bachelet",)}


def test_of_two_that_fit_it_is_the_one_named_last(ours: Article, known: Cast) -> None:
    first = told(ours, "What did Callamard call her visit?", CALLAMARD)
    then = told(ours, "What did Abbas demand?", ABBAS)

    assert behind("Why did she say that?", known, first, then) == {"she": ("Rushan Abbas",)}


def test_who_did_it_is_the_one_who_speaks_in_the_answer(ours: Article, known: Cast) -> None:
    asked = told(ours, "Who demanded Bachelet’s resignation?", ABBAS)

    assert behind("what else did she write?", known, asked) == {"she": ("Rushan Abbas",)}
    assert behind("who else criticised her?", known, asked) == {"her": ("Michelle Bachelet",)}


def test_where_several_did_it_she_is_still_whom_the_question_named(
    ours: Article, known: Cast
) -> None:
    asked = told(ours, "Who criticised Bachelet?", CALLAMARD, ABBAS)

    assert behind("Why did she leave?", known, asked) == {"she": ("Michelle Bachelet",)}
    assert behind("What did they want?", known, asked) == {
        "they": ("Agnès Callamard", "Rushan Abbas")
    }


def test_a_pronoun_goes_on_meaning_whom_it_meant(ours: Article, known: Cast) -> None:
    asked = told(ours, "What did Abbas write?", ABBAS)
    then = told(ours, "did she like Bachelet?", follows=True)

    assert behind("where does she live", known, asked, then) == {"she": ("Rushan Abbas",)}


def test_she_and_her_are_two(ours: Article, known: Cast) -> None:
    asked = told(ours, "What was Abbas’s reaction to Bachelet?", ABBAS)

    assert behind("did she want her to resign?", known, asked) == {
        "she": ("Rushan Abbas",),
        "her": ("Michelle Bachelet",),
    }


def test_she_and_her_own_are_one(ours: Article, known: Cast) -> None:
    asked = told(ours, "When did Bachelet resign?", NARRATION)

    assert behind("did she tell her team?", known, asked) == {"she": ("Michelle Bachelet",)}


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Did Bachelet say when she would publish it?", id="named before"),
        pytest.param("did he resign too?", id="nobody fits"),
        pytest.param("Did the activists say what they wanted?", id="many named before"),
        pytest.param("why?", id="no pronoun"),
    ],
)
def test_where_the_conversation_does_not_tell_it_is_nobody(
    ours: Article, known: Cast, question: str
) -> None:
    assert behind(question, known, told(ours, "When did Bachelet resign?", NARRATION)) == {}
