//! Nouns that a story uses in turn for one thing: `a study`, `the paper`.

/// Nouns that a story uses for one and the same thing in turn.
const SAME: &[&[&str]] = &[
    &[
        "study",
        "paper",
        "report",
        "research",
        "analysi",
        "analysis",
        "finding",
        "survey",
        "review",
        "assessment",
        "article",
    ],
    &["lawsuit", "complaint", "suit", "filing", "petition", "indictment", "motion"],
    &["statement", "release", "announcement", "communique"],
    &["letter", "email", "e-mail", "note", "memo", "message"],
    &["law", "bill", "act", "legislation", "measure"],
    &["treaty", "agreement", "accord", "deal", "pact", "contract"],
    &[
        "company",
        "firm",
        "business",
        "group",
        "maker",
        "manufacturer",
        "retailer",
        "operator",
        "developer",
        "corporation",
        "supplier",
        "startup",
        "start-up",
        "chain",
        "giant",
        "carmaker",
        "automaker",
        "airline",
        "carrier",
    ],
    &[
        "newspaper",
        "paper",
        "daily",
        "tabloid",
        "magazine",
        "outlet",
        "broadcaster",
        "network",
        "website",
        "weekly",
    ],
    &["charity", "group", "organisation", "organization", "nonprofit", "ngo", "foundation"],
    &["agency", "department", "bureau", "office", "regulator", "watchdog"],
    &["judge", "justice", "magistrate"],
    &["officer", "policeman", "policewoman", "cop", "constable", "detective"],
    &["manager", "boss", "coach", "gaffer"],
    &["lawyer", "attorney", "solicitor", "barrister", "counsel", "advocate", "defender"],
    &["doctor", "physician", "gp", "surgeon", "medic"],
    &["actor", "actress", "star", "performer"],
    &["singer", "star", "musician", "rapper", "songwriter"],
    &["author", "writer", "novelist", "poet", "playwright", "essayist"],
    // Who plays in one place plays in no other.
    &["player", "captain", "skipper", "international", "striker", "forward", "winger", "attacker"],
    &["player", "captain", "skipper", "international", "midfielder", "playmaker"],
    &["player", "captain", "skipper", "international", "defender", "centre-half", "centre-back"],
    &["player", "captain", "skipper", "international", "goalkeeper", "keeper"],
    &["owner", "tycoon", "millionaire", "billionaire", "businessman", "magnate", "entrepreneur", "mogul"],
    &["mp", "lawmaker", "legislator", "parliamentarian", "backbencher", "politician"],
    &["representative", "congressman", "congresswoman", "lawmaker", "legislator"],
    &["senator", "lawmaker", "legislator"],
    &["councillor", "councilman", "councilwoman", "councilor"],
    &["scientist", "researcher", "academic", "professor"],
    &["campaigner", "activist", "organiser", "organizer"],
    &["teacher", "schoolteacher", "head", "headteacher", "headmaster", "headmistress"],
    &["farmer", "rancher", "grower"],
    &["spokesman", "spokesperson"],
    &["spokeswoman", "spokesperson"],
];

/// The nouns that can name the same thing as a stem, itself left out when it has no others.
pub fn others(stem: &str) -> Vec<&'static [&'static str]> {
    SAME.iter().copied().filter(|row| row.contains(&stem)).collect()
}

/// Two stems can name one thing; `others`: those of one of them.
#[must_use]
pub fn same_thing(a: &str, b: &str, others: &[&[&str]]) -> bool {
    a == b || others.iter().any(|row| row.contains(&a))
}
