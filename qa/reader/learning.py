"""Learning: what a question is read against, and how far what is read is from right."""

import math
import random
from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from corpus import Span, passages
from qa.reader.network import Network
from qa.reader.pairs import Pair, Pairs
from qa.reader.sets import Example
from qa.reader.tasks import Task

# So many passages a question is read against, and what finding the words counts beside that.
PASSAGES = 8
ENDS = 0.3


def batch_loss(network: Network, batch: list[Task], pairs: Pairs) -> Tensor:
    """Return the mean loss of some questions."""
    read = [read_for(task) for task in batch]
    made: list[Pair] = []
    found: list[float] = []
    for task, numbers in zip(batch, read, strict=True):
        units = passages(task.example.article)
        made += pairs(task.example.question, [units[number] for number in numbers])
        found += [task.scores[number] for number in numbers]
    answers, ends = network.read(made, torch.tensor(found))
    losses: list[Tensor] = []
    start = 0
    for task, numbers in zip(batch, read, strict=True):
        stop = start + len(numbers)
        losses.append(
            loss_of(task.example, numbers, made[start:stop], answers[start:stop], ends[start:stop])
        )
        start = stop
    return torch.stack(losses).mean()


def read_for(task: Task) -> list[int]:
    """Return the passages that a question is read against: the first, some others, the telling."""
    sure = PASSAGES // 2 + 1
    further = task.ranked[sure:]
    read = task.ranked[:sure] + random.sample(further, min(PASSAGES - sure, len(further)))
    gold, tempting = task.example.gold, task.example.tempting
    if task.example.is_list:
        read = [*sorted(gold), *(number for number in read if number not in gold)][:PASSAGES]
    elif gold and not gold.intersection(read):
        read[-1] = random.choice(sorted(gold))
    if tempting is not None and tempting not in read:
        read[-1] = tempting
    return read


def loss_of(
    example: Example, read: list[int], pairs: list[Pair], answers: Tensor, ends: list[Tensor]
) -> Tensor:
    """Return -log P(a gold passage, or none), and 0.3 times the cross entropy of the ends.

    A list's gold passages shall be equally likely.
    """
    none = answers.new_zeros(1)
    everything = torch.logsumexp(torch.cat([none, answers]), 0)
    gold = [at for at, number in enumerate(read) if number in example.gold]
    if not gold:
        wanted = none[0]
    elif example.is_list:
        wanted = answers[gold].mean() + math.log(len(gold))
    else:
        wanted = torch.logsumexp(answers[gold], 0)
    marked = [
        functional.cross_entropy(ends[at].T, torch.tensor(wordpieces, device=answers.device))
        for at in gold
        if (wordpieces := tokens(pairs[at], example.answer))
    ]
    loss = everything - wanted
    return loss + ENDS * torch.stack(marked).mean() if marked else loss


def tokens(pair: Pair, answers: Sequence[Span]) -> list[int]:
    """Return the first and the last token of the first answer inside the passage, if any is."""
    for answer in answers:
        inside = [at for at, place in enumerate(pair.places) if place.overlaps(answer)]
        if inside:
            return [inside[0], inside[-1]]
    return []
