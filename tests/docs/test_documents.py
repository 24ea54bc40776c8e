"""Links, pictures, targets, versions and libraries that the documents name are there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

import pytest

from docs import take_pictures, take_tour
from tests.docs.documents import (
    CHANGELOG,
    CONTRIBUTING,
    PAGES,
    README,
    ROOT,
    codes,
    fenced,
    rows,
    section,
    without_fences,
)

DOCUMENTS: Final = (
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "seeds/README.md"),
    *(f"docs/{name}" for name in PAGES),
)

FOLDER: Final = ROOT / "docs" / "pictures"

PICTURES: Final = sorted(path.name for path in FOLDER.glob("*.svg"))

README_WORDS: Final = 900
"""Words that a reader of the first page is asked for at most, code included."""

SEEDS: Final = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]

_RECOGNISABLE: Final = 25
"""Characters of a seed that a picture must show in one piece."""


def project() -> Any:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


# Links and names of files


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    document = ROOT / name
    text = without_fences(document.read_text("utf-8"))
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [link for link in links if not leads_somewhere(document, link)] == []


def leads_somewhere(document: Path, link: str) -> bool:
    """Whether a file is there and, where the link names one, a heading in it."""
    file, _, anchor = link.partition("#")
    path = document.parent / file if file else document
    return path.exists() and (not anchor or anchor in anchors(path.read_text("utf-8")))


def anchors(text: str) -> set[str]:
    """The names that a Markdown page gives its headings."""
    headings = re.findall(r"^#+ (.+)$", without_fences(text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


def test_the_readme_is_short_and_leads_to_every_page() -> None:
    assert len(README.split()) <= README_WORDS
    assert [name for name in PAGES if f"](docs/{name}" not in README] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_files_named_in_the_text_exist(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    inside = re.compile(r"(?:wirediff|widgets|tui|tests|docs|seeds|\.ci)/[\w./*-]*")
    named = [code for code in codes(without_fences(text)) if inside.fullmatch(code)]
    assert [name for name in named if not list(ROOT.glob(name.rstrip("/")))] == []


def test_every_target_of_make_is_told_and_there_is_no_other() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):.*##", makefile, re.MULTILINE))
    command = re.compile(r"(?:`|^ *)make ([a-z]+)", re.MULTILINE)
    assert set(command.findall(CONTRIBUTING)) == targets
    assert {"run", "test"} <= set(command.findall(README)) <= targets
    assert set(command.findall((ROOT / ".ci/run").read_text("utf-8"))) <= targets


# Versions and libraries


def test_the_newest_changes_are_those_of_this_version() -> None:
    newest = re.search(r"^## \[(.+)\] - \d{4}-\d\d-\d\d$", CHANGELOG, re.MULTILINE)
    assert newest is not None
    assert newest[1] == project()["version"]


def test_the_python_needed_is_the_one_named() -> None:
    needed = project()["requires-python"].removeprefix(">=")
    assert f"Python {needed} or newer" in README


def test_every_library_has_its_reason() -> None:
    named = {row[0].split(" ")[0] for row in rows(section(CONTRIBUTING, "Libraries"))}
    extras = project()["optional-dependencies"].values()
    dependencies = [*project()["dependencies"], *(name for extra in extras for name in extra)]
    wanted = {re.split(r"[ >=<;]", dependency)[0] for dependency in dependencies}
    assert named == wanted


@pytest.mark.parametrize(("example", "table"), enumerate(["outlets", "agencies"]))
def test_a_line_to_add_has_the_fields_of_its_table(example: int, table: str) -> None:
    line = tomllib.loads(fenced(CONTRIBUTING, "toml")[example])
    path = ROOT / "wirediff/reading/tables" / f"{table}.toml"
    there = tomllib.loads(path.read_text("utf-8"))
    assert _fields(line) == _fields(there)


def _fields(table: dict[str, dict[str, list[str]]]) -> set[str]:
    return {field for line in table.values() for field in line}


def test_a_rule_to_add_stands_under_a_header_of_its_table() -> None:
    rule = tomllib.loads(fenced(CONTRIBUTING, "toml")[2])
    there = tomllib.loads((ROOT / "wirediff/reading/tables/roles.toml").read_text("utf-8"))
    headers = [(kind, extent) for kind, extents in rule.items() for extent in extents]
    assert headers
    assert [header for header in headers if header[1] not in there[header[0]]] == []


# Pictures


def lines_of(svg: str) -> list[str]:
    """The text of a picture, a run of one style an entry."""
    texts = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return ["".join(text.itertext()).replace("\xa0", " ").strip() for text in texts]


def shows_a_seed(svg: str) -> bool:
    known = [" ".join(seed.split()) for seed in SEEDS]
    return any(
        len(line) >= _RECOGNISABLE and any(line in seed for seed in known) for line in lines_of(svg)
    )


def test_the_documents_show_every_picture_that_the_scripts_take() -> None:
    documents = "".join([README, *PAGES.values()])
    shown = re.findall(r"\]\((?:docs/)?pictures/([\w-]+\.svg)\)", documents)
    taken = [f"{picture.name}.svg" for picture in take_pictures.PICTURES] + [take_tour.TOUR]
    assert sorted(shown) == sorted(taken) == PICTURES


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_of_the_sample_articles(name: str) -> None:
    assert shows_a_seed((FOLDER / name).read_text("utf-8"))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_fetches_nothing_and_tells_nothing_of_this_machine(name: str) -> None:
    svg = (FOLDER / name).read_text("utf-8")
    assert "url(&quot;http" not in svg
    assert 'url("http' not in svg
    assert not re.search(r"(?:^|\s)/(?:home|root|Users|work)/", " ".join(lines_of(svg)))


async def test_the_picture_of_the_picker_can_be_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("NO_COLOR", raising=False)
    (picker,) = (picture for picture in take_pictures.PICTURES if picture.name == "picker")
    svg = await take_pictures.taken(picker)
    assert shows_a_seed(svg)
    assert {"Pairs, best first", "Articles"} <= set(lines_of(svg))


def test_the_tour_shows_every_step_in_turn_and_one_to_who_wants_no_motion() -> None:
    frame = '<svg viewBox="0 0 80 40" xmlns="http://www.w3.org/2000/svg"><text>{}</text></svg>'
    captions = ["<one>", "two"]
    tour = take_tour.composed([frame.format(number) for number in range(2)], captions)
    assert lines_of(tour) == ["<one>", "0", "two", "1"]
    assert f"animation-delay: {take_tour.SECONDS}s" in tour
    assert "prefers-reduced-motion" in tour
    steps = (FOLDER / take_tour.TOUR).read_text("utf-8")
    assert [step.caption for step in take_tour.STEPS if step.caption not in lines_of(steps)] == []
