from __future__ import annotations

from pathlib import Path

import pytest

from tests.widgets.build import article_of
from tui.handoff.article_files import copy_of, line_of, own_file
from tui.handoff.editor import command_for, editor_of
from wirediff import read, read_text


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"VISUAL": "code --wait", "EDITOR": "vi"}, ["code", "--wait"]),
        ({"EDITOR": "'/opt/my editor/ed' -n"}, ["/opt/my editor/ed", "-n"]),
        ({"VISUAL": " ", "EDITOR": "vi"}, ["vi"]),
        ({"EDITOR": "it's"}, ["it's"]),
        ({"PATH": "/nowhere"}, None),
    ],
)
def test_the_editor_is_the_one_of_the_environment(
    environment: dict[str, str], expected: list[str] | None
) -> None:
    assert editor_of(environment) == expected


def test_without_one_the_first_usual_editor_is_taken(tmp_path: Path) -> None:
    for name in ("vi", "nano"):
        (tmp_path / name).touch(mode=0o700)
    assert editor_of({"PATH": str(tmp_path)}) == ["nano"]


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        (["vim"], ["vim", "+7", "/a/b.txt"]),
        (["/usr/bin/nano", "-v"], ["/usr/bin/nano", "-v", "+7", "/a/b.txt"]),
        (["emacsclient", "-t"], ["emacsclient", "-t", "+7", "/a/b.txt"]),
        (["hx"], ["hx", "/a/b.txt:7"]),
        (["code", "--wait"], ["code", "--wait", "--goto", "/a/b.txt:7"]),
        (["unheard-of"], ["unheard-of", "/a/b.txt"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_way(editor: list[str], expected: list[str]) -> None:
    assert command_for(editor, Path("/a/b.txt"), 7) == expected


def test_no_file_can_be_taken_for_an_option(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert command_for(["vim"], Path("-c quit"), 1)[-1] == "/-c quit"


def test_lines_count_from_one() -> None:
    assert [line_of("a\nb\n\nc", at) for at in (0, 2, 5)] == [1, 2, 4]


def test_a_text_file_is_opened_itself(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"\xef\xbb\xbfOne story.\r\n\r\nIt goes on.")
    article = read(str(path))
    assert own_file(article) == path
    path.write_text("Something else.")
    assert own_file(article) is None


def test_what_is_no_file_has_none_of_its_own() -> None:
    assert own_file(read_text("One story.", source="-")) is None
    assert own_file(read_text("One story.", source="https://example.org/")) is None


def test_a_copy_is_named_after_its_article_safe_and_read_only(tmp_path: Path) -> None:
    article = article_of("Red \x1b[31m alert.\n\nMore.", title="../Storm: `rm -rf`\n")
    path = copy_of(article, tmp_path)
    assert path == tmp_path / "Storm-rm--rf.txt"
    assert path.read_text() == "Red ␛[31m alert.\n\nMore."
    assert path.stat().st_mode & 0o777 == 0o400
    assert copy_of(article, tmp_path) == path


def test_a_title_of_no_letters_gives_a_name_all_the_same(tmp_path: Path) -> None:
    assert copy_of(article_of("Text.", title="…"), tmp_path).parent == tmp_path
