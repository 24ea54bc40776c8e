"""Which words of a sentence are a wire phrase."""

from __future__ import annotations

import pytest

import wirediff
from tests.wirediff.alignment.build import witness
from wirediff.alignment.weights.frames import framed

FRAMES = [
    ("en", "The firm did not immediately respond to a request for comment.", "The firm"),
    ("en", "The mayor said in a statement on Friday that the pool is shut.",
     "The mayor the pool is shut"),
    ("en", "Shares of Acme fell 7 percent in early trading on Tuesday.", "Acme 7"),
    ("en", "Ann Reed told reporters at a news conference that it rained.", "Ann Reed it rained"),
    ("en", "He spoke on condition of anonymity.", "He"),
    ("id", "Ketua itu tidak segera menanggapi permintaan komentar.", "Ketua itu"),
    ("id", "Bupati mengatakan dalam keterangan tertulis pada Rabu bahwa jalan rusak.",
     "Bupati jalan rusak"),
    ("de", "Der Verein war zunächst nicht für eine Stellungnahme zu erreichen.", "Der Verein"),
    ("fr", "Le club n'a pas répondu à une demande de commentaire.", "Le club"),
    ("es", "El club no respondió de inmediato a una solicitud de comentarios.", "El club"),
    ("pt", "O clube não respondeu a um pedido de comentário.", "O clube"),
    ("it", "Il club non ha risposto a una richiesta di commento.", "Il club"),
    ("nl", "De club reageerde niet direct op een verzoek om commentaar.", "De club"),
    ("en", "The river rose after the rain.", "The river rose after the rain"),
    ("fi", "Yhtiö ei heti vastannut.", "Yhtiö ei heti vastannut"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "rest"), FRAMES)
def test_what_is_left_of_a_sentence_without_wire_phrases(
    language: str, sentence: str, rest: str
) -> None:
    one = witness(sentence, language=language)
    in_frames = framed(one)
    left = [
        sentence[start:end]
        for at, (start, end) in enumerate(zip(one.words.starts, one.words.ends, strict=True))
        if at not in in_frames
    ]
    assert " ".join(left) == rest


TRAMS = (
    "The tram firm will close two lines.",
    "The tram firm did not immediately respond to a request for comment.",
    "Drivers were told of the plan in a letter.",
)
APPLES = (
    "Growers expect a late apple harvest.",
    "The fruit board did not immediately respond to a request for comment.",
    "Frost hit the orchards twice in April.",
)


def compared(left: tuple[str, ...], right: tuple[str, ...]) -> list[str]:
    one, other = (wirediff.read_text("\n\n".join(each), plain=True) for each in (left, right))
    passages = wirediff.compare(one, other, semantic=False).passages
    return [span.of(one.text) for passage in passages for span in passage.left]


def test_unrelated_stories_share_no_wire_phrase() -> None:
    assert compared(TRAMS, APPLES) == []


def test_a_single_doubtful_link_of_two_longer_articles_is_none() -> None:
    told = ("Anna Berg won the sculling title in Malmo on Sunday.", *TRAMS, "Rain is due.")
    others = ("Anna Berg lost her rowing boat near Malmo last week.", *APPLES, "Snow is due.")
    assert compared(told, others) == []
