//! Themes: files of the site over files of the program, over those of the theme they extend.
//!
//! A template that replaces one of the theme below finds that one as `<theme>/<name>`, so it can extend or include it.
//! What an option does not say is what the theme below says of it.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use include_dir::{Dir, include_dir};
use schemars::JsonSchema;
use serde::Deserialize;

use super::{codes, raw::Text, yaml::from_yaml};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message, nearest},
    model::{ClosedList as _, Config, Theme, ThemeFile, Variant},
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
    #[serde(default)]
    #[schemars(title = "说明")]
    #[allow(dead_code, reason = "kept for readers of the file")]
    title: Option<Text>,
    #[serde(default)]
    #[schemars(title = "默认值")]
    default: Option<Text>,
    #[serde(default)]
    #[schemars(title = "可选值")]
    choices: Option<Vec<Text>>,
    #[serde(default)]
    #[schemars(title = "值是主题 assets 里的文件")]
    asset: Option<bool>,
}

/// An option as the themes say it together, the upper ones first.
struct ThemeOption {
    default: Option<Text>,
    choices: Option<Vec<Text>>,
    asset: Option<bool>,
    /// The file that says the default.
    origin: Text,
}

impl ThemeOption {
    fn new(origin: &str, raw: RawThemeOption) -> Self {
        let RawThemeOption { title: _, default, choices, asset } = raw;
        Self { default, choices, asset, origin: origin.into() }
    }

    /// Takes from `below` what is not said here.
    fn inherit(&mut self, below: Self) {
        if self.default.is_none() {
            self.default = below.default;
            self.origin = below.origin;
        }
        self.choices = self.choices.take().or(below.choices);
        self.asset = self.asset.or(below.asset);
    }

    fn choices(&self) -> &[Text] {
        self.choices.as_deref().unwrap_or_default()
    }
}

/// Files of one theme by path inside it.
type Files = BTreeMap<String, (String, Vec<u8>)>;

/// Loads the theme that `config` names.
pub(super) fn load(tree: &SourceTree, config: &Config) -> (Theme, Diagnostics) {
    let mut run = Run { tree, found: Diagnostics::new(), options: BTreeMap::new(), origins: BTreeMap::new() };
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
        layers.push((name, files));
    }
    let mut theme = Theme { name: config.theme.clone(), ..Theme::default() };
    for (name, files) in layers.into_iter().rev() {
        run.merge(&mut theme, &name, files);
    }
    run.check_defaults(&theme);
    theme.options = run.options_with(config, &theme);
    (theme, run.found)
}

struct Run<'a> {
    tree: &'a SourceTree,
    found: Diagnostics,
    options: BTreeMap<Text, ThemeOption>,
    /// The theme that each template comes from.
    origins: BTreeMap<Text, Text>,
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
                    let option = ThemeOption::new(origin, option);
                    match self.options.entry(key) {
                        Entry::Occupied(mut above) => above.get_mut().inherit(option),
                        Entry::Vacant(free) => {
                            free.insert(option);
                        }
                    }
                }
                raw.extends
            }
            Err(found) => {
                self.found.extend(found);
                None
            }
        }
    }

    /// Lays the files of the theme `layer` over those of the themes below it.
    fn merge(&mut self, theme: &mut Theme, layer: &Text, files: Files) {
        for (inner, (origin, bytes)) in files {
            if let Some(name) = inner.strip_prefix("templates/") {
                match String::from_utf8(bytes) {
                    Ok(text) => {
                        let file = ThemeFile { origin: origin.into(), text: text.into() };
                        let below = self.origins.insert(name.into(), layer.clone());
                        let replaced = theme.templates.insert(name.into(), file);
                        // A component has one definition.
                        let kept = replaced.filter(|file| !file.text.contains("{% component "));
                        if let Some((below, replaced)) = below.zip(kept) {
                            theme.templates.insert(format!("{below}/{name}").into(), replaced);
                        }
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
                if language == "zh-CN" {
                    forget_converted(theme, &strings);
                }
                theme.strings.entry(language.into()).or_default().extend(strings);
            }
            Err(found) => self.found.extend(found),
        }
    }

    /// Reports defaults that the option itself does not allow.
    fn check_defaults(&mut self, theme: &Theme) {
        for (key, option) in &self.options {
            let Some(default) = &option.default else { continue };
            let field = FieldPath::of("options").key(key).key("default");
            let place = Place::field(&(&*option.origin).into(), field);
            self.found.extend(fault(theme, key, option, default).map(|fault| fault.found(place)));
        }
    }

    /// The options of the theme with the site's values filled in.
    fn options_with(&mut self, config: &Config, theme: &Theme) -> BTreeMap<Text, Text> {
        let mut values: BTreeMap<Text, Text> = self
            .options
            .iter()
            .map(|(key, option)| (key.clone(), option.default.clone().unwrap_or_default()))
            .collect();
        for (key, value) in &config.theme_options {
            let field = FieldPath::of("theme_options").key(key);
            let place = Place::field(&"site-config.yaml".into(), field);
            let fault = match self.options.get(key) {
                None => Some(self.no_option(key)),
                Some(option) => fault(theme, key, option, value),
            };
            match fault {
                Some(fault) => self.found.push(fault.found(place)),
                None => {
                    values.insert(key.clone(), value.clone());
                }
            }
        }
        values
    }

    fn no_option(&self, key: &str) -> Fault {
        let message =
            Message::new(format!("主题没有选项 `{key}`"), format!("the theme has no option `{key}`"));
        let hint = match nearest(key, self.options.keys().map(AsRef::as_ref)) {
            Some(meant) => Message::new(format!("是不是 `{meant}`？"), format!("did you mean `{meant}`?")),
            None => {
                let known: Vec<&str> = self.options.keys().map(AsRef::as_ref).collect();
                let (zh, en) = (known.join("、"), known.join(", "));
                Message::new(format!("主题的选项：{zh}"), format!("the options of the theme: {en}"))
            }
        };
        Fault { message, hint: Some(hint) }
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

/// Removes the traditional words of the theme below for `strings`, which have another text now: they are converted
/// unless this theme writes them, too. Its `zh-Hant.yaml` comes after its `zh-CN.yaml`.
fn forget_converted(theme: &mut Theme, strings: &BTreeMap<Text, Text>) {
    let below = theme.strings.get("zh-CN").cloned().unwrap_or_default();
    if let Some(traditional) = theme.strings.get_mut(Variant::Traditional.key()) {
        traditional.retain(|key, _| strings.get(key).is_none_or(|text| below.get(key) == Some(text)));
    }
}

/// What is wrong with the value of an option.
struct Fault {
    message: Message,
    hint: Option<Message>,
}

impl Fault {
    fn found(self, place: Place) -> Diagnostic {
        let finding = Diagnostic::new(&codes::BAD_CONFIG, place, self.message);
        match self.hint {
            Some(hint) => finding.hint(hint),
            None => finding,
        }
    }
}

/// What is wrong with `value` as that of `option`.
fn fault(theme: &Theme, key: &str, option: &ThemeOption, value: &Text) -> Option<Fault> {
    if !option.choices().is_empty() && !option.choices().contains(value) {
        let (zh, en) = (option.choices().join("、"), option.choices().join(", "));
        let message = Message::new(
            format!("`{key}` 不能是 `{value}`，可以写：{zh}"),
            format!("`{key}` cannot be `{value}`; allowed: {en}"),
        );
        return Some(Fault { message, hint: None });
    }
    if option.asset == Some(true) && !value.is_empty() && !theme.assets.contains_key(value) {
        let name = &theme.name;
        let message = Message::new(
            format!("主题里没有文件 assets/{value}"),
            format!("the theme has no file assets/{value}"),
        );
        let hint = Message::new(
            format!("把文件放在 themes/{name}/assets/{value}"),
            format!("put the file at themes/{name}/assets/{value}"),
        );
        return Some(Fault { message, hint: Some(hint) });
    }
    None
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
