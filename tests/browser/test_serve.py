"""The reader in a browser, served by the real program: what is seen, pressed, taken and refused."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyte
import pytest
from playwright.sync_api import Browser, Page, WebSocket

from tests.tui.program import STORM, STORM_REWRITTEN

PATIENCE: Final = 30_000
"""Milliseconds until something is given up; it takes two on an idle machine."""

COLUMNS, ROWS = 300, 100
"""More than a browser shows of the program."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        assert isinstance(port, int)
        return port


@dataclass(frozen=True, slots=True)
class Running:
    """A server of two short articles."""

    url: str
    process: subprocess.Popen[str]


@contextmanager
def served(folder: Path) -> Iterator[Running]:
    """A server of two short articles, one of them under a name that means much to a shell."""
    left, right = folder / "$(touch owned) ; a'b.txt", folder / "right.txt"
    left.write_text(STORM, "utf-8")
    right.write_text(STORM_REWRITTEN, "utf-8")
    port = free_port()
    arguments = ["serve", left.name, right.name, "--port", str(port), "--no-semantic"]
    with subprocess.Popen(
        [sys.executable, "-m", "wirediff", *arguments],
        cwd=folder,
        env={**os.environ, "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        assert f"http://127.0.0.1:{port}/" in said, said
        yield Running(f"http://127.0.0.1:{port}/", process)
        process.kill()
    assert not (folder / "owned").exists()


@pytest.fixture(scope="module")
def running(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with served(tmp_path_factory.mktemp("served")) as made:
        yield made


class Watched:
    """A page that shows the program, and what a terminal would show of the bytes it is sent."""

    def __init__(self, page: Page, url: str) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self.page = page
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        with page.expect_websocket(timeout=PATIENCE) as found:
            page.goto(url)
        self._socket: WebSocket = found.value
        self._socket.on("framereceived", self._feed)

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error":
            self.complaints.append(text)

    def _feed(self, payload: str | bytes) -> None:
        if isinstance(payload, bytes):
            self._stream.feed(payload)

    @property
    def shown(self) -> str:
        return "\n".join(self._screen.display)

    def wait_for(self, words: str) -> None:
        """Wait until the program shows the words."""
        if words not in self.shown:
            self._socket.wait_for_event(
                "framereceived", predicate=lambda _: words in self.shown, timeout=PATIENCE
            )

    def press(self, key: str) -> None:
        self.page.locator(".xterm-helper-textarea").press(key)


@contextmanager
def visit(browser: Browser, url: str) -> Iterator[Watched]:
    with browser.new_context(accept_downloads=True) as context:
        made = Watched(context.new_page(), url)
        made.wait_for("1/2")
        yield made


@pytest.fixture
def watched(browser: Browser, running: Running) -> Iterator[Watched]:
    with visit(browser, running.url) as made:
        yield made


def test_the_reader_is_drawn_stepped_through_and_left(watched: Watched, running: Running) -> None:
    assert "a'b.txt" in watched.shown
    assert "Winds of more than 100 mph" in watched.shown
    watched.press("n")
    watched.wait_for("2/2")
    watched.press("q")
    watched.page.get_by_text("wirediff has ended here.").wait_for(timeout=PATIENCE)
    assert watched.complaints == []
    assert all(url.startswith((running.url, "data:,")) for url in watched.requests)


def test_the_keyboard_is_the_reader_s_at_once(watched: Watched) -> None:
    watched.page.keyboard.press("n")
    watched.wait_for("2/2")
    assert watched.complaints == []


def test_a_report_is_handed_to_the_browser(watched: Watched) -> None:
    watched.press("E")
    watched.wait_for("Export report")
    with watched.page.expect_download(timeout=PATIENCE) as found:
        watched.press("Enter")
    name = found.value.suggested_filename
    assert name.startswith("touch-owned-a-b-txt-right-txt-")
    assert name.endswith(".html")
    assert found.value.path().read_text("utf-8").startswith("<!doctype html>")


def test_what_is_copied_reaches_the_visitor_s_clipboard(watched: Watched) -> None:
    watched.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched.press("y")
    watched.wait_for("sent to the browser")
    watched.page.wait_for_function(
        "navigator.clipboard.readText().then(text => text.includes('mph'))", timeout=PATIENCE
    )


def status_of(url: str, **headers: str) -> int:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


@pytest.mark.parametrize("path", ["", "ws", "download/x"])
@pytest.mark.parametrize(
    "headers", [{"Origin": "https://elsewhere.example"}, {"Host": "elsewhere.example"}]
)
def test_other_pages_and_other_names_are_turned_away(
    running: Running, path: str, headers: dict[str, str]
) -> None:
    assert status_of(running.url) == 200
    assert status_of(running.url + path, **headers) == 403


def test_a_port_that_is_taken_is_said_in_a_line(
    running: Running,
) -> None:
    port = running.url.rstrip("/").rpartition(":")[2]
    second = subprocess.run(
        [sys.executable, "-m", "wirediff", "serve", "--port", port],
        capture_output=True,
        text=True,
        check=False,
    )
    assert second.returncode == 1
    assert second.stdout == ""
    assert second.stderr == (
        f"wirediff: 127.0.0.1:{port}: the port is in use; choose another with --port\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal")
def test_ctrl_c_stops_the_server_while_somebody_reads(browser: Browser, tmp_path: Path) -> None:
    with served(tmp_path) as running, visit(browser, running.url) as watched:
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(timeout=30) == 0
        assert running.process.stdout is not None
        assert running.process.stdout.read() == ""
        watched.page.get_by_text("wirediff has ended here.").wait_for(timeout=PATIENCE)
