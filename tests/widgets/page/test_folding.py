from __future__ import annotations

from tests.widgets.build import article_of, span_of
from widgets.page.folding import folded, kept_spans, without_boilerplate
from widgets.page.typesetting import Page, RowKind, shown_text, typeset
from wirediff.article import Article, Role
from wirediff.text.intervals import layered

PARAGRAPHS = [f"This is sentence number {number}." for number in range(9)]


def page_of(article: Article) -> Page:
    return typeset(article, shown_text(article.text), 60)


def folded_page(article: Article, *shared: str) -> Page:
    runs = layered((span_of(article, words), number) for number, words in enumerate(shared))
    return folded(page_of(article), kept_spans(article.sentences, runs), article.sentences)


def told(article: Article, page: Page) -> list[str]:
    signs = {RowKind.BLANK: "", RowKind.FOLD: "fold"}
    return [
        f"fold {row.note}"
        if row.kind is RowKind.FOLD
        else signs.get(row.kind, article.text[row.start : row.end])
        for row in page.rows
    ]


def test_shared_sentences_keep_one_on_each_side() -> None:
    article = article_of(*PARAGRAPHS)
    assert told(article, folded_page(article, PARAGRAPHS[4])) == [
        "fold 3",
        PARAGRAPHS[3],
        "",
        PARAGRAPHS[4],
        "",
        PARAGRAPHS[5],
        "",
        "fold 3",
    ]


def test_neighbouring_contexts_join() -> None:
    article = article_of(*PARAGRAPHS)
    page = folded_page(article, PARAGRAPHS[1], PARAGRAPHS[4])
    assert [row.note for row in page.rows if row.kind is RowKind.FOLD] == [3]


def test_nothing_shared_folds_everything_into_one_row() -> None:
    article = article_of(*PARAGRAPHS)
    assert told(article, folded_page(article)) == ["fold 9"]


def test_everything_shared_folds_nothing() -> None:
    article = article_of(*PARAGRAPHS)
    assert len(folded_page(article, *PARAGRAPHS)) == len(page_of(article))


def test_a_folded_character_is_found_at_its_fold() -> None:
    article = article_of(*PARAGRAPHS)
    page = folded_page(article, PARAGRAPHS[4])
    assert page.row_at(article.text.index(PARAGRAPHS[1])) == 0
    assert page.row_at(article.text.index(PARAGRAPHS[8])) == len(page) - 1


def test_boilerplate_goes_with_the_blank_row_before_it() -> None:
    article = article_of(
        "One story.", (Role.BOILERPLATE, "Read also this."), "It goes on.", (Role.BOILERPLATE, "Ad")
    )
    assert told(article, without_boilerplate(page_of(article))) == ["One story.", "", "It goes on."]


def test_a_page_of_nothing_but_boilerplate_becomes_empty() -> None:
    article = article_of((Role.BOILERPLATE, "Ad"), (Role.BOILERPLATE, "Ad again"))
    assert len(without_boilerplate(page_of(article))) == 0
