"""The terminal: answers, rankings and explanations, printed for a person or as JSON."""

import json
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

import qa
from qa.answer import Answer, Quote
from qa.citations import Verdict
from qa.wording import byline, extent, needs_message

if TYPE_CHECKING:
    from qa.bot import Consideration, QuoteBot

out = Console(soft_wrap=True, markup=False, highlight=False, emoji=False)
notes = Console(stderr=True, soft_wrap=True, markup=False, highlight=False, emoji=False)

# A terminal would obey a control character in a quotation; its picture is shown instead.
_PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\n\t"} | {127: 0x2421}
# So would it obey these, and for them there are no pictures.
_UNSEEN = (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SHOWN = _PICTURES | dict.fromkeys(_UNSEEN, 0xFFFD)


def opened(path: Path | None = None) -> "QuoteBot":
    """Open a bot with a progress bar while its index is built, and warnings as plain lines."""
    with warnings.catch_warnings(), _building() as progress:
        warnings.simplefilter("always")
        warnings.showwarning = lambda message, *_, **__: notes.print(f"Note: {message}.")
        return qa.open(path, progress=progress)


@contextmanager
def _building() -> Iterator[Callable[[int, int], None]]:
    """Give a `progress(done, total)` that draws a bar once there is something to wait for."""
    columns = (TextColumn("Building the index"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=notes, transient=True) as bar:
        task = bar.add_task("", visible=False)
        yield lambda done, total: bar.update(task, completed=done, total=total, visible=True)


def print_json(payload: dict[str, Any]) -> None:
    """Print plain data as JSON."""
    typer.echo(json.dumps(payload, ensure_ascii=False, indent=2))


def print_answer(answer: Answer) -> None:
    """Print an answer's quotations, or its silence and what comes near."""
    if answer.understood_as != answer.question:
        out.print(f"Understood as: {answer.understood_as}")
    if needs_message(answer.message, len(answer.quotes)):
        out.print(answer.message)
    for quote in answer.quotes:
        print_quote(quote)
    if answer.nearest:
        out.print("\nNearest, but no answer:")
    for quote in answer.nearest:
        print_quote(quote)


def print_ranking(quotes: Sequence[Quote]) -> None:
    """Print passages by their rank and score."""
    for rank, quote in enumerate(quotes, start=1):
        out.print(f"{rank}. {quote.score:.2f}")
        print_quote(quote)


def print_quote(quote: Quote) -> None:
    """Print a quotation exactly as it stands, then who says it and where."""
    if quote.context is not None:
        out.print(f"\n    (Just before: {visible(quote.article.quote(quote.context))})")
    role = quote.article.quote(quote.role) if quote.role else None
    says = byline(quote.speaker, quote.speech, role)
    where = extent(quote.paragraph, quote.start, quote.end)
    out.print(f"\n    {visible(quote.text)}\n    – {visible(says)}. {where}")


def print_verdicts(verdicts: Sequence[Verdict]) -> None:
    """Print what became of each citation, and how many hold."""
    for number, verdict in enumerate(verdicts, start=1):
        status = verdict.status.replace("_", " ")
        out.print(f"{number}. {status}: {verdict.message}.")
        out.print(f"    {visible(verdict.cited.exact)}")
    holding = sum(verdict.status == "ok" for verdict in verdicts)
    out.print(f"\n{holding} of {len(verdicts)} citation(s) hold.")


def visible(text: str) -> str:
    """Return a text with pictures of what a terminal would obey."""
    return text.replace("\r\n", "\n").translate(_SHOWN)


def print_consideration(considered: "Consideration") -> None:
    """Print each step that a question takes: what is found and read, and what is decided."""
    out.print(f"Understood as: {considered.understood.words}\n")
    if considered.read:
        out.print(_readings(considered))
    for name, value in considered.found._asdict().items() if considered.found else ():
        out.print(f"{name:>12} {value:7.2f}")
    outcome, confidence = considered.decision
    out.print(f"\nDecided: {outcome}, with a confidence of {confidence:.2f}")


def _readings(considered: "Consideration") -> Table:
    """Return the passages read as a table, the likeliest to answer first."""
    table = Table("reader", "search", "meaning", "words", "speaker", "passage, its words marked")
    for reading in considered.read:
        hit, passage = reading.hit, reading.hit.passage
        numbers = (reading.chance, hit.score, hit.meaning, hit.words)
        text = Text(visible(passage.text))
        if reading.highlight is not None:
            start = reading.highlight.start - passage.span.start
            text.stylize("bold underline", start, start + len(reading.highlight))
        table.add_row(*(f"{n:.2f}" for n in numbers), passage.statement.speaker or "–", text)
    return table
