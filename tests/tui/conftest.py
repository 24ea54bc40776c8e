"""The program keeps what it remembers, and what its user chose, out of the tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.settings.remembered import memory


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Processes that tests start inherit them too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        memory().keep(greeted=True)
        yield


@pytest.fixture(autouse=True)
def _no_judgements(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one test judges is not there in the next."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test may put a settings file, for itself and for processes that it starts."""
    folder = tmp_path / "config home"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    path = folder / "wirediff" / "config.toml"
    path.parent.mkdir(parents=True)
    return path
