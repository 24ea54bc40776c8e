"""What the user allows to be fetched: one frozen value, handed over and never global."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

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
