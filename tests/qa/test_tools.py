import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest
from mcp import Client
from mcp.types import CallToolResult, TextContent, TextResourceContents

from tests.browser.site import Site, serve
from tests.frozen_bot import NAME, frozen_bot
from tests.waited import waited

LEAVING = "And why did she leave?"
PUBLISHED = "When was the report finally published?"


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serve(frozen_bot()) as served:
        yield served


def call(site: Site, tool: str, **arguments: Any) -> CallToolResult:
    async def called() -> CallToolResult:
        async with Client(f"{site.url}mcp") as client:
            return await client.call_tool(tool, arguments)

    return waited(called())


def as_json(told: dict[str, Any]) -> Any:
    return json.loads(json.dumps(told))


def test_tools_are_the_doors_with_what_they_take(site: Site) -> None:
    async def listed() -> dict[str, list[str]]:
        async with Client(f"{site.url}mcp") as client:
            tools = (await client.list_tools()).tools
            return {tool.name: list(tool.input_schema["properties"]) for tool in tools}

    assert waited(listed()) == {
        "ask": ["question", "history"],
        "retrieve": ["question", "k", "history"],
        "check": ["words", "speaker"],
    }


def test_answer_is_json_as_text_and_as_structure(site: Site) -> None:
    told = call(site, "ask", question=LEAVING)

    expected = as_json(site.bot.answers[LEAVING].to_dict())
    assert told.structured_content == expected
    [content] = told.content
    assert isinstance(content, TextContent)
    assert json.loads(content.text) == expected
    assert not told.is_error


def test_retrieve_and_history_work_as_they_do_elsewhere(site: Site) -> None:
    told = call(site, "retrieve", question=PUBLISHED, k=1, history=[LEAVING])

    first = site.bot.answers[PUBLISHED].nearest[0]
    assert told.structured_content == {"quotes": [as_json(first.to_dict())]}
    assert [answer.question for answer in site.bot.asked[-1][1].answers] == [LEAVING]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param({"question": " "}, "Please type a question.", id="empty"),
        pytest.param({"question": "Why?", "history": ["Who?"] * 6}, "at most 5", id="too long"),
        pytest.param({"question": ["Why?"]}, "valid string", id="no text"),
    ],
)
def test_refusal_is_an_error_that_says_why(
    site: Site, arguments: dict[str, Any], words: str
) -> None:
    told = call(site, "ask", **arguments)

    assert told.is_error
    [content] = told.content
    assert isinstance(content, TextContent)
    assert words in content.text


def test_article_is_a_resource_letter_for_letter(site: Site) -> None:
    async def read() -> tuple[str, Any]:
        async with Client(f"{site.url}mcp") as client:
            [resource] = (await client.list_resources()).resources
            [content] = (await client.read_resource(resource.uri)).contents
            return str(resource.uri), content

    uri, content = waited(read())

    [article] = site.bot.articles
    assert uri == f"article:///{NAME}"
    assert isinstance(content, TextResourceContents)
    assert content.text == article.text


def test_web_page_from_elsewhere_cannot_call_it(site: Site) -> None:

    request = urllib.request.Request(
        f"{site.url}mcp",
        b"{}",
        {"content-type": "application/json", "origin": "http://outside.example"},
    )

    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(request)
