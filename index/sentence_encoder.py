"""Embedding models behind sentence-transformers; the one module here that loads torch."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from index.encoder import ModelError, Vectors


class SentenceEncoder:
    """The model that `model` names: a folder, or a hub id that sentence-transformers fetches.

    Reader and decision are fitted to the packaged model, so with another one confidences are rough.
    Raises ModelError if it cannot be loaded.
    """

    def __init__(self, model: str) -> None:
        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        self._model = _loaded(model)
        self.name = f"{model}@{_parameters_hash(self._model)}"

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """Return one unit vector a text, of shape (len(texts), dimension)."""
        vectors = self._model.encode(
            list(texts), normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(vectors, dtype=np.float32)


def _loaded(chosen: str) -> SentenceTransformer:
    is_folder = Path(chosen).is_dir()
    if not is_folder and (os.sep in chosen[:2] or chosen.startswith((".", "~"))):
        msg = f"there is no model folder {chosen!r}: set ONTHERECORD_MODEL to another, or unset it"
        raise ModelError(msg)
    try:
        return SentenceTransformer(chosen, device="cpu", local_files_only=is_folder)
    except (OSError, ValueError) as error:
        msg = f"the model {chosen!r} cannot be loaded: {error}"
        raise ModelError(msg) from error


def _parameters_hash(model: SentenceTransformer) -> str:
    digest = hashlib.sha256()
    for parameter in model.parameters():
        digest.update(parameter.detach().numpy().tobytes())
    return digest.hexdigest()
