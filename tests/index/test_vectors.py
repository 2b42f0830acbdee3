import numpy as np
import pytest

from index.vectors import VectorIndex


def test_each_row_has_its_inner_product_in_reading_order() -> None:
    rows = np.random.default_rng(0).normal(size=(50, 16)).astype(np.float32)

    assert VectorIndex(rows).scores(rows[7]) == pytest.approx(rows @ rows[7], abs=1e-5)
