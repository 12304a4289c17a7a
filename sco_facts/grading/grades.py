"""Grades: whether an answer keeps what the report says of a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, NamedTuple, cast, get_args

import attrs

from sco_facts.comparing.operands import Side, read_operand, read_operands
from sco_facts.errors import DimensionError, OperandError
from sco_facts.grading.attribution import catalogue_of, other_speaker, other_time, published_day
from sco_facts.grading.decisions import read_answer
from sco_facts.grading.layouts import sentence_of
from sco_facts.phrases import Mention, find
from sco_facts.phrases.cues import Direction
from sco_facts.quantities import Hedge, Interval, Quantity, Unit
from sco_facts.quantities.hedges import check_within
from sco_facts.quantities.numbers import Exact, exact, singular
from sco_facts.quantities.unit_table import TIMES
from sco_facts.quantities.wording import bounds_words
from sco_facts.records import Catalogue, Measurement, OtherReport
from sco_facts.text import Shown

Outcome = Literal[
    "faithful", "hedge_dropped", "hedge_changed", "weaker", "unsupported", "contradicts",
    "not_asserted", "wrong_speaker", "wrong_period", "wrong_unit", "no_quantity",
]  # fmt: skip
# In characters, how far before a figure its words are looked for.
_NEAR = 40
# What stands behind one of these was so at another time.
_SET_BESIDE = re.compile(
    r"\b(?:from|against|versus|vs\.?|compared (?:with|to)|than|record of|previous|above|below)\s*$"
)
# "Three of the five corridors" says something of three.
_PART_OF = re.compile(
    r"\b(?:none|zero|few|some|most|half|one|two|three|four|five|\d+) of (?:the |its |these )?$",
    re.IGNORECASE,
)
# From the best agreement to the worst.
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
TENTH = Fraction(1, 10)

_UNASSERTED = ("asked", "doubted", "possible", "supposed", "wanted")
_STEM = 4
# What is said of the whole is no rate: "by a cumulative 6%".
_AT_ONCE = re.compile(
    r"\b(?:cumulative(?:ly)?|in total|altogether|one-(?:time|off))\b", re.IGNORECASE
)
# The sign is that of yuan, too, where the fact is in yuan.
_YEN = "¥ is read as Japanese yen"
# What is said by denying the other: what is not (even) 90 is fewer than 90.
_OPPOSITES = frozenset({
    (Hedge.UNDER, Hedge.AT_LEAST), (Hedge.UNDER, Hedge.PLAIN), (Hedge.AT_LEAST, Hedge.UNDER),
    (Hedge.OVER, Hedge.AT_MOST), (Hedge.AT_MOST, Hedge.OVER),
})  # fmt: skip
_ROUNDED = frozenset({Hedge.PLAIN, Hedge.ABOUT})


@attrs.frozen
class Grade(Shown):
    """
    What an answer keeps of a fact.

    Args:
        outcome: The first that applies of `no_quantity`; `not_asserted`, the answer doubts,
            asks, supposes, wants or declines to say it; `wrong_unit`; `wrong_period`;
            `wrong_speaker`, it names somebody else as saying so; `contradicts`, no value fits
            both; with the same number `faithful`, `hedge_dropped` or `hedge_changed`; `weaker`,
            true if the fact is, or a rounding of it; `unsupported`, more than the fact says.
        reason: A sentence with the words of both, and what to write.
        mention: The quantity that was graded; `None` if there is none.
        others: The other quantities of the answer, in order.
        advice: Words that would be faithful; `None` if the answer is.
    """

    outcome: Outcome
    reason: str
    mention: Mention | None = None
    others: tuple[Mention, ...] = ()
    advice: str | None = None

    def __str__(self) -> str:
        return f"{self.outcome.replace('_', ' ')}: {self.reason}"


class _Fact(NamedTuple):
    """A fact, with its typical bounds and the catalogue that names its entities."""

    record: Measurement | OtherReport
    side: Side
    within: Fraction
    facts: Catalogue[Any]
    answer: str | None

    @property
    def quantity(self) -> Quantity:
        return self.record.quantity

    @property
    def words(self) -> str:
        return " ".join(self.quantity.words.split())


def grade(
    answer: str | Sequence[Mention],
    fact: Measurement | OtherReport,
    *,
    facts: Catalogue[Any] | None = None,
    within: Exact = TENTH,
    strict: bool = False,
) -> Grade:
    r"""
    Say whether an answer keeps what a report says: number, hedge, unit, period and speaker.

    Approximators ("nearly", "about", "just over") are taken at their typical bounds, in the
    answer and in the fact, because the bounds of their words alone fit almost any number. All
    other words keep the bounds that they state.

    Of several quantities, those that the answer calls its answer decide ("Final answer: …",
    `\boxed{…}`, an `answer` key of JSON, a concluding last paragraph); of these, or else of all,
    the one of the fact's dimension that agrees best.

    Args:
        answer: Plain English, with or without markup, or JSON with an `answer` key; or the
            quantities of it that decide, as `find` found them.
        fact: A measurement, or what another outlet reports.
        facts: The catalogue whose entities may be named as speakers; by default the bundled
            edition that holds the fact.
        within: How far from its figure an approximator typically reaches, as a fraction of it.
        strict: Grade the worst quantity of the fact's dimension instead of the best.

    Raises:
        HedgeError: `within` is not between 0 and 1.
        OperandError: The fact is a record without a figure, or the answer is not text.
        RecordError: The fact's words, taken at typical bounds, leave no value that is possible.

    Examples:
        >>> from sco_facts.editions.loading import load
        >>> fact = load("2026.1")["economy.contribution_share"]
        >>> grade("The SCO makes up 30% of the world economy.", fact).outcome
        'hedge_dropped'
        >>> print(*grade("It makes up more than 25%.", fact).reason.split("; "), sep="\n")
        "more than 25%" follows from the report's "exceeds 30%" but says less
        write "exceeds 30%".
    """
    of = _fact(answer, fact, facts, exact(within))
    if isinstance(answer, str):
        found, final = read_answer(answer, published_day(fact))
    else:
        found = final = list(answer)
    if not final:
        why = f'states no quantity that can be read where the report says "{of.words}"'
        return Grade("no_quantity", f"The answer {why}; write that.", advice=of.words)
    judgements = [_judge(of, mention) for mention in final]
    # A sum of money beside a share is no attempt at it, unless there is nothing else.
    fitting = [each for each in judgements if each[0] != "wrong_unit"] or judgements
    # Of "not 90 but 120", the second is what is said.
    told = {each.sentence for *_, each in fitting if each.modality != "denied"} - {None}
    rest: list[tuple[Outcome, str, Mention]] = []
    overruled: list[tuple[Outcome, str, Mention]] = []
    for each in fitting:
        is_overruled = each[2].modality == "denied" and each[2].sentence in told
        (overruled if is_overruled else rest).append(each)
    choose = max if strict else min
    outcome, reason, mention = choose(rest, key=lambda each: OUTCOMES.index(each[0]))
    if outcome == "weaker":
        # "30, not 27.5" is no rounding of 27.5.
        denied = (each for each in overruled if each[0] == "contradicts")
        outcome, reason, mention = next(denied, (outcome, reason, mention))
    for worse, _, other in rest:
        # "Either nearly 1 or nearly 2 trillion" says neither.
        first, second = sorted((mention, other), key=lambda each: each.start)
        between = of.answer[first.end : second.start] if of.answer else ""
        is_open = outcome != worse and worse in ("contradicts", "unsupported")
        is_dated = other.period is not None and mention.period is None and first is other
        if is_open and is_dated and _SET_BESIDE.search(between[-_NEAR:]):
            # "35 million tons last year, up from 27.5 million"
            outcome, reason = "wrong_period", f'is only set beside "{other.text}"'
        if is_open and between.strip(" ,*") == "or":
            outcome, reason = "not_asserted", f'is said to be that or "{other.text}"'
    others = tuple(each for each in found if each is not mention)
    advice, write = None, "leave it as it is"
    if outcome != "faithful":
        period = of.record.period
        advice = f"{of.words} ({period})" if outcome == "wrong_period" and period else of.words
        is_said = " ".join(mention.text.split()) == advice
        write = "correct what is said around it" if is_said else f'write "{advice}"'
    return Grade(outcome, f'"{mention.text}" {reason}; {write}.', mention, others, advice)


def _fact(answer: object, record: object, facts: Catalogue[Any] | None, within: Fraction) -> _Fact:
    given, text = answer, answer if isinstance(answer, str) else None
    parts = cast("Sequence[object]", answer if isinstance(answer, Sequence) else [answer])
    if text is None and not all(isinstance(each, Mention) for each in parts):
        why = f"Given {given!r:.60} as the answer, expected text; write a sentence."
        raise OperandError(why, value=given)
    if not isinstance(record, Measurement | OtherReport):
        raise OperandError(
            f"Given {record!r:.80}, which has no figure, expected a measurement or another "
            "report of one; list them with `facts.measurements`.",
            value=record,
        )
    check_within(within)
    facts = catalogue_of(record) if facts is None else facts
    return _Fact(record, read_operand(record, within), within, facts, text)


def _judge(of: _Fact, mention: Mention) -> tuple[Outcome, str, Mention]:
    sentence = "" if of.answer is None else sentence_of(of.answer, mention)
    said, note = _in_terms_of(of.quantity, mention.quantity, sentence)
    outcome, reason = _outcome(of, mention, said, sentence)
    return outcome, f"({note}) {reason}" if note else reason, mention


def _outcome(of: _Fact, mention: Mention, said: Quantity, sentence: str) -> tuple[Outcome, str]:
    """Try the outcomes in their order."""
    is_condition = mention.modality == "supposed" and getattr(of.record, "condition", None)
    if mention.modality in _UNASSERTED and not is_condition:
        what = "called possible" if mention.modality == "possible" else mention.modality
        return "not_asserted", f'is {what} where the report says "{of.words}"'
    before = (of.answer or "")[max(0, mention.start - _NEAR) : mention.start]
    if mention.quantity.counted and (part := _PART_OF.search(before)):
        words = f'is what "{part[0].strip()}" counts a part of, where the report says'
        return "not_asserted", f'{words} "{of.words}"'
    try:
        held, side = read_operands(of.side, said.typical(of.within))
    except DimensionError:
        given, expected = _kind(said), _kind(of.quantity)
        if given == expected and said.mode == of.quantity.mode:
            given, expected = "of one thing", "is of another"
        elif given == expected:
            given, expected = f"a {said.mode}", f"a {of.quantity.mode}"
        return "wrong_unit", f'is {given} and the report\'s "{of.words}" {expected}'
    is_amount = of.record.domain != "real" and of.quantity.mode is None
    if is_amount and mention.quantity.mode == "change" and mention.quantity.unit.code != "fold":
        # By how much something changed that can only have a size.
        return "wrong_unit", f'is a change where the report\'s "{of.words}" is an amount'
    time = other_time(of.record, mention, of.facts, sentence)
    if time is not None:
        return "wrong_period", _why_time(of, time)
    speaker = other_speaker(of.record, mention, of.facts, sentence)
    if speaker is not None:
        held_by = of.record.speaker
        named = "the report names nobody" if held_by is None else f'the report has "{held_by}"'
        return "wrong_speaker", f'is put into the mouth of "{speaker}" where {named}'
    ways = () if mention.modality == "denied" else _ways(of.record, mention)
    if ways and -mention.direction in ways:
        way, other = ("rise", "fall") if mention.direction > 0 else ("fall", "rise")
        why = f'stands with a {way} where the report has "{of.words}" with a {other}'
        return "contradicts", why
    is_apart = side.bounds.interval.is_disjoint_from(held.bounds.interval)
    if ways and mention.direction < 0 and mention.direction not in ways and not is_apart:
        why = f'stands with a fall, of which the report\'s "{of.words}" tells nothing'
        return "unsupported", why
    judge = _denial if mention.modality == "denied" else _assertion
    return judge(of, held.bounds, side.bounds)


def _ways(record: Measurement | OtherReport, mention: Mention) -> list[Direction]:
    """List which ways the report says a figure went to its level, if an answer says that too."""
    if mention.quantity.mode != "level" or not mention.direction:
        return []
    words = record.quote.text if isinstance(record, Measurement) else record.words or ""
    numbers = _numbers(mention.quantity)
    return [each.direction for each in find(words) if _numbers(each.quantity) == numbers]


def _kind(quantity: Quantity) -> str:
    if quantity.unit.code == "count":
        return f"a count of {quantity.counted}" if quantity.counted else "a number without a unit"
    return f"in {quantity.unit.words(True) or 'parts of a whole'}"


def _why_time(of: _Fact, time: str) -> str:
    period = of.record.period
    kinds = {"forecast": "is a forecast", "former": "is said of the past"}
    said = kinds.get(time, f'is said of "{time}"')
    if period is None:
        return f"{said} where the report states no period"
    dates = f" ({period.edtf})" if period.edtf else ""
    return f'{said} where the report has "{period}"{dates}'


def _denial(of: _Fact, held: Quantity, said: Quantity) -> tuple[Outcome, str]:
    hedges = _hedge(held), _hedge(said)
    if hedges in _OPPOSITES and _is_same_number(held, said):
        return "faithful", f'is denied, which is what the report says, "{of.words}"'
    if said.interval.is_disjoint_from(held.interval):
        return "weaker", f'is denied, as the report\'s "{of.words}" implies'
    if hedges == (Hedge.NEARLY, Hedge.PLAIN) and _is_same_number(held, said):
        # What nears a figure has not reached it.
        return "hedge_changed", f'is denied, which agrees with the report\'s "{of.words}"'
    if _is_same_number(held, said) or held.interval.is_subset_of(said.interval):
        return "contradicts", f'is denied where the report says "{of.words}"'
    return "unsupported", f'is denied, which the report\'s "{of.words}" does not'


def _assertion(of: _Fact, held: Quantity, said: Quantity) -> tuple[Outcome, str]:
    if said.interval.is_disjoint_from(held.interval):
        given, allowed = (bounds_words(each.interval, held.unit) for each in (said, held))
        why = f'allows {given} and the report\'s "{of.words}" {allowed}'
        return "contradicts", f"{why}, so no value fits both"
    if _is_same_number(held, said):
        first, other = held.figure, said.figure
        if first and other and (first.hedge, first.ends) == (other.hedge, other.ends):
            return "faithful", f'keeps what the report says, "{of.words}"'
        if _hedge(said) is Hedge.PLAIN:
            return "hedge_dropped", f'leaves out the hedge of "{of.words}"'
        return "hedge_changed", f'has another hedge than the report\'s "{of.words}"'
    if held.interval.is_subset_of(said.interval):
        return "weaker", f'follows from the report\'s "{of.words}" but says less'
    if _hedge(held) is _hedge(said) and _hedge(said) in _ROUNDED and _rounds(held, said):
        return "weaker", f'is a rounding of the report\'s "{of.words}"'
    allowed = bounds_words(held.interval, held.unit)
    return "unsupported", f'says more than the report\'s "{of.words}", which allows {allowed}'


def _hedge(quantity: Quantity) -> Hedge | None:
    figure = quantity.figure
    if figure is None or figure.hedge is not Hedge.EXACTLY:
        return None if figure is None else figure.hedge
    # A count is exact without a word that says so.
    is_worded = any(word in figure.text.lower() for word in ("exact", "precise", "="))
    return Hedge.EXACTLY if is_worded else Hedge.PLAIN


def _is_same_number(held: Quantity, said: Quantity) -> bool:
    first, second = _numbers(held), _numbers(said)
    return first == second and (bool(first) or held.interval == said.interval)


def _numbers(quantity: Quantity) -> list[Fraction]:
    """List the numbers of a figure in the unit of the quantity; an indefinite one has none."""
    value = None if quantity.figure is None else quantity.figure.value
    pair = value if isinstance(value, tuple) else () if value is None else (value,)
    unit = quantity.figure_unit or quantity.unit
    return [unit.convert(exact(each), quantity.unit) for each in pair]


def _rounds(held: Quantity, said: Quantity) -> bool:
    """
    Whether a figure is the report's with fewer digits: at most half a unit of its last one away.

    Behind "about", within whose width it must stay, zeros at its end do not count as digits.
    """
    numbers, figure, core = _numbers(held), said.figure, said.core
    if figure is not None and figure.hedge is Hedge.ABOUT and isinstance(figure.value, Decimal):
        (number,) = _numbers(said)
        half = abs(number) / int("".join(map(str, figure.value.normalize().as_tuple().digits))) / 2
        rounded = Interval(number - half, number + half)
        core = said.interval.intersection(rounded) or core
    return all(each in core or each == core.low for each in numbers)


def _in_terms_of(held: Quantity, said: Quantity, sentence: str) -> tuple[Quantity, str]:
    """Read a figure with the noun and the rate of time of the fact, where its own fit them."""
    if held.mode is None and said.mode is not None:
        # The report decides: its bare figure never turns into the fall that an answer tells of.
        said = attrs.evolve(said, mode=None)
    noun, other = held.counted, said.counted
    if noun is not None and other is not None and noun != other:
        added = _added(noun, other)
        if added is not None:
            note = f'the report does not say "{added}"' if added else ""
            return attrs.evolve(said, counted=noun), note
    if said.figure is not None and _YEN in said.caveats and "CNY" in held.unit.code:
        unit = Unit(said.unit.code.replace("JPY", "CNY"))
        said = Quantity.of(said.figure, unit, said.counted, said.mode)
    above, slash, time = held.unit.code.rpartition("/")
    is_rate = bool(slash) and Unit(time).dimension in TIMES and not _AT_ONCE.search(sentence)
    if is_rate and said.figure is not None and said.unit.is_comparable_with(Unit(above)):
        # Made again, since its own words state no rate.
        unit = said.unit / Unit(time)
        return Quantity.of(said.figure, unit, said.counted, said.mode), f"read as a {time}'s"
    return said, ""


def _added(noun: str, other: str) -> str | None:
    """
    Find what one noun adds to another of the same thing; `None` if it is of another thing.

    Their last words are the same, and words before it may be cut short: rail, railway.
    """
    nouns, others = (singular(each.casefold()).split() for each in (noun, other))
    pairs = list(zip(reversed(nouns), reversed(others), strict=False))
    if nouns[-1] != others[-1] or not all(_is_like(*pair) for pair in pairs):
        return None
    return " ".join(other.split()[: max(0, len(others) - len(nouns))])


def _is_like(word: str, other: str) -> bool:
    short, long = sorted((word, other))
    return short == long or (len(short) >= _STEM and long.startswith(short))
