"""The installed program in a real terminal, from the first key to the last."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

import pytest

from tests.tui.program import ANTARA, REPUBLIKA, STORM, STORM_REWRITTEN, UNRELATED, run

if os.name == "nt":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.tui.pseudo_terminal import Terminal


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
        # A passage has one number, whichever side is read.
        terminal.press("tab")
        terminal.wait_for("2/2", "moved ¶2 → ¶1")
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


def test_keys_pressed_before_the_reader_is_there_are_meant_for_it(folder: Path) -> None:
    arguments = "--no-semantic", str(folder / "storm.txt"), str(folder / "rewritten.txt")
    with Terminal(*arguments) as terminal:
        terminal.press("n", "z")
        terminal.wait_for("2/2", "folded")
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


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="no /proc to look into")
def test_leaving_before_two_articles_are_read_leaves_nobody_behind_who_reads_them(
    tmp_path: Path,
) -> None:
    long = tmp_path / "long.txt"
    long.write_text((STORM.replace("\n", " ") * 10 + "\n") * 3_000, "utf-8")
    with Terminal(str(long), str(long)) as terminal:
        terminal.wait_for("Reading long.txt")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert not [each for each in processes() if str(long) in each]


def processes() -> list[str]:
    """The command lines of all that runs."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it has ended in the meantime
            found.append(os.fsdecode(each.read_bytes()))
    return found


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
        terminal.wait_for("1/2", "≥ 10 words")
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


def test_an_answer_of_the_terminal_that_comes_late_is_no_key(folder: Path) -> None:
    """Its end would be the editor, its list of abilities the help."""
    articles = [str(folder / name) for name in ("storm.txt", "rewritten.txt")]
    with Terminal("--no-semantic", *articles, answers=False) as terminal:
        terminal.wait_for("1/2", "scroll lock")
        terminal.press("\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", "\x1b[?62;22c", "n")
        shown = terminal.wait_for("2/2")
        assert "help: the reader" not in shown
        assert "scroll lock" in shown
        terminal.press("q")
        assert terminal.wait_for_end() == 0


GONE = "not: "

WALK: list[tuple[tuple[str, ...], str]] = [
    (("?",), "help: the reader"),
    (("q",), "not: help: the reader"),
    (("n",), "2/2"),
    (("f7",), "3/2"),
    (("[",), "2/2"),
    (("N",), "1/2"),
    (("}",), "own 2/"),
    (("}",), "own 3/"),
    (("{",), "own 2/"),
    (("m",), "note on own words"),
    ((*"who?", "enter"), "N note: who?"),
    (("n",), "not: own 2/"),
    (("tab",), "¶"),
    (("=", "s"), "no lock"),
    (("s",), "scroll lock"),
    (("end",), "Baca"),
    (("home",), "Rabu 13 Sep 2023"),
    (("4",), "only "),
    (("0",), "not: only 7"),
    ((">",), "≥ 3 words"),
    (("<",), "not: ≥ 3 words"),
    (("z",), "folded"),
    (("z", "h"), "story only"),
    (("h", "v"), "only what each has alone"),
    (("v",), "not: only what each has alone"),
    (("n", "t"), "└ "),
    (("t",), "not: └ "),
    (("+",), "not: REPUBLIKA.CO.ID, MOSKOW"),
    (("_", "l", "l", "x"), "scroll lock"),
    (("n", "enter"), "why a match"),
    (("n",), "passage 9 of 24"),
    (("escape",), "not: why a match"),
    (("/", *"kremlin"), "/4"),
    (("ctrl+r",), "pattern .*"),
    (("f1",), "help: the search"),
    (("escape",), "not: help: the search"),
    (("enter", "n"), "/4"),
    (("escape",), "not: pattern .*"),
    (("y",), "Passage: sent to the terminal"),
    (("Y",), "Both sides: sent"),
    (("o",), "No web address"),
    (("m",), "your verdict"),
    (("l", "enter"), "L lifted"),
    (("U",), "Taken back"),
    (("R",), "Done again"),
    (("w",), "X wrong match"),
    (("'",), "of this pair"),
    (("escape",), "not: of this pair"),
    (("L",), "link by hand"),
    (("j", "tab", "j", "enter"), "linked by hand"),
    (("ctrl+p", *"fold or"), "Fold or unfold"),
    (("escape",), "not: Fold or unfold"),
]
"""Keys, and what then is on the screen, or is there no more."""


def test_a_walk_by_keys_through_everything_in_the_reader(tmp_path: Path) -> None:
    """On two of the sample articles, each key waited for by what it changes on the screen."""
    report = tmp_path / "walk.md"
    with Terminal("--no-semantic", ANTARA, REPUBLIKA, columns=120, rows=40) as terminal:
        terminal.wait_for("1/2", "scroll lock", "by words alone")
        for keys, words in WALK:
            terminal.press(*keys)
            if words.startswith(GONE):
                terminal.wait_until_gone(words.removeprefix(GONE))
            else:
                terminal.wait_for(words)
        terminal.press("E")
        terminal.wait_for("write a report")
        terminal.press("j")
        terminal.wait_for(".md")
        terminal.press("tab", "ctrl+u")
        terminal.wait_until_gone(".md")
        terminal.press(*str(report))
        terminal.wait_for("walk.md")
        terminal.press("enter")
        terminal.wait_for("Markdown written")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert "ANTARA" in report.read_text("utf-8")


def test_a_walk_by_mouse_from_the_picker_to_a_verdict(folder: Path) -> None:
    with Terminal("--no-semantic", str(folder), columns=120, rows=40) as terminal:
        terminal.wait_for("3 pairs", "68%", "/ filter")
        _, heads = terminal.place_of("Left ")
        terminal.click("/ filter")
        terminal.wait_for("words that an article must have")
        terminal.press("escape")
        terminal.wait(lambda shown: "Left " in shown.split("\n")[heads] and "3 pairs" in shown)
        # A double click opens a pair, and is done to nothing in the reader.
        for _ in range(2):
            terminal.click_at(10, heads + 1)
        terminal.wait_for("1/2", "scroll lock", "Shares in the", "find")
        terminal.click("Shares in the")
        terminal.wait_for("own 1/1", "only in ")
        terminal.click("were cancelled")
        terminal.wait_for("1/2", "¶2")
        # The wheel between the columns steps, a click on a letter there goes to its passage.
        terminal.wheel(60, 20, down=True)
        terminal.wait_for("2/2")
        terminal.wheel(60, 20, down=False)
        terminal.wait_for("1/2")
        # Dragging selects, and a copy of it has no line ends of the screen.
        column, row = terminal.place_of("Schools were")
        terminal.drag((column, row), (column + 6, row + 1))
        terminal.press("ctrl+c")
        terminal.wait_for("Selection: sent to the terminal")
        # The bar of keys, the dialogs and the help.
        terminal.click("help")
        terminal.wait_for("help: the reader", "esc back")
        terminal.click("esc back")
        terminal.wait_until_gone("help: the reader")
        terminal.click("detail")
        terminal.wait_for("passage 1 of 2", "why a match")
        terminal.click("n N passage")
        terminal.wait_for("passage 2 of 2", "same figures: 100", "esc back")
        terminal.click("esc back")
        terminal.wait_for("2/2", "detail")
        terminal.press("m")
        terminal.wait_for("your verdict")
        terminal.click("coincidence")
        terminal.wait_for("C coincidence", "1 mark")
        terminal.press("/", *"storm")
        terminal.wait_for("end search")
        terminal.click("end search")
        terminal.wait_until_gone("end search")
        terminal.click("q back")
        terminal.wait_for("Pairs, best first", "q quit")
        terminal.click("q quit")
        assert terminal.wait_for_end() == 0


def test_the_maps_and_the_drawn_links_take_the_mouse() -> None:
    with Terminal("--no-semantic", ANTARA, REPUBLIKA, columns=120, rows=40) as terminal:
        terminal.wait_for("1/2", "scroll lock", "Rabu 13 Sep 2023")
        # A press on a map jumps, a drag goes on, and the other side follows.
        terminal.drag((119, 6), (119, 31))
        terminal.wait_for("Copyright © ANTARA", "sumber : Reuters")
        terminal.drag((119, 31), (119, 3))
        terminal.wait_for("Rabu 13 Sep 2023", "Seoul/Moskow")
        # A drawn link leads to its passage.
        terminal.press("n")
        terminal.wait_for("4 words in a row", "P──")
        terminal.click("P──")
        terminal.wait_for("5 words in a row", "8/24")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_hostile_text_is_read_stepped_through_and_searched(tmp_path: Path) -> None:
    """Nothing in an article reaches the terminal as a command, whatever is done with it."""
    told = "The minister said that ferries to Jersey stay in port until Thursday."
    names = []
    for name, end in (("a.txt", "\x1b]0;PWNED\x07"), ("b.txt", "\x9b2J\x1b[2J")):
        path = tmp_path / name
        hostile = f"[/b] [@click=app.quit]{told}[/] \u202e drawkcab \x00 {end} " + "x" * 400
        path.write_text(f"{hostile}\n\n{told} \U0001f469\u200d\U0001f680 一二三 שלום\n", "utf-8")
        names.append(str(path))
    with Terminal("--no-semantic", *names, columns=80, rows=24) as terminal:
        terminal.wait_for("[@click=app.quit]", "1/")
        terminal.press("n", "tab", "enter")
        terminal.wait_for("why a match")
        terminal.press("escape")
        terminal.wait_until_gone("why a match")
        terminal.press("/", *"[/b]")
        terminal.wait_for("/2", "end search")
        terminal.click("[@click=app.quit]")
        terminal.press("escape")
        terminal.wait_until_gone("end search")
        terminal.press("y")
        terminal.wait_for("sent to the terminal")
        assert "PWNED" not in terminal.title
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def editor_in(folder: Path) -> Path:
    """An editor that says what it opened, and ends at a line of input."""
    editor = folder / "vi"
    editor.write_text('#!/bin/sh\necho "opened $*"; read answer\n', "utf-8")
    editor.chmod(0o700)
    return editor


def test_the_editor_opens_at_the_line_and_gives_the_terminal_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", f"'{editor_in(folder)}'")
    story = folder / "storm.txt"
    arguments = "--no-semantic", str(story), str(folder / "rewritten.txt")
    with Terminal(*arguments, columns=200) as terminal:
        terminal.wait_for("1/2", "scroll lock")
        terminal.press("n")
        terminal.wait_for("2/2")
        terminal.press("e")
        terminal.wait_for(f"opened +3 {story}")
        terminal.press("enter")
        terminal.wait_for("2/2", "scroll lock")


@pytest.mark.parametrize("editor", ["/no/such/editor", "/", "/bin/false"])
def test_an_editor_that_cannot_be_used_gives_the_terminal_back_and_says_why(
    folder: Path, monkeypatch: pytest.MonkeyPatch, editor: str
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    arguments = "--no-semantic", str(folder / "storm.txt"), str(folder / "rewritten.txt")
    with Terminal(*arguments, columns=120) as terminal:
        terminal.wait_for("1/2", "scroll lock")
        terminal.press("e")
        why = "ended with an error" if editor == "/bin/false" else "cannot be started"
        terminal.wait_for(f"{editor} {why}", "scroll lock")
        terminal.press("n")
        terminal.wait_for("2/2")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_ctrl_c_in_the_editor_ends_the_editor_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", str(editor_in(folder)))
    arguments = "--no-semantic", str(folder / "storm.txt"), str(folder / "rewritten.txt")
    with Terminal(*arguments, columns=120) as terminal:
        terminal.wait_for("1/2", "scroll lock")
        terminal.press("e")
        terminal.wait_for("opened")
        terminal.press("ctrl+c")
        terminal.wait_for("ended with an error", "1/2")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


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
        terminal.wait_until_gone("of this pair")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    # A copy elsewhere, and the other way round: the marks belong to what the articles say.
    names = "rewritten.txt", "storm.txt"
    copies = [(folder / name).rename(folder / f"moved {name}") for name in names]
    with Terminal("--no-semantic", *map(str, copies), columns=120, rows=40) as terminal:
        terminal.wait_for("moved storm.txt", "/3", "2 marks")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("passes", [True, False], ids=["passes", "stays"])
def test_marks_that_could_not_be_written_are_tried_again_at_the_end_or_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, passes: bool
) -> None:
    data = folder / "data"
    data.touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    names = str(folder / "storm.txt"), str(folder / "rewritten.txt")
    with Terminal("--no-semantic", *names, columns=120, rows=40) as terminal:
        terminal.wait_for("1/2")
        terminal.press("m")
        terminal.wait_for("wire copy", "lifted")
        terminal.press("l", "tab", *"mine", "enter")
        terminal.wait_for("Not on disk yet")
        if passes:
            data.unlink()
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        lost = "wirediff: Not on disk, and lost: lifted “mine”."
        assert (lost in terminal.shown) is not passes
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    assert (b"mine" in run("marks").stdout) is passes


@pytest.mark.parametrize(
    ("option", "variables"),
    [("--ascii", {}), ("--semantic", {"LC_ALL": "C"}), ("--semantic", {"TERM": "linux"})],
    ids=["asked for", "locale C", "console"],
)
def test_a_terminal_without_signs_gets_ascii(
    folder: Path, option: str, variables: dict[str, str]
) -> None:
    names = str(folder / "storm.txt"), str(folder / "rewritten.txt")
    arguments = option, *names
    with Terminal(*arguments, columns=100, rows=30, variables=variables) as terminal:
        terminal.wait_for("1/2")
        assert terminal.shown.isascii()
        terminal.press("q")
        assert terminal.wait_for_end() == 0
