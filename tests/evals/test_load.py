import os
from collections.abc import Iterator

import pytest

from evals.load import ask, load
from tests.browser.site import Site, serve
from tests.frozen_bot import frozen_bot

LEAVING = "And why did she leave?"
PUBLISHED = "When was the report finally published?"


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serve(frozen_bot()) as served:
        yield served


def test_every_question_is_asked_once_and_timed(site: Site) -> None:
    parts = list(load(site.url, os.getpid(), [LEAVING, PUBLISHED] * 10, clients=4))

    assert len(parts) == 10
    assert [reply.outcome for part in parts for reply in part.replies] == [
        "answered",
        "not_stated",
    ] * 10
    assert all(part.memory > 1 for part in parts)
    assert all(reply.seconds > 0 for part in parts for reply in part.replies)


def test_refusal_is_told_in_its_words(site: Site) -> None:
    assert ask(site.url, " ").outcome == "Please type a question."
