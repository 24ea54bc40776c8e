"""Encoders for tests of what meaning adds: quick, repeatable, and wrong where a test wants it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Final

import numpy as np

from wirediff.errors import EncoderError
from wirediff.meaning import Progress, Vectors
from wirediff.meaning.encoder import unit_length

DIMENSIONS: Final = 256

BATCH: Final = 4
"""Texts between two calls of `progress`."""

SHARED_BY_ALL: Final = 2.0
"""Length of what all vectors have in common, against 1 for what each has of its own: unrelated
texts so have a cosine of 0.8, as with the encoder that is shipped."""


class BagEncoder:
    """A text is the bag of its words, and words that a glossary gives one meaning are one word."""

    def __init__(self, glossary: Mapping[str, str] | None = None) -> None:
        self._glossary = glossary or {}

    @property
    def model(self) -> str:
        return "bag of words"

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        vectors = np.zeros((len(texts), DIMENSIONS + 1), np.float32)
        for done, text in enumerate(texts):
            if progress is not None and done % BATCH == 0:
                progress(done, len(texts))
            vectors[done] = self._vector(text)
        if progress is not None:
            progress(len(texts), len(texts))
        return vectors

    def _vector(self, text: str) -> Vectors:
        own = np.zeros(DIMENSIONS)
        for word in re.findall(r"\w+", text.casefold()):
            meaning = self._glossary.get(word, word)
            number = int.from_bytes(blake2b(meaning.encode(), digest_size=8).digest())
            own[number % DIMENSIONS] += 1 if number >> 63 else -1
        own /= np.linalg.norm(own) or 1.0
        vector = np.append(own, SHARED_BY_ALL).astype(np.float32)[None]
        unit: Vectors = unit_length(vector)[0]
        return unit


class FailingEncoder:
    """Cannot answer."""

    model = "none"

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        raise EncoderError("the sentence encoder does not answer")
