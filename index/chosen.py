"""The embedding model that is used: all-MiniLM-L6-v2, or another on wish."""

import os

from index.encoder import Encoder
from index.minilm import MiniLM
from index.packaged import packaged_model


def chosen_encoder() -> Encoder:
    """Return all-MiniLM-L6-v2, or the model that the environment names in ONTHERECORD_MODEL.

    Another is a folder or a hub id, and loads torch. Raises ModelError for what cannot be loaded.
    """
    model = os.environ.get("ONTHERECORD_MODEL")
    if not model:
        return MiniLM()
    from index.sentence_encoder import SentenceEncoder

    return SentenceEncoder(model)


def passage_encoder(encoder: Encoder) -> Encoder:
    """Return what embeds the passages that `encoder`'s questions are compared with.

    It is sentence-transformers itself, which loads torch, once for each index that is built.
    """
    if not isinstance(encoder, MiniLM):
        return encoder
    from index.sentence_encoder import SentenceEncoder

    return SentenceEncoder(str(packaged_model()))
