from __future__ import annotations

import pytest

from wirediff.reading.folding import folded
from wirediff.reading.metadata.datelines import dateline_end
from wirediff.reading.roles.placeholders import marked

STORY = "Pemimpin Korea Utara Kim Jong Un sudah tiba di Rusia, kata sebuah sumber."


def dateline(line: str, *, opening: bool = True) -> str:
    return line[: dateline_end(marked(folded(line)), opening=opening)].rstrip()


ANYWHERE = [
    "Seoul/Moskow (ANTARA) -",
    "REPUBLIKA.CO.ID,\xa0MOSKOW --",
    "REPUBLIKA.CO.ID,JAKARTA --",
    "TRIBUNNEWS.COM, SEOUL –",
    "TEMPO.CO, Jakarta -",
    "WASHINGTON (AP) —",
    "WASHINGTON —",
    "LONDON, Sept 12 (Reuters) -",
    "SEOUL/MOSCOW Sept 12 (Reuters) -",
    "Sept 12 (Reuters) -",
    "(Reuters) -",
    "JAKARTA, KOMPAS.com -",
    "jpnn.com, JAKARTA -",
    "Liputan6.com, Jakarta",
    "Liputan6.com, Kuala Lumpur",
    "Liputan6.com, Jakarta -",
    "Jakarta, CNN Indonesia --",
    "(CNN) —",
    "SEOUL, South Korea (AP) —",
    "ST. PETERSBURG, Fla. (AP) —",
    "ABOARD AIR FORCE ONE (AP) —",
    "MOSCOW, September 12. /TASS/.",
    "МОСКВА, 12 сентября. /ТАСС/.",
    "PYONGYANG, Sept. 12 (Xinhua) --",
    "Washington (ANTARA/Xinhua-OANA) -",
    "Moscú, 12 sep (EFE).-",
    "Berlin (dpa) –",
    "BANDUNG, (PR).-",
    "Aceh (SL) –",
    "TANGERANG (Waspada):",
    "VIVA –",
    "Suara.com -",
    "JawaPos.com-",
    "MEDAN, SATUHARAPAN.COM-",
    "KONTAN.CO.ID - JAKARTA.",
    "METROINDO.ID | MEDAN –",
    "Jakarta, 12 September 2023 -",
    "KHASAN -",
]


@pytest.mark.parametrize("mark", ANYWHERE)
@pytest.mark.parametrize("opening", [True, False])
def test_a_dateline_is_found_before_any_paragraph(mark: str, opening: bool) -> None:
    assert dateline(f"{mark} {STORY}", opening=opening) == mark


OPENING = ["Jakarta -", "MOSCOW:", "NEW DELHI:", "(CNN)", "Seoul (CNN)", "IDXChannel -"]


@pytest.mark.parametrize("mark", OPENING)
def test_a_bare_place_is_a_dateline_only_where_the_story_opens(mark: str) -> None:
    assert dateline(f"{mark} {STORY}") == mark
    assert dateline(f"{mark} {STORY}", opening=False) == ""


SENTENCES = [
    "Kim - yang tiba di Rusia - mengatakan bahwa ia akan bertemu Putin.",
    "NATO - the alliance - said on Tuesday that it would go.",
    "He said - and this is important - that he would go to Moscow.",
    "Putin: Rusia siap membantu Korea Utara dalam hal apa pun yang perlu.",
    "The U.S. – South Korea alliance is as strong as it ever was, he said.",
    "Reuters - salah satu kantor berita - mengatakan itu.",
    "Mr. Smith (R-Ohio) said on Tuesday that he would go.",
    "Rusia-Korea Utara makin erat sejak pertemuan itu terjadi pada hari Rabu.",
    '"Yes" - Kim said that he would go to the party tonight.',
    "KCNA menambahkan perjalanan Kim menuju Rusia juga didampingi pejabat.",
    "Tokyo - Rain",
    "VIVA – Kim Jong Un Temui Putin",
    "",
    "-",
    "(Reuters)",
]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_has_no_dateline(line: str) -> None:
    assert dateline(line) == ""


def test_a_dateline_may_have_a_line_of_its_own() -> None:
    assert dateline("Jakarta, CNN Indonesia --") == "Jakarta, CNN Indonesia --"
