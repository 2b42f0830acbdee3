"""LangChain's program: chunks of 500 characters, embedded and kept by its own classes.

Given an article, the model's folder and questions as JSON, it prints as JSON how long each part
took, and each question.
"""

import time

BEGUN = time.perf_counter()

import json
import sys
from pathlib import Path

from langchain_core.vectorstores import InMemoryVectorStore
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

IMPORTED = time.perf_counter()
article, folder, questions = sys.argv[1:]
embeddings = HuggingFaceEmbeddings(
    model_name=folder, model_kwargs={"device": "cpu"}, encode_kwargs={"normalize_embeddings": True}
)
LOADED = time.perf_counter()
splitter = RecursiveCharacterTextSplitter(chunk_size=500, chunk_overlap=50)
store = InMemoryVectorStore.from_texts(
    splitter.split_text(Path(article).read_text(encoding="utf-8")), embeddings
)
INDEXED = time.perf_counter()
milliseconds: list[float] = []
for question in json.loads(questions):
    start = time.perf_counter()
    store.similarity_search(question, k=3)
    milliseconds.append((time.perf_counter() - start) * 1000)
parts = {
    "imports": IMPORTED - BEGUN,
    "model": LOADED - IMPORTED,
    "index": INDEXED - LOADED,
    "first question": milliseconds[0] / 1000,
}
print(json.dumps({"parts": parts, "retrieve": milliseconds}))
