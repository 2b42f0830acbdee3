from collections.abc import Callable

import pytest

from corpus import Article
from qa.checking import Verdict, check

Check = Callable[..., Verdict]


@pytest.fixture(scope="session")
def checked(ours: Article) -> Check:
    """Checks words against the article that ships."""
    return lambda words, speaker=None: check(words, (ours,), speaker)
