//! What others wrote and we use: licences, sources and known holes, by `deny.toml` and the registries' advisories.

use crate::place::{Outcome, at, cargo, command, run};
use crate::setup;

/// Manifests of crates; the second has a lock of its own.
const CRATES: [&str; 2] = ["Cargo.toml", "tests/fuzz/Cargo.toml"];

/// Folders with node packages; none of them ships.
const NODE: [&str; 2] = ["tests/browser", "tests/bench"];

/// Checks crates and node packages. All must hold, but for advisories that cannot be reached: the last line says of which
/// packages none were read.
pub fn check() -> Outcome {
    setup::cargo_deny()?;
    let mut unread = Vec::new();
    let fetched = run(cargo().args(["deny", "fetch", "db"])).is_ok();
    for manifest in CRATES {
        deny(manifest, &["licenses", "bans", "sources"])?;
        if fetched {
            deny(manifest, &["advisories"])?;
        } else {
            unread.push(manifest);
        }
    }
    for folder in NODE {
        let output = command("npm").args(["audit", "--json"]).current_dir(at(folder)).output()?;
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        let of = |grade: &str| told["metadata"]["vulnerabilities"][grade].as_u64();
        match (of("high"), of("critical")) {
            (Some(0), Some(0)) => {}
            (Some(high), Some(critical)) => {
                return Err(
                    format!("{folder}: {} packages with known holes (npm audit)", high + critical).into()
                );
            }
            _ => unread.push(folder),
        }
    }
    match &*unread {
        [] => println!("licences, sources and advisories hold"),
        _ => {
            println!("licences and sources hold; NO ADVISORIES READ on the packages of {}", unread.join(", "))
        }
    }
    Ok(())
}

/// Not each lock has every licence that is allowed.
fn deny(manifest: &str, checks: &[&str]) -> Outcome {
    let from = ["deny", "--locked", "--config", "deny.toml", "--manifest-path", manifest, "check"];
    let fewer = ["--allow", "license-not-encountered", "--allow", "license-exception-not-encountered"];
    run(cargo().args(from).args(fewer).args(checks))
}
