"""Which language a text is in: `langdetect`, made repeatable and bounded in cost."""

from __future__ import annotations

from typing import Final

SAMPLE: Final = 4_000
"""Characters looked at: the detector's cost grows with the text, its answer does not change."""

SHORTEST: Final = 40
"""Characters below which there is nothing to go by."""


def detect(text: str) -> str | None:
    """The language of `text` as `langdetect` names it; `None` when it is too short to tell."""
    if len(text.strip()) < SHORTEST:
        return None
    # Imported here: the package is only needed once an article is read, and costs 30 ms.
    from langdetect import DetectorFactory, LangDetectException, detect

    DetectorFactory.seed = 0  # the detector draws random samples; the same ones for every reader
    try:
        found: str = detect(text[:SAMPLE])
    except LangDetectException:
        return None
    return found
