"""Closeness of meaning: a sentence encoder behind a one-method `Protocol`, and its cache.

The local encoder computes in a child process, so that a crash, a hang or a missing wheel of it
never reaches the reader. A caller with a better encoder passes that one to `compare`.
"""

from wirediff.meaning.cached_encoder import CachedEncoder
from wirediff.meaning.child_encoder import ChildEncoder
from wirediff.meaning.encoder import Encoder, Progress, Vectors
from wirediff.meaning.local import encoder_of_this_machine, local_encoder
from wirediff.meaning.vector_store import VectorStore

__all__ = [
    "CachedEncoder",
    "ChildEncoder",
    "Encoder",
    "Progress",
    "VectorStore",
    "Vectors",
    "encoder_of_this_machine",
    "local_encoder",
]
