"""The embedding model for questions, without torch: all-MiniLM-L6-v2 run by onnxruntime.

Its vectors are those of sentence-transformers to the sixth decimal.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from index.bert import Batch, Bert, Job, by_length
from index.encoder import Vectors
from index.packaged import NAME, SHA256, TOKENIZER, packaged_model

_GRAPH = Path(__file__).parent / "encoder.onnx"
_WIDTH = 384
# What sentence-transformers reads of a text, in tokens; the tokenizer's file says 128.
_LONGEST = 256
# So many tokens are run in one batch.
_AT_ONCE = 512


class MiniLM:
    """all-MiniLM-L6-v2 from its installed package.

    Raises ModelError if the packaged weights are missing or differ from the published ones.
    """

    name = f"{NAME}@{SHA256}"

    def __init__(self) -> None:
        folder = packaged_model()
        self._bert = Bert(_GRAPH.read_bytes(), folder)
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_LONGEST)

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """Return one unit vector a text, of shape (len(texts), 384)."""
        ids = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        runs = list(by_length([len(each) for each in ids], _AT_ONCE))
        jobs = [Job(Batch.of([ids[row] for row in rows])) for rows in runs]
        sums = np.empty((len(ids), _WIDTH), dtype=np.float32)
        for rows, job, [states] in zip(runs, jobs, self._bert.run(jobs), strict=True):
            sums[rows] = np.add.reduceat(states, job.batch.starts)
        # The mean of a text's states points where their sum does.
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        return np.asarray(sums / lengths, dtype=np.float32)
