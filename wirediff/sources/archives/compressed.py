"""Single files packed by gzip or zstandard: what they unpack to, by its own kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from io import BufferedReader
from typing import Any, BinaryIO, Final, cast

from wirediff.errors import ReadError
from wirediff.sources.bounded_stream import BoundedStream, Rejoined
from wirediff.sources.material import Material

MOST_UNPACKED: Final = 4 * 1024**3
"""Bytes that a file may unpack to: a large export. A few kB can become as many petabytes."""

ZSTANDARD: Final = b"\x28\xb5\x2f\xfd"
_DICTIONARY: Final = b"\x5d\x2a\x4d\x18"
"""Opens a web archive that is packed with a dictionary of its own, which stands first."""

MISSING: Final = "is packed with zstandard; to read it: pip install wirediff[archives]"

_ENDINGS: Final = (".gz", ".zst", ".zstd")


def recognises(material: Material) -> bool:
    """Whether it begins as a packed file does."""
    return _opener(material.head) is not None


def _opener(head: bytes) -> Callable[[BinaryIO], BinaryIO] | None:
    if head.startswith(b"\x1f\x8b"):
        return _gzip
    return _zstandard if head.startswith((ZSTANDARD, _DICTIONARY)) else None


def records(material: Material) -> Iterator[Material]:
    """The one file in it, by the same name.

    Raises:
        ReadError: It is damaged, unpacks to too much, or the library for it is missing.
    """
    opener = _opener(material.head)
    assert opener is not None  # as `recognises` saw
    if opener is _zstandard and not can_unpack_zstandard():
        raise ReadError(material.name, MISSING)
    name = material.name
    while name.lower().endswith(_ENDINGS):
        name = name.rpartition(".")[0]
    # Imported here, as below: few inputs are packed.
    from mimetypes import guess_type

    refusal = ReadError(material.name, f"unpacks to more than {MOST_UNPACKED // 1024**3} GB")
    with material.open() as packed:
        stream = BoundedStream(_Guarded(opener(packed), material.name), MOST_UNPACKED, refusal)
        media_type = guess_type(name)[0]
        yield material.unpacked(BufferedReader(stream), media_type=media_type)


class _Guarded:
    """A packed stream whose every failure is that of a damaged file."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream, self._name = stream, name

    def read(self, size: int = -1, /) -> bytes:
        try:
            return self._stream.read(size)
        except ReadError:
            raise
        except Exception as error:  # each library has errors of its own
            raise ReadError(self._name, "is a damaged packed file") from error


def _gzip(packed: BinaryIO) -> BinaryIO:
    from gzip import GzipFile

    return cast(BinaryIO, GzipFile(fileobj=packed))


def can_unpack_zstandard() -> bool:
    """Whether a library for zstandard is there: Python's own, or its backport."""
    return any(find_spec(outer) and find_spec(f"{outer}.zstd") for outer in _LIBRARIES)


def _zstandard(packed: BinaryIO) -> BinaryIO:
    zstd = zstandard()
    head = packed.read(8)
    dictionary = None
    if head.startswith(_DICTIONARY):
        stored = packed.read(min(int.from_bytes(head[4:], "little"), _LARGEST_DICTIONARY))
        if stored.startswith(ZSTANDARD):
            stored = zstd.ZstdDecompressor().decompress(stored, max_length=_LARGEST_DICTIONARY)
        dictionary = zstd.ZstdDict(stored)
        head = b""
    rest = BufferedReader(Rejoined(head, packed))
    return cast(BinaryIO, zstd.ZstdFile(rest, zstd_dict=dictionary))


_LARGEST_DICTIONARY: Final = 16 * 1024 * 1024


def zstandard() -> Any:
    """The library."""
    name = next(outer for outer in _LIBRARIES if find_spec(outer))
    return import_module(f"{name}.zstd")


_LIBRARIES: Final = ("compression", "backports")
"""The package of the library, from Python 3.14 on and before."""
