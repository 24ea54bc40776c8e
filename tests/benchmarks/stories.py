"""Two long articles that really share passages, made by a seeded generator.

The sentences are those of the seeds and others of made-up words. Words follow Zipf's law, and there
are the more different ones the longer the text is (Heaps' law), since that is what the cost of
finding common words depends on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

import wirediff
from tests.wirediff.stories import seeds, sentences_of_seeds
from wirediff import Article

WORDS_OF_SENTENCE: Final = (8, 34)
SENTENCES_OF_PARAGRAPH: Final = (1, 4)

FROM_SEEDS: Final = 0.05
"""Share of the sentences that are a seed's."""

KEPT, EDITED, REPLACED = "kept", "edited", "replaced"
FATES: Final = {KEPT: 4, EDITED: 4, REPLACED: 3}
"""What a retelling does with a paragraph, and how often."""

CHANGED: Final = 0.15
"""Share of the words of an edited paragraph that are exchanged."""

MOVED: Final = 0.15
"""Share of the paragraphs that stand elsewhere in the retelling."""

Paragraphs = list[str]


@cache
def two_articles(words: int) -> tuple[Article, Article]:
    """An article of about this many words, and another outlet's version of it."""
    random = Random(words)
    vocabulary = _Vocabulary(random, words)
    left = list(_paragraphs(random, vocabulary, words))
    right = _retold(random, vocabulary, left)
    return _article(left), _article(right)


def two_files(folder: Path, words: int) -> list[str]:
    """The same two articles in files of a folder."""
    files = [folder / "left.txt", folder / "right.txt"]
    for file, article in zip(files, two_articles(words), strict=True):
        file.write_text(article.text, "utf-8")
    return [str(file) for file in files]


def words_of(article: Article) -> list[str]:
    """An article's words as `str.split` has them: what peers are given."""
    return article.text.split()


class _Vocabulary:
    """Words of the seeds and made-up ones, the n-th as frequent as 1/n."""

    def __init__(self, random: Random, words: int) -> None:
        text = " ".join(article.text for article in seeds().values())
        by_frequency = re.findall(r"\w+", text.lower())
        known = sorted(set(by_frequency), key=lambda word: (-by_frequency.count(word), word))
        invented = (_invented(random) for _ in range(int(25 * words**0.6)))
        self._words = [*known, *invented]
        self._weights = [1 / rank for rank in range(1, len(self._words) + 1)]
        self._random = random

    def draw(self, count: int) -> list[str]:
        return self._random.choices(self._words, self._weights, k=count)


def _invented(random: Random) -> str:
    syllables = random.randint(2, 4)
    word = "".join(
        random.choice("bdghjklmnprst") + random.choice("aeiou") for _ in range(syllables)
    )
    return word.capitalize() if random.random() < 0.2 else word


def _paragraphs(random: Random, vocabulary: _Vocabulary, words: int) -> Iterator[str]:
    while words > 0:
        count = random.randint(*SENTENCES_OF_PARAGRAPH)
        paragraph = " ".join(_sentence(random, vocabulary) for _ in range(count))
        words -= len(paragraph.split())
        yield paragraph


def _sentence(random: Random, vocabulary: _Vocabulary) -> str:
    if random.random() < FROM_SEEDS:
        return random.choice(sentences_of_seeds())
    words = vocabulary.draw(random.randint(*WORDS_OF_SENTENCE))
    for comma in range(6, len(words) - 3, 7):
        words[comma] += ","
    return " ".join(words).capitalize() + "."


def _retold(random: Random, vocabulary: _Vocabulary, told: Paragraphs) -> Paragraphs:
    retold = [_paragraph_retold(random, vocabulary, paragraph) for paragraph in told]
    for _ in range(int(MOVED * len(retold))):
        paragraph = retold.pop(random.randrange(len(retold)))
        retold.insert(random.randrange(len(retold) + 1), paragraph)
    return retold


def _paragraph_retold(random: Random, vocabulary: _Vocabulary, paragraph: str) -> str:
    (fate,) = random.choices(list(FATES), list(FATES.values()))
    if fate == KEPT:
        return paragraph
    words = paragraph.split()
    if fate == REPLACED:
        return " ".join(vocabulary.draw(len(words))).capitalize() + "."
    exchanged = vocabulary.draw(len(words))
    return " ".join(
        new if random.random() < CHANGED else old for old, new in zip(words, exchanged, strict=True)
    )


def _article(paragraphs: Paragraphs) -> Article:
    return wirediff.read_text("\n\n".join(paragraphs), plain=True)
