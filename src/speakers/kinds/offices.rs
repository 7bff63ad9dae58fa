//! What offices and the names of bodies say of the kind of source: data.

use crate::report::SpeakerKind;
use crate::speakers::lexicon::{self, PLACE};

/// Offices of two words that mean something else than their last word.
pub const PAIRS: &[(SpeakerKind, &str)] = &[
    (
        SpeakerKind::Company,
        "chief executive, managing director, finance chief, finance director, general manager, regional manager, sales manager, product manager, plant manager, commercial director, sales director, operations director, content chief, product chief, design chief, marketing chief, technology chief, tech chief, sales chief, operations chief, co founder, head brewer, line manager",
    ),
    (
        SpeakerKind::Politician,
        "attorney general, council member, council leader, opposition leader, party leader, deputy leader, minority leader, majority leader, vice president, county executive, cabinet secretary, first lady, home secretary, foreign secretary, committee chair, committee chairman, committee chairwoman, committee chairperson, council president, house leader, floor leader, group leader, county commissioner, city commissioner, union minister, chief minister, borough president",
    ),
    (
        SpeakerKind::Campaigner,
        "general secretary, shop steward, union leader, executive director, local president, union chief, union boss, union rep, union official, union organiser, union president, legal director, campaigns director, policy director, country director, aid worker, charity worker",
    ),
    (
        SpeakerKind::Official,
        "budget director, press secretary, police chief, fire chief, secretary general, district attorney, city attorney, county attorney, us attorney, state’s attorney, athletic director, school principal, board president, board chair, city manager, county manager, town manager, permanent secretary, private secretary, under secretary, federal agent, special agent, town crier, tribal leader, traditional ruler, principal secretary, chief secretary, press officer, border agent, customs agent, immigration agent, patrol agent, fbi agent, precinct captain, civil servant, rescue worker, village head",
    ),
    (
        SpeakerKind::Expert,
        "senior advocate, graduate student, doctoral student, phd student, doctoral candidate, phd candidate, portfolio manager, fund manager, asset manager, wealth manager, hedge fund, creative director, artistic director, film director, research director, think tank, team doctor, club doctor, financial adviser, financial advisor, legal adviser",
    ),
    (
        SpeakerKind::Witness,
        "team captain, sporting director, shop owner, dog owner, cat owner, pet owner, home owner, boat owner, car owner, community leader, club captain, business owner, café owner, cafe owner, restaurant owner, pub landlord, stall holder, stunt coordinator, head boy, head girl, head teacher, stage manager, duty manager, shop manager, store manager, pub manager, hotel manager, kit manager, night manager",
    ),
];

/// Officers of the realm of which `chief` says nothing: `chief medical officer`; other chief officers lead a company.
pub const PUBLIC_CHIEFS: &str =
    "medical fire electoral nursing veterinary constable police scientific probation pilot warrant petty";

/// A name, in small letters, is that of a place that stands for those who govern there: `Beijing`, `the United States`.
pub fn is_metonym(name: &[String]) -> bool {
    let whole = name.join(" ");
    METONYMS.split(", ").any(|place| place == whole) || name.iter().all(|w| lexicon::look(w).is & PLACE != 0)
}

/// Places that stand for those who govern there.
const METONYMS: &str = "no 10, no 11, downing street, white house, kremlin, elysee, elysee palace, capitol hill, whitehall, \
    buckingham palace, kensington palace, scotland yard, city hall, town hall, state house, aso rock, \
    rashtrapati bhavan, union buildings, blue house, malacanang, pentagon, united states, united kingdom, new zealand, \
    new delhi, islamabad, saudi arabia, sri lanka, pyongyang, taipei";

/// Words in names of bodies whose people speak from knowledge.
pub const LEARNED: &str = "university college institute institution school lab laboratory museum observatory academy center centre research capital partners securities ratings economics consulting advisors advisers analytics hospital foundation";
/// Members of the bodies in which a trade joins.
pub const TRADES: &str = "carriers insurers landlords developers owners proprietors operators manufacturers employers producers retailers hoteliers builders brokers bankers exporters importers wholesalers";
/// Words of a story about a game.
pub const GAME: &str = "goal goals striker midfielder defender goalkeeper match matches season league cup coach squad kick-off half-time penalty penalties stadium quarterback touchdown yards innings wicket wickets fixture fixtures playoff playoffs dressing-room relegation promotion pitch crowd referee conceded equaliser equalizer scored scorer dugout touchline tackle overtime semi-final quarter-final tournament";
/// How many different ones make it one.
pub const GAME_WORDS: usize = 5;
/// Who has these offices in a game leads a team.
pub const TEAM_LEADERS: &str = "boss manager captain skipper";
/// Bodies that run a sport.
pub const RULING: &str = "league federation fifa uefa";
/// Words in names of bodies that seek office.
pub const PARTISAN: &str =
    "opposition party parties democrats republicans conservatives liberals greens coalition";
/// Last words of names that parties have, too.
pub const JOINED: &str = "congress alliance front movement union league bloc dal morcha list";
/// Words in names of bodies that fight for something.
pub const FIGHTING: &str = "union lodge benevolent advocacy rights campaign environmental pressure watchdog watch friends supporters residents tenants citizens taxpayers voters activist liberties workers";
/// Last words in names of bodies that their members make up, whatever they trade in (`Hotel Owners’ Association`).
pub const MEMBERED: &str = "association society federation alliance league confederation guild chamber forum";
/// Who speaks for a party when the party's name or `opposition` stands before it.
pub const FOR_A_PARTY: &str =
    "critic leader chief whip chair chairman chairwoman chairperson convenor convener member";
/// Who stands where another stood, or beside: what the other is.
pub const PEERS: &str = "successor predecessor counterpart colleague";
/// Who speaks in court for whoever pays them.
pub const LAWYERS: &str = "counsel lawyer lawyers attorney solicitor barrister";
/// What stands before `group` where it is no company.
pub const UNPAID: &str =
    "research aid relief rights trade advocacy lobby lobbying industry humanitarian society civic";
/// Crowds that are told of without being shown.
pub const SIDES: &str = "fans diplomats mediators";
/// What those lead who speak from knowledge.
pub const STUDIES: &str =
    "study survey trial research experiment expedition excavation dig analysis review paper";
/// Where those sit who are elected.
pub const CHAMBERS: &str = "committee parliament assembly senate congress legislature council commons";
/// What those are called who sit there.
pub const SITTING: &str = "member chair chairman chairwoman chairperson speaker whip";
