"""The command line of the evals: `python -m evals [PATH …]`."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from corpus import CorpusError, shipped_article
from evals.asking import System
from evals.cases import Suite, SuiteError
from evals.feedback import candidates
from evals.page import page
from evals.provenance import commit, provenance
from evals.report import tables, to_dict
from evals.run import Section, run
from evals.shipped import shipped_suite, systems
from evals.suites import suite_at
from qa import QuestionError

RESULTS = Path(__file__).parent / "results"
WIDTH = 130

# The gold questions are halved, so nothing of them is for training.
GOLD_SPLITS: Mapping[str | None, tuple[str, ...]] = {None: ("test", "dev"), "train": ()}

EPILOG = """
A PATH is a SQuAD file (version 1 or 2), or a folder with docs.jsonl and questions.jsonl.
Exit status: 0 all floors hold, 1 one is broken, 2 something can't be read.
"""


def main(
    arguments: Sequence[str] | None = None,
    gold: Callable[[], Suite] = shipped_suite,
    compared: Callable[[], tuple[System, ...]] = systems,
) -> int:
    """Measure, print, write what is asked for, and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    chosen = _parser().parse_args(given)
    # A pipe has no width of its own, and the table needs room.
    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    try:
        if chosen.from_feedback:
            return _print_candidates(chosen.from_feedback)
        _check_folders(chosen)
        sections = _measured(_suites(chosen, gold), compared, console)
    except (SuiteError, CorpusError, QuestionError) as error:
        print(error, file=sys.stderr)
        return 2
    _write(chosen, sections, given)
    broken = [(section.title, words) for section in sections for words in section.broken]
    for title, words in broken:
        print(f"A floor is broken: {words} ({title})")
    return 1 if broken else 0


def _print_candidates(feedback: Path) -> int:
    """Print the candidates, one a line as in the gold file, and what was left out."""
    records, left_out = candidates(feedback, shipped_article())
    for record in records:
        print(json.dumps(record, ensure_ascii=False))
    reasons = [f"{number} {reason}" for reason, number in left_out.items()]
    print(f"{len(records)} candidate(s); look them over before they are gold.", file=sys.stderr)
    if reasons:
        print(f"Left out: {', '.join(reasons)}.", file=sys.stderr)
    return 0


def _measured(
    suites: list[tuple[Suite, str]], compared: Callable[[], tuple[System, ...]], console: Console
) -> list[Section]:
    """Run the suites, and print each as soon as it is done."""
    sections = []
    with console.status("Asking …"):
        for section in run(suites, compared()):
            sections.append(section)
            console.print(*tables(section))
    return sections


def _suites(chosen: argparse.Namespace, gold: Callable[[], Suite]) -> list[tuple[Suite, str]]:
    """Return each suite with the split to measure; the gold questions show both halves."""
    splits = GOLD_SPLITS.get(chosen.split, (chosen.split,))
    shipped = [] if chosen.no_gold else [(gold().of(split), split) for split in splits]
    split = chosen.split or "all"
    others = [(suite_at(path).of(split).first(chosen.limit), split) for path in chosen.paths]
    if not (shipped or others):
        msg = "there is nothing to measure: give a PATH, or leave the gold questions in"
        raise SuiteError(msg)
    return [*shipped, *others]


def _check_folders(chosen: argparse.Namespace) -> None:
    """Raise SuiteError before measuring if a file could not be written afterwards."""
    for path in filter(None, (chosen.json, chosen.html)):
        if not path.parent.is_dir():
            msg = f"{path} can't be written: there is no folder {path.parent}"
            raise SuiteError(msg)


def _write(chosen: argparse.Namespace, sections: list[Section], given: list[str]) -> None:
    origin = provenance(given)
    text = json.dumps(to_dict(sections, origin), ensure_ascii=False, indent=2) + "\n"
    record = RESULTS / f"{commit() or 'uncommitted'}.json" if chosen.record else None
    for path in filter(None, (chosen.json, record)):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if chosen.html:
        chosen.html.write_text(page(sections, origin), encoding="utf-8")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        msg = f"at least 1 document is needed, got {number}"
        raise argparse.ArgumentTypeError(msg)
    return number


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals", description="Measure how good the answers are.", epilog=EPILOG
    )
    add = parser.add_argument
    add("paths", nargs="*", type=Path, metavar="PATH", help="further suites of your own")
    add("--no-gold", action="store_true", help="leave out the gold questions that ship")
    add("--split", choices=["train", "dev", "test", "all"], help="which cases")
    add("--limit", type=_positive, metavar="N", help="only the first N documents of each PATH")
    add("--json", type=Path, metavar="FILE", help="write every number to FILE")
    add("--html", type=Path, metavar="FILE", help="write one page with charts and wrong cases")
    add(
        "--from-feedback",
        type=Path,
        metavar="FILE",
        help="measure nothing; print what people judged right on the page as gold candidates",
    )
    add("--record", action="store_true", help="write evals/results/<short commit>.json")
    return parser


if __name__ == "__main__":
    sys.exit(main())
