"""Europresse: the tags of its pages."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from tests.wirediff.sources.inputs import articles, kind
from wirediff import Article, ReadError, Role

STORY = (
    "Deux ponts sur la Leda ont été fermés lundi après le choc d'une péniche, a dit la police.",
    "Des ingénieurs ont trouvé des fissures dans l'un des quatre piliers.",
)


def entry(outlet: str, day: str, title: str, byline: str, deck: str = "") -> str:
    return (
        f'<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">'
        f'{outlet}</span></div><span class="DocHeader">{day}</span><div class="titreArticle">'
        f'<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">{title}</p>'
        f'<p class="sm-margin-TopNews rdp__subtitle">{deck}</p></div>'
        f'<div class="sm-margin-bottomNews">{byline}</div></header><section>'
        f'<div class="DocText clearfix"><div class="docOcurrContainer"><p>{STORY[0]}</p>'
        f"<p><mark>{STORY[1]}</mark></p></div></div></section>"
        '<footer><div class="publiC-lblNodoc">news·20240304·EM·1</div></footer></article>'
    )


PAGE = (
    "<!DOCTYPE html><html><head><title>Europresse</title></head><body>"
    + entry(
        "La Croix, no. 43018",
        "Monde, lundi 4 mars 2024, p. 7",
        "Une péniche heurte un pont",
        "Ida Kron",
        "La police ferme les deux passages",
    )
    + entry("Le Courrier (site web)", "mardi 5 mars 2024 - 20:03 UTC +01:00", "Encore une", "")
    + "</body></html>"
)


def test_each_article_with_its_facts() -> None:
    assert kind("a.html", PAGE.encode()) == "export_page"
    first, second = articles(PAGE)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.outlet, first.title, first.byline) == (
        "La Croix",
        "Une péniche heurte un pont",
        "Ida Kron",
    )
    assert first.published == date(2024, 3, 4)
    assert [span.of(first.text) for span in first.spans_of(Role.DECK)] == [
        "La police ferme les deux passages"
    ]
    assert [span.of(first.text) for span in first.spans_of(Role.BODY)] == [*STORY]
    assert (second.outlet, second.source, second.byline) == ("Le Courrier", "a#2", None)
    assert second.published == datetime(2024, 3, 5, 20, 3, tzinfo=timezone(timedelta(hours=1)))


def test_an_article_with_too_many_tags_costs_no_other() -> None:
    page = PAGE.replace(STORY[0], "<b>a</b>" * 60_000, 1)
    first, second = articles(page)
    assert isinstance(first, ReadError)
    assert first.source == "a#1"
    assert isinstance(second, Article)
