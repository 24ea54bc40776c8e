"""Work out `wirediff/reading/tables/role_hints.json` from the patterns of `roles.toml`.

    python -m tests.wirediff.reading.roles.hint_derivation

writes the table anew. A test fails while it is out of date.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any, Final

from wirediff.reading.roles.hints import LONGEST_START, digest, plain
from wirediff.reading.roles.rules import LONGEST_LINE, Extent, Rule, written_rules

TABLE: Final = Path(__file__).parents[4] / "wirediff/reading/tables/role_hints.json"

MOST: Final = 300
"""Hints of one rule; with more of them a rule is tried on every line."""

MANY: Final = 20
"""Strings that a rule's matches may hold from which they are cut to `KEPT` characters."""

KEPT: Final = 4

_parser: Final[Any] = import_module("re._parser")
_cases: Final[Any] = import_module("re._casefix")

_KNOWN_CASES: Final = frozenset("ısſi")
"""Letters with several small forms that `plain` makes one."""


def main() -> None:
    """Write the table, a rule a line."""
    lines = (
        f"{json.dumps(name)}: {json.dumps(hints, ensure_ascii=False)}"
        for name, hints in table().items()
    )
    TABLE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def table() -> dict[str, dict[str, object]]:
    """The hints of every rule that has some, by its name."""
    return {rule.name: hints for rule in written_rules() if (hints := _hints(rule))}


def _hints(rule: Rule) -> dict[str, object] | None:
    items = list(_parser.parse(rule.pattern, re.IGNORECASE))
    starts: set[str] = set()
    held: set[str] = set()
    for way in [items] if rule.extent is Extent.END else _ways(items):
        begun = {start for start, _ in _starts(way)}
        if rule.extent is not Extent.END and "" not in begun and len(begun) <= MOST:
            starts |= begun
        elif holding := _held(way):
            held |= holding
        else:
            return None
    few = _fewer(held)
    _, longest = _parser.parse(rule.pattern, re.IGNORECASE).getwidth()
    return {
        "pattern": digest(rule.pattern),
        "longest": longest if rule.extent is Extent.LINE and longest < LONGEST_LINE else None,
        "starts": sorted(start for start in starts if not _begins_with_other(start, starts)),
        "holds": sorted(each for each in few if not _holds_other(each, few)),
    }


def _fewer(held: set[str]) -> set[str]:
    """The ends or the beginnings of many strings, which are fewer."""
    if len(held) <= MANY:
        return held
    return min(({each[:KEPT] for each in held}, {each[-KEPT:] for each in held}), key=len)


def _begins_with_other(start: str, starts: set[str]) -> bool:
    return any(start[:size] in starts for size in range(1, len(start)))


def _holds_other(string: str, strings: set[str]) -> bool:
    return any(other in string for other in strings if other != string)


def _ways(items: list[Any]) -> Iterator[list[Any]]:
    """The ways through `items` until each has a beginning, as far as there are some."""
    begun = {start for start, _ in _starts(items)}
    rest = [item for item in items if str(item[0]) not in ("ASSERT", "ASSERT_NOT", "AT")]
    if not rest or ("" not in begun and len(begun) <= MOST):
        yield items
        return
    (first, value), *rest = rest
    if str(first) == "BRANCH":
        for branch in value[1]:
            yield from _ways([*branch, *rest])
    elif str(first) == "SUBPATTERN":
        yield from _ways([*value[3], *rest])
    elif str(first) in ("MAX_REPEAT", "MIN_REPEAT") and value[0] == 0:
        once = list(value[2])
        yield from _ways([*once, *rest] if value[1] == 1 else [*once, _REST, *rest])
        yield from _ways(rest)
    else:
        yield items


_REST: Final = ("ANY", None)
"""What stands for the further turns of a repetition."""


_Start = tuple[str, bool]
"""What a match begins with, and whether what follows in the pattern follows right behind it."""

_ANYTHING: Final[frozenset[_Start]] = frozenset({("", False)})
_NOTHING: Final[frozenset[_Start]] = frozenset({("", True)})


def _starts(items: Iterable[Any]) -> frozenset[_Start]:
    """How each match of `items`, one behind the other, begins."""
    found = _NOTHING
    for item in items:
        if not any(is_open for _, is_open in found):
            break
        found = _followed(found, _starts_of(item))
    return found


def _followed(found: frozenset[_Start], following: frozenset[_Start]) -> frozenset[_Start]:
    longer: set[_Start] = {start for start in found if not start[1]}
    for (start, _), (more, is_open) in product((s for s in found if s[1]), following):
        text = (start + more)[:LONGEST_START]
        longer.add((text, is_open and len(text) < LONGEST_START))
    return frozenset(longer) if len(longer) <= 4 * MOST else _closed(found)


def _closed(starts: frozenset[_Start]) -> frozenset[_Start]:
    return frozenset((start, False) for start, _ in starts)


def _starts_of(item: Any) -> frozenset[_Start]:
    kind, value = str(item[0]), item[1]
    if kind in ("ASSERT", "ASSERT_NOT", "AT"):
        return _NOTHING
    if kind == "BRANCH":
        return frozenset[_Start]().union(*(_starts(branch) for branch in value[1]))
    if kind == "SUBPATTERN":
        return _starts(value[3])
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeated(*value)
    letters = _letters(item)
    return _ANYTHING if letters is None else frozenset((letter, True) for letter in letters)


def _repeated(least: int, most: int, inner: Iterable[Any]) -> frozenset[_Start]:
    once, found, tried = _starts(inner), _NOTHING, min(most, least + LONGEST_START)
    reached = _NOTHING if least == 0 else frozenset[_Start]()
    for times in range(1, tried + 1):
        found = _followed(found, once)
        if times >= least:
            reached |= found
    return reached if most == tried else reached | _closed(found)


def _letters(item: Any) -> frozenset[str] | None:
    """The characters that `item` stands for, as `plain` spells them; `None` for more than a few."""
    kind, value = str(item[0]), item[1]
    if kind == "LITERAL":
        return _letter(value)
    if kind != "IN" or len(value) > MOST:
        return None
    found: set[str] = set()
    for inner in value:
        codes = range(inner[1][0], inner[1][1] + 1) if str(inner[0]) == "RANGE" else [inner[1]]
        if str(inner[0]) not in ("LITERAL", "RANGE") or len(codes) > MOST:
            return None
        for code in codes:
            letters = _letter(code)
            if letters is None:
                return None
            found |= letters
    return frozenset(found)


def _letter(code: int) -> frozenset[str] | None:
    letter = plain(chr(code))
    several = any(ord(form) in _cases._EXTRA_CASES for form in (letter, chr(code).lower()))
    return None if several and letter not in _KNOWN_CASES else frozenset({letter})


def _held(items: Sequence[Any]) -> frozenset[str] | None:
    """Strings of which each match of `items` holds one; `None` when there are no such."""
    best: frozenset[str] | None = None
    run: frozenset[str] = frozenset({""})
    for item in items:
        strings = _strings_of(item)
        longer = _joined(run, strings) if strings else None
        if longer is None:
            best = _better(best, run)
            best = _better(best, _held_of(item))
            run = strings or frozenset({""})
        else:
            run = longer
    return _better(best, run)


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    usable = [each for each in (one, other) if each and "" not in each and len(each) <= MOST]
    return max(
        usable, key=lambda each: (min(len(one.strip()) for one in each), -len(each)), default=None
    )


def _held_of(item: Any) -> frozenset[str] | None:
    kind, value = str(item[0]), item[1]
    if kind == "BRANCH":
        branches = [_held(list(branch)) for branch in value[1]]
        known = [branch for branch in branches if branch]
        return frozenset().union(*known) if len(known) == len(branches) else None
    if kind == "SUBPATTERN":
        return _held(list(value[3]))
    if kind in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
        return _held(list(value[2]))
    return None


def _strings_of(item: Any) -> frozenset[str] | None:
    """Everything that `item` can match, when that is a few strings."""
    kind, value = str(item[0]), item[1]
    if kind in ("ASSERT", "ASSERT_NOT", "AT"):
        return frozenset({""})
    if kind == "BRANCH":
        branches = [_strings(branch) for branch in value[1]]
        known = [branch for branch in branches if branch is not None]
        return frozenset().union(*known) if len(known) == len(branches) else None
    if kind == "SUBPATTERN":
        return _strings(value[3])
    if kind in ("MAX_REPEAT", "MIN_REPEAT") and value[:2] == (0, 1):
        once = _strings(value[2])
        return once | {""} if once is not None else None
    return _letters(item)


def _strings(items: Iterable[Any]) -> frozenset[str] | None:
    found: frozenset[str] | None = frozenset({""})
    for item in items:
        more = _strings_of(item)
        found = _joined(found, more) if found is not None and more is not None else None
    return found


def _joined(run: frozenset[str], strings: frozenset[str]) -> frozenset[str] | None:
    if len(run) * len(strings) > MOST:
        return None
    return frozenset(one + other for one, other in product(run, strings))


if __name__ == "__main__":
    main()
