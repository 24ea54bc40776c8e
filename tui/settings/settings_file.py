"""The settings file: what a user wants every time, checked before it is believed.

    theme = "textual-light"
    ascii = true

    [compare]
    shortest = 4
    semantic = false

    [keys]
    preset = "less"
    "match.next" = "n,]"

`[compare]` takes the fields of `wirediff.Settings`, by their names; `[keys]` the names of actions,
which are checked where the screens are known (`keymap`). What the command line says goes before the
file.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, get_type_hints

from tui.keys.key_choices import DEFAULT, PRESET, PRESETS, KeyChoices
from wirediff.errors import SettingsError
from wirediff.settings import Settings

LARGEST: Final = 64 * 1024
"""Bytes that a settings file may have: a hundred times what all settings with a comment on each
take. A larger file is something else."""

COMPARE: Final = "compare"
"""The table of the settings of a comparison."""

THEME: Final = "theme"

ASCII: Final = "ascii"
"""Whether the frame is drawn in ASCII."""

KEYS: Final = "keys"
"""The table of the keys."""

_TYPES: Final[Mapping[str, type]] = get_type_hints(Settings)

_TABLE_OF: Final = {ASCII: "", COMPARE: "", KEYS: "", THEME: "", **dict.fromkeys(_TYPES, COMPARE)}
"""Every name that the file may have, and the table that it stands in; `""` is above all tables."""

_ASKED_FOR: Final = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}

_BITS: Final = 64
"""Bits of the whole numbers of TOML; `tomllib` takes larger ones, which Python cannot always print
or take as a float."""

_AT_LINE: Final = re.compile(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", re.DOTALL)
"""How `tomllib` ends its messages."""


class ConfigurationError(Exception):
    """The settings file, or what takes its place on the command line, cannot be used.

    `str()` names the file and the line, or the option, and what is wrong there.
    """


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours that somebody asked for; whether there is such a theme, only Textual knows."""

    name: str
    asked_by: str
    """Where, to name it when there is none: the option, or the file and its line."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a settings file says."""

    settings: Settings = field(default_factory=Settings)
    """How to compare; what the file leaves out is as by default."""
    theme: Theme | None = None
    keys: KeyChoices = field(default_factory=KeyChoices)
    ascii: bool | None = None
    """Whether to draw the frame in ASCII; as the terminal can when left out."""


@dataclass(frozen=True, slots=True)
class _Document:
    """The text of a settings file, to point into."""

    path: Path
    text: str

    def error(self, reason: str, *key: str) -> ConfigurationError:
        """What is wrong with the value that these names lead to."""
        return ConfigurationError(f"{self.place(*key)}: {reason}")

    def place(self, *key: str) -> str:
        """The file, and the line on which these names stand."""
        return f"{self.path}, line {self._line_of(key)}"

    def _line_of(self, key: tuple[str, ...]) -> int:
        """The line on which a key begins: that of its name, before which it is not there yet.

        `tomllib` does not tell lines; that it can read what stands before one of them shows that
        the line is not inside a text of several lines.
        """
        lines = self.text.split("\n")
        found = 1
        for number, line in enumerate(lines, start=1):
            if key[-1] in line and (before := _table("\n".join(lines[: number - 1]))) is not None:
                if _has(before, key):
                    break
                found = number
        return found


def _loaded(text: str) -> dict[str, Any]:
    """What a TOML document says.

    Raises:
        ValueError: It is none.
    """
    import tomllib  # 5 ms, which `--help` can do without

    return tomllib.loads(text)


def _table(text: str) -> dict[str, Any] | None:
    """What a TOML document says; `None` for what is none."""
    try:
        return _loaded(text)
    except ValueError:
        return None


def _has(table: Any, key: tuple[str, ...]) -> bool:
    for name in key:
        if not isinstance(table, dict) or name not in table:
            return False
        table = table[name]
    return True


def configuration_path() -> Path:
    """Where the settings file is, or would be."""
    import platformdirs  # 10 ms, which `--help` can do without

    return platformdirs.user_config_path("wirediff", appauthor=False) / "config.toml"


def configuration(path: Path) -> Configuration:
    """What the settings file `path` says; the defaults when there is none.

    Raises:
        ConfigurationError: It cannot be read, or says what it cannot say.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        return Configuration()
    except OSError as error:
        raise ConfigurationError(f"{path}: {error.strerror or 'cannot be read'}") from error
    if len(content) > LARGEST:
        raise ConfigurationError(f"{path}: is larger than {LARGEST // 1024} kB")
    return _checked(_document(path, content))


def _document(path: Path, content: bytes) -> _Document:
    try:
        # tomllib reads CRLF as LF; here lines are counted.
        return _Document(path, content.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(f"{path}, line {line}: is not UTF-8") from error


def _checked(document: _Document) -> Configuration:
    try:
        table = _loaded(document.text)
    except RecursionError as error:
        raise ConfigurationError(f"{document.path}: is nested too deeply") from error
    except ValueError as error:  # TOMLDecodeError among them, and a figure of thousands of digits
        raise _not_toml(document, error) from error
    for name, value in table.items():
        if isinstance(value, dict):
            _refuse_unknown_table(document, name)
        _refuse_unknown(document, name, "")
    return Configuration(
        _settings(document, table.get(COMPARE, {})),
        _theme(document, table),
        _keys(document, table.get(KEYS, {})),
        _ascii(document, table),
    )


def _ascii(document: _Document, table: dict[str, Any]) -> bool | None:
    if ASCII not in table:
        return None
    _refuse_type(document, bool, table[ASCII], ASCII)
    return bool(table[ASCII])


def _theme(document: _Document, table: dict[str, Any]) -> Theme | None:
    if THEME not in table:
        return None
    _refuse_type(document, str, table[THEME], THEME)
    return Theme(table[THEME], document.place(THEME))


def _keys(document: _Document, values: Any) -> KeyChoices:
    _refuse_no_table(document, KEYS, values)
    for name, value in values.items():
        if isinstance(value, dict):
            raise document.error(f'put quotes around the name: "{name}.…" = …', KEYS, name)
        _refuse_type(document, str, value, KEYS, name)
    keys = dict(values)
    preset = keys.pop(PRESET, DEFAULT)
    if preset not in PRESETS:
        hint = f"there are {', '.join(PRESETS)}"
        raise document.error(f"there is no preset {preset}; {hint}", KEYS, PRESET)
    return KeyChoices(preset, keys, {name: document.place(KEYS, name) for name in keys})


def _not_toml(document: _Document, error: ValueError) -> ConfigurationError:
    found = _AT_LINE.fullmatch(str(error))
    if found is None:
        return ConfigurationError(f"{document.path}: is not TOML: {error}")
    line = found[2] or document.text.count("\n") + 1
    return ConfigurationError(f"{document.path}, line {line}: is not TOML: {found[1]}")


def _settings(document: _Document, values: Any) -> Settings:
    _refuse_no_table(document, COMPARE, values)
    for name, value in values.items():
        _refuse_unknown(document, name, COMPARE)
        _refuse_type(document, _TYPES[name], value, COMPARE, name)
    try:
        return Settings(**{name: _TYPES[name](value) for name, value in values.items()})
    except SettingsError as error:
        raise document.error(str(error), COMPARE, error.name) from error


def _refuse_no_table(document: _Document, name: str, values: Any) -> None:
    if not isinstance(values, dict):
        raise document.error(f"{name} must be a table: [{name}]", name)


def _refuse_unknown(document: _Document, name: str, table: str) -> None:
    if _TABLE_OF.get(name) == table:
        return
    key = (table, name) if table else (name,)
    hint = _nearest(name, _listed(table))
    raise document.error(f"there is no setting {name}{_within(table)}; {hint}", *key)


def _refuse_unknown_table(document: _Document, name: str) -> None:
    if name not in _TABLE_OF:
        hint = _nearest(name, f"[{COMPARE}], [{KEYS}]")
        raise document.error(f"there is no table [{name}]; {hint}", name)


def _nearest(name: str, every: str) -> str:
    """Which valid name may be meant; every one when none is near."""
    near = difflib.get_close_matches(name, _TABLE_OF, n=1)
    return f"did you mean {_called(near[0])}?" if near else f"there are {every}"


def _called(name: str) -> str:
    """A valid name, and where it belongs."""
    return f"[{name}]" if name in (COMPARE, KEYS) else name + _within(_TABLE_OF[name])


def _within(table: str) -> str:
    return f" in [{table}]" if table else " above the tables"


def _listed(table: str) -> str:
    return ", ".join(name for name, place in _TABLE_OF.items() if place == table)


def _refuse_type(document: _Document, wanted: type, value: Any, *key: str) -> None:
    # A whole number is a number; true is neither, whatever Python says.
    if type(value) is not wanted and not (wanted is float and type(value) is int):
        raise document.error(f"{key[-1]}: must be {_ASKED_FOR[wanted]}", *key)
    if type(value) is int and value.bit_length() >= _BITS:
        raise document.error(f"{key[-1]}: is too large", *key)
