"""The page: a conversation on one side, the whole article on the other."""

import os
import sys
import time
from collections.abc import AsyncIterator
from functools import wraps
from typing import Any

# Gradio reads these when it is imported: no look-ups elsewhere, and no statistics kept, which
# it would otherwise compute anew from up to 10,000 past questions after each one.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["GRADIO_ANALYTICS_CACHE_FREQUENCY"] = "100000"
os.environ["GRADIO_ANALYTICS_MAX_EVENTS"] = "100"

import gradio as gr
from gradio.events import api
from gradio.utils import LRUCache
from mcp.server import MCPServer
from starlette.middleware import Middleware

from corpus import CorpusError
from index import ModelError
from qa import Conversation, terminal
from qa.cli import CANNOT_READ, NOT_SET_UP
from qa.doors import Data, Door, RefusedError, doors
from qa.page import address, assets, checks, exchange, view
from qa.page.examples import examples
from qa.page.exchange import Bot
from qa.page.feedback import SAID, Feedback, FeedbackError
from qa.page.headers import SecurityHeaders
from qa.page.suggestions import Suggestions
from qa.page.turnstile import AT_ONCE, Turnstile
from qa.page.waiting import in_turn
from qa.tools import over_http, tools

# Gradio holds this many calls open at once; the turnstile, which tells people what they wait for,
# is narrower, so that no one waits where nothing is told.
MAX_OPEN = 128

# Gradio remembers so many sessions: every open tab is one, and so is every call over REST.
SESSIONS = 1_000


def build_page(
    bot: Bot,
    turnstile: Turnstile,
    *,
    suggestions: Suggestions | None = None,
    feedback: Feedback | None = None,
) -> gr.Blocks:
    """Return the page for `bot`; each tab's conversation is its own, and is not kept.

    `suggestions` are offered after each answer, and with `feedback` each quotation is judged.
    """
    page = gr.Blocks(title="On the Record", analytics_enabled=False)
    with page:
        conversation = gr.State(Conversation())
        _part("header")
        with gr.Row(elem_id="columns"):
            with gr.Column(elem_id="conversation"):
                transcript = _part("transcript", examples=examples(bot.articles))
                box = gr.Textbox(
                    label="Your question",
                    placeholder="Ask what the article says",
                    lines=1,
                    max_lines=6,
                    submit_btn="Ask",
                    elem_id="question",
                )
            with gr.Column(elem_id="article"):
                _part("source", value=[view.article(article) for article in bot.articles])
                checker = _part("check")
        _wire(bot, turnstile, suggestions or Suggestions(bot), conversation, transcript, box)
        _wire_check(bot, checker)
        if feedback is not None:
            _wire_feedback(feedback, conversation)
        for door in doors(bot, turnstile):
            api(_told_plainly(door), api_name=door.__name__, concurrency_limit=None)
    page.queue(max_size=MAX_OPEN)
    # Gradio would keep an empty set here for every call over REST, for ever.
    page._queue.pending_event_ids_session = LRUCache(SESSIONS)  # noqa: SLF001
    return page


def _part(name: str, value: Any = None, **props: Any) -> gr.HTML:
    """A part of the page that its script draws; data never goes through a template."""
    return gr.HTML(
        value,
        html_template="",
        js_on_load=f"onTheRecord.{name}(element, props, trigger, watch)",
        apply_default_css=False,
        elem_id=name,
        **props,
    )


def _wire(
    bot: Bot,
    turnstile: Turnstile,
    suggestions: Suggestions,
    conversation: gr.State,
    transcript: gr.HTML,
    box: gr.Textbox,
) -> None:
    async def reply(
        question: str, before: Conversation, event: gr.EventData
    ) -> AsyncIterator[list[Any]]:
        # Gradio hands out a copy of the component, so it is known by its id.
        from_box = event.target is None or event.target.elem_id == box.elem_id
        asked = question if from_box else str(event.question)
        as_typed = not from_box and bool(getattr(event, "as_typed", False))
        steps = exchange.reply(bot, asked, before, as_typed=as_typed)
        async for step in in_turn(turnstile, steps):
            yield _outputs(suggestions.added(step))

    outputs = [transcript, conversation, box]
    gr.on(
        [box.submit, transcript.submit],
        reply,
        inputs=[box, conversation],
        outputs=outputs,
        show_progress="hidden",
        trigger_mode="once",
        concurrency_limit=None,
        api_visibility="private",
    )
    transcript.clear(
        lambda: _outputs(exchange.clear()),
        outputs=outputs,
        show_progress="hidden",
        queue=False,
        api_visibility="private",
    )

    def save(before: Conversation, event: gr.EventData) -> dict[str, Any]:
        return exchange.save(bot, before, str(event.kind))

    transcript.download(
        save,
        inputs=[conversation],
        outputs=[transcript],
        show_progress="hidden",
        queue=False,
        api_visibility="private",
    )


def _wire_feedback(feedback: Feedback, conversation: gr.State) -> None:
    def note(before: Conversation, event: gr.EventData) -> Data:
        return feedback.note(before, {name: getattr(event, name, None) for name in SAID})

    part = _part("judgement")
    part.submit(
        note,
        inputs=[conversation],
        outputs=[part],
        show_progress="hidden",
        queue=False,
        api_visibility="private",
    )


def _told_plainly(door: Door) -> Door:
    """A door whose refusals reach the caller of the REST interface as they are worded."""

    @wraps(door)
    async def told(*given: Any, **named: Any) -> Data:
        try:
            return await door(*given, **named)
        except RefusedError as error:
            raise gr.Error(str(error), print_exception=False) from error

    return told


def _wire_check(bot: Bot, checker: gr.HTML) -> None:
    def reply(event: gr.EventData) -> dict[str, Any]:
        return checks.checked(bot, str(event.words), str(event.speaker))

    checker.submit(
        reply,
        outputs=checker,
        show_progress="hidden",
        concurrency_limit=AT_ONCE,
        concurrency_id="check",
        api_visibility="private",
    )


def _outputs(step: exchange.Step) -> list[Any]:
    """The step as Gradio takes it: a component that is skipped stays as it is."""
    return [gr.skip() if part is None else part for part in step]


def serve(page: gr.Blocks, where: address.Address, server: MCPServer) -> str:
    """Start to serve the page, and the tools beside it, in the background; return its URL."""
    beside = over_http(server, where.host)
    # Gradio asks its own page once at the start; a proxy must not come between.
    os.environ["NO_PROXY"] = ",".join(
        filter(None, [os.environ.get("NO_PROXY"), "127.0.0.1", "localhost", where.host])
    )
    _, url, _ = page.launch(
        server_name=f"[{where.host}]" if ":" in where.host else where.host,
        server_port=where.port,
        head=assets.head(),
        theme=_theme(),
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        mcp_server=False,  # Gradio's own gives a Python repr for JSON: see qa/tools.py
        pwa=False,
        share=False,
        show_error=False,
        ssr_mode=False,
        max_file_size="1kb",
        max_threads=MAX_OPEN,
        state_session_capacity=SESSIONS,
        app_kwargs={
            "middleware": [Middleware(SecurityHeaders)],
            "routes": beside.routes,
            "lifespan": beside.router.lifespan_context,
        },
        prevent_thread_lock=True,
        quiet=True,
    )
    return url


def _theme() -> gr.themes.Base:
    """Gradio's plainest theme on the page's own ground, in the fonts that a system has."""
    theme = gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace"])
    return theme.set(body_background_fill="#f7f5f0", body_background_fill_dark="#16171a")


def main() -> int:
    """Open the page and serve it until Ctrl-C; return the exit code."""
    try:
        wanted = address.wanted(os.environ)
        judgements = Feedback.named_in(os.environ)
        bot = terminal.opened()
        where = address.free(wanted)
        turnstile, suggestions = Turnstile(), Suggestions(bot)
        page = build_page(bot, turnstile, suggestions=suggestions, feedback=judgements)
        url = serve(page, where, tools(bot.articles, doors(bot, turnstile)))
        if where != wanted:
            terminal.out.print(f"Port {wanted.port} is in use; using {where.port} instead.")
        terminal.out.print(f"On the Record is at {url} (Ctrl-C stops it).")
        suggestions.find()  # meanwhile the page is open
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        return 0
    except (CorpusError, FeedbackError, address.AddressError) as error:
        terminal.notes.print(f"Cannot open the page: {error}")
        return CANNOT_READ
    except ModelError as error:
        terminal.notes.print(f"Cannot open the page: {error}")
        return NOT_SET_UP


if __name__ == "__main__":
    sys.exit(main())
