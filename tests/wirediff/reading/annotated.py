"""Annotated texts: where each sentence or line lies, and the role it must have."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wirediff.article import Article, Role, Span

DATA: Final = Path(__file__).parents[2] / "data" / "reading"
REPOSITORY: Final = Path(__file__).parents[3]

_MARK: Final = re.compile(rf"(\[(?:{'|'.join(Role)})\] )")


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text and the roles that a careful reader gave its parts."""

    name: str
    text: str
    roles: tuple[tuple[Span, Role], ...]


def seeds() -> Iterator[Annotated]:
    """The five sample articles, every sentence annotated by hand."""
    for path in sorted(DATA.glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        text = (REPOSITORY / content["text"]).read_text(encoding="utf-8")
        roles = tuple((Span(start, end), Role(role)) for start, end, role in content["sentences"])
        yield Annotated(path.stem, text, roles)


def styles() -> Iterator[Annotated]:
    """Invented articles in the style of many outlets, each line annotated by its mark."""
    yield from _marked("styles")


def pages() -> Iterator[Annotated]:
    """More of them, with all the furniture of a page; no rule was written for their lines first."""
    yield from _marked("pages")


def _marked(folder: str) -> Iterator[Annotated]:
    for path in sorted((DATA / folder).glob("*.txt")):
        for entry in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, body = entry.partition("\n")
            yield _unmarked(f"{path.stem}: {name}", body.rstrip("\n"))


def _unmarked(name: str, body: str) -> Annotated:
    text = ""
    roles = []
    role = Role.BODY
    for piece in _MARK.split(body):
        if _MARK.fullmatch(piece):
            role = Role(piece.strip("[] "))
            continue
        if piece.strip():
            roles.append((Span(len(text), len(text) + len(piece.rstrip())), role))
        text += piece
    return Annotated(name, text, tuple(roles))


def role_at(article: Article, span: Span) -> Role | None:
    """The role that most characters of `span` have."""
    found: Counter[Role] = Counter()
    for block in article.blocks:
        shared = min(block.span.end, span.end) - max(block.span.start, span.start)
        found[block.role] += max(0, shared)
    return found.most_common(1)[0][0] if found else None
