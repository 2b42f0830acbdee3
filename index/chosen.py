"""The embedding model that is used: all-MiniLM-L6-v2, or another on wish."""

import os

from index.encoder import Encoder
from index.minilm import MiniLM


def chosen_encoder() -> Encoder:
    """Return all-MiniLM-L6-v2, or the model that the environment names in ONTHERECORD_MODEL.

    Another is a folder or a hub id, and loads torch. Raises ModelError for what cannot be loaded.
    """
    model = os.environ.get("ONTHERECORD_MODEL")
    if not model:
        return MiniLM()
    from index.sentence_encoder import SentenceEncoder

    return SentenceEncoder(model)
