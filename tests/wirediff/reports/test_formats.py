"""The forms of report by their names, each with what the reader said."""

from __future__ import annotations

import json
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from tests.wirediff.reports.made import comparison_by_hand, judgements_by_hand
from wirediff.marks import Judgement, Judgements
from wirediff.reports.colophon import Colophon
from wirediff.reports.formats import REPORTS
from wirediff.reports.json import comparison_json, schema
from wirediff.reports.remarks import NOTHING_JUDGED, remark, remarks_on
from wirediff.reports.text import comparison_text

COLOPHON = Colophon(date(2026, 11, 24), "0.1.0")


@pytest.mark.parametrize("name", REPORTS)
def test_every_form_holds_the_passages_and_what_the_reader_said(name: str) -> None:
    report = REPORTS[name]
    bare = report.write(comparison_by_hand(), COLOPHON, NOTHING_JUDGED)
    judged = report.write(comparison_by_hand(), COLOPHON, judgements_by_hand())
    for document in (bare, judged):
        assert "5 of 6 words in a row" in document
        assert document.endswith("\n")
    for words in ("wire copy", "see AP", "only they have it"):
        assert words in judged
        assert words not in bare


def test_names_and_suffixes_are_told_apart() -> None:
    assert len({report.suffix for report in REPORTS.values()}) == len(REPORTS)
    assert all(report.suffix.startswith(".") for report in REPORTS.values())


def test_text_says_a_judgement_after_its_passage_and_others_at_the_end() -> None:
    report = comparison_text(comparison_by_hand(), judgements_by_hand())
    assert "guardian.txt 150.\nJudged: wire copy: see AP.\n\nShared passage 2" in report
    assert report.endswith(
        "\n\nJudged: note: only they have it.\nguardian.txt, paragraph 1: Shares fell.\n"
    )


def test_json_gives_judgements_with_their_passages_as_the_schema_says() -> None:
    record = json.loads(comparison_json(comparison_by_hand(), judgements_by_hand()))
    Draft202012Validator(schema("compare")).validate(record)
    own, verdict = record["judgements"]
    assert (own["passage"], own["kind"], own["left"]) == (None, None, [])
    assert (verdict["passage"], verdict["kind"], verdict["note"]) == (0, "wire copy", "see AP")
    assert "judgements" not in json.loads(comparison_json(comparison_by_hand()))


def test_every_judgement_is_told_once() -> None:
    comparison, judgements = comparison_by_hand(), judgements_by_hand()
    remarks = remarks_on(comparison.passages, judgements)
    told = [one for one in (*remarks.beside, *remarks.others) if one is not None]
    assert sorted(map(repr, told)) == sorted(map(repr, judgements))


def test_a_judgement_without_verdict_or_note_still_says_what_it_is() -> None:
    winds = comparison_by_hand().passages[0]
    (linked,) = Judgements((Judgement(winds.left, winds.right, by_hand=True),))
    assert remark(linked) == "linked by hand"
