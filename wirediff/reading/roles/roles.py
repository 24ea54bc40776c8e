"""Which role each part of a text has: by its wording where a rule holds, else by its place.

The order of work is the order of certainty. Rules for wording come first (`rules`). Then the story
is found: its first and its last paragraph (`story`). Rules that hold only before or after it come
next, and last what has no wording of its own: headline, deck, subhead, caption, links (`placing`).
"""

from __future__ import annotations

from collections.abc import Mapping

from wirediff.reading.parts import NONE_KNOWN, Part, parts
from wirediff.reading.roles.place import placed
from wirediff.reading.roles.rules import Finding
from wirediff.reading.roles.story_extent import told


def parts_with_roles(text: str, known: Mapping[int, Finding] = NONE_KNOWN) -> tuple[Part, ...]:
    """Everything in `text` but white space, in order, each part with its finding.

    `known` are findings that a source brings along, by the first character of their paragraph.
    """
    return placed(told(parts(text, known)))
