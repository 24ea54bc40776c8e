"""What every page has: its head with style sheet and policy, its sections and the list of them.

A page needs no script and fetches nothing: its style sheet is inside, and the policy in its head
allows that one sheet by its fingerprint and nothing else, whatever an article may hold.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files

from wirediff.reports.html.elements import Child, Element, element, style_sheet
from wirediff.wording.colours import DARK, LIGHT, Palette


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page, named in the list of parts."""

    name: str
    """Its address on the page."""
    heading: str
    content: Iterable[Child]


def page_head(title: str, own_css: str = "") -> Element:
    """The head of a page; `own_css` is what its style sheet has beside that of all pages."""
    css = _css(own_css)
    fingerprint = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{fingerprint}'; base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        style_sheet(css),
    )


def _css(own: str) -> str:
    """The style sheet, with the colours of the kinds as every screen of wirediff has them."""
    sheet = files(__package__).joinpath("page.css").read_text("utf-8")
    dark = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_colours(DARK)} }} }}"
    return f":root {{ {_colours(LIGHT)} }}\n{dark}\n{own}\n{sheet}"


def _colours(palette: Palette) -> str:
    """Custom properties: `--verbatim: #4a8fd8; --verbatim-ink: #0047a5; …`."""
    shades = (
        f"--{kind}: {shade.plain}; --{kind}-current: {shade.current}; --{kind}-ink: {shade.ink};"
        for kind, shade in palette.kinds.items()
    )
    text = f"--marked: {palette.text}; --marked-current: {palette.current_text};"
    return f"{' '.join(shades)} --own: {palette.own}; {text}"


def contents(parts: Sequence[Part]) -> Element:
    """The list of parts, each a link."""
    links = (element("a", part.heading, href=f"#{part.name}") for part in parts)
    items = (element("li", link) for link in links)
    return element("nav", element("ul", *items), aria_label="On this page")


def section(part: Part) -> Element:
    """One part of the page under its heading."""
    return element(
        "section",
        element("h2", part.heading, id=part.name, tabindex="-1"),
        *part.content,
        aria_labelledby=part.name,
        class_=part.name,
    )
