"""When only one of two articles names the agency, the comparison says so, if it is true."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from wirediff import Comparison, Derived, Side, Verdict, compare, read_text
from wirediff.reports.json import comparison_json
from wirediff.reports.text import comparison_text
from wirediff.wording.phrases import credit_in_words

STORY = """Forty trees fell on the road to Saint Helier during the storm on Tuesday night.

The wind reached 104 miles an hour at the airport, the highest figure since 1987.

Crews from France crossed on the morning ferry to help with the power lines.
"""
REPLY = "Schools stay closed until the end of the week, the minister said on Wednesday morning."
OTHER = """The parliament of the island voted for a new budget with a majority of two votes.

Its president called the debate long, dull and necessary for the health of the finances.
"""


def compared(left: str, right: str) -> Comparison:
    return compare(read_text(left), read_text(right), semantic=False)


def test_a_shared_story_of_which_only_one_side_names_the_agency() -> None:
    result = compared(f"LONDON (Reuters) - {STORY}", f"{STORY}\n{REPLY}\n")
    assert result.left.uncredited == ()
    assert result.right.uncredited == ("Reuters",)


def test_swapping_the_sides_swaps_the_answer() -> None:
    result = compared(f"{STORY}\n{REPLY}\n", f"LONDON (Reuters) - {STORY}")
    assert (result.left.uncredited, result.right.uncredited) == (("Reuters",), ())


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"LONDON (Reuters) - {STORY}", f"{STORY}\n\nSource: Reuters"),
        (f"LONDON (Reuters) - {STORY}", OTHER),
        (f"LONDON (Reuters) - {STORY}", f"{STORY}\n{OTHER}\n{OTHER.upper()}"),
        (STORY, STORY),
        (f"{STORY}\nTrees on the road near Saint Helier. REUTERS/Jane Doe\n", STORY),
        (f"{STORY}\nThe mayor told Reuters that all shops had lost their windows.\n", STORY),
        (f"{STORY}\nSumber: ANTARA", f"{STORY}\nCopyright © ANTARA 2023"),
    ],
    ids=[
        "both name it",
        "nothing shared",
        "less than half shared",
        "neither names one",
        "only a picture",
        "named in a sentence that is not shared",
        "the other is the agency's own",
    ],
)
def test_nothing_is_said_where_it_would_not_be_true(left: str, right: str) -> None:
    assert compared(left, right).right.uncredited == ()


NAMED = [
    ("in the byline", f"By Ann Lee, Reuters\n\n{STORY}"),
    ("in a copyright line", f"{STORY}\n© 2023 Thomson Reuters. All rights reserved."),
    ("in a link line", f"{STORY}\nRead more from Reuters"),
    ("in Japanese", f"{STORY}\nロイター"),
    ("in Russian", f"{STORY}\nИсточник: Рейтер"),
    ("in capitals", f"{STORY}\nREUTERS contributed to this report."),
]


@pytest.mark.parametrize("text", [text for _, text in NAMED], ids=[how for how, _ in NAMED])
def test_an_agency_counts_as_named_wherever_it_is(text: str) -> None:
    assert compared(f"LONDON (Reuters) - {STORY}", text).right.uncredited == ()


def test_an_agency_named_beside_the_text_counts_as_named() -> None:
    left, right = read_text(f"LONDON (Reuters) - {STORY}"), read_text(STORY)
    beside = replace(right, credits=("Reuters",))
    assert compare(left, right, semantic=False).right.uncredited == ("Reuters",)
    assert compare(left, beside, semantic=False).right.uncredited == ()


@pytest.mark.parametrize("credit", ["Kredit gambar: Reuters", "Foto: Reuters", "Photo: REUTERS"])
def test_the_credit_of_a_picture_is_not_the_story_s(credit: str) -> None:
    result = compared(f"LONDON (Reuters) - {STORY}", f"{credit}\n\n{STORY}")
    assert result.right.uncredited == ("Reuters",)
    assert result.right.article.text_credits == ()
    assert credit_in_words(result.right).endswith("credits only Reuters (for a picture) itself")


@pytest.mark.parametrize(
    "text",
    [
        f"PARIS (AFP) - {STORY}",
        f"{STORY}\nSource: AFP",
        f"{STORY}\nCopyright © ANTARA 2023",
    ],
    ids=["another agency's dateline", "another agency's credit", "an agency's own report"],
)
def test_no_agency_is_accused_over_another_one(text: str) -> None:
    told = "The bridge is closed until June, an engineer of the port told {} on Tuesday."
    for left in (
        f"LONDON (Reuters) - {STORY}",
        f"{STORY}\n{told.format('Reuters')}",
    ):
        assert compared(left, f"{text}\n{told.format('journalists')}").right.uncredited == ()


def test_an_agency_named_in_a_sentence_that_both_tell() -> None:
    told = "The bridge is closed until June, an engineer of the port told {} on Tuesday."
    result = compared(f"{STORY}\n{told.format('Reuters')}", f"{STORY}\n{told.format('us')}")
    assert result.right.uncredited == ("Reuters",)


def test_text_and_json_say_it() -> None:
    result = compared(f"LONDON (Reuters) - {STORY}", STORY)
    words = "shares 100% with an article that credits Reuters; does not name Reuters itself"
    assert comparison_text(result).count(f"  Credit: {words}\n") == 1
    written = json.loads(comparison_json(result))
    assert (written["left"]["uncredited"], written["right"]["uncredited"]) == ([], ["Reuters"])
    assert written["left"]["credited"] == [
        {"agency": "Reuters", "how": "dateline", "start": 8, "end": 15}
    ]


@pytest.mark.parametrize(
    ("uncredited", "own", "words"),
    [
        ((), (), ""),
        (
            ("Reuters",),
            (),
            "shares 61% with an article that credits Reuters; does not name Reuters itself",
        ),
        (
            ("Reuters", "AFP"),
            ("KCNA",),
            "shares 61% with an article that credits Reuters and AFP; credits only KCNA itself",
        ),
    ],
)
def test_what_a_side_credits_itself_is_said_too(
    uncredited: tuple[str, ...], own: tuple[str, ...], words: str
) -> None:
    article = replace(read_text(""), credits=own)
    side = Side(article, 9, 0.61, {}, 0.0, 0, Verdict(Derived.PARTLY, ""), uncredited)
    assert credit_in_words(side) == words
