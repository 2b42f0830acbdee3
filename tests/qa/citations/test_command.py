import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from qa import Conversation
from qa.citations import conversation_data
from qa.cli import cli
from tests.frozen_bot import ROOT, frozen_bot

LEAVING = "And why did she leave?"
WORDS = "She Tweeted “I will not be seeking a second term for personal reasons."


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    conversation = Conversation((frozen_bot().answers[LEAVING],))
    file = tmp_path / "conversation.json"
    file.write_text(json.dumps(conversation_data(conversation)), encoding="utf-8")
    return file


def test_citations_that_hold_exit_with_zero(exported: Path) -> None:
    done = CliRunner().invoke(cli, ["verify", str(exported)])

    assert (done.exit_code, done.stdout) == (
        0,
        f"1. ok: paragraph 14, characters 5231–5301.\n    {WORDS}\n\n1 of 1 citation(s) hold.\n",
    )


def test_a_citation_that_does_not_hold_exits_with_one(exported: Path) -> None:
    altered = exported.read_text(encoding="utf-8").replace("not be", "now be")
    exported.write_text(altered, encoding="utf-8")

    done = CliRunner().invoke(cli, ["verify", str(exported), "--json"])

    assert done.exit_code == 1
    assert json.loads(done.stdout) == {
        "citations": [
            {
                "status": "changed",
                "message": "these words are not in the article: they, or it, were changed",
                "exact": WORDS.replace("not be", "now be"),
                "article": None,
                "place": None,
            }
        ]
    }


def test_citations_are_checked_against_an_article_of_ones_own(
    exported: Path, tmp_path: Path
) -> None:
    article = tmp_path / "mine.txt"
    article.write_text(f"Mine\n{WORDS}\n", encoding="utf-8")

    done = CliRunner().invoke(cli, ["verify", str(exported), "--article", str(article)])

    assert done.exit_code == 1
    assert done.stdout.startswith("1. moved: they now stand in paragraph 1, characters 5–75,")


@pytest.mark.parametrize("file", ["nowhere.json", "README.md"])
def test_a_file_without_citations_exits_with_two(file: str) -> None:
    done = CliRunner().invoke(cli, ["verify", str(ROOT / file)])

    assert done.exit_code == 2
    assert file in done.stderr


def test_no_model_is_loaded_to_verify(exported: Path) -> None:
    program = (
        "import sys; from typer.testing import CliRunner; from qa.cli import cli\n"
        f"assert CliRunner().invoke(cli, ['verify', {str(exported)!r}]).exit_code == 0\n"
        "print({'torch', 'faiss', 'gradio', 'transformers'} & set(sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)

    assert (done.stdout, done.stderr) == ("set()\n", "")
