import pytest

from corpus import Article
from corpus.speakers.roles import role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Then Ann Lee, head of the Labour Office, sat.", "head of the Labour Office", id="after"
        ),
        pytest.param("Ann Lee, a chemist who ran, sat.", "chemist", id="up to a clause"),
        pytest.param("It rained, said tour guide Ann Lee.", None, id="no noun that is a role"),
        pytest.param("It rained, said tour manager Ann Lee.", "tour manager", id="before"),
        pytest.param(
            "The US secretary of state, Ann Lee, sat.", "US secretary of state", id="before a comma"
        ),
        pytest.param("Ann Lee sat. Ann Lee, a judge, rose.", "judge", id="where it is first told"),
        pytest.param("His friend Ann Lee sat.", None, id="whose friend"),
        pytest.param("Ann Lee, one of the judges, sat.", None, id="one of many"),
        pytest.param("Ann Lee, who is a judge, sat.", None, id="a clause"),
        pytest.param("He met the judge. Ann Lee sat.", None, id="another sentence"),
        pytest.param("The union of judge Ann Lee sat.", None, id="another phrase goes on"),
        pytest.param("The company, Ann Lee, sat.", None, id="a body"),
        pytest.param("Bann Lee, a judge, sat.", None, id="another name"),
    ],
)
def test_a_role_is_what_stands_beside_the_name(text: str, expected: str | None) -> None:
    article = Article("a", text)

    found = role(article, "Ann Lee")

    assert (article.quote(found) if found else None) == expected
