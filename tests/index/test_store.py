import multiprocessing
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index.store import StoreWarning, key, load, save

NAME = key(["one", "two"], "model@1")
VECTORS = np.arange(8, dtype=np.float32).reshape(2, 4)


def saved(folder: Path) -> Path:
    save(folder, NAME, VECTORS)
    [file] = folder.iterdir()
    return file


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    save(tmp_path / "new" / "folder", NAME, VECTORS)

    found = load(tmp_path / "new" / "folder", NAME, rows=2)

    assert found is not None
    assert found.tolist() == VECTORS.tolist()


def test_an_index_that_was_never_saved_is_no_cause_for_a_warning(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        assert load(tmp_path, NAME, rows=2) is None


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(key(["one", "twO"], "model@1"), id="another text"),
        pytest.param(key(["one", "two"], "model@2"), id="another model"),
        pytest.param(key(["onetwo"], "model@1"), id="another cut"),
    ],
)
def test_other_articles_or_models_have_another_name(other: str) -> None:
    assert other != NAME


def flipped(at: int) -> Callable[[Path], None]:
    def flip(file: Path) -> None:
        data = bytearray(file.read_bytes())
        data[at] ^= 1
        file.write_bytes(data)

    return flip


def cut(to: int) -> Callable[[Path], None]:
    def shorten(file: Path) -> None:
        file.write_bytes(file.read_bytes()[:to])

    return shorten


def into_a_web_page(file: Path) -> None:
    file.write_text("<html>")


def into_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def into_one_of_other_articles(file: Path) -> None:
    other = key(["others"], "model@1")
    save(file.parent / "others", other, VECTORS)
    [foreign] = (file.parent / "others").iterdir()
    foreign.replace(file)


def with_a_row_less(file: Path) -> None:
    save(file.parent, NAME, VECTORS[:1])


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        pytest.param(cut(0), "not an index", id="emptied"),
        pytest.param(cut(30), "not an index", id="cut in its head"),
        pytest.param(cut(-1), "damaged", id="cut by its last byte"),
        pytest.param(flipped(0), "not an index", id="a bit of its mark flipped"),
        pytest.param(flipped(25), "damaged", id="a bit of its checksum flipped"),
        pytest.param(flipped(70), "damaged", id="a bit of its name flipped"),
        pytest.param(flipped(-1), "damaged", id="a bit of its last number flipped"),
        pytest.param(into_a_web_page, "not an index", id="a web page"),
        pytest.param(into_a_folder, "Is a directory", id="turned into a folder"),
        pytest.param(into_one_of_other_articles, "other articles", id="of other articles"),
        pytest.param(with_a_row_less, "other articles", id="with a row less"),
    ],
)
def test_a_damaged_file_is_refused_in_one_plain_line(
    tmp_path: Path, damage: Callable[[Path], None], reason: str
) -> None:
    file = saved(tmp_path)
    damage(file)

    with pytest.warns(StoreWarning, match=rf"cannot be used.*{reason}|is of {reason}") as told:
        assert load(tmp_path, NAME, rows=2) is None

    assert len(told) == 1
    assert "\n" not in str(told[0].message)


def test_a_folder_that_cannot_be_written_costs_a_warning_only(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.warns(StoreWarning, match="could not be saved"):
        save(tmp_path / "file", NAME, VECTORS)


def _save_often(folder: Path) -> None:
    for _ in range(50):
        save(folder, NAME, VECTORS)


def test_builds_at_once_never_show_a_reader_half_a_file(tmp_path: Path) -> None:
    saved(tmp_path)
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_save_often, args=(tmp_path,)) for _ in range(2)]
    for writer in writers:
        writer.start()

    while any(writer.is_alive() for writer in writers):
        found = load(tmp_path, NAME, rows=2)

        assert found is not None
        assert found.tolist() == VECTORS.tolist()

    assert [writer.exitcode for writer in writers] == [0, 0]
    assert len(list(tmp_path.iterdir())) == 1
