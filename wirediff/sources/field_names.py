"""The names of an article's fields in exports, APIs, schema.org and the tables of many languages.

Names are in small letters, without blanks and marks, as `fields.plain_name` makes them. Those of
one field stand in order of preference.
"""

from __future__ import annotations

from typing import Final

HEADLINE: Final = (
    *("headline", "title", "articletitle", "headlines", "name", "hl1"),
    *(
        "heading",
        "titel",
        "schlagzeile",
        "überschrift",
        "titre",
        "título",
        "titulo",
        "titolo",
        "tytuł",
    ),
    *("заголовок", "judul", "başlık", "标题", "標題", "タイトル", "제목", "العنوان"),
)
BODY: Final = (
    *("articlebody", "fulltext", "text", "body", "content", "articletext", "maintext"),
    *("contenthtml", "contenttext", "bodytext", "bodyhtml", "bodyxhtml", "bodies", "html", "story"),
    *("contents", "articlecontent", "articlebodytext", "fullarticle", "textofarticle", "txt"),
    *("volltext", "artikeltext", "artikel", "inhalt", "texte", "texteintégral", "contenu", "corps"),
    *("texto", "textocompleto", "contenido", "cuerpo", "conteúdo", "testo", "contenuto", "corpo"),
    *("tekst", "inhoud", "treść", "текст", "isi", "isiberita", "konten", "metin", "içerik"),
    *("正文", "内容", "本文", "본문", "내용", "النص", "fulltexttext", "storytext", "article"),
)
DECK: Final = (
    *("deck", "dek", "standfirst", "subtitle", "description", "summary", "excerpt", "abstract"),
    *("descriptiontext", "descriptionhtml", "subheadline", "vorspann", "untertitel", "chapeau"),
    *("entradilla", "bajada", "occhiello", "sottotitolo", "подзаголовок"),
)
URL: Final = (
    *("url", "link", "canonicalurl", "articleurl", "permalink", "mainentityofpage", "href", "uri"),
    *("sourceurl", "weblink", "adresse", "enlace", "lien", "ссылка"),
)
PUBLISHED: Final = (
    *("datepublished", "published", "publishedat", "publisheddate", "publicationdate"),
    *("datepublish", "pubdate", "publishdate", "date", "datetime", "datecreated", "createdat"),
    *("created", "firstcreated", "contentcreated", "versioncreated", "timestamp"),
    *("datum", "erscheinungsdatum", "veröffentlichungsdatum", "datedepublication", "fecha"),
    *("fechadepublicación", "data", "datadipubblicazione", "datadepublicação", "publicatiedatum"),
    *("дата", "tanggal", "tarih", "日期", "日付", "날짜", "التاريخ", "publicationdatetime"),
)
UPDATED: Final = ("datemodified", "updated", "updatedat", "modified", "modifiedat", "lastmodified")
OUTLET: Final = (
    *("outlet", "publisher", "publication", "publicationtitle", "publicationname", "sitename"),
    *("sourcename", "source", "site", "newspaper", "medium", "media", "infosources", "provider"),
    *("mediaoutlet", "outletname", "mediasource", "newssource", "medianame", "sourcetitle"),
    *("zeitung", "quelle", "quellenname", "journal", "nomdujournal", "fuente", "medio"),
    *("periódico", "fonte", "testata", "veículo", "krant", "bron", "издание", "источник"),
    *(
        "sumber",
        "kaynak",
        "来源",
        "媒体",
        "媒体名称",
        "新聞",
        "언론사",
        "المصدر",
        "copyrightholder",
    ),
)
BYLINE: Final = (
    *(
        "author",
        "authors",
        "byline",
        "bylines",
        "creator",
        "writer",
        "reporter",
        "by",
        "journalist",
    ),
    *("autor", "autoren", "autorin", "verfasser", "auteur", "auteurs", "autores", "autore"),
    *("autori", "автор", "penulis", "yazar", "作者", "記者", "著者", "기자", "الكاتب"),
)
LANGUAGE: Final = (
    *("language", "lang", "inlanguage", "locale", "sprache", "langue", "idioma", "lingua", "taal"),
    *("язык", "bahasa", "dil", "语言", "言語", "언어"),
)

FACTS: Final = (*HEADLINE, *PUBLISHED, *OUTLET, *BYLINE, *URL)
"""Names of which a table of articles has at least one, beside that of the text."""
