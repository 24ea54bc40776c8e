"""What is loaded for what: the engine without a terminal, the command line without the engine."""

from __future__ import annotations

import os
import pkgutil
import subprocess
import sys
from collections.abc import Callable

import pytest

import wirediff
from tests.tui.program import ANTARA, REPUBLIKA

RUN = "import sys\nfrom tui.cli import main\ntry: main(sys.argv[1:])\nexcept SystemExit: pass\n"
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
    assert "wirediff.formats.as_json" in modules
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
    heavy = {"textual", "rich", "numpy", "wirediff.reading", "wirediff.comparing", "langdetect"}
    assert not loaded(RUN, *arguments) & heavy


def cpu_seconds(*command: str) -> float:
    """Processor time of a fresh process: unlike the clock, it minds no other program."""
    process = subprocess.Popen(
        [sys.executable, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_utime + usage.ru_stime


def best_of_three(measure: Callable[[], float]) -> float:
    return min(measure() for _ in range(3))


@pytest.fixture(scope="module")
def textual_seconds() -> float:
    """What Textual takes to import."""
    return best_of_three(lambda: cpu_seconds("-c", "import textual.app"))


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="Windows does not tell a child's time so")
@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_answer_in_well_under_half_of_textual_s_import_time(
    option: str, textual_seconds: float
) -> None:
    assert best_of_three(lambda: cpu_seconds("-m", "tui", option)) < textual_seconds / 2
