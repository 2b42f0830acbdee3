"""The tutorial's program: paragraphs embedded by sentence-transformers, searched by faiss.

Given an article, the model's folder and questions as JSON, it prints as JSON how long each part
took, and each question.
"""

import time

BEGUN = time.perf_counter()

import json
import sys
from pathlib import Path

import faiss
from sentence_transformers import SentenceTransformer

IMPORTED = time.perf_counter()
article, folder, questions = sys.argv[1:]
model = SentenceTransformer(folder, device="cpu")
LOADED = time.perf_counter()
chunks = [line for line in Path(article).read_text(encoding="utf-8").splitlines() if line.strip()]
vectors = model.encode(chunks, normalize_embeddings=True, show_progress_bar=False)
index = faiss.IndexFlatIP(vectors.shape[1])
index.add(vectors)
INDEXED = time.perf_counter()
milliseconds: list[float] = []
for question in json.loads(questions):
    start = time.perf_counter()
    asked = model.encode([question], normalize_embeddings=True, show_progress_bar=False)
    index.search(asked, 3)
    milliseconds.append((time.perf_counter() - start) * 1000)
parts = {
    "imports": IMPORTED - BEGUN,
    "model": LOADED - IMPORTED,
    "index": INDEXED - LOADED,
    "first question": milliseconds[0] / 1000,
}
print(json.dumps({"parts": parts, "retrieve": milliseconds}))
