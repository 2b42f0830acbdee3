"""Who is speaking: each sentence's speaker, and how it is reported.

Precision comes first: where the text does not say who speaks, the speaker is None.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from corpus.article import Article, Span
from corpus.quotations import quotations
from corpus.speakers.antecedents import Told, antecedent, fits
from corpus.speakers.cues import Cue
from corpus.speakers.interviews import answers
from corpus.speakers.marked import Marked, marked
from corpus.speakers.names import without_start, without_title
from corpus.speakers.nouns import is_body, is_head, is_plural, is_writing
from corpus.speakers.openings import PARTICLES, PRONOUNS, opener
from corpus.speakers.people import people
from corpus.speakers.roles import role
from corpus.speakers.verbs import QUOTED

Speech = Literal["direct", "mixed", "indirect", "narration", "unknown"]

# So many sentences before a pronoun are searched for whom it stands for.
_BACK = 40
# So many sentences of facts may part a quotation from who said what stands before them.
_OVER = 3


class Statement(NamedTuple):
    """What is known of one sentence: how it is said, by whom, and the words that tell so.

    `role` is the place of what the text calls the speaker beside the name, where it does.
    """

    speech: Speech
    speaker: str | None = None
    cue: Span | None = None
    role: Span | None = None


@lru_cache(maxsize=1024)
def statements(article: Article) -> tuple[Statement, ...]:
    """Return what is known of each sentence of `sentences(article)`, in the same order."""
    return _Reading(article).statements()


class _Reading:
    """One article read for its speakers."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = article.text
        self._people = people(article)
        self._sentences = marked(article)
        self._whole = {part: whole for whole in quotations(article) for part in whole}
        self._interviewee, self._answers = answers(article, self._people)
        self._roles: dict[str, Span | None] = {}
        # The sentence and its cue that tell who says a direct sentence, as far as it is read.
        self._sources: dict[int, tuple[int, Cue | None]] = {}
        self._speakers: list[str | None] = []
        for at, sentence in enumerate(self._sentences):
            own = sentence.own_cue
            self._speakers.append(self._speaker(at, own) if own else None)

    def statements(self) -> tuple[Statement, ...]:
        told = (self._statement(at) for at in range(len(self._sentences)))
        return tuple(each._replace(role=self._role(each.speaker)) for each in told)

    def _role(self, speaker: str | None) -> Span | None:
        if speaker is None or not self._people.knows(speaker):
            return None
        if speaker not in self._roles:
            self._roles[speaker] = role(self._article, speaker)
        return self._roles[speaker]

    def _statement(self, at: int) -> Statement:
        sentence = self._sentences[at]
        if self._is_answer(sentence.span):
            return Statement("direct", self._interviewee)
        if not sentence.quoted:
            own = sentence.own_cue
            return self._told("indirect", at, own) if own else Statement("narration")
        if sentence.is_direct(self._text):
            self._sources[at] = self._source(sentence.quoted[0])
            return self._told("direct", *self._sources[at])
        beside = (self._cue_beside(at, part) for part in sentence.quoted)
        return self._told("mixed", at, next(filter(None, beside), None))

    def _is_answer(self, span: Span) -> bool:
        at = bisect_right(self._answers, span.start, key=lambda answer: answer.start) - 1
        return at >= 0 and self._answers[at].covers(span)

    def _told(self, speech: Speech, at: int, own: Cue | None) -> Statement:
        """Return a statement by whom this cue of sentence `at` names."""
        if own is None:
            return Statement(speech)
        start = self._sentences[at].span.start
        return Statement(speech, self._speaker(at, own), Span(start + own.start, start + own.end))

    def _source(self, part: Span) -> tuple[int, Cue | None]:
        """Return the sentence and its cue that tell who says the quotation `part` is of."""
        parts = self._whole[part]
        for each in (parts[0], part, parts[-1]):
            for at in (self._sentence_at(each.end - 1), self._sentence_at(each.start)):
                own = self._cue_beside(at, each)
                if own:
                    return at, own
        return self._source_before(self._sentence_at(parts[0].start))

    def _cue_beside(self, at: int, part: Span) -> Cue | None:
        """Return the cue of `part` in sentence `at`, or whom it names before a colon."""
        sentence = self._sentences[at]
        own = sentence.cue_beside(part)
        return own or (_opening(sentence) if sentence.leads_to(part) else None)

    def _source_before(self, at: int) -> tuple[int, Cue | None]:
        """Return the sentence before the quotation at `at`, if that goes on from its speaker."""
        here, before = self._sentences[at], self._sentences[at - 1]
        # Who is named beside the words in a way that isn't understood says them, nobody before.
        if at == 0 or not here.is_all_quoted or before.paragraph < here.paragraph - 1:
            return at, None
        own = before.own_cue or self._subject(at - 1)
        if own is None:
            return self._source_over(at)
        # "The results showed …" is not who says "we": one of those behind them is.
        is_personal = not (is_writing(own.who) or is_plural(own.who))
        goes_on = is_personal or before.is_direct(self._text)
        return (at - 1, own) if goes_on else (at, None)

    def _source_over(self, at: int) -> tuple[int, Cue | None]:
        """Return the last cue before the quotation at `at`, if only facts stand between."""
        for before in range(at - 1, max(-1, at - 1 - _OVER), -1):
            sentence = self._sentences[before]
            if sentence.paragraph < self._sentences[at].paragraph - (before < at - 1):
                break
            if sentence.is_direct(self._text):
                return self._sources[before] if before < at - 1 else (at, None)
            if sentence.own_cue:
                return before, sentence.own_cue
            if not self._is_fact(sentence):
                break
        return at, None

    def _is_fact(self, sentence: Marked) -> bool:
        """Whether a sentence is narration that names nobody who could speak."""
        nobody = not self._people.mentioned(sentence.words)
        return nobody and not any(is_head(word.strip(",.")) for word in sentence.words.split())

    def _subject(self, at: int) -> Cue | None:
        """Return the person whom a sentence begins with, if it names nobody else."""
        own = _opening(self._sentences[at])
        if own is None or own.who.lower() == "it":
            return None
        named = set(self._people.mentioned(self._sentences[at].words))
        if own.who.lower() in PRONOUNS or _is_role(own.who):
            return None if named else own
        return own if named == {self._people.named(own.who, self._place(at, own))} else None

    def _sentence_at(self, offset: int) -> int:
        return bisect_right(self._sentences, offset, key=lambda each: each.span.start) - 1

    def _place(self, at: int, own: Cue) -> int:
        return self._sentences[at].span.start + own.named_at

    def _speaker(self, at: int, own: Cue) -> str | None:
        """Return the person or the phrase that a cue names, a pronoun's antecedent in its place."""
        if own.who.lower() in PRONOUNS:
            subject = self._subject_of_relative(at, own)
            if subject:
                return self._speaker(at, subject)
            return antecedent(own.who.lower(), self._told_before(at, own), self._people)
        is_name = own.who[0].isupper() or own.who.startswith(PARTICLES)
        is_name = is_name or len(own.who.split()) > 4
        named = self._people.named(own.who, self._place(at, own)) if is_name else None
        who = named or without_title(without_start(own.who))
        return who[0].upper() + who[1:]

    def _subject_of_relative(self, at: int, own: Cue) -> Cue | None:
        """Return whom a sentence begins with, if a pronoun in a clause of it stands for that.

        "Critics went to the station, where they claimed …".
        """
        sentence = self._sentences[at]
        if not _RELATIVE.search(sentence.words, 0, own.named_at):
            return None
        subject = _opening(sentence)
        is_other = subject is not None and subject.who.lower() not in PRONOUNS
        return subject if is_other and subject and fits(own.who.lower(), subject.who) else None

    def _told_before(self, at: int, own: Cue) -> Iterator[Told]:
        """Yield what stands before a pronoun, the nearest first, but what is all quoted."""
        words = self._sentences[at].words[: own.named_at]
        subject = opener(words)
        is_alone = subject is not None and words[subject.start :].rstrip(" ,") == subject.who
        if words.strip(f"{QUOTED} ,") and not is_alone:
            yield Told(words, None)
        for before in range(at - 1, max(-1, at - _BACK), -1):
            words = self._sentences[before].words
            if words.strip(QUOTED):
                yield Told(words, self._speakers[before])


_RELATIVE = re.compile(r"\b(?:which|where|whom|when) $")


def _opening(sentence: Marked) -> Cue | None:
    subject = opener(sentence.words)
    if subject is None:
        return None
    end = subject.start + len(subject.who)
    return Cue(subject.who, subject.start, end, subject.start)


def _is_role(who: str) -> bool:
    """Whether a phrase is one person's role: "The illustrator"."""
    is_one = not (is_plural(who) or is_body(who))
    return is_one and who.lower().startswith("the ") and is_head(who.split()[-1])
