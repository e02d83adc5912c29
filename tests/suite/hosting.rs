//! Configuration for web servers: nothing that content says can change what it means.

use std::sync::OnceLock;

use menhu::hosting::{Hosting, Server, Unhosted};
use proptest::prelude::*;
use regex::Regex;

use crate::support::SiteTest;

const SERVERS: [Server; 3] = [Server::Nginx, Server::Apache, Server::Caddy];

/// A site whose page about the office had the address `alias`.
fn moved(alias: &str) -> SiteTest {
    let alias = serde_json::to_string(alias).unwrap();
    SiteTest::new().file("content/pages/a.md", format!("---\ntitle: 甲\naliases: [{alias}]\n---\n\n正文\n"))
}

fn snippets(site: &SiteTest) -> [String; 3] {
    let renderer = site.renderer();
    let hosting = Hosting::of(renderer.plan(), &renderer.translations(), "/srv/www/public").unwrap();
    SERVERS.map(|server| hosting.snippet(server))
}

fn snippet(site: &SiteTest, server: Server) -> String {
    let [nginx, apache, caddy] = snippets(site);
    match server {
        Server::Nginx => nginx,
        Server::Apache => apache,
        Server::Caddy => caddy,
    }
}

/// What stands in `snippet` before the old addresses, and their lines.
fn parts(snippet: &str) -> (String, Vec<&str>) {
    let redirect = |line: &&str| {
        line.starts_with("location = \"")
            || line.starts_with("RewriteRule \"^/zz")
            || line.starts_with("RewriteCond \"%{QUERY_STRING}")
            || line.starts_with("    \"~^/")
    };
    let frame = snippet.lines().filter(|line| !redirect(line)).collect::<Vec<_>>().join("\n");
    (frame, snippet.lines().filter(redirect).collect())
}

/// What stands in the snippets whatever the old addresses are.
static PLAIN: OnceLock<[String; 3]> = OnceLock::new();

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn an_old_address_never_says_anything_but_itself(text in "[ -~甲\u{2028}]{1,12}") {
        let alias = format!("/zz{}", text.replace("..", "--"));
        let new = "[-A-Za-z0-9/_.~]+";
        let quoted = r#""([^"\\]|\\["\\])*""#;
        let forms = [
            format!(r"^location = {quoted} \{{( if \(\$args = {quoted}\) \{{ return 301 {new}; \}}| return 301 {new};) \}}$"),
            format!(r#"^(RewriteCond "%\{{QUERY_STRING\}}" "\^[^"[:space:]]*\$"|RewriteRule "\^[^"[:space:]]*\$" "{new}" \[R=301,L,NE(,QSD)?\])$"#),
            format!(r#"^    "~\^[^"[:space:]{{}}]*" "{new}"$"#),
        ];
        for (text, form) in snippets(&moved(&alias)).iter().zip(forms) {
            let form = Regex::new(&form).unwrap();
            let (frame, redirects) = parts(text);
            prop_assert!(!redirects.is_empty());
            for line in redirects {
                prop_assert!(form.is_match(line), "{}", line);
            }
            let frames = PLAIN.get_or_init(|| snippets(&moved("/zzz/")).map(|text| parts(&text).0));
            prop_assert!(frames.contains(&frame), "{}", frame);
        }
    }
}

#[test]
fn two_runs_print_the_same() {
    let site = moved("/old/");
    for server in SERVERS {
        assert_eq!(snippet(&site, server), snippet(&site, server));
    }
}

#[test]
fn a_folder_or_a_path_that_servers_would_read_as_their_own_is_refused() {
    let renderer = SiteTest::new().renderer();
    let of = |folder: &str| Hosting::of(renderer.plan(), &renderer.translations(), folder).unwrap_err();
    assert_eq!(of("public"), Unhosted::RelativeFolder);
    assert_eq!(of("/srv/a\"b"), Unhosted::Folder('"'));
    assert_eq!(of("/srv/$x"), Unhosted::Folder('$'));
    assert_eq!(of("/srv/a\nb"), Unhosted::Folder('\n'));
    let renderer =
        SiteTest::new().file("site-config.yaml", "title: 甲\nbase_url: https://x.gov.cn/a;b\n").renderer();
    assert_eq!(
        Hosting::of(renderer.plan(), &renderer.translations(), "/srv").unwrap_err(),
        Unhosted::BasePath(';')
    );
}

#[test]
fn browsers_are_told_to_keep_to_https_only_when_the_operator_says_so() {
    for server in SERVERS {
        let secure = snippet(&SiteTest::new(), server);
        let lines: Vec<&str> =
            secure.lines().filter(|line| line.contains("Strict-Transport-Security")).collect();
        assert!(
            !lines.is_empty() && lines.iter().all(|line| line.trim_start().starts_with('#')),
            "{lines:?}"
        );
        let plain = SiteTest::new().file("site-config.yaml", "title: 甲\nbase_url: http://x.gov.cn\n");
        assert!(!snippet(&plain, server).contains("Strict-Transport-Security"));
    }
}

#[test]
fn packed_copies_are_sent_when_the_build_makes_them() {
    let packed = SiteTest::new().config("  compress: [br, gz]\n");
    let words = ["gzip_static on;", "menhu_gz:1", "precompressed br gzip"];
    for (server, word) in SERVERS.into_iter().zip(words) {
        assert!(snippet(&packed, server).contains(word), "{word}");
        assert!(!snippet(&SiteTest::new(), server).contains(word), "{word}");
    }
}
