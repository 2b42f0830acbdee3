import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Cast, cast
from index import Asked
from qa import Answer, Conversation
from qa.followup import DECAY, FIRST, PEOPLE, Understood, understand
from tests.frozen_bot import quote, read_article

NOBODY = Cast({}, {}, frozenset())
OURS = read_article()
KNOWN = cast((OURS,))
ABBAS = quote(OURS, "She neglects her mandate", "Rushan Abbas")
BLINKEN = quote(OURS, "We are concerned the conditions", "Antony Blinken")


def after(*questions: str) -> Conversation:
    return Conversation(tuple(Answer(asked, asked, "not_stated", 0.2, "") for asked in questions))


@pytest.mark.parametrize(
    "question",
    [
        "why?",
        "When was that?",
        "and the death penalty?",
        "What about Blinken?",
        "did it end too?",
    ],
)
def test_a_question_that_leaves_something_out_brings_the_one_before_along(question: str) -> None:
    understood = understand(question, after("Who is she?", "Why did Bachelet go?"), NOBODY)

    assert understood.asked == (
        Asked(question),
        Asked("Why did Bachelet go?", DECAY),
        Asked("Who is she?", FIRST),
    )
    assert understood.text == f"Why did Bachelet go? {question}"
    assert understood.words == f"{question} (after “Why did Bachelet go?”)"


def test_two_questions_before_and_the_first_are_brought_along() -> None:
    before = after("Why did Bachelet go?", "is she ill?", "where to?", "who comes next?")

    understood = understand("when?", before, NOBODY)

    assert understood.asked == (
        Asked("when?"),
        Asked("who comes next?", DECAY),
        Asked("where to?", DECAY**2),
        Asked("Why did Bachelet go?", FIRST),
    )


def test_the_first_question_stands_for_itself() -> None:
    assert understand("why?", Conversation(), NOBODY) == Understood.alone("why?")


def test_a_follow_up_of_a_follow_up_comes_back_to_the_last_full_question() -> None:
    before = after("Why did Bachelet resign", "When was that?")

    understood = understand("and why?", before, NOBODY)

    assert understood.text == "Why did Bachelet resign? and why?"
    assert understood.words == "and why? (after “Why did Bachelet resign”)"


def test_small_talk_is_nothing_to_come_back_to() -> None:
    thanks = Answer("thanks", "thanks", "small_talk", 1.0, "You are welcome.")

    understood = understand("why?", after("Why did Bachelet go?").then(thanks), NOBODY)

    assert understood.asked[1] == Asked("Why did Bachelet go?", DECAY)


def test_people_behind_pronouns_are_searched_read_and_told() -> None:
    before = Conversation((shown("Who demanded a resignation in a tweet?", "abbas"),))

    understood = understand("what else did she write?", before, KNOWN)

    assert understood.asked == (
        Asked("what else did she write?"),
        Asked("Rushan Abbas", PEOPLE),
        Asked("Who demanded a resignation in a tweet?", DECAY),
    )
    assert understood.text == (
        "Who demanded a resignation in a tweet? Rushan Abbas what else did she write?"
    )
    assert understood.words == (
        "what else did she write? (she: Rushan Abbas; what was not shown yet;"
        " after “Who demanded a resignation in a tweet?”)"
    )


def test_people_whom_the_questions_before_name_are_told_only() -> None:
    before = after("What did Abbas demand of Bachelet?", "And the Foreign Office?")

    understood = understand("did she want her to resign?", before, KNOWN)

    assert understood.text == "What did Abbas demand of Bachelet? did she want her to resign?"
    assert understood.words == (
        "did she want her to resign? (she: Rushan Abbas; her: Michelle Bachelet;"
        " after “What did Abbas demand of Bachelet?”)"
    )


def test_a_long_question_before_is_shown_by_its_beginning() -> None:
    understood = understand("why?", after(f"Why did Bachelet {'really ' * 30}go?"), NOBODY)

    assert understood.words.endswith("really …”)")
    assert len(understood.words) < 120


def test_whose_words_are_asked_for_is_told_by_the_follow_up_if_it_names_somebody() -> None:
    before = after("What did Callamard say about the visit?")

    assert understand("what about Blinken?", before, KNOWN).voice == "what about Blinken?"
    assert understand("and the report?", before, KNOWN).voice == (
        "What did Callamard say about the visit? and the report?"
    )


# More


def shown(question: str, *quotes: str) -> Answer:
    given = {"abbas": ABBAS, "blinken": BLINKEN}
    return Answer(question, question, "answered", 0.9, "", tuple(given[each] for each in quotes))


@pytest.mark.parametrize("question", ["more", "anything else?", "go on"])
def test_more_asks_the_last_question_again_and_sets_aside_what_was_shown(question: str) -> None:
    before = Conversation((shown("Who criticised Bachelet?", "abbas"),))

    understood = understand(question, before, KNOWN)

    assert understood.asked == (Asked("Who criticised Bachelet?"),)
    assert understood.text == "Who criticised Bachelet?"
    assert understood.words == (
        f"{question} (what was not shown yet; after “Who criticised Bachelet?”)"
    )
    assert understood.further is not None
    assert understood.further.places == {(OURS.id, ABBAS.span)}


def test_more_after_a_follow_up_is_more_of_the_follow_up() -> None:
    blinken = Answer("what about Blinken?", "what about Blinken? (after …)", "not_stated", 0.2, "")
    before = after("What did Callamard say about the visit?").then(blinken)

    once = understand("more", before, KNOWN)
    twice = understand("more", before.then(shown("more", "blinken")), KNOWN)

    assert once.text == "What did Callamard say about the visit? what about Blinken?"
    assert twice.asked == once.asked
    assert twice.words == "more (what was not shown yet; after “what about Blinken?”)"


def test_who_else_sets_aside_who_spoke() -> None:
    before = Conversation((shown("Who criticised Bachelet?", "abbas"),))

    for question in ("who else?", "who else criticised her?"):
        further = understand(question, before, KNOWN).further
        assert further is not None
        assert further.speakers == {"Rushan Abbas"}


def test_what_else_he_said_may_be_his() -> None:
    before = Conversation((shown("What did Blinken say about the visit?", "blinken"),))

    understood = understand("what else did he say?", before, KNOWN)

    assert understood.further is not None
    assert (understood.further.speakers, len(understood.further.places)) == (frozenset(), 1)


# Invariants

ALONE = [
    "What did Blinken say about the visit?",
    "why did bachelet say it couldn't be an investigation",
    "Who is Rushan Abbas?",
    "back to the report: when will it come out?",
    "Did Bachelet say that she would publish the report?",
    "And what does Blinken think of the visit’s conditions?",
]
OTHERS = [
    "why?",
    "more",
    "go on",
    "who else?",
    "and the death penalty?",
    "did he resign too?",
    "What did they say?",
    "what about her?",
]
turns = st.builds(
    lambda question, outcome, quotes: Answer(
        question,
        question,
        "answered" if quotes else outcome,
        0.5,
        "",
        tuple(quotes),
    ),
    st.one_of(st.sampled_from(ALONE + OTHERS), st.text(min_size=1, max_size=40)),
    st.sampled_from(["not_stated", "off_topic", "small_talk"]),
    st.lists(st.sampled_from([ABBAS, BLINKEN]), max_size=2),
)
conversations = st.lists(turns, max_size=6).map(lambda each: Conversation(tuple(each)))


@given(st.sampled_from(ALONE), conversations)
def test_no_conversation_touches_a_question_that_stands_alone(
    question: str, conversation: Conversation
) -> None:
    assert understand(question, conversation, KNOWN) == Understood.alone(question)


@given(st.one_of(st.sampled_from(OTHERS), st.text(min_size=1, max_size=60)), conversations)
def test_a_question_is_always_searched_and_shown_as_typed_first(
    question: str, conversation: Conversation
) -> None:
    understood = understand(question, conversation, KNOWN)

    assert understood.words.startswith(question)
    assert understood.further or understood.asked[0] == Asked(question)
    assert all(0 < part.weight <= 1 for part in understood.asked)
    assert understood == understand(question, conversation, KNOWN)
