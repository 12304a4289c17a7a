"""The currencies of ISO 4217, and the signs that reports write for them."""

# Left out: precious metals, bond market units, next-day dollars, and the codes for tests and
# for no currency. BGN was withdrawn in 2026; a code that reports have used is never removed.
CODES = frozenset(
    """AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN
    BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB
    EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
    MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD
    TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XDR XOF XPF XSU XUA YER ZAR
    ZMW ZWG""".split()
)
SIGNS = """
    USD = $, US$, U.S.$; EUR = €; GBP = £, UK£; JPY = ¥, JP¥; CNY = CN¥, RMB¥; RUB = ₽; KZT = ₸;
    INR = ₹, ₨, Rs, Rs.; CAD = C$, CA$; AUD = A$, AU$; NZD = NZ$; HKD = HK$; SGD = S$; TWD = NT$;
    BRL = R$; KRW = ₩; TRY = ₺; UAH = ₴; ILS = ₪; VND = ₫; NGN = ₦; PHP = ₱; THB = ฿; MNT = ₮;
    AZN = ₼; AMD = ֏; GEL = ₾; IRR = ﷼; LAK = ₭; KHR = ៛"""
