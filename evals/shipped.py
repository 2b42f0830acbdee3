"""What is measured by default: the article that ships, the bot, and the baselines beside it."""

import qa
from corpus import Article, shipped_article
from corpus.reading import SHIPPED
from evals.asking import Bot, System
from evals.baselines import baselines
from evals.cases import Suite
from evals.files import text_of
from evals.suites import gold_suite
from index.chosen import chosen_encoder

NAME = "On the Record"


def shipped_suite() -> Suite:
    """Return the gold questions, with the article's text read from its file once more."""
    return gold_suite(shipped_article(), text_of(SHIPPED))


def systems() -> tuple[System, ...]:
    """Return the bot and the baselines, all with one and the same encoder."""
    encoder = chosen_encoder()

    def bot(article: Article) -> Bot:
        return qa.bot_over([article], encoder=encoder)

    return System(NAME, bot), *baselines(encoder)
