"""The documents of the repository, taken apart for the tests that hold them against the program."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]

README: Final = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING: Final = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
CHANGELOG: Final = (ROOT / "CHANGELOG.md").read_text("utf-8")

PAGES: Final = {path.name: path.read_text("utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
"""The pages of `docs/`, by their names."""

_FENCED: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE: Final = re.compile(r"`([^`\n]+)`")


def section(document: str, heading: str) -> str:
    """What stands below a heading, down to the next one of whatever level."""
    parts = re.split(r"^#+ (.+)$", without_fences(document), flags=re.MULTILINE)
    found = dict(zip(parts[1::2], parts[2::2], strict=True))
    return found[heading]


def rows(text: str) -> list[tuple[str, ...]]:
    """The cells of every row of the tables in a text, their heads left out."""
    table = re.findall(r"^\|(.+)\|$", text, re.MULTILINE)
    cells = [tuple(cell.strip() for cell in row.split("|")) for row in table]
    rules = [at for at, row in enumerate(cells) if set("".join(row)) <= {"-"}]
    heads = {at - 1 for at in rules}
    return [row for at, row in enumerate(cells) if at not in heads and at not in rules]


def codes(text: str) -> tuple[str, ...]:
    """What stands in backticks."""
    return tuple(_CODE.findall(text))


def fenced(document: str, language: str) -> list[str]:
    """The examples in a language."""
    return [code for named, code in _FENCED.findall(document) if named == language]


def without_fences(document: str) -> str:
    """The prose: comments of an example are no headings."""
    return _FENCED.sub("", document)
