"""Reading and comparing a collection step by step."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path

import pytest

from tests.tui.program import STORM, STORM_REWRITTEN, UNRELATED
from wirediff import Article, Settings, read_text
from wirediff import processes as child_process
from wirediff.access import Access
from wirediff.collection import read_ahead as ahead
from wirediff.collection.entry import Entry
from wirediff.collection.progress import PAUSE, Known, Progress, read_and_compare
from wirediff.collection.read_ahead import ReadAhead
from wirediff.collection.reading_queue import SKIPPED, ReadingQueue

ARTICLES = [read_text(text) for text in (STORM, UNRELATED, STORM_REWRITTEN)]
LEXICAL = Settings(semantic=False)


def slow(each: float) -> Callable[[], float]:
    """A clock that is `each` seconds further on whenever somebody looks at it."""
    ticks = count()
    return lambda: next(ticks) * each


def silent(words: str) -> None:
    """Announce nothing."""


def steps_of(
    given: Sequence[str | Article],
    known: Known = Known(),  # noqa: B008 - frozen
    clock: Callable[[], float] = lambda: 0.0,
) -> list[Progress | None]:
    queue = ReadingQueue(given, Access())
    for _ in range(known.entries):
        queue.read_next(silent)
        queue.read_next(silent)
    return list(read_and_compare(queue, known, LEXICAL, silent, clock=clock))


def told(steps: Iterable[Progress | None]) -> list[tuple[bool, int, int]]:
    return [(step.comparing, step.done, step.total) for step in steps if step]


def test_with_time_between_them_every_article_and_pair_is_told_at_once() -> None:
    steps = steps_of(ARTICLES, clock=slow(2 * PAUSE))
    assert dict.fromkeys(told(steps)) == dict.fromkeys(
        [(False, n, 3) for n in (0, 1, 2, 3)] + [(True, n, 3) for n in (0, 1, 2, 3)]
    )
    assert [number for step in steps if step for number, _ in step.entries] == [0, 1, 2]


def test_what_comes_quickly_is_told_together_and_nothing_is_lost() -> None:
    steps = [step for step in steps_of(ARTICLES) if step]
    assert dict.fromkeys(told(steps)) == dict.fromkeys([(False, 3, 3), (True, 0, 3), (True, 3, 3)])
    assert [number for step in steps for number, _ in step.entries] == [0, 1, 2]
    assert (steps[-1].pairs[0].first, steps[-1].pairs[0].second) == (0, 2)
    assert len(steps[-1].pairs) == 3


def test_the_caller_may_stop_after_every_article_and_pair() -> None:
    assert len(steps_of(ARTICLES)) >= 7


def test_what_is_known_is_not_done_again() -> None:
    known = Known(3, frozenset({(0, 2), (0, 1)}))
    steps = [step for step in steps_of(ARTICLES, known) if step]
    assert steps[0].entries == ()
    assert [(pair.first, pair.second) for pair in steps[-1].pairs] == [(1, 2)]


def test_what_was_read_but_not_told_is_told_the_next_time() -> None:
    """Whoever stops may miss the last report."""
    queue = ReadingQueue(ARTICLES, Access())
    next(read_and_compare(queue, Known(), LEXICAL, silent))
    steps = [step for step in read_and_compare(queue, Known(), LEXICAL, silent) if step]
    assert [number for step in steps for number, _ in step.entries] == [0, 1, 2]


def test_what_was_removed_is_not_compared() -> None:
    known = Known(removed=frozenset({0}))
    steps = [step for step in steps_of(ARTICLES, known) if step]
    assert [(pair.first, pair.second) for pair in steps[-1].pairs] == [(1, 2)]


def test_a_bad_file_does_not_stop_the_others() -> None:
    steps = [step for step in steps_of([ARTICLES[0], "/nowhere/gone.txt", ARTICLES[2]]) if step]
    entries = [entry for step in steps for _, entry in step.entries]
    assert [entry.reason for entry in entries] == ["", "no such file", ""]
    assert [(pair.first, pair.second) for pair in steps[-1].pairs] == [(0, 2)]


class Stop(Exception):
    pass


def records(count: int, opened: list[str]) -> Callable[..., Iterator[Article]]:
    """In the place of `read_all`: a source with so many articles, which tells of its progress."""

    def read_all(
        source: str, *, access: Access, progress: Callable[..., None]
    ) -> Iterator[Article]:
        opened.append(source)
        for number in range(1, count + 1):
            progress(number * 1000, None)
            yield read_text(STORM, source=f"{source}#{number}")

    return read_all


def names_of(queue: ReadingQueue) -> list[str]:
    return [entry.source for entry in queue.entries]


def test_a_source_that_holds_several_articles_unfolds_with_a_running_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("wirediff.sources.read_all", records(3, []))
    queue, words = ReadingQueue(["in/feed.xml", ARTICLES[0]], Access()), list[str]()
    while queue.read_next(words.append):
        pass
    assert names_of(queue) == ["in/feed.xml#1", "in/feed.xml#2", "in/feed.xml#3", ""]
    assert words[:2] == ["reading feed.xml (1 of 2)", "reading feed.xml (1 of 2), 1 kB"]
    assert "reading feed.xml (1 of 2), 2 articles" in words


def test_reading_that_was_stopped_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("wirediff.sources.read_all", records(3, opened))
    queue = ReadingQueue(["feed.xml"], Access())
    queue.read_next(silent)

    def stop(words: str) -> None:
        raise Stop

    with pytest.raises(Stop):
        queue.read_next(stop)
    while queue.read_next(silent):
        pass
    assert names_of(queue) == ["feed.xml#1", "feed.xml#2", "feed.xml#3"]
    assert len(opened) == 2


def test_a_source_that_nobody_waits_for_is_left_and_said_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("wirediff.sources.read_all", records(3, []))
    queue = ReadingQueue(["feed.xml", "other.xml"], Access())
    queue.read_next(silent)
    queue.skip("feed.xml")
    assert queue.waiting == ("other.xml",)
    while queue.read_next(silent):
        pass
    assert names_of(queue) == ["feed.xml#1", "feed.xml", *(f"other.xml#{n}" for n in (1, 2, 3))]
    assert queue.entries[1].reason == SKIPPED


def test_sources_may_be_added_at_any_time() -> None:
    queue = ReadingQueue([ARTICLES[0]], Access())
    while queue.read_next(silent):
        pass
    queue.add([ARTICLES[1]])
    assert queue.read_next(silent)
    assert [entry.article for entry in queue.entries] == ARTICLES[:2]


def test_a_source_that_keeps_silent_can_be_left_and_the_next_one_is_read_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked, may_answer = threading.Event(), threading.Event()

    def unanswered(
        source: str, *, access: Access, progress: Callable[..., None]
    ) -> Iterator[Article]:
        asked.set()
        may_answer.wait()
        progress(1, None)
        yield read_text(STORM, source=source)

    monkeypatch.setattr("wirediff.sources.read_all", unanswered)
    queue = ReadingQueue(["slow.html", ARTICLES[0]], Access())
    stuck = threading.Thread(target=queue.read_next, args=(silent,))
    stuck.start()
    asked.wait()
    queue.skip("slow.html")
    while queue.read_next(silent):
        pass
    assert [entry.reason for entry in queue.entries] == [SKIPPED, ""]
    may_answer.set()
    stuck.join()
    assert len(queue.entries) == 2


def read_through(*files: Path) -> list[Entry]:
    """What is in a collection whose files are read ahead."""
    names = [str(file) for file in files]
    queue = ReadingQueue(names, Access(), ReadAhead(names))
    while queue.read_next(silent):
        pass
    return queue.entries


def test_files_read_ahead_are_the_same_collection(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ahead, "processors", lambda: 2)
    one, several, gone = tmp_path / "one.txt", tmp_path / "several.jsonl", tmp_path / "gone.txt"
    one.write_text(STORM, "utf-8")
    several.write_text(f"{json.dumps({'text': STORM})}\n" * 3, "utf-8")
    found = read_through(one, several, gone, one)
    monkeypatch.setattr(ahead, "processors", lambda: 1)
    assert found == read_through(one, several, gone, one)
    parts = [f"{several}#{number}" for number in (1, 2, 3)]
    assert [each.source for each in found] == [str(one), *parts, str(gone), str(one)]
    assert [each.reason for each in found] == ["", "", "", "", "no such file", ""]


def test_a_file_that_was_read_ahead_is_not_read_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ahead, "processors", lambda: 2)
    opened: list[str] = []
    monkeypatch.setattr("wirediff.sources.read_all", records(0, opened))
    file = tmp_path / "one.txt"
    file.write_text(STORM, "utf-8")
    assert [each.source for each in read_through(file)] == [str(file)]
    assert opened == []


@pytest.mark.parametrize("left", [0, 1], ids=["being read", "waiting"])
def test_a_file_that_takes_long_to_read_ahead_can_be_left(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, left: int
) -> None:
    monkeypatch.setattr(ahead, "processors", lambda: 2)
    endless = (sys.executable, "-c", "import time; time.sleep(600)")
    monkeypatch.setattr(child_process, "running", lambda *arguments: endless)
    files = [str(tmp_path / name) for name in ("long.txt", "short.txt")]
    for file in files:
        Path(file).write_text(STORM, "utf-8")
    queue = ReadingQueue(files, Access(), ReadAhead(files))
    reading, is_reading = threading.Event(), lambda words: reading.set()
    stuck = threading.Thread(target=queue.read_next, args=(is_reading,))
    stuck.start()
    reading.wait()
    queue.skip(files[left])
    stuck.join()
    while queue.read_next(silent):
        pass
    assert [(entry.source, entry.reason) for entry in queue.entries] == [
        (file, SKIPPED if number == left else "") for number, file in enumerate(files)
    ]
