"""Search by meaning: exact inner products with faiss, the one module that loads it."""

import faiss
import numpy as np

from index.encoder import Vectors


class VectorIndex:
    """Unit vectors, one a row, that a question's vector is compared with."""

    def __init__(self, vectors: Vectors) -> None:
        self._index = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(np.ascontiguousarray(vectors))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def scores(self, vector: Vectors) -> Vectors:
        """Return the cosine of `vector`, of shape (dimension,), with each row: shape (n,)."""
        scores = np.empty(len(self), dtype=np.float32)
        asked = np.ascontiguousarray(vector, dtype=np.float32)
        # All of them in reading order, which a search would first rank and then give.
        faiss.fvec_inner_products_ny(  # type: ignore[attr-defined]
            faiss.swig_ptr(scores),
            faiss.swig_ptr(asked),
            self._index.get_xb(),
            self._index.d,
            len(self),
        )
        return scores
