"""The page under load: `python -m evals.load` asks it from many clients and watches its memory."""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle, islice
from typing import NamedTuple

from evals.shipped import shipped_suite

PARTS = 10


class Reply(NamedTuple):
    """How long one question took, and what came of it: an outcome, or why there was none."""

    seconds: float
    outcome: str


class Part(NamedTuple):
    """Some of the questions: how they went, and the server's memory after them, in MB."""

    replies: tuple[Reply, ...]
    seconds: float
    memory: float

    def __str__(self) -> str:
        times = sorted(reply.seconds for reply in self.replies)
        late = times[int(0.95 * (len(times) - 1))]
        return (
            f"{len(times):7,} {len(times) / self.seconds:10.1f} {statistics.median(times):10.2f}"
            f" {late:10.2f} {self.memory:10.0f}"
        )


def load(url: str, process: int, questions: Sequence[str], clients: int) -> Iterator[Part]:
    """Ask all the questions from so many clients at once, and yield each tenth of them."""
    size = -(-len(questions) // PARTS)
    with ThreadPoolExecutor(clients) as threads:
        for start in range(0, len(questions), size):
            began = time.perf_counter()
            replies = tuple(
                threads.map(lambda asked: ask(url, asked), questions[start : start + size])
            )
            yield Part(replies, time.perf_counter() - began, memory(process))


def ask(url: str, question: str) -> Reply:
    """Ask over REST as any program would, and wait for the answer."""
    began = time.perf_counter()
    call = f"{url}gradio_api/call/ask"
    body = json.dumps({"data": [question, []]}).encode()
    request = urllib.request.Request(call, body, {"content-type": "application/json"})
    with urllib.request.urlopen(request) as response:
        event = json.load(response)["event_id"]
    with urllib.request.urlopen(f"{call}/{event}") as response:
        told = response.read().decode()
    return Reply(time.perf_counter() - began, _outcome(told))


def memory(process: int) -> float:
    """Return how much memory a process holds, in MB."""
    done = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True
    )
    return int(done.stdout) / 1024


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the page, ask it, print how that went, and return the exit status."""
    chosen = _parser().parse_args(arguments)
    known = [case.question for case in shipped_suite().cases]
    questions = list(islice(cycle(known), chosen.questions))
    outcomes: dict[str, int] = {}
    print(f"{'asked':>7} {'per second':>10} {'median s':>10} {'95% s':>10} {'memory MB':>10}")
    with _opened() as (url, process):
        for part in load(url, process, questions, chosen.clients):
            print(part, flush=True)
            for reply in part.replies:
                outcomes[reply.outcome] = outcomes.get(reply.outcome, 0) + 1
    print(", ".join(f"{outcome}: {number:,}" for outcome, number in sorted(outcomes.items())))
    return 0


def _outcome(told: str) -> str:
    r"""Return the outcome of a stream's last event.

    >>> _outcome('event: complete\ndata: [{"outcome": "answered"}]\n\n')
    'answered'
    """
    event, data = re.findall(r"event: (\w+)\ndata: (.*)", told)[-1]
    payload = json.loads(data)
    if event == "complete":
        return str(payload[0]["outcome"])
    return str((payload or {}).get("error") or "failed")


@contextmanager
def _opened() -> Iterator[tuple[str, int]]:
    """Give the page's address and its process; the page is closed afterwards."""
    program = subprocess.Popen(
        [sys.executable, "-m", "app"], env=dict(os.environ), stdout=subprocess.PIPE, text=True
    )
    try:
        assert program.stdout is not None
        told = next(line for line in program.stdout if "is at http" in line)
        yield told.split("is at ")[1].split()[0], program.pid
    finally:
        program.terminate()
        program.wait()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.load", description=__doc__)
    parser.add_argument("--clients", type=int, default=50, metavar="N", help="so many at once")
    parser.add_argument("--questions", type=int, default=1_000, metavar="N", help="so many in all")
    return parser


if __name__ == "__main__":
    sys.exit(main())
