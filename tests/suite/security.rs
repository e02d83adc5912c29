//! What keeps readers safe: the policy of every page, and the notice on links that leave.

use crate::support::{SiteTest, assert_found};

const STRICT: &str = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

/// The policy that the page at `route` tells.
fn policy(site: &SiteTest, route: &str) -> String {
    told(&site.page(route))
}

fn told(html: &str) -> String {
    let (_, rest) = html.split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

fn page(body: &str) -> SiteTest {
    SiteTest::new().file("content/pages/a.md", format!("---\ntitle: 甲\naliases: [/old/]\n---\n\n{body}\n"))
}

/// The links of the page with `body` that lead to an absolute address.
fn links(site: &SiteTest) -> Vec<String> {
    let html = site.page("/a/");
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let links = main.split("<a ").skip(1).map(|link| link.split_once("</a>").unwrap().0.to_owned());
    let is_absolute =
        |link: &String| link.to_lowercase().contains("href=\"http") || link.contains("href=\"//");
    links.filter(is_absolute).collect()
}

#[test]
fn every_page_tells_a_policy_without_inline_scripts_and_other_hosts() {
    let site = page("正文");
    let routes = site.routes();
    assert!(routes.len() > 10);
    for route in routes {
        assert_eq!(policy(&site, &route), STRICT, "{route}");
    }
    assert_eq!(told(&site.output("old/index.html")), STRICT, "an old address");
}

#[test]
fn the_policy_stands_before_everything_that_it_is_about() {
    for theme in ["standard", "plain"] {
        let html = SiteTest::new()
            .file("site-config.yaml", format!("title: 甲\nbase_url: https://x.gov.cn\ntheme: {theme}\n"))
            .page("/");
        let at = html.find("Content-Security-Policy").unwrap();
        assert!(
            ["<link", "<script"].iter().all(|tag| html.find(tag).is_none_or(|other| at < other)),
            "{theme}"
        );
    }
}

#[test]
fn forms_may_be_sent_to_an_endpoint_on_another_host_and_nowhere_else() {
    let with = |url: &str| {
        let config = format!("title: 甲\nbase_url: https://x.gov.cn/portal\nendpoint: {{url: \"{url}\"}}\n");
        policy(&SiteTest::new().file("site-config.yaml", config), "/")
    };
    let elsewhere = with("https://api.gov.cn:8443/v1");
    assert!(
        elsewhere.ends_with(
            "; form-action 'self' https://api.gov.cn:8443; connect-src 'self' https://api.gov.cn:8443"
        ),
        "{elsewhere}"
    );
    assert_eq!(with("https://x.gov.cn/api"), STRICT);
    assert_eq!(with("/api"), STRICT);
}

#[test]
fn a_policy_of_the_sites_own_replaces_the_strict_one_and_pages_leave_out_what_is_for_headers() {
    let own = "Default-Src 'self';  img-src 'self' data:; frame-ancestors 'none';";
    let site = SiteTest::new().config(&format!("  content_security_policy: \"{own}\"\n"));
    assert_eq!(policy(&site, "/"), "default-src 'self'; img-src 'self' data:");
}

#[test]
fn a_policy_that_browsers_would_not_understand_is_named() {
    let cases = [
        ("", "内容安全策略是空的"),
        ("default-src self", "浏览器不认识来源 `self`"),
        ("default-src 'selfish'", "浏览器不认识来源 `'selfish'`"),
        ("defualt-src 'self'", "内容安全策略没有指令 `defualt-src`"),
        ("img-src *; img-src 'self'", "指令 `img-src` 写了两次"),
        ("default-src 'self'><script>", "内容安全策略里不能有 `>`"),
        ("default-src https://甲", "内容安全策略里不能有 `甲`"),
    ];
    for (policy, message) in cases {
        let found =
            SiteTest::new().config(&format!("  content_security_policy: \"{policy}\"\n")).load_findings();
        let line = format!("site-config.yaml:16:28: error[bad-config]: {message}");
        assert_eq!(found.len(), 1, "{policy}: {found:?}");
        assert!(found[0].starts_with(&line), "{policy}: {found:?}");
    }
}

#[test]
fn a_link_to_the_site_of_another_body_is_marked_wherever_it_was_written() {
    let site = page(
        "[甲](https://example.com/a) [乙](//example.com/b)\n\n<a href='HTTPS://EXAMPLE.com/c' class=\"x\">丙</a>\n\n<https://example.com/d>",
    );
    let links = links(&site);
    assert_eq!(links.len(), 4, "{links:?}");
    for link in links {
        let tag = link.split_once('>').unwrap().0;
        assert!(tag.contains(" data-leaving"), "{link}");
        assert!(tag.contains("noopener") && tag.contains("noreferrer"), "{link}");
        assert_eq!(tag.matches("rel=").count(), 1, "{link}");
        assert!(link.ends_with("<span class=\"visually-hidden\">（外部网站）</span>"), "{link}");
    }
}

#[test]
fn what_an_item_names_is_marked_as_a_text_is() {
    let site = SiteTest::new()
        .item("x", "name: 食品\nlegal_basis:\n  - {title: 甲法, url: \"https://example.com/law\"}\n");
    let html = site.page("/departments/market/items/x/");
    assert!(html.contains("<a href=\"https://example.com/law\" data-leaving rel=\"noopener noreferrer\">《甲法》<span class=\"visually-hidden\">（外部网站）</span></a>"));
}

#[test]
fn links_to_governments_and_trusted_hosts_are_not_marked() {
    let trusted = "links: {trusted_hosts: [example.org.cn, 示范.中国]}\n";
    let site = page(
        "[甲](https://www.gov.cn/) [乙](https://bszs.conac.cn/x) [丙](https://a.example.org.cn/) [丁](https://示范.中国/) [戊](https://www.example.gov.cn/a/) [己](mailto:a@example.com)",
    )
    .config(trusted);
    let links = links(&site);
    assert_eq!(links.len(), 5, "{links:?}");
    assert!(
        links.iter().all(|link| !link.contains("data-leaving") && !link.contains("外部网站")),
        "{links:?}"
    );
}

#[test]
fn a_host_that_only_looks_like_a_government_is_marked() {
    let look_alikes = [
        "https://mygov.cn/",
        "https://www.gov.cn.example.com/",
        "https://www.gov.cn@example.com/",
        "https://example.com\\\\.gov.cn/",
    ];
    for address in look_alikes {
        let links = links(&page(&format!("[甲]({address})")));
        assert_eq!(links.len(), 1, "{address}");
        assert!(links[0].contains("data-leaving"), "{links:?}");
    }
}

#[test]
fn a_trusted_host_is_a_host_and_nothing_else() {
    let found = SiteTest::new()
        .config("links: {trusted_hosts: [www.example.com, \"https://example.com/\", localhost]}\n")
        .load_findings();
    assert_found(&found, "site-config.yaml:16:42: error[bad-config]: `https://example.com/` 不是域名");
    assert_found(&found, "site-config.yaml:16:66: error[bad-config]: `localhost` 不是域名");
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn pages_have_no_script_style_or_handler_of_their_own() {
    let site = page(
        "| 左 | 中 | 右 |\n| :- | :-: | -: |\n| 1 | 2 | 3 |\n\n<p style=\"color:red\">甲</p>\n\n<span style=\"x\">乙</span>",
    );
    let html = site.page("/a/");
    assert!(html.contains("<td class=\"center\">2</td>"));
    for forbidden in [" style=", " onclick=", "<style", "javascript:"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn a_picture_of_another_site_is_a_finding_however_it_is_written() {
    let pictures = [
        "![甲](https://example.com/a.png)",
        "<img src=\"https://example.com/a.png\">",
        "<p>甲<IMG alt='' SRC = '//example.com/a.png'></p>",
        "乙 <img src=https://example.com/a.png>",
    ];
    for picture in pictures {
        let found = page(picture).load_findings();
        assert_eq!(found.len(), 1, "{picture}: {found:?}");
        assert!(found[0].contains("error[external-picture]: 图片来自别的网站"), "{picture}: {found:?}");
    }
    assert_eq!(page("<img src=\"/files/a.png\" alt=\"甲\">").load_findings(), Vec::<String>::new());
}
