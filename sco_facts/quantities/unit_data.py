"""Sizes of units from UCUM and words from CLDR, written by tools/make_units.py."""

# Code: dimension, size in the unit that the dimension is counted in, UCUM code and word that is
# said. The size is a ratio of whole numbers.
UNITS: dict[str, tuple[str, int, int, str | None, str]] = {
    "fraction": ("ratio", 1, 1, "1", ""),
    "percent": ("ratio", 1, 100, "%", "percent"),
    "per_mille": ("ratio", 1, 1000, "[ppth]", "per mille"),
    "basis_point": ("ratio", 1, 10000, None, "basis point(s)"),
    "part_per_million": ("ratio", 1, 1_000_000, "[ppm]", "part(s) per million"),
    "part_per_billion": ("ratio", 1, 1_000_000_000, "[ppb]", "part(s) per billion"),
    "fold": ("fold", 1, 1, None, "fold"),
    "percentage_point": ("percentage_point", 1, 1, None, "percentage point(s)"),
    "count": ("count", 1, 1, None, ""),
    "TEU": ("container_capacity", 1, 1, None, "TEU(s)"),
    "tonne": ("mass", 1000, 1, "t", "tonne(s)"),
    "kg": ("mass", 1, 1, "kg", "kg"),
    "gram": ("mass", 1, 1000, "g", "gram(s)"),
    "milligram": ("mass", 1, 1_000_000, "mg", "milligram(s)"),
    "microgram": ("mass", 1, 1_000_000_000, "ug", "microgram(s)"),
    "quintal": ("mass", 100, 1, None, "quintal(s)"),
    "short_ton": ("mass", 45_359_237, 50000, "[ston_av]", "short ton(s)"),
    "long_ton": ("mass", 317_514_659, 312500, "[lton_av]", "long ton(s)"),
    "stone": ("mass", 317_514_659, 50_000_000, "[stone_av]", "stone"),
    "pound": ("mass", 45_359_237, 100_000_000, "[lb_av]", "lb"),
    "ounce": ("mass", 45_359_237, 1_600_000_000, "[oz_av]", "ounce(s)"),
    "troy_ounce": ("mass", 19_439_673, 625_000_000, "[oz_tr]", "troy ounce(s)"),
    "carat": ("mass", 1, 5000, "[car_m]", "carat(s)"),
    "grain": ("mass", 6_479_891, 100_000_000_000, "[gr]", "grain(s)"),
    "km": ("length", 1000, 1, "km", "km"),
    "metre": ("length", 1, 1, "m", "metre(s)"),
    "cm": ("length", 1, 100, "cm", "cm"),
    "mm": ("length", 1, 1000, "mm", "mm"),
    "micrometre": ("length", 1, 1_000_000, "um", "micrometre(s)"),
    "nanometre": ("length", 1, 1_000_000_000, "nm", "nanometre(s)"),
    "mile": ("length", 201168, 125, "[mi_i]", "mile(s)"),
    "yard": ("length", 1143, 1250, "[yd_i]", "yard(s)"),
    "foot": ("length", 381, 1250, "[ft_i]", "f(oot/eet)"),
    "inch": ("length", 127, 5000, "[in_i]", "inch(es)"),
    "furlong": ("length", 25146, 125, None, "furlong(s)"),
    "fathom": ("length", 1143, 625, "[fth_i]", "fathom(s)"),
    "nautical_mile": ("length", 1852, 1, "[nmi_i]", "nautical mile(s)"),
    "light_year": ("length", 9_460_730_472_580_800, 1, "[ly]", "light year(s)"),
    "hectare": ("length*length", 10000, 1, "har", "hectare(s)"),
    "acre": ("length*length", 316_160_658, 78125, None, "acre(s)"),
    "dunam": ("length*length", 1000, 1, None, "dunam(s)"),
    "mu": ("length*length", 2000, 3, None, "mu"),
    "litre": ("length*length*length", 1, 1000, "L", "litre(s)"),
    "hectolitre": ("length*length*length", 1, 10, "hL", "hectolitre(s)"),
    "decilitre": ("length*length*length", 1, 10000, "dL", "decilitre(s)"),
    "centilitre": ("length*length*length", 1, 100000, "cL", "centilitre(s)"),
    "millilitre": ("length*length*length", 1, 1_000_000, "mL", "millilitre(s)"),
    "barrel": ("length*length*length", 9_936_705_933, 62_500_000_000, "[bbl_us]", "barrel(s)"),
    "bushel": ("length*length*length", 220_244_188_543, 6_250_000_000_000, "[bu_us]", "bushel(s)"),
    "acre_foot": ("length*length*length", 60_228_605_349, 48_828_125, None, "acre-f(oot/eet)"),
    "gallon": ("length*length*length", 473_176_473, 125_000_000_000, "[gal_us]", "gallon(s)"),
    "quart": ("length*length*length", 473_176_473, 500_000_000_000, "[qt_us]", "quart(s)"),
    "pint": ("length*length*length", 473_176_473, 1_000_000_000_000, "[pt_us]", "pint(s)"),
    "cup": ("length*length*length", 473_176_473, 2_000_000_000_000, "[cup_us]", "US cup(s)"),
    "fluid_ounce": (
        "length*length*length",
        473_176_473,
        16_000_000_000_000,
        "[foz_us]",
        "fluid ounce(s)",
    ),
    "tablespoon": (
        "length*length*length",
        473_176_473,
        32_000_000_000_000,
        "[tbs_us]",
        "tablespoon(s)",
    ),
    "teaspoon": (
        "length*length*length",
        157_725_491,
        32_000_000_000_000,
        "[tsp_us]",
        "teaspoon(s)",
    ),
    "imperial_gallon": (
        "length*length*length",
        454609,
        100_000_000,
        "[gal_br]",
        "imperial gallon(s)",
    ),
    "imperial_pint": ("length*length*length", 454609, 800_000_000, "[pt_br]", "imperial pint(s)"),
    "century": ("calendar_time", 1200, 1, None, "centur(y/ies)"),
    "decade": ("calendar_time", 120, 1, None, "decade(s)"),
    "year": ("calendar_time", 12, 1, "a", "year(s)"),
    "quarter": ("calendar_time", 3, 1, None, "quarter(s)"),
    "month": ("calendar_time", 1, 1, "mo", "month(s)"),
    "fortnight": ("time", 1_209_600, 1, None, "fortnight(s)"),
    "week": ("time", 604800, 1, "wk", "week(s)"),
    "day": ("time", 86400, 1, "d", "day(s)"),
    "hour": ("time", 3600, 1, "h", "hour(s)"),
    "minute": ("time", 60, 1, "min", "minute(s)"),
    "second": ("time", 1, 1, "s", "second(s)"),
    "millisecond": ("time", 1, 1000, "ms", "millisecond(s)"),
    "microsecond": ("time", 1, 1_000_000, "us", "microsecond(s)"),
    "nanosecond": ("time", 1, 1_000_000_000, "ns", "nanosecond(s)"),
    "knot": ("length/time", 463, 900, "[kn_i]", "knot(s)"),
    "terawatt_hour": ("energy", 3_600_000_000_000_000, 1, None, "terawatt-hour(s)"),
    "gigawatt_hour": ("energy", 3_600_000_000_000, 1, None, "gigawatt-hour(s)"),
    "megawatt_hour": ("energy", 3_600_000_000, 1, None, "megawatt-hour(s)"),
    "kilowatt_hour": ("energy", 3_600_000, 1, None, "kilowatt-hour(s)"),
    "watt_hour": ("energy", 3600, 1, None, "watt-hour(s)"),
    "exajoule": ("energy", 1_000_000_000_000_000_000, 1, "EJ", "exajoule(s)"),
    "petajoule": ("energy", 1_000_000_000_000_000, 1, "PJ", "petajoule(s)"),
    "terajoule": ("energy", 1_000_000_000_000, 1, "TJ", "terajoule(s)"),
    "gigajoule": ("energy", 1_000_000_000, 1, "GJ", "gigajoule(s)"),
    "megajoule": ("energy", 1_000_000, 1, "MJ", "megajoule(s)"),
    "kilojoule": ("energy", 1000, 1, "kJ", "kilojoule(s)"),
    "joule": ("energy", 1, 1, "J", "joule(s)"),
    "kilocalorie": ("energy", 4184, 1, "kcal", "kilocalorie(s)"),
    "calorie": ("energy", 523, 125, "cal", "small calorie(s)"),
    "therm": ("energy", 52_752_792_631, 500, None, "therm(s)"),
    "british_thermal_unit": (
        "energy",
        52_752_792_631,
        50_000_000,
        "[Btu_IT]",
        "British thermal unit(s)",
    ),
    "terawatt": ("energy/time", 1_000_000_000_000, 1, "TW", "terawatt(s)"),
    "gigawatt": ("energy/time", 1_000_000_000, 1, "GW", "gigawatt(s)"),
    "megawatt": ("energy/time", 1_000_000, 1, "MW", "megawatt(s)"),
    "kilowatt": ("energy/time", 1000, 1, "kW", "kilowatt(s)"),
    "watt": ("energy/time", 1, 1, "W", "watt(s)"),
    "milliwatt": ("energy/time", 1, 1000, "mW", "milliwatt(s)"),
    "horsepower": ("energy/time", 37_284_993_579_113_511, 50_000_000_000_000, "[HP]", "horsepower"),
    "volt": ("voltage", 1, 1, "V", "volt(s)"),
    "kilovolt": ("voltage", 1000, 1, "kV", "kilovolt(s)"),
    "ampere": ("current", 1, 1, "A", "ampere(s)"),
    "milliampere": ("current", 1, 1000, "mA", "milliampere(s)"),
    "megapascal": ("pressure", 1_000_000, 1, "MPa", "megapascal(s)"),
    "kilopascal": ("pressure", 1000, 1, "kPa", "kilopascal(s)"),
    "hectopascal": ("pressure", 100, 1, "hPa", "hectopascal(s)"),
    "pascal": ("pressure", 1, 1, "Pa", "pascal(s)"),
    "bar": ("pressure", 100000, 1, "bar", "bar"),
    "millibar": ("pressure", 100, 1, "mbar", "millibar(s)"),
    "atmosphere": ("pressure", 101325, 1, "atm", "atmosphere(s)"),
    "psi": ("pressure", 8_896_443_230_521, 1_290_320_000, "[psi]", "psi"),
    "mm_of_mercury": ("pressure", 66661, 500, "mm[Hg]", "mm of mercury"),
    "inch_of_mercury": ("pressure", 8_465_947, 2500, "[in_i'Hg]", "inch(es) of mercury"),
    "zettabyte": ("data", 8_000_000_000_000_000_000_000, 1, "ZBy", "zettabyte(s)"),
    "exabyte": ("data", 8_000_000_000_000_000_000, 1, "EBy", "exabyte(s)"),
    "petabyte": ("data", 8_000_000_000_000_000, 1, "PBy", "petabyte(s)"),
    "terabyte": ("data", 8_000_000_000_000, 1, "TBy", "terabyte(s)"),
    "gigabyte": ("data", 8_000_000_000, 1, "GBy", "gigabyte(s)"),
    "megabyte": ("data", 8_000_000, 1, "MBy", "megabyte(s)"),
    "kilobyte": ("data", 8000, 1, "kBy", "kilobyte(s)"),
    "byte": ("data", 8, 1, "By", "byte(s)"),
    "terabit": ("data", 1_000_000_000_000, 1, "Tbit", "terabit(s)"),
    "gigabit": ("data", 1_000_000_000, 1, "Gbit", "gigabit(s)"),
    "megabit": ("data", 1_000_000, 1, "Mbit", "megabit(s)"),
    "kilobit": ("data", 1000, 1, "kbit", "kilobit(s)"),
    "bit": ("data", 1, 1, "bit", "bit(s)"),
    "gigahertz": ("frequency", 1_000_000_000, 1, "GHz", "gigahertz"),
    "megahertz": ("frequency", 1_000_000, 1, "MHz", "megahertz"),
    "kilohertz": ("frequency", 1000, 1, "kHz", "kilohertz"),
    "hertz": ("frequency", 1, 1, "Hz", "hertz"),
    "degree_celsius": ("temperature", 1, 1, "Cel", "degree(s) Celsius"),
    "degree_fahrenheit": ("temperature", 5, 9, "[degF]", "degree(s) Fahrenheit"),
    "kelvin": ("temperature", 1, 1, "K", "kelvin(s)"),
    "degree": ("degree", 1, 1, None, "degree(s)"),
}
# The words for each code. "(s)" is there in the plural alone.
WORDS = """
    percent = percent, %, per cent; per_mille = per mille, permille, ‰; basis_point = basis
    point(s); part_per_million = part per million, parts per million, ppm; part_per_billion = part
    per billion, parts per billion, ppb; fold = fold; percentage_point = percentage point(s); TEU =
    teu(s); tonne = tonne(s), metric ton(s); kg = kg, kilogram(s); gram = gram(s); milligram =
    milligram(s), mg; microgram = microgram(s), µg; quintal = quintal(s); short_ton = short ton(s);
    long_ton = long ton(s); pound = lb; troy_ounce = troy ounce(s), oz t; grain = grain(s); km =
    km, kilometer(s), kilometre(s); metre = metre(s), meter(s); cm = cm, centimeter(s),
    centimetre(s); mm = mm, millimeter(s), millimetre(s); micrometre = micrometre(s),
    micrometer(s), µm; nanometre = nanometre(s), nanometer(s); mile = mile(s), mi; yard = yard(s),
    yd; foot = foot, feet, ft; inch = inch, inches; furlong = furlong(s); fathom = fathom(s);
    nautical_mile = nautical mile(s), nmi; light_year = light year(s); hectare = hectare(s), ha;
    acre = acre(s); dunam = dunam(s); mu = mu; litre = litre(s), liter(s); hectolitre =
    hectolitre(s), hectoliter(s), hL, hl; decilitre = decilitre(s), deciliter(s), dL, dl;
    centilitre = centilitre(s), centiliter(s), cL, cl; millilitre = millilitre(s), milliliter(s),
    mL, ml; barrel = barrel(s), bbl; acre_foot = acre-foot, acre-feet, ac ft, acre foot, acrefoot,
    acre feet, acrefeet; gallon = us gallon(s), us gal; quart = us quart(s), us qt; pint = us
    pint(s), us pt; cup = us cup(s); fluid_ounce = us fluid ounce(s), us fl oz; tablespoon =
    tablespoon(s), tbsp; teaspoon = teaspoon(s), tsp; imperial_gallon = imperial gallon(s), imp.
    gallon(s), gal imp.; imperial_pint = imperial pint(s), pint imperial, pints imperial, pt imp.;
    century = century, centuries; decade = decade(s); year = year(s), yr(s); month = month(s),
    mth(s); fortnight = fortnight(s); week = week(s), wk(s); day = day(s); hour = hour(s), hr(s);
    minute = minute(s), min(s); second = second(s), sec(s); millisecond = millisecond(s), ms;
    microsecond = microsecond(s), µs; nanosecond = nanosecond(s), ns; knot = knot(s); terawatt_hour
    = terawatt-hour(s), twh, terawatt hour(s), terawatthour(s); gigawatt_hour = gigawatt-hour(s),
    gwh, gigawatt hour(s), gigawatthour(s); megawatt_hour = megawatt-hour(s), mwh, megawatt
    hour(s), megawatthour(s); kilowatt_hour = kilowatt-hour(s), kilowatt hour(s), kwh,
    kilowatthour(s); watt_hour = watt-hour(s), Wh, watt hour(s), watthour(s); exajoule =
    exajoule(s), EJ; petajoule = petajoule(s), PJ; terajoule = terajoule(s), TJ; gigajoule =
    gigajoule(s), GJ; megajoule = megajoule(s), MJ; kilojoule = kilojoule(s), kJ; joule = joule(s);
    kilocalorie = kilocalorie(s), kcal; calorie = small calorie(s); therm = therm(s);
    british_thermal_unit = british thermal unit(s), btu; terawatt = terawatt(s), TW; gigawatt =
    gigawatt(s), GW; megawatt = megawatt(s), MW; kilowatt = kilowatt(s), kW; watt = watt(s);
    milliwatt = milliwatt(s), mW; volt = volt(s); kilovolt = kilovolt(s), kV; ampere = ampere(s);
    milliampere = milliampere(s), mA; megapascal = megapascal(s), MPa; kilopascal = kilopascal(s),
    kpa; hectopascal = hectopascal(s), hpa; pascal = pascal(s); millibar = millibar(s), mbar;
    atmosphere = atmosphere(s); psi = psi, pound-force per square inch, pounds-force per square
    inch; mm_of_mercury = mm of mercury, millimeter of mercury, millimeters of mercury, mmhg,
    millimetre of mercury, millimetres of mercury; inch_of_mercury = inch of mercury, inches of
    mercury, inhg; zettabyte = zettabyte(s), ZB; exabyte = exabyte(s), EB; petabyte = petabyte(s),
    PB; terabyte = terabyte(s), TB; gigabyte = gigabyte(s), GB; megabyte = megabyte(s), MB;
    kilobyte = kilobyte(s), kB; byte = byte(s); terabit = terabit(s); gigabit = gigabit(s); megabit
    = megabit(s); kilobit = kilobit(s); gigahertz = gigahertz, ghz; megahertz = megahertz, mhz;
    kilohertz = kilohertz, khz; hertz = hertz, Hz; degree_celsius = degree celsius, degrees
    celsius, °c; degree_fahrenheit = degree fahrenheit, degrees fahrenheit, °f; kelvin = kelvin(s);
    degree = degree(s); km/hour = kilometer per hour, kilometers per hour, km/h, kilometre per
    hour, kilometres per hour; mile/hour = mile per hour, miles per hour, mph; metre/second = meter
    per second, meters per second, m/s, metre per second, metres per second; km*km = km², km2,
    square km, sq km, sq. km, square kilometer(s), sq kilometer(s), sq. kilometer(s), square
    kilometre(s), sq kilometre(s), sq. kilometre(s); km*km*km = km³, km3, cubic km, cu km, cu. km,
    cubic kilometer(s), cu kilometer(s), cu. kilometer(s), cubic kilometre(s), cu kilometre(s), cu.
    kilometre(s); metre*metre = square metre(s), sq metre(s), sq. metre(s), square meter(s), sq
    meter(s), sq. meter(s), m², m2; metre*metre*metre = cubic metre(s), cu metre(s), cu. metre(s),
    cubic meter(s), cu meter(s), cu. meter(s), m³, m3; cm*cm = cm², cm2, square cm, sq cm, sq. cm,
    square centimeter(s), sq centimeter(s), sq. centimeter(s), square centimetre(s), sq
    centimetre(s), sq. centimetre(s); cm*cm*cm = cm³, cm3, cubic cm, cu cm, cu. cm, cubic
    centimeter(s), cu centimeter(s), cu. centimeter(s), cubic centimetre(s), cu centimetre(s), cu.
    centimetre(s); mm*mm = mm², mm2, square mm, sq mm, sq. mm, square millimeter(s), sq
    millimeter(s), sq. millimeter(s), square millimetre(s), sq millimetre(s), sq. millimetre(s);
    mm*mm*mm = mm³, mm3, cubic mm, cu mm, cu. mm, cubic millimeter(s), cu millimeter(s), cu.
    millimeter(s), cubic millimetre(s), cu millimetre(s), cu. millimetre(s); mile*mile = square
    mile(s), sq mile(s), sq. mile(s), mi², mi2, square mi, sq mi, sq. mi; mile*mile*mile = cubic
    mile(s), cu mile(s), cu. mile(s), mi³, mi3, cubic mi, cu mi, cu. mi; yard*yard = square
    yard(s), sq yard(s), sq. yard(s), yd², yd2, square yd, sq yd, sq. yd; yard*yard*yard = cubic
    yard(s), cu yard(s), cu. yard(s), yd³, yd3, cubic yd, cu yd, cu. yd; foot*foot = square foot,
    sq foot, sq. foot, square feet, sq feet, sq. feet, ft², ft2, square ft, sq ft, sq. ft;
    foot*foot*foot = cubic foot, cu foot, cu. foot, cubic feet, cu feet, cu. feet, ft³, ft3, cubic
    ft, cu ft, cu. ft; inch*inch = square inch, sq inch, sq. inch, square inches, sq inches, sq.
    inches, in², in2; inch*inch*inch = cubic inch, cu inch, cu. inch, cubic inches, cu inches, cu.
    inches, in³, in3
"""
