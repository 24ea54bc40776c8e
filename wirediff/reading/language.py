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

TRIALS: Final = 7
"""How often the detector tries, as it does by itself."""


def detect(text: str) -> str | None:
    """The language of `text` as `langdetect` names it; `None` when it is too short to tell."""
    sample = text.strip()[:SAMPLE]
    if size(sample) < SHORTEST:
        return None
    found, _ = chances(sample)
    return found


def size(text: str) -> int:
    """Letters of `text` to tell its language by, as `SHORTEST` counts them."""
    plain, dense = letters(text)
    return plain + DENSITY * dense


def chances(text: str, *, trials: int = TRIALS) -> tuple[str | None, float]:
    """The likeliest language of the first `SAMPLE` characters, and how likely it is, up to 1.0.

    Each trial looks at as many letters as it needs to make up its mind; the answer is their mean.
    """
    # Imported here: 0.15 s for the profiles of 55 languages.
    from langdetect import LangDetectException

    from wirediff.reading.profiles import detectors

    detector = detectors().create()
    detector.n_trial = trials
    detector.append(text[:SAMPLE])
    try:
        likely = detector.get_probabilities()
    except LangDetectException:  # not one letter that any language has
        return None, 0.0
    return (likely[0].lang, likely[0].prob) if likely else (None, 0.0)
