"""What the tools of this folder can be told, and where the data to measure with lies.

The project's own gold is always there. A folder of more, named on the command line or by
`WIREDIFF_SHARED`, has files of gold under `gold/` and folders of PAN pairs.
"""

from __future__ import annotations

import json
import os
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Final

from tests.quality.gold import SEEDS
from tests.quality.pan import INDEX

VARIABLE: Final = "WIREDIFF_SHARED"


def parser(description: str | None) -> ArgumentParser:
    """The options that all tools have."""
    options = ArgumentParser(description=description, formatter_class=RawDescriptionHelpFormatter)
    options.add_argument(
        "--shared",
        type=Path,
        default=os.environ.get(VARIABLE),
        help=f"a folder of more gold (default: the environment variable {VARIABLE})",
    )
    options.add_argument("--no-semantic", action="store_true", help="measure words alone")
    return options


def gold_files(shared: Path | None) -> list[Path]:
    """The files of gold: the project's own, and what the folder has besides."""
    found = sorted((shared / "gold").glob("*.json")) if shared else []
    own = _alignments(SEEDS)
    return [SEEDS, *(path for path in found if _alignments(path) != own)]


def _alignments(path: Path) -> object:
    return json.loads(path.read_text(encoding="utf-8"))["pairs"]


def pan_folders(shared: Path | None) -> list[Path]:
    """The folders of PAN pairs."""
    return sorted(index.parent for index in shared.glob(f"*/{INDEX}")) if shared else []
