"""The page: a conversation on one side, the whole article on the other."""

import os
import sys
import time
from collections.abc import Iterator
from typing import Any

# Gradio reads these when it is imported: no look-ups elsewhere, and no statistics kept, which
# it would otherwise compute anew from up to 10,000 past questions after each one.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["GRADIO_ANALYTICS_CACHE_FREQUENCY"] = "100000"
os.environ["GRADIO_ANALYTICS_MAX_EVENTS"] = "100"

import gradio as gr
from gradio.events import api
from starlette.middleware import Middleware

import qa
from corpus import CorpusError
from index import ModelError
from qa import Conversation, terminal
from qa.cli import CANNOT_READ, NOT_SET_UP
from qa.page import address, assets, checks, exchange, view
from qa.page.examples import examples
from qa.page.exchange import Bot
from qa.page.headers import SecurityHeaders

MAX_WAITING = 64
AT_ONCE = 2


def build_page(bot: Bot) -> gr.Blocks:
    """Return the page for `bot`; each tab's conversation is its own, and is not kept."""
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
        _wire(bot, conversation, transcript, box)
        _wire_check(bot, checker)
    page.queue(max_size=MAX_WAITING)
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


def _wire(bot: Bot, conversation: gr.State, transcript: gr.HTML, box: gr.Textbox) -> None:
    def reply(question: str, before: Conversation, event: gr.EventData) -> Iterator[list[Any]]:
        # Gradio hands out a copy of the component, so it is known by its id.
        from_box = event.target is None or event.target.elem_id == box.elem_id
        asked = question if from_box else str(event.question)
        yield from map(_outputs, exchange.reply(bot, asked, before))

    outputs = [transcript, conversation, box]
    gr.on(
        [box.submit, transcript.submit],
        reply,
        inputs=[box, conversation],
        outputs=outputs,
        show_progress="hidden",
        trigger_mode="once",
        concurrency_limit=AT_ONCE,
        concurrency_id="ask",
        api_visibility="private",
    )
    transcript.clear(
        lambda: _outputs(exchange.clear()),
        outputs=outputs,
        show_progress="hidden",
        queue=False,
        api_visibility="private",
    )

    def ask(question: str, history: list[str] | None = None) -> dict[str, Any]:
        """Answer a question in the article's own words.

        `history` are the questions asked before it, oldest first, at most five.
        """
        try:
            return exchange.answer(bot, question, history or [])
        except qa.QuestionError as error:
            raise gr.Error(str(error), print_exception=False) from error
        except qa.NotVerbatimError as error:
            raise gr.Error(exchange.WITHHELD) from error

    api(ask, api_name="ask", concurrency_limit=AT_ONCE, concurrency_id="ask")


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


def serve(page: gr.Blocks, where: address.Address) -> str:
    """Start to serve the page in the background, and return its URL."""
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
        mcp_server=False,
        pwa=False,
        share=False,
        show_error=False,
        ssr_mode=False,
        max_file_size="1kb",
        app_kwargs={"middleware": [Middleware(SecurityHeaders)]},
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
        bot = terminal.opened()
        where = address.free(wanted)
        url = serve(build_page(bot), where)
        if where != wanted:
            terminal.out.print(f"Port {wanted.port} is in use; using {where.port} instead.")
        terminal.out.print(f"On the Record is at {url} (Ctrl-C stops it).")
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        return 0
    except (CorpusError, address.AddressError) as error:
        terminal.notes.print(f"Cannot open the page: {error}")
        return CANNOT_READ
    except ModelError as error:
        terminal.notes.print(f"Cannot open the page: {error}")
        return NOT_SET_UP


if __name__ == "__main__":
    sys.exit(main())
