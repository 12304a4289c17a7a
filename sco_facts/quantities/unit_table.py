"""The closed table of units and currencies, and the words that reports write for them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

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
_SIGNS = """
    USD = $, US$, U.S.$; EUR = €; GBP = £, UK£; JPY = ¥, JP¥; CNY = CN¥, RMB¥; RUB = ₽; KZT = ₸;
    INR = ₹, ₨, Rs, Rs.; CAD = C$, CA$; AUD = A$, AU$; NZD = NZ$; HKD = HK$; SGD = S$; TWD = NT$;
    BRL = R$; KRW = ₩; TRY = ₺; UAH = ₴; ILS = ₪; VND = ₫; NGN = ₦; PHP = ₱; THB = ฿; MNT = ₮;
    AZN = ₼; AMD = ֏; GEL = ₾; IRR = ﷼; LAK = ₭; KHR = ៛"""


class Row(NamedTuple):
    """One unit of the table; `(s)` in its word marks where the plural differs."""

    dimension: str
    factor: Fraction = Fraction(1)
    ucum: str | None = None
    word: str = ""


MEASURES = {
    "fraction": Row("ratio", ucum="1"),
    "percent": Row("ratio", Fraction(1, 100), "%", "percent"),
    "basis_point": Row("ratio", Fraction(1, 10_000), word="basis point(s)"),
    "fold": Row("fold", word="fold"),
    "percentage_point": Row("percentage_point", word="percentage point(s)"),
    "count": Row("count"),
    "tonne": Row("mass", Fraction(1000), "t", "tonne(s)"),
    "kg": Row("mass", Fraction(1), "kg", "kg"),
    "gram": Row("mass", Fraction(1, 1000), "g", "gram(s)"),
    "short_ton": Row("mass", Fraction("907.18474"), "[ston_av]", "short ton(s)"),
    "long_ton": Row("mass", Fraction("1016.0469088"), "[lton_av]", "long ton(s)"),
    "pound": Row("mass", Fraction("0.45359237"), "[lb_av]", "lb"),
    "km": Row("length", Fraction(1000), "km", "km"),
    "metre": Row("length", Fraction(1), "m", "metre(s)"),
    "mile": Row("length", Fraction("1609.344"), "[mi_i]", "mile(s)"),
    "year": Row("time", Fraction("365.25"), "a", "year(s)"),
    "month": Row("time", Fraction("30.4375"), "mo", "month(s)"),
    "day": Row("time", Fraction(1), "d", "day(s)"),
    "hour": Row("time", Fraction(1, 24), "h", "hour(s)"),
    "degree_celsius": Row("temperature", Fraction(1), "Cel", "degree(s) Celsius"),
    "degree_fahrenheit": Row("temperature", Fraction(5, 9), "[degF]", "degree(s) Fahrenheit"),
    "degree": Row("degree", word="degree(s)"),
}
TABLE = MEASURES | {code: Row(code, word=code) for code in sorted(CURRENCIES)}


def form(word: str, plural: bool) -> str:
    """Give the singular or the plural of a unit's word."""
    return word.replace("(s)", "s" if plural else "")


def _read(text: str) -> Mapping[str, str]:
    """Turn each `meaning = word(s), word;` into one entry a word."""
    lists = [entry.partition(" = ") for entry in " ".join(text.split()).split("; ")]
    words = [(word, meaning) for meaning, _, words in lists for word in words.split(", ")]
    return MappingProxyType(
        {form(word, plural): meaning for word, meaning in words for plural in (False, True)}
    )


# Words are in lower case, but currency codes in capitals, because "all", "top" and "try" are
# words. "pounds" (mass or money), "m" (metre or million) and "won" are left out on purpose.
UNIT_WORDS = _read(
    "".join(f"{code} = {code}; " for code in sorted(CURRENCIES))
    + "".join(f"{code} = {row.word.lower()}; " for code, row in MEASURES.items() if row.word)
    + """percent = %, per cent, pct; basis_point = basis-point(s), bp, bps; gram = gramme(s);
    percentage_point = percentage-point(s), percent point(s), pp, p.p.; pound = lbs; year = yr(s);
    tonne = ton(s), metric ton(s), metric tonne(s); short_ton = us ton(s), u.s. ton(s); degree = °;
    kg = kilogram(s), kilogramme(s), kilo(s); km = kilometre(s), kilometer(s); metre = meter(s);
    hour = hr(s); degree_fahrenheit = °f, ℉; degree_celsius = °c, ℃, degree(s) centigrade;
    mile/hour = mph, mile(s) per hour; metre*metre*metre = cubic metre(s), cubic meter(s), m³, m3;
    km*km = square km, square kilometre(s), square kilometer(s), sq km, sq. km, km², km2;
    metre*metre = square metre(s), square meter(s), sq m, sq. m, m², m2;
    km/hour = km/h, kph, km per hour, kilometre(s) per hour, kilometer(s) per hour;
    tonne*km = tonne-km, tonne-kilometre(s), tonne-kilometer(s), ton-km,
    ton-kilometre(s), ton-kilometer(s); mile*mile = square mile(s), sq mile(s), sq. mile(s);
    USD = usd, dollar(s), us dollar(s), u.s. dollar(s), american dollar(s),
    united states dollar(s); EUR = eur, euro(s);
    GBP = gbp, british pound(s), pound(s) sterling; CHF = chf, swiss franc(s); AFN = afghani(s);
    JPY = jpy, yen, japanese yen; CNY = cny, rmb, yuan, chinese yuan, renminbi; MVR = rufiyaa;
    RUB = rub, ruble(s), rouble(s), russian ruble(s), russian rouble(s); UAH = uah, hryvnia(s);
    BYN = byn, belarusian ruble(s), belarusian rouble(s); KGS = som(s), kyrgyz som(s);
    KZT = kzt, tenge(s), kazakh tenge(s), kazakhstani tenge(s); PKR = pkr, pakistani rupee(s);
    TJS = tjs, somoni(s), tajik somoni(s); INR = inr, rupee(s), indian rupee(s); MMK = kyat(s);
    UZS = uzs, soum(s), uzbek soum(s), uzbek sum(s), uzbek som(s); LKR = sri lankan rupee(s);
    NPR = nepali rupee(s), nepalese rupee(s); IRR = irr, rial(s), iranian rial(s); KHR = riel(s);
    MNT = tugrik(s), mongolian tugrik(s); AMD = dram(s), armenian dram(s); TMT = turkmen manat(s);
    AZN = azn, azerbaijani manat(s); GEL = lari(s), georgian lari(s); EGP = egyptian pound(s);
    TRY = lira(s), turkish lira(s); AED = aed, dirham(s), uae dirham(s); SAR = saudi riyal(s);
    QAR = qatari riyal(s); KWD = kuwaiti dinar(s); BHD = bahraini dinar(s); LAK = lao kip(s);
    AUD = australian dollar(s); CAD = canadian dollar(s); HKD = hong kong dollar(s); ZAR = rand;
    NZD = new zealand dollar(s); SGD = singapore dollar(s); BRL = brazilian real(s), reais;
    KRW = korean won, south korean won; XDR = sdr(s), special drawing right(s)"""
)
CURRENCY_SIGNS = _read(_SIGNS)
ASSUMED = _read(
    """tons are read as metric tonnes = ton(s), ton-km, ton-kilometre(s), ton-kilometer(s);
    dollars are read as US dollars = $, dollar(s); dirhams are read as UAE dirhams = dirham(s);
    rubles are read as Russian rubles = ruble(s), rouble(s); £ is read as pounds sterling = £;
    rupees are read as Indian rupees = rupee(s), ₨, Rs, Rs.; ¥ is read as Japanese yen = ¥;
    rials are read as Iranian rials = rial(s), ﷼; liras are read as Turkish liras = lira(s);
    soms are read as Kyrgyz soms = som(s)"""
)
HINTS = _read("'tonne' or 'short_ton' or 'long_ton' = ton(s); 'pound' or 'GBP' = pounds")
