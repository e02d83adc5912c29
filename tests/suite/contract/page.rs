//! The generated part of `docs/themes.md`.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use regex::Regex;

use super::views::{Contract, Type, View};

/// An option as `theme.yaml` says it.
#[derive(serde::Deserialize)]
struct ThemeOption {
    title: String,
    default: String,
    #[serde(default)]
    choices: Vec<String>,
}

#[derive(serde::Deserialize)]
struct Manifest {
    options: BTreeMap<String, ThemeOption>,
}

/// What the views, the components and the options of the theme `standard` are.
pub(super) fn generated(contract: &Contract) -> String {
    let mut page = String::new();
    options(&mut page);
    blocks(&mut page);
    components(&mut page);
    templates(&mut page, contract);
    views(&mut page, contract);
    page
}

fn standard(path: &str) -> String {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/standard");
    fs::read_to_string(theme.join(path)).unwrap()
}

fn options(page: &mut String) {
    let manifest: Manifest = serde_yaml::from_str(&standard("theme.yaml")).unwrap();
    page.push_str(
        "\n## Options of `standard`\n\n| option | default | choices | what |\n| --- | --- | --- | --- |\n",
    );
    for (name, ThemeOption { title, default, choices }) in manifest.options {
        let code = |text: &String| format!("`{text}`");
        let default = if default.is_empty() { "empty".to_owned() } else { code(&default) };
        let choices = choices.iter().map(code).collect::<Vec<_>>().join(" ");
        writeln!(page, "| `{name}` | {default} | {choices} | {title} |").unwrap();
    }
}

fn blocks(page: &mut String) {
    let base = standard("templates/base.html");
    let names = Regex::new(r"\{%-? block (\w+)").unwrap();
    let names: Vec<String> = names.captures_iter(&base).map(|name| format!("`{}`", &name[1])).collect();
    write!(page, "\n## Blocks of `base.html`\n\nIn the order of the page: {}.\n", names.join(", ")).unwrap();
}

fn components(page: &mut String) {
    let text = standard("templates/_components.html");
    page.push_str("\n## Components of `_components.html`\n\nParameters with `@` come from the page and are not written.\n\n| component | parameters |\n| --- | --- |\n");
    for component in Regex::new(r"\{% component (\w+)\(([^)]*)\)").unwrap().captures_iter(&text) {
        let parameters: Vec<String> =
            component[2].split(',').map(|name| format!("`{}`", name.trim())).collect();
        writeln!(page, "| `{}` | {} |", &component[1], parameters.join(" ")).unwrap();
    }
}

fn templates(page: &mut String, contract: &Contract) {
    page.push_str("\n## Templates\n\nEach has `site` ([`SiteView`](#siteview)), `page` ([`PageView`](#pageview)), `words`, and as `view`:\n\n| template | `view` | what it shows |\n| --- | --- | --- |\n");
    for (template, view) in &contract.templates {
        let shows = contract.views[view].doc.split(": `view` in ").next().unwrap_or_default();
        writeln!(page, "| `{template}` | {} | {shows} |", link(view)).unwrap();
    }
}

/// The views, each after the first that holds it.
fn views(page: &mut String, contract: &Contract) {
    page.push_str("\n## Views\n");
    let mut order: Vec<&str> = vec!["SiteView", "PageView"];
    order.extend(contract.templates.values().map(String::as_str));
    let mut shown: Vec<&str> = Vec::new();
    order.reverse();
    while let Some(name) = order.pop() {
        if shown.contains(&name) {
            continue;
        }
        shown.push(name);
        let view = &contract.views[name];
        table(page, name, view);
        let inner: Vec<&str> = view.fields.iter().filter_map(|field| inner(&field.of)).collect();
        order.extend(inner.into_iter().rev());
    }
    let unseen: Vec<_> = contract.views.keys().filter(|name| !shown.contains(&name.as_str())).collect();
    assert!(unseen.is_empty(), "no template gets {unseen:?}");
}

fn table(page: &mut String, name: &str, view: &View) {
    write!(page, "\n### {name}\n\n{}\n\n| field | type | what |\n| --- | --- | --- |\n", view.doc).unwrap();
    for field in &view.fields {
        writeln!(page, "| `{}` | {} | {} |", field.name, told(&field.of), field.doc).unwrap();
    }
}

/// The view inside `of`, if there is one.
fn inner(of: &Type) -> Option<&str> {
    match of {
        Type::View(name) => Some(name),
        Type::Optional(of) | Type::List(of) => inner(of),
        _ => None,
    }
}

fn told(of: &Type) -> String {
    match of {
        Type::Text => "text".to_owned(),
        Type::Number => "number".to_owned(),
        Type::YesOrNo => "yes or no".to_owned(),
        Type::Map => "texts by key".to_owned(),
        Type::View(name) => link(name),
        Type::Optional(of) => format!("{}, if any", told(of)),
        Type::List(of) => format!("list of {}", told(of)),
        Type::Unknown => String::new(),
    }
}

fn link(view: &str) -> String {
    format!("[`{view}`](#{})", view.to_lowercase())
}
