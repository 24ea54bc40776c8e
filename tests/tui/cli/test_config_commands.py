"""`wirediff config`, and what the settings file does to the other commands."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.tui.program import STORM, STORM_REWRITTEN
from tui.cli.main import main

Captured = pytest.CaptureFixture[str]


def code_of(*arguments: str) -> object:
    """The exit code of the program, run in this process."""
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    return exit_.value.code


@pytest.fixture
def storm(tmp_path: Path) -> tuple[str, str]:
    """Two short articles that share two statements, of 11 and of 12 words."""
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    for path, text in zip(paths, (STORM, STORM_REWRITTEN), strict=True):
        path.write_text(text, "utf-8")
    return str(paths[0]), str(paths[1])


def test_path_says_where_the_file_belongs(settings_file: Path, capsys: Captured) -> None:
    assert code_of("config", "path") == 0
    assert capsys.readouterr().out == f"{settings_file}\n"


def test_show_prints_what_is_in_force(settings_file: Path, capsys: Captured) -> None:
    settings_file.write_text('theme = "nord"\ncompare.shortest = 5\n', "utf-8")
    assert code_of("config", "show", "--no-caption") == 0
    shown = tomllib.loads(capsys.readouterr().out)
    assert shown.pop("keys")["match.next"] == "n"
    assert shown == {
        "theme": "nord",
        "compare": {
            "semantic": True,
            "shortest": 5,
            "sensitivity": 0.5,
            "headline": True,
            "caption": False,
        },
    }


def test_what_show_prints_is_a_settings_file(settings_file: Path, capsys: Captured) -> None:
    assert code_of("config", "show", "--sensitivity", "0.25") == 0
    shown = capsys.readouterr().out
    settings_file.write_text(shown, "utf-8")
    assert code_of("config", "check") == 0
    assert capsys.readouterr().out == f"{settings_file}: can be used\n"
    assert code_of("config", "show") == 0
    assert capsys.readouterr().out == shown


def test_no_file_is_fine(settings_file: Path, capsys: Captured) -> None:
    assert code_of("config", "check") == 0
    assert capsys.readouterr().out == (
        f"{settings_file}: is not there, everything is as by default\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [("config", "check"), ("config", "show"), ("compare", "a", "b"), ("a", "b"), ()],
    ids=" ".join,
)
def test_a_file_that_cannot_be_used_is_one_line_and_exit_code_2(
    arguments: tuple[str, ...], settings_file: Path, capsys: Captured
) -> None:
    settings_file.write_text("[compare]\nsensitivty = 0.4\n", "utf-8")
    assert code_of(*arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == (
        f"wirediff: {settings_file}, line 2: there is no setting sensitivty in [compare];"
        " did you mean sensitivity in [compare]?\n"
    )


@pytest.mark.parametrize(
    "arguments", [("--help",), ("compare", "--help"), ("config", "path")], ids=" ".join
)
def test_what_needs_no_settings_minds_no_bad_file(
    arguments: tuple[str, ...], settings_file: Path, capsys: Captured
) -> None:
    settings_file.write_text("oops", "utf-8")
    assert code_of(*arguments) == 0
    assert capsys.readouterr().err == ""


def test_reading_one_article_minds_no_bad_file(
    storm: tuple[str, str], settings_file: Path, capsys: Captured
) -> None:
    settings_file.write_text("oops", "utf-8")
    assert code_of("read", storm[0]) == 0
    assert capsys.readouterr().err == ""


def test_a_hostile_name_in_the_file_is_shown_harmlessly(
    settings_file: Path, capsys: Captured
) -> None:
    settings_file.write_text('"\\u001b[31m\\nred" = 1\n', "utf-8")
    assert code_of("config", "check") == 2
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert said.count("\n") == 1


def test_the_file_sets_how_articles_are_compared(
    storm: tuple[str, str], settings_file: Path, capsys: Captured
) -> None:
    settings_file.write_text("[compare]\nsemantic = false\nshortest = 12\n", "utf-8")
    assert code_of("compare", *storm) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("1 shared passage,")


def test_the_command_line_goes_before_the_file(
    storm: tuple[str, str], settings_file: Path, capsys: Captured
) -> None:
    settings_file.write_text("[compare]\nsemantic = false\nshortest = 12\n", "utf-8")
    assert code_of("compare", *storm, "--shortest", "2") == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("2 shared passages")


def test_what_the_file_turns_off_the_command_line_turns_on(
    settings_file: Path, capsys: Captured
) -> None:
    settings_file.write_text(
        "[compare]\nsemantic = false\nheadline = false\ncaption = false\n", "utf-8"
    )
    assert code_of("config", "show", "--semantic", "--headline", "--caption") == 0
    shown = tomllib.loads(capsys.readouterr().out)["compare"]
    assert (shown["semantic"], shown["headline"], shown["caption"]) == (True, True, True)


def test_show_prints_the_keys_in_force(settings_file: Path, capsys: Captured) -> None:
    settings_file.write_text('[keys]\npreset = "less"\n"match.next" = "n,]"\n', "utf-8")
    assert code_of("config", "show") == 0
    keys = tomllib.loads(capsys.readouterr().out)["keys"]
    assert keys["preset"] == "less"
    assert keys["match.next"] == "n,right_square_bracket"
    assert keys["passage.next"] == "f7,alt+down,ctrl+down"
    assert keys["view.boilerplate"] == "H"


def test_check_names_the_line_of_a_key_that_cannot_be(
    settings_file: Path, capsys: Captured
) -> None:
    settings_file.write_text('[keys]\n"match.next" = "n"\n"match.prevous" = "N"\n', "utf-8")
    assert code_of("config", "check") == 2
    said = capsys.readouterr().err
    assert f"{settings_file}, line 3: there is no action match.prevous" in said
    assert "did you mean match.previous?" in said


@pytest.mark.parametrize("command", ["check", "show"])
@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("textual-lite", "there is no theme textual-lite; did you mean textual-light?"),
        ("", "there is no theme without a name; there are ansi-dark, ansi-light, "),
        ("\\u001b[31mnord", "there is no theme ␛[31mnord; did you mean nord?"),
    ],
    ids=["misspelt", "empty", "escape"],
)
def test_a_theme_that_there_is_not_is_named_with_its_line(
    command: str, theme: str, said: str, settings_file: Path, capsys: Captured
) -> None:
    settings_file.write_text(f'ascii = false\ntheme = "{theme}"\n', "utf-8")
    assert code_of("config", command) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"wirediff: {settings_file}, line 2: {said}")
    assert captured.err.count("\n") == 1


def test_a_theme_of_ours_can_be_used(settings_file: Path, capsys: Captured) -> None:
    settings_file.write_text('theme = "high-contrast-dark"\n', "utf-8")
    assert code_of("config", "check") == 0
    assert capsys.readouterr().out == f"{settings_file}: can be used\n"


def test_keys_that_cannot_be_do_not_stop_what_draws_no_screen(
    settings_file: Path, storm: tuple[str, str], capsys: Captured
) -> None:
    settings_file.write_text('[keys]\n"match.nxt" = "n"\n', "utf-8")
    assert code_of("compare", *storm, "--no-semantic") == 0
    assert capsys.readouterr().err == ""
