import pytest

from corpus import Article, passages
from qa import QuestionError
from qa.speaking import speakers_called


@pytest.mark.parametrize(
    ("called", "speakers"),
    [
        ("Bachelet", {"Michelle Bachelet"}),
        ("michelle bachelet", {"Michelle Bachelet"}),
        ("agnes callamard", {"Agnès Callamard"}),
        ("CALLAMARD, Agnès", {"Agnès Callamard"}),
        ("the", {"The US", "The Guardian"}),
    ],
)
def test_a_speaker_is_called_by_any_part_of_the_name(
    ours: Article, called: str, speakers: set[str]
) -> None:
    assert speakers_called(called, passages(ours)) == speakers


@pytest.mark.parametrize("called", ["Smith", "Michelle Blinken", "bach", " ", "?"])
def test_who_does_not_speak_is_told_with_those_who_do(ours: Article, called: str) -> None:
    with pytest.raises(QuestionError, match=r"Nobody called .* Those who speak: Agnès Callamard,"):
        speakers_called(called, passages(ours))


def test_where_nobody_speaks_it_is_said_so() -> None:
    with pytest.raises(QuestionError, match="No speaker is named in the text"):
        speakers_called("Lee", passages(Article("a", "It rained.")))


def test_of_many_speakers_some_are_told() -> None:
    letters = "ABCDEFGHIJKLMN"
    article = Article("a", " ".join(f"“It rained,” said Ann {each}dam." for each in letters))

    with pytest.raises(QuestionError, match=r"Ann Ldam and 2 more\.$"):
        speakers_called("Lee", passages(article))
