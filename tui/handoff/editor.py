"""Which command opens a file in the user's editor, at a line. Never by way of a shell."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

USUAL: Final = ("editor", "nano", "vim", "vi")
"""Tried in this order where neither `VISUAL` nor `EDITOR` is set; the first is Debian's choice."""

PLUS_LINE: Final = frozenset(
    {"vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "editor"}
    | {"micro", "joe", "jed", "ne", "mg", "kak"}
)
"""Editors that take `+LINE FILE`."""

COLON_LINE: Final = frozenset(["hx", "helix", "subl", "zed"])
"""Editors that take `FILE:LINE`."""

GOTO: Final = frozenset(["code", "code-insiders", "codium", "cursor"])
"""Editors that take `--goto FILE:LINE`; `--wait` is left to the user who sets `VISUAL`."""


def editor_of(environment: Mapping[str, str]) -> list[str] | None:
    """The editor and its options as the user's environment names it; `None` when there is none.

    A value that cannot be taken apart (a quotation mark too many) counts as the name of a program.
    """
    for name in ("VISUAL", "EDITOR"):
        if value := environment.get(name, "").strip():
            try:
                return shlex.split(value)
            except ValueError:
                return [value]
    path = environment.get("PATH")
    return next(([each] for each in USUAL if shutil.which(each, path=path)), None)


def command_for(editor: list[str], path: Path, line: int) -> list[str]:
    """What to run: the file by its whole path, which no option can be taken for, and the line.

    Args:
        editor: A program and its options, not empty.
        path: The file.
        line: From 1. Left out for an editor of which it is not known how it is told.
    """
    whole = str(path.absolute())
    name = Path(editor[0]).name.removesuffix(".exe")
    if name in PLUS_LINE:
        return [*editor, f"+{line}", whole]
    if name in COLON_LINE:
        return [*editor, f"{whole}:{line}"]
    if name in GOTO:
        return [*editor, "--goto", f"{whole}:{line}"]
    return [*editor, whole]
