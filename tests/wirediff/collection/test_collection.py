"""A collection of articles: its entries, its pairs and what is each one's own."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.program import STORM, STORM_REWRITTEN, UNRELATED
from tests.wirediff.reports.made import comparison_by_hand
from wirediff import Article, Block, Kind, Settings, Span, read_all, read_text
from wirediff.alignment.witness import Witness
from wirediff.collection.entry import Entry, entry_of
from wirediff.collection.own_shares import OwnShares
from wirediff.collection.pair import (
    Pair,
    best_first,
    by_shared_words,
    compare_all,
    compare_pairs,
    pair_from,
)
from wirediff.comparing import prepare as preparing
from wirediff.reports.collection_text import listing_text
from wirediff.text.sanitise import visible

LEXICAL = Settings(semantic=False)


def entries_of(*texts: str) -> list[Entry]:
    return [entry_of(read_text(text)) for text in texts]


STORMS = entries_of(STORM, UNRELATED, STORM_REWRITTEN)


def test_an_entry_counts_the_words_of_the_story() -> None:
    assert STORMS[0].words == 34


def test_a_source_that_cannot_be_read_is_an_entry_with_its_reason(tmp_path: Path) -> None:
    (gone,) = read_all(tmp_path / "gone.txt")
    entry = entry_of(gone)
    assert (entry.article, entry.words, entry.reason) == (None, 0, "no such file")


def test_the_pair_that_shares_rare_words_is_compared_first() -> None:
    assert by_shared_words(STORMS)[0] == (0, 2)


def test_every_pair_of_readable_articles_is_compared_once() -> None:
    entries = [*STORMS, Entry("bad.bin", reason="not text")]
    assert sorted(by_shared_words(entries)) == list(combinations(range(3), 2))


def test_no_pair_comes_of_fewer_than_two_articles() -> None:
    assert by_shared_words([]) == ()
    assert by_shared_words(STORMS[:1]) == ()


def test_what_could_not_be_read_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="could be read"):
        list(compare_pairs([*STORMS, Entry("bad.bin", reason="not text")], [(0, 3)], LEXICAL))


def test_twenty_articles_are_made_ready_twenty_times(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        f"Number {number} of twenty reports of the storm on the coast." for number in range(20)
    ]
    entries = [entry_of(read_text(text, source=text)) for text in texts]
    make_ready, ready = preparing._witness, list[str]()

    def counting(article: Article, blocks: tuple[Block, ...]) -> Witness:
        ready.append(article.source)
        return make_ready(article, blocks)

    monkeypatch.setattr(preparing, "_witness", counting)
    assert len(list(compare_all(entries, LEXICAL))) == 190
    assert sorted(ready) == sorted(entry.source for entry in entries)


def test_a_pair_sums_up_its_comparison() -> None:
    comparison = comparison_by_hand()
    pair = pair_from((3, 5), comparison)
    assert (pair.first, pair.second) == (3, 5)
    assert pair.coverage == (comparison.left.coverage, comparison.right.coverage)
    assert pair.passages == {Kind.EDITED: 1, Kind.PARAPHRASE: 1}
    assert (pair.moved, pair.longest) == (1, 7)
    assert [sample.kind for sample in pair.samples] == [Kind.EDITED, Kind.PARAPHRASE]
    assert pair.samples[0].text == "Winds of 160 km/h hit the islands"
    assert len(pair.covered[0]) == 3


def pair(first: int, second: int, left: float, right: float) -> Pair:
    spans = (Span(0, 9),), (Span(0, 9),)
    return Pair(first, second, (left, right), (1 - left, 1 - right), ({}, {}), {}, 0, 0, (), spans)


def test_the_best_pair_is_the_one_that_covers_most_of_both() -> None:
    twin, brief, strangers = pair(1, 2, 0.6, 0.6), pair(0, 1, 1.0, 0.1), pair(0, 2, 0.0, 0.1)
    assert best_first([strangers, brief, twin]) == [twin, brief, strangers]


def test_own_is_what_no_other_article_has() -> None:
    own = OwnShares(STORMS)
    assert [own.of(number) for number in range(3)] == [1.0, 1.0, 1.0]
    for each in compare_all(STORMS, LEXICAL):
        own.add(each)
    assert own.of(1) == 1.0
    assert 0.2 < own.of(0) < 0.5
    assert 0.2 < own.of(2) < 0.5


def test_an_article_without_words_has_no_own_share() -> None:
    assert OwnShares([Entry("bad.bin", reason="not text")]).of(0) == 0.0


@given(st.lists(st.tuples(st.integers(0, 190), st.integers(0, 40)), max_size=6))
def test_own_shares_fall_with_every_pair_and_stay_shares(found: list[tuple[int, int]]) -> None:
    own = OwnShares(STORMS)
    before = 1.0
    for start, length in found:
        spans = (Span(start, start + length),)
        own.add(Pair(0, 1, (0.0, 0.0), (1.0, 1.0), ({}, {}), {}, 0, 0, (), (spans, ())))
        assert 0.0 <= own.of(0) <= before
        before = own.of(0)
    assert own.of(1) == 1.0


def test_the_list_names_articles_bad_files_and_pairs_best_first() -> None:
    entries = [*STORMS, Entry("bad\x1b.bin", reason="not text")]
    listing = listing_text(entries, list(compare_all(entries, LEXICAL)))
    lines = listing.splitlines()
    assert lines[0] == "3 articles, 3 pairs"
    assert lines[2].startswith("1. ")
    assert "34 words" in lines[2]
    assert lines[5] == "4. Could not be read: bad␛.bin: not text"
    assert lines[8].startswith("1. ")
    assert "; 3. " in lines[8]
    assert visible(listing) == listing


def test_a_list_without_pairs_says_nothing_about_pairs() -> None:
    listing = listing_text(STORMS[:1], [])
    assert listing.startswith("1 article, 0 pairs\n")
    assert "its own" not in listing
    assert "Pairs" not in listing
