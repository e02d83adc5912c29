//! Fluent drivers: given this site, do that, see this.

use std::collections::BTreeMap;

use menhu::{
    check::{AsOf, Drafts},
    diagnostic::{Format, Language, locate, print},
    load,
    model::Route,
    pipeline::Pipeline,
    render::Renderer,
    source::SourceTree,
};

/// A configuration that asks for nothing beyond what every site has.
const CONFIG: &str = "\
kind: portal
title: 示范市政务服务门户
base_url: https://www.example.gov.cn
sponsor: 示范市人民政府办公室
contact: {phone: 0300-5550000}
site_id: \"9900000001\"
icp: 示ICP备00000000号
public_security: 示公网安备00000000000000号
authority_badge: https://bszs.conac.cn/sitename
error_report: https://zfwzgl.www.gov.cn/
columns:
  - {id: news, name: 动态要闻, type: news, description: 市里的动态, keywords: [动态], freshness: none}
  - {id: policies, name: 政策文件, type: policies, description: 市里的文件, keywords: [文件], freshness: none}
output:
  page_size: 3
";

/// A site in memory.
#[derive(Clone)]
pub(crate) struct SiteTest {
    files: BTreeMap<String, Vec<u8>>,
    drafts: Drafts,
}

impl SiteTest {
    /// No file at all.
    pub(crate) fn empty() -> Self {
        Self { files: BTreeMap::new(), drafts: Drafts::Hidden }
    }

    /// A portal with one department, `market`, and nothing else.
    pub(crate) fn new() -> Self {
        Self::empty()
            .file("site-config.yaml", CONFIG)
            .file("content/departments/market/department.yaml", "name: 示范市市场监督管理局\n")
    }

    /// This site with `text` at `path`.
    pub(crate) fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let mut site = self;
        site.files.insert(path.to_owned(), text.as_ref().to_vec());
        site
    }

    /// This site with `more` lines of configuration; indented ones belong to `output`.
    pub(crate) fn config(mut self, more: &str) -> Self {
        self.files.entry("site-config.yaml".to_owned()).or_default().extend_from_slice(more.as_bytes());
        self
    }

    /// This site with an item of `market`.
    pub(crate) fn item(self, slug: &str, yaml: &str) -> Self {
        self.file(&format!("content/departments/market/items/{slug}.yaml"), yaml)
    }

    /// This site with an article of the portal.
    pub(crate) fn article(self, column: &str, slug: &str, date: &str, title: &str) -> Self {
        let text = format!("---\ntitle: {title}\ndate: {date}\n---\n\n{title}的正文。\n");
        self.file(&format!("content/{column}/{slug}.md"), text)
    }

    /// This site with drafts shown.
    pub(crate) fn with_drafts(mut self) -> Self {
        self.drafts = Drafts::Shown;
        self
    }

    pub(crate) fn tree(&self) -> SourceTree {
        SourceTree::in_memory(self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.clone())))
    }

    fn as_of(&self) -> AsOf {
        let now = menhu::load::parse_date_time("2026-11-24 12:00").unwrap();
        AsOf { now, drafts: self.drafts }
    }

    /// Everything found by the loader, as `path:line:column: severity[code]: message`.
    pub(crate) fn load_findings(&self) -> Vec<String> {
        let tree = self.tree();
        let (_, found) = load::load(&tree);
        lines(found, &tree)
    }

    /// Everything found up to the plan, in the same form.
    pub(crate) fn findings(&self) -> Vec<String> {
        let tree = self.tree();
        let found = match Pipeline::default().prepare(&tree, self.as_of()) {
            Ok(warned) => warned.diagnostics,
            Err(found) => found,
        };
        lines(found, &tree)
    }

    /// The site's renderer; rules about content are set aside.
    pub(crate) fn renderer(&self) -> Renderer {
        let tree = self.clone().without_rules().tree();
        match Pipeline::default().prepare(&tree, self.as_of()) {
            Ok(warned) => warned.value,
            Err(found) => panic!("the site has errors:\n{}", lines(found, &tree).join("\n")),
        }
    }

    /// This site with every rule about content turned off: tests of pages say what they are about.
    fn without_rules(self) -> Self {
        let off = |code: &str| format!("  {code}: {{severity: off, reason: 测试}}\n");
        let rules: Vec<String> =
            menhu::check::RULES.iter().map(|rule| off(rule.explanation().code)).collect();
        self.config(&format!("rules:\n{}", rules.concat()))
    }

    /// The HTML of the page at `route`, in whatever language that is.
    pub(crate) fn page(&self, route: &str) -> String {
        let renderer = self.renderer();
        let page = renderer.page_at(&Route::new(route)).unwrap_or_else(|| {
            panic!("there is no page {route}; pages: {}", self.routes().join(" "));
        });
        String::from_utf8(renderer.page(page).unwrap()).unwrap()
    }

    /// The addresses of all pages, those of the original first.
    pub(crate) fn routes(&self) -> Vec<String> {
        let renderer = self.renderer();
        let plans = renderer.editions().iter().map(menhu::render::EditionRenderer::plan);
        let routes = plans
            .flat_map(|plan| plan.pages().iter().map(|page| plan.edition().route(&page.route).to_string()));
        routes.collect()
    }

    /// The theme's files: path and text.
    pub(crate) fn assets(&self) -> Vec<(String, String)> {
        let renderer = self.renderer();
        let text = |content| match content {
            menhu::render::Content::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            other => panic!("{other:?} are no bytes"),
        };
        renderer.assets().outputs().map(|output| (output.path, text(output.content))).collect()
    }

    /// The text of the file at `path` beside pages.
    pub(crate) fn output(&self, path: &str) -> String {
        String::from_utf8(bytes(&self.renderer(), path)).unwrap()
    }

    /// The paths of the files beside pages.
    pub(crate) fn file_paths(&self) -> Vec<String> {
        file_paths(&self.renderer())
    }
}

/// The paths of the files beside pages, in all languages.
pub(crate) fn file_paths(renderer: &Renderer) -> Vec<String> {
    renderer.files().map(|(edition, file)| edition.plan().output_path_of(file)).collect()
}

/// The bytes of the file at `path`, which is no copy.
pub(crate) fn bytes(renderer: &Renderer, path: &str) -> Vec<u8> {
    let mut files = renderer.files();
    let found = files.find(|(edition, file)| edition.plan().output_path_of(file) == path);
    let (edition, file) = found.unwrap_or_else(|| panic!("there is no file {path}"));
    match edition.file(file).content {
        menhu::render::Content::Bytes(bytes) => bytes.into_owned(),
        menhu::render::Content::Made(make) => make.bytes().unwrap(),
        menhu::render::Content::Copy(from) => panic!("{path} is a copy of {from}"),
    }
}

fn lines(found: menhu::diagnostic::Diagnostics, tree: &SourceTree) -> Vec<String> {
    let (located, texts) = locate(found, tree);
    let printed = print(&located, &texts, Format::Short, Language::Chinese);
    printed.lines().map(str::to_owned).collect()
}

/// Fails unless some line of `lines` begins with `start`.
#[track_caller]
pub(crate) fn assert_found(lines: &[String], start: &str) {
    assert!(lines.iter().any(|line| line.starts_with(start)), "no `{start}` in:\n{}", lines.join("\n"));
}

/// A whole item that keeps every rule, to change in one place.
pub(crate) const WHOLE_ITEM: &str = include_str!("whole-item.yaml");
