"""Which passages are near a question.

The names that bring a heavy library along are imported from their own modules.
"""

from index.asked import Asked
from index.encoder import Encoder, ModelError, Vectors
from index.hit import Hit

__all__ = ["Asked", "Encoder", "Hit", "ModelError", "Vectors"]
