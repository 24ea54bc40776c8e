"""Which facts are held against each other, and which never are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirediff.alignment.word_diff import word_diff
from wirediff.article import Span
from wirediff.differences import End, differences
from wirediff.passages import Difference, Mark, What, WordRun
from wirediff.text.words import words_of


def compared(
    left: str, right: str, left_language: str | None, right_language: str | None
) -> tuple[Difference, ...]:
    """The differences of two texts that are a passage from end to end."""
    one, other = (Span(0, len(left)),), (Span(0, len(right)),)
    diff = word_diff(words_of(left, one, left_language), words_of(right, other, right_language))
    ends = End(left, one, left_language), End(right, other, right_language)
    return differences(*ends, diff.runs)


def found(left: str, right: str, languages: str) -> list[tuple[str, str, str]]:
    """The same as (what, words on the left, words on the right)."""
    one, _, other = languages.partition(" ")
    return [
        (difference.what.value, difference.left.of(left), difference.right.of(right))
        for difference in compared(left, right, one, other or one)
    ]


DISAGREE = [
    # numbers
    ("id", "yang berjarak lebih dari 1.500 km ke arah utara",
     "pergi ke kosmodrom Vostochny, 1.000 kilometer jauhnya saat burung gagak terbang",
     [("number", "1.500 km", "1.000 kilometer")]),
    ("en", "born on March 5 in Paris", "born on March 6 in Paris",
     [("date", "March 5", "March 6")]),
    ("en", "60 people died in the fire", "61 people died in the fire", [("number", "60", "61")]),
    ("id", "Kim melakukan tujuh perjalanan ke luar negeri",
     "Kim melakukan 8 perjalanan ke luar negeri", [("number", "tujuh", "8")]),
    ("id", "Dia hanya tujuh kali melakukan perjalanan jauh dari negaranya",
     "Dia hanya enam kali melakukan perjalanan yang jauh dari negaranya",
     [("number", "tujuh", "enam")]),
    ("en", "two people died and three were injured", "three people died and two were injured",
     [("number", "two", "three"), ("number", "three", "two")]),
    ("en", "sold 1.5 million phones for $3 billion", "sold 1.5 billion phones for $3 billion",
     [("number", "1.5 million", "1.5 billion")]),
    ("id", "harga naik 4 persen pada Agustus", "harga naik 5% pada Agustus",
     [("number", "4 persen", "5%")]),
    ("en", "they won 2-1 at home", "they won 3-1 at home", [("number", "2", "3")]),
    ("en", "a 25-year-old man", "a 26-year-old man", [("number", "25-year", "26-year")]),
    ("en", "The quake struck at 7:09 a.m. local time", "The quake struck at 8:09 a.m. local time",
     [("date", "7:09 a.m.", "8:09 a.m.")]),
    ("en", "the plant cost $3 billion", "the cost of the plant was $2 billion",
     [("number", "$3 billion", "$2 billion")]),
    # dates
    ("id", "tiba pada Selasa pagi", "tiba pada Minggu pagi", [("date", "Selasa", "Minggu")]),
    ("id", "bertemu pada Rabu (13/9/2023) di Moskow", "bertemu pada Selasa (12/9) di Moskow",
     [("date", "Rabu (13/9/2023)", "Selasa (12/9)")]),
    ("en", "arrived on Sept. 12 by train", "arrived on 13 September by train",
     [("date", "Sept. 12", "13 September")]),
    ("id", "sejak pertemuan 2019 di sana", "sejak pertemuan 2018 di sana",
     [("date", "2019", "2018")]),
    ("en", "In May the bank raised rates", "In June the bank raised rates",
     [("date", "May", "June")]),
    ("fr", "Le président arrive lundi 12 septembre", "Le président arrive mardi 13 septembre",
     [("date", "lundi 12 septembre", "mardi 13 septembre")]),
    ("de", "Er kam am Montag nach Berlin", "Er kam am Dienstag nach Berlin",
     [("date", "Montag", "Dienstag")]),
    ("zh-cn", "金正恩9月12日抵达俄罗斯", "金正恩9月13日抵达俄罗斯",
     [("date", "9月12日", "9月13日")]),
    ("zh-cn", "金正恩星期二抵达俄罗斯", "金正恩星期三抵达俄罗斯", [("date", "星期二", "星期三")]),
    # names
    ("id", "Surat kabar Korea Selatan Chosun Ilbo mengatakan Kim pergi",
     "Surat kabar Korea Selatan Chosun Ilbon mengatakan Kim pergi",
     [("spelling", "Korea Selatan Chosun Ilbo", "Korea Selatan Chosun Ilbon")]),
    ("id", "kata juru bicara Kremlin Dmitry Peskov", "menurut juru bicara Kremlin Dmitri Peskov",
     [("spelling", "Kremlin Dmitry Peskov", "Kremlin Dmitri Peskov")]),
    ("en", "the ship was stopped off Iran on Monday", "the ship was stopped off Iraq on Monday",
     [("name", "Iran", "Iraq")]),
    ("en", "the leader, Kim Jong Un, has left by train",
     "the leader, Kim Jong Eun, has left by train",
     [("spelling", "Kim Jong Un", "Kim Jong Eun")]),
    ("en", "she asked Boeing for it", "she asked Airbus for it", [("name", "Boeing", "Airbus")]),
    # quotes
    ("id", "disebut “kesalahan besar” oleh AS", "disebut “kekeliruan fatal” oleh AS",
     [("quote", "kesalahan besar", "kekeliruan fatal")]),
    ("id", 'menambahkan: "Begitu saya sampai di sana, kalian akan tahu."',
     "“Ketika saya sampai di sana, Anda akan tahu,” ujarnya",
     [("quote", "Begitu saya sampai di sana, kalian akan tahu",
       "Ketika saya sampai di sana, Anda akan tahu")]),
    ("en", '"I think this is a big mistake on the part of the president," he said',
     'He said: "I think this is a mistake on the part of the president."',
     [("quote", "I think this is a big mistake on the part of the president",
       "I think this is a mistake on the part of the president")]),
    # two languages
    ("en id", "the base is 1,500 km away", "pangkalan itu berjarak 1.000 km",
     [("number", "1,500 km", "1.000 km")]),
    ("en id", "Two people died in Kyiv", "Tiga orang tewas di Kyiv", [("number", "Two", "Tiga")]),
    ("en id", "He arrived on Monday", "Dia tiba pada Selasa", [("date", "Monday", "Selasa")]),
    ("en id", "It rose by 4 percent", "Naik 5 persen", [("number", "4 percent", "5 persen")]),
]  # fmt: skip


@pytest.mark.parametrize(("languages", "left", "right", "expected"), DISAGREE)
def test_facts_that_do_not_agree_are_found_on_both_sides(
    languages: str, left: str, right: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(left, right, languages) == expected


AGREE = [
    # numbers written differently
    ("id", "berjarak 1.500 km ke utara", "berjarak 1,500 kilometer ke utara"),
    ("id", "sebanyak 1,5 juta orang", "sebanyak 1.500.000 orang"),
    ("id", "lima orang", "5 orang"),
    ("en", "more than 100 people died", "102 people died"),
    ("en", "killed 2,977 people", "killed nearly 3,000 people"),
    ("en", "The index rose 1.2 percent", "The index rose 1.2%"),
    ("en", "1,500 km to the north", "932 miles to the north"),
    ("en", "The bill passed 52-48", "The bill passed 52 to 48"),
    # facts of different sorts, or on one side only
    ("id", "Dia hanya tujuh kali bepergian", "Dia bepergian selama 12 tahun"),
    ("id", "Empat dari tujuh perjalanan itu ke China", "Empat dari perjalanan itu ke China"),
    ("id", "meninggalkan Pyongyang pada Minggu, kata media pada Selasa",
     "meninggalkan Pyongyang pada Minggu malam"),
    ("id", "hadir pada Sabtu di forum yang dibuka hari Minggu",
     "berada di Vladivostok untuk forum yang berakhir hari Rabu"),
    ("en", "The company hired 20 people", "The company, founded in 1998, hired people"),
    ("id", "gempa terjadi pukul 07.09 WIB", "gempa terjadi pukul 09.09 WIT"),
    # dates written differently
    ("en", "on Tuesday, Sept. 12, 2023", "on September 12"),
    ("id", "pada Rabu (13/9/2023)", "pada 13 September 2023"),
    ("id", "pada Rabu", "pada 13 September 2023"),
    ("en", "on 12/9/2023 in Moscow", "on 9/12/2023 in Moscow"),
    ("id", "Juli silam Kim memandu Shoigu", "Shoigu mengunjungi Pyongyang pada Juli"),
    # other words that look like dates
    ("id", "Minggu lalu Putin berjanji", "Selasa lalu Putin berjanji"),
    ("id", "minggu depan akan bertemu", "Selasa depan akan bertemu"),
    ("en", "the speech by Theresa May was long", "the speech by Theresa June was long"),
    ("en", "March of the penguins", "April of the penguins"),
    # names
    ("id", "pemimpin Korea Utara Kim Jong Un tiba", "pemimpin Korea Utara Kim Jong-un tiba"),
    ("en", "Storm Ciarán has hit France", "Storm Ciaran has hit France"),
    ("en", "the Ukrainian forces advanced", "the Ukraine forces advanced"),
    ("en", "they met North Korean envoys", "they met North Korea envoys there"),
    ("de", "Er lobte die Regierung im Radio", "Er lobte die Regierungen im Radio"),
    ("ru", "сказал журналистам Путин вчера", "сказал журналистам Путина вчера"),
    ("en", "Perry Goes After Obama Over War", "Parry Goes After Obama Over War"),
    # quotes
    ("en", '"There is a one-in-three chance that we could lose," he said',
     'He sees "a 1 in 3 chance that we could lose"'),
    ("en", '"We will go … and we will win there," he said',
     '"We will go to Moscow tomorrow and we will win there," he said'),
    ("en", 'He will "end Obama\'s war on religion"',
     'He will "end [President Barack] Obama\'s war on religion"'),
    # two languages
    ("en id", "He arrived on Monday", "Dia tiba pada Senin"),
    ("en id", "the base is 932 miles away", "pangkalan itu berjarak 1.500 km"),
    ("en id", "in Moscow, Dmitry Peskov said", "di Moskow, kata Dmitri Peskov"),
    ("en id", "for 50,000 tonnes of oil by April 14", "untuk 50.000 ton minyak sebelum 14 April"),
    ("en id", "on Monday and Tuesday", "pada hari Rabu dan Kamis"),
    ("en id", '"You will know when I am there"', '"Begitu saya di sana, kalian akan tahu"'),
    # nothing to hold them in place
    ("id", "13/9/2023", "12/9/2023"),
    ("id", "", "..."),
]  # fmt: skip


@pytest.mark.parametrize(("languages", "left", "right"), AGREE)
def test_facts_that_agree_or_play_different_parts_are_left_alone(
    languages: str, left: str, right: str
) -> None:
    assert found(left, right, languages) == []


def test_a_fact_is_found_in_its_own_place_of_a_long_text() -> None:
    left = "Ganz anders. " * 50 + "Er zahlte 5 Euro am Montag."
    right = "Vorher. Er zahlte 6 Euro am Dienstag. Nachher."
    one, other = (Span(650, len(left)),), (Span(9, 38),)
    diff = word_diff(words_of(left, one, "de"), words_of(right, other, "de"))
    answer = differences(End(left, one, "de"), End(right, other, "de"), diff.runs)
    assert [(each.left.of(left), each.right.of(right)) for each in answer] == [
        *(("5 Euro", "6 Euro"), ("Montag", "Dienstag")),
    ]


def test_a_quote_that_begins_before_the_passage_is_still_a_quote() -> None:
    left = '"We will come. We will then stay there for a year," he said.'
    right = 'She said: "We will then leave there for a year."'
    one, other = (Span(15, len(left)),), (Span(0, len(right)),)
    diff = word_diff(words_of(left, one, "en"), words_of(right, other, "en"))
    answer = differences(End(left, one, "en"), End(right, other, "en"), diff.runs)
    quotes = [each.left.of(left) for each in answer if each.what is What.QUOTE]
    assert quotes == ["We will then stay there for a year"]


def test_two_claims_in_the_same_words_come_in_the_order_of_their_kinds() -> None:
    left, right = "Mayoritas anggota memilih Ani.", "Minoritas anggota memilih Ani."
    for one, other in ((left, right), (right, left)):
        claims = [each for each in compared(one, other, "id", "id") if each.what is What.CLAIM]
        assert [claim.detail for claim in claims] == ["opposite", "quantity"]
        assert len({claim.place() for claim in claims}) == 1


PIECES = st.sampled_from(
    ["5", "7 km", "1.500", "dua", "Senin", "Selasa", "12 Mei", "(12/9)", "2019", "Kim", "Jong-un",
     "Dmitry", "Dmitri", '"', "“", "”", "[", "...", "kata", "pada", "dan", ".", "\n", "\0",
     "\ud800"]
)  # fmt: skip

WORDS = re.compile(r"\w").search


@settings(deadline=None)
@given(
    st.lists(PIECES, max_size=25).map(" ".join).filter(WORDS),
    st.lists(PIECES, max_size=25).map(" ".join).filter(WORDS),
    st.sampled_from(["id", "en", "id en", "ja", "xx"]),
)
def test_swapping_the_sides_swaps_the_answer_and_spans_lie_inside(
    left: str, right: str, languages: str
) -> None:
    one, _, other = languages.partition(" ")
    here = End(left, (Span(0, len(left)),), one)
    there = End(right, (Span(0, len(right)),), other or one)
    runs = word_diff(
        words_of(left, here.spans, here.language), words_of(right, there.spans, there.language)
    ).runs
    forth = differences(here, there, runs)
    back = differences(there, here, [turned(run) for run in runs])
    assert {(each.what, each.right, each.left) for each in back} == {
        (each.what, each.left, each.right) for each in forth
    }
    for each in forth:
        assert each.left or each.right
        for span, text in ((each.left, left), (each.right, right)):
            assert 0 <= span.start <= span.end <= len(text)


def turned(run: WordRun) -> WordRun:
    """A run of the word diff seen from the other side."""
    other = {Mark.LEFT: Mark.RIGHT, Mark.RIGHT: Mark.LEFT, Mark.SAME: Mark.SAME}
    return WordRun(other[run.mark], run.right, run.left)


@settings(deadline=None)
@given(
    st.lists(PIECES, max_size=25).map(" ".join).filter(WORDS),
    st.sampled_from(["id", "en", "ja", "xx"]),
)
def test_a_text_agrees_with_itself(text: str, language: str) -> None:
    assert compared(text, text, language, language) == ()


def test_a_table_of_thousands_of_numbers_is_passed_over() -> None:
    left = " ".join(f"{number} km in {number % 99 + 1900}" for number in range(2000))
    right = " ".join(f"{number} km in {number % 99 + 1850}" for number in range(5000, 7000))
    here, there = End(left, (Span(0, len(left)),), "en"), End(right, (Span(0, len(right)),), "id")
    assert differences(here, there, ()) == ()
