//! What others wrote and we use: licences, sources and known holes, by `deny.toml` and the registries' advisories.

use crate::place::{Outcome, at, cargo, command, run};
use crate::setup;

/// Folders with node packages; none of them ships.
const NODE: [&str; 2] = ["tests/browser", "tests/bench"];

/// Checks crates and node packages. Advisories that cannot be reached are said to be unread; all else must hold.
pub fn check() -> Outcome {
    setup::cargo_deny()?;
    run(cargo().args(["deny", "--locked", "check", "licenses", "bans", "sources"]))?;
    if run(cargo().args(["deny", "fetch", "db"])).is_ok() {
        run(cargo().args(["deny", "--locked", "check", "--disable-fetch", "advisories"]))?;
    } else {
        println!("the advisories on crates cannot be reached: not checked");
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
            _ => println!("{folder}: the advisories on node packages cannot be reached: not checked"),
        }
    }
    Ok(())
}
