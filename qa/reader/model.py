"""The reader's weights: saved small, and loaded only if they are the ones that were published."""

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file

from index import ModelError
from qa.reader.network import Network

MODEL = Path(__file__).parent / "model"
_WEIGHTS, _CARD = "weights.safetensors", "card.json"


def save(network: Network, folder: Path, **told: Any) -> None:
    """Save the trained weights at half precision, and beside them a card with their hash."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = {
        name: tensor.to("cpu", torch.float16).contiguous()
        for name, tensor in network.trained().items()
    }
    save_file(weights, folder / _WEIGHTS)
    told = {"sha256": _hash(folder / _WEIGHTS), **told}
    (folder / _CARD).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def load(base: Path, folder: Path = MODEL) -> Network:
    """Return the trained network over the embedding model in `base`.

    Raises ModelError if the weights are missing or differ from what their card says.
    """
    path = folder / _WEIGHTS
    expected = card(folder)["sha256"]
    if not path.is_file() or _hash(path) != expected:
        msg = f"{path} is missing or is not the published one: check the program out anew"
        raise ModelError(msg)
    network = Network(base)
    missing, unexpected = network.load_state_dict(load_file(path), strict=False)
    if unexpected or any(not name.startswith("bert.embeddings.") for name in missing):
        msg = f"{path} does not fit the installed transformers: install the program anew"
        raise ModelError(msg)
    return network.float().eval()


def card(folder: Path = MODEL) -> dict[str, Any]:
    """Return what is recorded of the weights: their hash, and how they were trained."""
    path = folder / _CARD
    if not path.is_file():
        msg = f"{path} is missing: check the program out anew"
        raise ModelError(msg)
    known: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return known


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
