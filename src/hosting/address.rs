//! Addresses as servers compare them, and as they send them.

/// The paths, decoded, and the query that ask for the old address `from`: with and without the slash at its end.
pub(super) fn old_addresses(from: &str) -> Vec<(String, Option<String>)> {
    let (path, query) = match from.split_once('?') {
        // The slash that ends every old address is none of the query's.
        Some((path, query)) => (path, Some(encoded_query(query.trim_end_matches('/')))),
        None => (from, None),
    };
    let path = decoded(path);
    let twin = path.strip_suffix('/').filter(|twin| !twin.is_empty() && query.is_none()).map(str::to_owned);
    let mut paths = vec![(path, query)];
    paths.extend(twin.map(|twin| (twin, None)));
    // Characters that end lines are nobody's address.
    paths.retain(|(path, _)| path.starts_with('/') && !path.contains(char::is_control));
    paths
}

/// `path` with everything but letters, digits, slashes and `-._~` as `%XX`.
pub(super) fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// A query as browsers send it; what is encoded stays so.
fn encoded_query(query: &str) -> String {
    let mut out = String::with_capacity(query.len());
    for byte in query.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~%=&+:,@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// `path` with `%XX` turned into the bytes they stand for, where that is UTF-8: servers compare decoded paths.
fn decoded(path: &str) -> String {
    let mut out = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = (*first == b'%').then(|| tail.get(..2)).flatten().and_then(|hex| str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                rest = &tail[2..];
            }
            None => {
                out.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| path.to_owned())
}

/// `text` as a regular expression for itself alone: everything but letters, digits, slashes, hyphens and
/// characters beyond ASCII as `\xHH`. It holds no blank, quote, brace or line end.
pub(super) fn pattern(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            c if c.is_ascii_alphanumeric() || "/-_".contains(c) => out.push(c),
            c if c.is_ascii() => out.push_str(&format!("\\x{:02X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{encoded, old_addresses, pattern};

    #[test]
    fn an_old_address_is_known_with_and_without_its_slash() {
        let paths = |from| old_addresses(from).into_iter().map(|(path, _)| path).collect::<Vec<_>>();
        assert_eq!(paths("/old/"), ["/old/", "/old"]);
        assert_eq!(paths("/old.html"), ["/old.html"]);
        assert_eq!(paths("/%E6%97%A7/"), ["/旧/", "/旧"]);
        assert_eq!(paths("/100%/"), ["/100%/", "/100%"]);
    }

    #[test]
    fn an_old_address_may_have_a_query() {
        let with = |path: &str, query: &str| vec![(path.to_owned(), Some(query.to_owned()))];
        assert_eq!(old_addresses("/show.aspx?id=12&k=甲/"), with("/show.aspx", "id=12&k=%E7%94%B2"));
        assert_eq!(old_addresses("/s?$a\"/"), with("/s", "%24a%22"));
    }

    #[test]
    fn what_a_server_reads_as_its_own_is_encoded() {
        assert_eq!(encoded("/a b/$x;{}\"'甲/"), "/a%20b/%24x%3B%7B%7D%22%27%E7%94%B2/");
        assert_eq!(pattern("/a.b $x\n甲"), "/a\\x2Eb\\x20\\x24x\\x0A甲");
    }
}
