"""The picker's preview: what there is to know of an article or a pair before opening it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.text import Text

from tui.screens.picker.collection_view import CollectionView
from tui.screens.picker.picker_rows import StyleOf, numbered
from widgets.bars.descriptions import LETTERS, MEANINGS, MOVED
from wirediff.article import Article, Role
from wirediff.collection.entry import Entry, page_named_by
from wirediff.collection.pair import Pair, Sample
from wirediff.passages import Kind
from wirediff.text.sanitise import one_line
from wirediff.wording.languages import language_name
from wirediff.wording.phrases import (
    counted,
    credits_in_words,
    date_in_words,
    listed,
    name_of,
    percent,
    title_of,
)

_OPENING: Final = 600
"""Characters of an article's beginning: more than any preview has room for."""


def pair_preview(pair: Pair, entries: Sequence[Entry], style_of: StyleOf) -> Text:
    """How many passages of which kind, how much of each side, who credits whom, some passages."""
    left, right = entries[pair.first].article, entries[pair.second].article
    if left is None or right is None:
        return Text()
    names = numbered(entries, pair.first), numbered(entries, pair.second)
    title = Text(f"{names[0]} × {names[1]}", "bold")
    if not pair.passages:
        return _lines([title, Text("Nothing shared."), Text(credited(left, right))])
    sides = (
        Text(f"{name}: {percent(share)} shared, {percent(own)} own")
        for name, share, own in zip(names, pair.coverage, pair.own, strict=True)
    )
    return _lines(
        [
            title,
            _counts(pair, style_of),
            Text(f"{MOVED} {pair.moved} moved, longest {counted(pair.longest, 'word')}"),
            *sides,
            Text(credited(left, right)),
            Text(),
            *(_shown(sample, style_of) for sample in pair.samples),
        ]
    )


def article_preview(entry: Entry) -> Text:
    """Headline, what is known about it, where it is, its first words; or why it is not there."""
    article = entry.article
    if article is None:
        return _lines(
            [
                Text(one_line(entry.source), "bold"),
                Text(f"Could not be read: {one_line(entry.reason)}" if entry.reason else "Reading"),
                Text(),
                Text("r reads it once more, x takes it away" if entry.reason else "x leaves it"),
            ]
        )
    about = (
        date_in_words(article.published),
        language_name(article.language),
        counted(entry.words, "word"),
        f"credits {credits_in_words(article) or 'no agency'}",
    )
    return _lines(
        [
            Text(title_of(article), "bold"),
            Text(" · ".join(part for part in (name_of(article), *about) if part)),
            Text(one_line(article.source), "dim"),
            *_page(article),
            Text(),
            Text(one_line(_opening(article)), "italic"),
        ]
    )


def _page(article: Article) -> tuple[Text, ...]:
    page = page_named_by(article)
    return (Text(f"f fetches its page, {one_line(page)}", "dim"),) if page else ()


def credited(left: Article, right: Article) -> str:
    """Who credits whom, in one sentence."""
    names = name_of(left), name_of(right)
    common = [agency for agency in left.text_credits if agency in right.text_credits]
    if common:
        return f"Both credit {listed(map(one_line, common))}."
    sides = (
        f"{name} credits {credits_in_words(article) or 'no agency'}"
        for name, article in zip(names, (left, right), strict=True)
    )
    return f"{'; '.join(sides)}." if left.credits or right.credits else "Neither credits an agency."


def _opening(article: Article) -> str:
    bodies = article.spans_of(Role.BODY)
    start = bodies[0].start if bodies else 0
    return article.text[start : start + _OPENING]


def _counts(pair: Pair, style_of: StyleOf) -> Text:
    """`14 shared passages:  V 2  E 8  P 4`."""
    text = Text(f"{counted(sum(pair.passages.values()), 'shared passage')}: ")
    for kind, letter in LETTERS.items():
        text.append(f" {letter} ", style_of(kind)).append(f" {pair.passages.get(kind, 0)}  ")
    return text


def _shown(sample: Sample, style_of: StyleOf) -> Text:
    letter = f" {LETTERS[sample.kind]} ", style_of(sample.kind)
    return Text.assemble(letter, f" {one_line(sample.text)}")


def advice(view: CollectionView) -> str:
    """What the preview says while there is no pair to show."""
    if view.collection.doing:
        return f"{view.collection.doing.capitalize()} …"
    if view.collection.readable < 2:
        return "It takes two articles to compare: a adds files, folders and web addresses."
    return "Nothing is listed: esc clears the filter."


def legend(style_of: StyleOf) -> Text:
    """What the letters of the bars mean."""
    text = Text()
    for kind in Kind:
        text.append(f" {LETTERS[kind]} ", style_of(kind)).append(f" {MEANINGS[kind]}  ")
    return text.append("· own")


def _lines(lines: Sequence[Text]) -> Text:
    return Text("\n").join(lines)
