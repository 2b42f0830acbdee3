"""The README's examples are true."""

import doctest
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

import qa
from qa.bot import QuoteBot
from qa.cli import cli

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
SESSIONS = re.findall(r"^\$ \S*ontherecord (.*)\n((?:(?!\$ |```).*\n)*)", README, re.MULTILINE)


@pytest.fixture(autouse=True)
def _opened_already(bot: QuoteBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qa, "open", lambda *_, **__: bot)


def test_the_python_session_runs_as_it_stands() -> None:
    session = doctest.DocTestParser().get_doctest(README, {}, "README.md", "README.md", 0)

    assert session.examples
    assert doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(session).failed == 0


@pytest.mark.parametrize(("arguments", "printed"), SESSIONS)
def test_each_command_prints_what_the_readme_shows(arguments: str, printed: str) -> None:
    done = CliRunner().invoke(cli, shlex.split(arguments))

    assert done.output.strip() == printed.strip()


def test_the_readme_shows_commands() -> None:
    assert len(SESSIONS) >= 2
