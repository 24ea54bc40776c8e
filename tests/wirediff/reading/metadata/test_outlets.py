from __future__ import annotations

import pytest

import wirediff
from wirediff.reading.tables import outlets

STORY = "Pemimpin Korea Utara Kim Jong Un sudah tiba di Rusia, kata sebuah sumber di sana."

MARKS = [
    (f"Seoul/Moskow (ANTARA) - {STORY}", "ANTARA"),
    (f"REPUBLIKA.CO.ID, MOSKOW -- {STORY}", "Republika"),
    (f"TRIBUNNEWS.COM, SEOUL – {STORY}", "Tribunnews"),
    (f"TEMPO.CO, Jakarta - {STORY}", "Tempo"),
    (f"JAKARTA, KOMPAS.com - {STORY}", "Kompas"),
    (f"Jakarta, CNN Indonesia -- {STORY}", "CNN Indonesia"),
    (f"(CNN) — {STORY}", "CNN"),
    (f"INDOZONE.ID - {STORY}", "INDOZONE.ID"),
    (f"Kim tiba di Rusia kemarin\nKompas.com - 09/04/2018, 21:33 WIB\n{STORY}", "Kompas"),
    (f"Kim tiba di Rusia kemarin\nBy Jane Doe, BBC News\n{STORY}", "BBC News"),
    (f"{STORY}\nCopyright © ANTARA 2023", "ANTARA"),
    (f"{STORY}\n© 2023 Guardian News & Media Limited", "The Guardian"),
    (f"{STORY}\nhttps://www.bbc.com/indonesia/dunia-1", "BBC Indonesia"),
    (f"{STORY}\nhttps://www.bbc.com/news/world-1", "BBC News"),
    (f"WASHINGTON (AP) — {STORY}", None),
    (f"{STORY}\nFollow AP's coverage of Russia at https://apnews.com/hub/russia", None),
    (f"LONDON (Reuters) - {STORY}", None),
    (f"{STORY} Harian Tempo menulis itu.", None),
    (f"Kompas kapal itu rusak. {STORY}", None),
    (STORY, None),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_an_outlet_is_known_by_its_mark(text: str, expected: str | None) -> None:
    assert wirediff.read_text(text).outlet == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("https://www.theguardian.com/world/2023/sep/12/kim", "The Guardian"),
        ("https://news.detik.com/a", "detik"),
        ("https://www.liberation.fr/a", "Libération"),
        ("https://www.sinarharian.com.my/article/1", "Sinar Harian"),
        ("https://www.lanacion.com.ar/a", "La Nación"),
        ("http://unknown.example/a", "unknown.example"),
        ("kompas.com.txt", None),
        ("/tmp/tempo.co/article.txt", None),
        ("http://[broken", None),
        ("-", None),
    ],
)
def test_a_url_names_the_outlet_and_a_file_name_does_not(source: str, expected: str | None) -> None:
    assert wirediff.read_text(STORY, source=source).outlet == expected


def test_no_two_outlets_share_a_domain_or_a_name() -> None:
    domains = [domain for outlet in outlets() for domain in outlet.domains]
    names = [name for outlet in outlets() for name in outlet.names]
    assert len(domains) == len(set(domains))
    assert len(names) == len(set(names))
    assert all(domain == domain.casefold() for domain in domains)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Northport Courier", "The Northport Courier"),
        ("Nordhafener Zeitung", "Nordhafener Zeitung"),
        ("Le Courrier du Nord", "Le Courrier du Nord"),
        ("Harian Pelita Utara", "Harian Pelita Utara"),
        ("Storm hits the coast again", None),
    ],
)
def test_a_masthead_above_the_headline_names_the_outlet(line: str, outlet: str | None) -> None:
    story = "The ferry to Northport was cancelled on Tuesday after winds rose, the operator said."
    article = wirediff.read_text(f"{line}\n\nFerry cancelled as storm hits the coast\n\n{story}")
    assert article.outlet == outlet
    assert article.title == (line if outlet is None else "Ferry cancelled as storm hits the coast")
