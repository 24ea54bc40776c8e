"""From bytes to text: encoding, line ends, byte order mark.

A byte order mark says what it is; after that UTF-8 is tried, which other text hardly ever is by
chance; only then does `charset-normalizer` look, for Chinese, Japanese and Korean. Of scripts with
one byte a letter, `code_pages` finds the page.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from wirediff.errors import ReadError
from wirediff.reading.code_pages import LATIN, OTHER_SCRIPTS, code_page_of

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

OTHERS: Final = (
    *("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
    *("cp1252", "cp1250", "cp1254", "cp1257"),
)
"""The encodings of news text that is not UTF-8 and mostly beyond ASCII; the library knows ninety
more, such as those of mainframes, and finds them in short texts."""

_MULTIBYTE: Final = frozenset(("cp932", "euc_jp", "gb18030", "big5", "cp949"))

MOST_ACCENTS: Final = 0.2
"""Share of bytes beyond ASCII in text of the Latin script; French has 0.05, Vietnamese (which
comes as UTF-8) 0.3, Cyrillic and Chinese more than 0.5."""

MOST_CONTROLS: Final = 0.02
"""Share of control characters that legacy text may have; programs and pictures have 0.2."""

MOST_CONTROLS_IN_UTF8: Final = 0.3
"""The same where every byte is valid UTF-8: then it is text, though it may be hostile."""

MOST_DAMAGE: Final = 0.1
"""Share of broken characters among those beyond ASCII in UTF-8 that was cut or badly mixed."""

MOST_DAMAGE_IN_LATIN: Final = 1.0
"""How many of them may be broken for each whole one where most of the text is ASCII: hardly any
other Latin text has bytes beyond ASCII in a row that are one character of UTF-8."""

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


@dataclass(frozen=True, slots=True)
class Decoded:
    """What bytes say."""

    text: str
    """CRLF and CR read as LF, byte order mark dropped."""
    doubts: tuple[str, ...] = ()
    """As `Article.doubts`: what of it may have been meant otherwise."""


def decode(content: bytes, source: str, told: str | None = None) -> str:
    """The text of `content`: CRLF and CR read as LF, byte order mark dropped.

    `told` is the encoding that a server or a page names. It is often wrong: what is valid UTF-8 is
    UTF-8, and what does not fit what was told is guessed.

    Raises:
        ReadError: It is not text; `source` is the name to give.
    """
    return decoded(content, source, told).text


def decoded(content: bytes, source: str, told: str | None = None) -> Decoded:
    """The same, with what is in doubt.

    Raises:
        ReadError: As `decode`.
    """
    found = _decoded(content, source, told)
    return replace(found, text=found.text.replace("\r\n", "\n").replace("\r", "\n"))


def _decoded(content: bytes, source: str, told: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(encoding, errors="replace"))
    for beginning, name in _FORMATS:
        if content.startswith(beginning):
            raise ReadError(source, f"is {name}, not plain text")
    if (shifted := _with_escapes(content)) is not None:
        return Decoded(shifted)
    as_told = _as_told(content, told)
    text = as_told if as_told is not None else _utf8(content)
    is_utf8 = as_told is None and text is not None
    allowed = MOST_CONTROLS_IN_UTF8 if is_utf8 else MOST_CONTROLS
    wide = _utf16_without_mark(content)
    if wide is not None:
        return Decoded(content.decode(wide, errors="replace"))
    if _controls(content) > allowed * len(content) + 1:
        if (dense := _utf16_without_blanks(content)) is not None:
            return Decoded(content.decode(dense, errors="replace"))
        raise ReadError(source, "is not text")
    if text is None:
        return _guessed(content, source)
    broken = text.count("\N{REPLACEMENT CHARACTER}") if is_utf8 and not _is_utf8(content) else 0
    return Decoded(text, (_broken(broken),) if broken else ())


def _broken(count: int) -> str:
    if count == 1:
        return "One byte is not valid UTF-8; it is shown as �."
    return f"{count:,} bytes are not valid UTF-8; they are shown as �."


_ESCAPES: Final = re.compile(rb"\x1b(?:\$[@B]|\$\([@BD]|\([BJI]|\$\)C)")
"""How encodings of East Asia that use only ASCII bytes begin another script."""


def _with_escapes(content: bytes) -> str | None:
    """Text in ISO-2022-JP or ISO-2022-KR; `None` when it is in neither."""
    found = _ESCAPES.search(content[: 1 << 16])
    if found is None or found[0] == b"\x1b(B" or not content.isascii():
        return None
    encoding = "iso2022_kr" if found[0] == b"\x1b$)C" else "iso2022_jp_ext"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


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
    is_latin = broken + beyond <= sum(map(str.isascii, filter(str.isalpha, text)))
    most = MOST_DAMAGE_IN_LATIN if is_latin else MOST_DAMAGE
    return text if broken <= most * beyond else None


def _controls(content: bytes) -> int:
    return len(content) - len(content.translate(None, _CONTROLS))


def _utf16_without_mark(content: bytes) -> str | None:
    """UTF-16 by its zeros: they stand in one half of each character, if only in blanks."""
    sample = content[:4096]
    if len(sample) < 8 or len(content) % 2:
        return None
    high, low = sample[1::2].count(0), sample[::2].count(0)
    if max(high, low) < LEAST_ZEROS * len(sample) or min(high, low) > 0.02 * max(high, low):
        return None
    encoding = "utf-16-le" if high > low else "utf-16-be"
    text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
    plain = sum(character.isprintable() or character.isspace() for character in text)
    return encoding if plain >= LEAST_PLAIN * len(text) else None


_DENSE: Final = re.compile(r"[\u3000-\u30ff\u3400-\u9fff]|[\uac00-\ud7a3]")


def _utf16_without_blanks(content: bytes) -> str | None:
    """UTF-16 of Chinese, Japanese or Korean, which may have no zero in it."""
    sample = content[: min(len(content), 4096) // 2 * 2]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, errors="replace")
        dense = len(_DENSE.findall(text))
        plain = sum(character.isascii() or "\uff00" <= character <= "\uffef" for character in text)
        quotes = sum("\u2000" <= character <= "\u206f" for character in text)
        if dense >= len(text) / 2 and dense + plain + quotes >= LEAST_PLAIN * len(text):
            return encoding
    return None


LEAST_ZEROS: Final = 0.005
"""Share of zeros among the bytes of text in UTF-16: those of blanks, figures and line ends. Chinese
has the fewest."""

LEAST_PLAIN: Final = 0.95
"""Share of the characters that can be printed, in the right order of bytes; of programs and
pictures it is far less."""


_LETTERS: Final = [bytes([code]) for code in (*range(65, 91), *range(97, 123))]


def _guessed(content: bytes, source: str) -> Decoded:
    accents = len(content) - len(content.translate(None, bytes(range(0x80, 0x100))))
    if accents <= MOST_ACCENTS * len(content):
        return _by_page(content, LATIN) or Decoded(content.decode("cp1252", errors="replace"))
    # Imported here: 20 ms, and most files are UTF-8 and never need it.
    from charset_normalizer import from_bytes

    best = from_bytes(content, cp_isolation=list(OTHERS)).best()
    if best is not None and best.encoding in _MULTIBYTE:
        return Decoded(str(best))
    letters = sum(content.count(letter) for letter in _LETTERS)
    found = _by_page(content, LATIN if letters >= accents else OTHER_SCRIPTS)
    if found is None:
        raise ReadError(source, "is not text in any encoding we know")
    return found


def _by_page(content: bytes, pages: Sequence[str]) -> Decoded | None:
    found = code_page_of(content, pages)
    if found is None:
        return None
    doubts = (
        (f"The encoding is a guess: {found.encoding}; {found.rival} fits nearly as well.",)
        if found.rival
        else ()
    )
    return Decoded(content.decode(found.encoding, errors="replace"), doubts)
