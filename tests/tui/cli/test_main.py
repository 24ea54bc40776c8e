"""The command line: what is printed, where, and with which exit code."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.tui.program import ANTARA, REPUBLIKA, STORM, STORM_REWRITTEN, UNRELATED, run
from tui.cli.main import main
from wirediff.text.sanitise import visible


@pytest.fixture
def storm(tmp_path: Path) -> tuple[str, str]:
    """Two short articles that share two statements, told in another order."""
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    for path, text in zip(paths, (STORM, STORM_REWRITTEN), strict=True):
        path.write_text(text, "utf-8")
    return str(paths[0]), str(paths[1])


def code_of(arguments: Sequence[str]) -> object:
    """The exit code of the program, run in this process."""
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    return exit_.value.code


Captured = pytest.CaptureFixture[str]


def closed_output(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run `wirediff` with its standard output closed, as a shell's `>&-` does."""
    return subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-m", "wirediff", *arguments],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )


def put_in(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    """Make this the standard input."""
    stream = io.TextIOWrapper(io.BytesIO(content.encode("utf-8")))
    monkeypatch.setattr(sys, "stdin", stream)


def take_out(monkeypatch: pytest.MonkeyPatch, encoding: str) -> io.BytesIO:
    """What will be written to a standard output of this encoding."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding))
    return written


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["--help"],
            ("wirediff compare A B", "wirediff FOLDER", "--plain", "--theme", "--no-color"),
        ),
        (["-h"], ("Usage: wirediff",)),
        (["compare", "--help"], ("Usage: wirediff compare", "--no-semantic", "--shortest", "-o")),
        (["read", "--help"], ("Usage: wirediff read", "--format [text|json]", "-o", "--explain")),
        (["--help"], ("\n  wirediff A B          read two articles side by side\n",)),
        (["config", "--help"], ("Usage: wirediff config", "path", "show", "check")),
        (["--version"], ("wirediff 0.",)),
    ],
)
def test_help_and_version_answer(
    arguments: list[str], words: tuple[str, ...], capsys: Captured
) -> None:
    assert code_of(arguments) == 0
    shown = capsys.readouterr().out
    assert [word for word in words if word not in shown] == []


def test_compare_prints_a_report(storm: tuple[str, str], capsys: Captured) -> None:
    assert code_of(["compare", *storm]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("a.txt and b.txt\n2 shared passages")
    assert "Only in b.txt" in shown


def test_compare_prints_json(storm: tuple[str, str], capsys: Captured) -> None:
    assert code_of(["compare", *storm, "--format", "json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert (value["version"], value["left"]["text"]) == (1, STORM)
    assert len(value["passages"]) == 2


def test_read_prints_the_parts_of_an_article(storm: tuple[str, str], capsys: Captured) -> None:
    assert code_of(["read", storm[0]]) == 0
    assert "\n  Schools were closed on Wednesday" in capsys.readouterr().out


def test_read_prints_json(storm: tuple[str, str], capsys: Captured) -> None:
    assert code_of(["read", storm[0], "--format", "json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value["text"] == STORM
    assert [block["role"] for block in value["blocks"]][-1] == "body"


def test_read_prints_every_article_of_a_file(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"title": "One", "text": "Kim came."}\n{"title": "Two", "text": "Kim left."}\n'
    )
    assert code_of(["read", str(path)]) == 0
    shown = capsys.readouterr().out
    assert shown.index("Title: One") < shown.index("Title: Two")
    assert code_of(["read", str(path), "--format", "json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert [one["title"] for one in value["articles"]] == ["One", "Two"]
    path.write_text('{"title": "One", "text": "Kim came."}\n{"title": "Two"}\n')
    assert code_of(["read", str(path)]) == 1
    captured = capsys.readouterr()
    assert "Title: One" in captured.out
    assert "a.jsonl#2: has no field with the text" in captured.err


def test_read_says_why_when_asked(storm: tuple[str, str], capsys: Captured) -> None:
    assert code_of(["read", storm[0], "--explain"]) == 0
    assert "nothing says that it is anything else (rule paragraph)\n" in capsys.readouterr().out
    assert code_of(["read", storm[0], "--explain", "--format", "json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value["blocks"][-1]["rule"] == "paragraph"
    assert value["explained"]["language"] == "how its story reads"


def test_nothing_in_common_is_a_result(
    storm: tuple[str, str], tmp_path: Path, capsys: Captured
) -> None:
    other = tmp_path / "museum.txt"
    other.write_text(UNRELATED, "utf-8")
    assert code_of(["compare", storm[0], str(other)]) == 0
    assert "Nothing is shared." in capsys.readouterr().out


def test_an_article_compared_with_itself_is_shared_whole(
    storm: tuple[str, str], capsys: Captured
) -> None:
    assert code_of(["compare", storm[0], storm[0]]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("a.txt (left) and a.txt (right)\n")
    assert shown.count("  Shared: 100%") == 2


def test_settings_reach_the_comparison(storm: tuple[str, str], capsys: Captured) -> None:
    assert code_of(["compare", *storm, "--no-semantic", "--shortest", "12"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("1 shared passage,")


@pytest.mark.parametrize("command", [["compare"], []], ids=["compare", "open"])
def test_every_input_that_cannot_be_read_is_named_in_one_line(
    command: list[str], tmp_path: Path, capsys: Captured
) -> None:
    missing = str(tmp_path / "nope.txt"), str(tmp_path / "neither.txt")
    assert code_of([*command, *missing]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [f"wirediff: {path}: no such file" for path in missing]


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), (b"\x7fELF\x00\x01\x02\x00" * 40, "not plain text")],
    ids=["empty", "binary"],
)
def test_what_is_no_article_is_one_clear_line(
    content: bytes, reason: str, tmp_path: Path, capsys: Captured
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    assert code_of(["read", str(bad)]) == 1
    captured = capsys.readouterr()
    assert captured.err.startswith(f"wirediff: {bad}: ")
    assert reason in captured.err
    assert captured.err.count("\n") == 1


def test_a_folder_where_a_file_is_wanted_is_one_clear_line(
    tmp_path: Path, capsys: Captured
) -> None:
    assert code_of(["read", str(tmp_path)]) == 1
    assert "folder" in capsys.readouterr().err


def test_a_hostile_name_is_shown_harmlessly(capsys: Captured) -> None:
    assert code_of(["read", "\x1b[31mred\nname.txt"]) == 1
    said = capsys.readouterr().err
    assert visible(said) == said
    assert said == "wirediff: ␛[31mred name.txt: no such file\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--bogus"],
        ["compare", "a.txt"],
        ["compare", "a.txt", "b.txt", "--format", "pdf"],
        ["compare", "a.txt", "b.txt", "--shortest", "0"],
        ["compare", "a.txt", "b.txt", "--sensitivity", "1.1"],
        ["compare", "a.txt", "b.txt", "--sensitivity", "nan"],
        ["compare", "-", "-"],
        ["-", "-"],
        ["read"],
        ["config"],
        ["config", "bogus"],
        ["config", "show", "--shortest", "0"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_exit_code_2(arguments: list[str], capsys: Captured) -> None:
    assert code_of(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("wirediff: ")
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--sensitivity", "nan"],
            "sensitivity: must lie in 0 to 1, not nan. Try 'wirediff --help'.",
        ),
        (
            ["compare", "a", "b c", "d"],
            "compare takes two articles; to choose a pair, type: wirediff a 'b c' d."
            " Try 'wirediff compare --help'.",
        ),
        (
            ["compare", "."],
            "compare takes two articles; to choose a pair, type: wirediff ."
            " Try 'wirediff compare --help'.",
        ),
        (["-", "-"], "standard input (-) can be read only once. Try 'wirediff --help'."),
        (["read"], "Missing argument 'A'. Try 'wirediff read --help'."),
        (["read", "a", "--jsno"], "No such option '--jsno'. Try 'wirediff read --help'."),
    ],
)
def test_where_help_is_follows_in_a_sentence_of_its_own(
    arguments: list[str], said: str, capsys: Captured
) -> None:
    assert code_of(arguments) == 2
    assert capsys.readouterr().err == f"wirediff: {said}\n"


def test_the_result_goes_to_a_file(
    storm: tuple[str, str], tmp_path: Path, capsys: Captured
) -> None:
    target = tmp_path / "out.json"
    assert code_of(["compare", *storm, "--format", "json", "-o", str(target)]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(target.read_bytes())["version"] == 1


def test_a_result_never_overwrites_the_article_it_was_made_from(
    storm: tuple[str, str], capsys: Captured
) -> None:
    assert code_of(["compare", *storm, "-o", storm[1]]) == 2
    assert Path(storm[1]).read_text("utf-8") == STORM_REWRITTEN
    assert "would overwrite the article" in capsys.readouterr().err


def test_a_result_that_cannot_be_written_is_one_line_and_exit_code_1(
    storm: tuple[str, str], tmp_path: Path, capsys: Captured
) -> None:
    target = str(tmp_path / "no" / "such" / "folder.txt")
    assert code_of(["read", storm[0], "-o", target]) == 1
    said = capsys.readouterr().err
    assert said == f"wirediff: {target}: No such file or directory\n"


def test_without_a_terminal_two_articles_are_printed(
    storm: tuple[str, str], capsys: Captured
) -> None:
    assert code_of(list(storm)) == 0
    assert capsys.readouterr().out.startswith("a.txt and b.txt\n")


def test_without_a_terminal_a_folder_is_listed_with_its_pairs_and_its_bad_files(
    storm: tuple[str, str], tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "c.bin").write_bytes(b"\x00\x01\x02" * 100)
    assert code_of([str(tmp_path)]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith("2 articles, 1 pair\n")
    assert "3. Could not be read: " in shown
    assert "1. a.txt shared" in shown


def test_alone_and_without_a_terminal_the_sample_articles_are_listed(capsys: Captured) -> None:
    assert code_of([]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("5 articles, 10 pairs\n")
    assert captured.err == ""


def test_plain_lists_a_folder_too(storm: tuple[str, str], tmp_path: Path, capsys: Captured) -> None:
    assert code_of(["--plain", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("2 articles, 1 pair\n")


def test_plain_is_made_to_be_listened_to(storm: tuple[str, str], capsys: Captured) -> None:
    assert code_of(["--plain", "--no-semantic", *storm]) == 0
    shown = capsys.readouterr().out
    assert "Word by word" not in shown
    assert shown.endswith("End of the comparison.\n")


def test_standard_input_is_an_article(storm: tuple[str, str]) -> None:
    result = run("compare", "-", storm[1], stdin=STORM.encode())
    assert result.returncode == 0
    assert result.stdout.startswith(b"standard input and b.txt\n2 shared passages")


def test_standard_input_is_an_article_without_a_command_too(
    storm: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    put_in(monkeypatch, STORM)
    assert code_of(["-", storm[1]]) == 0
    assert capsys.readouterr().out.startswith("standard input and b.txt\n2 shared passages")


def test_a_file_named_like_a_command_is_reached_by_its_folder(tmp_path: Path) -> None:
    (tmp_path / "compare").write_text(STORM, "utf-8")
    (tmp_path / "b.txt").write_text(STORM_REWRITTEN, "utf-8")
    result = run("./compare", "b.txt", cwd=tmp_path)
    assert result.stdout.startswith(b"compare and b.txt\n2 shared passages")


def test_no_more_than_what_is_read_is_written(storm: tuple[str, str]) -> None:
    arguments = "compare", ANTARA, REPUBLIKA, "--format", "json", "--no-semantic"
    program = [sys.executable, "-m", "wirediff", *arguments]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has another shell")
@pytest.mark.parametrize(
    "arguments",
    [
        ["read", ANTARA],
        ["read", ANTARA, "--format", "json"],
        ["compare", ANTARA, ANTARA, "--no-semantic"],
        ["marks"],
        ["config", "show"],
        ["--help"],
        ["--version"],
        ["--plain", ANTARA, ANTARA, "--no-semantic"],
        [ANTARA, ANTARA, "--no-semantic"],
    ],
    ids=lambda arguments: " ".join(each for each in arguments if each != ANTARA),
)
def test_a_closed_standard_output_is_one_line_and_exit_code_1(arguments: list[str]) -> None:
    result = closed_output(*arguments)
    assert result.returncode == 1
    assert result.stderr == b"wirediff: standard output: is closed\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has another shell")
def test_a_file_is_written_whether_standard_output_is_closed_or_not(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    result = closed_output("read", ANTARA, "-o", str(target))
    assert (result.returncode, result.stderr) == (0, b"")
    assert target.read_text("utf-8") != ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the device is Linux's own")
@pytest.mark.parametrize(
    "arguments",
    [
        ["read", ANTARA],
        ["--help"],
        ["compare", "--help"],
        ["config", "--help"],
        ["config", "check", "-h"],
        ["--version"],
    ],
    ids=lambda arguments: " ".join(each for each in arguments if each != ANTARA),
)
def test_a_full_disk_behind_standard_output_is_one_line_and_exit_code_1(
    arguments: list[str],
) -> None:
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "wirediff", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr == b"wirediff: standard output: No space left on device\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_text_is_printed_in_whatever_standard_output_can_show(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("“Ciarán” hit – 日本 was spared, the agency said on Monday.\n", "utf-8")
    written = take_out(monkeypatch, encoding)
    assert code_of(["read", str(article)]) == 0
    assert "hit" in written.getvalue().decode(encoding)


def test_json_is_utf_8_whatever_standard_output_is(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Ciarán hit the islands, the agency said on Monday.\n", "utf-8")
    result = run("read", str(article), "--format", "json", PYTHONIOENCODING="ascii")
    assert json.loads(result.stdout.decode("utf-8"))["text"].startswith("Ciarán")


def test_the_same_articles_give_the_same_bytes_in_every_process() -> None:
    command = "compare", ANTARA, REPUBLIKA, "--format", "json", "--no-semantic"
    first, second = (run(*command, PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    assert first == second
    assert len(first) > 10_000


def test_interrupted_is_not_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    class Interrupted(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _buffer: object) -> int:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Interrupted())))
    assert code_of(["read", "-"]) == 130
    assert capsys.readouterr().err.strip() == ""
