"""Cues: the words that say what a sentence does with its figures, each list once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sco_facts.phrases.words import by_phrase, inflected, phrases_of

Direction = Literal[-1, 0, 1]
Mode = Literal["change", "level"]
Modality = Literal[
    "asserted", "estimate", "forecast", "denied", "doubted", "supposed", "asked", "possible",
    "wanted", "former",
]  # fmt: skip

# Changes: which way a verb, a noun or a comparative goes.

# Verbs that a size follows directly: "fell 3%".
RISING_VERBS = inflected(
    """increase thicken climb jump surge soar expand advance accelerate rebound recover widen
    warm strengthen appreciate improve balloon skyrocket spike rocket leap rally lengthen
    mushroom"""
) | frozenset(
    """rise rises rose risen rising grow grows grew grown growing swell swells swelled swollen
    swelling leapt quickened quickens quickening""".split()
)
FALLING_VERBS = inflected(
    """decline decrease plunge slump tumble ease narrow contract dwindle plummet weaken depreciate
    dive crash drop slip dip thin retreat slow soften diminish recede moderate abate cool
    decelerate"""
) | frozenset(
    """fall falls fell fallen falling shrink shrinks shrank shrunk shrinking slide slides slid
    sliding sink sinks sank sunk sinking nosedived cratered tanked""".split()
)
# Verbs that a thing follows: only "by", "to" and "from" lead to the size or to a level.
RAISING_VERBS = inflected(
    "raise lift boost hike push upgrade extend double triple treble quadruple"
)
LOWERING_VERBS = inflected("lower reduce slash shorten curb downgrade halve trim") | frozenset(
    "cut cuts cutting".split()
)
# Verbs that only a share or points follow as a size: "the firm lost $5 million" is a loss.
WINNING_VERBS = inflected("gain add")
LOSING_VERBS = frozenset("lose loses lost losing shed sheds shedding".split())
# Words of neither way: "up", "down" or a "to" tells.
MOVING_VERBS = inflected("move edge tick nudge change revise adjust") | frozenset(
    """inch inched inching go goes went gone going come comes came coming creep creeps crept
    creeping shoot shoots shot shooting swing swings swung swinging bounce bounced up down get gets
    got getting""".split()
)
OVERTAKING = inflected("exceed surpass outstrip overshoot") | {"beat", "beats", "beating"}
RISE_NOUNS = frozenset(
    """rise rises growth increase increases jump jumps surge surges hike hikes climb expansion
    improvement upturn uptick rebound raise raises boost advance leap spike gain gains upswing
    appreciation""".split()
)
FALL_NOUNS = frozenset(
    """fall falls drop drops decline declines decrease decreases reduction reductions cut cuts
    contraction slump plunge slide dip depreciation devaluation downturn shrinkage slowdown loss
    losses""".split()
)
SHARE_NOUNS = frozenset("gain gains loss losses".split())
ONLY_NOUNS = frozenset(
    """growth expansion improvement upturn uptick reduction reductions contraction depreciation
    devaluation downturn shrinkage slowdown appreciation upswing""".split()
)


def _signed(
    rises: Iterable[str], falls: Iterable[str], neither: Iterable[str] = ()
) -> dict[str, Direction]:
    signs: dict[str, Direction] = dict.fromkeys(neither, 0)
    signs.update(dict.fromkeys(rises, 1))
    signs.update(dict.fromkeys(falls, -1))
    return signs


SIZE_NOUNS = _signed(RISE_NOUNS, FALL_NOUNS)
# After these verbs a size follows directly, after the others a thing.
DIRECT_VERBS = _signed(RISING_VERBS | WINNING_VERBS, FALLING_VERBS | LOSING_VERBS)
OBJECT_VERBS = _signed(RAISING_VERBS | OVERTAKING, LOWERING_VERBS)
SHARE_VERBS = WINNING_VERBS | LOSING_VERBS | inflected("recover")
SIGNS = (
    _signed(["up", "higher"], ["down", "lower"], MOVING_VERBS - {"up", "down"})
    | SIZE_NOUNS
    | DIRECT_VERBS
    | OBJECT_VERBS
)
# After these "to" and "by" are of something else.
NO_LEVEL = frozenset(
    """come comes came coming get gets got getting gain gains loss losses add adds added
    adding""".split()
)
# What these do to one of the nouns, ends at a level: "brings the total to 45".
BRINGING = frozenset("bring brings bringing brought take takes taking took taken".split())
LEVEL_NOUNS = frozenset(
    """total totals tally toll rate rates number count debt deficit share price prices stake
    inflation level levels figure average unemployment""".split()
)
# With these "at" leads to how fast.
MOVES = {verb for verb in RISING_VERBS | FALLING_VERBS if verb.endswith("ing")} | {"rise", "grow"}
COMPARATIVES = _signed(
    """higher more greater larger bigger faster longer dearer costlier heavier wider stronger older
    taller warmer hotter deeper further richer above over""".split(),
    """lower less fewer smaller slower shorter cheaper lighter narrower weaker younger colder cooler
    shallower poorer below under short""".split(),
)
STANDARDS = frozenset(
    """normal average mean usual expectations forecasts estimates peak level levels high mark
    budget any those that""".split()
)
CHANGE_ARTICLES = frozenset("a an the its their his her our this that each every another".split())
BEFORE_SIZES = frozenset(
    """a an the further another record its their some just only around again back as overall
    all-time whopping mere even present current existing combined net full whole hefty modest
    massive projected expected planned reported""".split()
)
MARKS = frozenset(
    "high low peak record total average level maximum minimum loss profit surplus deficit".split()
)
SUMS = frozenset("total average combined mean".split())
PHRASAL_VERBS = frozenset(
    """make makes made making take takes took taken taking set sets setting give gives gave given
    giving pick picks picked picking buy buys bought buying break breaks broke broken breaking use
    uses used using blow blows blew blown sum sums put puts putting back backs backed shut shuts
    shutting strike struck lay laid write wrote written writing pay pays paid paying stand stood
    turn turned build builds built building gobble hold holds held follow followed scale scaled hand
    handed track tracked pull pulled knock knocked burn burned burnt tear tore torn bring brings
    line lined round rounded round mop eat ate call called speed sped""".split()
)
# With these a size of shares or money is a change: "closed up 6p", but "closed down 17 stores".
ENDING_VERBS = inflected("close open end finish start") | {"shot", "shoot", "brought", "voted"}
# These may have an object that does not move: "dropped 14 counts", "sank 22 boats".
OBJECT_TOO = inflected("drop sink slow ease") | {"sank", "sunk"}
PLACES_FALLEN = frozenset("points point places place spots spot notches positions seats".split())
BEFORE_TO = frozenset(
    """close according due compared amount amounts amounted sold sell sent send given give gave next
    thanks prior relative equal similar limited attributed contributed contribute belongs exposed
    linked leads led lead leading owing subject power electricity water gas access loans loan
    lending aid exports export sales supplies shipments deliveries way able likely committed related
    comparable set""".split()
)
NO_RANGE = frozenset(
    """range ranges ranged ranging vary varies varied varying run runs running anywhere anything
    cost costs of spread stretch stretches stretched aged""".split()
)
# A change told before one of these is another clause's.
CHANGE_STOPS = frozenset(
    """but while whereas because although though when after before which who that whose where and
    until unless if""".split()
)
# "As much as" goes on with a change, "as prices rose" does not.
EXTENTS = frozenset("much many little few high low far".split())
SHARE_WORDS = frozenset(
    """% percent percentage pct points point basis bps half third quarter fifth tenth thirds
    quarters ٪ ％""".split()
)
COINS = frozenset(
    """cent cents pence p dollar dollars euro euros pound pounds yuan yen rupee rupees rouble
    roubles ruble rubles franc francs peso pesos won tenge""".split()
)
DURATIONS = frozenset("year month week day hour minute decade century".split())
AWAY = frozenset("off away north south east west deep high offshore inland underground".split())
APPOSED = frozenset("or ( [".split())
AGAINST = frozenset("against versus".split())
NO_ADJECTIVES = frozenset(
    """of in on at to for from by with and or than as is are was were be been has have had will
    would may might can could should must the a an that which who it its their not""".split()
)

# Modality: what words make of what they govern in their clause. "asserted" is for words that only
# look like others.
CUES: dict[Modality, str] = {
    "asserted": """is/are/was/were to blame, not only/just/merely/least, not to mention, not
    surprising/surprisingly/unusual, not in doubt, not alone, not far from, no
    wonder/doubt/question/secret/surprise, without doubt, without a doubt, nobody
    doubts/doubted/disputes/denies, no one doubts/doubted/disputes/denies, few doubt/doubted, can
    carry/hold/seat/store/accommodate/house/generate/process/handle, whether or not, as if,
    not/never forget, not to be named/identified/quoted, on condition of anonymity, not
    matter/because/until, not/never/didn't hesitate to, is/are/was/were/be/been/being/get/got used
    to, denied/denies/deny/denying entry/bail/access/visas/asylum/boarding/treatment/coverage to""",
    "denied": """lied/lying/lies about, backed away from, backed out of, reneged on, rubbish*,
    scoff* at, voted/shot/turned/turning/turns/turn down,
    withdraw/withdrew/withdrawn/scrap*/shelve*/drop*/abandon*/reject*/block*/veto* a/its/the
    plan/proposal/offer/bid, in no case, at no time/point/stage, under no circumstances, on no
    account, never before, not, never, neither, nor, cannot, nobody, no one, none of, neither of,
    not a single, not one, hardly any/anyone/anybody, scarcely anyone, by no means, in no way,
    nothing like, nothing suggests, anything but, far from, nowhere near/does/did/is, long way from,
    yet to, fail* to, unable to, refuse*/decline* to, stop* short of, rule* out, rules out, ruled
    out, no plan/plans/intention to/of, no intention, deny*, refute*, reject*, dismiss*,
    contradict*, disprove*, debunk*, avoid*, avert*, prevent*,
    scrap*/abandon*/shelve*/drop*/cancel*/cancelled plans, pretended, pretends, lied that,
    incorrectly, wrongly/falsely/mistakenly/incorrectly assume/assumes/assumed that, hardly the
    case, hardly/scarcely true, come/came/comes/coming close to, contrary to, no
    truth/evidence/sign/indication/proof, instead of, rather than, without, let alone,
    acquitted/cleared of, i/we made up, i/we invented/fabricated/hallucinated/misread/misquoted,
    retract*, falsely, wrongly, erroneously, mistakenly""",
    "doubted": """no longer expect*/believe*, hard/difficult to believe, rumoured/rumored that,
    could/may/might be wrong/mistaken, who knows, question/user/prompt/premise
    assumes/supposes/presupposes that, not entirely/completely sure/certain, unverified,
    rumour/rumor has it, doubt*, doubtful, unlikely, improbable, implausible, impossible,
    unconfirmed, unproven, questionable, supposedly, sceptical, skeptical, unconvinced, rarely,
    seldom, little/no/scant chance/prospect/hope of/that, few
    believe/believed/think/expect/expected, nobody believes/thinks/expects/trusts, no
    one/analyst/economist/expert/investor believes/thinks/expects/trusts, hardly/scarcely/barely
    ever, hardly likely, not
    sure/certain/convinced/verify/verified/confirm/confirmed/believe/think/likely, not clear that,
    far from clear/certain, yet to confirm/verify, unable to verify/confirm/establish, cannot/can't
    verify/confirm, could not verify/confirm, don't/doesn't believe/think, disputed, disputes,
    disputing, dispute that, little suggests that, nothing of/about, no mention/record/trace of,
    disagree* that/with, questions whether""",
    "supposed": """pretend, on the assumption/premise, world/scenario where, world/scenario in
    which, take it as given, as/so long as, only if, if, unless, suppose, supposing, imagine,
    assuming, assume/assumes/assumed that, let's assume/say, let us assume/say, provided that, in
    case, on condition, hypothetically, hypothetical, for the sake of argument, in the event, in
    theory, worst case/scenario, worst-case""",
    "asked": """whether, please, ask*/wonder*/check if, unclear if/how,
    say/know/tell/decide/see/determine if, asked how many/much, not known if""",
    "possible": """not/cannot/can't rule/ruled/ruling out, not/cannot/can't exclude/excluded,
    refuse* to rule out, declined to rule out, cannot/can't/could be excluded, cannot/can't be ruled
    out, may/might/could/can have/need to, seem/seems/appear/appears that, chances are, at risk,
    under threat, in danger, threaten*, may, might, could, can, possible, possibly, perhaps, maybe,
    presumably, potentially, potential, conceivable, conceivably, probable, probably, likely that,
    more likely than not, is/are likely that, all likelihood, my guess is, at a guess, guess would
    be, would guess, i guess/suppose/imagine, i'd guess/imagine/suppose, chance/risk/possibility
    of/that, risk/risks/risking losing/missing/paying/facing, feared, fears, fear, consider,
    considers, considering, mull*, exploring, contemplating, allow, allows, allowed, talks to, in
    talks over/on, warn* of""",
    "wanted": """favour*, favor*, would have needed, would have to, have/has/had offered, target
    being, push/drive/effort/efforts to, call* on, push*/pressing/campaigning/lobby* for, targeted
    to/at, ambition is/of, plan* that, desirable that/to, ensure/guarantee that, make sure that,
    motion/proposal/bid to, let us, let's, should, must, ideally, ought/has/have to, needs, need,
    want*, wish*, hope*, seek, seeks, sought, seeking, urge*, propose*, recommend*, require*,
    requested, demands, demanded, demanding, demand that, aim* to/for, aims at, call*/ask*/appeal*
    for, aim/goal/goals/objective of, target of, aim/goal/objective/intention/plan is/was, target
    is/was, targets a, targeting, offered/offering a/an, insists/insisted on, meant/obliged/supposed
    to, would like to, looking to, intend* to, ordered, orders, sued/suing/sues for""",
    "forecast": """will have to, in the future, in the near future, prepare* to, promise/vow of,
    plans, guided/guides for, guidance is for, will, would, shall, likely to, is/are likely,
    set/poised/going/stand/stands/scheduled/slated/due/about/bound to, on course/track to/for,
    is/are/was/were to, expect*, forecast*, predict*, prediction, anticipate*, foresee, foresees,
    see, sees, seen at/rising/falling/growing, projected, projection, projections, projects that,
    consensus, plan* to/for, planned, plans a/an, promise* to, promised, pledge* to, pledged, vow*
    to, agree* to, decide* to, committed to, deal/deals/agreement/contract to,
    guidance/outlook/prospect/expectations of, outlook for, envisage*, pencilled/penciled in, in
    line to, heading/headed for""",
    "former": """used to, at one time, until recently, no longer, formerly, previously, once
    exceeded/held/had/stood/was/employed/reached/passed, was/were/had once""",
    "estimate": "estimate*, reckon*, put, puts, thinks/think it, believed/thought to",
}


# These govern a whole clause, finite verb and all; others only what depends on their own verb.
CLAUSAL = frozenset(
    phrases_of(
        """if, unless, suppose, supposing, assuming, imagine, whether, doubt*, doubtful, deny*,
        refute*, hope*, fear*, expect*, predict*, estimate*, reckon*, urge*, recommend*, wish,
        wishes, think, believe, anticipates, projected, falsely, wrongly, erroneously, mistakenly,
        incorrectly, likelihood, guess, maybe, perhaps, possibly, probably, presumably, ideally,
        questionable, unconfirmed, please, hypothetical, hypothetically, argument, worst,
        worst-case, theory, believe, where, which, time, point, stage, case,
        circumstances, account, before, knows"""
    )
)
# These govern only the figure that they stand beside.
SELECTIVE = frozenset({"instead", "rather", "far", "nowhere", "long", "nothing", "anything"})
# These govern nothing behind a comma.
CLOSED = frozenset("contrary without can target goal aim objective".split())
# These deny only what follows "that": a claim.
REJECTING = frozenset(phrases_of("reject*, dismiss*, rubbish*, scoff*"))
# What did not do this, is not: "the 500 jobs never came".
COMING = frozenset(
    """come came materialise materialize materialised materialized happen happened occurred exist
    existed""".split()
)
# What was not one of these, is not: "a fine of $7 million was not imposed".
MADE = frozenset(
    """imposed paid made approved granted given awarded reached agreed delivered achieved
    realised realized""".split()
)
# What these say goes only for the case that a later "if" names.
OPEN_VERBS = frozenset("will would could may might 'll shall should".split())
NO_BASE_FORM = frozenset("may might should must ought".split())
DUE_VERBS = frozenset(
    """open start begin rise fall cost reach exceed grow be close end finish expire arrive pay
    receive increase decrease produce carry deliver run come go leave take make meet join launch
    drop climb build complete hire buy sell pay cut invest spend axe shed hit lose slash
    shrink""".split()
)
# What stands before these in the clause may be the subject: "300 homes may have burned".
OF_SUBJECTS = frozenset(
    """may might could can possibly at under used once no will would shall should must ought is are
    was were likely unlikely possible doubtful cannot can't""".split()
)
# So it is only where these are passive: "growth of 5 percent is expected".
OF_PASSIVES = frozenset(
    """expected forecast projected predicted anticipated set due scheduled slated poised planned
    feared going proposed recommended required demanded sought believed thought""".split()
)
# What is said of a claim, "it is false", and what "not" makes of it.
_FALSE = """false untrue wrong incorrect inaccurate mistaken erroneous misleading fallacious
    baseless groundless unfounded unsupported unsubstantiated unjustified fabricated fictitious
    invented hallucinated hallucination typo outdated obsolete bogus spurious absurd nonsense
    illusory illusion mirage imaginary myth hoax lie fiction fabrication invention fallacy
    misconception misreading misrepresentation mistake error debunked disproved disproven denied
    rejected refuted contradicted retracted withdrawn ❌ ✗ ✘""".split()
_DROPPED = "scrapped abandoned shelved cancelled dropped blocked".split()
_DOUBTFUL = """doubtful unlikely questionable unconfirmed unverified disputed contested doubted
    dubious exaggerated exaggeration overstated overstatement overblown inflated speculative
    speculation unproven stretch unclear unknown unverifiable insufficient caution scepticism
    skepticism question""".split()
UNTRUE = frozenset("untrue false incorrect wrong myth lie misconception fallacy".split())
JUDGEMENTS: dict[str, Modality] = {
    **dict.fromkeys(_FALSE + _DROPPED, "denied"),
    **dict.fromkeys(_DOUBTFUL, "doubted"),
}
# What a claim has that is called true, or may be without.
_TRUE = "so true case correct right accurate valid truth sort kind stated".split()
GROUNDED = frozenset(
    """verified confirmed checked proven proved established supported backed borne substantiated
    corroborated justified warranted evidence basis foundation support merit substance proof backing
    appear appears hold stand match found""".split()
)
# What "is not disputed" stands.
_OBJECTED = "disputed contested doubted denied rejected refuted contradicted".split()
NEGATED: dict[str, Modality | None] = {
    **dict.fromkeys([*JUDGEMENTS, *GROUNDED], "doubted"),
    **dict.fromkeys(_TRUE, "denied"),
    **dict.fromkeys(_OBJECTED),
}
CLAIM_NOUNS = frozenset(
    """claim claims report reports rumour rumours rumor rumors idea suggestion suggestions
    allegation allegations story stories statement statements assertion assertions belief notion
    view news figure assumption truth talk evidence sign indication proof doubt chance risk hope
    hopes fear fears fact condition case estimate estimates forecast possibility surprise wonder
    question prospect premise toll tally count finding findings boast""".split()
)
CLAIM_LEADS = frozenset("it he she they we of that".split())
PLAN_NOUNS = frozenset("plan plans proposal proposals bid bill deal merger".split())
# Before "that", or before a clause without it, these lead to what is claimed.
CLAIMING = CLAIM_NOUNS | frozenset(
    """true false wrong untrue incorrect likely unlikely certain clear sure doubtful possible
    impossible improbable surprising say says said saying think thinks thought believe believes
    believed mean means meant claim claimed show shows showed shown suggest suggests suggested
    suppose supposing assume assuming assumes assumed provided doubt doubts doubted doubting deny
    denies denied denying expect expects expected hope hopes hoped estimate estimates estimated
    forecast predicts predicted predict demand demands demanded demanding insist insists insisted
    told tell tells find finds found confirm confirms confirmed imagine probable conceivable
    reported reports announced warned noted added states stated so verify check suggest indicate
    prove mention mentioned follow follows conclude imply implies ensure rumoured rumored been wish
    wished disputes dispute disputed be may might maybe believing admitted admit admits agree agrees
    agreed reckon reckons projects wants longer""".split()
)
# What these deny to be said or known, may be true.
PLAIN = frozenset(phrases_of("not, never, neither, nor, yet, unable, refuse*, decline*"))
TRUE_WORDS = frozenset("true case fact correct right accurate truth".split())
SUBORDINATE = frozenset(
    """but while whereas because although though when which who whose where since after before until
    so than against versus compared despite following""".split()
)
# What these are about, is so.
FACTIVE = frozenset(
    "comment mention explain explained regret regretted apologise apologize".split()
)
CLAUSE_STARTS = SUBORDINATE | FACTIVE | frozenset("; : — – according".split())
AVOIDING = frozenset(phrases_of("avoid*, avert*, prevent*"))
# A clause that one of these opens may go before the main one.
FRONTING = (SUBORDINATE - {"but", "so", "than"}) | {"as", "once", "having"}
# Verbs that are finite wherever they stand, and those that may be participles too.
FINITE = frozenset(
    """is are was were has have had did does fell rose grew shrank sank came went took gave saw
    began broke drew drove flew knew ran wrote chose froze stole threw wore spoke swore became ate
    forgot shook tore withdrew overtook died says exceeds stands remains employs costs covers owns
    owes holds sells pays represents serves carries produces includes said swelled""".split()
)
PAST = (
    FINITE
    | {verb for verb in (*OBJECT_VERBS, *DIRECT_VERBS) if verb.endswith("ed")}
    | frozenset(
        """slid made stood sold paid spent held left lost won got met kept led found built bought
        burst brought sent fled told totalled totaled amounted reached climbed dropped declined
        increased decreased slipped jumped surged soared plunged slumped earned produced closed
        opened sang heard bought lent swept clung hung swam drank dug fought hid rode ran rang shone
        taught wept stuck""".split()
    )
)
BE_FORMS = frozenset("be been being is are was were am".split())
EQUATING = BE_FORMS | OPEN_VERBS | frozenset("has have had not reached hit".split())
# What stands between the parts of a list or of a sentence, and what no finite verb stands behind.
JOINING = frozenset(", and or but so".split())
NO_FINITES = frozenset("have has had having to a an the its their".split())
SUBJECT_PRONOUNS = frozenset("we they i you who which".split())
QUESTION_WORDS = frozenset("but so and yet".split())
DEFINITE = frozenset("the its their his her our my your this these those".split())
# "The 5% that analysts had forecast": what had been thought of a figure.
EXPECTED_BEHIND: dict[str, Modality] = by_phrase({
    "forecast": "forecast/expected/predicted/projected/foreseen/feared/planned/promised/pencilled",
    "estimate": "estimated",
    "wanted": "hoped/needed/required/wanted/sought/demanded/requested",
})  # fmt: skip
# What a clause in the present behind these tells is still to come: "until it falls below 3%".
AWAITING = frozenset("until till once".split())
PRESENT_VERBS = frozenset(
    "is are reaches hits exceeds passes tops stands nears crosses".split()
) | {verb for verb in DIRECT_VERBS if verb.endswith("s")}
# What is foreseen is no sight: "sees revenue of 5 million".
FORESEEN = frozenset(
    """averaging reaching rising falling growing growth revenue revenues inflation profit profits
    sales output demand earnings chance probability gdp prices costs income volumes traffic exports
    imports unemployment deliveries""".split()
)
# Before a colon these say what follows it is.
LABELS: dict[str, Modality] = by_phrase({
    "forecast": "guidance/outlook/forecast", "wanted": "target/goal", "estimate": "estimate",
    "possible": "guess",
})  # fmt: skip
SURVEYS = frozenset("survey poll study trial report".split())
PRESENT = frozenset("present current existing".split())
POSSESSIVES = frozenset("its their his her our my your".split())
NEGATIVE_SUBJECTS = frozenset("neither nor nobody no none".split())
# Behind "no" these make no subject of what follows: "no fewer than 48 horses died".
NO_SUBJECTS = frozenset(
    "fewer less more longer wonder doubt question matter secret later one".split()
)
TARGET_NOUNS = frozenset("target targets goal goals objective objectives aim".split())
BEFORE_SUBJECTS = frozenset(
    """further additional extra then also some the another a an up to as much many
    little few at least more less fewer than over under about around nearly almost only just
    another roughly""".split()
)
# When and where may stand between these and what is to be done.
DECIDING = frozenset(
    phrases_of("agree*, decide*, promise*, pledge*, vow*, resolve*, plan, plans, deal, agreement")
)
BEFORE_CLAUSES = frozenset(', ; : that said says say which where " “ ('.split()) | SUBORDINATE - {
    "than",
    "versus",
    "compared",
}

# Speakers: verbs of saying, and where a name ends.
# Only before "that", or behind what is said: "the chain reported a drop" is its own act.
_NOUNS_TOO = frozenset(
    "report direct counter estimate estimates note state stress demand mention fears".split()
)
_CALLING = {"called": "for", "calls": "for"}
SAYING_THAT = {
    form
    for form in inflected(
        """report announce note add confirm state stress warn claim demand show suggest calculate
        conclude reveal indicate believe acknowledge declare recall maintain allege assert concede
        recommend testify write remark hint counter estimate dispute direct observe caution contend
        emphasise emphasize underline highlight mention boast complain fear"""
    )
    | {"wrote", "writes", "found", "find", "finds", "doubt", "doubts", "doubted", "admitted"}
    | {"signals", "signalled", "signaled", "heard"}
    if not form.endswith("ing") and form not in _NOUNS_TOO
}
# Before what is said, or behind it; some need a second word: "pointed out".
SAYING = (
    dict.fromkeys(
        SAYING_THAT
        | frozenset(
            """said says say told tell tells estimates estimated reckon reckons reckoned insist
        insists insisted explained denied denies deny demanding predict predicts predicted forecasts
        dismissed rejected argue argues argued thinks urges urged""".split()
        ),
        "",
    )
    | {"pointed": "out", "points": "out", "made": "clear", "spoke": "of", "asked": "for"}
    | _CALLING
)
# Behind a comma these go on with what was said before.
SAYING_ON = frozenset(
    "saying adding warning noting arguing claiming rejecting denying dismissing insisting".split()
)
SETTING_OFF = SAYING_ON | {"having", "blaming", "citing", "putting"}
EXPECTING = frozenset(
    """promised foreseen expects expected expect forecast predicted predict pencilled see
    sees""".split()
)
FORECASTERS = frozenset("analysts economists brokers forecasters strategists".split())
PREDICTIONS = frozenset("forecast forecasts estimate estimates projection projections".split())
