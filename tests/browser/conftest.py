"""A real browser for the pages that wirediff writes and serves."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, sync_playwright

DEMANDED: Final = "WIREDIFF_BROWSER"
"""The variable that makes a missing browser an error, where these tests must not be left out."""

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")

QUIET: Final = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
"""The browser itself is to ask nothing of the network. The sandbox does not work in a container."""


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    reason = f"there is no {NAMES[0]} to open the pages with; {DEMANDED}=1 makes that an error"
    if os.environ.get(DEMANDED) == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def browser(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser with nothing remembered, closed when the module is done.

    By module: the connection keeps an event loop of its own, which tests of other modules that
    bring theirs must not meet.
    """
    home = tmp_path_factory.mktemp("browser")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=list(QUIET), downloads_path=home
        )
        yield started
        started.close()


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    """Where a page may be written."""
    return tmp_path / "report.html"
