import pytest

from corpus import Article, Cast, cast
from qa.gate import stands_alone


@pytest.fixture
def known(ours: Article) -> Cast:
    return cast((ours,))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What did Blinken say about the visit?", id="a name"),
        pytest.param("why did bachelet say it couldn't be an investigation", id="typed small"),
        pytest.param("did the chinese govt comment on bachelets decision", id="no apostrophe"),
        pytest.param("Did Bachelet say that she would publish the report?", id="she is named"),
        pytest.param("How did critics react to the statement on capital sentences?", id="things"),
        pytest.param("Who said that the visit was restricted by China?", id="that joins"),
        pytest.param("Are there laws against extremism in Xinjiang?", id="there is"),
        pytest.param("How long does it take to update an assessment?", id="it stands for nothing"),
        pytest.param("What is this article about?", id="the article"),
        pytest.param(
            "And what does Blinken think of the visit’s conditions?", id="a whole one after and"
        ),
        pytest.param("back to the report: when will it come out?", id="its topic put first"),
        pytest.param("Back to Blinken: what did he call the situation?", id="its person put first"),
        pytest.param("Does Blinken want more court oversight in China?", id="more of something"),
    ],
)
def test_a_question_that_names_what_it_asks_about_stands_alone(known: Cast, question: str) -> None:
    assert stands_alone(question, known)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("why?", id="a word"),
        pytest.param("When was that?", id="that"),
        pytest.param("and the death penalty?", id="and"),
        pytest.param("What about Blinken?", id="what about"),
        pytest.param("And France?", id="and a name"),
        pytest.param("did he resign too?", id="he"),
        pytest.param("Did Blinken travel with her?", id="she is not Blinken"),
        pytest.param("Did Callamard want her gone?", id="nor herself"),
        pytest.param("What did Bachelet answer to that?", id="that at the end"),
        pytest.param("What's it for?", id="What's is no name"),
        pytest.param("who else criticised the visit?", id="else"),
        pytest.param("What else did Bachelet welcome?", id="else with a name"),
        pytest.param("go on", id="go on"),
        pytest.param("Did people in Britain too?", id="too"),
        pytest.param("no, I meant the report of the Foreign Office in London", id="put right"),
    ],
)
def test_a_question_that_leaves_something_out_does_not(known: Cast, question: str) -> None:
    assert not stands_alone(question, known)
