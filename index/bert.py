"""BERT run by onnxruntime: sequences of tokens in, what a graph of `index.graph` makes of them out.

The sequences of a batch lie one after another, with no padding between them: what a layer does
to a token it does whatever stands beside it, and only attention looks at a sequence as a whole.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from index.encoder import Vectors
from index.packaged import WEIGHTS
from index.tensors import mapped, places

Numbers = NDArray[np.int64]
_EMBEDDINGS = "embeddings.{}_embeddings.weight"


class Batch(NamedTuple):
    """Sequences one after another: the tokens' ids, kinds and positions, of shape (tokens,).

    `starts` is where each sequence begins. For attention they are set side by side: `slots` is
    the token at each place, `mask` whether there is one, both of shape (sequences, longest), and
    `places` where each token then is.
    """

    ids: Numbers
    kinds: Numbers
    positions: Numbers
    starts: Numbers
    slots: Numbers
    mask: NDArray[np.int32]
    places: Numbers

    @classmethod
    def of(cls, sequences: Sequence[Sequence[int]], seconds: Sequence[int] = ()) -> "Batch":
        """Return a batch of sequences; `seconds` is where the second part of each begins."""
        lengths = np.array([len(sequence) for sequence in sequences])
        starts = np.cumsum(lengths) - lengths
        along = np.arange(lengths.max())
        inside = along < lengths[:, None]
        kinds = along >= np.array(seconds or lengths)[:, None]
        return cls(
            np.concatenate([np.array(sequence, dtype=np.int64) for sequence in sequences]),
            kinds[inside].astype(np.int64),
            np.broadcast_to(along, inside.shape)[inside],
            starts,
            np.where(inside, starts[:, None] + along, 0),
            inside.astype(np.int32),
            np.flatnonzero(inside),
        )


class Job(NamedTuple):
    """A batch, and what the graph takes beside it."""

    batch: Batch
    further: Mapping[str, Vectors | Numbers] = MappingProxyType({})


class Bert:
    """A graph over the embeddings of the published model in `folder`.

    A batch is run on one core, and batches beside each other: within one, the cores would wait
    for each other after every step, and for ever so long beside a busy process.
    """

    def __init__(self, graph: bytes, folder: Path) -> None:
        file = folder / WEIGHTS
        found = places(file)
        self._words, self._kinds, self._positions = (
            mapped(file, found[_EMBEDDINGS.format(name)])
            for name in ("word", "token_type", "position")
        )
        self._session = onnxruntime.InferenceSession(
            graph, _options(folder), providers=["CPUExecutionProvider"]
        )
        self._threads = ThreadPoolExecutor(_cores(), "bert")

    def run(self, jobs: Sequence[Job]) -> Iterator[list[Vectors]]:
        """Yield what the graph makes of each batch, in their order."""
        return map(self._run, jobs) if len(jobs) == 1 else self._threads.map(self._run, jobs)

    def _run(self, job: Job) -> list[Vectors]:
        batch, further = job
        embedded = (
            self._words[batch.ids] + self._kinds[batch.kinds] + self._positions[batch.positions]
        )
        aligned = {"slots": batch.slots, "mask": batch.mask, "places": batch.places}
        outputs: list[Vectors] = self._session.run(
            None, {"embedded": embedded, **aligned, **further}
        )
        return outputs


def _options(folder: Path) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.add_session_config_entry(
        "session.model_external_initializers_file_folder_path", str(folder)
    )
    return options


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def by_length(lengths: Sequence[int], at_once: int) -> Iterator[list[int]]:
    """Yield which sequences to run together: of like length, and of so many tokens in all.

    >>> list(by_length([3, 9, 2, 4], 10))
    [[2, 0, 3], [1]]
    """
    rows: list[int] = []
    tokens = 0
    for row in sorted(range(len(lengths)), key=lambda row: lengths[row]):
        if rows and tokens + lengths[row] > at_once:
            yield rows
            rows, tokens = [], 0
        rows.append(row)
        tokens += lengths[row]
    if rows:
        yield rows
