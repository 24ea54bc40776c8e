"""The shared passages as a table, and each of them spelled out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from wirediff.article import Span
from wirediff.marks import Judgement
from wirediff.passages import Difference, Kind, Mark, Passage, What
from wirediff.reports.html.column import Column, in_language
from wirediff.reports.html.elements import Child, Element, element, extend
from wirediff.reports.remarks import Remarks, remark
from wirediff.text.sanitise import one_line
from wirediff.wording.disagreements import judgement_in_words, kind_in_words, reading_in_words
from wirediff.wording.merged import common_words, merged_runs
from wirediff.wording.phrases import manner_of, percent, sign_of

_HEADS: Final = ("Passage", "Kind", "Moved", "Certainty", "Where", "Not the same", "Why, above all")

_NO_BREAK: Final = "\N{NO-BREAK SPACE}"

_JUDGED: Final = "Judged"
"""The head of one more column, where the reader judged."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A passage with its number, counted from 1, as every part of the page names it."""

    passage: Passage
    number: int
    judgement: Judgement | None
    """What the reader said of it."""

    @property
    def address(self) -> str:
        """The name on the page of where it is spelled out."""
        return f"passage-{self.number}"

    @property
    def sign(self) -> str:
        """Letter and number."""
        return sign_of(self.passage, self.number)


def numbered(passages: Sequence[Passage], remarks: Remarks) -> tuple[Numbered, ...]:
    """All passages with their numbers and what the reader said of them."""
    said = zip(passages, remarks.beside, strict=True)
    return tuple(Numbered(passage, number, one) for number, (passage, one) in enumerate(said, 1))


# The table. Its roles are said although they are its own: on a narrow screen its cells are shown
# one below the other, and a browser then takes it for no table any more.


def passage_table(columns: Sequence[Column], passages: Sequence[Numbered]) -> Element:
    """One row for each passage."""
    judged = any(each.judgement for each in passages)
    names = (*_HEADS, _JUDGED) if judged else _HEADS
    heads = (element("th", head, scope="col", role="columnheader") for head in names)
    rows = (_row(columns, each, judged=judged) for each in passages)
    return element(
        "table",
        element("thead", element("tr", *heads, role="row"), role="rowgroup"),
        element("tbody", *rows, role="rowgroup"),
        role="table",
        aria_labelledby="passages",
    )


def _row(columns: Sequence[Column], each: Numbered, *, judged: bool) -> Element:
    passage = each.passage
    places = (_unbroken(column.places.of(*column.ends[each.number - 1])) for column in columns)
    strongest = next(iter(passage.evidence), "the wording as a whole")
    return element(
        "tr",
        element(
            "th",
            element("a", each.sign, href=f"#{each.address}", class_="label"),
            scope="row",
            role="rowheader",
            class_=str(passage.kind),
        ),
        _cell(_HEADS[1], str(passage.kind), short=True),
        _cell(_HEADS[2], "moved" if passage.moved else None, short=True),
        _cell(_HEADS[3], percent(passage.score), short=True),
        _cell(_HEADS[4], f" →{_NO_BREAK}".join(places)),
        _cell(_HEADS[5], *_parted(_in_short(columns, one) for one in passage.differences)),
        _cell(_HEADS[6], element("bdi", one_line(strongest))),
        _cell(_JUDGED, each.judgement.words if each.judgement else None) if judged else None,
        role="row",
    )


def _unbroken(place: str) -> str:
    """A number stays with what it numbers."""
    return place.replace("paragraph ", f"paragraph{_NO_BREAK}")


def _cell(head: str, *content: Child, short: bool = False) -> Element:
    """A cell that can say its head itself, where the heads of the table are not shown."""
    is_empty = not any(part is not None for part in content)
    look = "none" if is_empty else "short" if short else None
    shown = ("–",) if is_empty else content
    return element("td", *shown, role="cell", data_label=head, class_=look)


def _in_short(columns: Sequence[Column], difference: Difference) -> Element:
    """What does not agree; a quote, which may be long, is spelled out further down only."""
    if difference.what is What.QUOTE:
        return element("span", "quote")
    return _disagreement(columns, difference)


def _parted(parts: Iterator[Element]) -> tuple[Child, ...]:
    """The parts with semicolons between them."""
    return tuple(child for part in parts for child in ("; ", part))[1:]


# Each passage spelled out


def passage_in_full(columns: Sequence[Column], each: Numbered, total: int) -> Element:
    """Both wordings, the word diff, what does not agree, and why it is a match."""
    passage = each.passage
    heading = f"{each.address}-heading"
    return element(
        "section",
        element(
            "h3",
            element("span", each.sign, class_=f"label {passage.kind}", aria_hidden="true"),
            f" Passage {each.number} of {total}: {manner_of(passage)}",
            id=heading,
        ),
        element("div", *(_wording(column, each) for column in columns), class_="wordings"),
        _word_by_word(columns, passage),
        *(_fact(columns, difference) for difference in passage.differences),
        _reasons(passage),
        _said(each.judgement) if each.judgement else None,
        id=each.address,
        aria_labelledby=heading,
        class_="passage",
    )


def _reasons(passage: Passage) -> Element:
    why = _parted(element("bdi", one_line(reason)) for reason in passage.evidence)
    certainty = f"Why, with certainty {percent(passage.score)}: "
    return element("p", certainty, *(why or ("the wording as a whole",)), ".")


def _said(judgement: Judgement) -> Element:
    return element("p", "Judged: ", element("bdi", remark(judgement)), class_="judged")


def _wording(column: Column, each: Numbered) -> Element:
    link = element(
        "a",
        "in the article",
        href=f"#{column.address(each.number - 1)}",
        aria_label=f"{each.sign} in the article of {column.name}",
    )
    return wording(column, column.ends[each.number - 1], link)


def wording(column: Column, spans: Sequence[Span], link: Element | None = None) -> Element:
    """What an article says at a place, with its name and where that is."""
    return element(
        "div",
        element(
            "p", element("bdi", column.name), f", {column.places.of(*spans)} ", link, class_="cite"
        ),
        element(
            "blockquote", one_line(column.quoted(spans)), **in_language(column.article.language)
        ),
    )


def _word_by_word(columns: Sequence[Column], passage: Passage) -> Element | None:
    left, right = (column.article.text for column in columns)
    if passage.kind is Kind.PARAPHRASE:
        common = "; ".join(common_words(passage, left))
        return element("p", "In the same words: ", element("bdi", common or "nothing"), ".")
    if all(run.mark is Mark.SAME for run in passage.words):
        return None
    node = element("p", class_="diff", **in_language(columns[0].article.language))
    for mark, words in merged_runs(passage, left, right):
        if words:
            extend(node, (_marked(mark, words), " "))
    return element("div", element("p", "Word by word:", class_="cite"), node)


def _marked(mark: Mark, words: str) -> Child:
    match mark:
        case Mark.SAME:
            return words
        case Mark.LEFT:
            return element("del", words)
        case Mark.RIGHT:
            return element("ins", words)


def _fact(columns: Sequence[Column], difference: Difference) -> Element:
    return element("p", "Not the same ", _disagreement(columns, difference), ".", class_="differs")


def _disagreement(columns: Sequence[Column], difference: Difference) -> Element:
    """`number: BBC 160, guardian.txt 150`."""
    left, right = columns
    judged = judgement_in_words(difference)
    return element(
        "span",
        f"{kind_in_words(difference)}: ",
        *_reading(left, difference.left, difference.what),
        ", ",
        *_reading(right, difference.right, difference.what),
        f" ({judged})" if judged else None,
    )


def _reading(column: Column, span: Span, what: What) -> tuple[Child, ...]:
    words = reading_in_words(span, column.article.text)
    emphasis = "i" if not span else "q" if what is What.QUOTE else "b"
    return element("bdi", column.name), " ", element("bdi", element(emphasis, words))
