import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import gradio as gr
import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError

import app
from corpus import Article
from evals.load import load
from qa import Answer, Conversation
from qa.citations import cite, conversation_data, conversation_markdown
from qa.page import address, assets, exchange, view
from qa.page.address import Address
from qa.page.examples import examples
from qa.page.exchange import Step
from qa.page.headers import HEADERS
from qa.page.turnstile import Turnstile
from qa.tools import tools
from qa.wording import byline
from tests.browser.site import Site, serve
from tests.frozen_bot import ROOT, FrozenBot, frozen_bot, quote, read_article

INVESTIGATION = "Why did Bachelet say it wasn’t an investigation?"
LEAVING = "And why did she leave?"
PUBLISHED = "When was the report finally published?"


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serve(frozen_bot()) as served:
        yield served


@pytest.fixture(scope="module")
def client(site: Site) -> Iterator[Client]:
    connected = Client(site.url, verbose=False, analytics_enabled=False)
    yield connected
    connected.close()


def forging_bot() -> FrozenBot:
    """Its answer quotes another version of the article than the one that it shows."""
    article = read_article()
    altered = Article(article.id, article.text.replace("was not an", "was an"), article.title_span)
    forged = quote(altered, "This visit was an investigation", "Michelle Bachelet", "direct")
    answer = Answer("Was it?", "Was it?", "answered", 0.9, "The article says:", (forged,))
    return FrozenBot((article,), {"Was it?": answer})


# Through the REST interface


def test_ask_returns_the_answer_as_plain_data(client: Client, site: Site) -> None:
    answer = client.predict(question=INVESTIGATION, api_name="/ask")

    assert answer == json.loads(json.dumps(site.bot.answers[INVESTIGATION].to_dict()))


def test_history_is_asked_again_to_build_the_conversation(client: Client, site: Site) -> None:
    client.predict(question=LEAVING, history=[INVESTIGATION, PUBLISHED], api_name="/ask")

    question, conversation = site.bot.asked[-1]
    assert question == LEAVING
    assert [answer.question for answer in conversation.answers] == [INVESTIGATION, PUBLISHED]


@pytest.mark.parametrize(
    ("question", "history", "told"),
    [
        pytest.param(" ", None, "Please type a question", id="empty question"),
        pytest.param("x" * 2_001, None, "at most 2,000 characters", id="long question"),
        pytest.param("Why?", ["Who?"] * 6, "at most 5 earlier questions", id="long history"),
        pytest.param("Why?", [" "], "Please type a question", id="empty earlier question"),
        pytest.param(7, None, "question must be a text", id="number for a question"),
        pytest.param("Why?", "Who?", "history a list of texts", id="text for a history"),
        pytest.param("Why?", [{}], "history a list of texts", id="no texts in the history"),
    ],
)
def test_unaskable_question_is_told_why(
    client: Client, question: object, history: object, told: str
) -> None:
    with pytest.raises(AppError, match=told):
        client.predict(question=question, history=history, api_name="/ask")


def test_retrieve_returns_the_quotations_as_plain_data(client: Client, site: Site) -> None:
    found = client.predict(question=PUBLISHED, k=1, api_name="/retrieve")

    [first, _] = site.bot.answers[PUBLISHED].nearest
    assert found == {"quotes": [json.loads(json.dumps(first.to_dict()))]}


def test_number_of_quotations_that_is_none_is_told_why(client: Client) -> None:
    with pytest.raises(AppError, match="from 1 to 50, got 0"):
        client.predict(question=PUBLISHED, k=0, api_name="/retrieve")


def test_only_the_doors_are_public(client: Client) -> None:
    endpoints = client.view_api(return_format="dict", print_info=False)

    assert sorted(endpoints["named_endpoints"]) == ["/ask", "/check", "/retrieve"]
    assert endpoints["unnamed_endpoints"] == {}


def over_http(site: Site, question: str) -> Any:
    call = f"{site.url}gradio_api/call/ask"
    body = json.dumps({"data": [question, []]}).encode()
    request = urllib.request.Request(call, body, {"content-type": "application/json"})
    with urllib.request.urlopen(request) as response:
        event = json.load(response)["event_id"]
    with urllib.request.urlopen(f"{call}/{event}") as response:
        told = response.read().decode()
    assert told.startswith("event: complete\ndata: ")
    return json.loads(told.split("data: ", 1)[1])


def test_plain_http_gets_the_same_answer(site: Site) -> None:
    [answer] = over_http(site, INVESTIGATION)

    assert answer == json.loads(json.dumps(site.bot.answers[INVESTIGATION].to_dict()))


README = (ROOT / "README.md").read_text(encoding="utf-8")


def readme_example(language: str, site: Site) -> str:
    *_, example = re.findall(rf"```{language}\n([^`]*http://127.0.0.1:7860[^`]*)```", README)
    return str(example).replace("http://127.0.0.1:7860", site.url.rstrip("/"))


def test_the_readme_s_client_example_runs(site: Site) -> None:
    given: dict[str, Any] = {}

    exec(readme_example("python", site), given)

    given["client"].close()
    assert given["answer"]["question"] == "Who demanded her resignation?"
    assert "quotes" in given["found"]


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
def test_the_readme_s_curl_example_runs(site: Site) -> None:
    done = subprocess.run(["sh", "-c", readme_example("sh", site)], capture_output=True, text=True)

    assert done.stdout.startswith("event: complete\ndata: [{")


@pytest.mark.parametrize("path", ["", "config", "gradio_api/info", "mcp", "nowhere"])
def test_every_response_carries_the_security_headers(site: Site, path: str) -> None:
    try:
        response = urllib.request.urlopen(site.url + path)
    except urllib.error.HTTPError as error:
        response = error

    with response:
        assert {name: response.headers[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize("path", ["gradio_api/file=app.py", "monitoring", "gradio_api/runs"])
def test_nothing_else_is_served(site: Site, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match=r"40[34]"):
        urllib.request.urlopen(site.url + path)


# Under load


@pytest.fixture
def small_site(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, gr.Blocks]]:
    monkeypatch.setattr(app, "SESSIONS", 20)
    page = app.build_page(frozen_bot(), Turnstile())
    yield app.serve(page, address.free(Address("127.0.0.1", 17_860)), tools((), ())), page
    page.close(verbose=False)


def test_nothing_grows_with_the_questions(small_site: tuple[str, gr.Blocks]) -> None:
    url, page = small_site

    asked = list(load(url, os.getpid(), [LEAVING] * 150, clients=10))

    queue = page._queue
    assert {reply.outcome for part in asked for reply in part.replies} == {"answered"}
    assert len(queue.event_analytics) == 100
    assert queue.cached_event_analytics_summary == {"functions": {}}
    assert len(queue.pending_event_ids_session) == 20
    assert queue.event_ids_to_events == {}
    assert len(page.state_holder.session_data) == 20


def test_crowd_gets_each_its_own_answer(site: Site) -> None:
    questions = [INVESTIGATION, LEAVING, "Who criticised her?", PUBLISHED] * 15

    with ThreadPoolExecutor(50) as threads:
        answers = list(threads.map(lambda question: over_http(site, question), questions))

    assert [answer["question"] for [answer] in answers] == questions
    assert [answer["quotes"] for [answer] in answers] == [
        [json.loads(json.dumps(quote.to_dict())) for quote in site.bot.answers[question].quotes]
        for question in questions
    ]


# What the page is sent


def test_turn_comes_first_with_its_question_and_then_with_its_answer() -> None:
    bot = frozen_bot()

    waiting, done = exchange.reply(bot, LEAVING, Conversation())

    assert waiting == Step(view.pending(done.drawn["turn"], LEAVING), box="")
    assert done.drawn["status"] == "answered"
    assert done.conversation == Conversation((bot.answers[LEAVING],))


def test_question_asked_as_typed_is_asked_alone_and_joins_the_conversation() -> None:
    bot = frozen_bot()
    before = Conversation((bot.answers[INVESTIGATION],))

    _, done = exchange.reply(bot, LEAVING, before, as_typed=True)

    assert bot.asked == [(LEAVING, Conversation())]
    assert done.conversation == before.then(bot.answers[LEAVING])


def test_half_a_character_is_replaced_since_it_cannot_be_sent() -> None:
    waiting, _ = exchange.reply(frozen_bot(), "Why\ud83d?", Conversation())

    assert waiting.drawn["question"] == "Why\ufffd?"


def test_words_that_are_not_the_article_s_never_reach_the_page(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, done = exchange.reply(forging_bot(), "Was it?", Conversation())

    assert done == Step(view.notice(done.drawn["turn"], "Was it?", exchange.WITHHELD))
    assert "NotVerbatimError" in capsys.readouterr().err


def test_broken_bot_is_never_taken_for_silence(capsys: pytest.CaptureFixture[str]) -> None:
    class Broken(FrozenBot):
        def ask(self, question: str, conversation: Conversation | None = None, /) -> Answer:
            raise RuntimeError(question, conversation)

    _, done = exchange.reply(Broken((read_article(),), {}), "Why?", Conversation())

    assert done == Step(view.notice(done.drawn["turn"], "Why?", exchange.FAILED, again=True))
    assert "RuntimeError: ('Why?'" in capsys.readouterr().err


def test_each_quotation_comes_with_its_citations() -> None:
    bot = frozen_bot()

    _, answered = exchange.reply(bot, LEAVING, Conversation())
    _, silent = exchange.reply(bot, PUBLISHED, Conversation())

    drawn = [*answered.drawn["quotes"], *silent.drawn["nearest"]]
    quotes = [*bot.answers[LEAVING].quotes, *bot.answers[PUBLISHED].nearest]
    assert [[it["text"] for it in each["citations"]] for each in drawn] == [
        list(cite(quote).values()) for quote in quotes
    ]


@pytest.mark.parametrize("kind", ["markdown", "json"])
def test_conversation_is_saved_as_a_file(kind: str) -> None:
    bot = frozen_bot()
    conversation = Conversation((bot.answers[LEAVING],))

    saved = exchange.save(bot, conversation, kind)

    texts = {
        "on-the-record.md": conversation_markdown(conversation),
        "on-the-record.json": json.dumps(
            conversation_data(conversation), ensure_ascii=False, indent=2
        ),
    }
    assert saved["text"] == texts[saved["name"]]


def test_words_that_are_not_the_article_s_are_never_saved(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bot = forging_bot()

    saved = exchange.save(bot, Conversation((bot.answers["Was it?"],)), "markdown")

    assert saved == {"turn": saved["turn"], "status": "saved", "message": exchange.WITHHELD}
    assert "NotVerbatimError" in capsys.readouterr().err


# What the page draws


def test_article_is_drawn_whole_with_its_title_as_number_0() -> None:
    article = read_article()

    drawn = view.article(article)["paragraphs"]

    assert [it["n"] for it in drawn] == list(range(15))
    assert drawn[0]["text"] == article.title
    assert all(it["text"] == article.text[it["start"] : it["end"]] for it in drawn)


def test_article_without_a_title_has_no_number_0() -> None:
    drawn = view.article(Article("untitled", "One.\n\nTwo.\n"))["paragraphs"]

    assert [(it["n"], it["text"]) for it in drawn] == [(1, "One."), (2, "Two.")]


@pytest.mark.parametrize(
    ("speaker", "speech", "words"),
    [
        ("Ann Lee", "direct", "Ann Lee, quoted directly"),
        ("Ann Lee", "mixed", "Ann Lee, partly quoted"),
        ("Ann Lee", "indirect", "Ann Lee, reported by the article"),
        (None, "narration", "The article’s own words"),
        (None, "unknown", "Speaker not stated"),
        (None, "direct", "Speaker not stated"),
        ("{0} {speaker}", "mixed", "{0} {speaker}, partly quoted"),
    ],
)
def test_byline_says_who_speaks_and_how(speaker: str | None, speech: str, words: str) -> None:
    assert byline(speaker, speech) == words


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (1.0, "Strong match"),
        (0.8, "Strong match"),
        (0.79, "Good match"),
        (0.6, "Good match"),
        (0.59, "Possible match"),
        (0.0, "Possible match"),
    ],
)
def test_strength_is_told_in_words(confidence: float, words: str) -> None:
    assert view.strength(confidence) == words


def test_highlight_of_the_whole_quotation_sets_nothing_apart() -> None:
    article = read_article()
    words = "So how did Ms Bachelet herself see the result of her visit?"
    whole, part = quote(article, words, highlight=words), quote(article, words, highlight="visit")
    answer = Answer("How?", "How?", "answered", 0.9, "The article says:", (whole, part))

    first, second = view.answered("1", "How?", answer.to_dict())["quotes"]

    assert first["highlight"] is None
    assert second["highlight"]["text"] == "visit"


def test_examples_belong_to_the_article_that_ships() -> None:
    assert len(examples((read_article(),))) == 3
    assert examples((Article("mine", "One."),)) == []


def test_head_holds_every_script_and_style_that_is_there() -> None:
    page = ROOT / "qa" / "page"

    assert {*assets.STYLES, *assets.SCRIPTS} == {
        path.name for path in page.iterdir() if path.suffix in {".css", ".js"}
    }
    assert assets.head().count("</script>") == 1


@pytest.mark.parametrize(
    "path", sorted((ROOT / "qa" / "page").glob("*.js")), ids=lambda it: it.name
)
def test_scripts_put_text_in_as_text(path: Path) -> None:
    script = path.read_text(encoding="utf-8")

    assert "HTML" not in script
    assert "document.write" not in script


# Where it listens


@pytest.fixture
def taken() -> Iterator[Address]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield Address("127.0.0.1", listener.getsockname()[1])


def test_address_is_loopback_unless_asked_otherwise() -> None:
    assert address.wanted({}) == ("127.0.0.1", 7860)
    assert address.wanted({"HOST": "0.0.0.0", "PORT": "80"}) == ("0.0.0.0", 80)
    assert address.wanted({"HOST": "", "PORT": ""}) == ("127.0.0.1", 7860)


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "7860.0", "٣", " 80"])
def test_port_that_is_no_port_is_refused(port: str) -> None:
    with pytest.raises(address.AddressError, match="PORT must be a number from 1 to 65535"):
        address.wanted({"PORT": port})


def test_free_port_stays_and_busy_port_moves_on(taken: Address) -> None:
    moved = address.free(taken)

    assert moved.port > taken.port
    assert address.free(moved) == moved


def test_host_that_is_not_this_machine_is_refused() -> None:
    with pytest.raises(address.AddressError, match=r"HOST=192\.0\.2\.1"):
        address.free(Address("192.0.2.1", 7860))


# The program

START = """
import sys, app, qa, tests.frozen_bot
qa.open = lambda *_, **__: tests.frozen_bot.frozen_bot()
sys.exit(app.main())
"""


def start(port: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", START],
        cwd=ROOT,
        env={**os.environ, "PORT": port},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_program_says_where_it_moved_and_ends_quietly(taken: Address) -> None:
    program = start(str(taken.port))
    assert program.stdout
    moved, ready = program.stdout.readline(), program.stdout.readline()

    program.send_signal(signal.SIGINT)
    rest, errors = program.communicate(timeout=20)

    assert moved.startswith(f"Port {taken.port} is in use; using ")
    assert ready.startswith("On the Record is at http://127.0.0.1:")
    assert (rest.strip(), errors.strip(), program.returncode) == ("", "", 0)


def test_program_refuses_a_port_that_is_no_number() -> None:
    program = start("eighty")

    output, errors = program.communicate(timeout=20)

    assert output == ""
    assert errors == (
        "Cannot open the page: PORT must be a number from 1 to 65535, got 'eighty': try PORT=7860\n"
    )
    assert program.returncode == 2
