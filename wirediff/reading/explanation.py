"""Why an article was understood as it was: a rule behind each part, a place behind each fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one part of an article has its role."""

    rule: str
    """The rule's name, in `wirediff/reading/tables`."""
    words: str
    """What the rule saw, in plain English; it may quote the article, and is not sanitised."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """The reasons for all that is known of one article."""

    blocks: tuple[Reason, ...]
    """One for each of the article's blocks, in their order."""
    facts: Mapping[str, str]
    """For each field of `Article` that is known (`title`, `outlet` …) where it comes from, in
    words; it may quote the article."""
