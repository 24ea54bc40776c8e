from __future__ import annotations

import pytest

import wirediff
from wirediff import How
from wirediff.reading.folding import folded
from wirediff.reading.metadata.credits import credits
from wirediff.reading.roles.roles import parts_with_roles
from wirediff.reading.tables import agencies

STORY = "Pemimpin Korea Utara Kim Jong Un sudah tiba di Rusia untuk bertemu Presiden Putin."

NAMED = [
    ("credit line", f"{STORY}\nSumber: Reuters", ("Reuters",)),
    ("credit in capitals", f"{STORY}\nREUTERS", ("Reuters",)),
    ("two in one line", f"{STORY}\nREUTERS | ANTARA", ("Reuters", "ANTARA")),
    ("end of the story", f"{STORY} (AFP/Z-3)", ("AFP",)),
    ("dateline", f"WASHINGTON (AP) — {STORY}", ("AP",)),
    ("dateline of a partner", f"Washington (ANTARA/Xinhua-OANA) - {STORY}", ("Xinhua",)),
    ("picture", f"Kredit gambar: AFP\n\nKim tiba di Rusia untuk bertemu\n\n{STORY}", ("AFP",)),
    (
        "caption",
        f"Kim tiba di Rusia kemarin\nKim di dalam keretanya. (Foto: KCNA via Reuters)\n{STORY}",
        ("KCNA", "Reuters"),
    ),
    ("byline", f"Kim tiba di Rusia kemarin\nBy Jane Doe, Associated Press\n{STORY}", ("AP",)),
    ("contributed", f"{STORY}\nThe Associated Press contributed to this report.", ("AP",)),
    ("kepada", "Kim tiba, kata sebuah sumber kepada Reuters pada Selasa.", ("Reuters",)),
    ("dilansir", "Kim tiba, dilansir kantor berita AFP, Selasa.", ("AFP",)),
    ("dilansir dari", "Dilansir dari Xinhua, Kim tiba di Rusia.", ("Xinhua",)),
    ("kantor berita", "Kantor berita Rusia Interfax melaporkan Kim tiba.", ("Interfax",)),
    ("kata kantor berita", "Kim pergi, kata kantor berita Kyodo Jepang.", ("Kyodo",)),
    ("media resmi", "Pernyataan itu disampaikan melalui media resmi pemerintah KCNA.", ("KCNA",)),
    ("subject", "KCNA menambahkan bahwa Kim didampingi pejabat.", ("KCNA",)),
    (
        "subject with blank",
        "Dalam laporannya, KCNA\xa0menyatakan kunjungan itu penting.",
        ("KCNA",),
    ),
    ("told", "Kim has arrived, a source told Reuters on Tuesday.", ("Reuters",)),
    ("told two", "Kim has arrived, a source told AFP and Reuters.", ("AFP", "Reuters")),
    ("according to", "Kim has arrived, according to KCNA.", ("KCNA",)),
    ("state news agency", "Kim arrived, state news agency KCNA reported.", ("KCNA",)),
    ("said", "Yonhap said Kim had arrived.", ("Yonhap",)),
    ("possessive", "AP's reporters saw the train.", ("AP",)),
    ("German", "Kim ist eingetroffen, meldete die Nachrichtenagentur Interfax.", ("Interfax",)),
    ("French", "Kim est arrivé, selon l'agence Interfax.", ("Interfax",)),
    ("Spanish", "Kim llegó, según la agencia TASS.", ("TASS",)),
    ("once each", "Reuters said so. Kim came, Reuters reported.", ("Reuters",)),
    ("order of the text", f"Kyodo melaporkan itu. {STORY}\nSumber: AFP", ("Kyodo", "AFP")),
]


@pytest.mark.parametrize(("name", "text", "expected"), NAMED, ids=[row[0] for row in NAMED])
def test_an_agency_named_as_a_source_is_credited(
    name: str, text: str, expected: tuple[str, ...]
) -> None:
    assert wirediff.read_text(text).credits == expected


NOT_NAMED = [
    ("photographer", f"Kim tiba di Rusia.(KOMPAS.com/ISNA RIFKA)\n\n{STORY}"),
    ("only mentioned", "Reuters adalah perusahaan besar di London dan New York."),
    ("inside a word", "Kim memakai APD dan AFPX saat kunjungan itu."),
    ("link", f"{STORY}\nBaca juga: Wartawan Reuters Ditahan di Moskow"),
    ("mark in running text", "Antara Rusia dan Korea Utara ada hubungan lama. AA menjawab."),
    ("its own publisher", f"Jakarta (ANTARA) - {STORY}\nCopyright © ANTARA 2023"),
]


@pytest.mark.parametrize(("name", "text"), NOT_NAMED, ids=[row[0] for row in NOT_NAMED])
def test_an_agency_that_only_occurs_is_not(name: str, text: str) -> None:
    assert wirediff.read_text(text).credits == ()


def test_each_credit_says_where_and_how() -> None:
    text = f"LONDON (Reuters) - {STORY} Kim came, KCNA reported.\n\nSumber: AFP"
    found = credits(folded(text), parts_with_roles(text), None)
    assert [(credit.span.of(text), credit.agency, credit.how) for credit in found] == [
        ("Reuters", "Reuters", How.DATELINE),
        ("KCNA", "KCNA", How.PHRASE),
        ("AFP", "AFP", How.CREDIT),
    ]


def test_an_article_keeps_where_and_how() -> None:
    text = f"LONDON (Reuters) - {STORY} Kim came, KCNA reported.\n\nSumber: AFP"
    article = wirediff.read_text(text)
    assert [(c.span.of(text), c.how) for c in article.credited] == [
        ("Reuters", How.DATELINE),
        ("KCNA", How.PHRASE),
        ("AFP", How.CREDIT),
    ]
    assert article.credits == tuple(credit.agency for credit in article.credited)


def test_no_two_agencies_share_a_spelling() -> None:
    spellings = [spelling for agency in agencies() for spelling in {*agency.names, *agency.marks}]
    assert len(spellings) == len(set(spellings))
