import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import qa
from qa.bot import QuoteBot
from qa.build import open_bot
from qa.cli import cli

run = CliRunner()


@pytest.fixture(autouse=True)
def _opened_already(bot: QuoteBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands about the shipped article use the bot that the tests have open."""
    opened = qa.open
    monkeypatch.setattr(
        qa, "open", lambda path, **named: bot if path is None else opened(path, **named)
    )


def test_an_answer_is_printed_with_its_speaker_and_place() -> None:
    done = run.invoke(cli, ["ask", "What did Blinken say about the conditions of the visit?"])

    assert done.exit_code == 0
    assert "“We are concerned the conditions Beijing authorities" in done.stdout
    assert (
        "– Antony Blinken (US secretary of state), quoted directly. Paragraph 12, characters"
        in done.stdout
    )


def test_a_silence_says_so_and_exits_with_one() -> None:
    done = run.invoke(cli, ["ask", "How do I bake sourdough bread?"])

    assert done.exit_code == 1
    assert done.stdout == "This is not what the article is about.\n"


def test_json_is_the_answers_own_shape(bot: QuoteBot) -> None:
    question = "What did Blinken say about the conditions of the visit?"

    done = run.invoke(cli, ["ask", question, "--json"])

    assert json.loads(done.stdout) == bot.ask(question).to_dict()


def test_retrieve_prints_as_many_passages_as_are_asked_for() -> None:
    done = run.invoke(cli, ["retrieve", "death penalty", "-k", "2", "--json"])

    assert done.exit_code == 0
    assert len(json.loads(done.stdout)["quotes"]) == 2


def test_retrieve_takes_one_speaker_s_words() -> None:
    done = run.invoke(cli, ["retrieve", "the visit", "--speaker", "callamard", "--json"])

    assert {quote["speaker"] for quote in json.loads(done.stdout)["quotes"]} == {"Agnès Callamard"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["ask", " "], "The question is empty.", id="an empty question"),
        pytest.param(["ask", "a" * 3000], "has 3,000 characters", id="a long question"),
        pytest.param(["ask", "x", "--article", "nowhere.txt"], "no file or folder", id="no file"),
        pytest.param(
            ["retrieve", "x", "--speaker", "Smith"], "Those who speak: Agnès", id="no such speaker"
        ),
        pytest.param(["retrieve", "x", "-k", "0"], "greater than or equal to 1", id="no passages"),
        pytest.param(["tell"], "No such command", id="an unknown command"),
    ],
)
def test_what_cannot_be_read_is_told_plainly_and_exits_with_two(
    arguments: list[str], message: str
) -> None:
    done = run.invoke(cli, arguments)

    assert done.exit_code == 2
    assert message in done.stderr
    assert "Traceback" not in done.output


def test_a_model_that_is_not_set_up_is_told_plainly_and_exits_with_three(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Title\nBody.")
    monkeypatch.setenv("ONTHERECORD_MODEL", "./nowhere")

    done = run.invoke(cli, ["ask", "Why?", "--article", str(tmp_path)])

    assert done.exit_code == 3
    assert "there is no model folder './nowhere'" in done.stderr


@pytest.mark.parametrize(
    ("question", "decided"),
    [
        ("What did Blinken say about the conditions of the visit?", "Decided: answered"),
        ("hi there", "Decided: small_talk"),
    ],
)
def test_explain_shows_what_ask_decides(question: str, decided: str) -> None:
    done = run.invoke(cli, ["explain", question])

    assert done.exit_code == 0
    assert decided in done.stdout


def test_index_says_how_much_it_holds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title\nOne. Two.")

    done = run.invoke(cli, ["index", "--article", str(tmp_path)])

    assert (done.exit_code, done.stdout) == (0, "3 passages of 1 article(s) are ready.\n")


def test_a_control_character_in_an_article_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title\nThe cat \x1b[31msat :smile: on [bold]mats[/bold].")

    done = run.invoke(cli, ["retrieve", "Where did the cat sit?", "--article", str(tmp_path)])

    assert "The cat ␛[31msat :smile: on [bold]mats[/bold]." in done.stdout


def test_asking_loads_no_torch_once_the_index_is_built(tmp_path: Path) -> None:
    open_bot(cache_dir=tmp_path / "on-the-record")
    program = (
        "import sys, qa.cli\n"
        "qa.cli.cli(['ask', 'Who is the High Commissioner?'], standalone_mode=False)\n"
        "print({'torch', 'transformers', 'sentence_transformers', 'onnx'} & set(sys.modules))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)},
    )

    assert done.stdout.endswith(b"set()\n")
