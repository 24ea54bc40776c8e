from __future__ import annotations

import pytest

import wirediff
from wirediff.article import Role
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


KOREAN = "시속 160킬로미터의 강풍으로 여객선이 화요일 취소됐다고 운영사가 밝혔다."
JAPANESE = "風速が時速160キロに達したため、フェリーは火曜日に欠航した、と運航会社が明らかにした。"
CHINESE = "由于风速达到每小时160公里，开往北港的渡轮周二取消，运营商在一份声明中说。"
RUSSIAN = "Паром в Северный порт был отменён во вторник из-за ветра, сообщила компания."
ARABIC = "أُلغيت العبّارة المتجهة إلى الميناء الشمالي يوم الثلاثاء بسبب الرياح، حسبما قالت الشركة."
HINDI = "प्रधानमंत्री ने मंगलवार को कहा कि नौका सेवा तेज हवा के कारण रद्द कर दी गई है।"
GERMAN = "Die Fähre nach Nordhafen fiel am Dienstag aus, weil der Wind zu stark war."

OF_AGENCIES = [
    ("(서울=연합뉴스) 홍길동 기자 = ", KOREAN, "Yonhap"),
    ("[서울=뉴시스]홍길동 기자 = ", KOREAN, "Newsis"),
    ("(워싱턴 AFP=연합뉴스) ", KOREAN, "AFP"),
    ("【ロンドン共同】", JAPANESE, "Kyodo"),
    ("【ニューヨーク共同＝佐藤太郎】", JAPANESE, "Kyodo"),
    ("【ソウル時事】", JAPANESE, "Jiji Press"),
    ("[東京 11日 ロイター] - ", JAPANESE, "Reuters"),
    ("中新社北京1月11日电 (记者 王明)", CHINESE, "China News Service"),
    ("新华社北京1月11日电（记者王明）", CHINESE, "Xinhua"),
    ("（中央社記者陳大文台北11日電）", CHINESE, "Central News Agency"),
    ("法新社巴黎11日电", CHINESE, "AFP"),
    ("МОСКВА, 11 янв — РИА Новости. ", RUSSIAN, "RIA Novosti"),
    ("МОСКВА, 11 января. /ТАСС/. ", RUSSIAN, "TASS"),
    ("لندن 11 يناير (رويترز) - ", ARABIC, "Reuters"),
    ("القاهرة / الأناضول - ", ARABIC, "Anadolu"),
    ("नई दिल्ली, 11 जनवरी (भाषा) ", HINDI, "PTI"),
    ("Berlin/dpa. ", GERMAN, "dpa"),
    ("Berlin (epd). ", GERMAN, "Evangelischer Pressedienst"),
    ("Köln/Berlin (AFP) - ", GERMAN, "AFP"),
]


@pytest.mark.parametrize(
    ("mark", "story", "agency"), OF_AGENCIES, ids=[m for m, _, _ in OF_AGENCIES]
)
def test_agencies_open_a_story_in_their_own_way(mark: str, story: str, agency: str) -> None:
    article = wirediff.read_text(f"{mark}{story}\n\n{story}")
    assert [span.of(article.text) for span in article.spans_of(Role.DATELINE)] == [mark.strip()]
    assert agency in article.credits


def test_tags_and_words_in_brackets_are_no_datelines() -> None:
    for line in (
        f"【速報】{JAPANESE}",
        f"日米両首脳の共同声明について。{JAPANESE}",
        f"[영상] {KOREAN}",
    ):
        assert dateline(line) == ""


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
