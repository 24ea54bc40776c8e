"""What two articles share, from end to end, by their words alone unless a test says otherwise."""

from __future__ import annotations

import pytest

from tests.wirediff.stories import UNRELATED, Paragraph, parts, seeds, story
from wirediff import Article, Comparison, Kind, Role, Settings, Span, compare

V, E, P = Kind.VERBATIM, Kind.EDITED, Kind.PARAPHRASE

Found = tuple[Kind, str, str]
"""A passage: its kind, its words on the left and on the right."""


def lexical(left: Article, right: Article, settings: Settings | None = None) -> Comparison:
    return compare(left, right, semantic=False, settings=settings)


def found(result: Comparison) -> list[Found]:
    """The passages as a reader sees them, without the marks around them."""

    def words(spans: tuple[Span, ...], article: Article) -> str:
        return " … ".join(span.of(article.text).strip("“”\"'., ") for span in spans)

    return [
        (one.kind, words(one.left, result.left.article), words(one.right, result.right.article))
        for one in result.passages
    ]


SHARED: list[tuple[str, str, tuple[Paragraph, ...], tuple[Paragraph, ...], list[Found]]] = [
    (
        "word for word",
        "en",
        ("Winds of more than 100 mph battered the Channel Islands overnight.", UNRELATED[0]),
        (UNRELATED[1], "Winds of more than 100 mph battered the Channel Islands overnight."),
        [
            (
                V,
                "Winds of more than 100 mph battered the Channel Islands overnight",
                "Winds of more than 100 mph battered the Channel Islands overnight",
            )
        ],
    ),
    (
        "case, quotes and dashes do not count",
        "en",
        ('"We will rebuild every house" - said Mayor Ann O\'Neill on TUESDAY.',),
        ("“We will rebuild every house” — said Mayor Ann O’Neill on Tuesday.",),
        [
            (
                V,
                "We will rebuild every house\" - said Mayor Ann O'Neill on TUESDAY",
                "We will rebuild every house” — said Mayor Ann O’Neill on Tuesday",
            )
        ],
    ),
    (
        "a few words changed",
        "en",
        ("More than 9,000 homes were left without electricity after the storm, the grid said.",),
        ("Some 9,000 homes were left without electricity after the storm on Tuesday.",),
        [
            (
                E,
                "More than 9,000 homes were left without electricity after the storm",
                "Some 9,000 homes were left without electricity after the storm on Tuesday",
            )
        ],
    ),
    (
        "a few words changed, Indonesian",
        "id",
        ("Kim meninggalkan Pyongyang menuju Rusia pada Minggu menggunakan kereta pribadinya.",),
        ("Kim meninggalkan Pyongyang menuju Rusia pada Minggu dengan kereta api pribadinya.",),
        [
            (
                E,
                "Kim meninggalkan Pyongyang menuju Rusia pada Minggu menggunakan kereta pribadinya",
                "Kim meninggalkan Pyongyang menuju Rusia pada Minggu dengan kereta api pribadinya",
            )
        ],
    ),
    (
        "other order, other words",
        "en",
        ("The ferry operator cancelled sailings to Jersey until Friday because of the gale.",),
        ("Because of the gale, sailings to Jersey were cancelled until Friday.",),
        [
            (
                P,
                "The ferry operator cancelled sailings to Jersey until Friday because of the gale",
                "Because of the gale, sailings to Jersey were cancelled until Friday",
            )
        ],
    ),
    (
        "one sentence against two",
        "en",
        (
            "The prime minister resigned on Monday after losing a confidence vote, and the "
            "opposition called for an early election in March.",
        ),
        (
            (
                "The prime minister resigned on Monday after losing a confidence vote.",
                "The opposition called for an early election in March.",
            ),
        ),
        [
            (
                V,
                "The prime minister resigned on Monday after losing a confidence vote",
                "The prime minister resigned on Monday after losing a confidence vote",
            ),
            (
                V,
                "the opposition called for an early election in March",
                "The opposition called for an early election in March",
            ),
        ],
    ),
    (
        "a clause in a longer sentence",
        "en",
        ("The central bank raised its key rate to 5.5 percent.",),
        (
            "Stocks fell and the rupiah weakened after the central bank raised its key rate to 5.5 "
            "percent, while traders in Singapore waited for figures from Tokyo.",
        ),
        [
            (
                V,
                "The central bank raised its key rate to 5.5 percent",
                "the central bank raised its key rate to 5.5 percent",
            )
        ],
    ),
    (
        "a quote inside a longer sentence",
        "en",
        ("“I thought the whole roof would go with us,” Maria Lopez told a local radio station.",),
        (
            "Neighbours gathered in the school hall, and one woman's words, “I thought the whole "
            "roof would go with us”, were repeated by many of those who had lost their houses.",
        ),
        [
            (
                V,
                "I thought the whole roof would go with us",
                "I thought the whole roof would go with us",
            )
        ],
    ),
    (
        "figures written differently",
        "id",
        ("Kosmodrom itu berjarak 1.500 km dari Vladivostok, dua belas jam dengan kereta.",),
        ("Kosmodrom itu berjarak 1.500 km dari Vladivostok, 12 jam dengan kereta.",),
        [
            (
                E,
                "Kosmodrom itu berjarak 1.500 km dari Vladivostok, dua belas jam dengan kereta",
                "Kosmodrom itu berjarak 1.500 km dari Vladivostok, 12 jam dengan kereta",
            )
        ],
    ),
    (
        "words with vowel signs, Hindi",
        "hi",
        (
            "मौसम विभाग के अनुसार पिछले 24 घंटों में 153 मिलीमीटर बारिश दर्ज की गई।",
            "पुलिस ने बताया कि दीवार गिरने से दो लोगों की मौत हो गई।",
            "घायलों को पास के अस्पताल में भर्ती कराया गया है।",
        ),
        (
            "पुलिस के मुताबिक दीवार गिरने की घटना में दो लोगों की मौत हो गई।",
            "किसानों ने बारिश का स्वागत किया है।",
            "मौसम विभाग ने कहा कि बीते 24 घंटों में 153 मिलीमीटर बारिश दर्ज की गई।",
        ),
        [
            (
                E,
                "मौसम विभाग के अनुसार पिछले 24 घंटों में 153 मिलीमीटर बारिश दर्ज की गई।",
                "मौसम विभाग ने कहा कि बीते 24 घंटों में 153 मिलीमीटर बारिश दर्ज की गई।",
            ),
            (
                E,
                "पुलिस ने बताया कि दीवार गिरने से दो लोगों की मौत हो गई।",
                "पुलिस के मुताबिक दीवार गिरने की घटना में दो लोगों की मौत हो गई।",
            ),
        ],
    ),
    (
        "a short sentence behind it is not part of it",
        "en",
        ("Floods killed 45 people in the village of Mai Mahiu.", UNRELATED[0]),
        (
            UNRELATED[1],
            ("Forty-five people died in floods in the village of Mai Mahiu.", "Police went on."),
        ),
        [
            (
                E,
                "Floods killed 45 people in the village of Mai Mahiu",
                "Forty-five people died in floods in the village of Mai Mahiu",
            )
        ],
    ),
    (
        "two short sentences that both say are one statement",
        "en",
        (("We dislike him now.", "We never want him."), UNRELATED[0]),
        (UNRELATED[1], ("We dislike him now.", "We never want him.")),
        [(V, "We dislike him now. We never want him", "We dislike him now. We never want him")],
    ),
    (
        "names alone are no statement",
        "en",
        ("President Vladimir Putin opened a new bridge in Kazan.",),
        ("Farmers complained to President Vladimir Putin about the price of fertiliser.",),
        [],
    ),
    (
        "names alone are no statement, Indonesian",
        "id",
        ("Kim Jong Un memeriksa armada kapal nelayan di Wonsan.",),
        ("Pengamat ragu Kim Jong Un akan hadir dalam pertemuan puncak di Jakarta.",),
        [],
    ),
    ("one word", "en", ("Earthquake",), ("Earthquake",), []),
    ("one word against a sentence", "id", ("Gempa",), ("Gempa mengguncang Yogyakarta.",), []),
    (
        "look-alikes",
        "en",
        ("Police in Hamburg arrested two people after a fight on Monday.",),
        ("Police in Munich found a missing boy in a park on Friday.",),
        [],
    ),
    (
        "look-alikes, Indonesian",
        "id",
        (
            "Polisi Surabaya menangkap dua pencuri sepeda motor pada Senin malam.",
            "Bupati Sleman meresmikan pasar hewan yang baru di Gamping.",
        ),
        (
            "Polisi Medan menyelamatkan seorang anak yang tersesat pada Jumat malam.",
            "Bupati Malang menutup jembatan gantung yang rusak di Wajak.",
        ),
        [],
    ),
    ("nothing in common", "en", UNRELATED[:4], UNRELATED[4:], []),
]


@pytest.mark.parametrize(
    ("language", "left", "right", "expected"),
    [case[1:] for case in SHARED],
    ids=[case[0] for case in SHARED],
)
def test_what_is_shared(
    language: str,
    left: tuple[Paragraph, ...],
    right: tuple[Paragraph, ...],
    expected: list[Found],
) -> None:
    result = lexical(story(*left, language=language), story(*right, language=language))
    assert found(result) == expected


STORM = (
    ("The mayor closed all schools on Wednesday.", "Ferries to Jersey stay in port."),
    "Forty trees fell on the road to Saint Helier.",
    "Insurers expect claims of 80 million pounds.",
)


def test_a_paragraph_told_elsewhere_has_moved() -> None:
    result = lexical(story(*STORM), story(STORM[2], *STORM[:2]))
    moved = {
        words
        for one, (_, words, _) in zip(result.passages, found(result), strict=True)
        if one.moved
    }
    assert moved == {"Insurers expect claims of 80 million pounds"}
    assert {one.kind for one in result.passages} == {V}
    assert result.left.coverage == result.right.coverage == 1.0
    assert result.order_kept == pytest.approx(22 / 29)


def test_a_statement_made_twice_is_found_twice() -> None:
    result = lexical(story(STORM[2], *UNRELATED[:2], STORM[2]), story(UNRELATED[3], STORM[2]))
    words = "Insurers expect claims of 80 million pounds"
    assert found(result) == [(V, words, words), (V, words, words)]
    assert len({one.right for one in result.passages}) == 1


def test_a_line_repeated_ten_times_in_both_gives_ten_passages_and_not_a_hundred() -> None:
    result = lexical(story(*[STORM[2]] * 10), story(*[STORM[2]] * 10))
    assert len(result.passages) <= 10
    assert result.left.coverage == result.right.coverage == 1.0


EMPTY = [
    ("nothing against nothing", story(), story()),
    ("nothing against something", story(), story(*UNRELATED)),
    ("signs only", story("– … –"), story("– … –")),
    ("boilerplate only", parts((Role.BOILERPLATE, UNRELATED[0])), story(UNRELATED[0])),
    ("bylines only", parts((Role.BYLINE, "By Ann Lee")), parts((Role.BYLINE, "By Ann Lee"))),
]


@pytest.mark.parametrize(
    ("left", "right"), [case[1:] for case in EMPTY], ids=[case[0] for case in EMPTY]
)
def test_where_nothing_takes_part_nothing_is_shared(left: Article, right: Article) -> None:
    for result in (lexical(left, right), lexical(right, left)):
        assert (result.passages, result.stretches, result.order_kept) == ((), (), 1.0)
        assert result.left.coverage == result.right.coverage == 0.0


HEADLINE = (Role.HEADLINE, "Insurers expect claims of 80 million pounds")
CAPTION = (Role.CAPTION, "Forty trees fell on the road to Saint Helier.")

TAKING_PART = [
    ("everything", Settings(), {Role.HEADLINE, Role.BODY, Role.CAPTION}),
    ("no headline", Settings(headline=False), {Role.BODY, Role.CAPTION}),
    ("no caption", Settings(caption=False), {Role.HEADLINE, Role.BODY}),
    ("body alone", Settings(headline=False, caption=False), {Role.BODY}),
]


@pytest.mark.parametrize(
    ("settings", "roles"),
    [case[1:] for case in TAKING_PART],
    ids=[case[0] for case in TAKING_PART],
)
def test_the_settings_say_which_parts_take_part(settings: Settings, roles: set[Role]) -> None:
    left = parts(HEADLINE, (Role.BODY, STORM[0]), CAPTION, (Role.BOILERPLATE, UNRELATED[0]))
    result = lexical(left, story(*STORM, UNRELATED[0]), settings)
    ends = [span for one in result.passages for span in one.left]
    assert {
        block.role for block in left.blocks if any(block.span.overlaps(e) for e in ends)
    } == roles


def test_a_caption_shown_twice_takes_part_once() -> None:
    twice = parts(CAPTION, (Role.BODY, UNRELATED[0]), CAPTION)
    assert len(lexical(twice, story(*STORM)).passages) == 1


def test_the_more_sensitive_the_more_is_found() -> None:
    antara, republika = seeds()["000"], seeds()["001"]
    counts = [
        len(lexical(antara, republika, Settings(sensitivity=step / 4)).passages)
        for step in range(5)
    ]
    assert counts == sorted(counts)
    assert counts[0] < counts[2] < counts[4]


@pytest.mark.parametrize(("shortest", "left"), [(1, [7, 6, 9]), (7, [7, 9]), (8, [9]), (50, [])])
def test_a_passage_must_have_as_many_words_as_the_settings_say(
    shortest: int, left: list[int]
) -> None:
    other = story(*UNRELATED[:2], STORM[1], UNRELATED[3], *STORM[0])
    result = lexical(story(*STORM), other, Settings(shortest=shortest))
    assert [len(words.split()) for _, words, _ in found(result)] == left


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_an_article_and_itself_are_one_verbatim_passage(name: str) -> None:
    article = seeds()[name]
    result = lexical(article, article)
    body = article.spans_of(Role.BODY)
    of_body = [
        one
        for one in result.passages
        if any(end.overlaps(block) for end in one.left for block in body)
    ]
    assert [(one.kind, one.moved) for one in of_body] == [(V, False)]
    words = {at for end in of_body[0].left for at in range(end.start, end.end)}
    assert all(
        not article.text[at].isalnum() or at in words for b in body for at in range(b.start, b.end)
    )
    assert all(one.kind is V and one.left == one.right for one in result.passages)
    assert result.left.coverage == result.right.coverage == result.order_kept == 1.0


def test_two_languages_without_an_encoder_share_at_most_names_and_figures() -> None:
    english = story("Kim Jong Un reached Russia on Tuesday with 20 officials, state media said.")
    indonesian = story(
        "Kim Jong Un tiba di Rusia pada Selasa bersama 20 pejabat, kata media pemerintah.",
        language="id",
    )
    result = lexical(english, indonesian)
    assert len(result.passages) <= 1
    assert not result.semantic
