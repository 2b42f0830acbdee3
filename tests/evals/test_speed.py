import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from evals.speed import programs
from evals.speed.charts import charts
from evals.speed.measuring import Cold, Grown, Measured, Parts, Warm
from evals.speed.report import report
from evals.speed.serving import Served
from evals.speed.timing import Spread, percentile, run

ONE = Spread(1.0, 0.5, 2.0)


@pytest.fixture
def measured() -> Measured:
    return Measured(
        cold=[Cold("ours & theirs", ONE, Spread(250.0, 249.0, 252.0))],
        parts=[Parts("ours & theirs", {"imports": 0.4, "first <question>": 0.1})],
        warm=[Warm("ours", ONE, ONE)],
        built={"ours": Spread(300.0, 290.0, 310.0)},
        grown=[Grown(1000, 50.0, 5.0, 2000.0), Grown(100_000, 70.0, 20.0, 2000.0)],
        served=Served(ONE, ONE, 60.0, 16.0, 20.0),
    )


def test_a_spread_is_the_median_with_the_range_behind_it() -> None:
    assert Spread.of([0.5, 0.25, 1.0]).told() == "0.50 (0.25–1.00)"


@pytest.mark.parametrize(("share", "value"), [(0.5, 51.0), (0.95, 96.0), (1.0, 100.0)])
def test_a_percentile_is_one_of_the_values(share: float, value: float) -> None:
    assert percentile([float(each) for each in range(1, 101)], share) == value


def test_a_command_is_run_to_its_end_and_its_memory_known() -> None:
    ran = run([sys.executable, "-c", "x = bytearray(60 << 20); print('done')"])

    assert ran.printed == "done\n"
    assert ran.mebibytes > 60


def test_a_command_that_fails_is_told_with_its_own_words() -> None:
    with pytest.raises(RuntimeError, match="no such thing"):
        run([sys.executable, "-c", "import sys; sys.exit('no such thing')", "2"])


def test_others_are_measured_where_they_are_set_up(tmp_path: Path) -> None:
    python = tmp_path / "langchain" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()

    [program] = programs.peers(tmp_path)

    assert program.script.is_file()
    assert program.title.startswith("LangChain")


def test_the_report_tells_where_its_numbers_come_from(measured: Measured) -> None:
    origin = {
        "command": "python -m evals.speed",
        "date": "2026-11-24T20:00:00",
        "commit": "abc1234",
        "machine": {"processor": "a fast one", "cores": 2},
        "versions": {"python": "3.11"},
    }

    text = report(measured, origin)

    assert "`python -m evals.speed`, 2026-11-24, commit abc1234, a fast one, 2 cores." in text
    assert "| ours & theirs | 1.00 (0.50–2.00) | 250 (249–252) |" in text
    assert "| 100,000 | 70.0 | 20.0 | 2,000 |" in text


def test_the_charts_are_well_formed_and_name_every_part(measured: Measured) -> None:
    drawn = ElementTree.fromstring(charts(measured.grown, measured.parts))

    words = "".join(drawn.itertext())
    assert "first <question>: 0.10 s" in words
    assert "ask 70 ms" in words
