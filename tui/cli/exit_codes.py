"""What the program answers to the shell when it ends."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
FAILED: Final = 1
"""An input could not be read, or the result could not be written."""
MISUSED: Final = 2
"""The settings file cannot be used; the command line answers the same code by itself."""
INTERRUPTED: Final = 130
"""What a shell calls a program that was stopped with ctrl+c."""
