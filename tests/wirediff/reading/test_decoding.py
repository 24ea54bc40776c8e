from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirediff.errors import ReadError
from wirediff.reading.decoding import decode

STORIES = {
    "en": "Peña Nieto said “yes” – the café was naïve, and the visit full-scale.",
    "es": "El presidente dijo que la situación en España es difícil para el señor Peña.",
    "fr": "Il a déclaré à l’AFP que la réunion était très importante, selon l’Élysée.",
    "de": "Müller sagte: „Wir müssen das größte Problem lösen“, und ging.",
    "pt": "São Paulo não está em questão, disse o presidente da república.",
    "id": "“Ini akan menjadi kunjungan penuh,” kata Peskov – juru bicara itu.",
    "cs": "Předseda vlády řekl, že situace je vážná a že vláda přijme nová opatření.",
    "pl": "Prezydent powiedział, że sytuacja jest poważna i że rząd podejmie działania.",
    "tr": "Cumhurbaşkanı Erdoğan, ziyaretin önemli olduğunu söyledi.",
    "ru": "Президент заявил, что визит был полномасштабным.",
    "ar": "وصل كيم جونغ أون إلى روسيا للقاء الرئيس بوتين.",
    "ja": "金正恩氏がロシアに到着した。プーチン大統領と会談する。",
    "zh": "金正恩抵达俄罗斯，将与普京总统会谈。",
    "tw": "金正恩抵達俄羅斯，將與普京總統會談。",
    "ko": "김정은이 러시아에 도착했다. 푸틴 대통령과 회담한다.",
}

ENCODED = [
    *(
        (language, encoding)
        for language in STORIES
        for encoding in ("utf-8", "utf-8-sig", "utf-16")
    ),
    *((language, "cp1252") for language in ("en", "es", "fr", "de", "pt", "id")),
    *(("cs", "cp1250"), ("pl", "cp1250"), ("tr", "cp1254"), ("ru", "cp1251"), ("ru", "koi8-r")),
    *(("ar", "cp1256"), ("ja", "shift_jis"), ("ja", "euc_jp"), ("zh", "gb18030"), ("tw", "big5")),
    *(("ko", "euc_kr"), ("en", "utf-16-le"), ("en", "utf-16-be"), ("en", "utf-32")),
]


@pytest.mark.parametrize(("language", "encoding"), ENCODED)
@pytest.mark.parametrize("times", [1, 20], ids=["short", "long"])
def test_text_is_read_in_the_encoding_it_was_written_in(
    language: str, encoding: str, times: int
) -> None:
    text = "\n".join([STORIES[language]] * times)
    assert decode(text.encode(encoding), "x") == text


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
@pytest.mark.parametrize("text", ["café", "Peña Nieto", "naïve résumé"])
def test_a_few_letters_are_western(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x") == text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_byte_order_mark_is_dropped(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode(mark + "a\nb".encode(encoding), "x") == "a\nb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_every_line_end_is_read_as_a_line_feed(encoding: str) -> None:
    assert decode("é\r\nb\rc\n\r\nd".encode(encoding), "x") == "é\nb\nc\n\nd"


def test_a_few_broken_characters_do_not_spoil_utf8() -> None:
    text = STORIES["fr"] * 5
    assert decode(text.encode() + b"\xc3", "x") == text + "\N{REPLACEMENT CHARACTER}"


def test_hostile_text_is_text_and_kept() -> None:
    text = "a\0b\x1b[31mred\x9b \u202e[/foo] \u200b"
    assert decode(text.encode(), "x") == text


BINARY = [
    (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "is a picture, not plain text"),
    (b"%PDF-1.7\n1 0 obj", "is a PDF document, not plain text"),
    (b"PK\x03\x04abc", "is a zip archive or an office document, not plain text"),
    (bytes(range(256)) * 8, "is not text"),
    (b"\0" * 100, "is not text"),
    (b"\0\x01\x02\x03" * 50 + b"\xff\xfe\xfd" * 50, "is not text"),
]


@pytest.mark.parametrize(("content", "reason"), BINARY, ids=[row[1] for row in BINARY])
def test_what_is_no_text_is_refused_with_what_it_is(content: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(content, "x")
    assert (caught.value.source, caught.value.reason) == ("x", reason)


@settings(deadline=None)  # the first text in a language loads its profile
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        text = decode(content, "x")
    except ReadError:
        return
    assert "\r" not in text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=100))
def test_whatever_is_written_as_utf8_is_read_back(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode(), "x") == text
