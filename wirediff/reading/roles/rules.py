"""The rules of `tables/roles.toml`: which role a line has by its wording alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from wirediff.article import Role, Span
from wirediff.reading.roles.hints import plain
from wirediff.reading.roles.patterns import Patterns
from wirediff.reading.roles.placeholders import AGENCY, BOTH, FILLER, OUTLET
from wirediff.reading.tables import table


class Sign(StrEnum):
    """What a rule makes of a part: a role, or a role with a consequence."""

    HEADLINE = "headline"
    DECK = "deck"
    SUBHEAD = "subhead"
    DATELINE = "dateline"
    BYLINE = "byline"
    CAPTION = "caption"
    BODY = "body"
    CREDIT = "credit"
    BOILERPLATE = "boilerplate"
    PHOTO = "photo"
    """A photo's credit: caption beside a caption, credit when it stands alone."""
    LINKS = "links"
    """Boilerplate; the titles that follow are links to other stories."""
    CLOSING = "closing"
    """Boilerplate; nothing of the story follows."""
    INITIALS = "initials"
    """Boilerplate: the initials of those who handled the story."""

    @property
    def role(self) -> Role:
        """The role it comes to when nothing around it says otherwise."""
        return _ROLES[self]


_ROLES: Final = {
    **{sign: Role(sign.value) for sign in Sign if sign.value in set(Role)},
    Sign.PHOTO: Role.CREDIT,
    Sign.LINKS: Role.BOILERPLATE,
    Sign.CLOSING: Role.BOILERPLATE,
    Sign.INITIALS: Role.BOILERPLATE,
}


class Extent(StrEnum):
    """How much of a line a pattern must cover."""

    LINE = "line"
    START = "start"
    END = "end"
    CUT = "cut"


class Where(StrEnum):
    """On which side of the story a rule holds."""

    ANYWHERE = "anywhere"
    BEFORE = "before"
    AFTER = "after"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that holds, and what it makes of the part."""

    sign: Sign
    rule: str
    """The rule's name in the table, for those who ask why."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Every rule of one extent and place."""

    patterns: Patterns
    findings: tuple[Finding, ...]


LONGEST_LINE: Final = 600
"""Characters beyond which a line is a paragraph of the story, whatever it begins with. The longest
copyright notices and captions seen are below 500."""

_TAIL: Final = 160
"""Characters at the end of a line in which a photo's credit may begin."""

_ENDS_SENTENCE: Final = (".", "!", "?", '"', "'")

_ENDS_CREDIT: Final = (").", "].")

_CREDIT_SIGNS: Final = ("/", "photo", "foto", "image", "picture", "credit")

_MAY_CUT: Final = re.compile(r"[(\[.!?\")。」！？]")
"""What a cut may begin at or behind: a bracket, the end of a sentence."""

_BEFORE_BRACKET: Final = re.compile(r"[a-z\"] ")
"""What a cut may begin inside of, at the blank."""


def line_finding(line: str, where: Where = Where.ANYWHERE) -> Finding | None:
    """The first rule that gives all of `line`, which is folded and stripped, a role.

    Rules for whole lines come before those for beginnings, and these before those for ends.
    """
    if len(line) > LONGEST_LINE:
        return None
    seen = plain(line)
    for extent in (Extent.LINE, Extent.START, Extent.END):
        group = _groups().get((extent, where))
        number = _matching(group.patterns, extent, line, seen) if group else None
        if group and number is not None:
            return group.findings[number]
    return None


def _matching(patterns: Patterns, extent: Extent, line: str, seen: str) -> int | None:
    if extent is Extent.LINE:
        return patterns.fullmatch(line, seen)
    if extent is Extent.START:
        return patterns.match(line, seen)
    start = max(0, len(line) - _TAIL)
    return patterns.search(line, seen, start) if _may_end(line[start:]) else None


def _may_end(tail: str) -> bool:
    """Whether a rule of ends may hold for a line with that end; for most paragraphs it cannot."""
    if not tail.endswith(_ENDS_SENTENCE) or tail.endswith(_ENDS_CREDIT):
        return True
    lowered = tail.lower()
    return any(sign in lowered for sign in _CREDIT_SIGNS)


def matched(rule: Rule, line: str) -> Span | None:
    """What `rule` sees in `line`, for those who ask why; `None` when it does not hold there."""
    pattern = re.compile(rf"(?:{rule.pattern})", re.IGNORECASE)
    if rule.extent is Extent.CUT:
        match = pattern.match(line)  # a part of its own by now, without the sentence before it
    elif rule.extent is Extent.END:
        match = re.compile(rf"(?:{rule.pattern})\Z", re.IGNORECASE).search(line)
    else:
        match = pattern.fullmatch(line) if rule.extent is Extent.LINE else pattern.match(line)
    return Span(*match.span()) if match else None


def cuts(paragraph: str) -> Iterator[tuple[Span, Finding]]:
    """What stands inside a folded paragraph without being part of it, in order."""
    group = _groups()[Extent.CUT, Where.ANYWHERE]
    start, seen = 0, plain(paragraph)
    for place in _places_to_cut(paragraph):
        # Before it: inside the last cut, or tried as another mark's already.
        if place < start:
            continue
        found = group.patterns.match_at(paragraph, seen, place)
        start = place + 1
        if found is not None:
            number, match = found
            yield Span(*match.span()), group.findings[number]
            start = max(start, match.end())


def _places_to_cut(paragraph: str) -> Iterator[int]:
    """Where a cut may begin: in front, at a bracket, behind a sentence or a bracket.

    Trying every rule everywhere costs fifty times as much.
    """
    yield 0
    for mark in _MAY_CUT.finditer(paragraph):
        place = mark.start()
        if mark[0] in "([":
            if mark[0] == "(" and _BEFORE_BRACKET.match(paragraph, max(0, place - 2)):
                yield place - 1
            yield place
        else:
            yield place + 1
            if mark[0] in '.!?"' and paragraph[place + 1 : place + 2] == " ":
                yield place + 2


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the table."""

    name: str
    sign: Sign
    extent: Extent
    where: Where
    pattern: str
    """With its words written out."""


def written_rules() -> Iterator[Rule]:
    """Every rule of the table, in its order."""
    for sign, extents in table("roles").items():
        for extent, rules in extents.items() if sign != "words" else ():
            for name, value in rules.items():
                inner = value if isinstance(value, dict) else {name: value}
                where = Where(name) if isinstance(value, dict) else Where.ANYWHERE
                for rule, pattern in inner.items():
                    yield Rule(rule, Sign(sign), Extent(extent), where, written_out(pattern))


@cache
def _groups() -> Mapping[tuple[Extent, Where], _Group]:
    found: defaultdict[tuple[Extent, Where], list[Rule]] = defaultdict(list)
    for rule in written_rules():
        found[rule.extent, rule.where].append(rule)
    return {(extent, where): _group(extent, rules) for (extent, where), rules in found.items()}


def _group(extent: Extent, rules: Sequence[Rule]) -> _Group:
    named = [(rule.name, rule.pattern) for rule in rules]
    findings = tuple(Finding(rule.sign, rule.name) for rule in rules)
    return _Group(Patterns(named, r"\Z" if extent is Extent.END else ""), findings)


def written_out(pattern: str | list[str]) -> str:
    """A pattern of the table with its `<words>` replaced by what they stand for.

    A list is an alternative of each of its patterns.
    """
    joined = pattern if isinstance(pattern, str) else "|".join(pattern)
    return re.sub(r"<([a-z]+)>", lambda match: _word(match[1]), joined)


@cache
def _word(name: str) -> str:
    if name == "tags":
        return f"{AGENCY}{OUTLET}{BOTH}{FILLER}"  # inside a character class
    return f"(?:{_TABLES.get(name) or written_out(table('roles')['words'][name])})"


DOMAIN: Final = (
    r"(?:[\w-]{1,40}\.){1,3}"
    r"(?:com|net|org|info|news|tv|co|id|my|sg|in|uk|us|au|nz|ca|ru|kr|jp|cn|hk|ph|th|vn|de|fr|es"
    r"|it|nl|be|ch|at|pt|br|mx|ar|pl|se|no|dk|fi|ie|il|ae|qa|sa|pk|bd|lk|za|ng|ke|eu|int|gov|io|ai)"
    r"(?![\w-])"
)
"""A site's name: `tribunnews.com`, `REPUBLIKA.CO.ID`."""

_TABLES: Final = {
    "agency": f"[{AGENCY}{BOTH}]{FILLER}*",
    "outlet": f"[{OUTLET}{BOTH}]{FILLER}*",
    "domain": DOMAIN,
}
