"""What a reader sees of a child process that crashes, hangs or talks nonsense: nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.wirediff.meaning.fakes import child, serving, serving_from_the_second_start, starts
from wirediff.errors import EncoderError
from wirediff.meaning import ChildEncoder

SOON = 0.3
"""Seconds after which a hanging child is given up in these tests."""

SOON_ENOUGH = 2.0
"""The same where another child must still have the time to answer on a busy machine."""

posix = pytest.mark.skipif(sys.platform == "win32", reason="sessions and signals are POSIX's")


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_each_text_gets_its_vector_of_length_one_in_order(tmp_path: Path) -> None:
    encoder = ChildEncoder(serving(tmp_path), "fake")
    texts = ["a" * length for length in range(20)]
    vectors = encoder.encode(texts)
    encoder.close()
    assert vectors.shape == (20, 3)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1)
    assert (np.diff(vectors[:, 1]) > 0).all()
    assert len(starts(tmp_path)) == 1


def test_no_text_starts_no_child(tmp_path: Path) -> None:
    encoder = ChildEncoder(serving(tmp_path), "fake")
    assert encoder.encode([]).shape == (0, 0)
    assert starts(tmp_path) == []


FAILING = {
    "crashes": "os._exit(1)",
    "is killed": "os.kill(os.getpid(), 9)",
    "ends quietly": "sys.exit(0)",
    "hangs": "time.sleep(600)",
    "prints something else": "out.write(b'Segmentation fault, or so ' * 9); out.flush()",
    "stops in the middle of a head": "out.write(b'wde1'); out.flush(); os._exit(0)",
    "stops in the middle of a body": (
        "framing.write(out, {'rows': 9}, b'1234'); out.write(b'wde1\\0\\0\\0\\2\\0\\0\\0\\4{}1');"
        " out.flush(); os._exit(0)"
    ),
    "announces gigabytes": "out.write(b'wde1' + b'\\xff' * 8); out.flush()",
    "sends a head that is no JSON": "out.write(b'wde1\\0\\0\\0\\2\\0\\0\\0\\0{{'); out.flush()",
    "sends a head that is no object": "out.write(b'wde1\\0\\0\\0\\2\\0\\0\\0\\0[]'); out.flush()",
    "answers without a shape": "framing.write(out, {'error': 'no'})",
    "answers with words for numbers": "framing.write(out, {'rows': len(texts), 'dimensions': 'x'})",
    "answers for too few texts": "answer(vectors(texts[1:]) or [[1.0]] * 7)",
    "sends too few bytes": "framing.write(out, {'rows': len(texts), 'dimensions': 3}, b'12345678')",
    "answers with no numbers": "answer([[float('nan')] * 3] * len(texts))",
}


@pytest.mark.parametrize("failure", FAILING.values(), ids=FAILING.keys())
def test_a_child_that_fails_once_is_replaced_and_nobody_notices(
    tmp_path: Path, failure: str
) -> None:
    command = serving_from_the_second_start(tmp_path, failure)
    encoder = ChildEncoder(command, "fake", batch_seconds=SOON_ENOUGH)
    vectors = encoder.encode(["one", "banana"])
    encoder.close()
    assert vectors.shape == (2, 3)
    assert len(starts(tmp_path)) == 2


@pytest.mark.parametrize("failure", ["os._exit(1)", "time.sleep(600)"], ids=["crash", "hang"])
def test_a_child_that_fails_twice_is_an_error_and_is_gone(tmp_path: Path, failure: str) -> None:
    command = child(tmp_path, f"for texts in requests():\n    {failure}\n")
    encoder = ChildEncoder(command, "fake", batch_seconds=SOON)
    with pytest.raises(EncoderError, match="does not answer"):
        encoder.encode(["text"])
    assert len(starts(tmp_path)) == 2
    assert not any(alive(process) for process in starts(tmp_path))


@pytest.mark.parametrize(
    "body", ["time.sleep(600)", "sys.exit(3)", 'framing.write(out, {"ready": "no"})'],
    ids=["hangs", "ends", "is not ready"],
)  # fmt: skip
def test_a_child_that_never_gets_ready_is_an_error(tmp_path: Path, body: str) -> None:
    encoder = ChildEncoder(child(tmp_path, body, ready=False), "fake", start_seconds=SOON)
    with pytest.raises(EncoderError):
        encoder.encode(["text"])


def test_a_command_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    encoder = ChildEncoder([str(tmp_path / "nothing")], "fake")
    with pytest.raises(EncoderError):
        encoder.encode(["text"])


def test_after_an_error_the_next_call_tries_again(tmp_path: Path) -> None:
    command = child(
        tmp_path,
        "if started < 3:\n    sys.exit(1)\nfor texts in requests():\n    answer(vectors(texts))\n",
    )
    encoder = ChildEncoder(command, "fake")
    with pytest.raises(EncoderError):
        encoder.encode(["text"])
    assert encoder.encode(["text"]).shape == (1, 3)
    encoder.close()


def test_a_child_that_has_ended_between_two_calls_is_started_again(tmp_path: Path) -> None:
    command = child(tmp_path, "for texts in requests():\n    answer(vectors(texts))\n    break\n")
    encoder = ChildEncoder(command, "fake")
    for _ in range(2):
        assert encoder.encode(["text"]).shape == (1, 3)
    encoder.close()


def test_progress_is_told_after_each_batch(tmp_path: Path) -> None:
    encoder = ChildEncoder(serving(tmp_path), "fake")
    told: list[tuple[int, int]] = []
    encoder.encode(["text"] * 20, lambda done, total: told.append((done, total)))
    encoder.close()
    assert told == [(8, 20), (16, 20), (20, 20)]


def test_what_progress_raises_ends_the_work_and_leaves_the_child_usable(tmp_path: Path) -> None:
    encoder = ChildEncoder(serving(tmp_path), "fake")

    def cancel(done: int, total: int) -> None:
        raise KeyError("cancelled")

    with pytest.raises(KeyError, match="cancelled"):
        encoder.encode(["text"] * 20, cancel)
    assert encoder.encode(["eel"]).shape == (1, 3)
    encoder.close()
    assert len(starts(tmp_path)) == 1


def test_closing_ends_the_child_and_the_next_call_starts_another(tmp_path: Path) -> None:
    encoder = ChildEncoder(serving(tmp_path), "fake")
    encoder.encode(["text"])
    encoder.close()
    assert not alive(starts(tmp_path)[0])
    encoder.encode(["text"])
    encoder.close()
    assert len(starts(tmp_path)) == 2


def test_a_forgotten_encoder_takes_its_child_along(tmp_path: Path) -> None:
    encoder = ChildEncoder(serving(tmp_path), "fake")
    encoder.encode(["text"])
    del encoder
    assert not alive(starts(tmp_path)[0])


@posix
def test_the_child_has_a_session_of_its_own_and_no_terminal(tmp_path: Path) -> None:
    body = (
        "for texts in requests():\n"
        "    own = os.getsid(0) == os.getpid() == os.getpgid(0)\n"
        "    terminal = any(os.isatty(number) for number in range(3))\n"
        "    answer([[2.0 * own, 1.0 * terminal]])\n"
    )
    encoder = ChildEncoder(child(tmp_path, body), "fake")
    assert encoder.encode(["text"]).tolist() == [[1.0, 0.0]]
    encoder.close()


def test_hostile_text_reaches_the_child_bounded_and_whole(tmp_path: Path) -> None:
    encoder = ChildEncoder(serving(tmp_path), "fake")
    vectors = encoder.encode(["k" * 1_000_000, "\0\ud800\x1b[31m", "", "\n\u202e"])
    encoder.close()
    assert vectors.shape == (4, 3)
