"""What is known of one input before it is read: its name, its first bytes, a way to the rest."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE, EncodedFile, StreamRecoder
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from io import BufferedReader, BytesIO
from typing import BinaryIO, Final

from wirediff.access import LARGEST as LARGEST
from wirediff.errors import ReadError
from wirediff.sources.bounded_stream import Rejoined

HEAD: Final = 64 * 1024
"""Bytes looked at to tell what an input is. Most text files are shorter, and so are read once."""

MOST_LINES: Final = 20_000
"""Lines of an article. The longest article tried has 2,000 paragraphs; 20,000 short lines take
3 s."""

MOST_NESTED: Final = 3
"""How deep one input may lie in another: a page in an archive in an archive."""


@dataclass(frozen=True, slots=True)
class Material:
    """One input: a file, standard input, what a server sent, or a part of a larger input."""

    name: str
    """What the user calls it: a path, a URL, `-`, or `export.jsonl#3` for a part of one."""
    head: bytes
    """Its first `HEAD` bytes; all of them when it has no more."""
    opener: Callable[[], BinaryIO] = field(repr=False, compare=False)
    """Opens it at its first byte, for the caller to close. What it raises is a `ReadError`."""
    media_type: str | None = None
    """As a server told it, without parameters and in small letters: `text/html`."""
    charset: str | None = None
    """The encoding that a server told."""
    url: str | None = None
    """The address it has on the web, where that is known."""
    depth: int = 0
    """How many inputs it lies in."""

    def open(self) -> BinaryIO:
        """The input from its first byte on, however long it is. Close it: use `with`.

        Standard input and others that come only once can be opened only once.

        Raises:
            ReadError: It cannot be opened. Reading from it may raise `OSError`, as from any file.
        """
        return self.opener()

    def content(self, largest: int = LARGEST) -> bytes:
        """Everything that it holds.

        Raises:
            ReadError: It cannot be read, or has more than `largest` bytes.
        """
        if len(self.head) < HEAD:
            return self.head
        with self.open() as stream:
            try:
                content = stream.read(largest + 1)
            except OSError as error:
                raise ReadError(self.name, reason_of(error)) from error
        if len(content) > largest:
            raise ReadError(self.name, too_large(largest))
        return content

    def part(self, number: int, content: bytes, **known: str | None) -> Material:
        """An input that lies in this one: `number` counts from 1, `known` as `of_bytes`."""
        inner = of_bytes(self.numbered(number), content, **known)
        return replace(inner, depth=self.depth + 1)

    def only_part(self, content: bytes, **known: str | None) -> Material:
        """The one input that lies in this one, by the same name; `known` as `of_bytes`."""
        inner = of_bytes(self.name, content, **known)
        return replace(inner, depth=self.depth + 1)

    def unpacked(self, stream: BinaryIO, media_type: str | None = None) -> Material:
        """What this one unpacks to, by the same name; it can be opened once.

        Raises:
            ReadError, OSError: `stream` cannot be read.
        """
        head = stream.read(HEAD)
        opener = partial(_rejoined, head, stream)
        return Material(self.name, head, opener, media_type, depth=self.depth + 1)

    def numbered(self, number: int) -> str:
        """The name of the article or part with that number, counted from 1."""
        return f"{self.name}#{number}"


def of_bytes(
    name: str,
    content: bytes,
    *,
    media_type: str | None = None,
    charset: str | None = None,
    url: str | None = None,
) -> Material:
    """The input whose bytes are at hand, such as a page that was fetched."""
    return Material(name, content[:HEAD], lambda: BytesIO(content), media_type, charset, url)


def _rejoined(head: bytes, rest: BinaryIO) -> BinaryIO:
    return BufferedReader(Rejoined(head, rest))


def in_utf8(material: Material) -> StreamRecoder | BinaryIO:
    """A stream of the input in which lines can be looked for as ASCII: UTF-16 comes as UTF-8.

    Close it: use `with closing(...)`.
    """
    stream = material.open()
    wide = material.head[:2] in (BOM_UTF16_LE, BOM_UTF16_BE)
    return EncodedFile(stream, "utf-8", "utf-16", errors="replace") if wide else stream


def refuse_too_many_lines(text: str, name: str) -> None:
    """Refuse what no article is.

    Raises:
        ReadError: It has more than `MOST_LINES` lines; `name` is the one to give.
    """
    if text.count("\n") > MOST_LINES:
        raise ReadError(name, f"has more than {MOST_LINES:,} lines, too many for an article")


def too_large(largest: int, what: str = "an article") -> str:
    """Why an input of more than `largest` bytes is not read, in words."""
    return f"is larger than {largest // 1024**2} MB, too large for {what}"


def reason_of(error: OSError) -> str:
    """What a failure of the system comes to, in words."""
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return (error.strerror or "cannot be read").lower()
