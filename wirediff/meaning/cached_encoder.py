"""An encoder with a cache: in memory while the program runs, and on disk for later runs."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Final

import numpy as np

from wirediff.meaning.encoder import Encoder, Progress, Vectors, no_vectors, unit_length
from wirediff.meaning.vector_store import VectorStore

REMEMBERED: Final = 20_000
"""Vectors kept in memory: 16 MB, the sentences of some 500 articles."""

SLICE: Final = 16
"""Texts encoded between two savings: what is cancelled loses at most about 0.6 s of work."""


class CachedEncoder:
    """Encodes each text once; the answer is the same whether it came from the cache or not.

    Vectors are kept as float16, whose rounding moves a cosine by less than 0.0005, and a vector
    just made is rounded in the same way before it is given out: the same bytes either way.
    """

    def __init__(self, encoder: Encoder, store: VectorStore) -> None:
        self._encoder = encoder
        self._store = store
        self._remembered: OrderedDict[bytes, bytes] = OrderedDict()
        self._guard = threading.Lock()

    @property
    def model(self) -> str:
        """That of the encoder behind."""
        return self._encoder.model

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """One vector for each text, in order; no text gives shape (0, 0).

        `progress` counts different texts, those remembered among the ones done. What it raises
        passes through; what was encoded until then is remembered.

        Raises:
            EncoderError: the encoder behind cannot answer, and some text is new.
        """
        keys = [_key(self.model, text) for text in texts]
        text_of = dict(zip(keys, texts, strict=True))
        vectors = self._known(text_of)
        new = [key for key in text_of if key not in vectors]
        for start in range(0, len(new), SLICE):
            if progress is not None:
                progress(len(text_of) - len(new) + start, len(text_of))
            part = new[start : start + SLICE]
            made = self._made(part, [text_of[key] for key in part])
            self._store.save(made)
            self._remember(made)
            vectors.update(made)
        if progress is not None:
            progress(len(text_of), len(text_of))
        return _rows([vectors[key] for key in keys])

    def _made(self, keys: Sequence[bytes], texts: Sequence[str]) -> dict[bytes, bytes]:
        rows = self._encoder.encode(texts).astype("<f2")
        return {key: row.tobytes() for key, row in zip(keys, rows, strict=True)}

    def _known(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is remembered of the keys: memory first, then the disk."""
        with self._guard:
            known = {key: self._remembered[key] for key in keys if key in self._remembered}
        found = self._store.load([key for key in keys if key not in known])
        self._remember({**known, **found})
        return {**known, **found}

    def _remember(self, vectors: dict[bytes, bytes]) -> None:
        with self._guard:
            for key, vector in vectors.items():
                self._remembered[key] = vector
                self._remembered.move_to_end(key)
            while len(self._remembered) > REMEMBERED:
                self._remembered.popitem(last=False)


def _key(model: str, text: str) -> bytes:
    """A text's own key; the cache never learns the text."""
    written = f"{model}\0{text}".encode("utf-8", "surrogatepass")
    return blake2b(written, digest_size=16).digest()


def _rows(vectors: Sequence[bytes]) -> Vectors:
    if not vectors:
        return no_vectors()
    return unit_length(
        np.frombuffer(b"".join(vectors), "<f2").reshape(len(vectors), -1).astype(np.float32)
    )
