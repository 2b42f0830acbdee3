import json
from pathlib import Path

import pytest

from corpus import CorpusError, read_articles


def test_a_folder_gives_its_articles_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Second\nBody.")
    (tmp_path / "a.txt").write_text("First\nBody.")

    assert [article.title for article in read_articles(tmp_path)] == ["First", "Second"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "it is empty", id="empty"),
        pytest.param(b" \n\t", "it is empty", id="blank"),
        pytest.param(b"caf\xe9", "can't decode byte 0xe9 in position 3", id="another encoding"),
        pytest.param(b"PK\x00\x01", "NUL characters", id="not text"),
    ],
)
def test_a_file_that_is_no_article_is_refused_by_name_and_reason(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    file = tmp_path / "broken.txt"
    file.write_bytes(data)

    with pytest.raises(
        CorpusError, match=rf"broken\.txt' cannot be read as an article: .*{reason}"
    ):
        read_articles(file)


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"no file or folder '.*nowhere'"):
        read_articles(tmp_path / "nowhere")


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"holds no \.txt file"):
        read_articles(tmp_path)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("Title\r\nBo\u0301dy.".encode(), id="UTF-8"),
        pytest.param("Title\r\nBo\u0301dy.".encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param("Title\r\nBo\u0301dy.".encode("utf-16"), id="UTF-16"),
    ],
)
def test_the_text_is_the_files_and_nothing_but_its_encoding_is_undone(
    tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)

    [article] = read_articles(file)

    assert article.text == "Title\r\nBo\u0301dy."


def test_a_text_of_one_paragraph_has_no_title(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Only this.")

    [article] = read_articles(tmp_path)

    assert (article.title, article.title_span) == ("note", None)


def test_only_the_first_line_is_the_title_where_lines_are_wrapped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The big news\nBy Ann Lee\n\nThis body is\nwrapped by hand.\n")

    [article] = read_articles(tmp_path)

    assert article.title == "The big news"


def test_a_wrapped_text_without_a_title_keeps_its_first_sentence_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("This body is\nwrapped by hand.\n\nIt goes\non.\n")

    [article] = read_articles(tmp_path)

    assert article.title_span is None


def test_a_source_that_is_no_text_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title\nBody.")
    (tmp_path / "a.json").write_text(json.dumps({"author": ["Ann", "Bob"]}))

    with pytest.raises(CorpusError, match="should give 'author' as a text"):
        read_articles(tmp_path)


def test_what_is_known_of_the_source_is_read_from_beside_the_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title\nBody.")
    (tmp_path / "a.json").write_text(json.dumps({"publisher": "The Paper", "language": "fr"}))

    [article] = read_articles(tmp_path)

    assert (article.source.publisher, article.source.author) == ("The Paper", None)
    assert article.language == "fr"


def test_a_text_that_is_not_the_one_described_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title\nBody.")
    (tmp_path / "a.json").write_text(json.dumps({"sha256": "0" * 64}))

    with pytest.raises(CorpusError, match="its sha256 differs"):
        read_articles(tmp_path)
