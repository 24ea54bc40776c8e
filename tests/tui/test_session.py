"""The installed program in a real terminal, from the first key to the last."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.tui.program import STORM, STORM_REWRITTEN, UNRELATED

if os.name == "nt":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.tui.terminal import Terminal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles that tell the same two statements in another order, and a stranger."""
    texts = {"rewritten.txt": STORM_REWRITTEN, "storm.txt": STORM, "stranger.txt": UNRELATED}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_through_picker_reader_passages_sides_and_search_and_out(folder: Path) -> None:
    with Terminal(str(folder)) as terminal:
        terminal.wait_for("3 pairs", "rewritten.txt", "68%", "2 shared passages")
        terminal.press("enter")
        terminal.wait_for("1/2", "Schools were closed", "⇅ 1 moved")
        terminal.press("n")
        terminal.wait_for("2/2", "moved ¶2 → ¶1")
        # The other article tells this passage first.
        terminal.press("tab")
        terminal.wait_for("1/2", "moved ¶2 → ¶1")
        terminal.press("/")
        terminal.wait_for("find in both articles")
        terminal.press(*"ferr")
        terminal.wait(lambda shown: re.search(r"\b[123]/3\b", shown) is not None)
        terminal.press("escape")
        terminal.wait(lambda shown: "find in both" not in shown and "/3" not in shown)
        terminal.press("q")
        terminal.wait_for("Pairs, best first", "3 pairs")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_alone_it_opens_the_sample_articles() -> None:
    with Terminal(columns=80, rows=24) as terminal:
        terminal.wait_for("5 articles", "10 pairs", "ANTARA", "Republika")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_two_articles_open_side_by_side_and_ctrl_c_does_not_end_it(folder: Path) -> None:
    arguments = "--no-semantic", str(folder / "storm.txt"), str(folder / "rewritten.txt")
    with Terminal(*arguments) as terminal:
        terminal.wait_for("storm.txt", "rewritten.txt", "1/2")
        terminal.press("ctrl+c", "n")
        terminal.wait_for("2/2")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_an_article_that_cannot_be_read_is_one_line_and_no_screen(folder: Path) -> None:
    with Terminal(str(folder / "storm.txt"), str(folder / "gone.txt"), columns=200) as terminal:
        assert terminal.wait_for_end() == 1
        assert terminal.shown.split("\n")[0].strip() == f"wirediff: {folder}/gone.txt: no such file"


def test_an_article_found_to_be_unreadable_while_opening_is_said_after_the_screen(
    folder: Path,
) -> None:
    (folder / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20)
    with Terminal(str(folder / "storm.txt"), str(folder / "picture.jpg"), columns=200) as terminal:
        assert terminal.wait_for_end() == 1
        assert f"wirediff: {folder}/picture.jpg: " in terminal.shown


def test_plain_prints_even_on_a_terminal_with_lines_that_fit(folder: Path) -> None:
    names = str(folder / "storm.txt"), str(folder / "rewritten.txt")
    arguments = "--plain", "--no-semantic", *names
    with Terminal(*arguments, columns=60, rows=120) as terminal:
        assert terminal.wait_for_end() == 0
        assert terminal.shown.startswith("storm.txt and rewritten.txt ")
        assert "Shared passage 2 of 2, verbatim" in terminal.shown


def test_a_theme_that_does_not_exist_is_wrong_usage(folder: Path) -> None:
    with Terminal("--theme", "nosuch", str(folder), columns=200) as terminal:
        assert terminal.wait_for_end() == 2
        assert "there is no theme nosuch" in terminal.shown


def test_a_theme_of_the_settings_file_that_does_not_exist_is_named_with_its_line(
    folder: Path, settings_file: Path
) -> None:
    settings_file.write_text('# colours\ntheme = "textual-lihgt"\n', "utf-8")
    with Terminal(str(folder), columns=300) as terminal:
        assert terminal.wait_for_end() == 2
        said = f"{settings_file}, line 2: there is no theme textual-lihgt"
        assert f"wirediff: {said}; did you mean textual-light?" in terminal.shown


def test_the_reader_starts_from_the_settings_file_and_leaves_it_alone(
    folder: Path, settings_file: Path
) -> None:
    text = 'theme = "textual-light"\ncompare.semantic = false\ncompare.shortest = 12\n'
    settings_file.write_text(text, "utf-8")
    with Terminal(str(folder / "storm.txt"), str(folder / "rewritten.txt")) as terminal:
        terminal.wait_for("1/1", "≥ 12 words")
        terminal.press("<", "<")
        terminal.wait_for("2/2", "≥ 10 words")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert settings_file.read_text("utf-8") == text
    assert list(settings_file.parent.iterdir()) == [settings_file]


def test_an_article_comes_by_standard_input_and_the_keys_from_the_terminal(folder: Path) -> None:
    second = str(folder / "rewritten.txt")
    with Terminal("--no-semantic", "-", second, stdin=folder / "storm.txt") as terminal:
        terminal.wait_for("rewritten.txt", "1/2")
        terminal.press("n")
        terminal.wait_for("2/2")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_the_keyboard_reaches_everything_in_the_reader(folder: Path) -> None:
    arguments = "--no-semantic", str(folder / "storm.txt"), str(folder / "rewritten.txt")
    with Terminal(*arguments, columns=120, rows=40) as terminal:
        terminal.wait_for("1/2", "together")
        for key, words in [
            ("s", "apart"),
            ("s", "together"),
            ("1", "verbatim"),
            ("0", "–/2"),
            ("n", "1/2"),
            ("v", "only what each has alone"),
            ("n", "alone: "),
            ("v", "1/2"),
            ("enter", "passage 1 of 2"),
            ("enter", "detail"),
            ("z", "folded"),
            ("?", "Next shared passage"),
            ("?", "1/2"),
            ("y", "sent to the terminal"),
            ("E", "HTML"),
        ]:
            terminal.press(key)
            terminal.wait_for(words)
        terminal.press("escape")
        terminal.wait(lambda shown: "HTML" not in shown)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_the_mouse_reaches_passages_own_content_and_keys(folder: Path) -> None:
    arguments = "--no-semantic", str(folder / "storm.txt"), str(folder / "rewritten.txt")
    with Terminal(*arguments, columns=120, rows=40) as terminal:
        terminal.wait_for("1/2", "together", "Shares in the", "find")
        terminal.click("Shares in the")
        terminal.wait_for("own 1/1", "only in rewritten.txt")
        terminal.click("were cancelled")
        terminal.wait_for("1/2", "· ¶2 → ¶1")
        terminal.click("find")
        terminal.wait_for("find in both articles")
        terminal.press("escape")
        terminal.wait(lambda shown: "find in both" not in shown)
        terminal.click("back")
        assert terminal.wait_for_end() == 0


def test_the_editor_opens_at_the_line_and_gives_the_terminal_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = folder / "vi"
    editor.write_text('#!/bin/sh\necho "opened $*"; read answer\n', "utf-8")
    editor.chmod(0o700)
    monkeypatch.setenv("VISUAL", f"'{editor}'")
    story = folder / "storm.txt"
    arguments = "--no-semantic", str(story), str(folder / "rewritten.txt")
    with Terminal(*arguments, columns=200) as terminal:
        terminal.wait_for("1/2", "together")
        terminal.press("n")
        terminal.wait_for("2/2")
        terminal.press("e")
        terminal.wait_for(f"opened +3 {story}")
        terminal.press("enter")
        terminal.wait_for("2/2", "together")


def test_judging_by_keys_alone_and_finding_it_again_the_next_time(folder: Path) -> None:
    arguments = "--no-semantic", str(folder / "storm.txt"), str(folder / "rewritten.txt")
    with Terminal(*arguments, columns=120, rows=40) as terminal:
        terminal.wait_for("storm.txt", "1/2")
        terminal.press("m")
        terminal.wait_for("your verdict", "wire copy")
        terminal.press("l", "tab", *"ask", "enter")
        terminal.wait_for("✎ L lifted", "your note: ask", "1 mark")
        terminal.press("n", "w")
        terminal.wait_for("1/1", "2 marks")
        terminal.press("U")
        terminal.wait_for("/2", "Taken back")
        terminal.press("L", "k", "tab", "j", "j", "enter")
        terminal.wait_for("/3", "linked by hand", "2 marks")
        terminal.press("'")
        terminal.wait_for("2 marks of this pair", "ask")
        # Sent together, the two would arrive as alt+q.
        terminal.press("escape")
        terminal.wait(lambda shown: "of this pair" not in shown)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    # A copy elsewhere, and the other way round: the marks belong to what the articles say.
    names = "rewritten.txt", "storm.txt"
    copies = [(folder / name).rename(folder / f"moved {name}") for name in names]
    with Terminal("--no-semantic", *map(str, copies), columns=120, rows=40) as terminal:
        terminal.wait_for("moved storm.txt", "/3", "2 marks")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
