"""Store: vectors saved, loaded, and refused when they are stale or damaged.

One file an index, named by what its vectors were made from. It is written aside and moved into
place whole, so a reader sees all of it or none, and of two builds at once the later one wins.
"""

import hashlib
import json
import os
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.encoder import Vectors

FORMAT = 1
_MAGIC = b"on-the-record index\n"
_HASH = 32


class StoreWarning(UserWarning):
    """A saved index could not be used, or could not be saved."""


def key(texts: Sequence[str], model: str) -> str:
    """Return the name of the vectors that `model` makes of `texts`."""
    made_from = json.dumps([FORMAT, model, list(texts)], ensure_ascii=True)
    return hashlib.sha256(made_from.encode()).hexdigest()


def load(folder: Path, name: str, rows: int) -> Vectors | None:
    """Return the vectors saved as `name`, or None where there are none that can be trusted.

    Warns with StoreWarning, in one line that says why, if a file is there and is refused.
    """
    path = _path(folder, name)
    try:
        vectors = _read(path, name)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        _warn(f"the saved index {path} cannot be used ({error}); building it anew")
        return None
    if vectors.ndim != 2 or len(vectors) != rows:
        _warn(f"the saved index {path} is of other articles; building it anew")
        return None
    return vectors


def save(folder: Path, name: str, vectors: Vectors) -> None:
    """Save `vectors` as `name`; warn with StoreWarning if the folder cannot be written."""
    path = _path(folder, name)
    shape = np.asarray(vectors.shape, dtype="<i8").tobytes()
    body = name.encode() + shape + vectors.astype("<f4").tobytes()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_whole(path, _MAGIC + hashlib.sha256(body).digest() + body)
    except OSError as error:
        _warn(f"the index could not be saved ({error}); it will be built again next time")


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name[:32]}.index"


def _read(path: Path, name: str) -> Vectors:
    data = path.read_bytes()
    head = len(_MAGIC) + _HASH
    if not data.startswith(_MAGIC) or len(data) < head:
        msg = "it is not an index of this program"
        raise ValueError(msg)
    digest, body = data[len(_MAGIC) : head], data[head:]
    if hashlib.sha256(body).digest() != digest:
        msg = "it is damaged"
        raise ValueError(msg)
    if not body.startswith(name.encode()):
        msg = "it was made from other articles or by another model"
        raise ValueError(msg)
    numbers = body[len(name) :]
    rows, dimension = np.frombuffer(numbers[:16], dtype="<i8")
    return np.frombuffer(numbers[16:], dtype="<f4").reshape(rows, dimension).astype(np.float32)


def _write_whole(path: Path, data: bytes) -> None:
    """Write `data` beside `path` and move it into place."""
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=".building-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).replace(path)
    except OSError:
        Path(aside).unlink(missing_ok=True)
        raise


def _warn(message: str) -> None:
    warnings.warn(message, StoreWarning, stacklevel=3)
