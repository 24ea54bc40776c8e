from __future__ import annotations

import time
import tomllib
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.wirediff.reading.annotated import DATA
from wirediff.article import Span
from wirediff.reading.paragraphs import stripped
from wirediff.reading.sentences import CHUNK, sentences


def split(text: str, language: str | None = "en") -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)), language)]


# A bar stands where a sentence ends.
CASES = [
    ("forgotten blank", "id", "Akan lengkap, penuh.|Akan ada negosiasi."),
    ("forgotten blank before capitals", "id", "Itu tidak benar.|AS menuduh Rusia."),
    ("forgotten blank behind a date", "id", "Ia tiba pada Rabu (13/9/2023).|Dia pergi."),
    ("forgotten blank behind a quote", "id", 'Dia berkata: "Sudah."|Kemudian dia pulang.'),
    ("domain names", "id", "Ini kata REPUBLIKA.CO.ID dan Liputan6.com pada Rabu. |Lalu Tempo.Co."),
    ("addresses and versions", "en", "Visit www.x.com or a.b@c.com. |See v1.2 and 1.500 items."),
    ("a damaged word is one word", "id", "sistem artileri.aria digunakan oleh pasukan."),
    ("opening quote behind a full stop", "id", "Itu negara kita. |“Ini akan lengkap,” katanya."),
    ("sentences inside a quote", "id", '"Ini," kata Peskov. |"Akan ada dua. |Lalu pulang."'),
    (
        "quote opened and closed unlike",
        "id",
        '“Ini lengkap. |Akan ada," katanya. |"Lalu?" ujarnya.',
    ),
    ("closing quote set apart", "en", '"He said no to values. "|Perry is here.'),
    ("opening quote is not closing", "en", 'These are values. |"Perry is here," he said.'),
    ("the full stop of Khmer", "km", "ទឹកជំនន់បានសម្លាប់មនុស្ស១៦នាក់។ |រដ្ឋាភិបាលបានប្រកាសភាពអាសន្ន។"),
    ("that of Hindi", "hi", "स्कूल मंगलवार तक बंद रहेंगे। |घायलों को अस्पताल में भर्ती कराया गया है।"),
    ("that of Armenian", "hy", "Վարչապետը մեկնեց Մոսկվա։ |Նա կհանդիպի նախագահի հետ։"),
    ("guillemets with blanks", "fr", "Il est venu. |« Oui. » |Il est parti."),
    ("low and high quotes", "de", "„Ja.“ |Er ging. |»Nein.« |Sie blieb."),
    ("single quotes", "en", "‘Yes. |No.’ |He left."),
    ("quote and its speaker", "id", '"Ya!" ujarnya. |"Bukan begitu?" tanya Kim.'),
    ("capital speaker behind a quote", "id", "“Kim berangkat.” |Kata kantor berita KCNA."),
    ("month and day", "en", "On Jan. 5 and Sept. 12 he came. |It rained in Nov. 2019."),
    (
        "countries and offices",
        "en",
        "The U.S. Senate met Gov. Perry, Sen. Reed and Dr. Lee. |It voted.",
    ),
    ("time of day", "en", "He came at 5 p.m. Tuesday. |He left at 8 a.m. |It rained."),
    (
        "initials",
        "en",
        "Siemon T. Wezeman met V.N. Mathur and John A. Boehner of the G.O.P. |He left.",
    ),
    (
        "titles",
        "id",
        "Hj. Siti, KH. Said, Drs. Budi dan Ir. Joko tiba di Jl. Sudirman. |Mereka pulang.",
    ),
    ("numbers", "id", "No. 5 berharga Rp. 1.500 menurut Pasal. 3 itu. |Pukul 07.09 WIB."),
    ("enumeration", "id", "1. Kim tiba di Rusia. |2. Putin pergi."),
    ("ellipsis goes on", "en", "He paused ... then went. |“Well…” he said."),
    ("ellipsis ends", "en", "He stopped... |Then he ran."),
    ("question and shout", "en", "What?! |Really! |Yes."),
    ("brackets around sentences", "en", "She left. |(It rained. |Then it stopped.) |He stayed."),
    ("brackets inside a sentence", "en", "Boehner (R-Ohio) met Reed (D-R.I.) again. |He left."),
    ("lines broken inside", "en", "Line one\nline two. |Line three."),
    ("Chinese", "zh-cn", "你好。|再见！|是吗？"),
    ("Chinese quote", "zh-cn", "“我很好。|你呢？”|他说。"),
    ("Japanese", "ja", "こんにちは。|「元気です。行きます。」と言った。|さようなら。"),
    ("Korean", "ko", '김정은이 도착했다. |"네." |그가 말했다.'),
    ("Hindi", "hi", "उनकी ट्रेन पहुंच गई। |किम जोंग उन रूस पहुंच गए।"),
    ("Arabic", "ar", "وصل كيم. |هل هذا؟ |نعم."),
    ("Russian", "ru", "Ким прибыл. |«Да.» |В. В. Путин сказал."),
    ("unknown language", None, "Hello there. |Next one."),
    ("language without rules", "xx", "Hello there. |Next one."),
    ("no sentence at all", "en", "..."),
    ("a lone quote", "en", "” He left."),
    ("lone surrogate", "en", "He \ud800 left. |She stayed."),
    ("zero byte", "en", "He\0left. |She stayed."),
]


@pytest.mark.parametrize(("name", "language", "marked"), CASES, ids=[case[0] for case in CASES])
def test_sentences_end_where_a_reader_ends_them(
    name: str, language: str | None, marked: str
) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert split(marked.replace("|", ""), language) == expected


ABBREVIATIONS: Final = [
    (language, marked)
    for language, each in tomllib.loads(
        (DATA / "abbreviations.toml").read_text(encoding="utf-8")
    ).items()
    for marked in each
]


@pytest.mark.parametrize(("language", "marked"), ABBREVIATIONS)
def test_an_abbreviation_ends_no_sentence_and_hides_no_end(language: str, marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert split(" ".join(expected), language) == expected


def test_thai_is_parted_at_blanks_but_not_at_each() -> None:
    text = " ".join(["ประธานาธิบดีวลาดิเมียร์ปูตินพบกับนายคิมจองอึน"] * 8)
    found = split(text, "th")
    assert 1 < len(found) < 8
    assert " ".join(found) == text


@given(st.text(max_size=200), st.sampled_from(["en", "id", "zh-cn", "th", "xx", None]))
@example('." ".', "en")
@example("“a.”b 「a。」", "ja")
@example("A. " * 10, "en")
def test_sentences_are_in_order_stripped_and_cover_the_paragraph(
    text: str, language: str | None
) -> None:
    paragraph = stripped(text, 0, len(text))
    if not len(paragraph):
        return
    found = sentences(text, paragraph, language)
    assert found
    assert found[0].start == paragraph.start
    assert found[-1].end == paragraph.end
    assert all(len(span) and span.of(text) == span.of(text).strip() for span in found)
    assert all(
        one.end <= other.start and not text[one.end : other.start].strip()
        for one, other in pairwise(found)
    )


def test_a_sentence_longer_than_what_the_library_sees_stays_whole() -> None:
    text = "word " * CHUNK + "end. Next one."
    assert [len(part) for part in split(text)] == [5 * CHUNK + 4, 9]


HOSTILE = ["“a. ", "「a。", "‘a. ", "(a. ", 'a."B', ". ", '"', "1. ", "คน ", "a", "a.b", "Mr. A "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_cost_grows_with_the_length_and_not_its_square(piece: str) -> None:
    def cost(length: int) -> float:
        text = (piece * length)[:length].strip()
        start = time.perf_counter()
        sentences(text, Span(0, len(text)), "en")
        return time.perf_counter() - start

    cost(1_000)
    # Ten times the text; a square would cost a hundred times. Small costs drown in noise.
    assert cost(100_000) < 40 * max(cost(10_000), 0.01)
