"""The closed table of units and currencies, and the words that reports write for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple, TypeVar

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


class Row(NamedTuple):
    """One unit of the table; brackets in its word mark the plural: `metre(s)`, `f(oot/eet)`."""

    dimension: str
    factor: Fraction = Fraction(1)
    ucum: str | None = None
    word: str = ""
    offset: Fraction = Fraction(0)


MEASURES = {
    code: Row(dimension, Fraction(over, under), ucum, word, _OFFSETS.get(code, Fraction(0)))
    for code, (dimension, over, under, ucum, word) in UNITS.items()
}
TABLE = MEASURES | {code: Row(code, word=code) for code in sorted(CURRENCIES)}


def form(word: str, plural: bool) -> str:
    """
    Write the singular or the plural of a unit's word.

    Examples:
        >>> form("metre(s)", True), form("f(oot/eet)", False), form("km", True)
        ('metres', 'foot', 'km')
    """
    head, bracket, rest = word.partition("(")
    if not bracket:
        return word
    ends, _, tail = rest.partition(")")
    one, slash, many = ends.partition("/")
    if plural:
        return head + (many if slash else one) + tail
    return head + (one if slash else "") + tail


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Split "meaning = word(s), word;" into pairs of a word and its meaning."""
    for entry in " ".join(text.split()).split("; "):
        meaning, _, words = entry.partition(" = ")
        for word in words.split(", "):
            if word.endswith("(s)"):  # most words; two calls of form() take three times as long
                yield word[:-3], meaning
                yield word[:-3] + "s", meaning
            elif "(" in word:
                yield form(word, False), meaning
                yield form(word, True), meaning
            else:
                yield word, meaning


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


def _read(*texts: str) -> Mapping[str, str]:
    return _Words(lambda: {word: code for text in texts for word, code in _entries(text)})


def _with_amounts(text: str, amount: Callable[[str], T]) -> Mapping[str, tuple[str, T]]:
    """Read entries whose meaning is a code and an amount: "USD 1/100 = cent(s)"."""

    def read() -> dict[str, tuple[str, T]]:
        pairs = ((word, meaning.split()) for word, meaning in _entries(text))
        return {word: (code, amount(given)) for word, (code, given) in pairs}

    return _Words(read)


# The words of unit_data.py are those of CLDR; these are what reports write besides.
# Words are in lower case, and match in any case. A word with capitals matches only as it is:
# currency codes, because "all", "top" and "try" are words, and symbols such as MW and mW.
# Left out on purpose: "pounds" (mass or money), "m" (metre or million), "kt" (see
# SCALED_UNITS), "boe" (energy), "kroner", "pesos" and "francs" (of which country), "bucks",
# "megaton" and "kiloton" (of explosive), "Ft" (forint, or feet in a headline), "Mb" and "Gb"
# (bits or bytes). A byte, and a gigabyte, are those of SI: 1,000 and not 1,024 at a time.
UNIT_WORDS = _read(
    "; ".join(f"{code} = {code}" for code in sorted(CURRENCIES)),
    WORDS,
    """percent = pct, percents, pc, p.c., per-cent; basis_point = basis-point(s), bp, bps;
    percentage_point = percentage-point(s), percent point(s), per cent point(s), pp, p.p.;
    TEU = twenty-foot equivalent unit(s), 20-foot equivalent unit(s); pound = lbs;
    troy_ounce = ozt; gram = gramme(s), gm, gms;
    tonne = ton(s), metric tonne(s); short_ton = us ton(s), u.s. ton(s); long_ton =
    imperial ton(s), uk ton(s); kg = kilo(s), kilogramme(s), kgs; milligram = milligramme(s);
    microgram = mcg; ounce = ounce(s), oz; carat = carat(s); km = kms; cm = cms;
    micrometre = micron(s); yard = yds; light_year = light-year(s);
    dunam = dunum(s), donum(s); barrel = bbls; bushel = bushel(s), us bushel(s);
    gallon = gallon(s), u.s. gallon(s); quart = quart(s); pint = pint(s), u.s. pint(s);
    fluid_ounce = fluid ounce(s), fl oz; imperial_gallon = uk gallon(s), british gallon(s);
    imperial_pint = british pint(s), uk pint(s); nautical_mile = sea mile(s); knot = kts;
    kilowatt = kw; kilocalorie = calorie(s), kilogram calorie(s), food calorie(s);
    horsepower = horsepower, hp;
    british_thermal_unit = btus; ampere = amp(s); psi = pound(s) per square inch;
    kilobyte = KB; kilobit = kbit(s); megabit = mbit(s); gigabit = gbit(s); terabit = tbit(s);
    degree_celsius = ℃, degree(s) centigrade; degree_fahrenheit = ℉; degree = °;
    km*km = square kms, sq kms, sq. kms, sqkm; metre*metre = sq m, sq. m, sqm;
    metre*metre*metre = cubic m, cu m, cu. m, cbm; foot*foot = sqft; cm*cm*cm = cc;
    km/hour = kph, kmh, kmph, km per hour, km/hr, kms per hour; metre/second = metre(s)/second;
    mile/hour = mile(s) an hour; mile/gallon = mpg, mile(s) per gallon;
    barrel/day = bpd, b/d, bbl/d, bopd, barrel(s) per day;
    megabit/second = mbit/s, megabit(s) per second, Mbps;
    gigabit/second = gbit/s, gigabit(s) per second, Gbps;
    kilobit/second = kbit/s, kbps, kilobit(s) per second;
    milligram/litre = mg/l, milligram(s) per litre, milligram(s) per liter;
    gram/litre = g/l, gram(s) per litre; microgram/litre = µg/l, microgram(s) per litre;
    atmosphere = atm;
    gram/km = g/km, gram(s) per km, gram(s) per kilometre;
    microgram/metre/metre/metre = µg/m³, µg/m3, microgram(s) per cubic metre,
    microgram(s) per cubic meter; tonne*km = tonne-km, tonne-kilometre(s), tonne-kilometer(s),
    ton-km, ton-kilometre(s), ton-kilometer(s);
    USD = usd, dollar(s), us dollar(s), u.s. dollar(s), american dollar(s), greenback(s),
    united states dollar(s); EUR = eur, euro(s); GBP = gbp, british pound(s), pound(s) sterling,
    quid; CHF = chf, swiss franc(s); AFN = afghani(s); JPY = jpy, yen, japanese yen;
    CNY = cny, rmb, yuan, chinese yuan, renminbi; MVR = rufiyaa; MOP = pataca(s);
    RUB = rub, ruble(s), rouble(s), russian ruble(s), russian rouble(s); UAH = uah, hryvnia(s);
    BYN = byn, belarusian ruble(s), belarusian rouble(s); KGS = som(s), kyrgyz som(s);
    KZT = kzt, tenge(s), kazakh tenge(s), kazakhstani tenge(s); PKR = pkr, pakistani rupee(s);
    TJS = tjs, somoni(s), tajik somoni(s); INR = inr, rupee(s), indian rupee(s); MMK = kyat(s);
    UZS = uzs, soum(s), uzbek soum(s), uzbek sum(s), uzbek som(s); LKR = sri lankan rupee(s);
    NPR = nepali rupee(s), nepalese rupee(s); MUR = mauritian rupee(s); BTN = ngultrum(s);
    SCR = seychellois rupee(s), seychelles rupee(s); IDR = idr, rupiah(s), indonesian rupiah(s);
    IRR = irr, rial(s), iranian rial(s); OMR = omani rial(s); YER = yemeni rial(s);
    KHR = riel(s), cambodian riel(s); LAK = lao kip(s); BDT = bdt, taka(s), bangladeshi taka(s);
    MYR = myr, ringgit(s), malaysian ringgit(s); THB = thb, baht(s), thai baht;
    VND = vnd, vietnamese dong; PHP = philippine peso(s); KRW = krw, korean won, south korean won;
    KPW = north korean won; MNT = tugrik(s), tughrik(s), mongolian tugrik(s);
    TWD = new taiwan dollar(s), taiwan dollar(s), taiwanese dollar(s);
    AMD = armenian dram(s), dram(s); TMT = turkmen manat(s); AZN = azn, azerbaijani manat(s);
    GEL = lari(s), georgian lari(s); TRY = lira(s), turkish lira(s); EGP = egyptian pound(s);
    LBP = lebanese pound(s), lebanese lira(s); SYP = syrian pound(s); SDG = sudanese pound(s);
    SSP = south sudanese pound(s); AED = aed, dirham(s), uae dirham(s), emirati dirham(s);
    MAD = moroccan dirham(s); SAR = saudi riyal(s); QAR = qatari riyal(s); KWD = kuwaiti dinar(s);
    BHD = bahraini dinar(s); JOD = jordanian dinar(s); IQD = iraqi dinar(s);
    DZD = algerian dinar(s); TND = tunisian dinar(s); LYD = libyan dinar(s);
    RSD = serbian dinar(s); ILS = ils, shekel(s), israeli shekel(s), new shekel(s);
    AUD = aud, australian dollar(s); CAD = cad, canadian dollar(s); HKD = hkd, hong kong dollar(s);
    NZD = nzd, new zealand dollar(s); SGD = sgd, singapore dollar(s), singaporean dollar(s);
    BND = brunei dollar(s); FJD = fijian dollar(s), fiji dollar(s); JMD = jamaican dollar(s);
    TTD = trinidad and tobago dollar(s); NAD = namibian dollar(s); ZWG = zimbabwe gold;
    BRL = brazilian real(s), brazilian reais, reais; MXN = mxn, mexican peso(s);
    ARS = argentine peso(s), argentinian peso(s); CLP = chilean peso(s); UYU = uruguayan peso(s);
    COP = colombian peso(s); CUP = cuban peso(s); DOP = dominican peso(s); PEN = peruvian sol(es);
    BOB = boliviano(s); PYG = guarani(s), guaraní(s); GTQ = quetzal(es); HNL = lempira(s);
    NIO = nicaraguan cordoba(s), córdoba(s); VES = venezuelan bolivar(s), venezuelan bolívar(s);
    CRC = costa rican colon(es), costa rican colón; ZAR = zar, rand(s),
    south african rand; NGN = naira(s), nigerian naira; GHS = cedi(s), ghanaian cedi(s);
    KES = kenyan shilling(s), kenya shilling(s); UGX = ugandan shilling(s), uganda shilling(s);
    TZS = tanzanian shilling(s), tanzania shilling(s); SOS = somali shilling(s); ETB = birr(s),
    ethiopian birr; ZMW = zambian kwacha(s); MWK = malawian kwacha(s), malawi kwacha(s);
    BWP = botswana pula; MZN = metical(s), meticais; AOA = angolan kwanza(s), kwanza(s);
    XOF = west african cfa franc(s); XAF = central african cfa franc(s); SLE = leone(s);
    GMD = dalasi(s); MGA = ariary; ERN = nakfa; HTG = haitian gourde(s), gourde(s);
    RWF = rwandan franc(s); CDF = congolese franc(s); BIF = burundian franc(s), burundi franc(s);
    GNF = guinean franc(s);
    PLN = pln, zloty(s), zlotych, zlotys, złoty(s), złotych, polish zloty(s); HUF = huf, forint(s),
    hungarian forint(s); CZK = czk, czech koruna(s), czech crown(s), koruna(s), korunas, korun;
    SEK = sek, swedish kron(a/or), swedish krona(s), swedish crown(s), kronor;
    NOK = nok, norwegian kron(e/er), norwegian crown(s); DKK = dkk, danish kron(e/er),
    danish crown(s); ISK = icelandic kron(a/ur), icelandic króna; RON = romanian l(eu/ei);
    MDL = moldovan l(eu/ei); BGN = bulgarian lev(s), bulgarian leva; ALL = albanian lek(s);
    MKD = macedonian denar(s); XDR = sdr(s), special drawing right(s)""",
)
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
MINOR_UNITS: Mapping[str, tuple[str, Fraction]] = _with_amounts(
    """USD 1/100 = cent(s), us cent(s), u.s. cent(s), ¢; EUR 1/100 = euro cent(s), eurocent(s),
    euro-cent(s); AUD 1/100 = australian cent(s); CAD 1/100 = canadian cent(s);
    NZD 1/100 = new zealand cent(s); SGD 1/100 = singapore cent(s), singaporean cent(s);
    HKD 1/100 = hong kong cent(s); ZAR 1/100 = south african cent(s);
    KES 1/100 = kenyan cent(s); LKR 1/100 = sri lankan cent(s); NAD 1/100 = namibian cent(s);
    TWD 1/100 = taiwanese cent(s); MUR 1/100 = mauritian cent(s); UGX 1/100 = ugandan cent(s);
    GBP 1/100 = pence, p, penny, pennies, british pence, british penny;
    INR 1/100 = paise, paisa, indian paise; PKR 1/100 = pakistani paisa, pakistani paise;
    RUB 1/100 = kopeck(s), kopek(s), copeck(s), russian kopeck(s), russian kopek(s);
    UAH 1/100 = kopiyka(s), kopiyok; CNY 1/100 = fen; CNY 1/10 = jiao; KZT 1/100 = tiyn(s);
    KGS 1/100 = tyiyn(s); UZS 1/100 = tiyin(s); MYR 1/100 = malaysian sen;
    IDR 1/100 = indonesian sen; SEK 1/100 = öre; DKK 1/100 = danish øre;
    NOK 1/100 = norwegian øre; CHF 1/100 = rappen, swiss centime(s); PLN 1/100 = grosz, groszy;
    CZK 1/100 = czech heller(s), haléř, haléřů; HUF 1/100 = fillér; ILS 1/100 = agora, agorot;
    TRY 1/100 = kuruş, kurus; GEL 1/100 = tetri; AZN 1/100 = qəpik, qepik; NGN 1/100 = kobo;
    GHS 1/100 = pesewa(s); THB 1/100 = satang; BGN 1/100 = stotinka, stotinki;
    EGP 1/100 = egyptian piastre(s), egyptian piaster(s); MXN 1/100 = mexican centavo(s);
    BRL 1/100 = brazilian centavo(s)""",
    Fraction,
)
# Words for a unit and a power of ten at once: "5 Mt" is 5 million tonnes.
SCALED_UNITS: Mapping[str, tuple[str, int]] = _with_amounts(
    """tonne 3 = kt, kilotonne(s); tonne 6 = Mt, MMT, megatonne(s); tonne 9 = Gt, gigatonne(s),
    gigaton(s); tonne/year 6 = mtpa; tonne/year 3 = ktpa; hectare 6 = Mha;
    metre*metre*metre 9 = bcm; metre*metre*metre 12 = tcm; foot*foot*foot 9 = bcf;
    foot*foot*foot 12 = tcf; british_thermal_unit 6 = mmbtu""",
    int,
)
ASSUMED = _read(
    """tons are read as metric tonnes = ton(s), ton-km, ton-kilometre(s), ton-kilometer(s),
    gigaton(s); dollars are read as US dollars = $, dollar(s);
    cents are read as US cents = cent(s), ¢; dirhams are read as UAE dirhams = dirham(s), Dh, Dhs;
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
    mpg, mile(s) per gallon; pints are read as US pints = pint(s); quarts are read as US quarts =
    quart(s); fluid ounces are read as US fluid ounces = fluid ounce(s), fl oz;
    bushels are read as US bushels, a volume = bushel(s);
    calories are read as food calories of 4184 joules = calorie(s);
    horsepower is read as the mechanical one of 745.7 watts = horsepower, hp"""
)
HINTS = _read(
    """'tonne' or 'short_ton' or 'long_ton' = ton(s); 'pound' or 'GBP' = pounds; 'KRW' = won;
    'metre' = m; 'gram' = g; 'litre' = l; 'watt' = w; 'kilocalorie' or 'calorie' = calorie(s);
    'ounce' or 'troy_ounce' or 'fluid_ounce' = ounce(s), oz; 'MXN' or 'PHP' or 'ARS' = peso(s);
    'gallon' or 'imperial_gallon' = gallons; 'pint' or 'imperial_pint' = pints;
    'CHF' or 'XOF' or 'XAF' = franc(s); 'SEK' or 'NOK' or 'DKK' or 'CZK' = crown(s), kr;
    'KWD' or 'IQD' or 'RSD' = dinar(s); 'KES' or 'TZS' or 'UGX' = shilling(s);
    'ZMW' or 'MWK' = kwacha(s); 'AZN' or 'TMT' = manat(s); 'BRL' = real"""
)
