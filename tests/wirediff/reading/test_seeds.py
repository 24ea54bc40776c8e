from __future__ import annotations

import pytest

import wirediff
from tests.wirediff.reading.annotated import REPOSITORY, Annotated, role_at, seeds

SEEDS = list(seeds())


def test_all_five_are_annotated() -> None:
    assert len(SEEDS) == 5
    assert sum(len(seed.roles) for seed in SEEDS) > 170


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_every_sentence_has_its_role(seed: Annotated) -> None:
    article = wirediff.read_text(seed.text)
    wrong = [
        (span.of(seed.text), role, role_at(article, span))
        for span, role in seed.roles
        if role_at(article, span) is not role
    ]
    assert not wrong


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_the_text_is_kept(seed: Annotated) -> None:
    assert wirediff.read_text(seed.text).text is seed.text


METADATA = [
    ("000", None, "ANTARA", None, None, ("Reuters", "Kyodo")),
    (
        "001",
        "Kim Jong-un: Kunjungan ke Rusia Tunjukan Kepentingan Strategis Hubungan Kedua Negara",
        "Republika",
        "Dwina Agustin",
        "2023-09-13T07:09:00+07:00",
        ("AP", "KCNA", "Kyodo", "Reuters"),
    ),
    ("002", None, "Tribunnews", "Mikael Dafit Adi Prasetyo", "2023-09-12", ("KCNA",)),
    ("003", None, "Tempo", None, None, ("Interfax", "Reuters")),
    (
        "004",
        "Pemimpin Korea Utara Kim Jong-un tiba di Rusia untuk bertemu dengan Putin",
        None,
        None,
        None,
        ("AFP",),
    ),
]


@pytest.mark.parametrize(
    ("name", "title", "outlet", "byline", "published", "credits"),
    METADATA,
    ids=[row[0] for row in METADATA],
)
def test_what_each_says_of_itself(
    name: str,
    title: str | None,
    outlet: str | None,
    byline: str | None,
    published: str | None,
    credits: tuple[str, ...],
) -> None:
    path = next((REPOSITORY / "seeds").glob(f"{name}_*.txt"))
    article = wirediff.read(path)
    assert article.source == str(path)
    assert article.language == "id"
    assert article.title == title
    assert article.outlet == outlet
    assert article.byline == byline
    assert (article.published.isoformat() if article.published else None) == published
    assert article.credits == credits
