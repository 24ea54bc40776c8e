"""Textual's driver for a program in a browser, made to survive its input."""

from __future__ import annotations

import os
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from textual.app import App
from textual.drivers import web_driver
from textual.drivers._byte_stream import ByteStream

from tui.cli.exit_codes import DONE
from tui.terminal.input_parser import UNREADABLE, InputParser

if TYPE_CHECKING:
    from tui.terminal.signals import Program


class ServedDriver(web_driver.WebDriver):
    """Draws in a browser; ends the program when the server that started it is gone."""

    _write: Any

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self._write = self._write_if_heard

    def _write_if_heard(self, content: bytes) -> int:
        with suppress(OSError):
            return os.write(self.fileno, content)
        return 0

    def run_input_thread(self) -> None:
        """Read what the server sends: keys, and what it says of the page."""
        parser, packets = InputParser(), ByteStream()
        decoder = getincrementaldecoder("utf-8")(UNREADABLE)
        for content in self._input_reader:
            for kind, payload in packets.feed(content) if content else ():
                if kind == "D" and (typed := decoder.decode(payload)):
                    for message in parser.feed(typed):
                        self.process_message(message)
                elif kind != "D" and not self._obeys(payload):
                    return
            for message in parser.tick():
                self.process_message(message)
        if not self.exit_event.is_set():
            self._leave()

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Do what the server says; a page that was closed ends the program."""
        if packet_type == "quit":
            self._leave()
        else:
            super().on_meta(packet_type, payload)

    def _leave(self) -> None:
        self._app.call_later(cast("Program", self._app).leave, DONE)

    def _obeys(self, payload: bytes) -> bool:
        """Do what the server says; false when it says that this is the end."""
        try:
            self._on_meta("M", payload)
        except web_driver._ExitInput:
            return False
        except (ValueError, TypeError, KeyError):
            pass  # what cannot be understood is not done
        return True
