"""Why each part of an article has its role, and where each thing known of it comes from.

The article does not carry its reasons. They are found again, from the same text by the same rules;
what the text alone would not say was told by the article's source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from wirediff.article import Article, Block, How, Role, Span
from wirediff.reading.assembly import story_language
from wirediff.reading.explanation import Explanation, Reason
from wirediff.reading.folding import folded
from wirediff.reading.metadata.bylines import byline_found
from wirediff.reading.metadata.day_order import Clues
from wirediff.reading.metadata.outlets import outlet_marked, outlet_told
from wirediff.reading.metadata.published import Moment, dates_of
from wirediff.reading.parts import Part
from wirediff.reading.pieces import BY_SOURCE
from wirediff.reading.roles.roles import parts_with_roles
from wirediff.reading.roles.rules import Extent, Finding, Rule, Sign, Where, matched, written_rules
from wirediff.reading.tables import table

LONGEST_QUOTE: Final = 60
"""Characters of the text that a reason quotes."""

TOLD: Final = "told by its source, beside the text"
"""Where what the text does not say comes from: a page's metadata, a field of a record."""

_NAMED_BY_SOURCES: Final = frozenset((Role.HEADLINE, Role.DECK, Role.SUBHEAD, Role.CAPTION))
"""Roles that a page or a record gives by itself (see `pieces`)."""


def explained(article: Article) -> Explanation:
    """The reasons for all that is known of `article`."""
    parts = _parts(article)
    by_span = {part.span: part for part in parts}
    reasons = tuple(
        _reason(block, by_span.get(block.span), article.text) for block in article.blocks
    )
    return Explanation(reasons, dict(_facts(article, parts)))


def _parts(article: Article) -> tuple[Part, ...]:
    """The parts as they were found when the article was read.

    Where the text alone would give other roles, its source has told those that it could tell: only
    those if that explains the others, else all of that kind.
    """
    parts = parts_with_roles(article.text)
    wrong = _unlike(parts, article.blocks)
    for told in (wrong, article.blocks) if wrong else ():
        parts = parts_with_roles(article.text, _known(told))
        if not _unlike(parts, article.blocks):
            break
    return parts


def _unlike(parts: Sequence[Part], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks that `parts` give another role."""
    roles = {part.span: part.sign.role for part in parts if part.sign}
    return tuple(block for block in blocks if roles.get(block.span) is not block.role)


def _known(blocks: Sequence[Block]) -> dict[int, Finding]:
    """What a source may have told of `blocks`."""
    return {
        block.span.start: Finding(Sign(block.role.value), BY_SOURCE)
        for block in blocks
        if block.role in _NAMED_BY_SOURCES
    }


def _reason(block: Block, part: Part | None, text: str) -> Reason:
    """Why `block` has its role, which `part` has too unless the source told it."""
    if part is None or part.finding is None or part.finding.sign.role is not block.role:
        return Reason(BY_SOURCE, table("reasons")[BY_SOURCE])
    name = part.finding.rule
    rule = _table_rules().get(name)
    if rule is None:
        return Reason(name, table("reasons")[name])
    seen = matched(rule, part.line)
    shown = _whole_words(text, seen.shift(part.span.start), part.span) if seen else part.span
    return Reason(name, f"{_COVERS[rule.extent]} {_quoted(text, shown)}{_PLACES[rule.where]}")


def _whole_words(text: str, span: Span, part: Span) -> Span:
    """`span` without breaking a word at its end, as far as `part` goes."""
    rest = text[span.end : part.end].split(maxsplit=1)
    broken = rest and text[span.end - 1].isalnum() and text[span.end].isalnum()
    return Span(span.start, span.end + len(rest[0])) if broken else span


_COVERS: Final = {
    Extent.LINE: "the line says",
    Extent.START: "begins with",
    Extent.END: "ends with",
    Extent.CUT: "set into the paragraph:",
}

_PLACES: Final = {
    Where.ANYWHERE: "",
    Where.BEFORE: ", above the story",
    Where.AFTER: ", below the story's first paragraph",
    Where.OUTSIDE: ", above or below the story",
}


@cache
def _table_rules() -> dict[str, Rule]:
    return {rule.name: rule for rule in written_rules()}


def _quoted(text: str, span: Span) -> str:
    words = " ".join(span.of(text).split())
    return f"“{words[: LONGEST_QUOTE - 1]}…”" if len(words) > LONGEST_QUOTE else f"“{words}”"


def _facts(article: Article, parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """Each field that is known, with where it comes from."""
    view = folded(article.text)
    clues = Clues(view, article.language, article.outlet, article.url)
    dates = dates_of(parts, clues)
    if article.title is not None:
        yield "title", _of_title(article)
    if article.outlet is not None:
        yield "outlet", _of_outlet(article, view, parts)
    if article.byline is not None:
        found = byline_found(article.text, parts)
        same = found is not None and found[0] == article.byline
        yield "byline", f"its line {_quoted(article.text, found[1])}" if found and same else TOLD
    if article.published is not None:
        yield "published", _of_moment(article, dates.published, article.published)
    if article.updated is not None:
        yield "updated", _of_moment(article, dates.updated, article.updated)
    if article.language is not None:
        read = story_language(article.text, [(b.span, b.role) for b in article.blocks])
        yield "language", "how its story reads" if read == article.language else TOLD
    if article.credits:
        yield "credits", "; ".join(_of_credits(article))


def _of_title(article: Article) -> str:
    spans = article.spans_of(Role.HEADLINE)
    lines = [" ".join(span.of(article.text).split()) for span in spans]
    return "its headline" if article.title in lines else TOLD


def _of_outlet(article: Article, view: str, parts: Sequence[Part]) -> str:
    mark = outlet_marked(view, parts)
    if mark is not None and mark[0] == article.outlet:
        return f"its mark {_quoted(article.text, mark[1])}"
    address = article.url or article.source
    return f"the site of {address}" if outlet_told(None, address) == article.outlet else TOLD


def _of_moment(article: Article, found: Moment | None, when: object) -> str:
    if found is None or found.when != when:
        return TOLD
    block = next((b for b in article.blocks if b.span.covers(found.span)), None)
    where = "a statement of" if block is not None and block.role is Role.BODY else "its line"
    return f"{where} {_quoted(article.text, found.span)}"


_HOW_IN_WORDS: Final = {
    How.DATELINE: "in the dateline",
    How.BYLINE: "in the byline",
    How.CREDIT: "in a credit line",
    How.PHOTO: "as the source of a picture",
    How.PHRASE: "in the text",
}

_AROUND: Final = 24
"""Characters on each side of an agency's name that are quoted with it."""


def _of_credits(article: Article) -> Iterator[str]:
    """The first place that names each agency."""
    first = {credit.agency: credit for credit in reversed(article.credited)}
    for agency in article.credits:
        credit = first.get(agency)
        if credit is None:
            yield f"{agency}, {TOLD}"
            continue
        block = next(block.span for block in article.blocks if block.span.covers(credit.span))
        start = max(block.start, credit.span.start - _AROUND)
        start = max(block.start, article.text.rfind(" ", block.start, start + 1) + 1)
        end = min(block.end, credit.span.end + _AROUND)
        around = _whole_words(article.text, Span(start, end), block)
        yield f"{agency} {_HOW_IN_WORDS[credit.how]}, {_quoted(article.text, around)}"
