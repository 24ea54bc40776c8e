"""`wirediff serve`: the same program, shown in a browser by textual-serve.

Anybody who reaches the server can read what its user can read. So it listens on this machine alone
unless told otherwise, and answers only pages of its own: another page that is open in the same
browser could otherwise connect too, or have its name lead here (DNS rebinding).

Each visitor gets a process of `tui.web.served`. What it is to open is handed over in the
environment, never on a command line, where a file's name could mean something to a shell.
"""

from __future__ import annotations

import asyncio
import ipaddress
import os
import re
import shlex
import socket
import subprocess
import sys
from base64 import b64encode
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from signal import SIGTERM
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.app_service import AppService
from textual_serve.server import Server

from tui.cli.output import complain, deliver
from tui.web.served import WANTED, Served, encoded
from wirediff.processes import running

_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
"""Names by which a browser asks for this machine."""

_PAGES: Final = files("tui").joinpath("web")

_POLICY: Final = (
    "default-src 'none'; script-src 'self' '{script}'; style-src 'self' 'unsafe-inline';"
    " font-src 'self'; img-src 'self' data:; connect-src 'self' ws://{host}; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'none'"
)
"""What the page may load: its own scripts and fonts, nothing from elsewhere.

The script that stands in the page itself is named by what it says.
"""


MOST_READERS: Final = 12
"""Readers that are open at once; each is a process of 100 to 300 MB."""

_FULL: Final = f"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>wirediff is full</title>
<p>wirediff shows its articles to {MOST_READERS} readers already, and has no room for another.</p>
<p>Close a page that shows it, then <a href="">load this one again</a>.</p>
"""

_HOST: Final = re.compile(r"(?:\[[\da-fA-F:.]{2,45}\]|[\w.-]{1,253})(?::\d{1,5})?", re.ASCII)
"""A host, and its port, as a browser names them."""

_ORIGIN: Final = re.compile(rf"null|[a-z][a-z\d+.-]*://{_HOST.pattern}", re.ASCII)


class ServeError(Exception):
    """Nothing can be served; `str()` is fit to show once sanitised."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen."""

    host: str
    port: int

    @property
    def numbers(self) -> tuple[str, ...]:
        """The addresses in figures that the host stands for; none when it stands for none."""
        try:
            found = socket.getaddrinfo(
                self.host or None, self.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
            )
        except (OSError, UnicodeError):  # no such name, or what cannot be one
            return ()
        return tuple(str(place[0]) for *_, place in found)

    @property
    def is_here(self) -> bool:
        """Whether only programs of this machine reach it."""
        numbers = self.numbers
        return bool(numbers) and all(ipaddress.ip_address(each).is_loopback for each in numbers)

    @property
    def name(self) -> str:
        """What a browser calls the host: `0.0.0.0`, which is every one, has the machine's name."""
        is_every = any(ipaddress.ip_address(each).is_unspecified for each in self.numbers)
        return socket.gethostname() if is_every else self.host

    @property
    def url(self) -> str:
        """What to open in a browser."""
        name = self.name
        return f"http://{f'[{name}]' if ':' in name else name}:{self.port}/"


def serve(wanted: Served, address: Address) -> None:
    """Serve until ctrl+c.

    Raises:
        ServeError: The address cannot be listened on.
    """
    if not address.is_here:
        complain(
            f"warning: whoever reaches {address.name}:{address.port} can read these articles, and"
            " every file that you can read; there is no password"
        )
    os.environ[WANTED] = encoded(wanted)
    try:
        _check_free(address)
        _ReaderServer(address).serve()
    except (OSError, UnicodeError) as error:
        raise ServeError(f"{address.host}:{address.port}: {_reason(error)}") from error


def _check_free(address: Address) -> None:
    """Make sure that the address can be listened on, before anybody is told to look there.

    Raises:
        OSError: It cannot.
    """
    found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    for family, _, _, _, place in found:
        socket.create_server(place[:2], family=family).close()


def _reason(error: OSError | UnicodeError) -> str:
    reason = (getattr(error, "strerror", None) or str(error)).lower()
    if "in use" in reason:
        return "the port is in use; choose another with --port"
    return f"cannot be listened on: {reason}"


def command() -> str:
    """What starts a program for a visitor; `-P`: not from the folder that it is started in."""
    arguments = running("wirediff.application", "tui.web.served")
    if os.name == "nt":
        return subprocess.list2cmdline(arguments)
    return f"exec {shlex.join(arguments)}"


def _script_in_the_page() -> str:
    """What a policy calls the script that gives the terminal the keyboard."""
    # The page has it without its last line feed.
    said = _PAGES.joinpath("focus.js").read_text("utf-8").removesuffix("\n")
    return f"sha256-{b64encode(sha256(said.encode('utf-8')).digest()).decode('ascii')}"


class _ReaderServer(Server):
    """Serves its own pages only, fetches nothing from elsewhere, and stops at once."""

    def __init__(self, address: Address) -> None:
        super().__init__(
            command(),
            host=address.host,
            port=address.port,
            title="wirediff",
            templates_path=str(_PAGES),
        )
        self._url = address.url
        # No name of somebody else's, which could be made to lead here.
        self._names = _HERE | {address.host, *address.numbers} if address.is_here else None
        self._sessions: dict[asyncio.Task[object], asyncio.subprocess.Process | None] = {}

    def initialize_logging(self) -> None:
        """No log: who opened the page is nobody's business."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._answered)  # no other place reaches the static files
        return app

    @web.middleware
    async def _answered(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        self._check(request)
        return await handler(request)

    async def on_startup(self, app: web.Application) -> None:
        """Say where to look."""
        deliver(f"wirediff: open {self._url} in a browser; ctrl+c stops it\n", "text", None)
        with suppress(NotImplementedError):  # Windows
            asyncio.get_running_loop().add_signal_handler(SIGTERM, sys.exit, 128 + SIGTERM)

    async def on_shutdown(self, app: web.Application) -> None:
        """End the sessions: otherwise the server waits a minute for them."""
        for session in self._sessions:
            session.cancel()
        await asyncio.gather(*self._sessions, return_exceptions=True)

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """The page, with addresses as the visitor reached it; another when there is no room."""
        if len(self._sessions) >= MOST_READERS:
            return web.Response(status=503, text=_FULL, content_type="text/html")
        self.public_url = f"http://{request.host}"
        response: web.StreamResponse = await super().handle_index(request)
        policy = _POLICY.format(host=request.host, script=_script_in_the_page())
        response.headers["Content-Security-Policy"] = policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A session of the program."""
        if len(self._sessions) >= MOST_READERS:
            raise web.HTTPServiceUnavailable(text="There is no room for another reader.\n")
        session = asyncio.current_task()
        assert session is not None
        self._sessions[session] = None
        try:
            return await super().handle_websocket(request)
        finally:
            if process := self._sessions[session]:
                with suppress(ProcessLookupError):  # it has ended, as it was told
                    process.terminate()
                await process.wait()
            del self._sessions[session]

    async def _process_messages(
        self, websocket: web.WebSocketResponse, app_service: AppService
    ) -> None:
        """Serve a session until either side ends, however it ends."""
        program, session = app_service._task, asyncio.current_task()
        assert program is not None
        assert session is not None
        self._sessions[session] = app_service._process
        # The library leaves the page open, and the visitor before a picture that does nothing.
        program.add_done_callback(lambda _: asyncio.ensure_future(websocket.close()))
        with suppress(ValueError, TypeError, LookupError, AssertionError):  # no page of ours
            await super()._process_messages(websocket, app_service)

    def _check(self, request: web.Request) -> None:
        """Turn away what does not come from a page of this server.

        Raises:
            web.HTTPBadRequest: A name in it is none.
            web.HTTPForbidden: It asks by a foreign name, or for a foreign page.
        """
        origin = request.headers.get("Origin")
        if not _HOST.fullmatch(request.host) or not _ORIGIN.fullmatch(origin or "null"):
            raise web.HTTPBadRequest(text="The request names no host that could be one.\n")
        if origin is not None and urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden(text="This is for pages of wirediff only.\n")
        name = urlsplit(f"//{request.host}").hostname
        if self._names is not None and name not in self._names:
            raise web.HTTPForbidden(text=f"Open {self._url} instead.\n")
