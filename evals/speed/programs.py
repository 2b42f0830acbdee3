"""Programs: ours, and each of the others that is installed in an environment of its own."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evals.speed.timing import Ran, run

ROOT = Path(__file__).parent.parent.parent
SCRIPTS = Path(__file__).parent / "scripts"
PEERS = Path("build/peers")
OURS = "On the Record"
TITLES = {
    "tutorial": "sentence-transformers and faiss, the tutorial's program",
    "langchain": "LangChain, 500/50-character chunks, the same model",
}


class Program(NamedTuple):
    """A program that finds passages for questions, by the Python that has what it needs."""

    title: str
    python: str
    script: Path

    def asked(self, article: Path, model: Path, questions: Sequence[str]) -> tuple[Ran, Any]:
        """Return the run in which the questions were asked, and what the program tells of it."""
        given = (str(article), str(model), json.dumps(list(questions)))
        ran = run([self.python, str(self.script), *given], {"PYTHONPATH": str(ROOT)})
        return ran, json.loads(ran.printed.splitlines()[-1])


def ours() -> Program:
    """Return our own program."""
    return Program(OURS, sys.executable, SCRIPTS / "ours.py")


def peers(folder: Path = PEERS) -> list[Program]:
    """Return the others that `make bench-peers` has set up."""
    found = ((name, folder / name / "bin" / "python") for name in TITLES)
    return [
        Program(TITLES[name], str(python), SCRIPTS / f"peer_{name}.py")
        for name, python in found
        if python.exists()
    ]
