"""The child process that reads ahead: `python -P -m wirediff.sources.read_ahead_worker FILE...`.

It answers each file, in their order, with a pickled `Article` or `ReadError`, and ends behind the
last one, or when its standard input does, even in the middle of a file.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections.abc import Sequence

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.processes import own_stdout
from wirediff.sources import read


def main(files: Sequence[str]) -> None:
    """Read the files."""
    answers = own_stdout()
    threading.Thread(target=_end_with, args=(sys.stdin.fileno(),), daemon=True).start()
    for file in files:
        pickle.dump(_read(file), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


def _read(file: str) -> Article | ReadError:
    try:
        return read(file)
    except ReadError as error:
        return error


def _end_with(parent: int) -> None:
    # Not `sys.stdin`, whose lock this thread would hold when the process ends by itself.
    try:
        while os.read(parent, 1):
            pass
    finally:
        os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
