from __future__ import annotations

import subprocess
import sys

import pytest

import wirediff
from wirediff.reading.languages.detection import detect

TEXTS = [
    ("id", "Pemimpin Korea Utara Kim Jong Un tiba di Rusia pada Selasa untuk bertemu Putin."),
    ("en", "North Korean leader Kim Jong Un arrived in Russia on Tuesday to meet with Putin."),
    ("de", "Der nordkoreanische Machthaber ist am Dienstag in Russland eingetroffen."),
    ("fr", "Le dirigeant nord-coréen est arrivé en Russie mardi pour rencontrer Poutine."),
    ("zh-cn", "朝鲜最高领导人抵达俄罗斯，将与俄罗斯总统普京举行会谈。"),
    ("ja", "北朝鮮の金正恩総書記は専用列車でロシアに到着した。"),
    ("ko", "북한 김정은 국무위원장이 러시아에 도착했다고 밝혔다."),
    ("th", "ผู้นำเกาหลีเหนือเดินทางถึงรัสเซียเมื่อวันอังคาร"),
    ("hi", "उत्तर कोरिया के नेता मंगलवार को विशेष रेलगाड़ी से रूस पहुंचे।"),
    ("ru", "Лидер Северной Кореи прибыл в Россию для встречи с президентом страны."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=[row[0] for row in TEXTS])
def test_a_sentence_is_enough_to_tell(language: str, text: str) -> None:
    assert detect(text) == language
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "Hello.", "金", "1234 5678 9012 3456 7890 1234 5678 9012 34"])
def test_too_little_text_tells_nothing(text: str) -> None:
    assert detect(text) is None


UNKNOWN = [
    ("Armenian", "Հայաստանի վարչապետը երկուշաբթի մեկնեց Մոսկվա։ Նա կհանդիպի նախագահի հետ։"),
    ("Georgian", "საქართველოს პრემიერი ორშაბათს მოსკოვში ჩავიდა. იქ ის პრეზიდენტს შეხვდება."),
    ("Odia", "ଓଡ଼ିଶାର ମୁଖ୍ୟମନ୍ତ୍ରୀ ସୋମବାର ଦିନ ଭୁବନେଶ୍ୱରରେ ପହଞ୍ଚିଛନ୍ତି। ସେ ପ୍ରଧାନମନ୍ତ୍ରୀଙ୍କୁ ଭେଟିବେ।"),
    ("Amharic", "ጠቅላይ ሚኒስትር አብይ አህመድ ሰኞ ዕለት በአዲስ አበባ አዲስ ፓርክ መረቁ። ሥነ ሥርዓቱ በአዲስ አበባ ተካሄደ።"),
    ("Myanmar", "မြန်မာနိုင်ငံတွင် ရေကြီးမှုကြောင့် လူ ၂၂၆ ဦး သေဆုံးခဲ့သည်။ အစိုးရက ကယ်ဆယ်ရေး စတင်နေသည်။"),
]


@pytest.mark.parametrize("text", [row[1] for row in UNKNOWN], ids=[row[0] for row in UNKNOWN])
def test_a_script_that_the_detector_does_not_know_tells_no_language(text: str) -> None:
    assert detect(text) is None


def test_the_body_tells_and_not_what_stands_around_it() -> None:
    furniture = "\n".join(["Share this article with your friends on Facebook now"] * 20)
    story = "Pemimpin Korea Utara tiba di Rusia pada Selasa untuk bertemu Presiden Putin di sana."
    assert wirediff.read_text(f"{story}\n{furniture}").language == "id"


def test_a_mixed_text_gives_the_same_answer_in_every_process() -> None:
    text = "Kim tiba di Rusia today for the summit, kata KCNA in a report on Tuesday morning."
    program = f"import wirediff; print(wirediff.read_text({text!r}).language)"
    answers = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    }
    assert len(answers) == 1
