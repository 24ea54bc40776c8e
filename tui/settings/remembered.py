"""What the program keeps between runs of its own accord: the colours chosen, what was explained.

Apart from the settings file, which is the user's and never written. Nothing here may stop the
program: a file that cannot be read says nothing, one that cannot be written is left as it is.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

LARGEST: Final = 4096
"""Bytes of a file that is looked at; what the program writes has less than a hundred."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept."""

    theme: str | None = None
    """The theme last chosen in the program."""
    greeted: bool = False
    """Whether colours and letters were explained."""


@dataclass(frozen=True, slots=True)
class Memory:
    """The file that it is kept in."""

    path: Path

    def read(self) -> Kept:
        """What was kept; what cannot be read was not."""
        try:
            with self.path.open("rb") as file:
                found = json.loads(file.read(LARGEST + 1))
        except (OSError, ValueError, RecursionError):
            return Kept()
        return _checked(found) if isinstance(found, dict) else Kept()

    def keep(self, **changes: Any) -> None:
        """Keep these fields too, whole or not at all, even if something kills the program."""
        kept = asdict(replace(self.read(), **changes))
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            _write(self.path, json.dumps(kept))


def _checked(found: dict[str, Any]) -> Kept:
    theme = found.get("theme")
    return Kept(theme if isinstance(theme, str) else None, found.get("greeted") is True)


def _write(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(name, path)
    except OSError:
        os.unlink(name)
        raise


def memory() -> Memory:
    """The file of this user."""
    import platformdirs  # 10 ms, which `--help` can do without

    return Memory(platformdirs.user_state_path("wirediff", appauthor=False) / "screen.json")
