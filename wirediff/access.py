"""What may be read and fetched: a limit, and what the user allows as one frozen value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LARGEST: Final = 8 * 1024 * 1024
"""Bytes an article may have, from a file or the web. Long features stay below 1 MB, the Bible has
4.5; a larger one would only fill the memory. What holds many articles is streamed and may have
more."""

_WITH_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Access:
    """How web addresses are read; neither can be set for good in the settings file."""

    allow_private: bool = False
    """Whether machines of private networks, and this one, may be asked."""
    refresh: bool = False
    """Whether to ask the server again for a page that was kept."""


def is_url(source: str) -> bool:
    """Whether a source is meant as an address, of whatever kind, and not as a path."""
    return _WITH_SCHEME.match(source) is not None
