"""Opening a page in the user's browser, and knowing whether one was opened."""

from __future__ import annotations

import webbrowser


def opened(address: str) -> bool:
    """Whether a browser took the address; may last as long as the browser is open."""
    try:
        return webbrowser.open(address)
    except (OSError, webbrowser.Error):
        return False
