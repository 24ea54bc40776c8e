"""Errors cross to another process and back as they are."""

from __future__ import annotations

import pickle

import pytest

from wirediff.errors import EncoderError, ReadError, SettingsError, StoreError, WirediffError

ERRORS = [
    ReadError("a\x1b[31m\nb.txt", "no such file"),
    StoreError("marks.sqlite", "the disk is full"),
    SettingsError("shortest", "must be at least 1"),
    EncoderError("the sentence encoder does not answer"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_is_the_same_when_it_was_pickled(error: WirediffError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), vars(again)) == (str(error), vars(error))


def test_a_message_is_one_line_that_cannot_act_on_a_terminal() -> None:
    assert str(ERRORS[0]).isprintable()
    assert str(ERRORS[1]) == "marks.sqlite: the disk is full"
