"""Which articles the arguments name, and where the sample articles are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.program import SEEDS
from tui.seeds import seeds, seeds_folder
from wirediff import ReadError
from wirediff.collection.inputs import expanded, files_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "picture.jpg", ".hidden", "README.md", "Licence"):
        (tmp_path / name).write_text("text")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "c.txt").write_text("text")
    return tmp_path


def test_a_folder_means_its_files_by_name_without_what_tells_about_it(folder: Path) -> None:
    names = [Path(source).name for source in files_in(str(folder))]
    assert names == ["a.txt", "b.txt", "picture.jpg"]


def test_files_and_folders_mix_and_each_file_comes_once(folder: Path) -> None:
    second = str(folder / "b.txt")
    sources = expanded([second, "missing.txt", str(folder), "-"])
    assert sources == (
        second,
        "missing.txt",
        str(folder / "a.txt"),
        str(folder / "picture.jpg"),
        "-",
    )


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="holds no articles"):
        expanded([str(tmp_path)])


def test_a_folder_that_cannot_be_listed_is_said_by_name(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="No such file"):
        files_in(str(tmp_path / "gone"))


def test_the_sample_articles_are_the_five_of_the_repository() -> None:
    assert seeds_folder() == SEEDS
    assert [Path(seed).name[:3] for seed in seeds()] == ["000", "001", "002", "003", "004"]
