r"""What a text may hide from its reader: lookalike letters, invisible ones, and controls.

It is said, never changed. Text that is passed on may have been prepared to look like another, or
to hide from a search; more often a program or a keyboard left something in it by mistake.

>>> oddities("P\u0430ypal was seen.")
('1 word mixes Latin with lookalike Cyrillic letters: P\u0430ypal',)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

MOST_SHOWN: Final = 3
"""Words named as examples."""

MOST_LOOKED_AT: Final = 10_000
"""Mixed words that are looked at, of which each costs 20 µs; more would say nothing new."""

LONGEST_WORD: Final = 40
"""Characters on each side of the place where a word changes its script."""

_LATIN: Final = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_OTHER: Final = "\u0370-\u058f\u10a0-\u10ff\u13a0-\u13ff\u1f00-\u1fff\ua640-\ua69f"
"""Scripts with letters that look Latin: Greek, Cyrillic, Armenian, Georgian, Cherokee."""

_MIXED: Final = re.compile(f"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]")
_LETTERS: Final = re.compile(r"\w*")

_CONTROLS: Final = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]"
)
"""What acts on a terminal or on the order of letters; line ends are left out."""

_HIDDEN: Final = re.compile("(?<=\\w)[\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f]+(?=\\w)")
"""What is invisible and parts a word; joiners are left out, which some scripts need."""


def oddities(text: str) -> tuple[str, ...]:
    """A sentence, without its full stop, for each kind of oddity; none for plain text."""
    return tuple(_oddities(text))


def _oddities(text: str) -> Iterator[str]:
    if controls := len(_CONTROLS.findall(text)):
        yield f"{_counted(controls, 'control character')}, shown as signs"
    if text.isascii():
        return
    if hidden := len(_HIDDEN.findall(text)):
        yield f"{_counted(hidden, 'word')} with invisible characters inside"
    by_script: dict[str, dict[str, int]] = {}
    for word, script in _lookalikes(text):
        words = by_script.setdefault(script, {})
        words[word] = words.get(word, 0) + 1
    for script, words in by_script.items():
        count = sum(words.values())
        mix = "word mixes" if count == 1 else "words mix"
        shown = ", ".join([*words][:MOST_SHOWN]) + (" …" if len(words) > MOST_SHOWN else "")
        yield f"{count:,} {mix} Latin with lookalike {script} letters: {shown}"


def _lookalikes(text: str) -> Iterator[tuple[str, str]]:
    """Every word that mixes scripts in letters that look alike, and the other script's name."""
    end = 0
    for count, mixed in enumerate(_MIXED.finditer(text)):
        if mixed.start() < end:
            continue
        if count > MOST_LOOKED_AT:
            return
        place = mixed.start()
        start = place - len(_run(text[max(0, place - LONGEST_WORD) : place][::-1]))
        end = place + len(_run(text[place : place + LONGEST_WORD]))
        if script := _lookalike_script(text[start:end]):
            yield text[start:end], script


def _run(text: str) -> str:
    """The letters and digits with which `text` begins."""
    match = _LETTERS.match(text)
    return match[0] if match else ""


def _lookalike_script(word: str) -> str | None:
    # Imported here: 10 ms, and few texts have such words.
    from confusable_homoglyphs.confusables import is_confusable

    found = is_confusable(word, preferred_aliases=["latin"])
    return str(found[0]["alias"]).capitalize() if found else None


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
