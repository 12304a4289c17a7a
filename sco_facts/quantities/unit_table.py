"""The closed table of units and currencies, and the words that reports write for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import chain
from typing import NamedTuple, TypeVar

from sco_facts.quantities.numbers import exact
from sco_facts.quantities.unit_data import UNITS, WORDS

T = TypeVar("T")

# Left out: precious metals, bond market units, next-day dollars, and the codes for tests and
# for no currency. BGN was withdrawn in 2026; a code that reports have used is never removed.
CURRENCIES = frozenset(
    """AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN
    BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB
    EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
    MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD
    TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XDR XOF XPF XSU XUA YER ZAR
    ZMW ZWG""".split()
)
# The two kinds of time. A month has no fixed number of days, so neither converts to the other.
TIMES = frozenset({"time", "calendar_time"})
_OFFSETS = {"degree_fahrenheit": Fraction(-160, 9), "kelvin": Fraction(-27315, 100)}
# Of each prefix its name, its letter in UCUM and its power of ten; a point is the unit alone.
_PREFIXES = {
    "Z": ("zetta", "Z", 21), "E": ("exa", "E", 18), "P": ("peta", "P", 15), "T": ("tera", "T", 12),
    "G": ("giga", "G", 9), "M": ("mega", "M", 6), "k": ("kilo", "k", 3), "h": ("hecto", "h", 2),
    ".": ("", "", 0), "d": ("deci", "d", -1), "c": ("centi", "c", -2), "m": ("milli", "m", -3),
    "µ": ("micro", "u", -6), "n": ("nano", "n", -9),
}  # fmt: skip
# Lengths whose squares and cubes reports write, with what is written before and behind them.
_LENGTHS = frozenset("km metre cm mm mile yard foot inch".split())
_SQUARES_AND_CUBES = (("square", "sq", "sq."), "²2", 2), (("cubic", "cu", "cu."), "³3", 3)


class Row(NamedTuple):
    """One unit of the table; brackets in its words mark the plural: `metre(s)`, `f(oot/eet)`."""

    dimension: str
    factor: Fraction = Fraction(1)
    ucum: str | None = None
    word: str = ""
    offset: Fraction = Fraction(0)
    words: str = ""


def _measures() -> Iterator[tuple[str, Row]]:
    dimension = ""
    for line in UNITS.strip().replace("\n ", " ").split("\n"):
        head, colon, unit = line.rpartition(": ")
        dimension = head if colon else dimension
        for each in _with_prefixes(unit) if "." in unit.partition(" ")[0] else (unit,):
            code, size, ucum, *rest = each.split(" ", 3)
            factor = Fraction(size) if "/" in size else exact(Decimal(size))
            offset = _OFFSETS.get(code, Fraction(0))
            words = "".join(rest)
            word = words.partition(", ")[0]
            read = word.lower() + words[len(word) :]
            yield code, Row(dimension, factor, None if ucum == "-" else ucum, word, offset, read)


def _with_prefixes(unit: str) -> Iterator[str]:
    """Write out "TGMk. watt": a line for each prefix, and for the point one without."""
    prefixes, code, size, ucum, words = unit.split(" ", 4)
    word, *symbols = words.split(", ")
    for prefix in prefixes:
        name, letter, power = _PREFIXES[prefix]
        names = [name + word]
        if prefix != ".":
            # Short ones keep their capitals: MW and mW.
            both = [prefix + symbol for symbol in symbols]
            names += [each if len(each) == 2 else each.lower() for each in both]
        ucum_code = ucum if ucum == "-" else letter + ucum
        yield f"{name}{code} {size}e{power} {ucum_code} {', '.join(names)}"


MEASURES = dict(_measures())
TABLE = MEASURES | {code: Row(code, word=code, words=code) for code in sorted(CURRENCIES)}


def form(word: str, plural: bool) -> str:
    """
    Write the singular or the plural of a unit's word.

    Examples:
        >>> form("metre(s)", True), form("f(oot/eet)", False), form("km", True)
        ('metres', 'foot', 'km')
    """
    head, _, rest = word.partition("(")
    ends, _, tail = rest.partition(")")
    one, _, many = ends.rpartition("/")
    return head + (many if plural else one) + tail


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Split "meaning = word(s), word;" into pairs of a spelling of a word and its meaning."""
    for entry in " ".join(text.split()).split("; "):
        meaning, _, words = entry.partition(" = ")
        for word in words.split(", "):
            forms = (form(word, False), form(word, True)) if "(" in word else (word,)
            for each in forms:
                yield each, meaning
                if "-" in each or "tre" in each:
                    yield from ((spelling, meaning) for spelling in _spellings(each))


def _spellings(word: str) -> list[str]:
    """List the other spellings of a word: American, and with a blank or nothing for its hyphen."""
    both = [word, word.replace("tre", "ter")]
    return both + [each.replace("-", mark) for each in both for mark in (" ", "")]


class _Words(Mapping[str, T]):
    """A table of words that cannot be changed, and is read when it is first used."""

    def __init__(self, read: Callable[[], Mapping[str, T]]) -> None:
        self._table = cache(read)

    def __getitem__(self, word: str) -> T:
        return self._table()[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table())

    def __len__(self) -> int:
        return len(self._table())


def _read(text: str) -> Mapping[str, str]:
    return _Words(lambda: dict(_entries(text)))


def _with_sizes(text: str) -> Mapping[str, tuple[str, Fraction]]:
    """Read entries whose meaning is a code and how much of it: "USD 1/100 = cent(s)"."""

    def read() -> dict[str, tuple[str, Fraction]]:
        pairs = ((word, meaning.split()) for word, meaning in _entries(text))
        return {word: (code, Fraction(size)) for word, (code, size) in pairs}

    return _Words(read)


def _unit_words() -> dict[str, str]:
    own = "; ".join(f"{code} = {row.words}" for code, row in TABLE.items() if row.words)
    words = dict(chain(_entries(own), _entries(WORDS)))
    words |= dict(_powers(words))
    # Said of a unit, but other words too: "two bar stools", "for three quarters".
    left_out = {*AFTER_NUMBER_ONLY, "quarter", "quarters"}
    return {word: code for word, code in words.items() if word not in left_out}


def _powers(words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """List the words of squares and cubes: "sq km", "km²", "km2"."""
    for word, code in words.items():
        if code in _LENGTHS:
            for starts, signs, power in _SQUARES_AND_CUBES:
                product = "*".join([code] * power)
                yield from ((f"{start} {word}", product) for start in starts)
                if len(word) == 2:
                    yield from ((word + sign, product) for sign in signs)


# Words are in lower case, and match in any case. A word with capitals matches only as it is:
# currency codes, because "all", "top" and "try" are words, and symbols such as MW and mW.
# Left out on purpose: "pounds" (mass or money), "m" (metre or million), "kt" (see
# SCALED_UNITS), "boe" (energy), "kroner", "pesos" and "francs" (of which country), "bucks",
# "megaton" and "kiloton" (of explosive), "Ft" (forint, or feet in a headline), "Mb" and "Gb"
# (bits or bytes). A byte, and a gigabyte, are those of SI: 1,000 and not 1,024 at a time.
UNIT_WORDS: Mapping[str, str] = _Words(_unit_words)
# English words besides, so that a reader takes them for units only straight after a number or
# its scale word: "5 billion won" and "2 bar", never "five won" or "two bar stools".
AFTER_NUMBER_ONLY = _read(
    """KRW = won; BRL = real; VND = dong; LAK = kip; PEN = sol; BGN = lev; ALL = lek; RON = lei;
    BWP = pula; hour = h; tonne = t; gram = g; litre = l; bar = bar(s); stone = stone;
    bit = bit(s)"""
)
# Words in lower case that mean something else in capitals: MM is million, SEC an office.
EXACT_CASE = frozenset(
    "atm bp cc ft gm gms hp hr mi min mm ml mg ms ns pc pp sec p t g l h".split()
)

# Signs that stand before a number; those after it are words, above.
CURRENCY_SIGNS = _read(
    """USD = $, US$, $US, U.S.$; EUR = €; GBP = £, UK£; JPY = ¥, JP¥; CNY = CN¥, RMB¥, RMB, Rmb;
    RUB = ₽; KZT = ₸; INR = ₹, ₨, Rs, Rs.; CAD = C$, CA$, $C, Can$; AUD = A$, AU$, $A;
    NZD = NZ$, $NZ; HKD = HK$, $HK; SGD = S$, $S; TWD = NT$, $NT; BRL = R$; MXN = MX$, Mex$;
    JMD = J$; TTD = TT$; FJD = FJ$; NAD = N$; KRW = ₩; TRY = ₺; UAH = ₴; ILS = ₪; VND = ₫;
    NGN = ₦, N; PHP = ₱; THB = ฿; MNT = ₮; AZN = ₼; AMD = ֏; GEL = ₾; IRR = ﷼; LAK = ₭; KHR = ៛;
    BDT = ৳, Tk, Tk.; MYR = RM; IDR = Rp, Rp.; ZAR = R; PLN = zł; CZK = Kč; CHF = SFr, Sfr;
    KES = KSh, Ksh, KSh., Ksh.; UGX = USh, Ush; TZS = TSh, Tsh; GHS = GH₵, GH¢, ₵; EGP = E£, £E;
    AED = Dh, Dhs; PYG = ₲; CRC = ₡; LKR = SLRs; PKR = PKRs; SAR = SR; KWD = KD; QAR = QR"""
)
# Signs that are also letters of other things, to be read only where digits touch them: R500m.
GLUED_SIGNS = frozenset({"R", "N", "RM", "Rp", "Dh", "SR", "KD", "QR"})


# Parts of currencies, as exact shares of them: "50p" is half a pound.
MINOR_UNITS = _with_sizes(
    """USD 1/100 = cent(s), us cent(s), u.s. cent(s), ¢; EUR 1/100 = euro cent(s), eurocent(s),
    euro-cent(s); AUD 1/100 = australian cent(s); CAD 1/100 = canadian cent(s);
    NZD 1/100 = new zealand cent(s); SGD 1/100 = singapore cent(s), singaporean cent(s);
    HKD 1/100 = hong kong cent(s); ZAR 1/100 = south african cent(s); KES 1/100 = kenyan cent(s);
    LKR 1/100 = sri lankan cent(s); NAD 1/100 = namibian cent(s); TWD 1/100 = taiwanese cent(s);
    MUR 1/100 = mauritian cent(s); UGX 1/100 = ugandan cent(s); GBP 1/100 = pence, p, penny,
    pennies, british pence, british penny; INR 1/100 = paise, paisa, indian paise;
    PKR 1/100 = pakistani paisa, pakistani paise; RUB 1/100 = kopeck(s), kopek(s), copeck(s),
    russian kopeck(s), russian kopek(s); UAH 1/100 = kopiyka(s), kopiyok; CNY 1/100 = fen;
    CNY 1/10 = jiao; KZT 1/100 = tiyn(s); KGS 1/100 = tyiyn(s); UZS 1/100 = tiyin(s);
    MYR 1/100 = malaysian sen; IDR 1/100 = indonesian sen; SEK 1/100 = öre; DKK 1/100 = danish øre;
    NOK 1/100 = norwegian øre; CHF 1/100 = rappen, swiss centime(s); PLN 1/100 = grosz, groszy;
    CZK 1/100 = czech heller(s), haléř, haléřů; HUF 1/100 = fillér; ILS 1/100 = agora, agorot;
    TRY 1/100 = kuruş, kurus; GEL 1/100 = tetri; AZN 1/100 = qəpik, qepik; NGN 1/100 = kobo;
    GHS 1/100 = pesewa(s); THB 1/100 = satang; BGN 1/100 = stotinka, stotinki;
    EGP 1/100 = egyptian piastre(s); MXN 1/100 = mexican centavo(s);
    BRL 1/100 = brazilian centavo(s)"""
)
# Words for so many of a unit: "5 Mt" is 5 million tonnes.
SCALED_UNITS = _with_sizes(
    """tonne 1e3 = kt, kilotonne(s); tonne 1e6 = Mt, MMT, megatonne(s); tonne 1e9 = Gt,
    gigatonne(s), gigaton(s); tonne/year 1e6 = mtpa; tonne/year 1e3 = ktpa; hectare 1e6 = Mha;
    metre*metre*metre 1e9 = bcm; metre*metre*metre 1e12 = tcm; foot*foot*foot 1e9 = bcf;
    foot*foot*foot 1e12 = tcf; british_thermal_unit 1e6 = mmbtu"""
)
ASSUMED = _read(
    """tons are read as metric tonnes = ton(s), ton-km, ton-kilometre(s), gigaton(s);
    dollars are read as US dollars = $, dollar(s); cents are read as US cents = cent(s), ¢;
    dirhams are read as UAE dirhams = dirham(s), Dh, Dhs;
    rubles are read as Russian rubles = ruble(s), rouble(s); £ is read as pounds sterling = £;
    kopecks are read as Russian kopecks = kopeck(s), kopek(s), copeck(s);
    pence are read as British pence = pence, p, penny, pennies;
    rupees are read as Indian rupees = rupee(s), ₨, Rs, Rs.; ¥ is read as Japanese yen = ¥;
    paise are read as Indian paise = paise, paisa; won are read as South Korean won = won;
    rials are read as Iranian rials = rial(s), ﷼; liras are read as Turkish liras = lira(s);
    soms are read as Kyrgyz soms = som(s); koruny are read as Czech = koruna(s), korunas, korun;
    ounces are read as avoirdupois ounces of 28.35 grams = ounce(s), oz;
    ounces of precious metals are read as troy ounces = ozt;
    carats are read as a mass of 0.2 grams = carat(s); gallons are read as US gallons = gallon(s),
    mpg, mile(s) per gallon; pints are read as US pints = pint(s);
    quarts are read as US quarts = quart(s);
    fluid ounces are read as US fluid ounces = fluid ounce(s), fl oz;
    bushels are read as US bushels, a volume = bushel(s);
    calories are read as food calories of 4184 joules = calorie(s);
    horsepower is read as the mechanical one of 745.7 watts = horsepower, hp"""
)
HINTS = _read(
    """'tonne' or 'short_ton' or 'long_ton' = ton(s); 'pound' or 'GBP' = pounds; 'KRW' = won;
    'metre' = m; 'gram' = g; 'litre' = l; 'watt' = w; 'kilocalorie' or 'calorie' = calorie(s);
    'ounce' or 'troy_ounce' or 'fluid_ounce' = ounce(s), oz; 'MXN' or 'PHP' or 'ARS' = peso(s);
    'gallon' or 'imperial_gallon' = gallons; 'pint' or 'imperial_pint' = pints;
    'CHF' or 'XOF' or 'XAF' = franc(s); 'SEK' or 'NOK' or 'DKK' or 'CZK' or 'ISK' = crown(s), kr;
    'KWD' or 'IQD' or 'RSD' = dinar(s); 'KES' or 'TZS' or 'UGX' = shilling(s);
    'ZMW' or 'MWK' = kwacha(s); 'AZN' or 'TMT' = manat(s); 'BRL' = real"""
)
