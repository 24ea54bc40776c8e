"""From bytes to text: encoding, line ends, byte order mark.

A byte order mark says what it is; after that UTF-8 is tried, which other text hardly ever is by
chance; only then does `charset-normalizer` look. It needs help on mostly English or Spanish text,
whose few accents fit several code pages alike: see `_western`.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from wirediff.errors import ReadError
from wirediff.reading.languages.detection import detect

if TYPE_CHECKING:
    # A library's type, and only a type: importing it costs 20 ms that most files do not need.
    from charset_normalizer import CharsetMatch

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_FORMATS: Final = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x7fELF", "a program"),
)
"""How files begin that people mistake for text, and what they are."""

WESTERN: Final = ("cp1252", "cp1250", "cp1254", "cp1257")
OTHERS: Final = (
    *("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
)
"""The encodings of news text that is not UTF-8; the library knows ninety more, such as those of
mainframes, and finds them in short texts."""

_PAGES: Final = {
    **dict.fromkeys(("cs", "sk", "pl", "hu", "hr", "sl", "ro", "sq"), "cp1250"),
    **dict.fromkeys(("lt", "lv", "et"), "cp1257"),
    "tr": "cp1254",
}
"""The code page of each language that `cp1252` has no letters for."""

MOST_ACCENTS: Final = 0.2
"""Share of bytes beyond ASCII in text of the Latin script; French has 0.05, Vietnamese (which
comes as UTF-8) 0.3, Cyrillic and Chinese more than 0.5."""

MOST_CONTROLS: Final = 0.02
"""Share of control characters that legacy text may have; programs and pictures have 0.2."""

MOST_CONTROLS_IN_UTF8: Final = 0.3
"""The same where every byte is valid UTF-8: then it is text, though it may be hostile."""

MOST_DAMAGE: Final = 0.1
"""Share of broken characters among those beyond ASCII in UTF-8 that was cut or badly mixed."""

_CONTROLS: Final = bytes(code for code in range(0x20) if code not in b"\t\n\x0b\x0c\r\x1b")


_TOLD: Final = {
    **dict.fromkeys(("ascii", "iso8859-1", "cp1252"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030"), "gb18030"),
    **dict.fromkeys(("shift_jis", "cp932"), "cp932"),
    **dict.fromkeys(("euc_kr", "cp949"), "cp949"),
    **dict.fromkeys(("iso8859-9", "cp1254"), "cp1254"),
    **dict.fromkeys(("tis-620", "iso8859-11", "cp874"), "cp874"),
    **{name: name for name in ("cp1250", "cp1251", "cp1253", "cp1255", "cp1256", "cp1257")},
    **{name: name for name in ("cp1258", "koi8-r", "koi8-u", "cp866", "mac-roman")},
    **{f"iso8859-{part}": f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{name: name for name in ("big5", "big5hkscs", "euc_jp", "iso2022_jp", "utf-16-le")},
    "utf-16-be": "utf-16-be",
}
"""Encodings that pages name, by Python's names, and how browsers read each. Others are guessed:
Python knows some that are no encodings of text."""


def decode(content: bytes, source: str, told: str | None = None) -> str:
    """The text of `content`: CRLF and CR read as LF, byte order mark dropped.

    `told` is the encoding that a server or a page names. It is often wrong: what is valid UTF-8 is
    UTF-8, and what does not fit what was told is guessed.

    Raises:
        ReadError: It is not text; `source` is the name to give.
    """
    return _decoded(content, source, told).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes, source: str, told: str | None) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    for beginning, name in _FORMATS:
        if content.startswith(beginning):
            raise ReadError(source, f"is {name}, not plain text")
    as_told = _as_told(content, told)
    text = as_told if as_told is not None else _utf8(content)
    is_utf8 = as_told is None and text is not None
    allowed = MOST_CONTROLS_IN_UTF8 if is_utf8 else MOST_CONTROLS
    wide = _utf16_without_mark(content)
    if wide is not None:
        return content.decode(wide, errors="replace")
    if _controls(content) > allowed * len(content) + 1:
        raise ReadError(source, "is not text")
    return text if text is not None else _guessed(content, source)


def _as_told(content: bytes, told: str | None) -> str | None:
    """`content` in the encoding that was told; `None` when it is not in it, or is UTF-8."""
    encoding = _TOLD.get(_name_of(told or ""))
    if encoding is None or (not encoding.startswith("iso2022") and _is_utf8(content)):
        return None
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _name_of(encoding: str) -> str:
    """Python's name of an encoding; empty for what is none."""
    try:
        return codecs.lookup(encoding.strip()).name
    except (LookupError, ValueError):
        return ""


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf8(content: bytes) -> str | None:
    """`content` read as UTF-8, also where a few characters are broken; `None` when it is not."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    beyond = len(re.sub(r"[\x00-\x7f\ufffd]+", "", text))
    return text if broken <= MOST_DAMAGE * beyond else None


def _controls(content: bytes) -> int:
    return len(content) - len(content.translate(None, _CONTROLS))


def _utf16_without_mark(content: bytes) -> str | None:
    """UTF-16 by its zeros: every other byte of Latin text is one."""
    sample = content[:4096]
    if len(sample) < 8:
        return None
    high, low = sample[1::2].count(0), sample[::2].count(0)
    if high > 0.8 * len(sample) / 2 and low == 0:
        return "utf-16-le"
    return "utf-16-be" if low > 0.8 * len(sample) / 2 and high == 0 else None


def _guessed(content: bytes, source: str) -> str:
    # Imported here: 20 ms, and most files are UTF-8 and never need it.
    from charset_normalizer import from_bytes

    accents = len(content) - len(content.translate(None, bytes(range(0x80, 0x100))))
    is_western = accents <= MOST_ACCENTS * len(content)
    matches = from_bytes(content, cp_isolation=list(WESTERN if is_western else OTHERS + WESTERN))
    best = matches.best()
    if best is None and is_western:
        return content.decode("cp1252", errors="replace")
    if best is None:
        raise ReadError(source, "is not text in any encoding we know")
    if best.encoding in WESTERN:
        best = _western(content, best, list(matches))
    return str(best)


def _western(content: bytes, best: CharsetMatch, matches: list[CharsetMatch]) -> CharsetMatch:
    """Among code pages that fit, the one that the language is written in.

    `ñ` in `cp1252` is `ń` in `cp1250`; both make letters, and the library takes either. The
    language shows in the letters that all of them share.
    """
    language = detect(content.decode("cp1252", errors="replace"))
    page = _PAGES.get(language or "", "cp1252")
    return next((match for match in matches if match.encoding == page), best)
