"""Short texts in the encodings that their languages were written in before UTF-8."""

from __future__ import annotations

from typing import Final

import pytest

from wirediff.reading.decoding import decoded

TEXTS: Final = {
    "de": (
        "Die Fähre nach Nordhafen fiel am Dienstag aus, weil der Wind zu stark war.  „Das "
        "Risiko war zu groß“, sagte Hanna Lind. Rund 1200 Fahrgäste mussten zu Hause bleiben. "
        "Die Schäden sind größer als befürchtet, hieß es später."
    ),
    "fr": (
        "Le ferry pour le port du Nord a été annulé mardi à cause du vent, a déclaré la "
        "société.  Environ 1 200 passagers ont dû rester chez eux. « Nous ne pouvions pas "
        "prendre ce risque », a précisé Hanna Lind, où çà et là."
    ),
    "es": (
        "El ferry a Puerto Norte fue cancelado el martes después de que los vientos alcanzaran "
        "160 kilómetros por hora, según informó la compañía. Los niños no podrán volver "
        "mañana. ¿Qué pasó?"
    ),
    "pt": (
        "A balsa para o Porto do Norte foi cancelada na terça-feira depois que os ventos "
        "atingiram 160 quilômetros por hora. Não há previsão de regresso até amanhã; a "
        "situação é difícil."
    ),
    "it": (
        "Il traghetto per Porto Nord è stato cancellato martedì perché il vento era troppo "
        "forte. La società ha detto che non c'è più nulla da fare fino a lunedì: la città è "
        "isolata."
    ),
    "pl": (
        "Prom do Portu Północnego odwołano we wtorek, gdy wiatr osiągnął prędkość 160 "
        "kilometrów na godzinę. Około 1200 pasażerów musiało zostać w domu, powiedziała "
        "rzeczniczka spółki. Część mieszkańców była wściekła."
    ),
    "cs": (
        "Trajekt do Severního přístavu v úterý nevyplul, protože vítr dosahoval rychlosti "
        "160 kilometrů v hodině. Škoda přesáhla milion korun, řekla ředitelka "
        "společnosti."
    ),
    "hu": (
        "A komp kedden nem indult el az északi kikötőbe, mert a szél sebessége elérte az "
        "óránkénti 160 kilométert. Mintegy 1200 utasnak otthon kellett maradnia, közölte a "
        "társaság szóvivője."
    ),
    "ro": (
        "Feribotul către Portul de Nord a fost anulat marţi după ce vântul a atins 160 de "
        "kilometri pe oră, a anunţat compania. Aproximativ 1200 de pasageri au rămas acasă."
    ),
    "hr": (
        "Trajekt za Sjevernu luku otkazan je u utorak jer je vjetar dosegnuo brzinu od 160 "
        "kilometara na sat, priopćila je tvrtka. Oko 1200 putnika moralo je ostati kod kuće, "
        "rekao je čelnik."
    ),
    "tr": (
        "Kuzey Limanı feribotu salı günü rüzgârın saatte 160 kilometreye ulaşması "
        "üzerine iptal edildi. Yaklaşık 1200 yolcudan evde kalması istendi, dedi şirket "
        "sözcüsü. Işıklar söndü."
    ),
    "sv": (
        "Färjan till Nordhamnen ställdes in på tisdagen efter att vinden nått 160 kilometer i "
        "timmen. Omkring 1200 passagerare fick stanna hemma, sade företaget."
    ),
    "lt": (
        "Keltas į Šiaurės uostą antradienį buvo atšauktas, nes vėjas pasiekė 160 "
        "kilometrų per valandą greitį. Apie 1200 keleivių turėjo likti namuose, pranešė "
        "įmonė."
    ),
    "en": (
        "The operator’s ferry to Northport was cancelled on Tuesday – for the first time in "
        "years.  “We could not take that risk,” said Hanna Lind, who heads the café’s "
        "safety office."
    ),
    "ru": (
        "Паром в Северный порт был отменён во вторник "
        "из-за ветра до 160 километров в час, сообщила "
        "компания.  Около 1200 пассажиров остались дома, "
        "ещё два судна вернулись в гавань."
    ),
    "uk": (
        "Пором до Північного порту скасували у вівторок "
        "через вітер до 160 кілометрів на годину, "
        "повідомила компанія. Близько 1200 пасажирів "
        "залишилися вдома, їхні квитки дійсні."
    ),
    "bg": (
        "Фериботът за Северното пристанище беше отменен "
        "във вторник заради вятъра, съобщи компанията. "
        "Около 1200 пътници останаха вкъщи."
    ),
    "el": (
        "Το φέρι για το Βόρειο Λιμάνι ακυρώθηκε την "
        "Τρίτη, αφού οι άνεμοι έφτασαν τα 160 χιλιόμετρα "
        "την ώρα, ανακοίνωσε η εταιρεία."
    ),
    "ar": (
        "ألغيت العبارة المتجهة إلى الميناء الشمالي يوم "
        "الثلاثاء بعد أن بلغت سرعة الرياح 160 كيلومترا في "
        "الساعة، حسبما قالت الشركة."
    ),
    "he": (
        "המעבורת לנמל הצפוני בוטלה ביום שלישי לאחר "
        "שהרוחות הגיעו למהירות של 160 קילומטרים לשעה, מסרה "
        "החברה."
    ),
    "th": ("เรือเฟอร์รี่ไปท่าเรือเหนือถูกยกเลิกเมื่อวันอังคารหลังจากลมแรงถึง 160 กิโลเมตรต่อชั่วโมง บริษัทกล่าว"),
    "ja": (
        "風速が時速160キロに達したため、北港行きのフェリーは火曜日に欠航した、"
        "と運航会社が声明で明らかにした。 "
        "約1200人の乗客が自宅で待つよう求められた。"
    ),
    "zh": (
        "由于风速达到每小时160公里，开往北港的渡轮周二取消，运营商在一份声明中说。 "
        "约1200名乘客被要求留在家中，另外两艘船在中午前返回港口。"
    ),
    "tw": (
        "由於風速達到每小時160公里，開往北港的渡輪週二取消，營運商在一份聲明中說。 "
        "約1200名乘客被要求留在家中。"
    ),
    "ko": (
        "시속 160킬로미터의 강풍으로 북항행 여객선이 화요일 취소됐다고 "
        "운영사가 성명에서 밝혔다. 승객 약 1200명은 집에 머물라는 안내를 "
        "받았다."
    ),
}

ENCODINGS: Final = {
    "de": ("cp1252", "iso8859-15", "mac_roman", "cp850", "cp437"),
    "fr": ("cp1252", "iso8859-15", "mac_roman", "cp850", "cp437"),
    "es": ("cp1252", "iso8859-15", "mac_roman", "cp850", "cp437"),
    "pt": ("cp1252", "iso8859-15", "mac_roman", "cp850", "cp437"),
    "it": ("cp1252", "iso8859-15", "mac_roman", "cp850", "cp437"),
    "sv": ("cp1252", "iso8859-15", "mac_roman", "cp850", "cp437"),
    "en": ("cp1252", "iso8859-15", "mac_roman", "cp850", "cp437"),
    "pl": ("cp1250", "iso8859-2", "cp852", "mac_latin2"),
    "cs": ("cp1250", "iso8859-2", "cp852", "mac_latin2"),
    "hu": ("cp1250", "iso8859-2", "cp852", "mac_latin2"),
    "ro": ("cp1250", "iso8859-2", "cp852", "mac_latin2"),
    "hr": ("cp1250", "iso8859-2", "cp852", "mac_latin2"),
    "tr": ("cp1254", "iso8859-9", "cp857"),
    "lt": ("cp1257", "iso8859-13", "cp775"),
    "ru": ("cp1251", "koi8_r", "cp866", "iso8859-5", "mac_cyrillic"),
    "uk": ("cp1251", "koi8_u"),
    "bg": ("cp1251", "iso8859-5"),
    "el": ("cp1253", "iso8859-7", "cp737"),
    "ar": ("cp1256", "iso8859-6"),
    "he": ("cp1255", "iso8859-8"),
    "th": ("cp874",),
    "ja": ("cp932", "euc_jp", "iso2022_jp"),
    "zh": ("gb18030",),
    "tw": ("big5",),
    "ko": ("cp949", "iso2022_kr"),
}

CASES: Final = [
    (language, encoding)
    for language, encodings in ENCODINGS.items()
    for encoding in (*encodings, "utf-16-le", "utf-16-be")
]


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_a_text_is_read_in_any_encoding_of_its_language(language: str, encoding: str) -> None:
    content = TEXTS[language].encode(encoding, errors="ignore")
    assert decoded(content, "x").text == content.decode(encoding)


@pytest.mark.parametrize("byte", [b"\x96", b"\xe9", b"\xff"])
def test_one_bad_byte_costs_one_character(byte: bytes) -> None:
    text = "The operator’s ferry – a caf\u00e9 ship – was cancelled"
    found = decoded(text.encode() + byte + b" today.", "x")
    assert found.text == text + "\N{REPLACEMENT CHARACTER} today."
    assert found.doubts == ("One byte is not valid UTF-8; it is shown as \ufffd.",)


def test_a_guess_that_another_page_fits_as_well_is_in_doubt() -> None:
    content = TEXTS["hu"].encode("cp1250")
    [doubt] = decoded(content, "x").doubts
    assert doubt.startswith("The encoding is a guess: cp1250;")
