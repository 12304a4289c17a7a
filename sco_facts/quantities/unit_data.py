"""The sizes of units, those of UCUM, and the words for them, those of CLDR and of reports."""

# A unit a line: its code, its size in the unit in which its dimension is counted, its code in UCUM
# or "-", and its words, of which the first is the one that is said. A line that begins with a blank
# goes on, and a dimension holds up to the next. A hyphen in a word may be a blank or nothing, and
# "metre" and "litre" are read in American spelling too. "TGMk. watt 1 W watt(s), W" stands for
# terawatt, "terawatt(s)" and "TW" down to kilowatt, and for the watt alone, which is no letter.
# The order is that of the factors in a code: tonne*km, hour/week.
UNITS = """
ratio: fraction 1 1
percent 1/100 % percent, per-cent, %, pct, percents, pc, p.c.
per_mille 1/1000 [ppth] per mille, permille, ‰
basis_point 1/10000 - basis point(s), basis-point(s), bp, bps
part_per_million 1/1000000 [ppm] part(s) per million, ppm
part_per_billion 1/1000000000 [ppb] part(s) per billion, ppb
fold: fold 1 - fold
percentage_point: percentage_point 1 - percentage point(s), percentage-point(s), percent point(s),
 per cent point(s), pp, p.p.
count: count 1 -
container_capacity: TEU 1 - TEU(s), twenty-foot equivalent unit(s), 20-foot equivalent unit(s)
mass: tonne 1000 t tonne(s), ton(s), metric ton(s), metric tonne(s)
kg 1 kg kg, kgs, kilo(s), kilogram(s), kilogramme(s)
.mµ gram 0.001 g gram(s), g
quintal 100 - quintal(s)
short_ton 907.18474 [ston_av] short ton(s), us ton(s), u.s. ton(s)
long_ton 1016.0469088 [lton_av] long ton(s), imperial ton(s), uk ton(s)
stone 6.35029318 [stone_av] stone
pound 0.45359237 [lb_av] lb, lbs
ounce 0.028349523125 [oz_av] ounce(s), oz
troy_ounce 0.0311034768 [oz_tr] troy ounce(s), oz t, ozt
carat 0.0002 [car_m] carat(s)
grain 0.00006479891 [gr] grain(s)
length: km 1000 km km, kms, kilometre(s)
metre 1 m metre(s)
cm 0.01 cm cm, cms, centimetre(s)
mm 0.001 mm mm, millimetre(s)
micrometre 1/1000000 um micrometre(s), µm, micron(s)
nanometre 1/1000000000 nm nanometre(s)
mile 1609.344 [mi_i] mile(s), mi
yard 0.9144 [yd_i] yard(s), yd, yds
foot 0.3048 [ft_i] f(oot/eet), ft
inch 0.0254 [in_i] inch(es)
furlong 201.168 - furlong(s)
fathom 1.8288 [fth_i] fathom(s)
nautical_mile 1852 [nmi_i] nautical mile(s), nmi, sea mile(s)
light_year 9460730472580800 [ly] light year(s), light-year(s)
length*length: hectare 10000 har hectare(s), ha
acre 4046.8564224 - acre(s)
dunam 1000 - dunam(s), dunum(s), donum(s)
mu 2000/3 - mu
length*length*length: .hdcm litre 0.001 L litre(s), L, l
megalitre 1000 ML megalitre(s)
gigalitre 1000000 GL gigalitre(s)
barrel 0.158987294928 [bbl_us] barrel(s), bbl, bbls
bushel 0.03523907016688 [bu_us] bushel(s), us bushel(s)
acre_foot 1233.48183754752 - acre-f(oot/eet), ac ft
gallon 0.003785411784 [gal_us] gallon(s), us gallon(s), u.s. gallon(s), us gal
quart 0.000946352946 [qt_us] quart(s), us quart(s), us qt
pint 0.000473176473 [pt_us] pint(s), us pint(s), u.s. pint(s), us pt
cup 0.0002365882365 [cup_us] US cup(s)
fluid_ounce 0.0000295735295625 [foz_us] fluid ounce(s), us fluid ounce(s), us fl oz, fl oz
tablespoon 0.00001478676478125 [tbs_us] tablespoon(s), tbsp
teaspoon 0.00000492892159375 [tsp_us] teaspoon(s), tsp
imperial_gallon 0.00454609 [gal_br] imperial gallon(s), uk gallon(s), british gallon(s),
 imp. gallon(s), gal imp.
imperial_pint 0.00056826125 [pt_br] imperial pint(s), uk pint(s), british pint(s),
 pint(s) imperial, pt imp.
calendar_time: century 1200 - centur(y/ies)
decade 120 - decade(s)
year 12 a year(s), yr(s)
quarter 3 - quarter(s)
month 1 mo month(s), mth(s)
time: fortnight 1209600 - fortnight(s)
week 604800 wk week(s), wk(s)
day 86400 d day(s)
hour 3600 h hour(s), hr(s)
minute 60 min minute(s), min(s)
.mµn second 1 s second(s), s
length/time: knot 463/900 [kn_i] knot(s), kts
energy: TGMk. watt_hour 3600 - watt-hour(s), Wh
EPTGMk. joule 1 J joule(s), J
kilocalorie 4184 kcal kilocalorie(s), kcal, calorie(s), kilogram calorie(s), food calorie(s)
calorie 4.184 cal small calorie(s)
therm 105505585.262 - therm(s)
british_thermal_unit 1055.05585262 [Btu_IT] British thermal unit(s), btu(s)
energy/time: TGMk.m watt 1 W watt(s), W
horsepower 745.69987158227022 [HP] horsepower, hp
voltage: .k volt 1 V volt(s), V
current: .m ampere 1 A ampere(s), A
pressure: Mkh. pascal 1 Pa pascal(s), Pa
bar 100000 bar bar
millibar 100 mbar millibar(s), mbar
atmosphere 101325 atm atmosphere(s), atm
psi 8896443230521/1290320000 [psi] psi, pound(s) per square inch, pound(s)-force per square inch
mm_of_mercury 133.322 mm[Hg] mm of mercury, millimetre(s) of mercury, mmhg
inch_of_mercury 3386.3788 [in_i'Hg] inch(es) of mercury, inhg
data: ZEPTGMk. byte 8 By byte(s), B
TGMk. bit 1 bit bit(s), bit(s)
frequency: GMk. hertz 1 Hz hertz, Hz
temperature: degree_celsius 1 Cel degree(s) Celsius, degree(s) centigrade, °c, ℃
degree_fahrenheit 5/9 [degF] degree(s) Fahrenheit, °f, ℉
kelvin 1 K kelvin(s)
degree: degree 1 - degree(s), °
"""

# Besides them, and for currencies: the words of each code.
WORDS = """
    gram = gramme(s), gm, gms; milligram = milligramme(s); microgram = mcg; kilowatt = kw;
    watt_hour = Wh; kilobyte = KB; second = sec(s); hertz = Hz; ampere = amp(s); km*km = sqkm;
    metre*metre = m², m2, sq m, sq. m, sqm; foot*foot = sqft; inch*inch = in², in2;
    inch*inch*inch = in³, in3; cm*cm*cm = cc; metre*metre*metre = m³, m3, cubic m, cu m, cu. m, cbm;
    km/hour = km/h, kilometre(s) per hour, kph, kmh, kmph, km per hour, km/hr, kms per hour;
    metre/second = m/s, metre(s) per second, metre(s)/second; mile/hour = mph, mile(s) per hour,
    mile(s) an hour; mile/gallon = mpg, mile(s) per gallon; barrel/day = bpd, b/d, bbl/d, bopd,
    barrel(s) per day; megabit/second = mbit/s, megabit(s) per second, Mbps;
    gigabit/second = gbit/s, gigabit(s) per second, Gbps; kilobit/second = kbit/s, kbps,
    kilobit(s) per second; milligram/litre = mg/l, milligram(s) per litre; gram/litre = g/l,
    gram(s) per litre; microgram/litre = µg/l, microgram(s) per litre; gram/km = g/km,
    gram(s) per km, gram(s) per kilometre; microgram/metre/metre/metre = µg/m³, µg/m3,
    microgram(s) per cubic metre; tonne*km = tonne-km, tonne-kilometre(s), ton-km, ton-kilometre(s);
    USD = usd, dollar(s), us dollar(s), u.s. dollar(s), american dollar(s), greenback(s),
    united states dollar(s); EUR = eur, euro(s); GBP = gbp, british pound(s), pound(s) sterling,
    quid; CHF = chf, swiss franc(s); AFN = afghani(s); JPY = jpy, yen, japanese yen; CNY = cny, rmb,
    yuan, chinese yuan, renminbi; MVR = rufiyaa; MOP = pataca(s); RUB = rub, ruble(s), rouble(s),
    russian ruble(s), russian rouble(s); UAH = uah, hryvnia(s); BYN = byn, belarusian ruble(s),
    belarusian rouble(s); KGS = som(s), kyrgyz som(s); KZT = kzt, tenge(s), kazakh tenge(s),
    kazakhstani tenge(s); PKR = pkr, pakistani rupee(s); TJS = tjs, somoni(s), tajik somoni(s);
    INR = inr, rupee(s), indian rupee(s); MMK = kyat(s); UZS = uzs, soum(s), uzbek soum(s),
    uzbek sum(s), uzbek som(s); LKR = sri lankan rupee(s); NPR = nepali rupee(s), nepalese rupee(s);
    MUR = mauritian rupee(s); BTN = ngultrum(s); SCR = seychellois rupee(s), seychelles rupee(s);
    IDR = idr, rupiah(s), indonesian rupiah(s); IRR = irr, rial(s), iranian rial(s);
    OMR = omani rial(s); YER = yemeni rial(s); KHR = riel(s), cambodian riel(s); LAK = lao kip(s);
    BDT = bdt, taka(s), bangladeshi taka(s); MYR = myr, ringgit(s), malaysian ringgit(s); THB = thb,
    baht(s), thai baht; VND = vnd, vietnamese dong; PHP = philippine peso(s); KRW = krw, korean won,
    south korean won; KPW = north korean won; MNT = tugrik(s), tughrik(s), mongolian tugrik(s);
    TWD = new taiwan dollar(s), taiwan dollar(s), taiwanese dollar(s); AMD = armenian dram(s),
    dram(s); TMT = turkmen manat(s); AZN = azn, azerbaijani manat(s); GEL = lari(s),
    georgian lari(s); TRY = lira(s), turkish lira(s); EGP = egyptian pound(s);
    LBP = lebanese pound(s), lebanese lira(s); SYP = syrian pound(s); SDG = sudanese pound(s);
    SSP = south sudanese pound(s); AED = aed, dirham(s), uae dirham(s), emirati dirham(s);
    MAD = moroccan dirham(s); SAR = saudi riyal(s); QAR = qatari riyal(s); KWD = kuwaiti dinar(s);
    BHD = bahraini dinar(s); JOD = jordanian dinar(s); IQD = iraqi dinar(s);
    DZD = algerian dinar(s); TND = tunisian dinar(s); LYD = libyan dinar(s); RSD = serbian dinar(s);
    ILS = ils, shekel(s), israeli shekel(s), new shekel(s); AUD = aud, australian dollar(s);
    CAD = cad, canadian dollar(s); HKD = hkd, hong kong dollar(s); NZD = nzd, new zealand dollar(s);
    SGD = sgd, singapore dollar(s), singaporean dollar(s); BND = brunei dollar(s);
    FJD = fijian dollar(s), fiji dollar(s); JMD = jamaican dollar(s);
    TTD = trinidad and tobago dollar(s); NAD = namibian dollar(s); ZWG = zimbabwe gold;
    BRL = brazilian real(s), brazilian reais, reais; MXN = mxn, mexican peso(s);
    ARS = argentine peso(s), argentinian peso(s); CLP = chilean peso(s); UYU = uruguayan peso(s);
    COP = colombian peso(s); CUP = cuban peso(s); DOP = dominican peso(s); PEN = peruvian sol(es);
    BOB = boliviano(s); PYG = guarani(s), guaraní(s); GTQ = quetzal(es); HNL = lempira(s);
    NIO = nicaraguan cordoba(s), córdoba(s); VES = venezuelan bolivar(s), venezuelan bolívar(s);
    CRC = costa rican colon(es), costa rican colón; ZAR = zar, rand(s), south african rand;
    NGN = naira(s), nigerian naira; GHS = cedi(s), ghanaian cedi(s); KES = kenyan shilling(s),
    kenya shilling(s); UGX = ugandan shilling(s), uganda shilling(s); TZS = tanzanian shilling(s),
    tanzania shilling(s); SOS = somali shilling(s); ETB = birr(s), ethiopian birr;
    ZMW = zambian kwacha(s); MWK = malawian kwacha(s), malawi kwacha(s); BWP = botswana pula;
    MZN = metical(s), meticais; AOA = angolan kwanza(s), kwanza(s); XOF = west african cfa franc(s);
    XAF = central african cfa franc(s); SLE = leone(s); GMD = dalasi(s); MGA = ariary; ERN = nakfa;
    HTG = haitian gourde(s), gourde(s); RWF = rwandan franc(s); CDF = congolese franc(s);
    BIF = burundian franc(s), burundi franc(s); GNF = guinean franc(s); PLN = pln, zloty(s),
    zlotych, zlotys, złoty(s), złotych, polish zloty(s); HUF = huf, forint(s), hungarian forint(s);
    CZK = czk, czech koruna(s), czech crown(s), koruna(s), korunas, korun; SEK = sek,
    swedish kron(a/or), swedish krona(s), swedish crown(s), kronor; NOK = nok, norwegian kron(e/er),
    norwegian crown(s); DKK = dkk, danish kron(e/er), danish crown(s); ISK = icelandic kron(a/ur),
    icelandic króna; RON = romanian l(eu/ei); MDL = moldovan l(eu/ei); BGN = bulgarian lev(s),
    bulgarian leva; ALL = albanian lek(s); MKD = macedonian denar(s); XDR = sdr(s),
    special drawing right(s)
"""
