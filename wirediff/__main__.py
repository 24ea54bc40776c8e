"""`python -m wirediff` is `wirediff`."""

from __future__ import annotations

from wirediff.application import main

if __name__ == "__main__":
    main()
