from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from corpus import Article, passages
from index.bert import Batch, Bert, Job
from index.graph import Writer
from index.packaged import packaged_model
from qa.reader import model, weights
from qa.reader.export import WholeNumbers, export, held, reader_graph, trained
from qa.reader.network import Network
from qa.reader.pairs import Pair, Pairs

QUESTION = "How tall is the tower?"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a network whose heads have learned nothing."""
    torch.manual_seed(1)
    folder = tmp_path_factory.mktemp("kept")
    weights.save(Network(packaged_model()), folder, step=7)
    return folder


@pytest.fixture
def pairs(eiffel: Article) -> list[Pair]:
    return Pairs(packaged_model())(QUESTION, passages(eiffel))


def run(to: Writer, pairs: list[Pair]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    batch = Batch.of([pair.ids for pair in pairs], [pair.second for pair in pairs])
    found = np.full(len(pairs), 0.5, dtype=np.float32)
    bert = Bert(reader_graph(to), packaged_model())
    [[answers, ends]] = bert.run([Job(batch, {"starts": batch.starts, "found": found})])
    return answers, ends


def test_the_graph_computes_what_the_network_does(kept: Path, pairs: list[Pair]) -> None:
    network = weights.load(packaged_model(), kept)
    with torch.inference_mode():
        answers, ends = network.read(pairs, torch.full((len(pairs),), 0.5))

    found, all_ends = run(Writer(held(trained(kept))), pairs)

    assert found == pytest.approx(answers.numpy(), abs=1e-4)
    start = len(pairs[0].ids) + pairs[1].passage
    rows = all_ends[start : start + len(pairs[1].places)]
    assert rows == pytest.approx(ends[1].numpy(), abs=1e-4)


def test_whole_numbers_come_near_it(kept: Path, pairs: list[Pair]) -> None:
    exact, exact_ends = run(Writer(held(trained(kept))), pairs)

    answers, ends = run(WholeNumbers(trained(kept)), pairs)

    assert answers == pytest.approx(exact, abs=0.1)
    assert np.corrcoef(ends.ravel(), exact_ends.ravel())[0, 1] > 0.99


def test_a_pair_is_read_the_same_whatever_is_read_beside_it(kept: Path, pairs: list[Pair]) -> None:
    together, _ = run(WholeNumbers(trained(kept)), pairs)

    alone = [run(WholeNumbers(trained(kept)), [pair])[0][0] for pair in pairs[:3]]

    assert together[:3] == pytest.approx(np.array(alone), abs=1e-4)


def test_what_is_exported_is_loaded_with_what_is_known_of_its_training(
    kept: Path, tmp_path: Path
) -> None:
    export(kept, tmp_path)

    assert model.card(tmp_path)["step"] == 7
    assert model.load(tmp_path) == reader_graph(WholeNumbers(trained(kept)))
