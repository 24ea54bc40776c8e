"""What a user may choose, and what is refused."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from wirediff import Settings, SettingsError


def test_by_default_everything_takes_part() -> None:
    chosen = Settings()
    assert (chosen.semantic, chosen.headline, chosen.caption) == (True, True, True)


@pytest.mark.parametrize("shortest", [1, 2, 1000])
@pytest.mark.parametrize("sensitivity", [0.0, 0.5, 1.0])
def test_values_within_their_ranges_are_taken(shortest: int, sensitivity: float) -> None:
    chosen = Settings(shortest=shortest, sensitivity=sensitivity)
    assert (chosen.shortest, chosen.sensitivity) == (shortest, sensitivity)


REFUSED = [
    ({"shortest": 0}, "shortest", "shortest: must be at least 1, not 0"),
    ({"shortest": -3}, "shortest", "shortest: must be at least 1, not -3"),
    ({"sensitivity": -0.1}, "sensitivity", "sensitivity: must lie in 0 to 1, not -0.1"),
    ({"sensitivity": 1.5}, "sensitivity", "sensitivity: must lie in 0 to 1, not 1.5"),
    ({"sensitivity": float("nan")}, "sensitivity", "sensitivity: must lie in 0 to 1, not nan"),
]


@pytest.mark.parametrize(("values", "name", "message"), REFUSED, ids=[row[2] for row in REFUSED])
def test_a_value_out_of_range_is_refused_by_name(
    values: dict[str, float], name: str, message: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings(**values)  # type: ignore[arg-type]  # fields by name
    assert caught.value.name == name
    assert str(caught.value) == message


def test_settings_are_a_value() -> None:
    chosen = Settings()
    assert chosen == Settings()
    assert hash(chosen) == hash(Settings())
    with pytest.raises(FrozenInstanceError):
        chosen.shortest = 5  # type: ignore[misc]  # that it cannot is the point
