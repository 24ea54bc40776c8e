from __future__ import annotations

from tests.widgets.stage import Stage, row_text
from widgets.bars.progress_dots import DOTS, ProgressDots


def lit(sign: ProgressDots) -> list[bool]:
    """Which dots are lit."""
    dots = [piece for piece in sign.told[0] if piece.text.strip()]
    return [dot.style == sign.style_for("lit") for dot in dots]


async def test_one_dot_after_the_other_is_lit() -> None:
    sign = ProgressDots()
    stage = Stage(sign)
    stage.animation_level = "full"
    async with stage.run_test(size=(20, 3)):
        seen = []
        for _ in range(DOTS + 1):
            seen.append(lit(sign))
            sign.beat()
        assert row_text(sign, 0) == " " * 7 + "● ● ●"
    assert [each.count(True) for each in seen] == [1] * (DOTS + 1)
    assert seen[0] == seen[DOTS] != seen[1]


async def test_where_nothing_is_to_move_all_are_lit() -> None:
    sign = ProgressDots()
    stage = Stage(sign)
    stage.animation_level = "none"
    async with stage.run_test(size=(20, 3)):
        assert lit(sign) == [True] * DOTS
