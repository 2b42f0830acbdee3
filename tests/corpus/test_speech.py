import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, Speech, sentences, statements

CALLAMARD, ABBAS, BACHELET = "Agnès Callamard", "Rushan Abbas", "Michelle Bachelet"

# Who says each sentence of the shipped article, and how, read by hand: (sentences, speech, who).
BY_HAND: list[tuple[int, Speech, str | None]] = [
    (2, "narration", None),  # the title; "When UN High Commissioner …"
    (2, "direct", CALLAMARD),
    (5, "direct", ABBAS),
    (1, "narration", None),  # "So how did Ms Bachelet herself …"
    (16, "direct", BACHELET),  # the statement, over six paragraphs
    (1, "mixed", "The US"),  # "The Guardian reported the US as saying …"
    (1, "mixed", "The Guardian"),  # "…whom the Guardian described as …"
    (1, "mixed", "Antony Blinken"),
    (1, "direct", "Antony Blinken"),
    (1, "indirect", BACHELET),
    (3, "narration", None),  # "She did not say …", "But by 13 June …", "She decided …"
    (3, "direct", BACHELET),  # the tweet
]


def test_every_sentence_of_the_shipped_article_has_its_speaker(ours: Article) -> None:
    expected = [(speech, who) for count, speech, who in BY_HAND for _ in range(count)]

    found = [(statement.speech, statement.speaker) for statement in statements(ours)]

    assert found == expected


def told(text: str) -> list[tuple[Speech, str | None]]:
    return [(each.speech, each.speaker) for each in statements(Article("a", text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We are late,” said Ann Lee.", [("direct", "Ann Lee")], id="said NAME"),
        pytest.param("“We are late,” Ann Lee said.", [("direct", "Ann Lee")], id="NAME said"),
        pytest.param("Ann Lee said: “We are late.”", [("direct", "Ann Lee")], id="before"),
        pytest.param(
            "Ann Lee, head of the Labour Office, said: “We are late.”",
            [("direct", "Ann Lee")],
            id="a role between",
        ),
        pytest.param(
            "“We are late,” said Ann Lee. “We must run.”",
            [("direct", "Ann Lee"), ("direct", "Ann Lee")],
            id="a quotation taken up again",
        ),
        pytest.param(
            "It rained.\n“We are late. We run.\n“We fall.” It rained.",
            [("narration", None)] + [("direct", None)] * 3 + [("narration", None)],
            id="over paragraphs, from nobody named",
        ),
        pytest.param(
            "President Ann Lee came in. Lee said that all was well.",
            [("narration", None), ("indirect", "Ann Lee")],
            id="indirect, by the last name",
        ),
        pytest.param(
            "President Ann Lee sat down. She said that all was well.",
            [("narration", None), ("indirect", "Ann Lee")],
            id="a pronoun with one person before it",
        ),
        pytest.param(
            "President Ann Lee met Minister Eve Low. She said that all was well.",
            [("narration", None), ("indirect", None)],
            id="a pronoun that could be either",
        ),
        pytest.param("Ann Lee did not say when.", [("narration", None)], id="not saying"),
        pytest.param("“We are late.”", [("direct", None)], id="nobody named"),
        pytest.param("It rained all day.", [("narration", None)], id="narration"),
        pytest.param("According to Ann Lee it rained.", [("indirect", "Ann Lee")], id="according"),
    ],
)
def test_a_sentence_is_said_by_whom_the_text_names(
    text: str, expected: list[tuple[Speech, str | None]]
) -> None:
    assert told(text)[: len(expected)] == expected


@given(st.text(st.sampled_from('“”" Ann Lee said, he.\n…'), max_size=80))
def test_each_sentence_has_one_statement_whose_cue_is_in_the_text(text: str) -> None:
    article = Article("any", text)

    found = statements(article)

    assert len(found) == len(sentences(article))
    assert all(each.cue is None or article.quote(each.cue) for each in found)
