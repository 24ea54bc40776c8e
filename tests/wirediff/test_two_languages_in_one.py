"""An article with a statement in another language, compared."""

from __future__ import annotations

import pytest

from wirediff import Article, compare, read_text
from wirediff.alignment.witness import Witness
from wirediff.comparing.prepare import prepare

REPORT = (
    "Pemimpin Korea Utara tiba di Rusia pada Selasa untuk menemui Presiden Vladimir Putin.",
    "Lima kereta khusus melintasi perbatasan pada pagi hari, kata kementerian luar negeri.",
)
OTHER_REPORT = (
    "Harga beras di pasar tradisional naik lagi pekan ini karena musim kemarau yang panjang.",
    "Petani berharap pemerintah segera menyalurkan bantuan pupuk dan benih kepada mereka.",
)
STATEMENT = (
    "The United States imposed five sanctions on banks that were financing missiles and"
    " warned other countries against trading in weapons."
)


def article(*paragraphs: str) -> Article:
    return read_text("\n\n".join(paragraphs), plain=True)


@pytest.fixture(scope="module")
def mixed() -> Witness:
    """An Indonesian article with an English statement."""
    witness = prepare(article(REPORT[0], STATEMENT, REPORT[1])).witness
    assert [block.language for block in witness.article.blocks] == [None, "en", None]
    return witness


def of_word(witness: Witness, norm: str) -> tuple[str, str, str]:
    """The stem, the form and the key of a word."""
    index = witness.words.norms.index(norm)
    return witness.words.stems[index], witness.forms[index], witness.keys[index]


def test_words_are_stemmed_in_the_language_of_their_paragraph(mixed: Witness) -> None:
    assert of_word(mixed, "missiles")[0] == "missil"
    assert of_word(mixed, "melintasi")[0] == "lintasi"


def test_only_words_of_the_article_s_language_meet_by_their_stems(mixed: Witness) -> None:
    assert of_word(mixed, "melintasi")[2] == "lintasi"
    assert of_word(mixed, "missiles")[2] == "missiles"


def test_numbers_are_read_in_the_language_of_their_paragraph(mixed: Witness) -> None:
    assert of_word(mixed, "five")[1:] == ("#5", "#5")
    assert of_word(mixed, "lima")[1:] == ("#5", "#5")


def test_the_words_stand_in_the_order_of_the_text(mixed: Witness) -> None:
    starts = mixed.words.starts
    assert list(starts) == sorted(starts)
    assert len(starts) == len(mixed.words.stems) == len(mixed.keys) == len(mixed.forms)
    assert [mixed.text(sentence)[:4] for sentence in mixed.sentences] == ["Pemi", "The ", "Lima"]


@pytest.mark.parametrize(
    "other",
    [article(*OTHER_REPORT, STATEMENT), article(STATEMENT)],
    ids=["quoted-in-another-report", "alone"],
)
def test_the_statement_is_found_again(other: Article) -> None:
    left = article(REPORT[0], STATEMENT, REPORT[1])
    found = compare(left, other, semantic=False).passages
    assert [passage.left[0].of(left.text) for passage in found] == [STATEMENT]
