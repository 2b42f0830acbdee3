"""BERT written out as a graph for onnxruntime: `python -m index.graph` writes the encoder's.

The encoder's graph holds no weights: it says at which byte of the published file each one lies.
Only writing a graph needs this module, and with it the package `onnx`.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, numpy_helper, parser

from index.packaged import WEIGHTS, packaged_model
from index.tensors import places

ENCODER = Path(__file__).parent / "encoder.onnx"
LAYERS, HEADS, WIDTH, EPSILON = 6, 12, 384, 1e-12

INPUTS = f"float[T,{WIDTH}] embedded, int64[S,L] slots, int32[S,L] mask, int64[T] places"
# What the last states are known as, and what begins the name of what GELU gives.
STATES, ACTIVE = f"states_{LAYERS}", "active"
_MODEL = '<ir_version: 10, opset_import: ["": 20, "com.microsoft": 1]>'

Weight = Callable[[str, str], TensorProto]


class Writer:
    """Writes a graph in ONNX's own text form.

    `weight(name, known_as)` gives the tensor that a trained model has by the name `name`.
    """

    def __init__(self, weight: Weight) -> None:
        self._weight = weight
        self._lines: list[str] = []
        self._tensors: dict[str, TensorProto] = {}

    def line(self, text: str) -> None:
        """Write one operation."""
        self._lines.append(text)

    def constant(self, known_as: str, value: NDArray[np.generic]) -> str:
        """Put numbers into the graph, and return what they are known as."""
        self._tensors[known_as] = numpy_helper.from_array(np.ascontiguousarray(value), known_as)
        return known_as

    def weight(self, name: str) -> str:
        """Put a trained tensor into the graph, and return what it is known as."""
        known_as = name.replace(".", "_")
        self._tensors[known_as] = self._weight(name, known_as)
        return known_as

    def linear(self, out: str, of: str, name: str) -> None:
        """Write a linear layer inside BERT."""
        self.exact(out, of, name)

    def exact(self, out: str, of: str, name: str) -> None:
        """Write a linear layer that is computed in full."""
        weight, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        self.line(f"{out} = Gemm<transB=1>({of}, {weight}, {bias})")

    def norm(self, out: str, of: str, name: str) -> None:
        """Write a layer normalisation."""
        weight, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        self.line(f"{out} = LayerNormalization<epsilon={EPSILON}>({of}, {weight}, {bias})")

    def model(self, name: str, inputs: str, outputs: str) -> bytes:
        """Return the graph as a file's bytes, the same ones for the same graph."""
        body = "\n".join(self._lines)
        model: ModelProto = parser.parse_model(
            f"{_MODEL} {name} ({inputs}) => ({outputs}) {{ {body} }}"
        )
        model.graph.initializer.extend(self._tensors.values())
        written: bytes = model.SerializeToString(deterministic=True)
        return written


def write_bert(to: Writer) -> None:
    """Write BERT from the sum of its embeddings to its last states, both of shape (T, WIDTH)."""
    to.constant("flat", np.array([-1, WIDTH]))
    to.norm("states_0", "embedded", "embeddings.LayerNorm")
    for at in range(LAYERS):
        _write_attention(to, at, f"encoder.layer.{at}.attention")
        _write_rest(to, at, f"encoder.layer.{at}")


def _write_attention(to: Writer, at: int, name: str) -> None:
    for part in ("query", "key", "value"):
        to.linear(f"{part}_{at}", f"states_{at}", f"{name}.self.{part}")
        to.line(f"{part}_{at}_aside = Gather({part}_{at}, slots)")
    to.line(
        f"attended_{at} = com.microsoft.MultiHeadAttention<num_heads={HEADS}>"
        f"(query_{at}_aside, key_{at}_aside, value_{at}_aside, , mask)"
    )
    to.line(f"rows_{at} = Reshape(attended_{at}, flat)")
    to.line(f"context_{at} = Gather(rows_{at}, places)")


def _write_rest(to: Writer, at: int, name: str) -> None:
    to.linear(f"mixed_{at}", f"context_{at}", f"{name}.attention.output.dense")
    to.line(f"added_{at} = Add(states_{at}, mixed_{at})")
    to.norm(f"middle_{at}", f"added_{at}", f"{name}.attention.output.LayerNorm")
    to.linear(f"wide_{at}", f"middle_{at}", f"{name}.intermediate.dense")
    to.line(f"{ACTIVE}_{at} = Gelu(wide_{at})")
    to.linear(f"narrow_{at}", f"{ACTIVE}_{at}", f"{name}.output.dense")
    to.line(f"summed_{at} = Add(middle_{at}, narrow_{at})")
    to.norm(f"states_{at + 1}", f"summed_{at}", f"{name}.output.LayerNorm")


def encoder_graph(folder: Path) -> bytes:
    """Return the graph of the embedding model whose published weights are in `folder`."""
    found = places(folder / WEIGHTS)

    def elsewhere(name: str, known_as: str) -> TensorProto:
        place = found[name]
        tensor = TensorProto(
            name=known_as,
            data_type=TensorProto.FLOAT,
            dims=place.shape,
            data_location=TensorProto.EXTERNAL,
        )
        for key, value in (
            ("location", WEIGHTS),
            ("offset", place.offset),
            ("length", place.length),
        ):
            tensor.external_data.add(key=key, value=str(value))
        return tensor

    writer = Writer(elsewhere)
    write_bert(writer)
    return writer.model("encoder", INPUTS, f"float[T,{WIDTH}] {STATES}")


def main() -> int:
    """Write the encoder's graph."""
    ENCODER.write_bytes(encoder_graph(packaged_model()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
