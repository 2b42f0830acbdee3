"""The trained network as a graph of whole numbers: `python -m qa.reader.export [FOLDER]`.

A weight becomes a whole number of -127 to 127, in steps of its own for each output; what comes
in, in steps of its own for each token, so that nothing depends on what else is read beside it
(LLM.int8, Dettmers et al. 2022). That is a quarter of the size, and about twice as fast.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnx import numpy_helper
from safetensors.numpy import load_file

from index import Vectors
from index.graph import ACTIVE, INPUTS, STATES, Weight, Writer, write_bert
from index.packaged import WEIGHTS as BASE
from index.packaged import packaged_model
from index.tensors import mapped, places
from qa.reader import model
from qa.reader.weights import CARD, KEPT, WEIGHTS

_MOST = 127
# What GELU gives is never less than -0.17, so this is the least that 127 stands for.
_LEAST = 0.17


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the graph of the weights in a folder to the place that the program reads it from."""
    parser = argparse.ArgumentParser(
        prog="python -m qa.reader.export", description="Write the reader's graph."
    )
    parser.add_argument(
        "folder", type=Path, nargs="?", default=KEPT, help="where training has kept the weights"
    )
    export(parser.parse_args(arguments).folder, model.MODEL)
    return 0


def export(folder: Path, to: Path) -> None:
    """Write the graph of the weights in `folder`, with a card, into the folder `to`."""
    told = json.loads((folder / CARD).read_text(encoding="utf-8"))
    graph = reader_graph(WholeNumbers(trained(folder)))
    model.save(graph, to, weights=told.pop("sha256"), **told)


def reader_graph(to: Writer) -> bytes:
    """Return the reader's graph.

    Its outputs are `answers`, each pair's logit, and `ends`, each token's two of being an end.
    """
    write_bert(to)
    to.line(f"leading = Gather({STATES}, starts)")
    to.exact("logits", "leading", "answers")
    to.line(f"logit = Squeeze(logits, {to.constant('last', np.array([1]))})")
    to.line(f"scaled = Mul(found, {to.weight('scale')})")
    to.line(f"prior = Add(scaled, {to.weight('shift')})")
    to.line("answers = Add(logit, prior)")
    to.exact("ends", STATES, "ends")
    inputs = f"{INPUTS}, int64[S] starts, float[S] found"
    return to.model("reader", inputs, "float[S] answers, float[T,2] ends")


def trained(folder: Path) -> dict[str, Vectors]:
    """Return the network's weights by name: those of the layers as a BERT has them."""
    base = packaged_model() / BASE
    kept = {
        name: mapped(base, place)
        for name, place in places(base).items()
        if name.startswith("embeddings.LayerNorm.")
    }
    own = load_file(folder / WEIGHTS)
    return kept | {name.removeprefix("bert."): own[name].astype(np.float32) for name in own}


def held(weights: Mapping[str, Vectors]) -> Weight:
    """Return the way to put weights into a graph as they are."""
    return lambda name, known_as: numpy_helper.from_array(weights[name], known_as)


class WholeNumbers(Writer):
    """Writes a layer's linear parts as products of whole numbers."""

    def __init__(self, weights: Mapping[str, Vectors]) -> None:
        super().__init__(held(weights))
        self._weights = weights
        self._turned: set[str] = set()

    def linear(self, out: str, of: str, name: str) -> None:
        """Write a linear layer; what it is of is turned into whole numbers once."""
        numbers, steps = whole(self._weights[f"{name}.weight"])
        weight = self.constant(f"{out}_weight", numbers.T)
        step = self.constant(f"{out}_step", steps)
        zero = self.constant(f"{out}_zero", np.zeros(len(steps), np.int8))
        step_in = self.constant("step", np.array(1 / _MOST, np.float32))
        zero_in = self.constant("zero", np.array(_MOST + 1, np.uint8))
        if of not in self._turned:
            self._turned.add(of)
            self._turn(of, step_in, zero_in)
        self.line(
            f"{out}_product = com.microsoft.MatMulIntegerToFloat"
            f"({of}_numbers, {weight}, {step_in}, {step}, {zero_in}, {zero})"
        )
        self.line(f"{out}_scaled = Mul({out}_product, {of}_most)")
        self.line(f"{out} = Add({out}_scaled, {self.weight(f'{name}.bias')})")

    def _turn(self, of: str, step: str, zero: str) -> None:
        """Write a token's states as whole numbers, the greatest of them 127."""
        axis = self.constant("last", np.array([1]))
        least = self.constant("least", np.array(_LEAST, np.float32))
        sizes = of
        if not of.startswith(ACTIVE):
            sizes = f"{of}_sizes"
            self.line(f"{sizes} = Abs({of})")
        self.line(f"{of}_size = ReduceMax({sizes}, {axis})")
        self.line(f"{of}_most = Max({of}_size, {least})")
        self.line(f"{of}_share = Reciprocal({of}_most)")
        self.line(f"{of}_shares = Mul({of}, {of}_share)")
        self.line(f"{of}_numbers = QuantizeLinear({of}_shares, {step}, {zero})")


def whole(weight: Vectors) -> tuple[NDArray[np.int8], Vectors]:
    """Return a weight of shape (out, in) as whole numbers, and each output's step.

    >>> numbers, steps = whole(np.array([[0.5, -1.0], [0.25, 0.0]], np.float32))
    >>> numbers.tolist(), (steps * 127).tolist()
    ([[64, -127], [127, 0]], [1.0, 0.25])
    """
    steps = np.abs(weight).max(axis=1) / np.float32(_MOST)
    return np.rint(weight / steps[:, None]).astype(np.int8), steps


if __name__ == "__main__":
    sys.exit(main())
