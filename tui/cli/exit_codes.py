"""The exit codes of the program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

DONE: Final = 0
FAILED: Final = 1
MISUSED: Final = 2
INTERRUPTED: Final = 130

MEANINGS: Final[Mapping[int, str]] = {
    DONE: "It did what was asked. That two articles share nothing is a result too.",
    FAILED: "An input could not be read, or a result could not be written.",
    MISUSED: "The command line or the settings file cannot be used.",
    129: "The terminal was closed (SIGHUP).",
    INTERRUPTED: "It was interrupted from outside, or by ctrl+c before it was drawn (SIGINT).",
    131: "It was ended by ctrl+\\ before it was drawn (SIGQUIT).",
    143: "It was asked to end (SIGTERM).",
}
"""What each code means, as the manual page says it."""
