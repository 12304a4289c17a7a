"""What something costs, told without a clock: the calls that it makes, and the memory it needs."""

import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType


def steps(action: Callable[[], object]) -> int:
    """Count the calls that an action makes, of Python's functions and C's."""
    count = 0

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count


def peak(action: Callable[[], object]) -> int:
    """Give the most memory, in bytes, that an action held at once, beyond what was there."""
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
