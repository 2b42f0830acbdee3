"""What the page is sent of a check."""

from dataclasses import dataclass
from typing import Any

import pytest

from corpus import Article
from qa import Verdict
from qa.checking import check
from qa.page import checks


@dataclass(frozen=True)
class Checker:
    articles: tuple[Article, ...]

    def check(self, words: str, speaker: str | None = None) -> Verdict:
        return check(words, self.articles, speaker)


@pytest.fixture
def checker(ours: Article) -> Checker:
    return Checker((ours,))


def joined(runs: list[dict[str, Any]], *kinds: str) -> list[str]:
    return [run["text"] for run in runs if not kinds or run["kind"] in kinds]


def test_both_sides_are_drawn_in_runs_that_are_their_whole_text(
    checker: Checker, ours: Article
) -> None:
    words = "This visit was no investigation"

    drawn = checks.checked(checker, words, "")

    [piece] = drawn["pieces"]
    [place] = piece["places"]
    assert "".join(joined(place["pasted"])) == words
    assert "".join(joined(place["original"])) in ours.text
    assert joined(place["pasted"], "other") == ["no"]
    assert joined(place["original"], "other") == ["not an"]
    assert joined(place["original"], "same") == ["This visit was ", " investigation"]
    assert place["changes"] == ["“no” stands for “not an”."]


def test_what_is_announced_is_the_verdict_and_each_change(checker: Checker) -> None:
    drawn = checks.checked(checker, "This visit was an investigation", "Antony Blinken")

    assert drawn["says"] == (
        "The article has this with one change. "
        "The words are given to Michelle Bachelet, not to Antony Blinken. “not” is left out."
    )


def test_of_many_places_five_are_sent(checker: Checker) -> None:
    [piece] = checks.checked(checker, "Bachelet", "")["pieces"]

    assert (len(piece["places"]), piece["more"]) == (5, 6)


def test_each_verdict_is_new_even_where_it_is_the_same(checker: Checker) -> None:
    one, other = (checks.checked(checker, "Bachelet", "") for _ in range(2))

    assert one["check"] != other["check"]


def test_what_cannot_be_checked_is_told(checker: Checker) -> None:
    drawn = checks.checked(checker, " ", "")

    assert (drawn["status"], drawn["message"]) == (
        "notice",
        "There are no words to check. Paste a quotation.",
    )


def test_words_that_are_not_the_article_s_never_reach_the_page(
    checker: Checker, capsys: pytest.CaptureFixture[str]
) -> None:
    class Forging(Checker):
        def check(self, words: str, speaker: str | None = None) -> Verdict:
            [article] = self.articles
            altered = Article(article.id, article.text.replace("was not an", "was an"))
            return check(words, (altered,), speaker)

    drawn = checks.checked(Forging(checker.articles), "This visit was an investigation", "")

    assert (drawn["status"], drawn["message"]) == ("notice", checks.WITHHELD)
    assert "NotVerbatimError" in capsys.readouterr().err


def test_a_broken_bot_is_never_taken_for_a_verdict(
    checker: Checker, capsys: pytest.CaptureFixture[str]
) -> None:
    class Broken(Checker):
        def check(self, words: str, speaker: str | None = None) -> Verdict:
            raise RuntimeError(words, speaker)

    drawn = checks.checked(Broken(checker.articles), "Bachelet", "")

    assert (drawn["status"], drawn["message"]) == ("notice", checks.FAILED)
    assert "RuntimeError" in capsys.readouterr().err
