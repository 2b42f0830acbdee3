import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import qa
from corpus import Article, Span, sentences
from index.store import StoreWarning
from qa.bot import QuoteBot
from tests.conftest import WordEncoder, WordReader


def test_the_question_of_the_mission_finds_her_own_words_first(bot: QuoteBot) -> None:
    quote = bot.retrieve("Why did Bachelet say it wasn't an investigation?")[0]

    assert quote.text.startswith("This visit was not an investigation – official visits by a High")
    assert (quote.speaker, quote.speech, quote.paragraph) == ("Michelle Bachelet", "direct", 5)


def test_what_somebody_said_is_answered_in_their_own_words(bot: QuoteBot) -> None:
    answer = bot.ask("What did Blinken say about the conditions of the visit?")

    assert answer.outcome == "answered"
    assert answer.quotes[0].text.startswith("“We are concerned the conditions Beijing authorities")
    assert (answer.quotes[0].speaker, answer.quotes[0].paragraph) == ("Antony Blinken", 12)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        pytest.param("hi there", "small_talk", id="small talk"),
        pytest.param("How do I bake sourdough bread?", "off_topic", id="another subject"),
        pytest.param("巴切莱特为什么辞职？", "off_topic", id="another script"),
        pytest.param("🙂🙂🙂", "off_topic", id="emoji"),
        pytest.param("?" * 2000, "off_topic", id="marks only"),
    ],
)
def test_what_is_no_question_about_the_article_gets_no_quotation(
    bot: QuoteBot, question: str, outcome: str
) -> None:
    answer = bot.ask(question)

    assert (answer.outcome, answer.quotes) == (outcome, ())
    assert answer.message


def test_a_silence_comes_with_the_nearest_passages(bot: QuoteBot) -> None:
    answer = bot.ask("Who succeeded Bachelet as High Commissioner?")

    assert answer.outcome == "not_stated"
    assert len(answer.nearest) == 3


def test_retrieve_ranks_without_deciding(bot: QuoteBot) -> None:
    quotes = bot.retrieve("death penalty", k=3)

    assert [quote.paragraph for quote in quotes[:2]] == [8, 8]
    assert [quote.score for quote in quotes] == sorted((q.score for q in quotes), reverse=True)


def test_retrieve_refuses_to_return_nothing(bot: QuoteBot) -> None:
    with pytest.raises(ValueError, match="at least 1, got 0"):
        bot.retrieve("death penalty", k=0)


def test_a_follow_up_is_searched_with_what_it_follows(bot: QuoteBot) -> None:
    first = bot.ask("What did Blinken say about the conditions of the visit?")
    conversation = qa.Conversation().then(first)

    quotes = bot.retrieve("and what did he call the situation there?", 3, conversation)

    assert {quote.speaker for quote in quotes} & {"Antony Blinken"}


def test_the_same_question_gets_the_same_answer(bot: QuoteBot) -> None:
    question = "who critcised her visit"

    assert bot.ask(question).to_dict() == bot.ask(question).to_dict()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(
            st.sampled_from(
                [
                    "why",
                    "did",
                    "Bachelet",
                    "China",
                    "visit",
                    "report",
                    "who",
                    "said",
                    "Xinjiang",
                    "?",
                    "“",
                    "”",
                    "&",
                    "not",
                    "term",
                    "#UN‘s",
                ]
            ),
            min_size=1,
            max_size=9,
        ).map(" ".join),
    )
)
def test_whatever_is_asked_every_quotation_is_whole_sentences_of_the_article(
    bot: QuoteBot, question: str
) -> None:
    try:
        answer = bot.ask(question)
    except qa.QuestionError:
        return

    [article] = bot.articles
    places = set(sentences(article))
    for quote in (*answer.quotes, *answer.nearest):
        assert quote.text == article.text[quote.start : quote.end]
        assert Span(quote.start, quote.end) in places
    assert qa.verified(answer.to_dict(), bot.articles)


def test_a_sentence_that_stands_twice_is_quoted_from_its_own_place(encoder: WordEncoder) -> None:
    text = "He agreed. The vote on bread was lost. He agreed. The vote on salt was won."
    bot = qa.bot_over([Article("twice", text)], encoder=encoder, reader=WordReader())

    quotes = bot.retrieve("He agreed", k=2)

    assert [(quote.text, quote.start) for quote in quotes] == [
        ("He agreed.", 0),
        ("He agreed.", 39),
    ]


def test_two_threads_that_ask_one_bot_get_each_their_answer(bot: QuoteBot) -> None:
    questions = ["Why did Bachelet say it wasn't an investigation?", "death penalty data"] * 6

    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda question: bot.ask(question).to_dict(), questions))

    assert together == [bot.ask(question).to_dict() for question in questions]


def test_a_damaged_index_is_built_anew(tmp_path: Path) -> None:
    qa.open(cache_dir=tmp_path)
    [file] = tmp_path.iterdir()
    sound = file.read_bytes()
    file.write_bytes(sound[:-5])

    with pytest.warns(StoreWarning, match="it is damaged"):
        qa.open(cache_dir=tmp_path)

    assert file.read_bytes() == sound


def test_an_index_is_built_once_and_then_loaded(tmp_path: Path) -> None:
    told: list[int] = []

    for _ in range(2):
        qa.open(cache_dir=tmp_path, progress=lambda done, _: told.append(done))

    assert told == [37]


def test_importing_qa_loads_no_heavy_library() -> None:
    program = "import qa, sys; print({'torch', 'faiss', 'gradio'} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout == b"set()\n"
