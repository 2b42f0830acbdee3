from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus import Article, Span
from evals.asking import Asked, Bot, Reply, System, Turn, put
from evals.cases import Case, Suite
from evals.floors import FLOORS, Floor, broken
from evals.judging import right, right_or_silent, wrongly_answered
from evals.scores import METRICS, by_kind, scored
from qa import Answer, Quote

CaseOf = Callable[..., Case]
Tell = Callable[..., Answer]
Ask = Callable[..., Asked]

TALL = "The tower stands 330 metres tall."
BUILT = "It was built in 1889."
UGLY = "“It is ugly,” said Ana Brezna."


@pytest.mark.parametrize(
    ("gold", "quotes", "expected"),
    [
        pytest.param([TALL], [TALL, BUILT], (True, False), id="answered rightly"),
        pytest.param([TALL], [BUILT, TALL], (False, True), id="right one second"),
        pytest.param([TALL], [], (False, False), id="silent where there is an answer"),
        pytest.param([], [], (True, False), id="rightly silent"),
        pytest.param([], [TALL], (False, True), id="answered what is not stated"),
    ],
)
def test_right_or_silent_and_answered_wrongly(
    case: CaseOf, tell: Tell, gold: list[str], quotes: list[str], expected: tuple[bool, bool]
) -> None:
    answer = tell("?", *quotes)
    reply = Reply(case("?", *gold), answer, answer.quotes, 0)

    assert (right_or_silent(reply), wrongly_answered(reply)) == expected


def test_a_paragraph_hits_by_paragraph_but_not_by_sentence(article: Article, case: CaseOf) -> None:
    paragraph = Quote(article, article.paragraphs[0], 1.0)
    built = case("When?", BUILT)

    assert right(paragraph, built, "paragraph")
    assert not right(paragraph, built, "sentence")


def test_ranks_are_read_off_the_answerable(asked: Ask, case: CaseOf, tell: Tell) -> None:
    scores = scored(
        asked(
            (case("a", TALL), tell("a", TALL)),
            (case("b", BUILT), tell("b", TALL, BUILT)),
            (case("c", kind="near-miss"), tell("c")),
        )
    )

    assert scores["hit_1"][::3] == (0.5, 2)
    assert scores["hit_3"][::3] == (1, 2)
    assert scores["mrr"][::3] == (0.75, 2)
    assert scores["hit_1_paragraph"].value == 1


def test_off_topic_and_small_talk_stay_out_of_the_headline(
    asked: Ask, case: CaseOf, tell: Tell
) -> None:
    scores = scored(
        asked(
            (case("a", TALL), tell("a", TALL)),
            (case("o", kind="off-topic"), tell("o", TALL)),
            (case("s", kind="small-talk"), tell("s")),
        )
    )

    assert scores["right_or_silent"][::3] == (1, 1)
    assert scores["silent_off_topic"].value == 0
    assert scores["silent_small_talk"].value == 1
    assert "auroc_near_miss" not in scores


def test_near_misses_and_off_topic_have_an_auroc_each(asked: Ask, case: CaseOf, tell: Tell) -> None:
    scores = scored(
        asked(
            (case("a", TALL), tell("a", TALL, confidence=0.6)),
            (case("n", kind="absent-detail"), tell("n", confidence=0.7)),
            (case("o", kind="off-topic"), tell("o", confidence=0.1)),
        )
    )

    assert scores["auroc_near_miss"].value == 0
    assert scores["auroc_off_topic"].value == 1
    # By falling confidence: wrong, right. And: right, wrong.
    assert scores["aurc_near_miss"].value == pytest.approx((1 + 1 / 2) / 2)
    assert scores["aurc_off_topic"].value == pytest.approx((0 + 1 / 2) / 2)


@pytest.mark.parametrize(
    ("speech", "speaker", "gold", "known", "unknown"),
    [
        pytest.param("direct", "Ana Brezna", "Ana Brezna", 1, 0, id="the speaker"),
        pytest.param("direct", "Iva", "Ana Brezna", 0, 0, id="another one"),
        pytest.param("narration", None, "narration", 1, 0, id="narration"),
        pytest.param("unknown", None, "Ana Brezna", None, 1, id="left unknown"),
    ],
)
def test_speakers_are_right_wrong_or_unknown(
    asked: Ask,
    case: CaseOf,
    tell: Tell,
    speech: str,
    speaker: str | None,
    gold: str,
    known: float | None,
    unknown: float,
) -> None:
    told = tell("Who?", UGLY, speech=speech, speaker=speaker)

    scores = scored(asked((case("Who?", UGLY, speakers=(gold,)), told)))

    assert scores["speaker_unknown"].value == unknown
    assert (scores["speaker"].value if "speaker" in scores else None) == known


def test_highlights_are_compared_only_where_the_quote_is_right(
    asked: Ask, case: CaseOf, tell: Tell, place: Callable[[str], Span]
) -> None:
    tall = tell("a", TALL, highlight=place("330 metres tall"))

    scores = scored(
        asked(
            (case("a", TALL, answer="330 metres"), tall),
            (case("b", BUILT, answer="1889"), replace(tall, question="b")),
        )
    )

    assert scores["highlight_f1"].value == pytest.approx(0.8)
    assert scores["highlight_points"][::3] == (1, 1)


def test_a_list_is_complete_with_all_its_sentences(asked: Ask, case: CaseOf, tell: Tell) -> None:
    both = case("a", TALL, BUILT, needs_all=True)

    scores = scored(asked((both, tell("a", TALL)), (both, tell("a", BUILT, TALL))))

    assert scores["lists_complete"][::3] == (0.5, 2)


def test_words_that_are_not_the_files_are_not_verbatim(
    asked: Ask, case: CaseOf, tell: Tell
) -> None:
    replies = asked((case("a", TALL), tell("a", TALL, BUILT)))
    retold = replace(replies, texts={"tower": replies.texts["tower"].replace("1889", "1888")})

    assert scored(replies)["verbatim"].value == 1
    assert scored(retold)["verbatim"].value == 0.5


def test_a_plain_system_is_not_measured_on_what_it_does_not_say(
    asked: Ask, case: CaseOf, tell: Tell
) -> None:
    pair = (case("a", TALL, answer="330 metres"), tell("a", TALL))

    unmeasured = {"ece", "highlight_f1", "highlight_points"}
    assert unmeasured <= scored(asked(pair)).keys()
    assert not unmeasured & scored(asked(pair, plain=True)).keys()


def test_kinds_are_counted_each_by_itself(asked: Ask, case: CaseOf, tell: Tell) -> None:
    kinds = by_kind(
        asked(
            (case("a", TALL, kind="what"), tell("a", TALL)),
            (case("b", TALL, kind="what"), tell("b")),
            (case("o", kind="off-topic"), tell("o")),
        )
    )

    assert {kind: measure[::3] for kind, measure in kinds.items()} == {
        "what": (0.5, 2),
        "off-topic": (1, 1),
    }


def test_a_turn_is_asked_after_its_history_and_alone(
    case: CaseOf, tell: Tell, bot: Callable[..., Bot]
) -> None:
    scripted = bot(tell("How tall?", TALL), tell("When was it built?", BUILT))
    turns = (
        case("How tall?", TALL),
        case(
            "And when?",
            BUILT,
            history=("How tall?",),
            standalone="When was it built?",
            depends=True,
        ),
    )

    replies = put(Suite("talk", (), turns, {}), System("scripted", lambda _: scripted))

    assert scripted.asked == [  # type: ignore[attr-defined]
        ("How tall?", 0),
        ("How tall?", 0),
        ("How tall?", 0),
        ("And when?", 1),
        ("When was it built?", 0),
    ]
    scores = scored(replace(replies, texts={"tower": turns[0].article.text}))
    assert scores["follow_ups"][::3] == (0, 1)
    assert scores["follow_ups_alone"][::3] == (1, 1)
    assert scores["follow_up_gap"].value == -1


def test_a_new_topic_is_told_apart_from_a_follow_up(asked: Ask, case: CaseOf, tell: Tell) -> None:
    switch = case("Who?", UGLY, history=("How tall?",))
    turn = Turn(Reply(switch, tell("Who?"), (), 0), Reply(switch, tell("Who?", UGLY), (), 0))

    scores = scored(replace(asked(), turns=(turn,)))

    assert (scores["switches"].value, scores["switches_alone"].value) == (0, 1)
    assert "follow_ups" not in scores


def test_every_metric_has_a_name_of_its_own() -> None:
    assert len({metric.name for metric in METRICS}) == len(METRICS)


def test_a_floor_names_what_fell_below_it(asked: Ask, case: CaseOf, tell: Tell) -> None:
    scores = scored(asked((case("a", TALL), tell("a", BUILT))))

    assert (
        Floor("hit_1", least=0.5).broken_by(scores) == "hit_1 is 0.0000, and must be at least 0.5"
    )
    assert Floor("answered_wrongly", most=0.2).broken_by(scores) == (
        "answered_wrongly is 1.0000, and must be at most 0.2"
    )
    assert Floor("hit_1", least=0).broken_by(scores) is None


def test_a_floor_does_not_hold_for_what_is_not_measured() -> None:
    assert broken({}, headline=False) == ["verbatim could not be measured"]
    assert len(broken({}, headline=True)) == len(FLOORS)
