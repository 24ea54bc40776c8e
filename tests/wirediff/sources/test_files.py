from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import wirediff
from wirediff.errors import ReadError
from wirediff.sources.files import file_material
from wirediff.sources.material import LARGEST

posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX file system")


def refused(source: str | os.PathLike[str]) -> ReadError:
    with pytest.raises(ReadError) as caught:
        wirediff.read(source)
    return caught.value


def test_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    error = refused(path)
    assert str(error) == f"{path}: no such file"
    assert error.source == str(path)


def test_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path).reason == "is a folder, not a file"


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xc2\xa0\n"]
)
def test_a_file_without_text(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    assert refused(path).reason == "is empty"


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert refused(path).reason == "is larger than 8 MB, too large for an article"


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"a" * LARGEST)
    assert len(file_material(str(path)).content()) == LARGEST


@posix
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert refused(path).reason == "is a pipe; hand it over on standard input, as -"


@posix
@pytest.mark.parametrize("path", ["/dev/null", "/dev/zero"])
def test_a_device(path: str) -> None:
    assert refused(path).reason == "is a device, not a file"


@posix
def test_a_broken_link(tmp_path: Path) -> None:
    path = tmp_path / "link"
    path.symlink_to(tmp_path / "none")
    assert refused(path).reason == "is a link to a file that is missing"


@posix
def test_a_link_to_itself(tmp_path: Path) -> None:
    path = tmp_path / "link"
    path.symlink_to(path)
    assert "link" in refused(path).reason


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("secret")
    path.chmod(0)
    assert refused(path).reason == "no permission to read it"


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_that_no_file_can_have(name: str) -> None:
    assert refused(name).source == name


def test_a_message_is_one_clean_line() -> None:
    name = "a\nb\x1b[31m\u202e\udc80.txt"
    error = refused(name)
    assert error.source == name
    assert str(error) == "a b␛[31m��.txt: no such file"


def test_a_path_may_be_a_string_or_a_path(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kim tiba di Rusia. Dia pergi.")
    assert wirediff.read(path) == wirediff.read(str(path))


def piped(content: bytes | None) -> str:
    """What reading standard input comes to, in a process of its own."""
    program = (
        "import wirediff\n"
        "try: article = wirediff.read('-')\n"
        "except wirediff.ReadError as error: print(error)\n"
        "else: print(article.source, ascii(article.text))"
    )
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            program if content is not None else "import sys; sys.stdin.close()\n" + program,
        ],
        input=content or b"",
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("\ufeffKim tiba.\r\nDia pergi.".encode(), "- 'Kim tiba.\\nDia pergi.'"),
        (b"", "-: is empty"),
        (b"a" * (LARGEST + 1), "-: is larger than 8 MB, too large for an article"),
        (None, "-: standard input is closed"),
    ],
    ids=["text", "empty", "too large", "closed"],
)
def test_a_dash_is_standard_input(content: bytes | None, expected: str) -> None:
    assert piped(content) == expected


@posix
def test_an_endless_pipe_is_given_up() -> None:
    program = "import wirediff\ntry: wirediff.read('-')\nexcept wirediff.ReadError as e: print(e)"
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [sys.executable, "-c", program], stdin=endless, capture_output=True, check=True
        )
    assert b"too large" in done.stdout
