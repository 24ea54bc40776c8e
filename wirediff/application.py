"""Where the terminal program lives, and how it is started.

Its packages are called `tui` and `widgets`, as others' are: installed side by side, two of a name
overwrite each other. An installed wirediff therefore keeps its own in a folder inside this package,
and puts that folder first on the path of its own processes; a checkout has them beside it.

The engine never imports the application; the two names below are loaded when a user starts it.
"""

from __future__ import annotations

import runpy
import sys
from importlib import import_module
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent

INSTALLED: Final = "_app"
"""The folder that an installed wirediff keeps the application in."""


def application_folder() -> Path:
    """The folder that holds `tui`, `widgets` and `seeds`."""
    inside = _PACKAGE / INSTALLED
    return inside if inside.is_dir() else _PACKAGE.parent


def find_application() -> None:
    """Make `tui` and `widgets` mean ours in this process, whatever else is installed."""
    folder = str(application_folder())
    if folder not in sys.path[:1]:
        sys.path.insert(0, folder)


def main() -> None:
    """Run the command `wirediff`."""
    find_application()
    import_module("tui.__main__").main()


if __name__ == "__main__":
    # A child process runs one module of the application: `python -m wirediff.application MODULE`.
    find_application()
    runpy.run_module(sys.argv.pop(1), run_name="__main__")
