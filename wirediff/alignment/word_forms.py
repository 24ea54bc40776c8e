"""Under which forms the words of an article are the same word, and are found again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from wirediff.article import Article, Block, Role, Span
from wirediff.figures import figures
from wirediff.figures.number_words import vocabulary
from wirediff.text.words import Words, joined, words_of


class WordForms(NamedTuple):
    """Words with their forms and keys; three columns of one length. See `Witness`."""

    words: Words
    forms: tuple[str, ...]
    keys: tuple[str, ...]


def word_forms(article: Article, blocks: Iterable[Block]) -> WordForms:
    """The words of some blocks, each read in its own language."""
    parts = [
        _in_one_language(article, list(same), other)
        for other, same in groupby(blocks, key=lambda block: block.language)
    ]
    if len(parts) == 1:
        return parts[0]
    return WordForms(
        joined([part.words for part in parts]),
        tuple(form for part in parts for form in part.forms),
        tuple(key for part in parts for key in part.keys),
    )


def statements(block: Block) -> Iterator[Span]:
    """The sentences of a block; a headline is one, whatever full stops are in it."""
    if block.role is Role.HEADLINE:
        yield block.span
    else:
        yield from (sentence.span for sentence in block.sentences)


def _in_one_language(article: Article, blocks: list[Block], other: str | None) -> WordForms:
    language = other or article.language
    spans = [span for block in blocks for span in statements(block)]
    words = words_of(article.text, spans, language)
    values = _values(words, language)
    forms = _with(values, words.norms, words.norms)
    # What is in another language meets the other article's by names, most of all.
    return WordForms(words, forms, forms if other else _with(values, words.norms, words.stems))


def _values(words: Words, language: str | None) -> dict[str, str]:
    """The norms that state a figure by themselves, each with the figure's value: `2` and `two`.

    Units and numbers of several words are left to `figures`; here the same words only have to
    meet, and to look at each different word once is ten times as fast.
    """
    norms = set(words.norms)
    spelled = vocabulary(language).single if language else {}
    values = {norm: f"#{spelled[norm]}" for norm in spelled.keys() & norms}
    for norm in norms:
        if norm[0].isdigit() and (value := _value(norm, language)):
            values[norm] = value
    return values


def _value(norm: str, language: str | None) -> str:
    """The value that a word with digits states, or nothing."""
    if norm.isascii() and norm.isdecimal():
        return f"#{norm.lstrip('0') or '0'}"
    return next((figure.key for figure in figures(norm, language)), "")


def _with(
    values: Mapping[str, str], norms: tuple[str, ...], words: tuple[str, ...]
) -> tuple[str, ...]:
    """The words, figures by their values."""
    return tuple(map(values.get, norms, words)) if values else words
