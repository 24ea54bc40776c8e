"""Which language a text is in: `langdetect`, made repeatable and bounded in cost."""

from __future__ import annotations

from typing import Final

from wirediff.reading.shapes import DENSITY, letters

SAMPLE: Final = 1_200
"""Characters looked at. The detector's cost grows with them: 5 ms here, 18 ms for a whole article
of 5 kB, and no article tried is told differently by more."""

SHORTEST: Final = 40
"""Letters below which the answer is a guess; a letter of Chinese, Japanese, Korean or Thai counts
three times."""


def detect(text: str) -> str | None:
    """The language of `text` as `langdetect` names it; `None` when it is too short to tell."""
    sample = text.strip()[:SAMPLE]
    plain, dense = letters(sample)
    if plain + DENSITY * dense < SHORTEST:
        return None
    # Imported here: 30 ms, and half a second for its profiles once it is asked.
    from langdetect import DetectorFactory, LangDetectException, detect

    DetectorFactory.seed = 0  # it draws samples at random: the same ones for every reader
    try:
        found: str = detect(sample)
    except LangDetectException:
        return None
    return found
