"""One visitor's program, started by `wirediff serve` and drawn in a browser."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from tui.keys.key_choices import KeyChoices
from tui.settings.look import Look
from tui.settings.settings_file import Theme
from wirediff.access import Access
from wirediff.settings import Settings

WANTED: Final = "WIREDIFF_SERVED"
"""The variable of the environment that says what to open, as JSON."""


@dataclass(frozen=True, slots=True)
class Served:
    """What every visitor is to be shown."""

    articles: Sequence[str]
    """As on the command line: files, folders, addresses; none for the sample articles."""
    settings: Settings
    access: Access
    look: Look


def encoded(wanted: Served) -> str:
    """For the environment; every character is ASCII, whatever names there are."""
    return json.dumps(asdict(wanted))


def decoded(text: str) -> Served:
    """What `encoded` was given."""
    record = json.loads(text)
    return Served(
        tuple(record["articles"]),
        Settings(**record["settings"]),
        Access(**record["access"]),
        _look(record["look"]),
    )


def _look(record: dict[str, Any]) -> Look:
    theme, keys = record["theme"], KeyChoices(**record["keys"])
    return Look(**{**record, "theme": Theme(**theme) if theme else None, "keys": keys})


def main() -> int:
    """Open what the server was told to open, and answer the exit code."""
    from tui.launch import launch  # loads the reader of articles, 0.3 s; the server needs it not

    wanted = decoded(os.environ[WANTED])
    return launch(wanted.articles, wanted.settings, wanted.access, wanted.look, plain=False)


if __name__ == "__main__":
    sys.exit(main())
