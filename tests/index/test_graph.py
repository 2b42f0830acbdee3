from index.graph import ENCODER, encoder_graph
from index.packaged import packaged_model


def test_the_graph_that_ships_is_the_one_that_is_written() -> None:
    assert encoder_graph(packaged_model()) == ENCODER.read_bytes()
