import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import evals.__main__ as command
from corpus import Article, Span
from evals.__main__ import main
from evals.asking import Bot, System
from evals.cases import Case, Suite
from evals.page import page
from evals.report import to_dict
from evals.run import Section, run
from qa import Answer

CaseOf = Callable[..., Case]
Tell = Callable[..., Answer]
BotOf = Callable[..., Bot]

TALL = "The tower stands 330 metres tall."
HOSTILE = "<script>alert('x')</script>\"&"


@pytest.fixture
def suite(article: Article, case: CaseOf) -> Suite:
    cases = (case("How tall?", TALL), case("How old?", kind="near-miss"))
    return Suite("gold", cases, (), {"tower": article.text})


@pytest.fixture
def system(tell: Tell, bot: BotOf) -> System:
    scripted = bot(tell("How tall?", TALL))
    return System("scripted", lambda _: scripted)


def shouting(text: str) -> tuple[Article, Suite]:
    article = Article("shout", text)
    gold = (Span(0, len(text)),)
    case = Case(text, article, text, text, "test", gold=gold, history=(text,))
    return article, Suite(text, (case,), (case,), {"shout": text})


def sections_of(suite: Suite, system: System) -> list[Section]:
    return list(run([(suite, "test")], (system,)))


def test_hostile_words_are_only_words_on_the_page(bot: BotOf) -> None:
    _, suite = shouting(HOSTILE)
    silent = System(HOSTILE, lambda _: bot())

    html = page(sections_of(suite, silent), {"command": HOSTILE})

    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&quot;&amp;") > 5


def test_the_page_fetches_nothing(suite: Suite, system: System) -> None:
    html = page(sections_of(suite, system), {})

    loads = [word for word in ("src=", "href=", "url(", "@import", "://") if word in html]
    assert loads == []


def test_a_wrong_case_can_be_read(article: Article, case: CaseOf, tell: Tell, bot: BotOf) -> None:
    built = "It was built in 1889."
    wrong = case("How tall?", TALL, tempting=(Span(article.text.index(built), 72),))
    scripted = bot(tell("How tall?", built, confidence=0.83))
    suite = Suite("gold", (wrong,), (), {"tower": article.text})

    html = page(sections_of(suite, System("scripted", lambda _: scripted)), {})

    assert "Wrong cases: 1" in html
    for shown in ("How tall?", TALL, built, "answered, confidence 0.83", "the tempting sentence"):
        assert shown in html


def test_every_chart_is_well_formed(suite: Suite, system: System) -> None:
    html = page(sections_of(suite, system), {})

    charts = [f"<svg{part.split('</svg>')[0]}</svg>" for part in html.split("<svg")[1:]]
    assert [ET.fromstring(chart).tag for chart in charts if "viewBox" in chart] == ["svg", "svg"]


def test_json_has_every_number_with_its_count(suite: Suite, system: System) -> None:
    told = to_dict(sections_of(suite, system), {"commit": "abc1234"})

    [section] = json.loads(json.dumps(told))["sections"]
    assert section["systems"]["scripted"]["right_or_silent"] == {
        "value": 1,
        "low": 1,
        "high": 1,
        "n": 2,
    }
    assert (told["commit"], section["split"], section["broken_floors"]) == ("abc1234", "test", [])


def test_a_run_that_holds_its_floors_exits_with_0(
    suite: Suite, system: System, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    json_file, html_file = tmp_path / "r.json", tmp_path / "r.html"
    given = ["--split", "test", "--json", str(json_file), "--html", str(html_file)]

    assert main(given, lambda: suite, lambda: (system,)) == 0

    assert "right or silent" in capsys.readouterr().out
    assert json.loads(json_file.read_text())["schema"] == "on-the-record/evals"
    assert html_file.read_text().startswith("<!doctype html>")


def test_a_broken_floor_exits_with_1_and_is_named(
    suite: Suite, system: System, capsys: pytest.CaptureFixture[str]
) -> None:
    retold = replace(suite, texts={"tower": "x" * 500})

    assert main(["--split", "test"], lambda: retold, lambda: (system,)) == 1
    assert "A floor is broken: verbatim is 0.0000" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param(
            ["nowhere.json", "--no-gold"], "there is no file or folder 'nowhere.json'", id="absent"
        ),
        pytest.param(["--no-gold"], "there is nothing to measure", id="nothing"),
        pytest.param(["--split", "dev"], "gold has no question of 'dev'", id="no such half"),
        pytest.param(["--json", "no/r.json"], "there is no folder no", id="no such folder"),
    ],
)
def test_what_cannot_be_read_exits_with_2_and_says_so(
    suite: Suite,
    system: System,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    given: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(given, lambda: suite, lambda: (system,)) == 2
    assert told in capsys.readouterr().err


def test_a_recorded_run_is_named_by_its_commit(
    suite: Suite, system: System, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "RESULTS", tmp_path)
    monkeypatch.setattr(command, "commit", lambda: "abc1234")

    main(["--split", "test", "--record"], lambda: suite, lambda: (system,))

    told = json.loads((tmp_path / "abc1234.json").read_text())
    assert told["command"] == "python -m evals --split test --record"
    assert {"date", "commit", "dirty", "machine", "versions"} <= told.keys()
