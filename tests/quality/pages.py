"""How good the main text of pages is, as a table: `python -m tests.quality.pages`.

Needs a folder of pages with their main text, in the shape of scrapinghub's
article-extraction-benchmark: `NAME.html.gz` beside `ground-truth.json`. Its measure is F1 over runs
of four words, each page counting alike. Pages at even places of the list are those that something
may be set on; those at odd places are held aside.
"""

from __future__ import annotations

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import trafilatura

from tests.quality.options import parser
from wirediff import Article, ReadError, Role
from wirediff.sources.choosing import articles_of
from wirediff.sources.material import of_bytes

FOLDER: Final = "pages-dev"
TRUTH: Final = "ground-truth.json"

MAIN: Final = (Role.BODY, Role.SUBHEAD)
"""Roles of the main text; the benchmark's has no headline, caption or byline."""

RUN: Final = 4
"""Words of a run that is counted."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the benchmark."""

    content: bytes
    url: str
    main: str
    """Its main text, as people marked it."""


def pages_in(folder: Path) -> list[Page]:
    """Every page of the folder, by name."""
    truth = json.loads((folder / TRUTH).read_text(encoding="utf-8"))
    return [
        Page(gzip.decompress((folder / f"{name}.html.gz").read_bytes()), one["url"], text)
        for name, one in sorted(truth.items())
        if isinstance(text := one["articleBody"], str)
    ]


def whole(article: Article) -> str:
    """Everything that was kept of a page, boilerplate marked as such aside."""
    return _of(article, set(Role) - {Role.BOILERPLATE})


def main_text(article: Article) -> str:
    """What has the roles of main text."""
    return _of(article, set(MAIN))


def _of(article: Article, roles: set[Role]) -> str:
    return "\n".join(block.span.of(article.text) for block in article.blocks if block.role in roles)


def ours(page: Page, part: Callable[[Article], str]) -> str:
    """Some of what we read of a page; nothing when it is refused."""
    for one in articles_of(of_bytes("page.html", page.content, url=page.url)):
        return "" if isinstance(one, ReadError) else part(one)
    return ""


READERS: Final[Mapping[str, Callable[[Page], str]]] = {
    "trafilatura.extract": lambda page: trafilatura.extract(page.content) or "",
    "the same, no comments": lambda page: (
        trafilatura.extract(page.content, include_comments=False) or ""
    ),
    "wirediff, all but boilerplate": lambda page: ours(page, whole),
    "wirediff, body and subheads": lambda page: ours(page, main_text),
}


def counts(truth: str, found: str) -> tuple[float, float, float]:
    """Shares of runs that are right, too many, and missing; of one page, together 1.0."""
    wanted, got = _word_runs(truth), _word_runs(found)
    right = (wanted & got).total()
    too_many, missing = (got - wanted).total(), (wanted - got).total()
    whole = right + too_many + missing
    return (right / whole, too_many / whole, missing / whole) if whole else (0.0, 0.0, 0.0)


def _word_runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))


def measures(rows: Iterable[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of pages together."""
    right, too_many, missing = (sum(column) for column in zip(*rows, strict=True))
    precision, recall = right / (right + too_many), right / (right + missing)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table; `--details` lists the pages that are furthest from their main text."""
    options = parser(__doc__)
    options.add_argument("--details", action="store_true", help="list the worst of the even pages")
    chosen = options.parse_args(arguments)
    folder = (chosen.shared or Path()) / FOLDER
    if not (folder / TRUTH).is_file():
        options.error(f"no {FOLDER}/{TRUTH} in the folder of --shared")
    pages = pages_in(folder)
    print(f"{'':31}{'even pages':^21}{'odd pages':^21}{'all':^21}")
    print(f"{'':31}" + f"{'P':>7}{'R':>7}{'F1':>7}" * 3 + f"{'ms':>6}")
    for name, reader in READERS.items():
        start = time.perf_counter()
        rows = [counts(page.main, reader(page)) for page in pages]
        spent = 1000 * (time.perf_counter() - start) / len(pages)
        figures = [one for part in (rows[::2], rows[1::2], rows) for one in measures(part)]
        print(f"{name:31}" + "".join(f"{figure:7.3f}" for figure in figures) + f"{spent:6.0f}")
    if chosen.details:
        worst = sorted(zip(rows[::2], pages[::2], strict=True), key=lambda pair: pair[0][0])
        for (_, too_many, missing), page in worst[:12]:
            print(f"  too much {too_many:.2f}, missing {missing:.2f}  {page.url}")


if __name__ == "__main__":
    main()
