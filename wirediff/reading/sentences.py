"""Where the sentences of a paragraph lie."""

from __future__ import annotations

from typing import Final

import sentencex  # type: ignore[import-untyped]  # a compiled module without stubs

from wirediff.article import Span
from wirediff.reading.paragraphs import stripped

_FALLBACK: Final = "en"
"""For a text whose language is not known."""

_SURROGATES: Final = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")


def sentences(text: str, paragraph: Span, language: str | None) -> tuple[Span, ...]:
    """The sentences of `paragraph`, in order; they cover all of it but white space."""
    # The library cannot take a lone surrogate; one character stands for one character.
    part = paragraph.of(text).translate(_SURROGATES)
    found = sentencex.get_sentence_boundaries(language or _FALLBACK, part)
    spans = (
        stripped(text, paragraph.start + each["start_index"], paragraph.start + each["end_index"])
        for each in found
    )
    return tuple(span for span in spans if len(span))
