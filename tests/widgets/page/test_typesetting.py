from __future__ import annotations

from tests.widgets.build import article_of
from widgets.page.typesetting import Page, RowKind, role_of, shown_text, typeset
from wirediff.article import Article, Block, Role, Sentence, Span


def rows_as_text(article: Article, width: int, *, airy: bool = True) -> list[str]:
    shown = shown_text(article.text)
    page = typeset(article, shown, width, airy=airy)
    return [" " * row.indent + shown[row.start : row.end] for row in page.rows]


def test_paragraphs_are_wrapped_and_set_apart() -> None:
    article = article_of((Role.HEADLINE, "Storm hits"), "One two three.", "Four.")
    assert rows_as_text(article, 8) == ["Storm", "hits", "", "One two", "three.", "", "Four."]


def test_without_air_no_blank_row_is_left() -> None:
    article = article_of("One.", "Two.", "Three.")
    assert rows_as_text(article, 20, airy=False) == ["One.", "Two.", "Three."]


def test_captions_stand_in_from_the_margin() -> None:
    article = article_of("Body text here.", (Role.CAPTION, "A photograph."))
    assert rows_as_text(article, 30)[-1] == "  A photograph."


def test_an_article_without_text_has_no_rows() -> None:
    assert rows_as_text(article_of(), 20) == []


def _blocks(text: str, *ends: tuple[str, Role]) -> Article:
    """An article whose blocks are these parts of a text."""
    blocks = []
    for words, role in ends:
        start = text.index(words)
        span = Span(start, start + len(words))
        blocks.append(Block(span, role, (Sentence(span, role),)))
    return Article(text=text, source="", blocks=tuple(blocks))


def test_blocks_on_one_line_are_one_paragraph_in_the_role_of_the_longest() -> None:
    article = _blocks(
        "SEOUL (Reuters) - Kim has arrived in Russia.",
        ("SEOUL (Reuters) -", Role.DATELINE),
        ("Kim has arrived in Russia.", Role.BODY),
    )
    page = typeset(article, shown_text(article.text), 80)
    assert [row.role for row in page.rows] == [Role.BODY]
    assert role_of(article.blocks) is Role.BODY


def test_lines_of_furniture_stay_together() -> None:
    article = _blocks(
        "The end.\nEditor: A\nCopyright B",
        ("The end.", Role.BODY),
        ("Editor: A", Role.BOILERPLATE),
        ("Copyright B", Role.BOILERPLATE),
    )
    assert rows_as_text(article, 30) == ["The end.", "", "Editor: A", "Copyright B"]


def test_a_line_feed_inside_a_block_flows() -> None:
    article = _blocks("One two\nthree four.", ("One two\nthree four.", Role.BODY))
    assert rows_as_text(article, 40) == ["One two three four."]


def test_every_row_knows_its_source() -> None:
    article = article_of("One two three four five.", "Six seven.")
    page = typeset(article, shown_text(article.text), 9)
    for row in page.rows:
        if row.kind is RowKind.TEXT:
            assert article.text[row.start : row.end].strip() == article.text[row.start : row.end]


def test_hostile_text_keeps_its_length_and_loses_its_power() -> None:
    text = "\x1b]0;PWNED\x1b\\ [/foo] [@click=app.quit] \u202e\x00\x9b one\ntwo"
    shown = shown_text(text)
    assert len(shown) == len(text)
    assert not set("\x1b\x9b\x00\u202e\n") & set(shown)
    assert "[@click=app.quit]" in shown


def page_of(*words: str) -> tuple[Page, Article]:
    article = article_of(*words)
    return typeset(article, shown_text(article.text), 9), article


def test_row_at_finds_the_row_of_a_character() -> None:
    page, article = page_of("One two three four five.", "Six seven.")
    for index, row in enumerate(page.rows):
        if row.kind is RowKind.TEXT:
            assert page.row_at(row.start) == index
            assert page.row_at(row.end - 1) == index
    assert page.row_at(len(article.text) + 5) == len(page) - 1


def test_position_at_finds_the_first_character_at_or_below_a_row() -> None:
    page, article = page_of("One two three.", "Six seven.")
    assert page.position_at(0) == 0
    blank = next(i for i, row in enumerate(page.rows) if row.kind is RowKind.BLANK)
    assert page.position_at(blank) == article.text.index("Six")
    assert page.position_at(99) == page.rows[-1].start


def test_a_page_without_rows_answers_with_its_beginning() -> None:
    assert Page(()).row_at(7) == 0
    assert Page(()).position_at(7) == 0


def test_what_runs_leftwards_is_aligned_right() -> None:
    article = article_of("وصل الزعيم إلى روسيا", "He went.", "«123 שלום»")
    assert rows_as_text(article, 30, airy=False) == [
        " " * 10 + "وصل الزعيم إلى روسيا",
        "He went.",
        " " * 20 + "«123 שלום»",
    ]
