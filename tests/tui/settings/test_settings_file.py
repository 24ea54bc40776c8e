"""The settings file: what it may say, and how it is told what is wrong with it."""

from __future__ import annotations

import os
import tomllib
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.cli.config_commands import as_toml
from tui.settings.settings_file import (
    LARGEST,
    Configuration,
    ConfigurationError,
    Theme,
    configuration,
    configuration_path,
)
from wirediff import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def refused(file: Path, text: str | bytes) -> str:
    """What is said of a file with this text, without the folder it is in."""
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    with pytest.raises(ConfigurationError) as caught:
        configuration(file)
    return str(caught.value).removeprefix(f"{file.parent}{os.sep}")


def test_it_lies_where_the_system_keeps_settings(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert configuration_path().parts[-2:] == ("wirediff", "config.toml")
    if os.name == "posix" and os.uname().sysname == "Linux":
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
        assert configuration_path() == tmp_path / "wirediff" / "config.toml"


def test_without_a_file_everything_is_as_by_default(file: Path) -> None:
    assert configuration(file) == Configuration(Settings(), None)


@pytest.mark.parametrize("text", ["", "\n# nothing yet\n", "[compare]\n"])
def test_a_file_that_says_nothing_changes_nothing(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    assert configuration(file) == Configuration()


def test_it_sets_any_field_of_the_settings_and_the_theme(file: Path) -> None:
    file.write_text(
        '\ntheme = "textual-light"\n[compare]\nsemantic = false\nshortest = 7\n'
        "sensitivity = 1\nheadline = false\ncaption = false\n",
        "utf-8",
    )
    found = configuration(file)
    assert found.settings == Settings(
        semantic=False, shortest=7, sensitivity=1.0, headline=False, caption=False
    )
    assert found.theme == Theme("textual-light", f"{file}, line 2")
    assert len(asdict(found.settings)) == len(fields(Settings))


@pytest.mark.parametrize("start", ["\ufeff", "# Größe\r\n"], ids=["mark", "crlf"])
def test_a_byte_order_mark_and_the_line_ends_of_windows_are_taken(file: Path, start: str) -> None:
    file.write_bytes(f"{start}[compare]\r\nshortest = 3\r\n".encode())
    assert configuration(file).settings.shortest == 3


REFUSED = [
    (
        "[compare]\nsemantc = true\n",
        "line 2: there is no setting semantc in [compare]; did you mean semantic in [compare]?",
    ),
    (
        "shortest = 3\n",
        "line 1: there is no setting shortest above the tables;"
        " did you mean shortest in [compare]?",
    ),
    (
        '[compare]\n\ntheme = "x"\n',
        "line 3: there is no setting theme in [compare]; did you mean theme above the tables?",
    ),
    ("[comparing]\n", "line 1: there is no table [comparing]; did you mean [compare]?"),
    ("ascii = true\n[qqq]\n", "line 2: there is no table [qqq]; there are [compare], [keys]"),
    ("[captions]\n", "line 1: there is no table [captions]; did you mean caption in [compare]?"),
    (
        "# x\nqqq = 1\n",
        "line 2: there is no setting qqq above the tables; there are ascii, compare, keys, theme",
    ),
    ("[compare]\nsemantic = 1\n", "line 2: semantic: must be true or false"),
    ("keys = 1\n", "line 1: keys must be a table: [keys]"),
    ('[keys]\n"match.next" = 1\n', "line 2: match.next: must be text"),
    ("[keys]\nmatch.next = 'n'\n", 'line 2: put quotes around the name: "match.…" = …'),
    (
        '[keys]\npreset = "emacs"\n',
        "line 2: there is no preset emacs; there are default, vim, less",
    ),
    ("[compare]\nshortest = true\n", "line 2: shortest: must be a whole number"),
    ("[compare]\nshortest = 2.0\n", "line 2: shortest: must be a whole number"),
    ('[compare]\nsensitivity = "0.5"\n', "line 2: sensitivity: must be a number"),
    ("[compare]\n\n\nshortest = 0\n", "line 4: shortest: must be at least 1, not 0"),
    ("compare.sensitivity = 1.5\n", "line 1: sensitivity: must lie in 0 to 1, not 1.5"),
    ("[compare]\nsensitivity = nan", "line 2: sensitivity: must lie in 0 to 1, not nan"),
    (f"[compare]\nshortest = 0x{'f' * 5000}", "line 2: shortest: is too large"),
    (f"[compare]\nsensitivity = 0x{'f' * 5000}", "line 2: sensitivity: is too large"),
    ("theme = 3", "line 1: theme: must be text"),
    ("ascii = 1", "line 1: ascii: must be true or false"),
    ("\ncompare = 3", "line 2: compare must be a table: [compare]"),
    ("[[compare]]\n", "line 1: compare must be a table: [compare]"),
    (
        "# shortest\nx-shortest = '''\nshortest\n'''\n",
        "line 2: there is no setting x-shortest above the tables;"
        " did you mean shortest in [compare]?",
    ),
    (
        'theme = """\nsemantc = 1\n"""\n[compare]\nsemantc = 1\n',
        "line 5: there is no setting semantc in [compare]; did you mean semantic in [compare]?",
    ),
]


@pytest.mark.parametrize(("text", "said"), REFUSED, ids=[row[1][:60] for row in REFUSED])
def test_what_it_cannot_say_is_named_with_its_line_and_the_nearest_name(
    file: Path, text: str, said: str
) -> None:
    assert refused(file, text) == f"config.toml, {said}"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("[compare]\nshortest 3\n", "config.toml, line 2: is not TOML: "),
        ("[compare]\nshortest =", "config.toml, line 2: is not TOML: "),
        ("[compare]\nshortest = 1\nshortest = 2\n", "config.toml, line 3: is not TOML: "),
        (b"# \xff\nx", "config.toml, line 1: is not UTF-8"),
        (b"\n\n# \xe4", "config.toml, line 3: is not UTF-8"),
        ("x = " + "[" * 20_000, "config.toml: is nested too deeply"),
        ("x = " + "9" * 5000, "config.toml: is not TOML: "),
        ("#" * (LARGEST + 1), "config.toml: is larger than 64 kB"),
    ],
    ids=["no-sign", "no-value", "twice", "latin", "latin-3", "deep", "digits", "large"],
)
def test_what_is_no_toml_is_named_with_its_line(file: Path, text: str | bytes, start: str) -> None:
    assert refused(file, text).startswith(start)


def test_a_folder_in_its_place_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r": .*(directory|denied)"):
        configuration(tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # written anew each time
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_what_was_not_written_as_settings_is_refused_or_changes_nothing(
    file: Path, content: bytes
) -> None:
    file.write_bytes(content)
    with suppress(ConfigurationError):
        assert configuration(file) == Configuration()


SETTINGS = st.builds(
    Settings,
    semantic=st.booleans(),
    shortest=st.integers(1, 10**9),
    sensitivity=st.floats(0.0, 1.0),
    headline=st.booleans(),
    caption=st.booleans(),
)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # written anew each time
@given(SETTINGS, st.none() | NAMES)
def test_what_is_shown_can_be_pasted(file: Path, chosen: Settings, theme: str | None) -> None:
    written = as_toml(
        Configuration(chosen, theme if theme is None else Theme(theme, "")), {"match.next": "n"}
    )
    file.write_bytes(written.encode("utf-8"))
    found = configuration(file)
    assert found.settings == chosen
    assert found.keys.keys == {"match.next": "n"}
    assert (found.theme.name if found.theme else None) == theme
    assert all(character.isprintable() for line in written.split("\n") for character in line)


def test_what_is_shown_names_every_setting() -> None:
    shown = tomllib.loads(as_toml(Configuration(), {"match.next": "n,f7"}))
    assert shown == {
        "compare": asdict(Settings()),
        "keys": {"preset": "default", "match.next": "n,f7"},
    }
