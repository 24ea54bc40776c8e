"""The wheel: what is inside, and that it works where it is installed and nothing else is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from tests.tui.program import SEEDS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without the network by the locked build backend."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    result = subprocess.run(
        [sys.executable, "-c", build, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return folder / result.stdout.split()[-1]


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment with the wheel; the dependencies are those that the tests run with.

    They come by a path file, so that no network is needed. The checkout itself must not come with
    them: an editable install is a path file too, and path files found that way are not read.
    """
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    variables = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", variables))
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    scripts = Path(sysconfig.get_path("scripts", "venv", variables))
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    options = "--quiet --no-deps --no-index --ignore-installed --disable-pip-version-check"
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    subprocess.run([*pip, "install", *options.split(), str(wheel)], check=True)
    return scripts / ("wirediff.exe" if os.name == "nt" else "wirediff")


def run(program: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        [str(program), *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )


def in_the_wheel(path: Path) -> str:
    """Where the wheel holds a file of this checkout."""
    name = path.relative_to(ROOT).as_posix()
    return name if name.startswith("wirediff/") else f"wirediff/_app/{name}"


def test_the_wheel_holds_every_module_and_every_file_that_a_module_reads(names: set[str]) -> None:
    expected = {
        in_the_wheel(path)
        for package in ("tui", "widgets", "wirediff")
        for path in (ROOT / package).rglob("*")
        if path.suffix in {".py", ".tcss", ".toml", ".json", ".css", ".js", ".html"}
        or path.name == "py.typed"
    }
    assert {
        "wirediff/_app/tui/screens/reader/reader.tcss",
        "wirediff/_app/tui/web/focus.js",
        "wirediff/_app/widgets/py.typed",
        "wirediff/py.typed",
        "wirediff/reports/schema/compare.json",
    } < expected
    assert any(name.endswith(".toml") for name in expected)
    assert expected - names == set()


def test_the_wheel_holds_the_sample_articles(names: set[str]) -> None:
    seeds = {in_the_wheel(path) for path in SEEDS.iterdir()}
    assert len(seeds) == 6
    assert seeds - names == set()


def test_the_wheel_installs_one_package_so_that_none_of_another_s_is_overwritten(
    names: set[str],
) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"wirediff"}
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]


def test_installed_it_tells_its_version_in_any_folder(installed: Path, tmp_path: Path) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    result = run(installed, "--version", cwd=tmp_path)
    assert (result.stdout, result.stderr) == (f"wirediff {version}\n", "")


def test_installed_it_uses_its_own_widgets_beside_another_distribution_s(
    installed: Path, tmp_path: Path
) -> None:
    """Another `tui` and `widgets`, first on the path, neither stop it nor are touched by it."""
    for name in ("tui", "widgets"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise ImportError('somebody else')")
    python = installed.with_name("python" + installed.suffix)
    where = (
        "from wirediff.application import find_application; find_application();"
        "import tui, widgets, wirediff; print(tui.__file__, widgets.__file__, wirediff.__file__)"
    )
    result = run(python, "-c", where, cwd=tmp_path)
    paths = result.stdout.split()
    assert len(paths) == 3, result.stderr
    assert [path for path in paths if not path.startswith(str(installed.parents[1]))] == []


def test_installed_it_compares_two_articles(installed: Path, tmp_path: Path) -> None:
    seeds = [str(SEEDS / name) for name in sorted(os.listdir(SEEDS))[:2]]
    result = run(installed, "compare", *seeds, "--format", "json", "--no-semantic", cwd=tmp_path)
    assert result.stderr == ""
    value = json.loads(result.stdout)
    assert value["version"] == 1
    assert len(value["passages"]) > 10


def test_installed_and_alone_it_lists_the_sample_articles_it_brought(
    installed: Path, tmp_path: Path
) -> None:
    result = run(installed, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("5 articles, 10 pairs\n")
    assert str(ROOT / "seeds") not in result.stdout


@pytest.mark.parametrize("module", ["wirediff", "wirediff.application"])
def test_installed_it_can_be_run_as_a_module(installed: Path, tmp_path: Path, module: str) -> None:
    python = installed.with_name("python" + installed.suffix)
    arguments = ["tui.cli.main"] if module == "wirediff.application" else ["--version"]
    result = run(python, "-P", "-m", module, *arguments, cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
