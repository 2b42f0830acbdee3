"""The page served, and questions put to it over HTTP."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import NamedTuple

from evals.speed.programs import ROOT
from evals.speed.timing import Spread, percentile

CLIENTS = 8
_PATIENCE = 60.0
# A proxy must not come between this machine and itself.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Served(NamedTuple):
    """Seconds to the page and to the first answer, a turn's milliseconds, and turns a second."""

    page: Spread
    answer: Spread
    turn: float
    alone: float
    together: float


def served(questions: Sequence[str], runs: int) -> Served:
    """Return how fast the page is there and answers, `CLIENTS` asking together at the end."""
    pages, answers = [], []
    turns: list[float] = []
    alone = together = 0.0
    for last in [False] * (runs - 1) + [True]:
        with _page() as (url, start):
            pages.append(time.perf_counter() - start)
            _ask(url, questions[0])
            answers.append(time.perf_counter() - start)
            if last:
                turns = [_timed(url, question) for question in questions]
                alone = len(turns) / sum(turns)
                together = _together(url, questions)
    turn = percentile(turns, 0.5) * 1000
    return Served(Spread.of(pages), Spread.of(answers), turn, alone, together)


@contextmanager
def _page() -> Iterator[tuple[str, float]]:
    """Give the page's address and when its program was started, once it is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url, start = f"http://127.0.0.1:{port}", time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "app.py"],
        cwd=ROOT,
        env={**os.environ, "PORT": str(port)},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait(url, start)
        yield url, start
    finally:
        process.terminate()
        process.wait()


def _wait(url: str, start: float) -> None:
    while True:
        try:
            _OPENER.open(url).close()
        except OSError:
            if time.perf_counter() - start > _PATIENCE:
                raise
            time.sleep(0.02)
        else:
            return


def _timed(url: str, question: str) -> float:
    start = time.perf_counter()
    _ask(url, question)
    return time.perf_counter() - start


def _ask(url: str, question: str) -> None:
    """Put a question, and read its answer to the end."""
    request = urllib.request.Request(
        f"{url}/gradio_api/call/ask",
        json.dumps({"data": [question, []]}).encode(),
        {"Content-Type": "application/json"},
    )
    with _OPENER.open(request) as reply:
        event = json.load(reply)["event_id"]
    with _OPENER.open(f"{url}/gradio_api/call/ask/{event}") as events:
        if b"event: complete" not in events.read():
            msg = f"{question!r} was not answered"
            raise RuntimeError(msg)


def _together(url: str, questions: Sequence[str]) -> float:
    """Return the questions answered a second when `CLIENTS` ask at once."""
    start = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as clients:
        list(clients.map(lambda question: _ask(url, question), questions))
    return len(questions) / (time.perf_counter() - start)
