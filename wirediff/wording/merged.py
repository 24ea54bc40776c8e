"""Two wordings as one line of text: all of both, or only what they have in common.

The notation is that of wdiff and `git diff --word-diff`: `[-…-]` stands only on the left, `{+…+}`
only on the right.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirediff.article import Span
from wirediff.passages import Kind, Mark, Passage
from wirediff.text.sanitise import one_line


def merged_words(passage: Passage, left: str, right: str) -> str:
    """The word diff of the passage's two ends; `""` when it has none, or nothing is different.

    Runs are spans of words; the punctuation that clings to them is shown with them.

    Args:
        passage: One passage of a comparison.
        left: The text of the left article.
        right: The text of the right article.
    """
    if all(run.mark is Mark.SAME for run in passage.words):
        return ""
    return " ".join(
        _marked(mark, words) for mark, words in merged_runs(passage, left, right) if words
    )


def merged_runs(passage: Passage, left: str, right: str) -> Iterator[tuple[Mark, str]]:
    """The runs of the word diff with the words of each on one line; some may have none."""
    shown_left = _Clinging(left, passage.left)
    shown_right = _Clinging(right, passage.right)
    for run in passage.words:
        on_left = one_line(shown_left.take(run.left))
        on_right = one_line(shown_right.take(run.right))
        yield run.mark, on_right if run.mark is Mark.RIGHT else on_left


def is_marked_by_changes(passage: Passage) -> bool:
    """Whether marking what differs in a passage says more than marking what is kept.

    It does unless less than half of the words of a paraphrase are kept: a reader gains nothing
    from marks on nearly all of them.
    """
    if passage.kind is not Kind.PARAPHRASE:
        return True
    kept = sum(len(run.left) for run in passage.words if run.mark is Mark.SAME and run.left)
    ends = (sum(map(len, passage.left)), sum(map(len, passage.right)))
    return kept * 2 >= max(ends)


def common_words(passage: Passage, left: str) -> tuple[str, ...]:
    """The runs of words that both ends have, as the left one writes them.

    For a paraphrase, where the two wordings as one line would be hard to follow.
    """
    return words_marked(passage, Mark.SAME, left)


def words_marked(passage: Passage, mark: Mark, text: str) -> tuple[str, ...]:
    """The runs of words with a mark, as `text` writes them: the right one's for `Mark.RIGHT`."""
    runs = (run for run in passage.words if run.mark is mark)
    spans = (run.right if mark is Mark.RIGHT else run.left for run in runs)
    return tuple(one_line(span.of(text)) for span in spans if span is not None)


def _marked(mark: Mark, words: str) -> str:
    match mark:
        case Mark.SAME:
            return words
        case Mark.LEFT:
            return f"[-{words}-]"
        case Mark.RIGHT:
            return f"{{+{words}+}}"


class _Clinging:
    """Widens spans of words to the punctuation around them, each character given out once."""

    def __init__(self, text: str, bounds: tuple[Span, ...]) -> None:
        self._text = text
        self._bounds = bounds
        self._taken = 0

    def take(self, span: Span | None) -> str:
        """The words of the span with what clings to them; `""` for `None`."""
        if span is None:
            return ""
        bound = next((bound for bound in self._bounds if bound.covers(span)), span)
        start, end = span.start, span.end
        while start > max(bound.start, self._taken) and self._clings(start - 1):
            start -= 1
        while end < bound.end and self._clings(end):
            end += 1
        self._taken = end
        return self._text[start:end]

    def _clings(self, position: int) -> bool:
        character = self._text[position]
        return not (character.isspace() or character.isalnum())
