"""JSON documents as they are written: whole in any encoding, and harmless on a terminal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from wirediff.text.respelling import Respelling
from wirediff.text.sanitise import SHOWN

_DELETE: Final = 0x7F
"""The first character that JSON leaves as it is although terminals act on some from there on."""


def json_text(document: Mapping[str, Any]) -> str:
    r"""The document, with a line feed at its end.

    Letters of all scripts stand there as they are. What acts on a terminal is escaped, `\u009b`,
    which says the same to a reader of JSON; so is half a surrogate pair, which no encoding
    can write.

    Raises:
        ValueError: A number is infinite or none.
    """
    written = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1)
    return _escapes()(written) + "\n"


@cache
def _escapes() -> Respelling:
    return Respelling({code: _escape(code) for code in SHOWN if code >= _DELETE})


def _escape(code: int) -> str:
    """A character as JSON may write it in ASCII: by its UTF-16 units."""
    units = chr(code).encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
