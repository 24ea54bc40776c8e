"""The picker's preview: what there is to know of an article or a pair before opening it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from rich.text import Text

from tui.screens.picker.collection_view import CollectionView
from tui.screens.picker.picker_rows import StyleOf, numbered
from widgets.bars.descriptions import LETTERS, MEANINGS, MOVED
from wirediff.article import Article, Role, Span
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

_PARAGRAPHS: Final = 12
"""Paragraphs of an article's beginning: more than any preview has room for."""

_LONGEST: Final = 600
"""Characters of each."""


Keys = Callable[[str], str]
"""Puts keys in the place of the actions that a text names in braces."""

_AFTER_FAILURE: Final = "{picker.retry} reads it again, {picker.remove} removes it."
_WHILE_READING: Final = "{picker.remove} stops waiting for it."


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


def article_preview(entry: Entry, keys: Keys = str) -> Text:
    """Headline, what is known about it, where it is, its first paragraphs; or why it is not there.

    Args:
        entry: The article, or what could not be read.
        keys: Puts keys in the place of the actions that a text names in braces.
    """
    article = entry.article
    if article is None:
        state = f"Could not be read: {one_line(entry.reason)}" if entry.reason else "Reading"
        what_to_do = keys(_AFTER_FAILURE if entry.reason else _WHILE_READING)
        title = Text(one_line(entry.source), "bold")
        return _lines([title, Text(state), Text(), Text(what_to_do)])
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
            *_page(article, keys),
            *(line for words in _opening(article) for line in (Text(), Text(words))),
        ]
    )


def _page(article: Article, keys: Keys) -> tuple[Text, ...]:
    page = page_named_by(article)
    words = keys("{picker.fetch} fetches its page, ")
    return (Text(words + one_line(page), "dim"),) if page else ()


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


def _opening(article: Article) -> Iterator[str]:
    """The first paragraphs of the story; without a story the beginning of the text."""
    spans = article.spans_of(Role.BODY) or (Span(0, len(article.text)),)
    for span in spans[:_PARAGRAPHS]:
        yield one_line(article.text[span.start : min(span.end, span.start + _LONGEST)])


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
    """What the preview says while there is no pair to show; actions in braces."""
    if view.collection.doing:
        return f"{view.collection.doing.capitalize()} …"
    if view.collection.readable < 2:
        return "Comparing takes two articles: {picker.add} adds files, folders and web addresses."
    if view.filter:
        return "No pair has these words: {picker.back} clears the filter."
    return "No pair to show: {picker.back} lists the pairs of all articles."


def legend(style_of: StyleOf) -> Text:
    """What the letters of the bars mean."""
    text = Text()
    for kind in Kind:
        text.append(f" {LETTERS[kind]} ", style_of(kind)).append(f" {MEANINGS[kind]} ")
    return text.append("· own")


def _lines(lines: Sequence[Text]) -> Text:
    return Text("\n").join(lines)
