"""What the screen shows, as an SVG picture that fetches nothing and any reader of XML takes."""

from __future__ import annotations

import re
from typing import Any, Final

from textual.app import App

from wirediff.text.sanitise import REPLACEMENT

_FONT_ELSEWHERE: Final = re.compile(r'(?<=\)),\s*url\("https?://[^"]*"\) format\("[^"]*"\)')
"""A font that would be fetched from the network by whoever looks at the picture."""

_NOT_IN_XML: Final = dict.fromkeys((0xFFFE, 0xFFFF), REPLACEMENT)
"""Characters that XML forbids. Control characters never get as far as the screen."""


def picture_of(app: App[Any]) -> str:
    """The screen in front, drawn with fonts of the machine of whoever looks at it."""
    svg = app.export_screenshot(title="wirediff").translate(_NOT_IN_XML)
    return _FONT_ELSEWHERE.sub("", svg)
