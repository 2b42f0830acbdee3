import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.minilm import MiniLM
from index.packaged import packaged_model
from index.sentence_encoder import SentenceEncoder

TEXTS = [
    "Why did Bachelet say it wasn't an investigation?",
    "She resigned.",
    "",
    "“It’s over…We won.” – Zoë, 5.30 p.m. 🙂 巴切莱特",
    "The visit was not an investigation. " * 12,
    "A text beyond what is read of one. " * 60,
]


@pytest.fixture(scope="module")
def encoder() -> MiniLM:
    return MiniLM()


def test_the_vectors_are_those_of_sentence_transformers(encoder: MiniLM) -> None:
    expected = SentenceEncoder(str(packaged_model())).encode(TEXTS)

    vectors = encoder.encode(TEXTS)

    assert np.sum(vectors * expected, axis=1) == pytest.approx(1, abs=1e-5)
    assert vectors == pytest.approx(expected, abs=1e-5)


def test_like_is_near_like(encoder: MiniLM) -> None:
    vectors = encoder.encode(["She resigned.", "She stepped down.", "It rained."])

    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


def test_no_text_has_no_vector(encoder: MiniLM) -> None:
    assert encoder.encode([]).shape == (0, 384)


@settings(max_examples=20)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=8))
def test_a_text_has_the_same_vector_whatever_it_is_encoded_with(
    encoder: MiniLM, texts: list[str]
) -> None:
    together = encoder.encode(texts)

    assert together == pytest.approx(np.concatenate([encoder.encode([t]) for t in texts]), abs=1e-5)
