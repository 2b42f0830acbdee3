"""The reader's graph: loaded only if it is the one that was published."""

import hashlib
import json
from pathlib import Path
from typing import Any

from index import ModelError

MODEL = Path(__file__).parent / "model"
_GRAPH, _CARD = "reader.onnx", "card.json"


def save(graph: bytes, folder: Path, **told: Any) -> None:
    """Save a graph, and beside it a card with its hash and what is `told` of its training."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _GRAPH).write_bytes(graph)
    told = {"sha256": hashlib.sha256(graph).hexdigest(), **told}
    (folder / _CARD).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def load(folder: Path = MODEL) -> bytes:
    """Return the graph; raise ModelError if it is missing or differs from what its card says."""
    path = folder / _GRAPH
    expected = card(folder)["sha256"]
    graph = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(graph).hexdigest() != expected:
        msg = f"{path} is missing or is not the published one: check the program out anew"
        raise ModelError(msg)
    return graph


def card(folder: Path = MODEL) -> dict[str, Any]:
    """Return what is recorded of the graph: its hash, and how its weights were trained."""
    path = folder / _CARD
    if not path.is_file():
        msg = f"{path} is missing: check the program out anew"
        raise ModelError(msg)
    known: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return known
