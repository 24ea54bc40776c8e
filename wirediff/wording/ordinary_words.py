"""How often a word stands in an ordinary sentence of its language, told by no article at all.

Two short articles cannot tell that `the` is frequent: it stands in one sentence of each, as every
other word does. The stop lists of `justext` tell it for a hundred languages. They are sorted by
frequency, and how frequent the word at a place is follows from Zipf's law (Zipf, Human behavior and
the principle of least effort, 1949).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Final

from wirediff.text.words import normalise
from wirediff.wording.languages import language_name

MOST_FREQUENT: Final = 0.07
"""Share of all words that the most frequent one makes up: `the` in English 0.06, `der` and `und` in
German 0.03, `de` in Spanish 0.07. The word at place n makes up an n-th of it."""

WORDS_OF_SENTENCE: Final = 20
"""Words of a newspaper sentence; those of the seeds and of the development articles have 17 to 24
on average."""

LANGUAGES_KEPT: Final = 8

_FILES: Final = {"Norwegian": "Norwegian_Bokmal"}
"""Names of stop lists that differ from the name of the language."""


@lru_cache(maxsize=LANGUAGES_KEPT)
def shares_of_sentences(language: str | None) -> Mapping[str, float]:
    """The share of a language's sentences that have a word, from 0.0 to 1.0, by its norm.

    Frequent words only; empty for a language without a list.
    """
    name = language_name(language) if language else ""
    listed = _stop_list(_FILES.get(name, name))
    # Words are listed as they are written, so that one may come twice.
    norms = list(dict.fromkeys(map(normalise, listed.split())))
    return MappingProxyType(
        {
            norm: 1.0 - (1.0 - MOST_FREQUENT / rank) ** WORDS_OF_SENTENCE
            for rank, norm in enumerate(norms, start=1)
        }
    )


def _stop_list(name: str) -> str:
    # Found and not imported: importing it loads lxml, 75 ms.
    spec = find_spec("justext")
    folders = (spec.submodule_search_locations or []) if spec else []
    for folder in folders:
        path = Path(folder, "stoplists", f"{name}.txt")
        if path.is_file():
            return path.read_text("utf-8")
    return ""
