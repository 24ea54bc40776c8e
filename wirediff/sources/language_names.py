"""The code of a language that an export names in words: `German; Deutsch`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_SPEAKING: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "ru")
"""Languages in which exports name every language; others name themselves only."""

_THEMSELVES: Final = ("zh", "ja", "ko", "ar", "pl", "sv", "tr", "id", "cs", "fi", "uk")


def code_of(language: str | None) -> str | None:
    """The code of a language that is named in words: `de` for `German; Deutsch`."""
    if not language:
        return None
    words = re.findall(r"[^\W\d_]+", language.casefold())
    return next((_codes()[word] for word in words if word in _codes()), None)


@cache
def _codes() -> dict[str, str]:
    """Codes of languages by their names in the languages of databases, and by themselves."""
    # Imported here: 30 ms.
    from babel import Locale

    codes = {code: code for code in map(str, Locale("en").languages) if len(code) == 2}
    for spoken in _SPEAKING:
        names = Locale(spoken).languages
        codes |= {names[code].casefold(): code for code in codes.values() if code in names}
    for code in (*_SPEAKING, *_THEMSELVES):
        codes[str(Locale(code).get_display_name(code)).casefold()] = code
    return codes
