"""
The questions beside a brute-force reading of DESIGN.md, which shares no code with the package.

A statement is a test for numbers: does it allow this one, does it point to it? All that can decide
lies at the ends of what two statements allow, next to them, between them or beyond them. So the
answers follow from a few rational samples, without any interval.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import combinations_with_replacement, product

import pytest

import sco_facts as sf
from sco_facts import Figure, Quantity

Test = Callable[[Fraction], bool]

FINE = ("percent", "fold")
FACTORS = {"tonne": Fraction(1000), "kg": Fraction(1), "percent": Fraction(1, 100)}
# A sample this near to a figure is as near as one likes: no two ends below are nearer.
EPSILON = Fraction(1, 10**9)
FAR = Fraction(10**15)
INDEFINITE = {"several cars": (3, 20), "dozens of cars": (24, 40), "hundreds of cars": (200, 2000)}


@dataclass(frozen=True)
class Statement:
    """A hedge, a figure as written, its scale, unit and mode."""

    hedge: str
    mantissa: str
    power: int
    unit: str
    mode: str | None = None
    high: str = ""

    @property
    def quantity(self) -> Quantity:
        """The quantity as the package makes it."""
        if self.hedge == "indefinite":
            figure = Figure("indefinite", None, self.mantissa)  # type: ignore[arg-type]
        elif self.hedge == "between":
            pair = (self._decimal(self.mantissa), self._decimal(self.high))
            figure = Figure("between", pair, "")  # type: ignore[arg-type]
        elif "/" in self.mantissa:
            figure = Figure(self.hedge, Fraction(self.mantissa), "")  # type: ignore[arg-type]
        else:
            figure = Figure(self.hedge, self._decimal(self.mantissa), "")  # type: ignore[arg-type]
        return Quantity.of(figure, self.unit, mode=self.mode)  # type: ignore[arg-type]

    def _decimal(self, mantissa: str) -> Decimal:
        return Decimal(f"{mantissa}E{self.power}")

    def value(self, mantissa: str) -> Fraction:
        """Take the number that was written."""
        return Fraction(mantissa) * 10**self.power

    @property
    def x(self) -> Fraction:
        """The figure, or the lower one, or the least number of indefinite words."""
        if self.hedge == "indefinite":
            return Fraction(INDEFINITE[self.mantissa][0])
        return self.value(self.mantissa)

    @property
    def ends(self) -> set[Fraction]:
        """Every number at which something changes."""
        if self.hedge == "indefinite":
            return {*map(Fraction, INDEFINITE[self.mantissa])}
        found = {Fraction(0), self.x}
        if self.hedge == "between":
            high = self.value(self.high)
            return {*found, high, self.x - self.h(self.mantissa), high + self.h(self.high)}
        if self.hedge == "plain" and "/" in self.mantissa:
            reached = {end for order in range(5, 9) for end in neighbours(self.x, order)}
            return {*found, *reached, *(2 * self.x - end for end in reached)}
        if self.hedge == "plain":
            h, w = self.h(self.mantissa), self.w
            found |= {self.x - h, self.x + h, self.x - w, self.x + w}
        return found

    def h(self, mantissa: str) -> Fraction:
        """Half a unit of the last significant digit; with a scale there are at least two."""
        _, _, decimals = mantissa.partition(".")
        digits = mantissa.replace(".", "").lstrip("-0")
        unit = Fraction(1, 10 ** len(decimals)) * 10**self.power
        if self.power and len(digits) < 2:
            unit /= 10
        half = unit / 2
        return min(half, abs(self.x) / 10) if self.unit == "fold" else half

    @property
    def w(self) -> Fraction:
        """Half a unit of the last digit that is not zero, of a whole number that ends in zeros."""
        h = self.h(self.mantissa)
        whole = str(abs(int(self.x)))
        is_round = "." not in self.mantissa and len(whole) >= 3 and whole.endswith("0")
        if self.unit in FINE or not is_round:
            return h
        zeros = len(whole) - len(whole.rstrip("0"))
        return max(h, min(Fraction(10**zeros, 2), abs(self.x) / 10))

    def allows(self, v: Fraction, order: int) -> bool:
        """Say whether the words allow a number, in their own unit."""
        if self.unit == "count" and v.denominator != 1:
            return False
        if self.mode == "change" and v * self.x <= 0:
            return False
        return self._allows(v, order)

    def _allows(self, v: Fraction, order: int) -> bool:
        x = self.x
        mirror = -1 if x < 0 else 1
        if self.hedge == "indefinite":
            return v >= INDEFINITE[self.mantissa][0]
        if self.hedge == "plain" and "/" in self.mantissa:
            low, high = neighbours(x, order)
            return low < v < high
        if self.hedge == "between":
            return x - self.h(self.mantissa) <= v <= self.value(self.high) + self.h(self.high)
        return {
            "exactly": v == x,
            "plain": abs(v - x) <= self.w,
            "about": v * mirror > 0,
            "nearly": 0 < v * mirror < x * mirror,
            "just_over": v * mirror > x * mirror,
            "over": v > x,
            "at_least": v >= x,
            "under": v < x,
            "at_most": v <= x,
        }[self.hedge]

    def points(self, v: Fraction, order: int) -> bool:
        """Say whether the words point to a number that they allow."""
        if not self.allows(v, order):
            return False
        if self.hedge == "about" and self.unit == "count":
            return v == self.x
        if self.hedge in ("about", "nearly", "just_over"):
            return abs(v - self.x) <= (1 if self.unit == "count" else EPSILON)
        if self.hedge == "plain" and "/" in self.mantissa:
            low, high = neighbours(self.x, order)
            next_one = 2 * (low if v < self.x else high) - self.x
            # Where the grid ends, no further than on the other side.
            return next_one.denominator > 1 or abs(v - self.x) < min(self.x - low, high - self.x)
        if self.hedge == "plain":
            return abs(v - self.x) < self.h(self.mantissa)
        if self.hedge == "between":
            return self.x <= v <= self.value(self.high)
        if self.hedge == "indefinite":
            return v < INDEFINITE[self.mantissa][1]
        return True


@cache
def neighbours(x: Fraction, order: int) -> tuple[Fraction, Fraction]:
    """Go halfway to the next fractions with denominators up to the order, or to that of x."""
    order = max(order, x.denominator)
    grid = sorted({Fraction(n, d) for d in range(1, order + 1) for n in range(-d, 2 * d + 1)})
    at = grid.index(x)
    return (grid[at - 1] + x) / 2, (x + grid[at + 1]) / 2


def order_of(a: Statement, b: Statement) -> int:
    """Choose one grid for two simple fractions."""
    both = [Fraction(each.mantissa).denominator for each in (a, b) if "/" in each.mantissa]
    return max(5, *both) if len(both) == 2 else 5


def sides(a: Statement, b: Statement) -> tuple[Test, Test, Test, Test, list[Fraction]]:
    """Say what each allows and points to, in one unit and direction, and where to look."""
    order = order_of(a, b)
    factors = [FACTORS.get(each.unit, Fraction(1)) for each in (a, b)]
    signs = [-1 if is_bare_beside_fall(one, other) else 1 for one, other in ((a, b), (b, a))]

    def test(each: Statement, ask: Callable[[Fraction, int], bool], at: int) -> Test:
        def answer(v: Fraction) -> bool:
            is_own_side = signs[at] == 1 or v < 0
            return is_own_side and ask(signs[at] * v / factors[at], order)

        return answer

    ends = {
        sign * end * factor
        for each, sign, factor in zip((a, b), signs, factors, strict=True)
        for end in each.ends
    }
    return (
        test(a, a.allows, 0), test(b, b.allows, 1), test(a, a.points, 0), test(b, b.points, 1),
        list(samples(ends, is_whole=a.unit == "count")),
    )  # fmt: skip


def is_bare_beside_fall(one: Statement, other: Statement) -> bool:
    """Whether a figure without sign and mode stands beside a fall."""
    return one.mode is None and one.x > 0 and other.mode == "change" and other.x < 0


def samples(ends: set[Fraction], is_whole: bool) -> Iterator[Fraction]:
    """Look at each end, next to it, between the ends, and beyond them."""
    places = sorted(ends)
    near = Fraction(1) if is_whole else EPSILON / 10**3
    for at, end in enumerate(places):
        yield from (end, end - near, end + near)
        if at:
            middle = (places[at - 1] + end) / 2
            yield Fraction(round(middle)) if is_whole else middle
    yield from (places[0] - FAR, places[-1] + FAR)


@cache
def oracle(a: Statement, b: Statement) -> tuple[str, str, str, str, str]:
    """Answer the five questions by looking at the samples."""
    allows_a, allows_b, points_a, points_b, places = sides(a, b)
    mine, theirs = [v for v in places if allows_a(v)], [v for v in places if allows_b(v)]
    shared = any(allows_b(v) for v in mine)
    pointed = any(points_a(v) and points_b(v) for v in places)
    agreement = "compatible" if pointed else "undecided" if shared else "contradicts"

    def every(holds: Callable[[Fraction, Fraction], bool]) -> str:
        found = {holds(v, w) for v, w in product(mine, theirs)}
        return "undecided" if len(found) == 2 else "yes" if True in found else "no"

    return (
        agreement,
        every(lambda v, w: v > w),
        every(lambda v, w: v < w),
        every(lambda v, w: v >= w),
        every(lambda v, w: v <= w),
    )


def package(a: Statement, b: Statement) -> tuple[str, ...]:
    """Answer them with the package."""
    one, other = a.quantity, b.quantity
    words = {True: "yes", False: "no", None: "undecided"}
    said = sf.contradicts(one, other).answer
    return (
        {True: "contradicts", False: "compatible", None: "undecided"}[said],
        *(
            words[ask(one, other).answer]
            for ask in (sf.exceeds, sf.falls_below, sf.is_at_least, sf.is_at_most)
        ),
    )


HEDGES = (
    "exactly", "plain", "about", "nearly", "just_over", "over", "at_least", "under", "at_most",
)  # fmt: skip
MASSES = [
    *(Statement(hedge, "30", 0, "tonne") for hedge in HEDGES),
    *(Statement(hedge, "30500", 0, "kg") for hedge in ("plain", "about", "over", "at_most")),
    *(Statement("plain", text, 0, "tonne") for text in ("29.5", "30.0", "31", "100", "98", "250")),
    *(Statement("plain", text, 3, "kg") for text in ("30", "31", "27.5", "100")),
    *(Statement(hedge, "-30", 0, "tonne") for hedge in HEDGES),
    Statement("between", "30", 0, "tonne", high="40"),
    Statement("between", "100", 3, "kg", high="120"),
]
LARGE = [
    *(Statement(hedge, "5", 6, "tonne") for hedge in HEDGES),
    *(Statement("plain", text, 6, "tonne") for text in ("5.2", "6", "4", "5.04", "900", "28.0")),
    Statement("plain", "5200", 6, "kg"),
    Statement("between", "4", 6, "tonne", high="5"),
]
PERCENTS = [
    *(Statement(hedge, "3", 0, "percent") for hedge in HEDGES),
    *(Statement(hedge, "3", 0, "percent", "change") for hedge in HEDGES),
    *(Statement(hedge, "-3", 0, "percent", "change") for hedge in HEDGES),
    *(Statement("plain", text, 0, "percent", "change") for text in ("-4", "4", "-2.9", "300")),
    *(Statement("plain", text, 0, "percent") for text in ("4", "2", "-3", "300", "290")),
]
FOLDS = [
    *(Statement(hedge, "2", 0, "fold") for hedge in HEDGES),
    *(Statement("plain", text, 0, "fold") for text in ("3", "1.9", "2.2", "5", "6")),
]
FRACTIONS = [
    *(Statement("plain", text, 0, "fraction") for text in (
        "1/3", "2/5", "1/4", "1/2", "1/5", "1/6", "3/8", "2/3", "3/7",
    )),
    *(Statement(hedge, "1/3", 0, "fraction") for hedge in ("about", "nearly", "over", "exactly")),
    *(Statement("plain", text, 0, "percent") for text in ("33", "37", "38", "40", "29", "12")),
]  # fmt: skip
COUNTS = [
    *(Statement(hedge, text, 0, "count") for hedge, text in product(HEDGES, ("20", "100"))),
    *(Statement("plain", text, 0, "count") for text in ("1500", "1450", "1487", "19", "99")),
    *(Statement("exactly", text, 0, "count") for text in ("1487", "19", "21")),
    *(Statement("indefinite", text, 0, "count") for text in INDEFINITE),
    Statement("between", "10", 0, "count", high="25"),
]
GROUPS = {
    "masses": MASSES, "large": LARGE, "percents": PERCENTS, "folds": FOLDS,
    "fractions": FRACTIONS, "counts": COUNTS,
}  # fmt: skip


@pytest.mark.parametrize("group", GROUPS)
def test_samples_give_the_answers_of_the_package(group: str) -> None:
    """Every pair of the group, from both sides; exchanged, above is below."""
    wrong = {}
    for a, b in combinations_with_replacement(GROUPS[group], 2):
        agreement, above, below, at_least, at_most = oracle(a, b)
        expected = [
            (agreement, above, below, at_least, at_most),
            (agreement, below, above, at_most, at_least),
        ]
        if expected != [package(a, b), package(b, a)]:
            wrong[a, b] = (expected, package(a, b), package(b, a))

    assert {} == wrong


def test_the_oracle_is_not_blind() -> None:
    """All its answers occur."""
    pairs = combinations_with_replacement(COUNTS, 2)

    assert 15 == len({answer for pair in pairs for answer in enumerate(oracle(*pair))})
