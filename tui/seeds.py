"""Where the bundled sample articles are, however the program was installed."""

from __future__ import annotations

from pathlib import Path

from wirediff.story.inputs import files_in


def seeds_folder() -> Path:
    """The folder of sample articles: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "seeds"
    return inside if inside.is_dir() else package.parent / "seeds"


def seeds() -> tuple[str, ...]:
    """The paths of the sample articles, in the order of their names."""
    return files_in(str(seeds_folder()))
