"""The command line: `ontherecord ask|retrieve|index|serve|eval`.

Exit codes: 0 answered or done; 1 the article does not answer; 2 a question or file that cannot
be read, or a wrong use of the command; 3 the program is not set up as it should be.
"""

import json
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

import qa
from corpus import CorpusError
from qa.answer import Answer, Quote
from qa.question import checked
from qa.wording import byline, place

if TYPE_CHECKING:
    from qa.bot import QuoteBot

NOT_ANSWERED, CANNOT_READ, NOT_SET_UP = 1, 2, 3

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Ask an article a question; it answers only in its own words.",
)
_out = Console(soft_wrap=True, markup=False, highlight=False)
_notes = Console(stderr=True, soft_wrap=True, markup=False, highlight=False)

_Question = Annotated[str, typer.Argument(help="The question, in quotation marks.")]
_Article = Annotated[
    Path | None,
    typer.Option("--article", help="A .txt file or a folder of them, instead of ours."),
]
_Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@cli.command()
def ask(question: _Question, article: _Article = None, as_json: _Json = False) -> None:
    """Answer a question; exit with 1 if the article does not answer it."""
    with _told_plainly():
        checked(question)
        bot = _open(article)
        answer = bot.ask(question)
        payload = qa.verified(answer.to_dict(), bot.articles)
    _print_json(payload) if as_json else _print_answer(answer)
    if answer.outcome != "answered":
        raise typer.Exit(NOT_ANSWERED)


@cli.command()
def retrieve(
    question: _Question,
    k: Annotated[int, typer.Option("-k", min=1, help="How many passages.")] = 5,
    article: _Article = None,
    as_json: _Json = False,
) -> None:
    """Show the passages nearest to a question, without deciding whether they answer it."""
    with _told_plainly():
        checked(question)
        bot = _open(article)
        quotes = bot.retrieve(question, k)
        payload = qa.verified({"quotes": [quote.to_dict() for quote in quotes]}, bot.articles)
    if as_json:
        _print_json(payload)
        return
    for rank, quote in enumerate(quotes, start=1):
        _out.print(f"{rank}. {quote.score:.2f}")
        _print_quote(quote)


@cli.command()
def index(article: _Article = None, as_json: _Json = False) -> None:
    """Build the index of the articles, or find that it is there and sound."""
    with _told_plainly():
        bot = _open(article)
    if as_json:
        _print_json({"articles": [each.id for each in bot.articles], "passages": bot.passages})
    else:
        _out.print(f"{bot.passages} passages of {len(bot.articles)} article(s) are ready.")


@cli.command()
def serve() -> None:
    """Open the chat page; HOST and PORT say where."""
    _hand_over("app")


@cli.command("eval", context_settings={"ignore_unknown_options": True, "help_option_names": []})
def evaluate(
    arguments: Annotated[
        list[str] | None, typer.Argument(help="Passed to `python -m evals`.")
    ] = None,
) -> None:
    """Measure the answers; the same as `python -m evals`."""
    _hand_over("evals.__main__", *(arguments or []))


def main() -> None:
    """Run the command line."""
    cli()


def _hand_over(module: str, *arguments: str) -> None:
    """Run the `main` of a module of the layers above, which this one must not import."""
    sys.argv = [f"ontherecord {module}", *arguments]
    raise typer.Exit(import_module(module).main())


def _open(article: Path | None) -> "QuoteBot":
    """Return the bot, with a progress bar on the terminal while its index is built."""
    with building(_notes) as progress:
        return qa.open(article, progress=progress)


@contextmanager
def building(console: Console) -> Iterator[Any]:
    """Give a `progress(done, total)` that draws a bar once there is something to wait for."""
    columns = (TextColumn("Building the index"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", visible=False)
        yield lambda done, total: bar.update(task, completed=done, total=total, visible=True)


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Turn warnings and errors into one plain line each, and errors into exit codes."""
    warnings.showwarning = lambda message, *_, **__: _notes.print(f"Note: {message}.")
    try:
        yield
    except (qa.QuestionError, CorpusError) as error:
        _notes.print(str(error))
        raise typer.Exit(CANNOT_READ) from error
    except RuntimeError as error:
        _notes.print(str(error))
        raise typer.Exit(NOT_SET_UP) from error


def _print_json(payload: dict[str, Any]) -> None:
    typer.echo(json.dumps(payload, ensure_ascii=False, indent=2))


def _print_answer(answer: Answer) -> None:
    if answer.understood_as != answer.question:
        _out.print(f"Understood as: {answer.understood_as}")
    if answer.outcome != "answered":
        _out.print(answer.message)
    for quote in answer.quotes:
        _print_quote(quote)
    if answer.nearest:
        _out.print("\nNearest, but no answer:")
    for quote in answer.nearest:
        _print_quote(quote)


def _print_quote(quote: Quote) -> None:
    says = byline(quote.speaker, quote.speech)
    where = f"{place(quote.paragraph)}, characters {quote.start}–{quote.end}"
    _out.print(f"\n    {quote.text}\n    – {says}. {where}")


if __name__ == "__main__":
    main()
