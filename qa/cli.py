"""The command line: `ontherecord ask|retrieve|explain|check|verify|index|serve|eval`.

Exit codes: 0 answered or done; 1 the article does not answer, does not have the words, or a
citation does not hold; 2 a
question or file that cannot be read, or a wrong use of the command; 3 the program is not set up
as it should be.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

import qa
from corpus import CorpusError, read_articles, shipped_article
from index import ModelError
from qa import checking, citations, terminal, terminal_verdict
from qa.question import checked

NOT_ANSWERED, CANNOT_READ, NOT_SET_UP = 1, 2, 3

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Ask an article a question; it answers only in its own words.",
)

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
        bot = terminal.opened(article)
        answer = bot.ask(question)
        payload = qa.verified(answer.to_dict(), bot.articles)
    terminal.print_json(payload) if as_json else terminal.print_answer(answer)
    if answer.outcome != "answered":
        raise typer.Exit(NOT_ANSWERED)


@cli.command()
def retrieve(
    question: _Question,
    k: Annotated[int, typer.Option("-k", min=1, help="How many passages.")] = 5,
    speaker: Annotated[
        str | None, typer.Option("--speaker", help="Only what this person says.")
    ] = None,
    article: _Article = None,
    as_json: _Json = False,
) -> None:
    """Show the passages that answer a question best, without deciding whether one does."""
    with _told_plainly():
        checked(question)
        bot = terminal.opened(article)
        quotes = bot.retrieve(question, k, speaker=speaker)
        payload = qa.verified({"quotes": [quote.to_dict() for quote in quotes]}, bot.articles)
    terminal.print_json(payload) if as_json else terminal.print_ranking(quotes)


@cli.command()
def explain(question: _Question, article: _Article = None) -> None:
    """Show each step that a question takes: what is found, how it is read, what is decided."""
    with _told_plainly():
        checked(question)
        considered = terminal.opened(article).consider(question)
    terminal.print_consideration(considered)


@cli.command()
def check(
    words: Annotated[str, typer.Argument(help="The words, in quotation marks.")],
    speaker: Annotated[str | None, typer.Option("--by", help="Who is said to say them.")] = None,
    article: _Article = None,
    as_json: _Json = False,
) -> None:
    """Check a quotation; exit with 1 if the article does not have these words, so said."""
    with _told_plainly():
        articles = (shipped_article(),) if article is None else read_articles(article)
        verdict = checking.check(words, articles, speaker)
        payload = qa.verified(verdict.to_dict(), articles)
    terminal.print_json(payload) if as_json else terminal_verdict.print_verdict(verdict)
    if not verdict.holds:
        raise typer.Exit(NOT_ANSWERED)


@cli.command()
def verify(
    file: Annotated[Path, typer.Argument(help="Citations: Web Annotations or exported JSON.")],
    article: _Article = None,
    as_json: _Json = False,
) -> None:
    """Check that cited words still stand where they were cited from; exit with 1 if any do not."""
    with _told_plainly():
        articles = (shipped_article(),) if article is None else read_articles(article)
        verdicts = [citations.verify(it, articles) for it in citations.read_citations(file)]
    if as_json:
        terminal.print_json({"citations": [verdict.to_dict() for verdict in verdicts]})
    else:
        terminal.print_verdicts(verdicts)
    if any(verdict.status != "ok" for verdict in verdicts):
        raise typer.Exit(NOT_ANSWERED)


@cli.command()
def index(article: _Article = None, as_json: _Json = False) -> None:
    """Build the index of the articles, or find that it is there and sound."""
    with _told_plainly():
        bot = terminal.opened(article)
    if as_json:
        articles = [each.id for each in bot.articles]
        terminal.print_json({"articles": articles, "passages": bot.passages})
    else:
        terminal.out.print(f"{bot.passages} passages of {len(bot.articles)} article(s) are ready.")


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


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Turn errors into one plain line each, and into exit codes."""
    try:
        yield
    except (qa.QuestionError, CorpusError, citations.CitationError) as error:
        terminal.notes.print(str(error))
        raise typer.Exit(CANNOT_READ) from error
    except (ModelError, qa.NotVerbatimError) as error:
        terminal.notes.print(str(error))
        raise typer.Exit(NOT_SET_UP) from error


if __name__ == "__main__":
    main()
