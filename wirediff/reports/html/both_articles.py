"""Both articles side by side, every passage marked and tied to its other end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from wirediff.article import Block, Role
from wirediff.passages import Kind, Passage
from wirediff.reports.html.aligned_rows import Paragraph, paragraphs_of, rows_of
from wirediff.reports.html.column import Column, in_language
from wirediff.reports.html.elements import Child, Element, element, extend
from wirediff.text.intervals import Run, layered
from wirediff.wording.merged import is_marked_by_changes
from wirediff.wording.own import STORY
from wirediff.wording.phrases import manner_of, sign_of

_TAGS: Final = {Role.HEADLINE: "h4", Role.SUBHEAD: "h4"}
"""Other roles are paragraphs."""

_CLOSENESS: Final = {kind: rank for rank, kind in enumerate(Kind)}
"""Where passages overlap, the closest kind is shown."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Both articles, and what a style sheet must know of them."""

    pair: Element
    rows: int
    """Rows of the grid that the two articles share, their names included."""


def spread(columns: Sequence[Column], passages: Sequence[Passage]) -> Spread:
    """Two articles in a grid whose rows hold what belongs together."""
    left, right = (paragraphs_of(column.article) for column in columns)
    rows = tuple(rows_of(left, right, passages))
    on_left = [left[row.left.start : row.left.stop] for row in rows]
    on_right = [right[row.right.start : row.right.stop] for row in rows]
    pair = element(
        "div",
        _article(columns[0], passages, on_left),
        _article(columns[1], passages, on_right),
        class_="pair",
    )
    return Spread(pair, len(rows) + 1)


def _article(
    column: Column, passages: Sequence[Passage], rows: Sequence[Sequence[Paragraph]]
) -> Element:
    setter = _Setter(column, passages)
    heading = f"article-{column.key}"
    return element(
        "article",
        element("h3", element("bdi", column.name), id=heading, class_="name"),
        *(element("div", *map(setter.paragraph, row), class_="row") for row in rows),
        aria_labelledby=heading,
        class_=column.key,
        **in_language(column.article.language),
    )


class _Setter:
    """Sets the paragraphs of one article; knows which passages have their address already."""

    def __init__(self, column: Column, passages: Sequence[Passage]) -> None:
        self._column = column
        self._passages = passages
        self._shared = layered(
            (span, number) for number, spans in enumerate(column.ends) for span in spans
        )
        self._addressed: set[int] = set()

    def paragraph(self, blocks: Paragraph) -> Element:
        """One paragraph of the article."""
        first = blocks[0]
        if len(blocks) == 1:
            node = element(
                _TAGS.get(first.role, "p"), class_=self._look(first), **self._tongue(first)
            )
            return extend(node, self._content(first))
        story = [block for block in blocks if block.role in STORY]
        inside = (
            extend(element("span", class_=block.role, **self._tongue(block)), self._content(block))
            for block in blocks
        )
        node = element("p", class_="own" if story and all(map(self._is_own, story)) else None)
        for at, part in enumerate(inside):
            extend(node, (" " if at else None, part))
        return node

    def _tongue(self, block: Block) -> dict[str, str]:
        """The language of a block in another language than its article."""
        return in_language(block.language) if block.language else {}

    def _look(self, block: Block) -> str:
        """The role, and whether it tells something that only this outlet has."""
        is_own = block.role in STORY and self._is_own(block)
        return f"{block.role} own" if is_own else str(block.role)

    def _is_own(self, block: Block) -> bool:
        """Whether no passage touches the block."""
        return next(self._shared.within(block.span.start, block.span.end), None) is None

    def _content(self, block: Block) -> Iterator[Child]:
        text, at = self._column.article.text, block.span.start
        labelled: set[int] = set()
        for run in self._shared.within(block.span.start, block.span.end):
            yield text[at : run.start]
            new = [number for number in run.value if number not in labelled]
            labelled.update(new)
            yield self._mark(run, new)
            at = run.end
        yield text[at : block.span.end]

    def _mark(self, run: Run[tuple[int, ...]], new: Sequence[int]) -> Element:
        """A piece of a passage, with the labels of all passages that begin or go on here."""
        number = min(run.value, key=lambda each: _CLOSENESS[self._passages[each].kind])
        node = element("mark", class_=str(self._passages[number].kind))
        extend(node, (self._label(each) for each in new))
        return extend(node, self._words(run, number))

    def _label(self, number: int) -> Element:
        """Letter and number of a passage: a link to its other end, and its own address."""
        passage, column = self._passages[number], self._column
        sign, manner = sign_of(passage, number + 1), manner_of(passage)
        address = None if number in self._addressed else column.address(number)
        self._addressed.add(number)
        away = "right" if column.key == "left" else "left"
        return element(
            "a",
            sign,
            id=address,
            href=f"#{away}-{number + 1}",
            class_="label",
            dir="ltr",
            lang="en",
            aria_label=f"{sign}: passage {number + 1}, {manner}; to {column.other}",
        )

    def _words(self, run: Run[tuple[int, ...]], number: int) -> Iterator[Child]:
        """The words of a passage; those that the other side words differently are marked."""
        column, text = self._column, self._column.article.text
        tells = is_marked_by_changes(self._passages[number])
        changed = [
            each
            for each in column.changed.within(run.start, run.end)
            if tells and number in each.value
        ]
        facts = list(column.facts.within(run.start, run.end))
        cuts = {run.start, run.end}
        for each in (*changed, *facts):
            cuts |= {each.start, each.end}
        for start, end in pairwise(sorted(cuts)):
            if any(fact.start <= start < fact.end for fact in facts):
                yield element("u", text[start:end], class_="fact")
            elif any(each.start <= start < each.end for each in changed):
                yield element("u", text[start:end])
            else:
                yield text[start:end]
