import pytest

from corpus import Article, Passage, passages
from qa import Answer
from qa.further import Wish, further, wish
from tests.frozen_bot import quote

MORE = Wish(bare=True, on=False, who=False)
GO_ON = Wish(bare=True, on=True, who=False)
ELSE = Wish(bare=False, on=False, who=False)
WHO_ELSE = Wish(bare=False, on=False, who=True)


@pytest.mark.parametrize(
    ("question", "wished"),
    [
        ("more", MORE),
        ("more please", MORE),
        ("tell me more", MORE),
        ("Can you show me more?", MORE),
        ("anything more on that?", MORE),
        ("Anything else?", MORE),
        ("what else?", MORE),
        ("is that all?", MORE),
        ("any others?", MORE),
        ("go on", GO_ON),
        ("ok, go on!", GO_ON),
        ("continue", GO_ON),
        ("anyone else?", Wish(bare=True, on=False, who=True)),
        ("and who else?", Wish(bare=True, on=False, who=True)),
        ("what else did he say?", ELSE),
        ("Anything else she welcomes?", ELSE),
        ("tell me more about the report", ELSE),
        ("Who else criticised her?", WHO_ELSE),
        ("did anyone else ask for it", WHO_ELSE),
    ],
)
def test_a_wish_for_more_is_known(question: str, wished: Wish) -> None:
    assert wish(question) == wished


@pytest.mark.parametrize(
    "question",
    [
        "How many more days?",
        "Does Blinken want more court oversight in China?",
        "What else did she welcome besides the aim?",
        "no more",
        "Why couldn't he give it to somebody else?",
        "What do the other mechanisms say?",
        "Did she go on with it?",
        "ok " * 600,
        "more " * 300 + "!",
    ],
)
def test_a_question_of_its_own_is_no_wish_for_more(question: str) -> None:
    assert wish(question) is None


def unit(article: Article, words: str) -> Passage:
    return next(each for each in passages(article) if each.text.startswith(words))


def answered(*quotes: tuple[Article, str, str | None]) -> Answer:
    given = tuple(quote(article, unit(article, words).text, who) for article, words, who in quotes)
    return Answer("Who?", "Who?", "answered", 0.9, "", given)


def test_what_was_shown_is_set_aside(ours: Article) -> None:
    shown = answered((ours, "This visit was not", "Michelle Bachelet"))

    aside = further(MORE, [shown])

    assert not aside.keeps(unit(ours, "This visit was not"))
    assert aside.keeps(unit(ours, "The visit was an opportunity"))


def test_who_else_sets_those_aside_who_spoke_but_not_whom_it_names(ours: Article) -> None:
    shown = answered(
        (ours, "We call on", "Agnès Callamard"), (ours, "This visit was", "Michelle Bachelet")
    )

    aside = further(WHO_ELSE, [shown], ["Michelle Bachelet"])

    assert aside.speakers == {"Agnès Callamard"}
    assert not aside.keeps(unit(ours, "Amnesty International’s"))


@pytest.mark.parametrize(
    ("words", "speaker", "ahead"),
    [
        pytest.param(
            "She Tweeted",
            "Michelle Bachelet",
            ["It is time to go back to", "I urge States to identify"],
            id="the same speaker",
        ),
        pytest.param(
            "But by 13 June",
            None,
            ["She decided she would not", "She Tweeted", "It is time to go back to Chile"],
            id="the paragraph",
        ),
        pytest.param("We call on", "Agnès Callamard", [], id="another speaks"),
    ],
)
def test_go_on_reads_on(ours: Article, words: str, speaker: str | None, ahead: list[str]) -> None:
    found = further(GO_ON, [answered((ours, words, speaker))]).ahead

    assert len(found) == len(ahead)
    assert all(passage.text.startswith(each) for passage, each in zip(found, ahead, strict=True))


def test_more_does_not_read_on(ours: Article) -> None:
    assert further(MORE, [answered((ours, "She Tweeted", "Michelle Bachelet"))]).ahead == ()
