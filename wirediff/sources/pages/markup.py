"""From the text of a page to its tree of elements, refusing what would take too long."""

from __future__ import annotations

import re
import sys
from typing import Final

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from wirediff.errors import ReadError

MOST_TAGS: Final = 50_000
"""Tags of a page. The largest of 50 news pages has 3,200. A page of 59,000 line breaks takes
15 s and 180 MB to read; both grow with their number."""

MOST_ATTRIBUTES: Final = 500
"""Attributes of one tag. The parser compares each with each: 50,000 take it 3 s, 100,000
take 15 s."""

_ATTRIBUTES: Final = re.compile(
    r"""[\s/]++|=?[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])[^\s>]*+))?+"""
)
_TAG: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|textarea|title)\b.*?(?:</\1|\Z)"
    rf"|(?P<tag><[a-z][^\s/>]*+(?:{_ATTRIBUTES.pattern})*+)",
    re.IGNORECASE | re.DOTALL,
)
"""What a parser takes for one tag, or a stretch in which it looks for none. Possessive throughout,
so that it never goes back."""

_FORBIDDEN: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no tree can hold; escapes of terminals are among it."""

_REFERENCE: Final = re.compile(r"&#(?:0*(\d{1,7})(?!\d)|[xX]0*([0-9a-fA-F]{1,6})(?![0-9a-fA-F]));?")

_DECLARATION: Final = re.compile(r"\s*<\?xml[^>]{0,200}>")
"""Names an encoding, which text that is already decoded has no more."""


def tree_of(page: str, source: str) -> HtmlElement:
    """The root of the page, without its comments.

    Raises:
        ReadError: It has too many tags, or nothing in it is a page; `source` is the name to give.
    """
    refuse_costly(page, source)
    clean = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", _DECLARATION.sub("", page, count=1))
    clean = _REFERENCE.sub(_without_controls, clean)
    parser = HTMLParser(remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        root = document_fromstring(clean, parser=parser)
    except (ValueError, SyntaxError, ParserError) as error:
        raise ReadError(source, "holds no article text") from error
    # Comments are not kept in the tree; what browsers say in one of where they saved the page is.
    if saved := _SAVED.search(page[:SAVED_WITHIN]):
        root.set(SAVED_FROM, saved[1].strip())
    return root


SAVED_FROM: Final = "data-saved-from"
"""The attribute of the root that holds the comment of the browser that saved the page."""

SAVED_WITHIN: Final = 4_000
"""Characters at the beginning of a page in which that comment stands."""

_SAVED: Final = re.compile(
    r"<!--\s*((?:saved from url|Page saved with SingleFile)[^>]{10,3000}?)-->"
)


def _without_controls(reference: re.Match[str]) -> str:
    """The reference itself, or nothing where it stands for what no tree can hold: `&#1;`."""
    decimal, hexadecimal = reference.groups()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    is_told = code <= sys.maxunicode and not _FORBIDDEN.match(chr(code))
    return reference[0] if is_told else ""


def refuse_costly(page: str, source: str) -> None:
    """Refuse what would take a parser, or those who walk through its tree, too long.

    Raises:
        ReadError: It has too many tags, or one with too many attributes.
    """
    if page.count("<") > MOST_TAGS:
        raise ReadError(source, f"has more than {MOST_TAGS} tags, too many for an article")
    if any(_is_overfull(tag["tag"] or "") for tag in _TAG.finditer(page)):
        raise ReadError(source, f"has a tag with more than {MOST_ATTRIBUTES} attributes")


def _is_overfull(tag: str) -> bool:
    if len(tag) < 2 * MOST_ATTRIBUTES:
        return False
    return sum(not one[0].isspace() for one in _ATTRIBUTES.finditer(tag)) > MOST_ATTRIBUTES
