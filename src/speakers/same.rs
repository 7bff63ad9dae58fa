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
    &["officer", "policeman", "policewoman", "cop"],
];

/// Two stems can name one thing.
#[must_use]
pub fn same_thing(a: &str, b: &str) -> bool {
    a == b || SAME.iter().any(|row| row.contains(&a) && row.contains(&b))
}
