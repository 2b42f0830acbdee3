"""The doors over MCP: tools for programs that speak it, and the articles as resources."""

from collections.abc import Iterable
from functools import wraps
from typing import Any
from urllib.parse import quote

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.resources import TextResource
from starlette.applications import Starlette

from corpus import Article
from qa.doors import Data, Door, RefusedError

PATH = "/mcp"

INSTRUCTIONS = (
    "Answers questions only in an article's own words. Quote `text` exactly as it stands, with its"
    " speaker and paragraph; where `outcome` is not 'answered', say that the article does not say."
    " `nearest` are no answers."
)


def tools(articles: Iterable[Article], doors: Iterable[Door]) -> MCPServer:
    """Return a server with each door as a tool and each article's text as a resource."""
    # Its log goes to the terminal of whoever serves the page: only what is amiss.
    server = MCPServer("On the Record", instructions=INSTRUCTIONS, log_level="WARNING")
    for door in doors:
        server.add_tool(_told_plainly(door), structured_output=True)
    for article in articles:
        server.add_resource(
            TextResource(
                uri=f"article:///{quote(article.id, safe='')}",
                name=article.title,
                description="The whole text; quotations count its characters from 0.",
                text=article.text,
            )
        )
    return server


def _told_plainly(door: Door) -> Door:
    """A door whose refusals reach the caller as they are worded."""

    @wraps(door)
    async def told(*given: Any, **named: Any) -> Data:
        try:
            return await door(*given, **named)
        except RefusedError as error:
            raise ToolError(str(error)) from error

    return told


def over_http(server: MCPServer, host: str) -> Starlette:
    """Return the server's routes for a page that listens on `host`.

    Nothing is kept between calls, and on this machine's own addresses a web page from elsewhere
    cannot call it.
    """
    return server.streamable_http_app(
        streamable_http_path=PATH, json_response=True, stateless_http=True, host=host
    )
