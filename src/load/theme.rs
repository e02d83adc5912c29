//! Themes: files of the site over files of the program, over those of the theme they extend.

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};
use schemars::JsonSchema;
use serde::Deserialize;

use super::{codes, raw::Text, yaml::from_yaml};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message, nearest},
    model::{Config, Theme, ThemeFile},
    source::{FieldPath, Place, SourcePath, SourceTree},
};

/// The themes that ship with the program.
static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes");

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawTheme {
    #[allow(dead_code, reason = "kept for readers of the file")]
    #[schemars(title = "名称")]
    name: Text,
    #[serde(default)]
    #[schemars(title = "继承的主题")]
    extends: Option<Text>,
    #[serde(default)]
    #[schemars(title = "选项")]
    options: BTreeMap<Text, RawThemeOption>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawThemeOption {
    #[schemars(title = "说明")]
    #[allow(dead_code, reason = "kept for readers of the file")]
    title: Text,
    #[schemars(title = "默认值")]
    default: Text,
    #[serde(default)]
    #[schemars(title = "可选值")]
    choices: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "值是主题 assets 里的文件")]
    asset: bool,
}

/// Files of one theme by path inside it.
type Files = BTreeMap<String, (String, Vec<u8>)>;

/// Loads the theme that `config` names.
pub(super) fn load(tree: &SourceTree, config: &Config) -> (Theme, Diagnostics) {
    let mut run = Run { tree, found: Diagnostics::new(), options: BTreeMap::new() };
    let mut layers = Vec::new();
    let mut seen = BTreeSet::new();
    let mut next = Some(config.theme.clone());
    while let Some(name) = next {
        if !seen.insert(name.clone()) {
            run.report(&name, Message::new("主题互相继承", "themes extend each other in a circle"));
            break;
        }
        let files = run.files_of(&name);
        if files.is_empty() {
            run.no_theme(&name, layers.is_empty());
            break;
        }
        next = run.manifest(&files);
        layers.push(files);
    }
    let mut theme = Theme { name: config.theme.clone(), ..Theme::default() };
    for files in layers.into_iter().rev() {
        run.merge(&mut theme, files);
    }
    theme.options = run.options_with(config, &theme);
    (theme, run.found)
}

struct Run<'a> {
    tree: &'a SourceTree,
    found: Diagnostics,
    options: BTreeMap<Text, RawThemeOption>,
}

impl Run<'_> {
    /// The files of theme `name`: shipped ones, overlaid by the site's.
    fn files_of(&mut self, name: &str) -> Files {
        let mut files = Files::new();
        if let Some(shipped) = SHIPPED.get_dir(name) {
            collect(shipped, name, &mut files);
        }
        let prefix = format!("themes/{name}/");
        for file in self.tree.files() {
            let Some(inner) = file.path.as_str().strip_prefix(&prefix) else { continue };
            match self.tree.read(&file.path) {
                Ok(bytes) => {
                    files.insert(inner.to_owned(), (file.path.to_string(), bytes));
                }
                Err(error) => self.found.push(super::text::unreadable(&file.path, &error)),
            }
        }
        files
    }

    /// Reads `theme.yaml` and returns the name of the theme it extends.
    fn manifest(&mut self, files: &Files) -> Option<Text> {
        let (origin, bytes) = files.get("theme.yaml")?;
        let text = String::from_utf8_lossy(bytes);
        match from_yaml::<RawTheme>(&origin.as_str().into(), &text, 0) {
            Ok(raw) => {
                for (key, option) in raw.options {
                    self.options.entry(key).or_insert(option);
                }
                raw.extends
            }
            Err(found) => {
                self.found.extend(found);
                None
            }
        }
    }

    fn merge(&mut self, theme: &mut Theme, files: Files) {
        for (inner, (origin, bytes)) in files {
            if let Some(name) = inner.strip_prefix("templates/") {
                match String::from_utf8(bytes) {
                    Ok(text) => {
                        let file = ThemeFile { origin: origin.into(), text: text.into() };
                        theme.templates.insert(name.into(), file);
                    }
                    Err(_) => {
                        self.report(
                            &origin,
                            Message::new("模板不是 UTF-8 编码", "the template is not UTF-8"),
                        );
                    }
                }
            } else if let Some(name) = inner.strip_prefix("assets/") {
                theme.assets.insert(name.into(), bytes.into());
            } else if let Some(name) = inner.strip_prefix("strings/") {
                self.strings(theme, name, &origin, &bytes);
            }
        }
    }

    fn strings(&mut self, theme: &mut Theme, name: &str, origin: &str, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        match from_yaml::<BTreeMap<Text, Text>>(&origin.into(), &text, 0) {
            Ok(strings) => {
                let language = name.trim_end_matches(".yaml");
                theme.strings.entry(language.into()).or_default().extend(strings);
            }
            Err(found) => self.found.extend(found),
        }
    }

    /// The options of the theme with the site's values filled in.
    fn options_with(&mut self, config: &Config, theme: &Theme) -> BTreeMap<Text, Text> {
        let mut values: BTreeMap<Text, Text> =
            self.options.iter().map(|(key, option)| (key.clone(), option.default.clone())).collect();
        for (key, value) in &config.theme_options {
            let place = || Place::field(&"site-config.yaml".into(), FieldPath::of("theme_options").key(key));
            match self.options.get(key) {
                None => {
                    let finding = Diagnostic::new(
                        &codes::BAD_CONFIG,
                        place(),
                        Message::new(
                            format!("主题没有选项 `{key}`"),
                            format!("the theme has no option `{key}`"),
                        ),
                    );
                    let meant = nearest(key, self.options.keys().map(AsRef::as_ref));
                    self.found.push(match meant {
                        Some(meant) => finding.hint(Message::new(
                            format!("是不是 `{meant}`？"),
                            format!("did you mean `{meant}`?"),
                        )),
                        None => finding,
                    });
                }
                Some(option) if !option.choices.is_empty() && !option.choices.contains(value) => {
                    let choices = option.choices.join("、");
                    self.found.push(Diagnostic::new(
                        &codes::BAD_CONFIG,
                        place(),
                        Message::new(
                            format!("`{key}` 不能是 `{value}`，可以写：{choices}"),
                            format!("`{key}` cannot be `{value}`; allowed: {choices}"),
                        ),
                    ));
                }
                Some(option) if option.asset && !value.is_empty() && !theme.assets.contains_key(value) => {
                    let name = &theme.name;
                    let finding = Diagnostic::new(
                        &codes::BAD_CONFIG,
                        place(),
                        Message::new(
                            format!("主题里没有文件 assets/{value}"),
                            format!("the theme has no file assets/{value}"),
                        ),
                    );
                    self.found.push(finding.hint(Message::new(
                        format!("把文件放在 themes/{name}/assets/{value}"),
                        format!("put the file at themes/{name}/assets/{value}"),
                    )));
                }
                Some(_) => {
                    values.insert(key.clone(), value.clone());
                }
            }
        }
        values
    }

    fn no_theme(&mut self, name: &str, is_first: bool) {
        let (path, field): (SourcePath, _) = if is_first {
            ("site-config.yaml".into(), FieldPath::of("theme"))
        } else {
            ("site-config.yaml".into(), FieldPath::default())
        };
        let known: Vec<&str> = SHIPPED.dirs().filter_map(|dir| dir.path().to_str()).collect();
        let finding = Diagnostic::new(
            &codes::THEME_FILE,
            Place::field(&path, field),
            Message::new(format!("没有主题 `{name}`"), format!("there is no theme `{name}`")),
        );
        let listed = known.join("、");
        self.found.push(match nearest(name, known) {
            Some(meant) => {
                finding.hint(Message::new(format!("是不是 `{meant}`？"), format!("did you mean `{meant}`?")))
            }
            None => finding.hint(Message::new(
                format!("自带的主题：{listed}；自己的主题放在 themes/{name}/"),
                format!("shipped themes: {listed}; your own go to themes/{name}/"),
            )),
        });
    }

    fn report(&mut self, path: &str, message: Message) {
        self.found.push(Diagnostic::new(&codes::THEME_FILE, Place::file(&path.into()), message));
    }
}

fn collect(dir: &Dir<'static>, name: &str, files: &mut Files) {
    for file in dir.files() {
        if let Some(inner) = file.path().strip_prefix(name).ok().and_then(|path| path.to_str()) {
            let origin = format!("themes/{name}/{inner}");
            files.insert(inner.replace('\\', "/"), (origin, file.contents().to_vec()));
        }
    }
    for inner in dir.dirs() {
        collect(inner, name, files);
    }
}
