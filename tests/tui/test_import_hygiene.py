"""What is loaded for what: the engine without a terminal, the command line without the engine."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import pytest

import wirediff
from tests.tui.program import ANTARA, REPUBLIKA

HEAVY = {
    "numpy",
    "wirediff.reading",
    "wirediff.comparing",
    "wirediff.sources",
    "langdetect",
}
"""What reads and compares, and takes as long to load as Textual."""

RUN = (
    "import sys\nfrom tui.cli.main import main\ntry: main(sys.argv[1:])\nexcept SystemExit: pass\n"
)
TELL = "print(*sys.modules, file=sys.stderr)"


def loaded(code: str, *arguments: str) -> set[str]:
    """The top-level packages, and our own modules, that a fresh process has loaded in the end."""
    result = subprocess.run(
        [sys.executable, "-c", f"{code}\n{TELL}", *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    names = result.stderr.split()
    return {name.split(".")[0] for name in names} | {n for n in names if n.startswith("wirediff.")}


def engine_modules() -> list[str]:
    found = pkgutil.walk_packages(wirediff.__path__, prefix="wirediff.")
    return sorted(module.name for module in found)


def test_no_module_of_the_engine_needs_a_terminal() -> None:
    modules = engine_modules()
    assert "wirediff.reports.json" in modules
    assert not loaded(f"import sys, {', '.join(modules)}") & {"textual", "rich", "tui", "widgets"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["compare", ANTARA, REPUBLIKA, "--format", "json", "--no-semantic"],
        ["read", ANTARA],
        ["--plain", ANTARA, REPUBLIKA, "--no-semantic"],
    ],
    ids=["compare", "read", "plain"],
)
def test_what_is_printed_is_printed_without_textual(arguments: list[str]) -> None:
    packages = loaded(RUN, *arguments)
    assert "wirediff.reading" in packages
    assert not packages & {"textual", "rich", "widgets"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["compare", "--help"],
        ["read", "--help"],
        ["config", "path"],
        ["--bogus"],
    ],
    ids=" ".join,
)
def test_help_version_and_settings_load_neither_textual_nor_numpy_nor_the_reader_of_articles(
    arguments: list[str],
) -> None:
    assert not loaded(RUN, *arguments) & (HEAVY | {"textual", "rich"})


@pytest.mark.parametrize("screen", ["opening", "picker"])
def test_the_first_screen_stands_there_before_anything_that_reads_and_compares_is_loaded(
    screen: str,
) -> None:
    modules = f"tui.cli.main, tui.launch, tui.app, tui.screens.{screen}"
    packages = loaded(f"import sys, {modules}")
    assert "textual" in packages
    assert not packages & HEAVY


def test_the_reader_is_loaded_without_what_reads_articles_which_another_process_may_have_read() -> (
    None
):
    packages = loaded("import sys, wirediff.comparing.compare, tui.screens.reader.reader")
    assert "wirediff.alignment" in packages
    assert not packages & {"wirediff.reading", "wirediff.sources", "langdetect"}
