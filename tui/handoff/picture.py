"""What the screen shows, as an SVG picture that fetches nothing and any reader of XML takes."""

from __future__ import annotations

import re
from typing import Any, Final

from textual.app import App

from wirediff.text.sanitise import REPLACEMENT

_FONT_ELSEWHERE: Final = re.compile(r'(?<=\)),\s*url\("https?://[^"]*"\) format\("[^"]*"\)')
"""A font that a viewer of the picture would fetch from the network."""

_NOT_IN_XML: Final = dict.fromkeys((0xFFFE, 0xFFFF), REPLACEMENT)
"""Characters that XML forbids. Control characters never get as far as the screen."""


def picture_of(app: App[Any]) -> str:
    """The screen in front, drawn with fonts of the viewer's machine."""
    svg = app.export_screenshot(title="wirediff").translate(_NOT_IN_XML)
    return _FONT_ELSEWHERE.sub("", svg)
