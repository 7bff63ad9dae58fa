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
    ("cabinet", "secretary", SpeakerKind::Official),
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
];

/// Officers of the realm of which `chief` says nothing: `chief medical officer`; other chief officers lead a company.
pub const PUBLIC_CHIEFS: &str =
    "medical fire electoral nursing veterinary constable police scientific probation pilot warrant petty";

/// Words in names of bodies whose people speak from knowledge.
pub const LEARNED: &str = "university college institute institution school lab laboratory museum observatory academy center centre research capital partners securities ratings economics consulting advisors advisers analytics hospital foundation";
/// What firms have and no other body has.
pub const TRADING: &str = "shares stock stockholders shareholders customers clients ceo cfo coo cto profit profits sales revenue revenues products stores shops outlets plant plants factory factories app apps device devices investors founder co-founder dividend warehouse warehouses depot headquarters managers executives lawyers engineers";
/// Bodies that teach.
pub const SCHOOLS: &str = "university college school academy schools";
/// Words in names of bodies that play.
pub const SPORTING: &str = "club team rovers united side fc afc athletic wanderers band orchestra";
/// Words of a story about a game.
pub const GAME: &str = "goal goals striker midfielder defender goalkeeper match matches season league cup coach squad kick-off half-time penalty penalties stadium quarterback touchdown yards innings wicket wickets fixture fixtures playoff playoffs dressing-room relegation promotion pitch crowd";
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
pub const FIGHTING: &str =
    "union advocacy rights campaign environmental pressure watchdog friends supporters residents tenants";
/// Last words in names of bodies that their members make up, whatever they trade in (`Hotel Owners’ Association`).
pub const MEMBERED: &str = "association society federation alliance league confederation guild chamber forum";
/// Who speaks for a party when the party's name or `opposition` stands before it.
pub const FOR_A_PARTY: &str =
    "critic leader chief whip chair chairman chairwoman chairperson convenor convener member";
