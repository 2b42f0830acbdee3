"""How fast the answers are: `python -m evals.speed`, some ten minutes on two cores.

Those of the others are measured that `make bench-peers` has set up.
"""

import argparse
import sys
from collections.abc import Sequence

from evals.provenance import provenance
from evals.shipped import shipped_suite
from evals.speed.charts import charts
from evals.speed.measuring import measure
from evals.speed.report import report
from evals.suites import GOLD

RESULTS = GOLD.parent / "results"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write the report with its charts."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = argparse.ArgumentParser(prog="python -m evals.speed", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="how often each thing is measured")
    chosen = parser.parse_args(given)
    cases = shipped_suite().of("dev").cases
    measured = measure([case.alone for case in cases][:100], chosen.runs)
    text = report(measured, provenance(given, "evals.speed"))
    sys.stdout.write(text)
    (RESULTS / "speed.md").write_text(text, encoding="utf-8")
    drawn = charts(measured.grown, measured.parts)
    (RESULTS / "speed.svg").write_text(drawn, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
