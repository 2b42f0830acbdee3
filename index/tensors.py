"""Tensors in a safetensors file: where each lies, so that it is read only where it is needed."""

import json
from pathlib import Path
from typing import NamedTuple

import numpy as np

from index.encoder import Vectors


class Place(NamedTuple):
    """Where a tensor of 32-bit floats lies in its file, in bytes, and its shape."""

    offset: int
    length: int
    shape: tuple[int, ...]


def places(file: Path) -> dict[str, Place]:
    """Return where each tensor of a safetensors file lies; those of other types are left out."""
    with file.open("rb") as opened:
        size = int.from_bytes(opened.read(8), "little")
        header = json.loads(opened.read(size))
    return {
        name: Place(8 + size + told["data_offsets"][0], _length(told), tuple(told["shape"]))
        for name, told in header.items()
        if told.get("dtype") == "F32"
    }


def mapped(file: Path, place: Place) -> Vectors:
    """Return a tensor whose numbers are read from the file when they are looked at."""
    return np.asarray(np.memmap(file, np.float32, "r", place.offset, place.shape))


def _length(told: dict[str, list[int]]) -> int:
    start, end = told["data_offsets"]
    return end - start
