"""What the server answers to requests that no page of its own makes, and when a reader ends."""

from __future__ import annotations

import asyncio
import os
import shlex
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from tests.tui.processes import descendants, wait_until_ended
from tui.web import serving
from tui.web.serving import Address, _ReaderServer

Client = TestClient[web.Request, web.Application]

READER = """
import os, pathlib, sys
pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))
print("__GANGLION__", flush=True)
while b"quit" not in (said := os.read(0, 4096)) and said:
    pass
"""
"""A program that draws nothing, and ends when it is told to."""


@asynccontextmanager
async def served(monkeypatch: pytest.MonkeyPatch, pid: Path) -> AsyncIterator[Client]:
    """A client of a server whose readers draw nothing."""
    command = shlex.join([sys.executable, "-c", READER, str(pid)])
    monkeypatch.setattr(serving, "command", lambda: f"exec {command}")
    application = await _ReaderServer(Address("127.0.0.1", 8000))._make_app()
    application.on_startup.clear()
    async with TestClient(TestServer(application)) as client:
        yield client


PATHS = ["/", "/ws", "/download/x", "/static/js/textual.js", "/static/", "/nowhere"]


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("Host", "elsewhere.example", 403),
        ("Host", "[::1", 400),
        ("Host", "a b", 400),
        ("Host", "127.0.0.1:port", 400),
        ("Host", "somebody@127.0.0.1", 400),
        ("Host", "127.0.0.1/..", 400),
        ("Origin", "https://elsewhere.example", 403),
        ("Origin", "null", 403),
        ("Origin", "http://[::1", 400),
        ("Origin", "nonsense", 400),
        ("Origin", "http://127.0.0.1:port", 400),
    ],
)
async def test_what_names_no_host_is_malformed_and_what_names_another_is_forbidden(
    name: str, value: str, status: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with served(monkeypatch, tmp_path / "pid") as client:
        for path in PATHS:
            async with client.get(path, headers={name: value}) as answer:
                assert answer.status == status, path


async def test_a_page_of_its_own_gets_the_static_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with served(monkeypatch, tmp_path / "pid") as client:
        async with client.get("/static/js/textual.js") as answer:
            assert answer.status == 200
        async with client.get("/", headers={"Origin": f"http://127.0.0.1:{client.port}"}) as answer:
            assert answer.status == 200


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal")
async def test_the_page_hears_within_two_seconds_that_its_reader_was_killed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pid = tmp_path / "pid"
    async with served(monkeypatch, pid) as client, client.ws_connect("/ws") as page:
        async with asyncio.timeout(20):
            while not pid.exists() or not pid.read_text():
                await asyncio.sleep(0.01)
        os.kill(int(pid.read_text()), signal.SIGKILL)
        async with asyncio.timeout(2):
            assert (await page.receive()).type == aiohttp.WSMsgType.CLOSE


@pytest.mark.parametrize("sent", ["no JSON", "{}", "[]", '["stdin"]', '["stdin", "\\ud800"]', "[1"])
async def test_a_message_of_no_page_of_ours_ends_its_session_alone(
    sent: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with served(monkeypatch, tmp_path / "pid") as client:
        async with client.ws_connect("/ws") as page, asyncio.timeout(20):
            await page.send_str(sent)
            assert (await page.receive()).type == aiohttp.WSMsgType.CLOSE
        async with client.get("/") as answer:
            assert answer.status == 200


async def test_when_it_is_full_a_page_says_so_and_a_reader_that_leaves_makes_room(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(serving, "MOST_READERS", 1)
    async with served(monkeypatch, tmp_path / "pid") as client:
        async with client.ws_connect("/ws") as page:
            async with client.get("/") as answer:
                assert answer.status == 503
                assert "no room for another" in await answer.text()
            async with client.get("/ws") as answer:
                assert answer.status == 503
            await page.close()
        async with asyncio.timeout(20):
            while (await client.get("/")).status != 200:
                await asyncio.sleep(0.05)


async def opened(session: aiohttp.ClientSession, port: int) -> aiohttp.ClientWebSocketResponse:
    """A reader of a server that has said where to look, and listens there in a moment."""
    while True:
        with suppress(aiohttp.ClientConnectorError):
            return await session.ws_connect(f"http://127.0.0.1:{port}/ws")
        await asyncio.sleep(0.02)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no /proc to look into")
async def test_a_reader_ends_when_its_server_is_killed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    command = (sys.executable, "-m", "tui", "serve", "--no-semantic", "--port", str(port))
    server = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert server.stdout is not None
    async with asyncio.timeout(40):
        assert b"open http" in await server.stdout.readline()
        async with aiohttp.ClientSession() as session:
            page = await opened(session, port)
            await page.receive()
            readers = descendants(server.pid)
            server.kill()
            while not page.closed:
                await page.receive()
        await server.wait()
    assert readers
    wait_until_ended(readers)
