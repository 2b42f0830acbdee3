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


def test_the_roles_stand_in_the_shipped_article(ours: Article) -> None:
    roles = {told.speaker: ours.quote(told.role) for told in statements(ours) if told.role}

    assert roles == {
        CALLAMARD: "Amnesty International’s Secretary General",
        ABBAS: "founder and executive director of the Washington-based organization "
        "Campaign for Uyghurs",
        BACHELET: "UN High Commissioner for Human Rights",
        "Antony Blinken": "US secretary of state",
    }


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
        pytest.param(
            "“We are late,” a spokesman for the Home Office said. He added that it rained.",
            [(how, "A spokesman for the Home Office") for how in ("direct", "indirect")],
            id="nobody by name, as it stands",
        ),
        pytest.param(
            "Ann Lee, 34, a teacher from Leeds, said it rained.",
            [("indirect", "Ann Lee")],
            id="two asides between",
        ),
        pytest.param(
            "“We are late,” said the health minister, Ann Lee.",
            [("direct", "Ann Lee")],
            id="a role before the name",
        ),
        pytest.param(
            "“We are late,” said Ann Lee. “We are not,” added another.",
            [("direct", "Ann Lee"), ("direct", None)],
            id="somebody else, not named",
        ),
        pytest.param(
            "Ann Lee said it rained.\n“We are late.”",
            [("indirect", "Ann Lee"), ("direct", "Ann Lee")],
            id="a quotation after who said it",
        ),
        pytest.param(
            "“We are late,” said Ann Lee. “We run.”\n“We fall.”",
            [("direct", "Ann Lee"), ("direct", "Ann Lee"), ("direct", None)],
            id="a quotation after a quotation",
        ),
        pytest.param(
            "Bob Lee met Ann Lee. Mr Lee said no. Mrs Lee said yes.",
            [("narration", None), ("indirect", "Bob Lee"), ("indirect", "Ann Lee")],
            id="two of one last name",
        ),
        pytest.param(
            "Critics said it rained. They added that it snowed.",
            [("indirect", "Critics"), ("indirect", "Critics")],
            id="they",
        ),
        pytest.param(
            "The company said it rained. “We are late,” it added.",
            [("indirect", "The company"), ("direct", "The company")],
            id="it",
        ),
        pytest.param(
            "“We are late,” Kelly said. “We run,” al-Masri said.",
            [("direct", "Kelly"), ("direct", "Al-Masri")],
            id="names that look like other words",
        ),
        pytest.param(
            "Bob Lee was told that it rained.", [("narration", None)], id="told, not telling"
        ),
        pytest.param(
            "Bob Lee called the plan “a mess”.", [("mixed", "Bob Lee")], id="some words quoted"
        ),
        pytest.param(
            "Bob Lee said: “She told me ‘no’.”", [("direct", "Bob Lee")], id="a quotation inside"
        ),
        pytest.param('"We are late," Ann Lee said.', [("direct", "Ann Lee")], id="straight marks"),
        pytest.param(
            "'It's the boys' turn,' said Ann Lee. The '90s are over.",
            [("direct", "Ann Lee"), ("narration", None)],
            id="single marks alone",
        ),
        pytest.param(
            "‘We don’t know,’ Ann Lee said.", [("direct", "Ann Lee")], id="single curly marks"
        ),
        pytest.param(
            "It rained, according to geographer and diarist Ann Lee.",
            [("indirect", "Ann Lee")],
            id="two roles, one person",
        ),
        pytest.param(
            "Unlike rivals, says Ann Lee, it is late.",
            [("indirect", "Ann Lee")],
            id="a verb and a name between commas",
        ),
        pytest.param("Estimates suggest that it rained.", [("indirect", "Estimates")], id="data"),
        pytest.param("Ann Lee sighs at the loss of that.", [("narration", None)], id="no clause"),
        pytest.param(
            "The chain continues to grow: it is rich.", [("narration", None)], id="no words after"
        ),
        pytest.param(
            "Ann Lee noted the lake would freeze.", [("indirect", "Ann Lee")], id="no “that”"
        ),
        pytest.param("Some said it rained.", [("indirect", "Some")], id="some"),
        pytest.param(
            "The metadata from two others suggested it was late.",
            [("narration", None)],
            id="not from them",
        ),
        pytest.param(
            "The US Panel on Climate Change says it rained.",
            [("indirect", "The US Panel on Climate Change")],
            id="a body with a long name",
        ),
        pytest.param(
            "Ann van Dam arrived. “We are late,” said van Dam.",
            [("narration", None), ("direct", "Ann van Dam")],
            id="a name that begins in small letters",
        ),
        pytest.param(
            "Felix Lee met his mother, Ava Lee. Felix Lee sat. Lee said it rained.",
            [("narration", None), ("narration", None), ("indirect", "Felix Lee")],
            id="two of one last name, one of them the more often",
        ),
        pytest.param(
            "Ann Lee met Eve Low. Lee, she says, is late.",
            [("narration", None), ("indirect", None)],
            id="she is not who was just named",
        ),
        pytest.param(
            "Ann Lee said it rained. She met Eve Low. “We are late,” she said.",
            [("indirect", "Ann Lee"), ("narration", None), ("direct", "Ann Lee")],
            id="she goes on being who she was",
        ),
        pytest.param(
            "Thirteen-year-old Sam has a bike. He said it rained.",
            [("narration", None), ("indirect", "Sam")],
            id="a child of one name",
        ),
        pytest.param(
            "The charity Oxfam said it rained. They said it snowed.",
            [("indirect", "Oxfam"), ("indirect", "Oxfam")],
            id="a body as they",
        ),
        pytest.param(
            "“We are late,” said Ann Lee. It rained. “We must run.”",
            [("direct", "Ann Lee"), ("narration", None), ("direct", "Ann Lee")],
            id="a fact between two quotations",
        ),
        pytest.param(
            "“We are late,” said Ann Lee. Critics disagree. “We must run.”",
            [("direct", "Ann Lee"), ("narration", None), ("direct", None)],
            id="others between two quotations",
        ),
        pytest.param(
            'Ann Lee said, "We are late.\nIt rains.\nWe must run."',
            [("direct", "Ann Lee")] * 3,
            id="over paragraphs, with a mark at both ends only",
        ),
        pytest.param(
            'Ann Lee said, "We are late.\nIt rains.\n"We must run."',
            [("direct", "Ann Lee"), ("narration", None), ("direct", "Ann Lee")],
            id="a quotation that is never closed ends with its paragraph",
        ),
        pytest.param(
            "Mathias, who works here, sat. He said it rained.",
            [("narration", None), ("indirect", "Mathias")],
            id="a person of one name, who",
        ),
        pytest.param(
            "France, who lost in France, sat. He said it rained.",
            [("narration", None), ("indirect", None)],
            id="a place is no person",
        ),
        pytest.param(
            "Will Spectre last? He said it rained.",
            [("narration", None), ("indirect", None)],
            id="Will that asks",
        ),
        pytest.param(
            "K.C. Lee, head of the office, said it rained.",
            [("indirect", "K.C. Lee")],
            id="initials together",
        ),
        pytest.param(
            "It rained, according to Malta’s Weather Authority.",
            [("indirect", "Malta’s Weather Authority")],
            id="whose body it is",
        ),
        pytest.param(
            "“We are late,” says the 27-year-old.",
            [("direct", "The 27-year-old")],
            id="somebody by age",
        ),
        pytest.param("Ann Lee conceded a penalty.", [("narration", None)], id="conceded no words"),
        pytest.param("It gives them the most hope.", [("narration", None)], id="the most hope"),
        pytest.param(
            "It rained, according to analyses.", [("indirect", "Analyses")], id="any source"
        ),
        pytest.param(
            "Many of those present said it rained.",
            [("indirect", "Many of those present")],
            id="many of whom",
        ),
        pytest.param(
            "One of the team, Ann Lee, a chemist from Leeds, said it rained.",
            [("indirect", "Ann Lee")],
            id="one of whom, by name",
        ),
        pytest.param(
            "Doubts were raised by legal experts, who said it rained.",
            [("indirect", "Legal experts")],
            id="many who said",
        ),
        pytest.param(
            "Critics went to the station, where they claimed to be late.",
            [("indirect", "Critics")],
            id="they, in a clause of their sentence",
        ),
        pytest.param(
            "The bank lent more. “We are late,” it said.",
            [("narration", None), ("direct", "The bank")],
            id="it, of the sentence before",
        ),
        pytest.param(
            "“We are late,” Ann Lee, a chemist, told the Guardian.",
            [("direct", "Ann Lee")],
            id="who is told says nothing",
        ),
        pytest.param(
            "“We are late,” said the vice-president.",
            [("direct", "The vice-president")],
            id="a role with a hyphen",
        ),
        pytest.param(
            "“We are late.\nWe must run,” said Ann Lee.",
            [("direct", "Ann Lee"), ("direct", "Ann Lee")],
            id="over paragraphs, not opened again",
        ),
    ],
)
def test_a_sentence_is_said_by_whom_the_text_names(
    text: str, expected: list[tuple[Speech, str | None]]
) -> None:
    assert told(text)[: len(expected)] == expected


@given(st.text(st.sampled_from('“”"‘’ Ann Lee said, they who:.\n…'), max_size=80))
def test_each_sentence_has_one_statement_whose_cue_is_in_the_text(text: str) -> None:
    article = Article("any", text)

    found = statements(article)

    assert len(found) == len(sentences(article))
    assert all(
        each.cue is None or sentence.covers(each.cue)
        for each, sentence in zip(found, sentences(article), strict=True)
    )


def test_a_long_run_of_quotations_and_facts_is_read() -> None:
    found = told("“We go.” Rain fell. " * 2000)

    assert found[:2] == [("direct", None), ("narration", None)]
    assert len(found) == 4000


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    article = Article("any", text)

    found = statements(article)

    assert len(found) == len(sentences(article))
