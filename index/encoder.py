"""Encoder: what is asked of an embedding model."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class ModelError(RuntimeError):
    """A model's weights are missing, or are not those that are meant."""


class Encoder(Protocol):
    """Turns texts into vectors of length 1, so that their inner product is their cosine."""

    @property
    def name(self) -> str:
        """Which model this is, and which weights: another name means other vectors."""
        ...

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """Return one unit vector a text, of shape (len(texts), dimension)."""
        ...
