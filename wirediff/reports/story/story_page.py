"""The brief as one page for a colleague: fit to mail, to print, and to open years later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from wirediff.article import Article, Role
from wirediff.reports.colophon import Colophon
from wirediff.reports.html.column import in_language
from wirediff.reports.html.elements import Child, Element, document, element
from wirediff.reports.html.frame import Part, contents, page_head, section
from wirediff.reports.story.brief import (
    brief_of,
    conflict_in_words,
    names_of_all,
    size_of_story,
    title_of_story,
    wording,
)
from wirediff.statements import Member, Statement, Story
from wirediff.text.intervals import layered
from wirediff.text.sanitise import one_line
from wirediff.wording.phrases import MOVED, date_in_words, title_of

LISTED_ELSEWHERE: Final = "Every shared statement"
"""The section of the brief that the page shows as a matrix instead."""

_CSS: Final = """\
.matrix { overflow-x: auto; }
.matrix table { border-collapse: collapse; font-size: 0.9rem; }
.matrix th, .matrix td { padding: 0.2rem 0.5rem; border-top: 1px solid var(--line); }
.matrix td, .matrix thead th { text-align: center; }
.matrix tbody th { text-align: start; font-weight: 400; min-width: 16rem; max-width: 34rem; }
.matrix thead th { position: sticky; top: 0; background: var(--ground); vertical-align: bottom; }
.matrix td.verbatim { background: var(--verbatim); color: var(--marked); }
.matrix td.edited { background: var(--edited); color: var(--marked); }
.matrix td.paraphrase { background: var(--paraphrase); color: var(--marked); }
.matrix td a { color: inherit; }
.statement { margin: 0 0 2rem; }
.text p { max-width: 46rem; }
.text sup a { text-decoration: none; font-weight: 700; }
@media print { .matrix { overflow: visible; } .matrix thead th { position: static; } }
"""


def story_html(story: Story, colophon: Colophon | None = None) -> str:
    """The brief as one page of valid HTML: answers, matrix, every statement, every text.

    The same story and colophon give the same page; without one, it is made today.
    """
    names = names_of_all(story.articles)
    title = one_line(title_of_story(story))
    parts = (
        *(
            Part(_address(each.title), each.title, [_list(each.lines)])
            for each in brief_of(story)
            if each.title != LISTED_ELSEWHERE
        ),
        Part("matrix", "Who has which statement", [_matrix(story, names)]),
        Part("statements", "Every statement in all its wordings", _statements(story, names)),
        Part("texts", "The articles", _texts(story, names)),
        Part("colophon", "About this brief", _colophon(story, colophon or Colophon.of_today())),
    )
    body = element(
        "body",
        element("a", "Skip to the matrix", href="#matrix", class_="skip"),
        element(
            "header",
            element("p", "wirediff", class_="brand"),
            element(
                "h1", title_of(story.articles[story.base]) if story.articles else "No articles"
            ),
            element("p", size_of_story(story), class_="lead"),
            contents(parts),
        ),
        element("main", *map(section, parts)),
    )
    return document(element("html", page_head(title, _CSS), body, lang="en"))


def _address(title: str) -> str:
    """Its name on the page; no word of its own, which may mean something to the style sheet."""
    return f"brief-{title.lower().replace(' ', '-')}"


def _list(lines: Sequence[str]) -> Element:
    return element("ul", *(element("li", element("bdi", line)) for line in lines))


def _matrix(story: Story, names: Sequence[str]) -> Element:
    head = element(
        "tr",
        element("th", "Statement", scope="col"),
        *(element("th", element("bdi", name), scope="col") for name in names),
    )
    rows = (_row(story, number, names) for number in range(len(story.statements)))
    table = element("table", element("thead", head), element("tbody", *rows))
    # A region that scrolls must be reached by the keyboard.
    return element(
        "div", table, class_="matrix", tabindex="0", role="region", aria_labelledby="matrix"
    )


def _row(story: Story, number: int, names: Sequence[str]) -> Element:
    statement = story.statements[number]
    medoid = statement.members[statement.medoid]
    shown = f"{number + 1}. {'≠ ' if statement.conflicts else ''}{wording(story, medoid)}"
    return element(
        "tr",
        element("th", element("bdi", shown), scope="row"),
        *(_cell(statement, number, article, names[article]) for article in range(len(names))),
    )


def _cell(statement: Statement, number: int, article: int, name: str) -> Element:
    members = statement.of(article)
    if not members:
        return element("td", "–")
    first = members[0]
    link = element(
        "a",
        " ".join(_sign(member) for member in members),
        href=f"#{_member_address(number, first)}",
        aria_label=f"statement {number + 1} in {name}, {first.kind or 'the wording shown'}",
    )
    return element("td", link, class_=str(first.kind) if first.kind else None)


def _sign(member: Member) -> str:
    return f"{member.kind.letter if member.kind else '●'}{MOVED if member.moved else ''}"


def _member_address(number: int, member: Member) -> str:
    """Where a member is spelt out: by its statement, article and place."""
    return f"s{number + 1}-{member.article + 1}-{member.spans[0].start}"


def _statements(story: Story, names: Sequence[str]) -> Iterator[Child]:
    for number, statement in enumerate(story.statements):
        medoid = statement.members[statement.medoid]
        yield element(
            "section",
            element("h3", f"{number + 1}. {wording(story, medoid)}", id=f"s{number + 1}"),
            *(
                element("p", element("bdi", line), class_="differs")
                for line in _conflicts(statement, names)
            ),
            *(_member(story, number, member, names) for member in statement.members),
            aria_labelledby=f"s{number + 1}",
            class_="statement",
        )


def _conflicts(statement: Statement, names: Sequence[str]) -> Iterator[str]:
    for conflict in statement.conflicts:
        yield f"≠ {conflict_in_words(conflict, names)}"


def _member(story: Story, number: int, member: Member, names: Sequence[str]) -> Element:
    article = story.articles[member.article]
    words = " … ".join(one_line(span.of(article.text)) for span in member.spans)
    kind = str(member.kind) if member.kind else "the wording shown"
    place = element(
        "a", "in the article", href=f"#t{member.article + 1}-s{number + 1}",
        aria_label=f"statement {number + 1} in the article of {names[member.article]}",
    )  # fmt: skip
    return element(
        "div",
        element("p", element("bdi", names[member.article]), f", {kind} ", place, class_="cite"),
        element("blockquote", words, **in_language(article.language)),
        id=_member_address(number, member),
    )


def _texts(story: Story, names: Sequence[str]) -> Iterator[Child]:
    for number, article in enumerate(story.articles):
        yield element(
            "section",
            element("h3", element("bdi", names[number]), id=f"t{number + 1}"),
            element("p", date_in_words(article.published) or "no date", class_="cite"),
            *_paragraphs(story, number, article),
            aria_labelledby=f"t{number + 1}",
            class_="text",
        )


def _paragraphs(story: Story, number: int, article: Article) -> Iterator[Element]:
    """The story of an article; each statement is marked where it begins."""
    marks = layered(
        (member.spans[0], index)
        for index, statement in enumerate(story.statements)
        for member in statement.of(number)
    )
    named: set[int] = set()
    for block in article.blocks:
        if block.role in (Role.HEADLINE, Role.DECK, Role.SUBHEAD, Role.BODY):
            node: list[Child] = []
            position = block.span.start
            for start, end, indices in marks.within(block.span.start, block.span.end):
                node.append(_shown(article, position, start))
                for index in indices:
                    node.append(_reference(number, index, first=index not in named))
                    named.add(index)
                node.append(_shown(article, start, end))
                position = end
            node.append(_shown(article, position, block.span.end))
            yield element("p", *node, **in_language(article.language))


def _shown(article: Article, start: int, end: int) -> str:
    """Some of the text with its blanks, on one line."""
    text = article.text[start:end]
    inner = one_line(text)
    return f"{' ' if text[:1].isspace() else ''}{inner}{' ' if text[-1:].isspace() else ''}"


def _reference(number: int, index: int, *, first: bool) -> Element:
    link = element(
        "a",
        str(index + 1),
        href=f"#s{index + 1}",
        id=f"t{number + 1}-s{index + 1}" if first else None,
        aria_label=f"statement {index + 1}",
    )
    return element("sup", link)


def _colophon(story: Story, colophon: Colophon) -> Iterator[Child]:
    basis = "wording and meaning" if story.semantic else "wording only"
    made = f"{date_in_words(colophon.made)} with wirediff {colophon.version}"
    yield element(
        "p",
        f"Made {made}. The articles were compared by {basis}. A statement is shown in the words of "
        "the outlet that is nearest to all others; ● marks it. Shared text does not say who had it "
        "first.",
    )
