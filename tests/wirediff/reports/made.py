"""Articles and comparisons: one made by hand, and any number made by hypothesis."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import strategies as st

from wirediff import (
    Article,
    Block,
    Comparison,
    Derived,
    Difference,
    Kind,
    Mark,
    Passage,
    Role,
    Sentence,
    Severity,
    Side,
    Span,
    Stretch,
    Verdict,
    What,
    WordRun,
)
from wirediff.marks import Judged, Judgement, Judgements

Parts = tuple[tuple[Role, tuple[str, ...]], ...]
"""The roles and sentences of an article to be."""


def article_of(parts: Parts, **about: object) -> Article:
    """An article of these parts: sentences parted by a blank, blocks by an empty line."""
    text, blocks = "", []
    for role, sentences in parts:
        text += "\n\n" if text else ""
        start = len(text)
        spans: list[Span] = []
        for sentence in sentences:
            text += " " if spans else ""
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence
        blocks.append(
            Block(Span(start, len(text)), role, tuple(Sentence(span, role) for span in spans))
        )
    fields = {"source": "", **about}
    return Article(text=text, blocks=tuple(blocks), **fields)  # type: ignore[arg-type]  # fields by name


def found(article: Article, words: str) -> Span:
    """Where the words stand in the article; they must."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def side_of(article: Article, coverage: dict[Kind, float], words: int, longest: int) -> Side:
    """A side with these measures."""
    shared = sum(coverage.values())
    return Side(
        article=article,
        words=words,
        coverage=shared,
        coverage_by_kind=coverage,
        containment=0.25,
        longest=longest,
        verdict=Verdict(Derived.PARTLY, f"{shared:.0%} of its words are also there."),
    )


LEFT = article_of(
    (
        (Role.HEADLINE, ("Storm batters coast",)),
        (Role.BODY, ("Winds of 160 km/h hit the islands.", "Schools were closed.")),
        (Role.BODY, ("“Stay at home,” said the mayor, Ann Lee.",)),
        (Role.BOILERPLATE, ("Read also: ferry times",)),
    ),
    source="in/bbc.txt",
    title="Storm batters coast",
    outlet="BBC",
    byline="A. Reporter",
    published=datetime(2023, 11, 2, 6, 10),
    language="en",
    credits=("Reuters", "AP"),
)

RIGHT = article_of(
    (
        (Role.BODY, ("Stay at home, mayor Anne Lee said.", "Shares fell.")),
        (Role.BODY, ("Winds of 150 km/h hit the islands.",)),
    ),
    source="in/guardian.txt",
    published=date(2023, 11, 2),
)


def comparison_by_hand() -> Comparison:
    """Two passages: an edited one with a figure that differs, and a paraphrased, moved one."""
    winds = Passage(
        left=(found(LEFT, "Winds of 160 km/h hit the islands"),),
        right=(found(RIGHT, "Winds of 150 km/h hit the islands"),),
        kind=Kind.EDITED,
        moved=False,
        score=0.93,
        evidence=("5 of 6 words in a row", "rare word: islands"),
        differences=(Difference(What.NUMBER, found(LEFT, "160"), found(RIGHT, "150")),),
        words=(
            WordRun(Mark.SAME, found(LEFT, "Winds of"), found(RIGHT, "Winds of")),
            WordRun(Mark.LEFT, found(LEFT, "160"), None),
            WordRun(Mark.RIGHT, None, found(RIGHT, "150")),
            WordRun(
                Mark.SAME, found(LEFT, "km/h hit the islands"), found(RIGHT, "km/h hit the islands")
            ),
        ),
    )
    mayor = Passage(
        left=(found(LEFT, "“Stay at home,”"), found(LEFT, "Ann Lee.")),
        right=(found(RIGHT, "Stay at home, mayor Anne Lee said."),),
        kind=Kind.PARAPHRASE,
        moved=True,
        score=0.5,
        words=(
            WordRun(Mark.SAME, found(LEFT, "Stay at home"), found(RIGHT, "Stay at home")),
            WordRun(Mark.LEFT, found(LEFT, "Ann"), None),
            WordRun(Mark.RIGHT, None, found(RIGHT, "mayor Anne")),
            WordRun(Mark.SAME, found(LEFT, "Lee"), found(RIGHT, "Lee")),
            WordRun(Mark.RIGHT, None, found(RIGHT, "said")),
        ),
    )
    return Comparison(
        left=side_of(LEFT, {Kind.VERBATIM: 0.0, Kind.EDITED: 0.5, Kind.PARAPHRASE: 0.11}, 18, 7),
        right=side_of(RIGHT, {Kind.VERBATIM: 0.0, Kind.EDITED: 0.47, Kind.PARAPHRASE: 0.4}, 15, 7),
        passages=(winds, mayor),
        stretches=(Stretch(winds.left, winds.right), Stretch(mayor.left, mayor.right)),
        order_kept=0.6,
        semantic=False,
    )


def judgements_by_hand() -> Judgements:
    """A verdict on the first passage, and a note on what only the right article has."""
    winds = comparison_by_hand().passages[0]
    verdict = Judgement(winds.left, winds.right, Judged.WIRE, note="see AP")
    return Judgements(
        (verdict, Judgement((), (found(RIGHT, "Shares fell."),), note="only they have it"))
    )


HOSTILE = (
    "\x1b]0;owned\x07",
    "\x9b2J",
    "\u202etxt.exe",
    "[/foo] [@click=app.quit]x[/]",
    "nul\0",
    "\ud83d alone",
    "a\u200bb",
    "line\u2028end",
    "{+not a mark+} [-nor this-]",
    "العربية",
    "日本語",
)
"""What an article may hold to harm a terminal, a report or a parser."""

_SENTENCES = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1)).map(str.strip).filter(bool)

_SHARES = st.floats(0.0, 1.0)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles of a few blocks with any characters at all, surrogates included."""
    parts = draw(
        st.lists(
            st.tuples(
                st.sampled_from(Role), st.lists(_SENTENCES, min_size=1, max_size=3).map(tuple)
            ),
            min_size=1,
            max_size=5,
        ).map(tuple)
    )
    text = st.one_of(st.none(), _SENTENCES)
    return article_of(
        parts,
        source=draw(st.one_of(st.just("-"), st.just(""), _SENTENCES)),
        title=draw(text),
        outlet=draw(text),
        byline=draw(text),
        published=draw(st.one_of(st.none(), st.dates(), st.datetimes())),
        language=draw(st.sampled_from((None, "id", "en", "zh-cn", "xx"))),
        credits=draw(st.lists(_SENTENCES, max_size=2).map(tuple)),
    )


@st.composite
def spans_in(draw: st.DrawFn, article: Article) -> Span:
    """A span inside one sentence of the article, never empty."""
    sentence = draw(st.sampled_from(article.sentences)).span
    start = draw(st.integers(sentence.start, sentence.end - 1))
    return Span(start, draw(st.integers(start + 1, sentence.end)))


@st.composite
def word_runs(draw: st.DrawFn, left: Span, right: Span) -> WordRun:
    """A run over the whole of one end, or of both."""
    mark = draw(st.sampled_from(Mark))
    return WordRun(mark, None if mark is Mark.RIGHT else left, None if mark is Mark.LEFT else right)


@st.composite
def passages(draw: st.DrawFn, left: Article, right: Article) -> Passage:
    """A passage of one span a side, with everything that a passage can carry."""
    on_left, on_right = draw(spans_in(left)), draw(spans_in(right))
    return Passage(
        left=(on_left,),
        right=(on_right,),
        kind=draw(st.sampled_from(Kind)),
        moved=draw(st.booleans()),
        score=draw(_SHARES),
        evidence=draw(st.lists(_SENTENCES, max_size=2).map(tuple)),
        differences=draw(
            st.lists(
                st.builds(
                    Difference,
                    st.sampled_from(What),
                    st.just(on_left),
                    st.sampled_from([on_right, Span(on_right.start, on_right.start)]),
                    st.sampled_from(Severity),
                    st.text(max_size=20),
                    st.text(max_size=20),
                ),
                max_size=1,
            ).map(tuple)
        ),
        words=draw(st.lists(word_runs(on_left, on_right), max_size=3).map(tuple)),
    )


@st.composite
def sides(draw: st.DrawFn, article: Article) -> Side:
    """A side with any measures."""
    by_kind = {kind: draw(st.floats(0.0, 1 / 3)) for kind in Kind}
    return Side(
        article=article,
        words=draw(st.integers(0, 10**6)),
        coverage=min(1.0, sum(by_kind.values())),
        coverage_by_kind=by_kind,
        containment=draw(_SHARES),
        longest=draw(st.integers(0, 1000)),
        verdict=Verdict(draw(st.sampled_from(Derived)), draw(_SENTENCES)),
    )


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Comparisons of two articles, passages in the order of the left text."""
    left, right = draw(articles()), draw(articles())
    shared = sorted(
        draw(st.lists(passages(left, right), max_size=4)), key=lambda p: (p.left, p.right)
    )
    return Comparison(
        left=draw(sides(left)),
        right=draw(sides(right)),
        passages=tuple(shared),
        stretches=tuple(Stretch(passage.left, passage.right) for passage in shared),
        order_kept=draw(_SHARES),
        semantic=draw(st.booleans()),
    )
