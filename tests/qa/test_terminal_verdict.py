"""The command line's `check`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from corpus import Article
from qa import terminal_verdict
from qa.checking import check
from qa.cli import cli

run = CliRunner()


def test_a_change_is_printed_in_words_beside_the_whole_sentence() -> None:
    done = run.invoke(cli, ["check", "This visit was an investigation", "--by", "Antony Blinken"])

    assert done.exit_code == 1
    first, _, sentence, source, pasted, change = done.stdout.splitlines()
    assert first == (
        "The article has this with one change. "
        "The words are given to Michelle Bachelet, not to Antony Blinken."
    )
    assert sentence.startswith("    This visit was not an investigation – official visits by")
    assert source == ("    – Michelle Bachelet, quoted directly. Paragraph 5, characters 1496–1531")
    assert pasted == "    Pasted: This visit was an investigation"
    assert change == "    “not” is left out."


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param("This visit was not an investigation", 0, id="exactly"),
        pytest.param('"This visit was not an investigation"', 0, id="but for marks"),
        pytest.param("this visit was not an investigation", 1, id="but for a capital letter"),
        pytest.param("This visit was … an investigation", 1, id="in pieces"),
        pytest.param("This visit was no investigation", 1, id="with a change"),
        pytest.param("The quick brown fox", 1, id="not"),
    ],
)
def test_the_exit_code_says_whether_the_words_are_there(words: str, code: int) -> None:
    assert run.invoke(cli, ["check", words]).exit_code == code


def test_json_is_the_verdict_s_own_shape(ours: Article) -> None:
    done = run.invoke(cli, ["check", "This visit was an investigation", "--json"])

    verdict = check("This visit was an investigation", (ours,))
    assert json.loads(done.stdout) == verdict.to_dict()


def test_pieces_are_printed_with_what_is_between_them() -> None:
    done = run.invoke(cli, ["check", "I [shall] not be … a second term … and so it goes"])

    lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    assert [line for line in lines if line.split(":")[0] in terminal_verdict.PARTS] == [
        "Found: I",
        "In brackets: [shall]",
        "Found: not be",
        "Found: a second term",
        "Not in the article: and so it goes",
    ]
    assert [line for line in lines if line.startswith("Left out in between")] == [
        "Left out in between: will",
        "Left out in between: seeking",
    ]


def test_of_many_places_five_are_printed() -> None:
    done = run.invoke(cli, ["check", "Bachelet"])

    assert done.stdout.count("\n    – ") == 5
    assert done.stdout.endswith("\n    … and 6 more.\n")


def test_an_article_of_one_s_own_is_checked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title\nThe cat \x1b[31msat on [bold]mats[/bold].")

    done = run.invoke(cli, ["check", "sat on [bold]mats[/bold]", "--article", str(tmp_path)])

    assert done.exit_code == 1
    assert "    The cat ␛[31msat on [bold]mats[/bold]." in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([" "], "There are no words to check.", id="no words"),
        pytest.param(["a" * 10_001], "have 10,001 characters", id="a long text"),
        pytest.param(["a", "--by", "b" * 201], "has 201 characters", id="a long name"),
        pytest.param(["a", "--article", "nowhere.txt"], "no file or folder", id="no file"),
    ],
)
def test_what_cannot_be_checked_is_told_plainly_and_exits_with_two(
    arguments: list[str], message: str
) -> None:
    done = run.invoke(cli, ["check", *arguments])

    assert done.exit_code == 2
    assert message in done.stderr
    assert "Traceback" not in done.output


def test_colours_only_add_to_the_words(
    ours: Article, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    verdict = check("This visit was never an investigation", (ours,))
    colours = Console(force_terminal=True, color_system="standard", soft_wrap=True, highlight=False)
    monkeypatch.setattr(terminal_verdict, "out", colours)

    terminal_verdict.print_verdict(verdict)

    shown = capsys.readouterr().out
    assert "\x1b[1;4;32mnot\x1b[0m" in shown
    assert "\x1b[1;9;31mnever\x1b[0m" in shown
    assert "“never” stands for “not”." in shown


def test_no_model_is_loaded() -> None:
    program = (
        "import sys; from qa.cli import cli; cli(['check', 'Xinjiang'], standalone_mode=False); "
        "print([name for name in ('torch', 'faiss', 'gradio') if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.endswith("[]\n")
