"""wirediff: what two news articles share, and what is each one's own.

    import wirediff

    left = wirediff.read("a.txt")
    right = wirediff.read_text(text)
    result = wirediff.compare(left, right)

All but errors and settings is loaded on first use: numpy, language profiles and stemmers cost more
to import than `wirediff --help` may take, and even the values' classes take 10 ms to make.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from wirediff.errors import ReadError, SettingsError, WirediffError
from wirediff.settings import Settings

if TYPE_CHECKING:
    from wirediff.article import Article, Block, Credit, How, Role, Sentence, Span
    from wirediff.collection.story import story
    from wirediff.comparing.compare import compare
    from wirediff.comparing.prepare import Prepared, prepare
    from wirediff.passages import (
        Comparison,
        Derived,
        Difference,
        Kind,
        Mark,
        Passage,
        Severity,
        Side,
        Stretch,
        Verdict,
        What,
        WordRun,
    )
    from wirediff.reading import read_text
    from wirediff.sources import read, read_all
    from wirediff.statements import Conflict, Edge, Member, Reading, Shares, Statement, Story

__all__ = [
    "Article",
    "Block",
    "Comparison",
    "Conflict",
    "Credit",
    "Derived",
    "Difference",
    "Edge",
    "How",
    "Kind",
    "Mark",
    "Member",
    "Passage",
    "Prepared",
    "ReadError",
    "Reading",
    "Role",
    "Sentence",
    "Settings",
    "SettingsError",
    "Severity",
    "Shares",
    "Side",
    "Span",
    "Statement",
    "Story",
    "Stretch",
    "Verdict",
    "What",
    "WirediffError",
    "WordRun",
    "compare",
    "prepare",
    "read",
    "read_all",
    "read_text",
    "story",
]

_LAZY: Final = {
    "compare": "wirediff.comparing.compare",
    "story": "wirediff.collection.story",
    "prepare": "wirediff.comparing.prepare",
    "Prepared": "wirediff.comparing.prepare",
    "read": "wirediff.sources",
    "read_all": "wirediff.sources",
    "read_text": "wirediff.reading",
    **dict.fromkeys(
        ("Article", "Block", "Credit", "How", "Role", "Sentence", "Span"), "wirediff.article"
    ),
    **dict.fromkeys(
        (
            "Comparison",
            "Derived",
            "Difference",
            "Kind",
            "Mark",
            "Passage",
            "Severity",
            "Side",
            "Stretch",
            "Verdict",
            "What",
            "WordRun",
        ),
        "wirediff.passages",
    ),
    **dict.fromkeys(
        ("Conflict", "Edge", "Member", "Reading", "Shares", "Statement", "Story"),
        "wirediff.statements",
    ),
}


def __getattr__(name: str) -> Any:
    """Load a public name on first use (PEP 562)."""
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LAZY[name]), name)
