"""Who wrote an article, as its bylines say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from wirediff.article import Role, Span
from wirediff.reading.parts import Part

_LABEL: Final = re.compile(
    r"""[(\[\s–—-]*(?:
        laporan\ (?:wartawan|reporter|jurnalis|kontributor|koresponden)\ [\w.]+(?=,)
        |laporan\ (?:wartawan|reporter|jurnalis|kontributor|koresponden)
        |(?:additional\ )?(?:reporting|reported|written|story|words|text|writing)\ by
        |(?:rep|reporter|pewarta|penulis|kontributor|wartawan|jurnalis|laporan|oleh|author|writer
           |editor|redaktur|by|von|par|por|door|di)
        )\b[\s:：,]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands before the writer's name."""

_REST: Final = re.compile(
    r"\s*(?:[/|;)\]•·]|,? ?(?:Red|Editor|Redaktur|Ed|Editing by|Writing by)\b[ :]| - |, \d).*\Z",
    re.DOTALL,
)
"""What stands behind it: the editor, the outlet, the date."""


def byline(text: str, parts: Sequence[Part]) -> str | None:
    """The writers named by the first byline that names any; `None` without one."""
    found = byline_found(text, parts)
    return found[0] if found else None


def byline_found(text: str, parts: Sequence[Part]) -> tuple[str, Span] | None:
    """The same, with where it stands."""
    for part in parts:
        if part.sign is not None and part.sign.role is Role.BYLINE:
            names = _writers(" ".join(part.span.of(text).split()))
            if names:
                return names, part.span
    return None


def _writers(line: str) -> str:
    return _REST.sub("", _LABEL.sub("", line, count=1)).strip(" ,.:;-–—")
