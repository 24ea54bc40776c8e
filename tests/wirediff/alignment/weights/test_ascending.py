from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wirediff.alignment.weights.ascending import ascending


@given(st.lists(st.integers(-(2**63), 2**63 - 1) | st.integers(0, 5)))
def test_each_number_is_told_once_in_order(numbers: list[int]) -> None:
    assert ascending(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))
