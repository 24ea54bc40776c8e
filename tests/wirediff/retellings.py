"""Pairs of stories that share some statements: kept, edited, moved, dropped, and new ones."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from tests.wirediff.stories import sentences_of_seeds

Telling = list[str]
"""The paragraphs of a story, a sentence each."""

SENTENCES: Final = tuple(one for one in sentences_of_seeds() if 8 <= len(one.split()) <= 30)
"""What the stories are made of."""

_STRANGE: Final = ("pekan", "bendungan", "Rabu", "17", "mendadak", "Surabaya", "kabarnya")
"""Words put in by an editor."""


@st.composite
def edited(draw: st.DrawFn, sentence: str) -> str:
    """The sentence with a few words left out, put in or exchanged."""
    words = sentence.split()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(words) - 1))
        change = draw(st.sampled_from(["", *_STRANGE]))
        words[at : at + 1] = [change] if change else words[at + 1 : at + 2]
    return " ".join(words)


@st.composite
def retellings(draw: st.DrawFn, *, repeating: bool = False) -> tuple[Telling, Telling]:
    """A story and another outlet's version of it, with sentences told twice where asked for."""
    sentences = st.sampled_from(SENTENCES)
    left = draw(st.lists(sentences, min_size=1, max_size=6, unique=not repeating))
    right = []
    for sentence in draw(st.permutations(left)):
        fate = draw(st.sampled_from(["kept", "edited", "edited", "dropped", "replaced"]))
        if fate == "kept":
            right.append(sentence)
        elif fate == "edited":
            right.append(draw(edited(sentence)))
        elif fate == "replaced":
            right.append(draw(st.sampled_from(SENTENCES)))
    return left, right
