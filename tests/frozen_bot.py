"""A bot with frozen answers over the real article, for tests of what stands around a bot."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corpus import Article, Span, Speech
from qa import Answer, Conversation, QuestionError, Quote, Verdict
from qa.checking import check

ROOT = Path(__file__).parent.parent
NAME = "michelle-bachelet-and-xinjiang-visit"


def read_article() -> Article:
    text = (ROOT / "corpus" / "articles" / f"{NAME}.txt").read_bytes().decode()
    return Article(NAME, text, Span(0, text.index("\n")))


def quote(
    article: Article,
    words: str,
    speaker: str | None = None,
    speech: Speech = "narration",
    highlight: str = "",
) -> Quote:
    start = article.text.index(words)
    chosen = start + words.index(highlight)
    return Quote(
        article,
        Span(start, start + len(words)),
        score=1.0,
        speaker=speaker,
        speech=speech,
        highlight=Span(chosen, chosen + len(highlight)) if highlight else None,
    )


@dataclass(frozen=True)
class FrozenBot:
    """Gives each question the answer that was frozen for it, and no other."""

    articles: tuple[Article, ...]
    answers: Mapping[str, Answer]
    asked: list[tuple[str, Conversation]] = field(default_factory=list)

    def ask(self, question: str, conversation: Conversation | None = None, /) -> Answer:
        self.asked.append((question, conversation or Conversation()))
        if not question.strip():
            msg = "Please type a question."
            raise QuestionError(msg)
        if len(question) > 2_000:
            msg = f"A question holds at most 2,000 characters; this one has {len(question):,}."
            raise QuestionError(msg)
        silent = Answer(question, question, "not_stated", 0.1, "The article does not say.")
        return self.answers.get(question, silent)

    def retrieve(
        self, question: str, k: int = 5, conversation: Conversation | None = None, /
    ) -> tuple[Quote, ...]:
        answer = self.ask(question, conversation)
        return (*answer.quotes, *answer.nearest)[:k]

    def check(self, words: str, speaker: str | None = None) -> Verdict:
        return check(words, self.articles, speaker)


def frozen_bot() -> FrozenBot:
    article = read_article()
    answers = [*_answered(article), *_silent(article)]
    return FrozenBot((article,), {answer.question: answer for answer in answers})


def _answered(article: Article) -> list[Answer]:
    investigation = quote(
        article,
        "This visit was not an investigation – official visits by a High Commissioner are by "
        "their nature high-profile and simply not conducive to the kind of detailed, "
        "methodical, discreet work of an investigative nature.",
        "Michelle Bachelet",
        "direct",
        "official visits by a High Commissioner are by their nature high-profile and simply "
        "not conducive to the kind of detailed, methodical, discreet work of an "
        "investigative nature",
    )
    amnesty = quote(
        article,
        "Amnesty International’s Secretary General, Agnès Callamard said “Michelle Bachelet’s "
        "refusal to call out the Chinese government’s crimes against humanity has betrayed "
        "countless victims and survivors…We call on Michelle Bachelet to finish her term by "
        "acting with the courage and principles that the office of High Commissioner demands.”",
        "Agnès Callamard",
        "mixed",
    )
    mockery = quote(
        article,
        "And in a Twitter post Abbas wrote “We demand the resignation of High Commissioner of "
        "Human Rights Michelle Bachelet immediately!",
        "Rushan Abbas",
        "mixed",
        "We demand the resignation of High Commissioner of Human Rights Michelle Bachelet "
        "immediately!",
    )
    leaving = quote(
        article,
        "She Tweeted “I will not be seeking a second term for personal reasons.",
        "Michelle Bachelet",
        "mixed",
        "for personal reasons",
    )
    return [
        _answer("Why did Bachelet say it wasn’t an investigation?", 0.93, investigation),
        _answer("What did Amnesty International say about her visit?", 0.71, amnesty),
        _answer("Who criticised her?", 0.55, amnesty, mockery),
        _answer(
            "And why did she leave?",
            0.84,
            leaving,
            understood_as="And why did Michelle Bachelet leave?",
        ),
        Answer(
            "anything more on that?",
            "anything more on that? (what was not shown yet)",
            "answered",
            0.6,
            "Not shown yet:",
            (mockery,),
        ),
    ]


def _silent(article: Article) -> list[Answer]:
    nearest = (
        quote(
            article,
            "She did not say when the report would be released for the public to scrutinise.",
        ),
        quote(
            article,
            "Responding to the calls, Bachelet said that her office was updating its official "
            "assessment of the situation in Xinjiang, and it would be shared with the Chinese "
            "government for factual comments before publication.",
            "Michelle Bachelet",
            "indirect",
        ),
    )
    published = "When was the report finally published?"
    return [
        Answer(
            published, published, "not_stated", 0.2, "The article does not say.", nearest=nearest
        ),
        Answer(
            "Who won the World Cup?",
            "Who won the World Cup?",
            "off_topic",
            0.01,
            "This article is about something else.",
        ),
        Answer("Hello!", "Hello!", "small_talk", 0.0, "Hello. Ask me what the article says."),
    ]


def _answer(
    question: str, confidence: float, *quotes: Quote, understood_as: str | None = None
) -> Answer:
    return Answer(
        question,
        understood_as or question,
        "answered",
        confidence,
        "The article says:",
        quotes,
    )
