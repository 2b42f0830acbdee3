import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.bert import Batch, by_length


def test_a_batch_holds_sequences_one_after_another() -> None:
    batch = Batch.of([[7, 8, 9], [5]], seconds=[2, 1])

    assert batch.ids.tolist() == [7, 8, 9, 5]
    assert batch.kinds.tolist() == [0, 0, 1, 0]
    assert batch.positions.tolist() == [0, 1, 2, 0]
    assert batch.starts.tolist() == [0, 3]
    assert batch.mask.tolist() == [[1, 1, 1], [1, 0, 0]]


@given(st.lists(st.lists(st.integers(0, 99), min_size=1, max_size=9), min_size=1, max_size=6))
def test_what_is_set_side_by_side_and_back_is_what_it_was(sequences: list[list[int]]) -> None:
    batch = Batch.of(sequences)

    aside = batch.ids[batch.slots]

    assert [row[kept == 1].tolist() for row, kept in zip(aside, batch.mask, strict=True)] == (
        sequences
    )
    assert aside.reshape(-1)[batch.places].tolist() == batch.ids.tolist()


@given(st.lists(st.integers(1, 20), max_size=30), st.integers(1, 50))
def test_each_sequence_is_run_once_and_few_tokens_at_once(lengths: list[int], most: int) -> None:
    runs = list(by_length(lengths, most))

    assert sorted(row for rows in runs for row in rows) == list(range(len(lengths)))
    assert all(len(rows) == 1 or sum(np.take(lengths, rows)) <= most for rows in runs)
