"""The contracts of imports in pyproject.toml name every package of ours."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
CONTRACTS: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))[
    "tool"
]["importlinter"]["contracts"]


def members(package: str) -> list[str]:
    """The packages and modules right inside a package of ours; resources have no say."""
    inside = (ROOT / package).iterdir()
    return sorted(
        path.stem
        for path in inside
        if (path.suffix == ".py" or (path / "__init__.py").exists()) and path.stem != "__init__"
    )


def named_in_layers(contract: dict[str, Any]) -> list[str]:
    return [
        name.strip() for layer in contract["layers"] for name in layer.replace(":", "|").split("|")
    ]


def test_the_stair_of_the_engine_has_every_package_and_module_once() -> None:
    (stair,) = [each for each in CONTRACTS if each.get("containers") == ["wirediff"]]
    assert sorted(named_in_layers(stair)) == members("wirediff")


@pytest.mark.parametrize("root", ["tui", "widgets"])
def test_every_package_of_the_application_and_the_widgets_is_named(root: str) -> None:
    named = {name for each in CONTRACTS for name in each.get("source_modules", ())}
    assert [
        name
        for name in members(root)
        if (ROOT / root / name).is_dir() and f"{root}.{name}" not in named
    ] == []


def test_widgets_reach_no_algorithm_by_any_way() -> None:
    (contract,) = [each for each in CONTRACTS if each["name"].startswith("Widgets know")]
    assert not contract.get("allow_indirect_imports")
    values = {"access", "article", "errors", "marks", "passages", "settings", "statements", "text"}
    packages = {f"wirediff.{name}" for name in members("wirediff")} - {"wirediff.__main__"}
    forbidden = set(contract["forbidden_modules"])
    assert packages - forbidden == {f"wirediff.{name}" for name in values | {"wording"}}
