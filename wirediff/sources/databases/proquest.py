"""ProQuest: articles that rules of underscores part, the story behind `Full text:`.

The abstract is the database's or the lead once more, so it counts only where there is no text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from wirediff.sources.databases.entry import Entry, blocks_of, paragraphs_of
from wirediff.sources.databases.labels import FACTS, end_of_story, facts_of, label_of

BOUNDARY: Final = (
    r"^[ \t]*(?:_{20,}|(?:Document|Dokument|Documento) \d{1,6} (?:of|von|de|di) \d{1,6}"
    r"|(?:Database|Datenbank|Base de données|Base de datos|Base de dados) ?: [^\r\n]{0,200}?"
    r")[ \t]*\r?$"
)
"""A line that parts two articles: a rule, a number, or the last label of one."""

_RULE: Final = re.compile(r"^_{20,}\s*$", re.MULTILINE)
_TEXT: Final = re.compile(
    r"^(?:full text|volltext|texte intégral|texto completo|testo completo|texto integral|abstract)"
    r"(?: availability)? ?: ",
    re.IGNORECASE | re.MULTILINE,
)
_OWN: Final = re.compile(r"^(?:ProQuest document ID|Publication info) ?: ", re.I | re.MULTILINE)

_STORY: Final = frozenset(FACTS["body"].split("|"))
_NO_TEXT: Final = re.compile(r"(?:full text )?(?:not available|none available)\b", re.IGNORECASE)
_ROLES: Final = re.compile(
    r"\b(?:writer|reporter|editor|staff|correspondent|columnist|bureau|special)\b", re.IGNORECASE
)


def recognises(text: str) -> bool:
    """Whether `text`, the beginning of an export, has the marks of ProQuest in it."""
    parted = _RULE.search(text) is not None and _TEXT.search(text) is not None
    return parted or _OWN.search(text) is not None


def entry(text: str) -> Entry | None:
    """The article in `text`, which stands between two boundaries; `None` when none is there."""
    blocks = blocks_of(text)
    begin = next((at for at, block in enumerate(blocks) if _opens_story(block)), len(blocks))
    end = end_of_story(blocks, begin + 1) if begin < len(blocks) else begin
    told = facts_of(block for block in (*blocks[:begin], *blocks[end:]) if _is_told(block))
    if not {"title", "outlet", "publication info", "body"} & {*told, *_body_fact(begin, blocks)}:
        return None
    facts = {name: told[name] for name in ("title", "language", "date") if told.get(name)}
    if "title" not in facts and blocks and label_of(blocks[0][0]) is None:
        facts["title"] = " ".join(blocks[0])
    info = told.get("publication info", "")
    facts |= {
        "outlet": (told.get("outlet") or info).partition(";")[0].strip().partition(", ")[0],
        "date": facts.get("date") or info,
        "byline": ", ".join(map(_in_order, told.get("byline", "").split(";"))),
    }
    return Entry(facts, paragraphs_of(_story(blocks[begin:end], told)))


def _opens_story(block: Sequence[str]) -> bool:
    found = label_of(block[0])
    return found is not None and found[0] in _STORY


def _is_told(block: Sequence[str]) -> bool:
    return label_of(block[0]) is not None


def _body_fact(begin: int, blocks: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return ("body",) if begin < len(blocks) else ()


def _story(blocks: Sequence[Sequence[str]], told: dict[str, str]) -> list[list[str]]:
    """The lines of the story without the label before it; the abstract where there is none."""
    if blocks:
        found = label_of(blocks[0][0])
        first = [found[1] if found else "", *blocks[0][1:]]
        story = [[line for line in first if line], *map(list, blocks[1:])]
        if story[0] and _NO_TEXT.match(story[0][0]):
            story = story[1:]
        if any(story):
            return [block for block in story if block]
    abstract = told.get("abstract", "")
    return [[abstract]] if abstract else []


def _in_order(name: str) -> str:
    """`Berg, Anna` with the first name first."""
    last, comma, first = (part.strip(" .") for part in name.partition(","))
    turned = comma and first and len(first.split()) <= 3 and not _ROLES.search(first)
    return f"{first} {last}" if turned and "," not in first else name.strip()
