"""Feedback: "Is this the right passage?", kept only where a setting names a file for it."""

import errno
import json
import os
import traceback
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from qa.answer import Quote
from qa.conversation import Conversation
from qa.page.view import Data
from qa.question import QuestionError, checked

SETTING = "ONTHERECORD_FEEDBACK"
SCHEMA = "on-the-record/feedback"
VERSION = 1

# What the page says of a judgement: whose turn, which place, and whether it is the right one.
SAID = ("turn", "question", "article", "start", "end", "right")

THANKS = "Noted. Thank you."
NOT_KEPT = "This could not be noted."


class FeedbackError(ValueError):
    """A file that can't be written; the message tells which, and what to change."""


class Feedback:
    """A file of judgements, one line of JSON each, appended whole by any number of threads.

    Raises FeedbackError where the file can't be written.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = Lock()
        try:
            self._append(b"")
        except OSError as error:
            msg = f"{SETTING}={file} can't be written: {error.strerror}. Name another file."
            raise FeedbackError(msg) from error

    @classmethod
    def named_in(cls, environment: Mapping[str, str]) -> "Feedback | None":
        """Return the file that the setting names, or None; raise FeedbackError as the class."""
        file = environment.get(SETTING)
        return cls(Path(file)) if file else None

    def note(self, conversation: Conversation, said: Data) -> Data:
        """Keep what was said of a quotation of this conversation; return what the page draws."""
        kept = False
        if (line := judgement(conversation, said)) is not None:
            try:
                self._append((json.dumps(line, ensure_ascii=False) + "\n").encode())
                kept = True
            except OSError:
                traceback.print_exc()
        return {**said, "kept": kept, "says": THANKS if kept else NOT_KEPT}

    def _append(self, line: bytes) -> None:
        # Unbuffered, so that a line is one write to the end of the file, whoever else writes.
        with self._lock, open(self._file, "ab", buffering=0, opener=_own) as file:
            if file.write(line) < len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def judgement(conversation: Conversation, said: Data) -> Data | None:
    """Return the judgement with the question and words of the conversation's own answer.

    None where the conversation has no such quotation: what a client says is never taken on trust.
    """
    try:
        question = checked(str(said["question"]))
    except QuestionError:
        return None
    place = (said["article"], said["start"], said["end"])
    for answer in reversed(conversation.answers):
        for quote in answer.quotes:
            if answer.question == question and _place(quote) == place:
                told = quote.to_dict()
                return {
                    "schema": SCHEMA,
                    "version": VERSION,
                    "question": question,
                    "understood_as": answer.understood_as,
                    "right": said["right"] is True,
                    **{name: told[name] for name in ("article", "start", "end", "text")},
                }
    return None


def _place(quote: Quote) -> tuple[str, int, int]:
    return quote.article.id, quote.start, quote.end


def _own(path: str, flags: int) -> Any:
    """Open a file that no other user of the machine may read: it holds people's questions."""
    return os.open(path, flags, 0o600)
