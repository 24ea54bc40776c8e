"""Which sentences quote the same words."""

from __future__ import annotations

import pytest

from tests.wirediff.alignment.build import pair, witness
from wirediff.alignment.links import candidates_of, links_among
from wirediff.alignment.weights.same_quote import OFTEN, same_quotes

WHOLE = "“The harbour was sold far below its price,” the mayor told a reporter."

QUOTED = [
    ("a part of a quote", "She called the deal “far below its price” at noon.", WHOLE, True),
    ("other quotation marks", "Das sei „far below its price“, sagte sie.", WHOLE, True),
    ("no quote on the other side", "“far below its price”, she said.",
     "The mill went far below its price in May.", False),
    ("two words are an expression", "She spoke of “its price” at noon.", WHOLE, False),
    ("a title", "She has read “The Harbour Master Returns” twice.",
     "He wrote “The Harbour Master Returns” at home.", False),
    ("a word more", "It was “far below its fair price”, she said.", WHOLE, False),
    ("a title in marks of its own", "她读了《海港的老主人又回来了》。",
     "他写了《海港的老主人又回来了》。", False),
    ("no spaces", "她说：“海港的价格实在太低了”。",
     "他也说：“海港的价格实在太低了，没有人同意”。", True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "same"), [q[1:] for q in QUOTED], ids=[q[0] for q in QUOTED]
)
def test_a_quote_is_found_again_in_a_quote(left: str, right: str, same: bool) -> None:
    for one, other in ((left, right), (right, left)):
        language = "zh" if "。" in one else "en"
        sides = witness(one, language=language), witness(other, language=language)
        assert same_quotes(*sides) == ({(0, 0)} if same else set())


def test_what_is_quoted_again_and_again_identifies_no_sentence() -> None:
    slogan = "They sang “we shall all go home” in the street."
    assert same_quotes(witness(slogan), witness(*[slogan] * OFTEN)) == frozenset()


def test_a_short_quote_links_two_sentences_that_have_nothing_else() -> None:
    left = ["Prices rose in the north.", "The deal was “far below its price”, the opposition said."]
    right = ["Rain fell on the south coast.", WHOLE]
    unquoted = [right[0], WHOLE.replace("“", "").replace("”", "")]
    odds = []
    for other in (right, unquoted):
        one = pair(left, other)
        odds += [link.log_odds for link in links_among(one, candidates_of(one), -9.0)]
    assert len(odds) == 2
    assert odds[0] > odds[1] + 1.0
