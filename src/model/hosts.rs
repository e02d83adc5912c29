//! Hosts: which addresses lead to another body's site.

use super::Config;

/// Hosts of party and government bodies, with everything below them: the domain of governments, the top-level
/// domain 政务, and the registry whose badge every government site shows.
const OF_GOVERNMENT: [&str; 4] = ["gov.cn", "政务", "xn--zfr164b", "conac.cn"];

/// The host that the absolute address `url` names, without user and port; `None` when it names none.
#[must_use]
pub fn host_of(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("//")?;
    // Browsers take a backslash for a slash.
    let authority = rest.split(['/', '\\', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = if host.starts_with('[') { host } else { host.split(':').next()? };
    Some(host.trim_end_matches('.')).filter(|host| !host.is_empty())
}

/// Whether `text` can be a host: labels of letters, digits and hyphens, Chinese included.
#[must_use]
pub fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    text.contains('.') && text.split('.').all(is_label)
}

impl Config {
    /// Whether readers may go to `host` without a notice: the site itself, governments, the endpoint, and the
    /// hosts that the configuration trusts, each with everything below it.
    #[must_use]
    pub fn trusts(&self, host: &str) -> bool {
        let endpoint = self.endpoint.as_ref().and_then(|endpoint| host_of(&endpoint.url));
        host.eq_ignore_ascii_case(self.host())
            || endpoint.is_some_and(|endpoint| endpoint.eq_ignore_ascii_case(host))
            || OF_GOVERNMENT.iter().any(|known| is_below(host, known))
            || self.trusted_hosts.iter().any(|known| is_below(host, known))
    }

    /// The policy of the site's pages: the configured one, else the strict one.
    #[must_use]
    pub fn policy(&self) -> super::Policy {
        let configured = self.output.content_security_policy.clone();
        configured.unwrap_or_else(|| super::Policy::strict(self.foreign_endpoint()))
    }

    /// The origin of the endpoint when it is not that of the site.
    fn foreign_endpoint(&self) -> Option<&str> {
        let url = &*self.endpoint.as_ref()?.url;
        let origin = origin_of(url)?;
        (Some(origin) != origin_of(&self.base_url)).then_some(origin)
    }
}

/// Scheme, host and port of an absolute address.
fn origin_of(url: &str) -> Option<&str> {
    let after = url.find("://")? + "://".len();
    let length = url[after..].find(['/', '\\', '?', '#']).unwrap_or(url.len() - after);
    Some(&url[..after + length])
}

/// Whether `host` is `known` or lies below it.
fn is_below(host: &str, known: &str) -> bool {
    let Some(start) = host.len().checked_sub(known.len()) else { return false };
    let Some((above, end)) = host.split_at_checked(start) else { return false };
    end.eq_ignore_ascii_case(known) && (above.is_empty() || above.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::{host_of, is_below, is_host};

    #[test]
    fn a_host_is_what_the_browser_goes_to() {
        let hosts = [
            ("https://www.gov.cn/a", Some("www.gov.cn")),
            ("//example.com", Some("example.com")),
            ("https://www.gov.cn@example.com/", Some("example.com")),
            ("https://example.com:8443?x=/", Some("example.com")),
            ("https://example.com\\.gov.cn/", Some("example.com")),
            ("https://example.com./", Some("example.com")),
            ("http://[::1]:80/", Some("[::1]:80")),
            ("mailto:a@b.cn", None),
            ("https:///a", None),
        ];
        for (url, host) in hosts {
            assert_eq!(host_of(url), host, "{url}");
        }
    }

    #[test]
    fn a_host_is_trusted_with_everything_below_it_and_nothing_beside() {
        assert!(is_below("www.GOV.cn", "gov.cn") && is_below("gov.cn", "gov.cn"));
        assert!(is_below("示范.政务", "政务"));
        assert!(!is_below("mygov.cn", "gov.cn") && !is_below("gov.cn.example.com", "gov.cn"));
        assert!(!is_below("例cn", "gov.cn"), "a cut inside a character is no panic");
    }

    #[test]
    fn addresses_and_blanks_are_no_hosts() {
        assert!(is_host("www.example.com") && is_host("示范.中国"));
        assert!(
            !is_host("https://example.com") && !is_host("a b.cn") && !is_host("com") && !is_host("-a.cn")
        );
    }
}
