"""Nexis and Nexis Uni: numbered articles of plain text, or articles that end with a line of words.

The old service numbers its articles (`1 of 20 DOCUMENTS`) and puts outlet and day above the
headline; Nexis Uni has the headline first and parts the story off by a line `Body`. Both tell the
rest by labels, before the story and behind it. What comes before the first article, the request or
the list of documents, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from wirediff.reading.pieces import Piece
from wirediff.sources.databases.days import is_day_line
from wirediff.sources.databases.entry import Entry, blocks_of, paragraphs_of
from wirediff.sources.databases.labels import (
    FACTS,
    end_of_story,
    facts_of,
    is_labelled,
    label_of,
)

_OF: Final = r"(?:of|von|de|sur|di|van|из|z|av|af)"
_DOCUMENTS: Final = r"(?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI|DOCUMENTEN|STORIES)"
_NUMBER: Final = (
    rf"[ \t\f]*(?:(?:Dokument|Document|Documento) \d{{1,6}} {_OF} \d{{1,6}}"
    rf"|\d{{1,6}} {_OF} \d{{1,6}} {_DOCUMENTS})[ \t]*\r?$"
)
_END: Final = (
    r"[ \t]*(?:End of Documents?|Ende des Dokuments|Fin du documents?|Fin del? documento"
    r"|Fine del documento|Fim do documento|Einde van (?:het )?document)[ \t]*\r?$"
)

BOUNDARY: Final = rf"^(?:{_NUMBER}|{_END})"
"""A line that parts two articles."""

_LENGTH: Final = r"(?:length|länge|longueur|longitud|extensión|lunghezza|lengte|extensão)"
_NUMBERED: Final = re.compile(rf"^{_NUMBER}", re.MULTILINE)
_LENGTHS: Final = re.compile(rf"^{_LENGTH} ?:\s?\d[\d.,]*\s\w", re.IGNORECASE | re.MULTILINE)
_LOADED: Final = re.compile(r"^(?:load-date|update|date-chargement) ?:\s?\w", re.I | re.MULTILINE)
_ENDS: Final = re.compile(rf"^{_END}", re.MULTILINE)
_LIST: Final = re.compile(
    r"\A(?:.{0,200}\n){0,12}?(?:Documents?|Dokumente?|Documentos?|Documenti|Documenten) \(\d+\)\s*$"
    r"(?:.{0,300}\n){0,12}?(?:1\. |Client/Matter|Search Terms|Mandant|Suchbegriffe)",
    re.MULTILINE,
)
"""The list of documents that Nexis Uni puts before the articles, or beside them."""

_STORY: Final = frozenset({*FACTS["body"].split("|"), "text", "texte", "texto"})
_PLACING: Final = (
    "section|rubrik|rubrique|sección|sezione|seção|rubriek|ressort|length|länge|longueur|longitud"
    "|extensión|lunghezza|lengte|extensão|edition|ausgabe|édition|edición|series|column"
    "|distribution|source|insert|pages"
)
_ABOVE: Final = frozenset(
    name
    for names in (*map(FACTS.get, ("title", "byline", "deck", "dateline")), _PLACING)
    for name in (names or "").split("|")
)
"""Labels that stand above the story."""

_COPYRIGHT: Final = re.compile(
    r"(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved|alle rechte vorbehalten"
    r"|tous droits réservés|todos los derechos|tutti i diritti|todos os direitos|distributed by)",
    re.IGNORECASE,
)
_EDITION: Final = re.compile(r"\bedi(?:tion|ción|zione|ção)\b|\bausgabe\b", re.IGNORECASE)


def recognises(text: str) -> bool:
    """Whether `text`, the beginning of an export, has the marks of Nexis in it."""
    marks = (_LENGTHS, _LOADED, _ENDS)
    unnumbered = sum(mark.search(text) is not None for mark in marks) >= 2
    return unnumbered or bool(_NUMBERED.search(text) or _LIST.match(text))


def entry(text: str) -> Entry | None:
    """The article in `text`, which stands between two boundaries; `None` when none is there."""
    blocks = blocks_of(text)
    opening, begin = _story_begin(blocks)
    if begin is None:
        return None
    end = _without_copyright(blocks, begin, end_of_story(blocks, begin))
    head = [line for block in opening for line in block]
    labels = facts_of(opening)
    facts = facts_of(blocks[end:]) | labels | _head_facts(_unlabelled(opening), labels)
    if "title" not in facts or not ("date" in facts or "length" in " ".join(head).casefold()):
        return None
    return Entry(facts, _without_headline(paragraphs_of(blocks[begin:end]), facts["title"]))


def _story_begin(blocks: list[list[str]]) -> tuple[list[list[str]], int | None]:
    """The blocks above the story, and the index of its first one; `None` without a story.

    A line `Body` opens it, and is taken out of its block; else the last label of those above.
    """
    for at, block in enumerate(blocks):
        for line, words in enumerate(block):
            if words.casefold().rstrip(" :") in _STORY:
                blocks[at : at + 1] = [each for each in (block[:line], block[line + 1 :]) if each]
                begin = at + (1 if line else 0)
                return blocks[:begin], begin
    first = next((at for at, block in enumerate(blocks) if is_labelled(block)), None)
    if first is None:
        return [], None
    begin = first
    while begin < len(blocks) and _is_above(blocks[begin]):
        begin += 1
    return blocks[:begin], begin


def _is_above(block: Sequence[str]) -> bool:
    """Whether a label of those above the story opens the block; a story may open with others."""
    found = label_of(block[0])
    return found is not None and found[0] in _ABOVE


def _unlabelled(blocks: Sequence[Sequence[str]]) -> list[list[str]]:
    """The blocks above the first label, and those between labels that go on with none."""
    plain: list[list[str]] = []
    for block in blocks:
        lines = [*block]
        labelled = next((at for at, line in enumerate(lines) if label_of(line)), len(lines))
        if labelled:
            plain.append(lines[:labelled])
        if labelled < len(lines) and plain:
            break
    return plain


def _head_facts(blocks: Sequence[Sequence[str]], labels: dict[str, str]) -> dict[str, str]:
    """Outlet, day and headline, by where they stand about the line of the day."""
    lines = [(at, line) for at, block in enumerate(blocks) for line in block]
    day = next((at for at in reversed(range(len(lines))) if is_day_line(lines[at][1])), None)
    if day is None:
        return {"title": lines[0][1]} if lines and "title" not in labels else {}
    above = [line for _, line in lines[:day] if not _COPYRIGHT.match(line)]
    below = [line for at, line in lines[day + 1 :] if at != lines[day][0]]
    has_copyright_below = any(_COPYRIGHT.match(line) for line in below)
    below = [line for line in below if not _COPYRIGHT.match(line) and not _EDITION.search(line)]
    facts = {"date": lines[day][1]}
    if "title" in labels or (below and not has_copyright_below):
        facts |= {"outlet": _first_of_block(lines[:day])} if above else {}
        return facts if "title" in labels else facts | {"title": " ".join(below)}
    if len(above) > 1:
        return facts | {"outlet": above[-1], "title": above[-2]}
    return facts | ({"title": above[0]} if above else {})


def _first_of_block(lines: Sequence[tuple[int, str]]) -> str:
    """The first line of the last block: below the outlet's name may stand its place."""
    told = [(at, line) for at, line in lines if not _COPYRIGHT.match(line)]
    return next(line for at, line in told if at == told[-1][0])


def _without_copyright(blocks: list[list[str]], begin: int, end: int) -> int:
    """The end of the story, before the lines on copyright that close some articles."""
    while end > begin and _COPYRIGHT.match(blocks[end - 1][0]):
        end -= 1
    return end


def _without_headline(story: list[Piece], title: str) -> list[Piece]:
    return story[1:] if story and story[0].text == title else story
