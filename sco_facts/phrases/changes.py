"""Changes: whether a quantity is a change or the level it ends at, and which way it goes."""

from __future__ import annotations

import unicodedata
from typing import Literal, NamedTuple

from sco_facts.phrases.tokens import Tokens, after_hyphen, is_at, lower_at
from sco_facts.phrases.words import VERBAL_HEDGES

Direction = Literal[-1, 0, 1]
Mode = Literal["change", "level"]


class Change(NamedTuple):
    """
    What a quantity is of a change.

    Args:
        direction: -1 where the words say less, 1 where they say more, else 0.
        mode: `change` for its size, `level` for where it starts or ends, `None` for neither.
    """

    direction: Direction = 0
    mode: Mode | None = None


_NONE = Change()


def _inflected(verbs: str) -> frozenset[str]:
    """List the forms of regular verbs."""
    forms: set[str] = set()
    for verb in verbs.split():
        stem = verb.removesuffix("e")
        forms |= {verb, f"{verb}s", f"{stem}ed", f"{stem}ing"}
    return frozenset(forms)


# Verbs that a size follows directly: "fell 3%".
_RISING = _inflected(
    """increase climb jump surge soar expand advance accelerate rebound recover widen strengthen
    appreciate improve balloon skyrocket spike rocket leap rally lengthen mushroom"""
) | frozenset(
    """rise rises rose risen rising grow grows grew grown growing swell swells swelled swollen
    swelling leapt""".split()
)
_FALLING = _inflected(
    """decline decrease plunge slump tumble ease narrow contract dwindle plummet weaken depreciate
    dive crash retreat slow soften diminish recede"""
) | frozenset(
    """fall falls fell fallen falling drop drops dropped dropping shrink shrinks shrank shrunk
    shrinking slip slips slipped slipping slide slides slid sliding sink sinks sank sunk sinking
    dip dips dipped dipping""".split()
)
# Verbs that a thing follows: only "by", "to" and "from" lead to the size or to a level.
_RAISING = _inflected("raise lift boost hike push upgrade double triple treble quadruple")
_LOWERING = _inflected("lower reduce slash shorten curb downgrade halve") | frozenset(
    "cut cuts cutting trim trims trimmed trimming".split()
)
# Verbs that only a share or points follow as a size: "the firm lost $5 million" is a loss.
_WINNING = _inflected("gain add")
_LOSING = frozenset("lose loses lost losing shed sheds shedding".split())
# Words of neither way: "up", "down" or a "to" tells.
_MOVING = _inflected("move edge inch tick nudge change revise adjust") | frozenset(
    """go goes went gone going come comes came coming creep creeps crept creeping shoot shoots shot
    shooting swing swings swung swinging bounce bounced up down get gets got getting""".split()
)
_OVERTAKING = _inflected("exceed surpass outstrip overshoot") | {"beat", "beats", "beating"}
_RISE_NOUNS = frozenset(
    """rise rises growth increase increases jump jumps surge surges hike hikes climb expansion
    improvement upturn uptick rebound raise raises boost advance leap spike gain gains upswing
    appreciation""".split()
)
_FALL_NOUNS = frozenset(
    """fall falls drop drops decline declines decrease decreases reduction reductions cut cuts
    contraction slump plunge slide dip depreciation devaluation downturn shrinkage slowdown loss
    losses""".split()
)
_SHARE_NOUNS = frozenset("gain gains loss losses".split())
_ONLY_NOUNS = frozenset(
    """growth expansion improvement upturn uptick reduction reductions contraction depreciation
    devaluation downturn shrinkage slowdown appreciation upswing""".split()
)
_SIGNS: dict[str, Direction] = (
    dict.fromkeys(_MOVING, 0)
    | dict.fromkeys(_RISING | _RAISING | _WINNING | _OVERTAKING | _RISE_NOUNS, 1)
    | dict.fromkeys(_FALLING | _LOWERING | _LOSING | _FALL_NOUNS, -1)
    | {"up": 1, "down": -1, "higher": 1, "lower": -1}
)  # fmt: skip
# After these "to" and "by" are of something else.
_NO_LEVEL = frozenset("come comes came coming get gets got getting gain gains loss losses".split())
_DIRECT = dict.fromkeys(_RISING | _WINNING, 1) | dict.fromkeys(_FALLING | _LOSING, -1)
_COMPARATIVES = dict.fromkeys(
    """higher more greater larger bigger faster longer dearer costlier heavier wider stronger older
    taller warmer hotter deeper further richer above""".split(), 1
) | dict.fromkeys(
    """lower less fewer smaller slower shorter cheaper lighter narrower weaker younger colder cooler
    shallower poorer below""".split(), -1
)  # fmt: skip
_STANDARDS = frozenset(
    "normal average usual expectations forecasts estimates peak level levels high".split()
)

_ARTICLES = frozenset("a an the its their his her our this that each every another".split())
_SKIPPED = frozenset(
    """a an the further another record its their some just only around again back as overall
    all-time whopping mere""".split()
)
_MARKS = frozenset("high low peak record total average level maximum minimum".split())
_PHRASAL = frozenset(
    """make makes made making take takes took taken taking set sets setting give gives gave given
    giving pick picks picked picking buy buys bought buying break breaks
    broke broken breaking use uses used using blow blows blew blown sum sums
    put puts putting back backs backed shut shuts shutting strike struck lay laid write wrote written writing pay pays paid paying stand stood turn turned
    build builds built building gobble hold holds held follow followed scale scaled hand handed
    track tracked pull pulled knock knocked burn burned burnt tear tore torn bring brings line
    lined round rounded round mop eat ate call called speed sped""".split()
)
# With these a size of shares or money is a change: "closed up 6p", but "closed down 17 stores".
_ENDING = _inflected("close open end finish start")
_BEFORE_TO = frozenset(
    """close according due compared amount amounts amounted sold sell sent send given give gave
    next thanks prior relative equal similar limited attributed contributed contribute belongs
    exposed linked leads led lead leading owing subject access loans loan lending aid exports
    export sales supplies shipments deliveries way able likely down_to committed related
    comparable set""".split()
)
_NO_RANGE = frozenset(
    """range ranges ranged ranging vary varies varied varying run runs running anywhere anything
    cost costs of spread stretch stretches stretched aged""".split()
)
# A change told before one of these is another clause's.
_STOPS = frozenset(
    """but while whereas because although though when after before which who that whose where and
    until unless if""".split()
)
_SHARES = frozenset(
    """% percent percentage pct points point basis bps half third quarter fifth tenth thirds
    quarters ٪ ％""".split()
)
_COINS = frozenset(
    """cent cents pence p dollar dollars euro euros pound pounds yuan yen rupee rupees rouble roubles
    ruble rubles franc francs peso pesos won tenge""".split()
)
_TIMES = frozenset("year month week day hour minute decade century".split())
_AWAY = frozenset("off away north south east west deep high offshore inland underground".split())
_APPOSED = frozenset("or ( [".split())
_AGAINST = frozenset("against versus".split())
_FUNCTION = frozenset(
    """of in on at to for from by with and or than as is are was were be been has have had will
    would may might can could should must the a an that which who it its their not""".split()
)
_FAR, _NEAR, _CARRIED = 24, 10, 8


def change_at(
    tokens: Tokens, start: int, end: int, earlier: tuple[int, Change] | None = None
) -> Change:
    """
    Say what the quantity that stands there is of a change.

    Args:
        tokens: The tokens of its sentence.
        start: The place of its first token, hedges included.
        end: The place after its last token.
        earlier: Where the quantity before it ends, and what that is of a change.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> change_at(list(scan(["fell by 8.4 percent"])), 2, 4)
        Change(direction=-1, mode='change')
    """
    lead = _lead(tokens, start)
    word = lower_at(tokens, lead)
    if word == "by":
        return _by(tokens, lead) or _carried(tokens, start, end, lead, earlier)
    if word in ("to", "from"):
        # "Expected to top 5%": the verb of an infinitive, and no level.
        if word == "to" and lower_at(tokens, start) in VERBAL_HEDGES:
            return _carried(tokens, start, end, lead, earlier)
        if _is_level(tokens, lead):
            return Change(0, "level")
        return _carried(tokens, start, end, lead, earlier)
    return (
        _direct(tokens, lead, start, end)
        or _of(tokens, lead, start, end)
        or _behind(tokens, start, end)
        or _carried(tokens, start, end, lead, earlier)
    )


def is_moving(tokens: Tokens, at: int) -> bool:
    """
    Whether the words before a "from", "to", "up to" or "down to" there tell of a change.

    Then "from 5.5 to 5.25 percent" are two levels and no range, and "up to" is no hedge.

    Examples:
        >>> from sco_facts.phrases.tokens import scan
        >>> is_moving(list(scan(["fell from 5.5 to 5.25 percent"])), 1)
        True
    """
    word = lower_at(tokens, at)
    if word in ("up", "down"):
        place = at - 1
        while is_at(tokens, place, "back", "again"):
            place -= 1
        verb = lower_at(tokens, place)
        if place < at - 1:
            return verb in _SIGNS
        return verb in _MOVING or verb.startswith("climb") or (word == "down" and _sign(verb) == -1)
    if lower_at(tokens, at - 1) in _NO_RANGE:
        return False
    return _is_level(tokens, at)


def _sign(word: str) -> int:
    return _SIGNS.get(word, 0)


def _lead(tokens: Tokens, start: int) -> int:
    """Find the word that leads to a quantity: "to" in "to a record 5%", "to a low of 5%"."""
    at = start - 1
    for _ in range(4):
        word = lower_at(tokens, at)
        if not (word in _SKIPPED or (word.endswith("ly") and len(word) > 4)):
            break
        at -= 1
    if is_at(tokens, at, "of") and lower_at(tokens, at - 1) in _MARKS:
        for place in range(at - 2, max(-1, at - 7), -1):
            if is_at(tokens, place, "to"):
                return place
    return at


def _is_share(tokens: Tokens, start: int, end: int) -> bool:
    return any(
        token.lower in _SHARES or token.lower == "cent" and lower_at(tokens, at - 1) == "per"
        for at, token in enumerate(tokens[start:end], start=start)
    )


def _is_fold(tokens: Tokens, start: int, end: int) -> bool:
    return any(
        token.lower == "times" or token.lower.endswith("fold") for token in tokens[start:end]
    )


def _is_money(tokens: Tokens, start: int, end: int) -> bool:
    return any(
        unicodedata.category(token.text[0]) == "Sc" or token.lower in _COINS
        for token in tokens[start:end]
    )


def _told(tokens: Tokens, at: int, most: int) -> int | None:
    """Find the last word of change before a place, in its clause."""
    for place in range(at - 1, max(-1, at - 1 - most), -1):
        word = tokens[place].lower
        if word in _SIGNS:
            return place
        is_stop = word in _STOPS or word in (";", ":")
        if is_stop or (word == "as" and not is_at(tokens, place + 1, "much", "many", "low")):
            return None
    return None


def _is_level(tokens: Tokens, lead: int) -> bool:
    """Whether "to" or "from" there leads to a level of a change that was told."""
    if is_at(tokens, lead, "to") and lower_at(tokens, lead - 1) in _BEFORE_TO:
        return False
    told = _told(tokens, lead, _FAR)
    if told is None or tokens[told].lower in _NO_LEVEL:
        return False
    if tokens[told].lower in ("up", "down", "higher", "lower"):
        return told == lead - 1 or lower_at(tokens, told - 1) not in _PHRASAL
    return True


def _by(tokens: Tokens, lead: int) -> Change | None:
    """Read "fell by", "lowered its rate by", "exceeds the cap by"; no agent: "made by"."""
    before = lower_at(tokens, lead - 1)
    if before not in _SIGNS and before.endswith("ed"):
        return None
    told = _told(tokens, lead, _NEAR)
    sign = 0 if told is None else _SIGNS[tokens[told].lower]
    return Change(sign, "change") if sign else None


def _direct(tokens: Tokens, lead: int, start: int, end: int) -> Change | None:
    """Read "fell 3%", "up 12%", "trimmed 0.04 seconds off"."""
    word, is_share = lower_at(tokens, lead), _is_share(tokens, start, end)
    if word in ("up", "down"):
        verb = lower_at(tokens, lead - 1)
        is_counting = not (is_share or _is_money(tokens, start, end))
        is_phrasal = verb in _PHRASAL or (verb in _ENDING and is_counting)
        return None if is_phrasal else Change(_SIGNS[word], "change")
    if word in _RAISING | _LOWERING and is_at(tokens, end, "off") and not is_share:
        return Change(_SIGNS[word], "change")
    if word == "growth":
        return Change(1, "change")
    sign = _DIRECT.get(word, 0)
    if not sign or (word in _WINNING | _LOSING and not is_share):
        return None
    if not is_share and (is_at(tokens, end, "of") or lower_at(tokens, end) in _AWAY):
        return None
    return Change(sign, "change")


def _of(tokens: Tokens, lead: int, start: int, end: int) -> Change | None:
    """Read "growth of 9.5%", "a fall in exports of 3%", "growing at an annual rate of 5%"."""
    if not is_at(tokens, lead, "of"):
        return None
    is_share = _is_share(tokens, start, end)
    if is_at(tokens, lead - 1, "rate", "pace"):
        told = _told(tokens, lead - 1, 5)
        sign = 0 if told is None else _SIGNS[tokens[told].lower]
        return Change(sign, "change") if sign else None
    noun = lead - 1
    if is_share and lower_at(tokens, noun) not in _SIGNS:
        for place in range(lead - 2, max(-1, lead - 7), -1):
            if is_at(tokens, place, "in") and lower_at(tokens, place - 1) in _SIGNS:
                noun = place - 1
    word = lower_at(tokens, noun)
    if word not in _RISE_NOUNS | _FALL_NOUNS or (word in _SHARE_NOUNS and not is_share):
        return None
    return Change(_SIGNS[word], "change")


def _behind(tokens: Tokens, start: int, end: int) -> Change | None:
    """Read "a 20% drop", "3% higher", "six centimetres more than", "4.5 degrees below normal"."""
    is_share, is_fold = _is_share(tokens, start, end), _is_fold(tokens, start, end)
    word = lower_at(tokens, end)
    if word in _COMPARATIVES:
        return _compared(tokens, end, is_share or is_fold)
    if word == "off" and is_share and {lower_at(tokens, end + 2), lower_at(tokens, end + 3)} & {
        "peak", "high",
    }:  # fmt: skip
        return Change(-1, "change")
    if lower_at(tokens, end - 1) in _TIMES:
        return None
    is_led = lower_at(tokens, start - 1) in _ARTICLES or tokens[start].lower in _ARTICLES
    is_money = _is_money(tokens, start, end)
    at = after_hyphen(tokens, end)
    for place in range(at, at + 3):
        word = lower_at(tokens, place)
        if word in _RISE_NOUNS or word in _FALL_NOUNS:
            is_noun = is_led or is_fold or word in _ONLY_NOUNS
            is_noun = is_noun or is_at(tokens, place + 1, "in", "on", "for", "over", "since")
            is_sized = is_share or is_fold or (is_money and place == at) or (is_led and place == at)
            if word in _SHARE_NOUNS and not is_share:
                return None
            return Change(_SIGNS[word], "change") if is_noun and is_sized else None
        if not word.isalpha() or word in _FUNCTION:
            return None
    return None


def _compared(tokens: Tokens, at: int, is_share: bool) -> Change | None:
    word, following = tokens[at].lower, lower_at(tokens, at + 1)
    if word in ("above", "below"):
        after = (following, lower_at(tokens, at + 2), lower_at(tokens, at + 3))
        is_named = not _STANDARDS.isdisjoint(after[: 1 + (after[0] in _ARTICLES) * 2])
        return Change(_COMPARATIVES[word], "change") if is_named else None
    is_compared = following == "than" or not following.isalpha() or following in _FUNCTION
    if not (is_share or is_compared):
        return None
    return Change(_COMPARATIVES[word], "change")


def _carried(
    tokens: Tokens, start: int, end: int, lead: int, earlier: tuple[int, Change] | None
) -> Change:
    """
    Take over what the quantity before is: "$5 million, or less than 3 percent".

    The words between may be no more than a few, without a new verb of change.
    """
    if earlier is None or earlier[1].mode is None:
        return _NONE
    before, change = earlier
    between = [token.lower for token in tokens[before:start]]
    if lead >= before and lower_at(tokens, lead) in ("to", "by", "from"):
        is_near = len(between) <= _CARRIED and "and" in between
        wanted = "change" if is_at(tokens, lead, "by") else "level"
        return change if is_near and change.mode == wanted else _NONE
    between = [word for word in between if word != ","]
    if between and between[0] in _APPOSED and len(between) == 1:
        return change
    shares = _is_share(tokens, start, end) and _is_share(tokens, max(0, before - 3), before)
    is_alike = shares and change.mode == "change" and len(between) <= _CARRIED
    return change if is_alike and between and _is_joined(between) else _NONE


def _is_joined(between: list[str]) -> bool:
    """Whether the second of two is only set beside the first: "and 6%", "against 3%"."""
    return between[-1] == "and" or between[-1] in _AGAINST
