"""Pages of the web: fetched politely and safely, kept on disk.

Importing this costs 60 ms for `urllib3`: import it where an address is met.
"""

from __future__ import annotations

from wirediff.fetching.fetch import fetch, keep
from wirediff.fetching.fetched import Fetched

__all__ = ["Fetched", "fetch", "keep"]
