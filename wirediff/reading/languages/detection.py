"""Which language a text is in: `langdetect`, made repeatable and bounded in cost."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from wirediff.reading.roles.shapes import DENSITY, letters
from wirediff.text.letters import MARKS

SAMPLE: Final = 1_200
"""Characters looked at. The detector's cost grows with them: 5 ms here, 18 ms for a whole article
of 5 kB, and no article tried is told differently by more."""

SHORTEST: Final = 40
"""Letters below which the answer is a guess; a letter of Chinese, Japanese, Korean or Thai counts
three times."""

_SIGN: Final = re.compile(f"[{MARKS}]")

LEAST_WRITTEN: Final = 0.1
"""Share of a language's letters from which it is written in a script, and of a text's letters that
must be in such a script for the text to be in the language.

`langdetect` knows 55 languages, and takes Armenian and Georgian for Estonian, Odia for Nepali. No
script that a language is not written in has more than 0.06 of its letters in the profiles; katakana
has the least of those that one is, 0.24 of Japanese. A text may quote at length in another one."""

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
    """Letters of `text` to tell its language by, as `SHORTEST` counts them, vowel signs too."""
    plain, dense = letters(text)
    return plain + len(_SIGN.findall(text)) + DENSITY * dense


def chances(text: str, *, trials: int = TRIALS) -> tuple[str | None, float]:
    """The likeliest language of the first `SAMPLE` characters, and how likely it is, up to 1.0.

    Each trial looks at as many letters as it needs to make up its mind; the answer is their mean.
    """
    # Imported here: 0.15 s for the profiles of 55 languages.
    from langdetect import LangDetectException

    from wirediff.reading.languages.profiles import detectors

    detector = detectors().create()
    detector.n_trial = trials
    detector.append(text[:SAMPLE])
    try:
        likely = detector.get_probabilities()
    except LangDetectException:  # not one letter that any language has
        return None, 0.0
    if not likely or _written(text[:SAMPLE], likely[0].lang) < LEAST_WRITTEN:
        return None, 0.0
    return likely[0].lang, likely[0].prob


def _written(text: str, language: str) -> float:
    """Share of the letters of `text` in scripts that a language is written in; 0.0 for none."""
    from wirediff.reading.languages.profiles import script_of, scripts_of, spelled

    shares = scripts_of(language)
    counted = Counter(filter(str.isalpha, spelled(text)))
    ours = sum(
        times
        for letter, times in counted.items()
        if shares.get(script_of(letter), 0.0) >= LEAST_WRITTEN
    )
    return ours / counted.total() if counted else 0.0
