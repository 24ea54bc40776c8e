"""HTML elements as values, and the only place where text becomes a part of a page.

Every string that enters an element passes through `visible`, and the serialiser of the standard
library escapes it: no text of an article can open a tag, leave an attribute, act on the order of
letters, or hide a control character.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias
from xml.etree import ElementTree

from wirediff.text.sanitise import REPLACEMENT, visible

Element: TypeAlias = ElementTree.Element
Child: TypeAlias = Element | str | None
"""`None` is nothing: an element that there may be or not."""

_ENDS: Final = (0xFFFE, 0xFFFF)
"""Of every plane of Unicode: never characters."""

_NOT_IN_HTML: Final = dict.fromkeys(
    [*range(0xFDD0, 0xFDF0), *(plane << 16 | end for plane in range(17) for end in _ENDS)],
    REPLACEMENT,
)
"""Noncharacters: the HTML standard calls a page that has one malformed."""

_INLINE: Final = frozenset({"a", "b", "bdi", "del", "ins", "mark", "q", "span", "u"})
"""Elements beside which white space is shown; others end a line of the source."""


def element(tag: str, *children: Child, **attributes: str | None) -> Element:
    """An element with its attributes and content, in the order given.

    Args:
        tag: Its name.
        children: Text and elements.
        attributes: `class_` and `aria_label` are written `class` and `aria-label`; one that is
            `None` is left out.
    """
    node = ElementTree.Element(
        tag,
        {
            name.rstrip("_").replace("_", "-"): _shown(value)
            for name, value in attributes.items()
            if value is not None
        },
    )
    node.tail = None if tag in _INLINE else "\n"
    return extend(node, children)


def extend(node: Element, children: Iterable[Child]) -> Element:
    """The same element, with more content at its end."""
    last = node[-1] if len(node) else None
    for child in children:
        if child is None:
            continue
        if not isinstance(child, str):
            node.append(child)
            last = child
        elif last is None:
            node.text = (node.text or "") + _shown(child)
        else:
            last.tail = (last.tail or "") + _shown(child)
    return node


def style_sheet(css: str) -> Element:
    """A style sheet of our own; the serialiser writes it as it is."""
    node = ElementTree.Element("style")
    node.text, node.tail = css, "\n"
    return node


def document(root: Element) -> str:
    """The page, its root the element `html`; it ends with a line feed."""
    written = ElementTree.tostring(root, encoding="unicode", method="html")
    return f"<!doctype html>\n{written}"


def _shown(text: str) -> str:
    return visible(text).translate(_NOT_IN_HTML)
