import numpy as np
import pytest

from index import ModelError
from index.chosen import chosen_encoder, passage_encoder
from index.minilm import MiniLM
from index.packaged import packaged_model


def test_the_packaged_model_is_used_where_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONTHERECORD_MODEL", raising=False)

    assert isinstance(chosen_encoder(), MiniLM)


def test_a_folder_that_is_not_there_is_not_looked_for_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ONTHERECORD_MODEL", "./nowhere")

    with pytest.raises(ModelError, match=r"no model folder '\./nowhere'"):
        chosen_encoder()


def test_another_model_is_known_by_its_weights_and_gives_unit_vectors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = str(packaged_model())
    monkeypatch.setenv("ONTHERECORD_MODEL", folder)

    encoder = chosen_encoder()

    assert encoder.name.startswith(f"{folder}@")
    vectors = encoder.encode(["She resigned.", "It rained."])
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_passages_are_embedded_by_sentence_transformers_and_match_the_questions_vectors() -> None:
    questions = MiniLM()
    texts = ["She resigned.", "Why did she say that it was no inquiry?"]

    vectors = passage_encoder(questions).encode(texts)

    assert np.sum(vectors * questions.encode(texts), axis=1).min() > 0.9999
