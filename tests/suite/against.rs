//! What a release had published stays where it was, or leads on.

use std::{fs, path::Path, sync::Arc};

use menhu::{
    diagnostic::{Format, Language, locate, print},
    plan::{SitePlan, vanished},
};

use crate::{
    cli::{menhu, new_site, said},
    support::{SiteTest, WHOLE_ITEM},
};

/// What `site` lacks of the release of `before`, as JSON lines with hints.
fn lost(before: &SiteTest, site: &SiteTest) -> String {
    let plans = |site: &SiteTest| -> Vec<Arc<SitePlan>> {
        site.renderer().editions().iter().map(|edition| edition.plan().clone()).collect()
    };
    let mut paths = Vec::new();
    for plan in plans(before) {
        let variants = plan.variants().iter().map(|variant| menhu::model::Edition::Converted(*variant));
        for edition in std::iter::once(plan.edition()).chain(variants) {
            paths.extend(plan.pages().iter().map(|page| edition.route(&page.route).output_path()));
        }
        paths.extend(plan.files().iter().map(|file| plan.output_path_of(file)));
    }
    let (located, texts) = locate(vanished(&plans(site), paths.iter().map(String::as_str)), &site.tree());
    let format = Format::Json;
    print(&located, &texts, format, Language::Chinese)
}

fn with_item(slug: &str, aliases: &str) -> SiteTest {
    SiteTest::new().item(slug, &format!("{WHOLE_ITEM}{aliases}"))
}

#[test]
fn a_site_lacks_nothing_of_its_own_release() {
    let site = with_item("permit", "").config("variants: [zh-Hant]\ntranslations: [en]\n");
    assert_eq!(lost(&site, &site), "");
}

#[test]
fn a_renamed_item_is_named_with_the_file_that_should_keep_its_address() {
    let found = lost(&with_item("permit", ""), &with_item("licence", ""));
    assert_eq!(found.lines().count(), 1, "{found}");
    assert!(found.contains("content/departments/market/items/licence.yaml"), "{found}");
    assert!(found.contains("aliases: [/departments/market/items/permit/]"), "{found}");
}

#[test]
fn a_renamed_item_with_its_old_address_is_fine_in_every_form_of_the_language() {
    let variants = |site: SiteTest| site.config("variants: [zh-Hant]\n");
    let site = variants(with_item("licence", "aliases: [/departments/market/items/permit/]\n"));
    assert_eq!(lost(&variants(with_item("permit", "")), &site), "");
    let there = site.output("zh-hant/departments/market/items/permit/index.html");
    assert!(there.contains("url=/zh-hant/departments/market/items/licence/"), "{there}");
}

#[test]
fn an_old_address_of_an_old_address_is_still_kept() {
    let twice = "aliases: [/departments/market/items/permit/, /old.html]\n";
    let before = with_item("licence", twice);
    assert_eq!(
        lost(
            &before,
            &with_item("certificate", &twice.replace(']', ", /departments/market/items/licence/]"))
        ),
        ""
    );
    let found = lost(&before, &with_item("licence", ""));
    assert_eq!(found.lines().count(), 2, "{found}");
}

#[test]
fn a_language_that_is_given_up_is_told_once() {
    let site = with_item("permit", "");
    let found = lost(&site.clone().config("translations: [en]\nvariants: [zh-Hant]\n"), &site);
    assert_eq!(found.lines().count(), 2, "{found}");
    assert!(found.contains("网址 /en/ ") && found.contains("网址 /zh-hant/ "), "{found}");
}

#[test]
fn a_translation_that_is_lost_is_told_at_its_original() {
    let text = |title: &str| format!("---\ntitle: {title}\ndate: 2026-11-01 09:00\n---\n\n{title}\n");
    let site = SiteTest::new().config("translations: [en]\n").file("content/news/a.md", text("甲"));
    let found = lost(&site.clone().file("content/news/a.en.md", "---\ntitle: A\n---\n\nA\n"), &site);
    assert_eq!(found.lines().count(), 1, "{found}");
    assert!(found.contains("/en/news/a/") && found.contains("content/news/a.md"), "{found}");
}

#[test]
fn feeds_that_are_turned_off_are_missed() {
    let found = lost(&SiteTest::new(), &SiteTest::new().config("  feeds: false\n"));
    assert!(found.lines().count() == 3 && found.contains("output.feeds"), "{found}");
}

#[test]
fn the_severity_of_a_vanished_address_is_set_like_that_of_a_rule() {
    let dir = new_site("portal");
    assert_eq!(menhu(dir.path(), &["build"]).status.code(), Some(0));
    let items = dir.path().join("content/departments/sfsscjdglj/items");
    let old = only_file(&items);
    fs::rename(items.join(&old), items.join("renamed.yaml")).unwrap();
    let check = menhu(dir.path(), &["check", "--against", "public", "--format", "short"]);
    assert_eq!(check.status.code(), Some(1));
    assert!(said(&check).contains("error[vanished-address]"), "{}", said(&check));
    let config = dir.path().join("site-config.yaml");
    let text = fs::read_to_string(&config).unwrap();
    let rule = "\nrules:\n  vanished-address: {severity: advice, reason: 测试}\n";
    fs::write(&config, text + rule).unwrap();
    let check = menhu(dir.path(), &["check", "--against", "public/release.json", "--format", "short"]);
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));
    assert!(said(&check).contains("advice[vanished-address]"), "{}", said(&check));
}

#[test]
fn a_rename_is_checked_from_build_to_build() {
    let dir = new_site("portal");
    menhu(dir.path(), &["build"]);
    let items = dir.path().join("content/departments/sfsscjdglj/items");
    let old = only_file(&items);
    let slug = old.trim_end_matches(".yaml");
    let alias = format!("aliases: [/departments/sfsscjdglj/items/{slug}/]\n");
    let text = fs::read_to_string(items.join(&old)).unwrap();
    fs::remove_file(items.join(&old)).unwrap();
    fs::write(items.join("renamed.yaml"), &text).unwrap();
    mend_links(dir.path(), slug);
    let check = menhu(dir.path(), &["check", "--against", "public"]);
    assert!(check.status.code() == Some(1) && said(&check).contains(alias.trim()), "{}", said(&check));
    fs::write(items.join("renamed.yaml"), text + &alias).unwrap();
    let check = menhu(dir.path(), &["check", "--against", "public"]);
    assert_eq!(check.status.code(), Some(0), "{}", said(&check));
    assert_eq!(menhu(dir.path(), &["build"]).status.code(), Some(0));
    let there = dir.path().join(format!("public/departments/sfsscjdglj/items/{slug}/index.html"));
    assert!(fs::read_to_string(there).unwrap().contains("/departments/sfsscjdglj/items/renamed/"));
    assert_eq!(menhu(dir.path(), &["check", "--against", "public"]).status.code(), Some(0));
}

#[test]
fn what_is_no_release_is_refused_with_a_reason() {
    let dir = new_site("portal");
    let refused = |path: &str, reason: &str| {
        let output = menhu(dir.path(), &["check", "--against", path]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(reason), "{}", said(&output));
    };
    refused("nowhere", "读不到发布清单");
    refused("content", "读不到发布清单");
    refused("site-config.yaml", "不是发布清单");
    fs::write(dir.path().join("later.json"), "{\"format\":2,\"algorithm\":\"blake3\",\"files\":{}}").unwrap();
    refused("later.json", "第 2 版");
}

#[test]
fn addresses_are_not_compared_while_content_has_errors_and_it_is_said() {
    let dir = new_site("portal");
    menhu(dir.path(), &["build"]);
    fs::write(dir.path().join("content/pages/bad.md"), "没有头部").unwrap();
    let check = menhu(dir.path(), &["check", "--against", "public"]);
    assert!(check.status.code() == Some(1) && said(&check).contains("没有核对网址"), "{}", said(&check));
}

/// The name of the one file in `folder`.
fn only_file(folder: &Path) -> String {
    let mut names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let name = names.next().unwrap().to_string_lossy().into_owned();
    assert!(names.next().is_none());
    name
}

/// Lets what names the item `slug` name it by its new name.
fn mend_links(root: &Path, slug: &str) {
    for entry in walkdir::WalkDir::new(root).into_iter().map(Result::unwrap) {
        let is_content = entry.path().extension().is_some_and(|end| end == "md" || end == "yaml");
        if is_content {
            let text = fs::read_to_string(entry.path()).unwrap();
            fs::write(entry.path(), text.replace(slug, "renamed")).unwrap();
        }
    }
}
