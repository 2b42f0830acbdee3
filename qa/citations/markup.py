"""Markdown in which an article's words are shown as they are, whatever characters they hold."""

import re

# What Markdown gives a meaning to in the middle of a line, and what at the beginning of one.
_INSIDE = re.compile(r"[\\`*_\[\]<>|~$]|&(?=[#A-Za-z])")
_AT_FIRST = re.compile(r"^(\d{1,9})([.)])|^([#+=-])")
_LINE_END = re.compile(r"\r\n|\r|\n")
_EDGES = re.compile(r"^[ \t]+|[ \t]+$")


def escaped(text: str) -> str:
    r"""Return one line of text as Markdown that shows these characters.

    >>> print(escaped("1. *Not* <b>bold</b> & [no](link)"))
    1\. \*Not\* \<b\>bold\</b\> & \[no\](link)
    """
    text = _INSIDE.sub(r"\\\g<0>", text)
    text = _AT_FIRST.sub(lambda it: rf"{it[1]}\{it[2]}" if it[1] else rf"\{it[3]}", text)
    # White space at the edges would be taken away, or for the sign of something else.
    return _EDGES.sub(lambda it: "".join(f"&#{ord(space)};" for space in it[0]), text)


def quoted(text: str) -> str:
    """Return text as a Markdown quotation, line for line."""
    return "\n".join(f"> {escaped(line)}".rstrip() for line in _LINE_END.split(text))


def linked(words: str, address: str | None) -> str:
    """Return words as Markdown, a link where there is an address."""
    if address is None:
        return escaped(words)
    return f"[{escaped(words)}]({address.replace('(', '%28').replace(')', '%29')})"
