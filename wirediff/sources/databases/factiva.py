"""Factiva: articles that end with the number of the document, with field codes or without.

With codes, each field begins with two or three capitals (`HD`, `LP`, `TD`). Without them the lines
stand in one order: section, headline, byline, words, day, outlet, its code, edition, pages,
language, copyright, and then the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from wirediff.sources.databases.days import is_day_line
from wirediff.sources.databases.entry import Entry, blocks_of, paragraphs_of, without_by
from wirediff.sources.language_names import code_of

BOUNDARY: Final = (
    r"^(?:AN\s+)?(?:Document|Dokument|Documento|Документ) [A-Z][A-Za-z0-9]{15,40}[ \t]*\r?$"
)
"""The line that ends an article."""

_WORDS: Final = re.compile(
    r"\d[\d.,\s]*\s?(?:words?|wörter|wort|mots?|palabras?|parole|palavras?|woorden|słów|слов[аo]?"
    r"|ord|字|語|文字|단어|kata|كلمات|كلمة)\Z",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(BOUNDARY, re.MULTILINE)
_HEADLINE: Final = re.compile(r"^HD(?:\s|$)", re.MULTILINE)
_SOURCE: Final = re.compile(r"^(?:PD|SN|AN)(?:\s|$)", re.MULTILINE)

_ALL: Final = (
    "SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CX|LP|TD|CT|ART|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|CLM"
)
_CODES: Final = frozenset(_ALL.split("|"))
_CODE: Final = re.compile(r"([A-Z]{2,3})(\t\s*|  +| |\Z)(.*)")
_INDEX: Final = frozenset({"IN", "CO", "NS", "RE", "RF", "CT", "ART"})
"""Codes that are words too, so that they count only before what stands in an index."""

FACTS: Final = {
    "HD": "title",
    "BY": "byline",
    "SN": "outlet",
    "PD": "date",
    "ET": "time",
    "LA": "language",
    "ART": "caption",
}

_COPYRIGHT: Final = re.compile(r"(?:copyright\b|©|\(c\)|\(copyright\))", re.IGNORECASE)
_RIGHTS: Final = re.compile(
    r"all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos"
    r"|tutti i diritti|todos os direitos",
    re.IGNORECASE,
)
_BANNER: Final = re.compile(
    r"\A(?:Dow Jones )?Factiva\b.{0,60}\Z|Factiva, Inc\b|\APage \d+ of \d+|\ADow Jones.{0,40}\Z"
)
"""What the service prints at the head and foot of its pages."""

MOST_ABOVE: Final = 8
"""Lines before the one that counts the words: section, headline and byline, perhaps broken."""
MOST_BELOW: Final = 14
"""Lines from there to the copyright."""


def recognises(text: str) -> bool:
    """Whether `text`, the beginning of an export, has the marks of Factiva in it."""
    coded = _HEADLINE.search(text) is not None and _SOURCE.search(text) is not None
    return coded or _NUMBER.search(text) is not None


def entry(text: str) -> Entry | None:
    """The article in `text`, which stands before such a boundary; `None` when none is there."""
    blocks = blocks_of(text)
    fields = _coded(blocks)
    return _of_codes(fields) if "HD" in fields else _of_order(blocks)


def _coded(blocks: Sequence[Sequence[str]]) -> dict[str, list[list[str]]]:
    """The blocks of lines of each code."""
    fields: dict[str, list[list[str]]] = {}
    current: list[list[str]] = []
    for block in blocks:
        current.append([])
        for line in block:
            found = _code(line)
            if found is not None and found[0] not in fields:
                current = fields.setdefault(found[0], [[]])
                line = found[1]
            if line:
                current[-1].append(line)
    return {code: [block for block in lines if block] for code, lines in fields.items()}


def _code(line: str) -> tuple[str, str] | None:
    match = _CODE.match(line)
    if match is None or match[1] not in _CODES:
        return None
    code, gap, rest = match[1], match[2], match[3].strip()
    if code in _INDEX and gap == " " and not re.search(r" : | \| |\A\W", rest):
        return None
    return code, rest


def _of_codes(fields: dict[str, list[list[str]]]) -> Entry:
    facts = {
        FACTS[code]: " ".join(line for block in fields[code] for line in block)
        for code in FACTS
        if code in fields
    }
    facts["date"] = f"{facts.get('date', '')} {facts.get('time', '')}".strip()
    return Entry(facts, paragraphs_of([*fields.get("LP", ()), *fields.get("TD", ())]))


def _of_order(blocks: Sequence[Sequence[str]]) -> Entry | None:
    lines = [(at, line) for at, block in enumerate(blocks) for line in block]
    words = next((at for at, (_, line) in enumerate(lines) if _WORDS.match(line)), None)
    if words is None or not words > 0:
        return None
    nearest = [line for _, line in lines[max(0, words - MOST_ABOVE) : words]]
    above = [line for line in nearest if not _BANNER.search(line)]
    if not above:
        return None
    below = [line for _, line in lines[words + 1 : words + 1 + MOST_BELOW]]
    head = _length_of_head(below)
    facts = _facts_above(above) | _facts_below(below[:head])
    story = _regrouped(lines[words + 1 + head :])
    rights = " ".join(below[:head])
    if story and len(story[-1]) == 1 and _is_publisher(story[-1][0], rights):
        story.pop()
    return Entry(facts, paragraphs_of(story))


def _length_of_head(below: Sequence[str]) -> int:
    """How many of the lines behind the count of words come before the story."""
    for at, line in enumerate(below):
        if _COPYRIGHT.match(line):
            goes_on = at + 1 < len(below) and _RIGHTS.match(below[at + 1])
            return at + (2 if goes_on else 1)
    named = [at for at, line in enumerate(below[:10]) if len(line) < 30 and code_of(line)]
    return named[0] + 1 if named else min(3, len(below))


def _facts_above(lines: list[str]) -> dict[str, str]:
    """Headline and byline of the lines above the count of words, the section left out."""
    if len(lines) > 1 and (without_by(lines[-1]) != lines[-1] or _names(lines[-1], lines[-2])):
        return {"byline": lines[-1], "title": _headline(lines[:-1])}
    return {"title": _headline(lines)}


def _headline(lines: list[str]) -> str:
    """The headline, which a short line with the section may precede."""
    has_section = len(lines) > 1 and len(lines[0].split()) <= 3 and len(lines[0]) < len(lines[1])
    return " ".join(lines[1:] if has_section else lines)


def _names(line: str, above: str) -> bool:
    """Whether `line`, below a headline, is names alone."""
    words = re.findall(r"[^\W\d_][\w.'’-]*", line)
    few = 2 <= len(words) <= 8 and len(line) < len(above) and not re.search(r"\d", line)
    return few and all(word[0].isupper() or word in ("and", "und", "et", "y") for word in words)


def _facts_below(lines: Sequence[str]) -> dict[str, str]:
    """Day, outlet and language of the lines below the count of words."""
    day = next((at for at, line in enumerate(lines) if is_day_line(line)), None)
    if day is None:
        return {}
    rest = list(lines[day + 1 :])
    time = rest.pop(0) if rest and re.match(r"\d{1,2}[:.h]\d\d", rest[0]) else ""
    facts = {"date": f"{lines[day]} {time}".strip()}
    if rest:
        facts["outlet"] = rest[0]
    language = next((line for line in rest[1:] if len(line) < 30 and code_of(line)), None)
    return facts | ({"language": language} if language else {})


def _regrouped(lines: Sequence[tuple[int, str]]) -> list[list[str]]:
    """The lines in their blocks again."""
    return list(_blocks(lines))


def _blocks(lines: Sequence[tuple[int, str]]) -> Iterator[list[str]]:
    block: list[str] = []
    last = -1
    for at, line in lines:
        if block and at != last:
            yield block
            block = []
        block.append(line)
        last = at
    if block:
        yield block


def _is_publisher(line: str, rights: str) -> bool:
    """Whether the last line names the publisher, as the copyright does."""
    return len(line) < 80 and line.casefold() in rights.casefold()
