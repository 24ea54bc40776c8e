"""Pieces of HTML that hold an article and no page around it: a field of a record, a feed's entry.

Nothing is guessed here. Every paragraph is kept, with what its tag says of it; a whole page goes to
`page`, which has to find the article first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from wirediff.errors import ReadError
from wirediff.reading.pieces import Piece
from wirediff.reading.roles.rules import Sign

_TAG: Final = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|a|b|i|em|strong|span|img|figure|blockquote|section|article|table)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)

_PARAGRAPHS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Tags that part what stands before, in and behind them."""

_SILENT: Final = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "embed",
        "head",
        "iframe",
        "input",
        "math",
        "nav",
        "noscript",
        "object",
        "option",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
    ]
)
"""Tags of which nothing is read."""

_SIGNS: Final = {
    "figcaption": Sign.CAPTION,
    **{f"h{level}": Sign.SUBHEAD for level in range(1, 7)},
}

_OUTER: Final = re.compile(r"</?(?:html|body)\b[^<>]*>", re.IGNORECASE)
"""Tags that end a fragment for a parser, whatever follows them."""

_UNSPEAKABLE: Final = re.compile("[\x00\ud800-\udfff]")
"""What no XML library takes."""


def is_html(text: str) -> bool:
    """Whether `text` has tags of HTML in it, so that it cannot be read as it is."""
    return _TAG.search(text) is not None


def pieces_of(fragment: str, source: str, *, described: bool = False) -> Iterator[Piece]:
    """Its paragraphs in order; headings are subheads.

    Args:
        fragment: HTML, broken as it may be.
        source: What to call it in an error.
        described: Whether the words that stand for a picture count as its caption.

    Raises:
        ReadError: It has too many tags, too many attributes, or tags in one another deeper than
            2,048 times.
    """
    tree = _parsed(fragment, source)
    if tree is None:
        return
    # Imported here as in `_parsed`.
    from lxml import etree

    words = _Words()
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        name = str(element.tag)
        if name in _PARAGRAPHS:
            yield from words.taken()
        if event == "end":
            words.leave(name)
            words.add(element.tail)
        elif name in _SILENT:
            words.enter(name)
            walk.skip_subtree()
        elif name == "img" and described:
            yield from words.taken()
            yield Piece(element.get("alt") or "", Sign.CAPTION)
        else:
            words.enter(name)
            words.add(element.text)
    yield from words.taken()


def _parsed(fragment: str, source: str) -> Any:
    """The tree of lxml; `None` when there is nothing in it."""
    # Imported here: 20 ms that only HTML needs.
    from lxml import etree

    from wirediff.sources.pages.markup import refuse_costly

    refuse_costly(fragment, source)
    speakable = _UNSPEAKABLE.sub("\N{REPLACEMENT CHARACTER}", _OUTER.sub(" ", fragment))
    # huge_tree: the parser otherwise stops at a depth of 256 and drops the rest without a word.
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    tree = etree.fromstring(f"<body>{speakable}", parser)
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise ReadError(source, "has tags nested too deeply")
    return tree


class _Words:
    """What has been read since the last paragraph ended, and the signs of the tags around it."""

    def __init__(self) -> None:
        self._lines: list[list[str]] = [[]]
        self._signs: list[Sign] = []

    def enter(self, name: str) -> None:
        """A tag opens."""
        if name in _SIGNS:
            self._signs.append(_SIGNS[name])
        elif name == "br":
            self._lines.append([])

    def leave(self, name: str) -> None:
        """A tag closes."""
        if name in _SIGNS:
            self._signs.pop()

    def add(self, text: str | None) -> None:
        """Go on with `text`."""
        self._lines[-1].append(text or "")

    def taken(self) -> Iterator[Piece]:
        """The paragraph that ends here, unless it is blank."""
        lines = (" ".join("".join(line).split()) for line in self._lines)
        text = "\n".join(line for line in lines if line)
        self._lines = [[]]
        if text:
            yield Piece(text, self._signs[-1] if self._signs else None)
