"""How good the alignment is, as tables: `python -m tests.quality`."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import wirediff
from tests.quality.bins import bins, calibration_error
from tests.quality.gold import GoldPair, gold_pairs
from tests.quality.measures import Judged, Judgement, evaluated, scores
from tests.quality.options import gold_files, pan_folders, parser
from tests.quality.pan import PanPair, Plagdet, pan_pairs, plagdet
from wirediff import Settings, Span, Stretch
from wirediff.meaning import local_encoder

HEADING = f"{'':34}{'links':^23}{'characters':^23}\n{'':34}" + (
    f"{'P':>7}{'R':>8}{'F1':>8}" * 2 + f"{'kind':>8}{'wrong':>7}"
)

BOLD = Settings(sensitivity=0.9)
"""Shows passages that are rather not matches too, so that low scores can be checked as well."""


def measured(path: Path, settings: Settings) -> list[Judged]:
    """Compare every pair of a file and judge the answers."""

    def compare(pair: GoldPair) -> wirediff.Comparison:
        return wirediff.compare(pair.left.article, pair.right.article, settings=settings)

    return evaluated(gold_pairs(path), compare)


def row(name: str, results: Iterable[Judged]) -> str:
    """One line of the table of measures."""
    found = scores(results)
    links = (found.precision, found.recall, found.f1)
    characters = (found.characters.precision, found.characters.recall, found.characters.f1)
    shares = "".join(f"{figure:8.3f}" for figure in (*links, *characters, found.kind))
    return f"{name:33}{shares}{found.wrong:7}"


def unlike_gold(results: Iterable[Judged]) -> Iterable[str]:
    """What was missed and what is wrong, a line each."""
    for one in results:
        left, right = one.pair.left.article.text, one.pair.right.article.text
        for link in one.missed:
            yield f"  missed  {one.pair.name}: {quoted(link.left[:1], left)} ~ " + quoted(
                link.right[:1], right
            )
        for passage, judgement in one.passages:
            if judgement is Judgement.WRONG:
                yield f"  wrong   {one.pair.name}: {quoted(passage.left, left)} ~ " + quoted(
                    passage.right, right
                )


def quoted(spans: Iterable[Span], text: str) -> str:
    """The words of an end, on one line and not too long."""
    words = " … ".join(" ".join(span.of(text).split()) for span in spans)
    return repr(words if len(words) <= 90 else f"{words[:89]}…")


def show_gold(paths: Sequence[Path], modes: dict[str, bool], *, details: bool) -> None:
    """Print the measures of every file, and how far its scores can be trusted."""
    print(HEADING)
    for path in paths:
        for mode, semantic in modes.items():
            results = measured(path, Settings(semantic=semantic))
            print(row(f"{path.stem}, {mode}", results))
            if details:
                print(*unlike_gold(results), sep="\n")
    for mode, semantic in modes.items():
        settings = Settings(semantic=semantic, sensitivity=BOLD.sensitivity)
        results = [one for path in paths for one in measured(path, settings)]
        table = list(bins(one for one in results if semantic or not one.pair.across))
        print(f"\nScores, {mode}: of the passages with a score between these, the share right")
        for one in table:
            print(
                f"  {one.low:.2f} to {one.high:.2f}: {one.passages:4} passages, "
                f"mean score {one.score:.2f}, right {one.right:.2f}"
            )
        print(f"  mean difference {calibration_error(table):.3f}")


def show_pan(folder: Path, most: int | None) -> None:
    """Print plagdet by kind, and the time that a comparison takes beside difflib's."""
    results: list[tuple[PanPair, Sequence[Stretch]]] = []
    spent = peer = 0.0
    for pair in pan_pairs(folder, most):
        start = time.perf_counter()
        articles = [wirediff.read_text(text, plain=True) for text in (pair.left, pair.right)]
        found = wirediff.compare(articles[0], articles[1], semantic=False).stretches
        middle = time.perf_counter()
        words = pair.left.split(), pair.right.split()
        # autojunk=False: difflib otherwise drops frequent words.
        SequenceMatcher(None, *words, autojunk=False).get_matching_blocks()
        spent, peer = spent + middle - start, peer + time.perf_counter() - middle
        results.append((pair, found))
    print(f"\n{folder.name}, lexical, {len(results)} pairs")
    kinds = sorted({pair.kind for pair, _ in results})
    groups = [(kind, [one for one in results if one[0].kind == kind]) for kind in kinds]
    for name, group in (*groups, ("entire", results)):
        print(f"  {name:26}{pan_row(group, plagdet(group))}")
    print(
        f"  {1000 * spent / len(results):.0f} ms a pair to read and compare, "
        f"{spent / peer:.1f} times difflib"
    )


def pan_row(group: Sequence[tuple[PanPair, Sequence[Stretch]]], found: Plagdet) -> str:
    """The measures of some pairs; of pairs that share nothing, how many were said to."""
    if not any(pair.shared for pair, _ in group):
        return f"false alarms in {sum(bool(stretches) for _, stretches in group)} pairs"
    return (
        f"plagdet {found.score:.3f}  precision {found.precision:.3f}  recall {found.recall:.3f}  "
        f"granularity {found.granularity:.3f}"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print every table that there is data for."""
    options = parser(__doc__)
    options.add_argument("--details", action="store_true", help="list what is missed and wrong")
    options.add_argument("--most", type=int, help="PAN pairs of each kind (default: all)")
    chosen = options.parse_args(arguments)
    modes = {"lexical": False}
    if not chosen.no_semantic and local_encoder() is not None:
        modes["semantic"] = True
    show_gold(gold_files(chosen.shared), modes, details=chosen.details)
    for folder in pan_folders(chosen.shared):
        show_pan(folder, chosen.most)


if __name__ == "__main__":
    main()
