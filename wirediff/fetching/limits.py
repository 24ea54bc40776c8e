"""How long a page may take and how large it may be."""

from __future__ import annotations

from dataclasses import dataclass

from wirediff.access import LARGEST


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost; tests take less."""

    connecting: float = 10.0
    """Seconds for a connection, encryption included, to one of a host's addresses."""
    silence: float = 15.0
    """Seconds without a byte. News sites send the first within two, busy ones within eight."""
    whole: float = 30.0
    """Seconds for everything, redirects included: nobody on a deadline waits longer for a page."""
    size: int = LARGEST
    """Bytes of the page, unpacked: what an article may have. Pages of news have 0.1 to 3 MB."""
    redirects: int = 10
    """Redirects in a row; sites use up to four, browsers allow 20."""


LIMITS = Limits()
