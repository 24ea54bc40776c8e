"""The labels that databases set before the facts of an article, in the languages they speak.

A label stands at the beginning of a line, before a colon: `BYLINE: Anna Berg`, `Publication title:
The Courier`. The names of facts are those that `sources.fields` knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

FACTS: Final = {
    "title": "headline|title|titel|titre|título|titulo|titolo|schlagzeile|überschrift|kop",
    "byline": (
        "byline|author|authors|autor|autoren|auteur|auteurs|autore|autora|autores|autori|verfasser"
        "|von|door|signature"
    ),
    "outlet": (
        "publication title|publikationstitel|titel der publikation|titre de la publication"
        "|título de publicación|título de la publicación|titolo della pubblicazione"
        "|título da publicação|titel van publicatie"
    ),
    "date": (
        "publication date|publikationsdatum|veröffentlichungsdatum|erscheinungsdatum"
        "|date de publication|fecha de publicación|data di pubblicazione|data de publicação"
        "|publicatiedatum"
    ),
    "language": (
        "language|sprache|langue|idioma|lingua|taal|язык|language of publication"
        "|sprache der publikation|langue de publication|idioma de la publicación"
        "|idioma de publicación|lingua della pubblicazione|idioma da publicação"
    ),
    "deck": "highlight|highlights|hervorhebung|encart|teaser|subheadline|subhead|chapeau",
    "dateline": "dateline|ortsmarke",
    "caption": "graphic|graphics|grafik|bild|graphique|gráfico|grafico|illustration",
    "body": (
        "body|full text|volltext|texte intégral|texte complet|texto completo|testo completo"
        "|testo integrale|texto integral|volledige tekst|полный текст"
    ),
    "abstract": (
        "abstract|zusammenfassung|résumé|resumen|riassunto|resumo|samenvatting|summary|abstrakt"
    ),
}
"""Labels whose value is read; the names of one fact are parted by `|`."""

_SURE: Final = (
    "load-date|load date|update|date-chargement|date-charge|fecha-carga|data-caricamento"
    "|publication-type|publikationstyp|type-publication|tipo-publicación|journal-code|classification"
    "|klassifizierung|classification des documents|document-type|acc-no|correction-date|jnl-code"
    "|end of document|proquest document id|proquest-dokument-id|dokument-id in proquest"
    "|id du document proquest|id. de documento de proquest|identificador de documento de proquest"
    "|publication info|publication year|publication subject|source type|document type"
    "|document url|last updated|place of publication|country of publication|issn|first page"
    "|full text availability|word count|wörterzahl"
    "|nombre de mots|número de palabras|company / organization|business indexing term"
    "|identifier / keyword"
    "|dokumenttyp|dokumenten-url|url des dokuments|quellentyp|erscheinungsjahr|erscheinungsort"
    "|type de source|type de document|url du document|année de publication|tipo de fuente"
    "|tipo de documento|url del documento|año de publicación|lugar de publicación"
)
"""Labels that no story has, whose value is left out."""

_OTHER: Final = (
    "section|rubrik|rubrique|sección|sezione|seção|rubriek|ressort|length|länge|longueur|longitud"
    "|extensión|lunghezza|lengte|extensão|subject|subjects|thema|sujet|tema|soggetto|industry"
    "|geographic|location|locations|people|person|company|organization|ticker|credit|notes|note"
    "|correction|series|column|copyright|links|url|pages|page|section|publisher|verlag|éditeur"
    "|editorial|database|datenbank|base de données|base de datos|year|number of pages|volume|issue"
    "|edition|ausgabe|édition|edición|distribution|contact|keyword|keywords|isbn|doi|dateline"
    "|insert|product|sector|country|state|city|localisation-geo|societe|symbole-boursier"
    "|secteur-activite|titel|título|source"
)
"""Labels that a story may have too, so that they count only among others."""

WEAK: Final = frozenset(_OTHER.split("|"))
SURE: Final = frozenset(_SURE.split("|"))
_FACT_OF: Final = {name: fact for fact, names in FACTS.items() for name in names.split("|")}

_LABEL: Final = re.compile(r"([^\W\d_][\w ./'-]{0,39}?) ?[::]\s*(.*)", re.DOTALL)
_UNDER: Final = (
    "classification|klassifizierung|classification des documents|clasificación|graphic|grafik"
    "|graphique|gráfico|grafico|notes|end of document"
)
_ALONE: Final = frozenset(_UNDER.split("|"))
"""Labels that Nexis Uni sets as headings, on a line of their own."""


def label_of(line: str) -> tuple[str, str] | None:
    """The label that opens `line`, in small letters, and what stands behind it.

    `None` when no label that a database uses opens it.
    """
    if len(line) < 40 and line.casefold() in _ALONE:
        return line.casefold(), ""
    match = _LABEL.match(line.replace("\xa0", " "))
    if match is None:
        return None
    name = match[1].casefold()
    is_known = name in _FACT_OF or name in SURE or name in WEAK
    return (name, match[2].strip()) if is_known else None


def facts_of(blocks: Iterable[Sequence[str]]) -> dict[str, str]:
    """The facts that these blocks of lines tell; of two that are one, the first.

    A line without a label goes on with the value of the line before it in its block.
    """
    facts: dict[str, list[str]] = {}
    for block in blocks:
        value: list[str] = []
        for line in block:
            found = label_of(line)
            if found is None:
                value.append(line)
            else:
                value = [found[1]]
                facts.setdefault(_FACT_OF.get(found[0], found[0]), value)
    return {fact: " ".join(" ".join(lines).split()) for fact, lines in facts.items()}


def is_labelled(block: Sequence[str]) -> bool:
    """Whether a label opens the block of lines."""
    return label_of(block[0]) is not None


def end_of_story(blocks: Sequence[Sequence[str]], begin: int) -> int:
    """The index of the first block from `begin` on that is no longer the story.

    Labels that a story may have too end it only where nothing but labels follows, up to one that no
    story has.
    """
    end = next((at for at in range(begin, len(blocks)) if _ends_surely(blocks[at])), len(blocks))
    while end > begin and (is_labelled(blocks[end - 1]) or _under_heading(blocks, end, begin)):
        end -= 1
    return end


def _under_heading(blocks: Sequence[Sequence[str]], end: int, begin: int) -> bool:
    """Whether the last block is what stands under a label alone: the caption under `Graphic`."""
    return end - 2 > begin and " ".join(blocks[end - 2]).casefold() in _ALONE


def _ends_surely(block: Sequence[str]) -> bool:
    found = label_of(block[0])
    if found is None:
        return False
    name = found[0]
    in_capitals = len(name) > 3 and block[0][: len(name)].isupper()
    return name in SURE or (in_capitals and name not in ("headline", "body"))
