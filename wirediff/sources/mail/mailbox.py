"""Mailboxes (.mbox): a message after each line `From …`, one at a time in the memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.errors import ReadError
from wirediff.sources.bounded_stream import parts_of
from wirediff.sources.mail.message import LARGEST_MESSAGE
from wirediff.sources.material import Material, too_large

_LINE: Final = rb"From [^\r\n]{1,200}\d\d[^\r\n]{0,100}\r?\n"
_BEGINNING: Final = re.compile(_LINE + rb"[A-Za-z][\w-]{0,60}:")
_BETWEEN: Final = re.compile(rb"(?:\A|\r?\n\r?\n)" + _LINE + rb"(?=[A-Za-z][\w-]{0,60}:)")
_QUOTED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)


def recognises(material: Material) -> bool:
    """Whether it begins as a mailbox does."""
    return _BEGINNING.match(material.head) is not None


def records(material: Material) -> Iterator[Material | ReadError]:
    """Every message as an input of its own, numbered by its place.

    Raises:
        ReadError: It cannot be read.
    """
    with material.open() as stream:
        messages = parts_of(stream, _BETWEEN, LARGEST_MESSAGE)
        next(messages)  # nothing stands before the first
        for number, message in enumerate(messages, start=1):
            if message is None:
                yield ReadError(material.numbered(number), too_large(LARGEST_MESSAGE, "a message"))
            else:
                unquoted = _QUOTED.sub(rb"\1", message)
                yield material.part(number, unquoted, media_type="message/rfc822")
