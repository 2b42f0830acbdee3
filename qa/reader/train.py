"""Trains the reader: `python -m qa.reader.train DATA`.

Each step reads some questions, each against the passages that the search puts first for it and
some further ones. What is made likely is any gold passage or, where there is none, "none of
them": one softmax over the passages and a fixed 0, so ranking and silence are learned as one.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor

from corpus import Article, Span, passages
from index.index import Index, embed
from index.sentence_encoder import SentenceEncoder, packaged_model
from qa.reader import model, sets
from qa.reader.learning import Task, batch_loss
from qa.reader.network import Network
from qa.reader.pairs import Pairs
from qa.reader.reading import DEPTH
from qa.reader.sets import Example

QUESTIONS = 16
RATE, HEADS_RATE, DECAY, WARMUP = 1e-4, 5e-4, 0.02, 100


def main(arguments: Sequence[str] | None = None) -> int:
    """Train on the sets in the folder given, and save the weights with their card."""
    chosen = _parser().parse_args(arguments)
    begun = model.card(chosen.out)["steps"] if chosen.resume else 0
    random.seed(chosen.seed + begun)
    torch.manual_seed(chosen.seed)
    folder = packaged_model()
    examples = [
        *sets.news(chosen.data, "train"),
        *sets.ours(chosen.data, "train"),
        *sets.squad(chosen.data, "train"),
    ]
    tasks = list(searched(examples))
    _say(f"{len(tasks)} questions on {len({task.example.article for task in tasks})} articles")
    network = model.load(folder, chosen.out) if chosen.resume else Network(folder)
    for step in train(network, tasks, Pairs(folder), chosen.steps, begun):
        model.save(network, chosen.out, steps=step, seed=chosen.seed, questions=len(tasks))
    return 0


def searched(examples: Sequence[Example]) -> Iterator[Task]:
    """Yield each example with what the search finds for its question."""
    encoder = SentenceEncoder()
    indexes: dict[Article, Index] = {}
    numbers: dict[Article, dict[Span, int]] = {}
    for example in examples:
        article = example.article
        if article not in indexes:
            units = passages(article)
            indexes[article] = Index(units, embed(units, encoder), encoder)
            numbers[article] = {unit.span: number for number, unit in enumerate(units)}
        hits = indexes[article].search(example.question, len(numbers[article]))
        scores = {numbers[article][hit.passage.span]: hit.score for hit in hits}
        yield Task(example, list(scores)[:DEPTH], scores)


def train(
    network: Network, tasks: Sequence[Task], pairs: Pairs, steps: int, begun: int = 0
) -> Iterator[int]:
    """Train from one step to another; yield the step at times worth saving, and at the end.

    The network computes in bfloat16, which is fast; the weights themselves are kept in full.
    """
    device = "cuda" if torch.cuda.is_available() else "cpu"
    full = [weight for weight in network.to(device).parameters() if weight.requires_grad]
    masters = [weight.detach().float().clone() for weight in full]
    network.to(torch.bfloat16).train()
    optimizer = torch.optim.AdamW(_groups(network, full, masters), weight_decay=DECAY, fused=True)
    rates = [group["lr"] for group in optimizer.param_groups]
    losses: list[float] = []
    start = time.monotonic()
    for step, batch in zip(range(begun, steps), _batches(tasks), strict=False):
        share = min(1.0, (step - begun + 1) / WARMUP) * max(0.02, 1 - step / steps)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * share
        loss = batch_loss(network, batch, pairs)
        loss.backward()  # type: ignore[no-untyped-call]
        for master, weight in zip(masters, full, strict=True):
            master.grad = None if weight.grad is None else weight.grad.float()
            weight.grad = None
        torch.nn.utils.clip_grad_norm_(masters, 1.0)
        optimizer.step()
        with torch.no_grad():
            for master, weight in zip(masters, full, strict=True):
                weight.copy_(master)
        losses.append(loss.item())
        if (step + 1) % 100 == 0:
            mean = sum(losses[-100:]) / 100
            _say(f"step {step + 1}: loss {mean:.3f}, {time.monotonic() - start:.0f} s")
        if (step + 1) % 500 == 0:
            yield step + 1
    with torch.no_grad():
        network.float()
        for master, weight in zip(masters, full, strict=True):
            weight.copy_(master)
    yield steps


def _groups(
    network: Network, full: list[torch.nn.Parameter], masters: list[Tensor]
) -> list[dict[str, object]]:
    """Return the layers' weights and those that begin from nothing, which learn faster."""
    layers = {id(weight) for weight in network.bert.parameters()}
    pairs = list(zip(full, masters, strict=True))
    return [
        {"params": [m for w, m in pairs if id(w) in layers], "lr": RATE},
        {
            "params": [m for w, m in pairs if id(w) not in layers],
            "lr": HEADS_RATE,
            "weight_decay": 0.0,
        },
    ]


def _batches(tasks: Sequence[Task]) -> Iterator[list[Task]]:
    """Yield batches without end, all tasks in a new order each time around."""
    while True:
        shuffled = random.sample(tasks, len(tasks))
        for start in range(0, len(shuffled) - QUESTIONS + 1, QUESTIONS):
            yield shuffled[start : start + QUESTIONS]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m qa.reader.train", description="Train the reader."
    )
    parser.add_argument("data", type=Path, help="the folder that holds the question sets")
    parser.add_argument("--steps", type=int, default=3400)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--resume", action="store_true", help="go on from the step saved there")
    parser.add_argument("--out", type=Path, default=model.MODEL, help="where to save the weights")
    return parser


if __name__ == "__main__":
    sys.exit(main())
