"""The page's own styles and scripts, as one piece for the head of the document."""

from importlib.resources import files

STYLES = ("page.css", "transcript.css", "cite.css", "source.css", "check.css")
SCRIPTS = (
    *("dom.js", "disclosure.js", "header.js", "link.js", "cite.js", "save.js"),
    *("judgement.js", "turn.js", "suggestions.js", "transcript.js"),
    *("verdict.js", "check.js", "source.js"),
)


def head() -> str:
    """Return the styles and the scripts, inlined: nothing is fetched, not even from here."""
    styles = "\n".join(_read(name) for name in STYLES)
    scripts = "\n".join(_read(name) for name in SCRIPTS)
    return f"<style>{styles}</style><script>{scripts}</script>"


def _read(name: str) -> str:
    return files("qa.page").joinpath(name).read_text(encoding="utf-8")
