"""A web server on the loopback address that answers whatever a test wants, byte for byte."""

from __future__ import annotations

import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

HEAD: Final = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"

PAGE: Final = b"<html><title>Storm</title><p>Winds battered the islands overnight.</p></html>"

Send = Callable[[bytes], None]
"""Sends bytes to whoever asked."""

Answer = Callable[[Send], None]


def ok(body: bytes = PAGE, *headers: str) -> bytes:
    """A proper answer, whole."""
    more = "".join(f"{header}\r\n" for header in headers).encode("utf-8")
    return HEAD + more + b"Content-Length: %d\r\n\r\n" % len(body) + body


def redirect(location: str, status: int = 302) -> bytes:
    return f"HTTP/1.1 {status} Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode()


def status(code: int, phrase: str = "") -> bytes:
    return f"HTTP/1.1 {code} {phrase}\r\nContent-Length: 4\r\n\r\noops".encode()


class Site:
    """What is to be answered, by path, and what was asked."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.answers: dict[str, bytes | Answer] = {}
        self.asked: list[str] = []
        """The requests as they came, head only."""
        self.closing = threading.Event()
        """Set when the test is over: nobody need be kept waiting any longer."""

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def answer(self, path: str, answer: bytes | Answer) -> str:
        """Answer so from now on; the address to ask."""
        self.answers[path] = answer
        return self.url(path)

    def paths(self) -> list[str]:
        return [request.split()[1] for request in self.asked]

    def drip(self, beginning: bytes, drop: bytes, seconds: float = 0.005) -> Answer:
        """After the beginning, a drop every now and then, for ever."""

        def answer(send: Send) -> None:
            send(beginning)
            while not self.closing.wait(seconds):
                send(drop)

        return answer

    def silence(self, beginning: bytes = b"") -> Answer:
        """After the beginning nothing more, with the line kept open."""

        def answer(send: Send) -> None:
            send(beginning)
            self.closing.wait(30)

        return answer


class _Handler(socketserver.StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        site = self.server.site
        with suppress(OSError):
            request = b""
            while not request.endswith(b"\r\n\r\n"):
                line = self.rfile.readline()
                if not line:
                    return
                request += line
            site.asked.append(request.decode("latin-1"))
            path = site.asked[-1].split()[1]
            answer = site.answers.get(path, status(404, "Not Found"))
            if isinstance(answer, bytes):
                self.wfile.write(answer)
            else:
                answer(self._send)

    def _send(self, content: bytes) -> None:
        self.wfile.write(content)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    site: Site

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what these tests are about."""


@contextmanager
def serving(encrypted: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site, until the test is over; with TLS when it is told how."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        if encrypted is not None:
            server.socket = encrypted.wrap_socket(server.socket, server_side=True)
        server.site = Site(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server.site
        finally:
            server.site.closing.set()
            server.shutdown()
            thread.join()
