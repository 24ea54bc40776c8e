"""Every text is encoded once ever, and nobody can tell from the answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wirediff.meaning.fakes import DIMENSIONS, LetterEncoder
from wirediff.errors import EncoderError
from wirediff.meaning import CachedEncoder, Progress, Vectors, VectorStore
from wirediff.meaning.cached_encoder import SLICE

TEXTS = [f"sentence number {number}" for number in range(2 * SLICE + 3)]


def test_each_text_is_encoded_once_ever(tmp_path: Path) -> None:
    behind = LetterEncoder()
    cached = CachedEncoder(behind, VectorStore(tmp_path / "v"))
    first = cached.encode([*TEXTS, *TEXTS])
    assert behind.asked == TEXTS
    assert first.shape == (2 * len(TEXTS), DIMENSIONS)
    afterwards = LetterEncoder()
    again = CachedEncoder(afterwards, VectorStore(tmp_path / "v")).encode(TEXTS)
    assert afterwards.asked == []
    assert (again == first[: len(TEXTS)]).all()


def test_the_bytes_are_the_same_new_from_memory_from_disk_and_without_a_disk(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    cached = CachedEncoder(LetterEncoder(), VectorStore(tmp_path / "v"))
    new, remembered = cached.encode(TEXTS), cached.encode(TEXTS)
    stored = CachedEncoder(LetterEncoder(), VectorStore(tmp_path / "v")).encode(TEXTS)
    bypassed = CachedEncoder(LetterEncoder(), VectorStore(tmp_path / "file" / "v")).encode(TEXTS)
    for other in (remembered, stored, bypassed):
        assert other.dtype == np.float32
        assert other.tobytes() == new.tobytes()


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_rounding_moves_a_cosine_by_less_than_it_says(texts: list[str]) -> None:
    cached = CachedEncoder(LetterEncoder(), VectorStore(Path("/dev/null/no file")))
    exact, rounded = LetterEncoder().encode(texts), cached.encode(texts)
    assert np.abs(exact @ exact.T - rounded @ rounded.T).max() < 0.0005
    assert np.allclose(np.linalg.norm(rounded, axis=1), 1, atol=1e-6)


def test_another_model_has_other_vectors(tmp_path: Path) -> None:
    store = VectorStore(tmp_path / "v")
    CachedEncoder(LetterEncoder("one"), store).encode(TEXTS)
    other = LetterEncoder("two")
    CachedEncoder(other, store).encode(TEXTS)
    assert other.asked == TEXTS


def test_progress_counts_what_is_remembered_as_done(tmp_path: Path) -> None:
    cached = CachedEncoder(LetterEncoder(), VectorStore(tmp_path / "v"))
    cached.encode(TEXTS[:3])
    told: list[tuple[int, int]] = []
    cached.encode(TEXTS, lambda done, total: told.append((done, total)))
    total = len(TEXTS)
    assert told == [(3, total), (3 + SLICE, total), (total, total)]


def test_cancelled_work_is_remembered(tmp_path: Path) -> None:
    behind = LetterEncoder()
    cached = CachedEncoder(behind, VectorStore(tmp_path / "v"))

    def cancel(done: int, total: int) -> None:
        if done >= SLICE:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        cached.encode(TEXTS, cancel)
    assert behind.asked == TEXTS[:SLICE]
    cached.encode(TEXTS)
    assert behind.asked == TEXTS


class Failing(LetterEncoder):
    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        raise EncoderError("out of order")


def test_a_failing_encoder_is_only_asked_for_what_is_new(tmp_path: Path) -> None:
    store = VectorStore(tmp_path / "v")
    CachedEncoder(LetterEncoder(), store).encode(TEXTS)
    cached = CachedEncoder(Failing(), store)
    assert len(cached.encode(TEXTS)) == len(TEXTS)
    with pytest.raises(EncoderError):
        cached.encode(["new"])


def test_texts_no_file_could_hold_have_a_vector_too(tmp_path: Path) -> None:
    cached = CachedEncoder(LetterEncoder(), VectorStore(tmp_path / "v"))
    texts = ["", "\0", "\ud800", "\ud800 ", "k" * 1_000_000]
    assert cached.encode(texts).shape == (5, DIMENSIONS)
    assert cached.encode([]).shape == (0, 0)
