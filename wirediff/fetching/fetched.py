"""The value that a fetch ends in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came."""

    url: str
    """The address that was asked for, as it was given."""
    final_url: str
    """Where redirects led, normalised."""
    media_type: str
    """In lower case, such as `text/html`; empty when the server names none."""
    charset: str | None
    """As the server names it, in lower case; nobody has checked that there is such a thing."""
    body: bytes
    """Unpacked, not empty, at most `Limits.size`."""
    fetched_at: datetime
    """When it came from the server, with a zone."""
    private: bool = False
    """Whether a machine of a private network took part."""
    from_cache: bool = False
    """Whether it came from the disk this time."""
