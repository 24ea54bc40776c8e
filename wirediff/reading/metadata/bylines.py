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
    r"\s*(?:[/|;)\]•·]"
    r"|,? (?:AP|Associated Press|Reuters|AFP)(?: \w+){0,2} (?:Writer|Reporter|Correspondent)s?\b"
    r"|,? ?(?:Red|Editor|Redaktur|Ed|Editing by|Writing by)\b[ :]| - |, \d).*\Z",
    re.DOTALL,
)
"""What stands behind it: the editor, the outlet, the date."""


def byline(text: str, parts: Sequence[Part]) -> str | None:
    """The writers named by the first byline that names any; `None` without one."""
    found = byline_found(text, parts)
    return found[0] if found else None


def byline_found(text: str, parts: Sequence[Part]) -> tuple[str, Span] | None:
    """The same, with where it stands; names alone on lines in a row are one byline."""
    found: list[str] = []
    span = Span(0, 0)
    for part in parts:
        if found and not _is_name_alone(part):
            break
        if part.sign is not None and part.sign.role is Role.BYLINE:
            names = _named(part, " ".join(part.span.of(text).split()))
            if names:
                span = Span(span.start if found else part.span.start, part.span.end)
                found.append(names)
        if found and not _is_name_alone(part):
            break
    return (", ".join(found), span) if found else None


def _is_name_alone(part: Part) -> bool:
    return part.finding is not None and part.finding.rule == "name-alone"


def _named(part: Part, line: str) -> str:
    """The writers that the line of a byline names; `""` for a label alone."""
    if part.finding is not None and part.finding.rule == "names-with-bars":
        return ", ".join(name.strip() for name in line.split("|"))
    return _writers(line)


def _writers(line: str) -> str:
    return _REST.sub("", _LABEL.sub("", line, count=1)).strip(" ,.:;-–—")
