"""Numbers as English writes them, in digits and in words, with the digits that are significant."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from sco_facts.phrases import words as lists
from sco_facts.phrases.markup import SIGNED_PARTS
from sco_facts.phrases.tokens import Tokens, after_hyphen, is_at, is_glued, lower_at, wording
from sco_facts.quantities.figure import Ends
from sco_facts.quantities.hedges import Hedge, Value
from sco_facts.quantities.numbers import EXACT, as_written, with_power

Real = Decimal | Fraction

LONGEST = 150
_MOST_GROUPS, _MOST_POWER = 12, 60

_POWERS = lists.SCALES | lists.SHORT_SCALES | lists.PLURAL_SCALES | {"hundred": 2}
_CLOSING = frozenset(".,;:!?)]\"'”’+-‑–—/")
_SEPARATORS = str.maketrans("", "", ",'’\u00a0\u2009\u202f")
_SIGNED_PARTS = {sign: Fraction(over) for over, sign in SIGNED_PARTS.items()}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_POWER_SIGNS = tuple("e^*x×·⁰¹²³⁴⁵⁶⁷⁸⁹")
# Without a point, as in "1e5", it may be a name.
_POWER = re.compile(
    r"(?P<mantissa>[0-9,]*\.[0-9]+)[eE](?P<exponent>[0-9]{1,2})"
    r"|(?:(?P<figure>[0-9.,]+) ?[x×*·] ?)?10(?:(?:\^|\*\*)(?P<power>[0-9]+)|(?P<raised>[⁰¹²³⁴-⁹]+))"
)
_FIGURE = re.compile(
    r"(?:[0-9]*|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}"
    r"|[0-9]{1,3}(?:['’][0-9]{3})+|[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+)(?:\.[0-9]+)?"
)
_RATIO = re.compile(rf"([0-9]{{1,{LONGEST}}})/([0-9]{{1,{LONGEST}}})")
# "$1T" is a trillion, "1T" may be tonnes or teslas.
_MONEY_SIGNS = tuple("$€£¥₹")

STARTS = frozenset(
    {*lists.ONES, *lists.TENS, *_SIGNED_PARTS, *lists.ARTICLES, *lists.SCALES, "half", "hundred"}
)
_AFTER_ARTICLES = frozenset({*lists.SCALES, *lists.PARTS, "hundred", "dozen"})
MILLION_LETTER = "m is read as million"


class Phrase(NamedTuple):
    """
    A figure in words: a number, to which the reader adds what stands around it.

    Attributes:
        value: The figure, a pair, or `None` for words in place of one.
        first: The place of its number.
        end: The place after it.
        start: The place where its words begin, the hedge among them.
        begin: The place where the figure itself begins, with its sign and "between".
        power: The power of ten of its scale word, 0 if it has none.
        said: All the hedges in it and around it.
        ends: The hedges of the two ends of a range.
        unit: The code of its unit, empty if none was read.
        part: How much of its unit the word for it names: a hundredth of a dollar for cents.
        noun: The noun of a count.
        divisor: What it is per, with the number of that if there is one.
        caveats: What was assumed to read it.
        is_unit_last: Whether its unit stands after the number.
        is_reversed: Whether a larger change leaves less, as with "halved".
        is_shared: Whether its unit or noun stands after a later number.
        is_from: Whether it is a range that begins with "from".
        is_clash: Whether its words contradict each other.
    """

    value: Value
    first: int
    end: int
    start: int = 0
    begin: int = 0
    power: int = 0
    said: frozenset[Hedge] = frozenset()
    ends: Ends = (Hedge.PLAIN, Hedge.PLAIN)
    unit: str = ""
    part: Fraction = Fraction(1)
    noun: str | None = None
    divisor: Phrase | None = None
    caveats: tuple[str, ...] = ()
    is_unit_last: bool = False
    is_reversed: bool = False
    is_shared: bool = False
    is_from: bool = False
    is_clash: bool = False

    @property
    def number(self) -> Real:
        """The number, or the higher of two; zero for words in place of one."""
        most = self.value[1] if isinstance(self.value, tuple) else self.value
        return Decimal(0) if most is None else most

    @property
    def is_whole(self) -> bool:
        """Whether it can count things."""
        pair = self.value if isinstance(self.value, tuple) else (self.value,)
        return all(
            isinstance(each, Decimal) and (self.power > 0 or int(each.as_tuple().exponent) >= 0)
            for each in pair
        )

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands, without the words that say from where or at what rate."""
        is_inside = self.divisor is not None and self.start <= self.divisor.end <= self.begin
        is_led = self.is_from and self.start == self.begin
        return (self.first if is_inside else self.start + is_led), self.end


def number(tokens: Tokens, at: int) -> Phrase | None:
    """
    Read the number that starts at a token.

        number = digits | share | words

    Returns:
        The number and the place after it; `None` if no number of a sane length starts there.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> number(list(scan(["one and a half trillion"])), 0).value
        Decimal('1.5E+12')
    """
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.is_number:
        return _in_digits(tokens, at)
    if token.text in _SIGNED_PARTS:
        return _of_scale(tokens, Phrase(_SIGNED_PARTS[token.text], at, at + 1))
    if token.lower in lists.SCALES:
        return _of_threshold(tokens, at)
    if token.lower in lists.ARTICLES and lower_at(tokens, at + 1) not in _AFTER_ARTICLES:
        return None
    found = _share(tokens, at) or _in_words(tokens, at)
    if found is None:
        return None
    # The digits of "five (5)".
    again = [token.text.translate(_SEPARATORS) for token in tokens[found.end : found.end + 3]]
    is_repeated = again == ["(", str(int(found.number)), ")"]
    return found._replace(end=found.end + 3) if is_repeated else found


def _of_threshold(tokens: Tokens, at: int) -> Phrase | None:
    """
    Read a scale word that stands for one of it.

        threshold = determiner, scale, ["-", unit], ("mark" | "barrier" | ...)
    """
    near = (lower_at(tokens, place) for place in range(at + 1, at + 5))
    if lower_at(tokens, at - 1) not in lists.DETERMINERS or lists.THRESHOLDS.isdisjoint(near):
        return None
    return _of_scale(tokens, Phrase(Decimal(1), at, at))


def _written(tokens: Tokens, at: int) -> Phrase | None:
    text = tokens[at].text
    if len(text) > LONGEST or not _FIGURE.fullmatch(text):
        return None
    return Phrase(as_written(text.translate(_SEPARATORS)), at, at + 1)


def _in_digits(tokens: Tokens, at: int) -> Phrase | None:
    """
    Read a number in digits.

        digits = power | ratio | figure, [fraction sign | ratio | "and a half"]
    """
    figure = _written(tokens, at)
    end = at + 1
    if figure is None or end == len(tokens):
        return figure
    following = tokens[end]
    is_slash = following.text == "/" and not following.space
    if is_slash and end + 1 < len(tokens) and tokens[end + 1].is_number:
        return (ratio := _ratio(tokens, at)) and _of_scale(tokens, ratio)
    if following.lower.startswith(_POWER_SIGNS) and (power := _power(tokens, at)):
        return power
    if following.is_number and (end := _spaced_groups(tokens, at)) > at + 1:
        text = "".join(token.text for token in tokens[at:end])
        figure = Phrase(as_written(text), at, end)
    return _summed(tokens, _of_scale(tokens, _mixed(tokens, figure)))


def _power(tokens: Tokens, at: int) -> Phrase | None:
    """
    Read a power of ten.

        power = [figure, times], "10", ("^", exponent | "**", exponent | raised digits)
              | decimal, "e", exponent
    """
    for end in range(min(at + 5, len(tokens)), at + 1, -1):
        if match := _POWER.fullmatch(wording(tokens, at, end)):
            digits = match["exponent"] or match["power"] or match["raised"].translate(_RAISED)
            exponent = int(digits[:4])
            if not 0 < exponent <= _MOST_POWER or (match["mantissa"] and is_glued(tokens, end)):
                return None
            mantissa = (match["mantissa"] or match["figure"] or "1").translate(_SEPARATORS)
            return Phrase(with_power(Decimal(mantissa), exponent), at, end, power=exponent)
    return None


def _ratio(tokens: Tokens, at: int) -> Phrase | None:
    """Read "1/3", but not a date such as "1/3/2025", nor "6/3", which is no fraction."""
    match = _RATIO.fullmatch(wording(tokens, at, at + 3))
    if match is None or (is_at(tokens, at + 3, "/") and is_glued(tokens, at + 3)):
        return None
    above, below = map(int, match.groups())
    if below == 0 or above % below == 0:
        return None
    value = Fraction(above, below)
    return Phrase(value if value < 1 else _plainest(value), at, at + 3)


def _spaced_groups(tokens: Tokens, at: int) -> int:
    """Step over "664 000" and its like, but not over the groups of a telephone number."""
    if len(tokens[at].text) > 3 or not tokens[at].text.isdecimal():
        return at + 1
    for end in range(at + 1, min(at + _MOST_GROUPS, len(tokens))):
        token = tokens[end]
        if not token.text.isdecimal() or token.space != " ":
            return end
        if len(token.text) != 3:
            return at + 1
    return min(at + _MOST_GROUPS, len(tokens))


def _mixed(tokens: Tokens, whole: Phrase) -> Phrase:
    """
    Add what follows a whole number.

        mixed = whole, (fraction sign | "and", share | ratio)
    """
    at = whole.end
    if at >= len(tokens) or not whole.is_whole:
        return whole
    part: Phrase | None = None
    if tokens[at].text in _SIGNED_PARTS:
        part = Phrase(_SIGNED_PARTS[tokens[at].text], at, at + 1)
    elif tokens[at].lower == "and":
        part = _part(tokens, at + 1)
    elif tokens[at].is_number and not is_glued(tokens, at):
        part = _ratio(tokens, at)
    if part is None or part.number > 1:
        return whole
    value = _plainest(Fraction(whole.number) + Fraction(part.number))
    return whole._replace(value=value, end=part.end)


def _plainest(value: Fraction) -> Real:
    ends = 10**9 % value.denominator == 0
    return EXACT.divide(Decimal(value.numerator), Decimal(value.denominator)) if ends else value


def _of_scale(tokens: Tokens, figure: Phrase) -> Phrase:
    """
    Multiply by the scale words that follow, and take the mark between.

        scaled = number, [mark], scale, {scale}, ["of"] | number, letter
        mark   = "+" | "-odd"
        scale  = "million" | "billions" | "bn" | "mil" | "lakh" | "crore" | ...
    """
    mark, start = _mark(tokens, figure.end)
    end, power, caveats = start, 0, figure.caveats
    word = after_hyphen(tokens, end)
    while power < _MOST_POWER and (more := _POWERS.get(lower_at(tokens, word))):
        power, end = power + more, word + 1
        word = after_hyphen(tokens, end)
    if not power and (power := _letter(tokens, end)):
        caveats = (MILLION_LETTER,) if power == 6 else ()
        end += 1
    value = figure.value
    if isinstance(value, Fraction):
        value = _plainest(value)
    if not power or not isinstance(value, Decimal):
        return figure
    end += is_at(tokens, end, "of") and lower_at(tokens, end - 1) in lists.PLURAL_SCALES
    said = frozenset({mark}) if mark else figure.said
    return figure._replace(
        value=with_power(value, power), end=end, power=figure.power + power, said=said,
        caveats=caveats,
    )  # fmt: skip


def _mark(tokens: Tokens, at: int) -> tuple[Hedge | None, int]:
    if is_glued(tokens, at):
        if tokens[at].text == "+":
            return Hedge.OVER, at + 1
        word = after_hyphen(tokens, at)
        if word > at and tokens[word].lower == "odd":
            return Hedge.ABOUT, word + 1
    return None, at


def _letter(tokens: Tokens, at: int) -> int:
    """Say what power of ten a letter is: of "$5m.", "$5m-$6m" and "$1T", but not of "5m/s"."""
    letter = lower_at(tokens, at)
    if letter not in lists.SCALE_LETTERS or not is_glued(tokens, at):
        return 0
    if is_glued(tokens, at + 1):
        is_speed = tokens[at + 1].text == "/" and is_at(tokens, at + 2, "s", "h", "sec", "second")
        if is_speed or not _CLOSING.issuperset(tokens[at + 1].text):
            return 0
    is_other = letter == "t" and not lower_at(tokens, at - 2).endswith(_MONEY_SIGNS)
    return 0 if is_other else lists.SCALE_LETTERS[letter]


def _summed(tokens: Tokens, figure: Phrase) -> Phrase:
    """
    Add the groups that follow a number with a scale word, such as "two million five hundred".

        sum = number, scale, {["and"], number, [smaller scale]}
    """
    is_digits = tokens[figure.first].is_number
    least = figure.power
    while least and figure.end < len(tokens):
        is_joined = is_at(tokens, figure.end, "and")
        at = figure.end + is_joined
        smaller = _smaller(tokens, at)
        if smaller is None:
            break
        # "0.1 billion and 100 million" are two, and so are "a thousand and five hundred".
        is_small = smaller.power > 2 or not (is_digits or (is_joined and smaller.number >= 100))
        is_part = smaller.power < least and 0 < smaller.number < 10**least
        if not (is_small and is_part) or Fraction(figure.number) % 10**least:
            break
        least = smaller.power
        # "Two to three million five hundred thousand" begins at two million.
        figure = figure._replace(
            value=as_written(str(int(Fraction(figure.number) + Fraction(smaller.number)))),
            end=smaller.end, power=figure.power if least > 2 else 0,
        )  # fmt: skip
    return figure


def _smaller(tokens: Tokens, at: int) -> Phrase | None:
    if at >= len(tokens) or is_glued(tokens, at) or tokens[at].lower in lists.ARTICLES:
        return None
    found = _written(tokens, at) if tokens[at].is_number else _group(tokens, at)
    return found and _of_scale(tokens, found)


def _share(tokens: Tokens, at: int) -> Phrase | None:
    """
    Read a simple fraction in words, perhaps of a scale word.

        share = "half", [["a"], scale] | whole, part, ["of", "a", scale]
    """
    if is_at(tokens, at, "half"):
        part = Phrase(Fraction(1, 2), at, at + 1)
        end = at + 2 if is_at(tokens, at + 1, "a") else after_hyphen(tokens, at + 1)
        if is_at(tokens, end, "dozen"):
            return part._replace(value=Decimal(6), end=end + 1)
    elif found := _part(tokens, at):
        part, end = found, found.end
        if is_at(tokens, end, "of") and is_at(tokens, end + 1, "a"):
            end += 2
    else:
        return None
    scaled = _of_scale(tokens, part._replace(end=end))
    return scaled if scaled.power or end == part.end else part


def _part(tokens: Tokens, at: int) -> Phrase | None:
    """Read a simple fraction in words: "a third", "two-thirds"."""
    end = after_hyphen(tokens, at + 1)
    if is_at(tokens, at, "a", "an", "one") and lower_at(tokens, end) in lists.PARTS:
        above, below = 1, lists.PARTS[tokens[end].lower]
    elif lower_at(tokens, at) in lists.ONES and lower_at(tokens, end) in lists.PLURAL_PARTS:
        above, below = lists.ONES[tokens[at].lower], lists.PLURAL_PARTS[tokens[end].lower]
    else:
        return None
    return Phrase(Fraction(above, below), at, end + 1) if 0 < above < below else None


def _in_words(tokens: Tokens, at: int) -> Phrase | None:
    """
    Read a number in words.

        words = group, "point", {digit word} | group, "dozen" | group, "and", share
              | group, {scale}, {["and"], group, [smaller scale]}
    """
    small = _group(tokens, at)
    if small is None:
        return None
    end, digits = small.end + 1, ""
    if is_at(tokens, small.end, "point"):
        while (
            len(digits) < _MOST_GROUPS and (digit := lists.ONES.get(lower_at(tokens, end), 10)) < 10
        ):
            digits, end = f"{digits}{digit}", end + 1
    if digits:
        return _of_scale(tokens, Phrase(Decimal(f"{small.value}.{digits}"), at, end))
    dozen = after_hyphen(tokens, small.end)
    if is_at(tokens, dozen, "dozen"):
        return Phrase(12 * small.number, at, dozen + 1)
    mixed = _mixed(tokens, small)
    large = _of_scale(tokens, mixed)
    if not large.power or mixed.end > small.end:
        return large
    # The half of "a million and a half" is one of a million.
    half = _mixed(tokens, small._replace(end=large.end))
    if half.end > large.end and isinstance(half.value, Decimal):
        return large._replace(value=with_power(half.value, large.power), end=half.end)
    return _summed(tokens, large)


def _group(tokens: Tokens, at: int) -> Phrase | None:
    """
    Read a number below a thousand in words.

        group = (small | "a" | ""), ["hundred", ["and"], small]
        small = ones | tens, ["-", ones]
    """
    word = lower_at(tokens, at)
    if word == "hundred":
        # Without an article, only "hundred and twenty" is a number by itself.
        small = (1, at) if is_at(tokens, at + 1, "and") and _small(tokens, at + 2) else None
    else:
        small = (1, at + 1) if word in lists.ARTICLES else _small(tokens, at)
    if small is None:
        return None
    value, end = small
    hundred = after_hyphen(tokens, end)
    if is_at(tokens, hundred, "hundred"):
        and_after = hundred + 1 + is_at(tokens, hundred + 1, "and")
        rest = _small(tokens, and_after)
        if rest and rest[0]:
            value, end = 100 * value + rest[0], rest[1]
    return Phrase(Decimal(value), at, end)


def _small(tokens: Tokens, at: int) -> tuple[int, int] | None:
    word = lower_at(tokens, at)
    if word not in lists.TENS:
        return (lists.ONES[word], at + 1) if word in lists.ONES else None
    end = after_hyphen(tokens, at + 1)
    ones = lists.ONES.get(lower_at(tokens, end), 0)
    return (lists.TENS[word] + ones, end + 1) if 0 < ones < 10 else (lists.TENS[word], at + 1)
