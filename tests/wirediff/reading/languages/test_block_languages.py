"""Paragraphs in another language than their article are known as such, and no others."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest
from langdetect import DetectorFactory
from langdetect.detector_factory import PROFILES_DIRECTORY

import wirediff
from wirediff.reading.languages.block_languages import differing
from wirediff.reading.languages.profiles import Chances, detectors
from wirediff.reports.json import article_json

SEEDS = sorted((Path(__file__).parents[4] / "seeds").glob("*.txt"))

INDONESIAN = (
    "Pemimpin Korea Utara Kim Jong Un tiba di Rusia pada Selasa untuk bertemu Presiden Vladimir"
    " Putin, kata kantor berita resmi KCNA.",
    "Kereta khusus yang membawa Kim melintasi perbatasan pada pagi hari, menurut kementerian luar"
    " negeri, dan disambut oleh para pejabat setempat.",
    "Kunjungan itu adalah perjalanan luar negeri pertamanya dalam lebih dari empat tahun, sejak"
    " pandemi menutup perbatasan negara tersebut.",
)
ENGLISH = (
    "North Korean leader Kim Jong Un arrived in Russia on Tuesday to meet with President Vladimir"
    " Putin, the official news agency KCNA said.",
    "The special train carrying Kim crossed the border in the morning, according to the foreign"
    " ministry, and was welcomed by local officials.",
    "The visit is his first journey abroad in more than four years, since the pandemic closed the"
    " borders of the country.",
)
GERMAN = (
    "Der nordkoreanische Machthaber Kim Jong Un ist am Dienstag in Russland eingetroffen, um"
    " Präsident Wladimir Putin zu treffen, wie die Agentur KCNA meldete.",
    "Der Sonderzug überquerte am Morgen die Grenze, teilte das Außenministerium mit, und wurde von"
    " örtlichen Beamten empfangen.",
    "Es ist seine erste Auslandsreise seit mehr als vier Jahren, seit die Pandemie die Grenzen des"
    " Landes geschlossen hatte.",
)
JAPANESE = (
    "北朝鮮の金正恩総書記は火曜日、プーチン大統領との会談のため専用列車でロシアに到着したと、国営の朝鮮中央通信が伝えた。",
    "外務省によると、専用列車は朝のうちに国境を越え、地元の当局者らの出迎えを受けたという。",
    "新型コロナウイルスの感染拡大で国境が閉ざされて以来、四年あまりで初めての外国訪問となる。",
)
ARTICLES = {"id": INDONESIAN, "en": ENGLISH, "de": GERMAN, "ja": JAPANESE}

STATEMENTS = {
    "id": "Kami akan terus memperkuat kerja sama dengan semua negara tetangga di berbagai bidang.",
    "en": "We will continue to strengthen our cooperation with all of our neighbours in many ways.",
    "de": "Wir werden die Zusammenarbeit mit allen unseren Nachbarn auf vielen Gebieten stärken.",
    "fr": "Nous allons continuer à renforcer notre coopération avec tous les pays voisins.",
    "es": "Seguiremos fortaleciendo nuestra cooperación con todos los países vecinos de la región.",
    "tr": "Bütün komşu ülkelerle iş birliğimizi birçok alanda güçlendirmeye devam edeceğiz.",
    "ru": "Мы продолжим укреплять наше сотрудничество со всеми соседними странами во всём.",
    "ar": "سنواصل تعزيز تعاوننا مع جميع الدول المجاورة في مجالات كثيرة خلال السنوات القادمة.",
    "ko": "우리는 앞으로도 여러 분야에서 모든 이웃 나라와의 협력을 계속해서 강화해 나갈 것입니다.",
    "ja": "われわれは今後もさまざまな分野で、すべての近隣諸国との協力を強化していく考えだ。",
    "zh-cn": "我们将继续在许多领域加强同所有邻国的合作，为地区的和平与稳定作出自己的贡献。",
    "th": "เราจะเดินหน้ากระชับความร่วมมือกับประเทศเพื่อนบ้านทุกประเทศในหลายด้านต่อไป",
}


@pytest.mark.parametrize(
    ("language", "other"),
    [pair for pair in product(ARTICLES, STATEMENTS) if pair[0] != pair[1]],
)
def test_a_statement_in_another_language_is_known(language: str, other: str) -> None:
    first, *rest = ARTICLES[language]
    article = wirediff.read_text("\n\n".join((first, STATEMENTS[other], *rest)), plain=True)
    assert article.language == language
    assert [block.language for block in article.blocks] == [None, other, None, None]


@pytest.mark.parametrize("language", ARTICLES)
def test_what_is_in_the_article_s_own_language_is_not_set_apart(language: str) -> None:
    text = "\n\n".join((*ARTICLES[language], STATEMENTS[language]))
    assert {block.language for block in wirediff.read_text(text, plain=True).blocks} == {None}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_paragraph_of_the_seeds_is_set_apart(path: Path) -> None:
    assert {block.language for block in wirediff.read(str(path)).blocks} == {None}


def test_half_of_an_article_may_be_in_another_language() -> None:
    assert differing((*INDONESIAN, *ENGLISH), "id") == (None, None, None, "en", "en", "en")
    assert differing((*INDONESIAN, *ENGLISH), "en") == ("id", "id", "id", None, None, None)


@pytest.mark.parametrize(
    "paragraph",
    [
        "“We will not stop.”",
        "Kim Jong Un, Choe Son Hui, Pak Jong Chon, Jo Chun Ryong, Sergei Lavrov",
        "1.500 – 2.300 – 4.700 – 12.09.2023 – 07:09 – 1.250.000 – 33,5 – 8.400 – 19,75 – 2.024.000",
        "https://www.example.com/north-korean-leader-arrives-in-russia-to-meet-the-president",
        "",
    ],
    ids=["short", "names", "figures", "address", "empty"],
)
def test_what_cannot_clearly_be_told_is_in_the_article_s_language(paragraph: str) -> None:
    first, *rest = INDONESIAN
    assert differing((first, paragraph, *rest), "id") == (None,) * 4


def test_without_a_language_or_paragraphs_nothing_is_told() -> None:
    assert differing((), "id") == ()
    assert differing((*INDONESIAN, *ENGLISH), None) == (None,) * 6


def test_a_language_that_the_library_does_not_know_is_no_trouble() -> None:
    assert differing(ENGLISH, "xx") == (None, None, None)


def test_sentences_end_by_the_rules_of_the_paragraph_s_language() -> None:
    text = "\n\n".join(
        (*JAPANESE, f"The U.S. officials met Mr. Smith on Monday. {STATEMENTS['en']}")
    )
    last = wirediff.read_text(text, plain=True).blocks[-1]
    assert last.language == "en"
    assert [sentence.span.of(text)[:4] for sentence in last.sentences] == ["The ", "We w"]


def test_it_is_part_of_the_article_as_json() -> None:
    text = "\n\n".join((*INDONESIAN, STATEMENTS["en"]))
    written = json.loads(article_json(wirediff.read_text(text, plain=True)))
    assert [block["language"] for block in written["blocks"]] == [None, None, None, "en"]


@pytest.fixture(scope="module")
def library() -> DetectorFactory:
    """The library's detectors, as it makes them itself."""
    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.seed = 0
    return factory


@pytest.mark.parametrize("language", STATEMENTS)
def test_the_detector_answers_as_the_library_s_own(language: str, library: DetectorFactory) -> None:
    told = []
    for factory in (detectors(), library):
        detector = factory.create()
        detector.append(STATEMENTS[language])
        told.append({found.lang: round(found.prob, 9) for found in detector.get_probabilities()})
    assert told[0] == told[1]
    assert max(told[0], key=lambda found: told[0][found]) == language


def test_chances_are_those_of_the_profiles() -> None:
    made = Chances(
        [
            {"freq": {"a": 3, "ab": 2}, "n_words": [6, 4, 5]},
            {"freq": {"a": 1, "abc": 5}, "n_words": [4, 1, 10]},
        ]
    )
    rows = [made[letters].tolist() for letters in ("a", "ab", "abc")]
    assert rows == [[0.5, 0.25], [0.5, 0.0], [0.0, 0.5]]
    assert "ab" in made
    assert "b" not in made
    with pytest.raises(KeyError):
        made["b"]
