"""Where the bundled sample articles are, however the program was installed."""

from __future__ import annotations

from pathlib import Path

from wirediff.collection.inputs import files_in


def seeds_folder() -> Path:
    """The folder of sample articles, beside this package."""
    return Path(__file__).parents[1] / "seeds"


def seeds() -> tuple[str, ...]:
    """The paths of the sample articles, in the order of their names."""
    return files_in(str(seeds_folder()))
