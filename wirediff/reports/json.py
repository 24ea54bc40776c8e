"""Comparisons and articles as JSON: stable, versioned, the same bytes for the same values.

Offsets count code points of `text`. The shape is described by the JSON Schemas beside this module
(`schema`); it may gain fields within a version, but none is renamed, removed or given another
meaning.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Any, Final, Literal

from wirediff.article import Article, Block, Credit, Span
from wirediff.marks import Judgement, Judgements
from wirediff.passages import Comparison, Difference, Kind, Passage, Side, Stretch, WordRun
from wirediff.reading.explanation import Explanation
from wirediff.reports.json_text import json_text
from wirediff.reports.remarks import NOTHING_JUDGED
from wirediff.wording.own import own_stretches
from wirediff.wording.phrases import names_of

VERSION: Final = 1
"""Of both shapes; counted up when a field is renamed, removed or means something else."""

_DIGITS: Final = 6
"""Decimal places of every share and score: enough to tell single words of long articles apart,
few enough to hide the last bits, which depend on the order of additions."""


def comparison_json(comparison: Comparison, judgements: Judgements = NOTHING_JUDGED) -> str:
    r"""The comparison as a JSON document that ends with a line feed and can be written as UTF-8.

    Lone surrogates are escaped, so that reading the document gives every text back code point for
    code point. (The one exception is a high surrogate directly followed by a low one as two
    characters: JSON has no way to tell these from the one character they encode.)
    """
    return json_text(comparison_record(comparison, judgements))


def article_json(article: Article, explanation: Explanation | None = None) -> str:
    """The article as a JSON document, written like `comparison_json`; with the reasons if given."""
    return json_text(article_record(article, explanation))


def schema(of: Literal["compare", "read", "story"]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `wirediff compare`, `read` or `story` writes."""
    text = files(__package__).joinpath("schema", f"{of}.json").read_text("utf-8")
    parsed: dict[str, Any] = json.loads(text)
    return parsed


def comparison_record(
    comparison: Comparison, judgements: Judgements = NOTHING_JUDGED
) -> dict[str, Any]:
    """The comparison as JSON values; `judgements` is a field of them only where there are any."""
    passages = comparison.passages
    left, right = names_of(comparison.left.article, comparison.right.article)
    record = {
        "version": VERSION,
        "semantic": comparison.semantic,
        "order_kept": round(comparison.order_kept, _DIGITS),
        "left": _side(comparison.left, left, [span for each in passages for span in each.left]),
        "right": _side(comparison.right, right, [span for each in passages for span in each.right]),
        "passages": [_passage(passage) for passage in passages],
        "stretches": [_stretch(stretch) for stretch in comparison.stretches],
    }
    if judgements:
        spoken = judgements.of(comparison.passages)
        numbers = {one.ends: number for number, one in enumerate(spoken) if one is not None}
        record["judgements"] = [_judgement(one, numbers.get(one.ends)) for one in judgements]
    return record


def article_record(article: Article, explanation: Explanation | None = None) -> dict[str, Any]:
    """The article as JSON values."""
    reasons = explanation.blocks if explanation else (None,) * len(article.blocks)
    return {
        "version": VERSION,
        **_about(article),
        "text": article.text,
        "blocks": [
            {
                **_block(block),
                "language": block.language,
                "sentences": _spans(s.span for s in block.sentences),
                **({"rule": reason.rule, "why": reason.words} if reason else {}),
            }
            for block, reason in zip(article.blocks, reasons, strict=True)
        ],
        **({"explained": dict(explanation.facts)} if explanation else {}),
    }


def _about(article: Article) -> dict[str, Any]:
    return {
        "source": article.source,
        "url": article.url,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published.isoformat() if article.published else None,
        "updated": article.updated.isoformat() if article.updated else None,
        "language": article.language,
        "credits": list(article.credits),
        "credited": [_credit(credit) for credit in article.credited],
        "doubts": list(article.doubts),
    }


def _credit(credit: Credit) -> dict[str, Any]:
    return {"agency": credit.agency, "how": str(credit.how), **_span(credit.span)}


def _side(side: Side, name: str, covered: Sequence[Span]) -> dict[str, Any]:
    return {
        "name": name,
        **_about(side.article),
        "text": side.article.text,
        "blocks": [_block(block) for block in side.article.blocks],
        "measures": {
            "words": side.words,
            "coverage": round(side.coverage, _DIGITS),
            "coverage_by_kind": {
                str(kind): round(side.coverage_by_kind.get(kind, 0.0), _DIGITS) for kind in Kind
            },
            "own": round(side.own, _DIGITS),
            "containment": round(side.containment, _DIGITS),
            "longest": side.longest,
        },
        "verdict": {"derived": str(side.verdict.derived), "words": side.verdict.words},
        "uncredited": list(side.uncredited),
        "own": [_spans(stretch.spans) for stretch in own_stretches(side.article, covered)],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "kind": str(passage.kind),
        "moved": passage.moved,
        "score": round(passage.score, _DIGITS),
        "left": _spans(passage.left),
        "right": _spans(passage.right),
        "evidence": list(passage.evidence),
        "differences": [_difference(difference) for difference in passage.differences],
        "words": [_word_run(run) for run in passage.words],
    }


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "what": str(difference.what),
        "left": _span(difference.left),
        "right": _span(difference.right),
        "severity": str(difference.severity),
        "detail": difference.detail,
        "slip": difference.slip,
    }


def _word_run(run: WordRun) -> dict[str, Any]:
    return {
        "mark": str(run.mark),
        "left": _optional(run.left),
        "right": _optional(run.right),
    }


def _judgement(judgement: Judgement, passage: int | None) -> dict[str, Any]:
    return {
        "passage": passage,
        "kind": str(judgement.kind) if judgement.kind is not None else None,
        "note": judgement.note,
        "at": judgement.at.isoformat(),
        "by_hand": judgement.by_hand,
        "left": _spans(judgement.left),
        "right": _spans(judgement.right),
    }


def _stretch(stretch: Stretch) -> dict[str, Any]:
    return {"left": _spans(stretch.left), "right": _spans(stretch.right)}


def _block(block: Block) -> dict[str, Any]:
    return {"role": str(block.role), **_span(block.span)}


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end}


def _optional(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else _span(span)


def _spans(spans: Iterable[Span]) -> list[dict[str, Any]]:
    return [_span(span) for span in spans]
