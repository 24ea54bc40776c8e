"""The whole page: what is shared, both articles side by side, every passage, each one's own.

It needs no script and fetches nothing: its style sheet is inside, and the policy in its head allows
that one sheet by its fingerprint and nothing else, whatever an article may hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from wirediff.article import Span
from wirediff.marks import Judgements
from wirediff.passages import Comparison, Kind, Mark
from wirediff.reports.colophon import Colophon, colophon_lines
from wirediff.reports.html.both_articles import spread
from wirediff.reports.html.column import Column, columns_of, in_language
from wirediff.reports.html.elements import Child, Element, document, element
from wirediff.reports.html.frame import Part, contents, page_head, section
from wirediff.reports.html.overview import overview
from wirediff.reports.html.passage_table import numbered, passage_in_full, passage_table, wording
from wirediff.reports.html.summary import described, sides
from wirediff.reports.remarks import NOTHING_JUDGED, Remarks, remark, remarks_on
from wirediff.text.sanitise import one_line
from wirediff.wording.own import OwnStretch, own_in_words, own_stretches
from wirediff.wording.phrases import summary

_EXPLAINED: Final = {
    Kind.VERBATIM: "the same words",
    Kind.EDITED: "most words and their order kept",
    Kind.PARAPHRASE: "the same statement in other words",
}


def comparison_html(
    comparison: Comparison, colophon: Colophon, judgements: Judgements = NOTHING_JUDGED
) -> str:
    """The comparison as one page of valid HTML, in UTF-8 without surrogates.

    The same values give the same page. Its size grows with the texts and the number of passages.
    """
    columns = columns_of(comparison)
    both = spread(columns, comparison.passages)
    remarks = remarks_on(comparison.passages, judgements)
    parts = (
        Part("summary", "In short", _summary(comparison, columns)),
        Part("articles", "The articles side by side", _articles(columns, both.pair)),
        Part("passages", "Shared passages", _passages(comparison, columns, remarks)),
        Part("own", "What only one has", _own(columns)),
        *_judgement_part(columns, remarks),
        Part("colophon", "About this report", _colophon(comparison, colophon)),
    )
    title = f"{columns[0].name} and {columns[1].name}: what they share"
    head = page_head(title, _css(both.rows))
    return document(element("html", head, _body(comparison, columns, parts), lang="en"))


def _css(rows: int) -> str:
    """The style sheet; how many rows the articles share is a part of it.

    The policy of the page allows no other place.
    """
    return f".pair article {{ grid-row: 1 / span {rows}; }}"


def _body(comparison: Comparison, columns: Sequence[Column], parts: Sequence[Part]) -> Element:
    left, right = columns
    *main, last = map(section, parts)
    return element(
        "body",
        element("a", "Skip to the articles", href="#articles", class_="skip"),
        element(
            "header",
            element("p", "wirediff", class_="brand"),
            element("h1", _named(left), " and ", _named(right)),
            element("p", summary(comparison), class_="lead"),
            contents(parts),
        ),
        element("main", *main),
        element("footer", last),
    )


def _summary(comparison: Comparison, columns: Sequence[Column]) -> Iterator[Child]:
    yield sides(columns)
    if comparison.passages:
        left, right = columns
        yield element(
            "div",
            element("p", _named(left), class_="cite"),
            overview(columns, comparison.passages),
            element("p", _named(right), class_="cite"),
            class_="map",
        )


def _articles(columns: Sequence[Column], pair: Element) -> Iterator[Child]:
    yield element(
        "p",
        *(
            element("span", _sample(kind), f" {explained}")
            for kind, explained in _EXPLAINED.items()
        ),
        element("span", element("span", "⇅", class_="label"), " told in another place"),
        element("span", element("u", "underlined"), " worded differently"),
        element("span", element("span", "", class_="bar"), " only this outlet has it"),
        class_="legend",
    )
    yield element(
        "p", "A letter with a number leads to the same passage in the other article.", class_="hint"
    )
    # Names that stay in view; to whom they are read aloud, each article says its own.
    names = (element("span", _named(column)) for column in columns)
    yield element("div", *names, class_="names", aria_hidden="true")
    yield pair


def _sample(kind: Kind) -> Element:
    """A kind as its passages look."""
    letter = element("span", kind.letter, class_="label")
    return element("mark", letter, str(kind), class_=str(kind))


def _named(column: Column) -> Element:
    """The name of a side, whose letters cannot turn round those beside it."""
    return element("bdi", column.name)


def _passages(
    comparison: Comparison, columns: Sequence[Column], remarks: Remarks
) -> Iterator[Child]:
    passages = numbered(comparison.passages, remarks)
    if not passages:
        yield element("p", "Nothing is shared.")
        return
    yield passage_table(columns, passages)
    if any(run.mark is not Mark.SAME for each in passages for run in each.passage.words):
        left, right = columns
        yield element(
            "p",
            "Word by word, ",
            element("del", "struck out"),
            " is only in ",
            _named(left),
            ", ",
            element("ins", "underlined"),
            " only in ",
            _named(right),
            ".",
            class_="hint",
        )
    for each in passages:
        yield passage_in_full(columns, each, len(passages))


def _own(columns: Sequence[Column]) -> Iterator[Child]:
    yield element("div", *map(_own_of, columns), class_="sides")


def _own_of(column: Column) -> Element:
    heading, article = f"own-{column.key}", column.article
    covered: list[Span] = [span for spans in column.ends for span in spans]
    stretches = own_stretches(article, covered)
    return element(
        "section",
        element("h3", "Only in ", _named(column), id=heading),
        element("p", own_in_words(column.side, stretches)),
        element("ol", *(_stretch(column, stretch) for stretch in stretches)) if stretches else None,
        aria_labelledby=heading,
        class_="side",
    )


def _stretch(column: Column, stretch: OwnStretch) -> Element:
    article = column.article
    return element(
        "li",
        element("p", column.places.of(*stretch.spans).capitalize(), class_="cite"),
        *(
            element(
                "p", one_line(piece.of(article.text)), class_="own", **in_language(article.language)
            )
            for piece in stretch.pieces
        ),
    )


def _judgement_part(columns: Sequence[Column], remarks: Remarks) -> Iterator[Part]:
    """The section of judgements that stand beside no passage, where there are any."""
    if remarks.others:
        yield Part("judgements", "Other judgements", _judged(columns, remarks))


def _judged(columns: Sequence[Column], remarks: Remarks) -> Iterator[Child]:
    """What the reader said of wrong matches, and of what only one article has."""
    for judgement in remarks.others:
        ends = zip(columns, judgement.ends, strict=True)
        yield element(
            "div",
            element("h3", element("bdi", remark(judgement))),
            *(wording(column, spans) for column, spans in ends if spans),
            class_="passage",
        )


def _colophon(comparison: Comparison, colophon: Colophon) -> Iterator[Child]:
    yield described(tuple(colophon_lines(colophon, comparison)))
    yield element(
        "p",
        "A match is evidence, not a judgement: it does not say who had it first, or who took it"
        " from whom.",
        class_="hint",
    )
