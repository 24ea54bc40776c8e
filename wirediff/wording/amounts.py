"""How much of something long has come, in words for a line of status."""

from __future__ import annotations

from urllib.parse import urlsplit

from wirediff.text.sanitise import one_line


def amount(received: int, total: int | None) -> str:
    """`, 120 of 480 kB`; `, 120 kB` where the total is not known; nothing at the beginning."""
    if not received:
        return ""
    return (
        f", {_thousands(received)} kB"
        if total is None
        else (f", {_thousands(received)} of {_thousands(total)} kB")
    )


def host_of(url: str) -> str:
    """The host that an address names; the address itself where it names none."""
    try:
        return one_line(urlsplit(url).hostname or url)
    except ValueError:
        return one_line(url)


def _thousands(count: int) -> str:
    return f"{-(-count // 1000):,}"
