"""Hand-made alignments: two articles, and which of their sentences make the same statement.

A file names the texts or holds them, the sentences of each with their roles, and for each pair of
articles the links on which the annotators agree (with the spans that each of them gave) and those
that count neither way: only one annotator made them, or both called them the same fact told
differently.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import wirediff
from wirediff import Article, Kind, Span

REPOSITORY: Final = Path(__file__).parents[2]

SEEDS: Final = REPOSITORY / "tests" / "data" / "alignment" / "seeds.json"
"""The project's own gold: ANTARA with Republika and with Tribunnews."""


@dataclass(frozen=True, slots=True)
class GoldLink:
    """A statement that both articles make, as the annotators marked it."""

    row: int
    """Sentence of the left article."""
    column: int
    """Sentence of the right article."""
    left: tuple[Span, ...]
    """Its left end, once for each annotator."""
    right: tuple[Span, ...]
    kinds: frozenset[Kind]
    """What either annotator called it."""


@dataclass(frozen=True, slots=True)
class GoldSide:
    """One article of a pair."""

    article: Article
    sentences: tuple[Span, ...]
    """As annotated; not always those that wirediff finds."""


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two articles and the links between their sentences."""

    name: str
    left: GoldSide
    right: GoldSide
    links: tuple[GoldLink, ...]
    neutral: frozenset[tuple[int, int]]
    """Pairs of sentences that count neither as shared nor as not shared."""

    @property
    def across(self) -> bool:
        """Whether the two are in different languages."""
        return self.left.article.language != self.right.article.language


def gold_pairs(path: Path) -> tuple[GoldPair, ...]:
    """The pairs of a file, read as wirediff reads articles; texts it lacks are seeds."""
    content = json.loads(path.read_text(encoding="utf-8"))
    return tuple(_pairs(content, path.stem))


def _pairs(content: Mapping[str, Any], stem: str) -> Iterator[GoldPair]:
    sides = {name: _side(content, name) for name in content["sentences"]}
    for name, pair in content["pairs"].items():
        yield GoldPair(
            f"{stem} {name}",
            sides[pair["left"]],
            sides[pair["right"]],
            tuple(map(_link, pair["positive"])),
            frozenset((each["a"], each["b"]) for each in pair["either_way"]),
        )


def _side(content: Mapping[str, Any], name: str) -> GoldSide:
    texts = content.get("texts", {})
    text = texts[name] if name in texts else _seed(name)
    article = wirediff.read_text(text, plain=content.get("plain", False), source=name)
    spans = (Span(start, end) for start, end, *_ in content["sentences"][name])
    return GoldSide(article, tuple(spans))


def _seed(name: str) -> str:
    return (REPOSITORY / "seeds" / name).read_text(encoding="utf-8")


def _link(link: Mapping[str, Any]) -> GoldLink:
    return GoldLink(
        link["a"],
        link["b"],
        tuple(Span(*ends) for ends in link["a_spans"]),
        tuple(Span(*ends) for ends in link["b_spans"]),
        frozenset(map(Kind, link["kinds"])),
    )
