//! Addresses of links, resolved as far as a page needs it: to tell its own section, its own site, and other sites apart.

/// `href` resolved against the absolute address `base`; as written where that is impossible.
pub fn join(base: &str, href: &str) -> String {
    let href = href.trim();
    if has_scheme(href) {
        return href.into();
    }
    let base = base.split('#').next().unwrap_or("");
    let Some((scheme, rest)) = base.split_once("://") else {
        return href.into();
    };
    let host_len = rest.find(['/', '?']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(host_len).unwrap_or((rest, ""));
    if let Some(other) = href.strip_prefix("//") {
        return format!("{scheme}://{other}");
    }
    let (path, _) = path.split_once('?').unwrap_or((path, ""));
    if href.is_empty() || href.starts_with('#') {
        return format!("{base}{href}");
    }
    if href.starts_with('?') {
        return format!("{scheme}://{host}{path}{href}");
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (target, tail) = href.find(['?', '#']).and_then(|i| href.split_at_checked(i)).unwrap_or((href, ""));
    let joined = if target.starts_with('/') { target.to_owned() } else { format!("{folder}/{target}") };
    format!("{scheme}://{host}{}{tail}", without_dots(&joined))
}

/// `mailto:`, `https:`: letters, digits, `+`, `-`, `.` before the first colon.
fn has_scheme(href: &str) -> bool {
    href.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

/// A path without its `.` and `..` segments.
fn without_dots(path: &str) -> String {
    if !path.split('/').any(|s| s == "." || s == "..") {
        return path.into();
    }
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment {
            "." => {}
            ".." => {
                kept.pop();
            }
            _ => kept.push(segment),
        }
    }
    format!("/{}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn resolves_like_a_browser() {
        let base = "https://example.org/news/today?x=1#top";
        for (href, whole) in [
            ("https://other.example/a", "https://other.example/a"),
            ("//cdn.example/a", "https://cdn.example/a"),
            ("/sport", "https://example.org/sport"),
            ("later", "https://example.org/news/later"),
            ("../arts/./b?c=d", "https://example.org/arts/b?c=d"),
            ("?page=2", "https://example.org/news/today?page=2"),
            ("#comments", "https://example.org/news/today?x=1#comments"),
            ("mailto:desk@example.org", "mailto:desk@example.org"),
        ] {
            assert_eq!(join(base, href), whole, "{href}");
        }
    }

    #[test]
    fn leaves_a_relative_address_alone_where_the_page_has_none() {
        assert_eq!(join("", "/sport"), "/sport");
        assert_eq!(join("https://example.org", "a"), "https://example.org/a");
    }
}
