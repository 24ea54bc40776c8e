"""What the reader makes of the passages: verdicts, notes, wrong matches, links by hand.

The values know neither file nor screen. `judged` applies them to a comparison, and
`wirediff.marks.mark_store` keeps them.
"""

from wirediff.marks.judgement import LETTERS, Judged, Judgement, Judgements

__all__ = ["LETTERS", "Judged", "Judgement", "Judgements"]
