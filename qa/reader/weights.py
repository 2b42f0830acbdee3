"""The trained weights: kept at half precision, for training on and for `qa.reader.export`."""

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file

from index import ModelError
from qa.reader.network import Network

# Where training keeps them, unless told otherwise.
KEPT = Path("build/reader")
WEIGHTS, CARD = "weights.safetensors", "card.json"


def save(network: Network, folder: Path, **told: Any) -> None:
    """Save the trained weights, and beside them a card with their hash and what is `told`."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = {
        name: tensor.to("cpu", torch.float16).contiguous()
        for name, tensor in network.trained().items()
    }
    save_file(weights, folder / WEIGHTS)
    told = {"sha256": _hash(folder / WEIGHTS), **told}
    (folder / CARD).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def load(base: Path, folder: Path) -> Network:
    """Return the network trained so far, over the embedding model in `base`.

    Raises ModelError if the weights do not fit the network.
    """
    network = Network(base)
    missing, unexpected = network.load_state_dict(load_file(folder / WEIGHTS), strict=False)
    if unexpected or any(not name.startswith("bert.embeddings.") for name in missing):
        msg = f"{folder / WEIGHTS} does not fit the installed transformers: train anew"
        raise ModelError(msg)
    return network.float().eval()


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
