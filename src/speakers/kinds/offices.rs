//! What offices and the names of bodies say of the kind of source: data.

use crate::report::SpeakerKind;

/// Offices of two words that mean something else than their last word.
pub const PAIRS: &[(&str, &str, SpeakerKind)] = &[
    ("chief", "executive", SpeakerKind::Company),
    ("managing", "director", SpeakerKind::Company),
    ("finance", "chief", SpeakerKind::Company),
    ("finance", "director", SpeakerKind::Company),
    ("attorney", "general", SpeakerKind::Politician),
    ("prime", "minister", SpeakerKind::Politician),
    ("council", "member", SpeakerKind::Politician),
    ("council", "leader", SpeakerKind::Politician),
    ("opposition", "leader", SpeakerKind::Politician),
    ("party", "leader", SpeakerKind::Politician),
    ("deputy", "leader", SpeakerKind::Politician),
    ("minority", "leader", SpeakerKind::Politician),
    ("majority", "leader", SpeakerKind::Politician),
    ("vice", "president", SpeakerKind::Politician),
    ("general", "secretary", SpeakerKind::Campaigner),
    ("shop", "steward", SpeakerKind::Campaigner),
    ("union", "leader", SpeakerKind::Campaigner),
    ("executive", "director", SpeakerKind::Campaigner),
    ("press", "secretary", SpeakerKind::Official),
    ("police", "chief", SpeakerKind::Official),
    ("fire", "chief", SpeakerKind::Official),
    ("secretary", "general", SpeakerKind::Official),
    ("senior", "advocate", SpeakerKind::Expert),
    ("local", "president", SpeakerKind::Campaigner),
    ("head", "coach", SpeakerKind::Witness),
    ("team", "captain", SpeakerKind::Witness),
    ("district", "attorney", SpeakerKind::Official),
    ("city", "attorney", SpeakerKind::Official),
    ("county", "attorney", SpeakerKind::Official),
    ("us", "attorney", SpeakerKind::Official),
    ("state’s", "attorney", SpeakerKind::Official),
    ("athletic", "director", SpeakerKind::Official),
    ("school", "principal", SpeakerKind::Official),
    ("board", "president", SpeakerKind::Official),
    ("board", "chair", SpeakerKind::Official),
    ("city", "manager", SpeakerKind::Official),
    ("county", "manager", SpeakerKind::Official),
    ("town", "manager", SpeakerKind::Official),
    ("county", "executive", SpeakerKind::Politician),
    ("cabinet", "secretary", SpeakerKind::Politician),
    ("permanent", "secretary", SpeakerKind::Official),
    ("private", "secretary", SpeakerKind::Official),
    ("under", "secretary", SpeakerKind::Official),
    ("federal", "agent", SpeakerKind::Official),
    ("special", "agent", SpeakerKind::Official),
    ("estate", "agent", SpeakerKind::Company),
    ("letting", "agent", SpeakerKind::Company),
    ("travel", "agent", SpeakerKind::Company),
    ("portfolio", "manager", SpeakerKind::Expert),
    ("fund", "manager", SpeakerKind::Expert),
    ("asset", "manager", SpeakerKind::Expert),
    ("wealth", "manager", SpeakerKind::Expert),
    ("hedge", "fund", SpeakerKind::Expert),
    ("general", "manager", SpeakerKind::Company),
    ("regional", "manager", SpeakerKind::Company),
    ("sales", "manager", SpeakerKind::Company),
    ("product", "manager", SpeakerKind::Company),
    ("plant", "manager", SpeakerKind::Company),
    ("commercial", "director", SpeakerKind::Company),
    ("sales", "director", SpeakerKind::Company),
    ("operations", "director", SpeakerKind::Company),
    ("creative", "director", SpeakerKind::Expert),
    ("artistic", "director", SpeakerKind::Expert),
    ("film", "director", SpeakerKind::Expert),
    ("research", "director", SpeakerKind::Expert),
    ("sporting", "director", SpeakerKind::Witness),
    ("lead", "author", SpeakerKind::Expert),
    ("shop", "owner", SpeakerKind::Witness),
    ("dog", "owner", SpeakerKind::Witness),
    ("cat", "owner", SpeakerKind::Witness),
    ("pet", "owner", SpeakerKind::Witness),
    ("home", "owner", SpeakerKind::Witness),
    ("boat", "owner", SpeakerKind::Witness),
    ("car", "owner", SpeakerKind::Witness),
    ("truck", "driver", SpeakerKind::Witness),
    ("care", "worker", SpeakerKind::Witness),
    ("social", "worker", SpeakerKind::Witness),
    ("police", "officer", SpeakerKind::Official),
    ("town", "crier", SpeakerKind::Official),
    ("union", "chief", SpeakerKind::Campaigner),
    ("union", "boss", SpeakerKind::Campaigner),
    ("union", "rep", SpeakerKind::Campaigner),
    ("union", "official", SpeakerKind::Campaigner),
    ("union", "organiser", SpeakerKind::Campaigner),
    ("union", "president", SpeakerKind::Campaigner),
    ("community", "leader", SpeakerKind::Witness),
    ("tribal", "leader", SpeakerKind::Official),
    ("traditional", "ruler", SpeakerKind::Official),
    ("first", "lady", SpeakerKind::Politician),
    ("think", "tank", SpeakerKind::Expert),
    ("principal", "secretary", SpeakerKind::Official),
    ("chief", "secretary", SpeakerKind::Official),
    ("home", "secretary", SpeakerKind::Politician),
    ("foreign", "secretary", SpeakerKind::Politician),
    ("press", "officer", SpeakerKind::Official),
    ("relations", "officer", SpeakerKind::Official),
    ("information", "officer", SpeakerKind::Official),
    ("committee", "chair", SpeakerKind::Politician),
    ("committee", "chairman", SpeakerKind::Politician),
    ("committee", "chairwoman", SpeakerKind::Politician),
    ("committee", "chairperson", SpeakerKind::Politician),
    ("council", "president", SpeakerKind::Politician),
    ("house", "leader", SpeakerKind::Politician),
    ("floor", "leader", SpeakerKind::Politician),
    ("group", "leader", SpeakerKind::Politician),
    ("principal", "secretary", SpeakerKind::Official),
    ("club", "captain", SpeakerKind::Witness),
    ("county", "commissioner", SpeakerKind::Politician),
    ("city", "commissioner", SpeakerKind::Politician),
    ("border", "agent", SpeakerKind::Official),
    ("customs", "agent", SpeakerKind::Official),
    ("immigration", "agent", SpeakerKind::Official),
    ("patrol", "agent", SpeakerKind::Official),
    ("fbi", "agent", SpeakerKind::Official),
    ("content", "chief", SpeakerKind::Company),
    ("product", "chief", SpeakerKind::Company),
    ("design", "chief", SpeakerKind::Company),
    ("marketing", "chief", SpeakerKind::Company),
    ("technology", "chief", SpeakerKind::Company),
    ("tech", "chief", SpeakerKind::Company),
    ("sales", "chief", SpeakerKind::Company),
    ("operations", "chief", SpeakerKind::Company),
    ("security", "researcher", SpeakerKind::Expert),
    ("legal", "director", SpeakerKind::Campaigner),
    ("campaigns", "director", SpeakerKind::Campaigner),
    ("policy", "director", SpeakerKind::Campaigner),
    ("country", "director", SpeakerKind::Campaigner),
    ("founding", "partner", SpeakerKind::Company),
    ("managing", "partner", SpeakerKind::Company),
    ("co", "founder", SpeakerKind::Company),
    ("opposition", "mp", SpeakerKind::Politician),
    ("union", "minister", SpeakerKind::Politician),
    ("chief", "minister", SpeakerKind::Politician),
    ("first", "minister", SpeakerKind::Politician),
    ("deputy", "mayor", SpeakerKind::Politician),
    ("borough", "president", SpeakerKind::Politician),
    ("precinct", "captain", SpeakerKind::Official),
    ("team", "doctor", SpeakerKind::Expert),
    ("club", "doctor", SpeakerKind::Expert),
    ("defense", "lawyer", SpeakerKind::Expert),
    ("defence", "lawyer", SpeakerKind::Expert),
    ("civil", "servant", SpeakerKind::Official),
    ("health", "worker", SpeakerKind::Witness),
    ("aid", "worker", SpeakerKind::Campaigner),
    ("charity", "worker", SpeakerKind::Campaigner),
    ("rescue", "worker", SpeakerKind::Official),
    ("youth", "worker", SpeakerKind::Witness),
    ("community", "organizer", SpeakerKind::Campaigner),
    ("business", "owner", SpeakerKind::Witness),
    ("café", "owner", SpeakerKind::Witness),
    ("cafe", "owner", SpeakerKind::Witness),
    ("restaurant", "owner", SpeakerKind::Witness),
    ("pub", "landlord", SpeakerKind::Witness),
    ("stall", "holder", SpeakerKind::Witness),
    ("bus", "driver", SpeakerKind::Witness),
    ("taxi", "driver", SpeakerKind::Witness),
    ("lorry", "driver", SpeakerKind::Witness),
    ("train", "driver", SpeakerKind::Witness),
    ("stunt", "coordinator", SpeakerKind::Witness),
    ("village", "head", SpeakerKind::Official),
    ("head", "teacher", SpeakerKind::Official),
    ("head", "boy", SpeakerKind::Witness),
    ("head", "girl", SpeakerKind::Witness),
    ("head", "chef", SpeakerKind::Witness),
    ("head", "gardener", SpeakerKind::Witness),
    ("head", "brewer", SpeakerKind::Company),
    ("head", "groundsman", SpeakerKind::Witness),
    ("line", "manager", SpeakerKind::Company),
    ("stage", "manager", SpeakerKind::Witness),
    ("assistant", "coach", SpeakerKind::Witness),
    ("duty", "manager", SpeakerKind::Witness),
    ("shop", "manager", SpeakerKind::Witness),
    ("store", "manager", SpeakerKind::Witness),
    ("pub", "manager", SpeakerKind::Witness),
    ("hotel", "manager", SpeakerKind::Witness),
    ("kit", "manager", SpeakerKind::Witness),
    ("case", "worker", SpeakerKind::Witness),
    ("night", "manager", SpeakerKind::Witness),
];

/// Officers of the realm of which `chief` says nothing: `chief medical officer`; other chief officers lead a company.
pub const PUBLIC_CHIEFS: &str =
    "medical fire electoral nursing veterinary constable police scientific probation pilot warrant petty";

/// Places that stand for those who govern there.
pub const METONYMS: &[&str] = &[
    "no 10",
    "no 11",
    "downing street",
    "white house",
    "kremlin",
    "elysee",
    "elysee palace",
    "capitol hill",
    "whitehall",
    "buckingham palace",
    "kensington palace",
    "scotland yard",
    "city hall",
    "town hall",
    "state house",
    "aso rock",
    "rashtrapati bhavan",
    "union buildings",
    "blue house",
    "malacanang",
    "pentagon",
];

/// Words in names of bodies whose people speak from knowledge.
pub const LEARNED: &str = "university college institute institution school lab laboratory museum observatory academy center centre research capital partners securities ratings economics consulting advisors advisers analytics hospital foundation";
/// What firms have and no other body has.
pub const TRADING: &str = "shares stock stockholders shareholders customers clients ceo cfo coo cto profit profits sales revenue revenues products stores shops outlets plant plants factory factories app apps device devices investors founder co-founder dividend warehouse warehouses depot headquarters managers executives lawyers engineers";
/// Members of the bodies in which a trade joins.
pub const TRADES: &str = "owners proprietors operators manufacturers employers producers retailers hoteliers builders brokers bankers exporters importers wholesalers";
/// Bodies that teach.
pub const SCHOOLS: &str = "university college school academy schools";
/// Words in names of bodies that play.
pub const SPORTING: &str = "club team rovers united side fc afc athletic wanderers band orchestra";
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
/// Words in names of bodies that fight for something.
pub const FIGHTING: &str = "union advocacy rights campaign environmental pressure watchdog watch friends supporters residents tenants citizens taxpayers voters activist civil";
/// Last words in names of bodies that their members make up, whatever they trade in (`Hotel Owners’ Association`).
pub const MEMBERED: &str = "association society federation alliance league confederation guild chamber forum";
/// Who speaks for a party when the party's name or `opposition` stands before it.
pub const FOR_A_PARTY: &str =
    "critic leader chief whip chair chairman chairwoman chairperson convenor convener member";
/// Where those sit who are elected.
pub const CHAMBERS: &str = "committee parliament assembly senate congress legislature council commons";
/// What those are called who sit there.
pub const SITTING: &str = "member chair chairman chairwoman chairperson speaker whip";
/// Who is of the sort of whom they are somebody's.
pub const ALIKE: &str = "colleague predecessor successor counterpart running-mate deputy rival challenger";
/// Who leads something.
pub const LEADERS: &str =
    "director chairman chairwoman chair chairperson president leader head convenor convener";
