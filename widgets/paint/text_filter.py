"""Filters that change what is written; all others only change how it looks."""

from __future__ import annotations

from textual.filter import LineFilter


class TextFilter(LineFilter):
    """A filter that has to go through every line, and not just once through every style."""
