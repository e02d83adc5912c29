//! What templates name, followed through loops, includes and components, and held against the views.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::LazyLock,
};

use regex::{Captures, Regex};

use super::views::{Contract, Field, Type};

/// A comment, what is printed, or a statement.
static TAG: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)\{#.*?#\}|\{\{-?(.*?)-?\}\}|\{%-?(.*?)-?%\}").unwrap());
/// A name with what is taken from it.
static NAME: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"[A-Za-z_]\w*(?:\.\w+|\["[^"]*"\])*"#).unwrap());
static CALL: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"<(\w+)\s*(.*?)/>").unwrap());
static ARGUMENT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(\w+)(?:=(?:"[^"]*"|\{([^}]*)\}))?"#).unwrap());
static TEXT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"(=|from|to|sep)\s*"[^"]*""#).unwrap());
static INDEX: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"\["[^"]*"\]"#).unwrap());

/// The templates of a theme and what they may name.
pub(super) struct Templates<'a> {
    pub(super) contract: &'a Contract,
    /// Text by name.
    pub(super) texts: BTreeMap<String, String>,
    /// Keys of `words`.
    pub(super) words: BTreeSet<String>,
    /// Names of options.
    pub(super) options: BTreeSet<String>,
}

/// Names that are bound, the last first found.
type Scope = Vec<(String, Type)>;

/// A component and what its parameters hold.
type Call = (String, Scope);

struct Run<'a> {
    templates: &'a Templates<'a>,
    faults: BTreeSet<String>,
    calls: VecDeque<Call>,
}

impl Templates<'_> {
    /// What the templates name that is not there.
    pub(super) fn faults(&self) -> BTreeSet<String> {
        let mut run = Run { templates: self, faults: BTreeSet::new(), calls: VecDeque::new() };
        for (template, view) in &self.contract.templates {
            run.template(template, &mut vec![("view".to_owned(), Type::View(view.clone()))]);
        }
        let mut seen = BTreeSet::new();
        while let Some(call) = run.calls.pop_front() {
            if seen.insert(call.clone()) {
                run.component(&call);
            }
        }
        run.faults
    }
}

impl Run<'_> {
    fn template(&mut self, name: &str, scope: &mut Scope) {
        match self.templates.texts.get(name) {
            Some(text) => self.text(name, text, scope),
            None => {
                self.faults.insert(format!("there is no template {name}"));
            }
        }
    }

    fn component(&mut self, (name, parameters): &Call) {
        let opening = format!("{{% component {name}(");
        let found = self.templates.texts.iter().find_map(|(file, text)| {
            let start = text.find(&opening)?;
            let end = text[start..].find("{% endcomponent").or(text[start..].find("{%- endcomponent"))?;
            Some((file, &text[start..start + end]))
        });
        match found {
            Some((file, text)) => {
                let body = &text[text.find("%}").unwrap()..];
                self.text(&format!("{file}, {name}"), body, &mut parameters.clone());
            }
            None => {
                self.faults.insert(format!("there is no component {name}"));
            }
        }
    }

    fn text(&mut self, file: &str, text: &str, scope: &mut Scope) {
        let mut loops = Vec::new();
        for tag in TAG.captures_iter(text) {
            if let Some(printed) = tag.get(1) {
                self.expression(file, printed.as_str(), scope);
            } else if let Some(statement) = tag.get(2) {
                self.statement(file, statement.as_str().trim(), scope, &mut loops);
            }
        }
    }

    fn statement(&mut self, file: &str, statement: &str, scope: &mut Scope, loops: &mut Vec<usize>) {
        let (word, rest) = statement.split_once(char::is_whitespace).unwrap_or((statement, ""));
        let quoted = || rest.trim().trim_matches('"').to_owned();
        match word {
            "include" => self.template(&quoted(), scope),
            "extends" => self.template(&quoted(), &mut scope[..1].to_vec()),
            "for" => {
                let (bound, listed) = rest.split_once(" in ").unwrap();
                loops.push(scope.len());
                let entry = match self.whole(file, listed, scope) {
                    Some(Type::List(entry)) => *entry,
                    Some(other) if other != Type::Unknown => {
                        self.faults.insert(format!("{file}: {listed} is no list"));
                        Type::Unknown
                    }
                    _ => Type::Unknown,
                };
                scope.push((bound.trim().to_owned(), entry));
            }
            "endfor" => scope.truncate(loops.pop().unwrap()),
            "set" => {
                let (bound, value) = rest.split_once('=').unwrap();
                let value = self.whole(file, value, scope).unwrap_or(Type::Unknown);
                scope.push((bound.trim().to_owned(), value));
            }
            "block" | "endblock" | "endcomponent" | "endif" | "else" => {}
            _ => self.expression(file, rest, scope),
        }
    }

    /// What `expression` holds, when it is a name and nothing more.
    fn whole(&mut self, file: &str, expression: &str, scope: &Scope) -> Option<Type> {
        let expression = expression.trim();
        self.expression(file, expression, scope);
        let found = NAME.find(expression)?;
        if found.as_str() != expression {
            return None;
        }
        self.resolve(expression, scope).ok()?.map(|(of, _)| needed(of))
    }

    fn expression(&mut self, file: &str, expression: &str, scope: &Scope) {
        if let Some(call) = CALL.captures(expression) {
            self.call(file, &call, scope);
            return;
        }
        let bare = TEXT.replace_all(expression, "$1");
        for found in NAME.find_iter(&bare) {
            if bare[..found.start()].ends_with(['"', '.']) {
                continue;
            }
            match self.resolve(found.as_str(), scope) {
                Err(fault) => {
                    self.faults.insert(format!("{file}: {fault}"));
                }
                Ok(Some((_, Some(field)))) if bare[found.end()..].trim_start().starts_with("| safe") => {
                    if !is_finished(&field.doc) {
                        let fault = format!("{file}: {} is printed as it is, but no HTML", found.as_str());
                        self.faults.insert(fault);
                    }
                }
                Ok(_) => {}
            }
        }
    }

    fn call(&mut self, file: &str, call: &Captures<'_>, scope: &Scope) {
        let mut parameters = Scope::new();
        for given in ARGUMENT.captures_iter(&call[2]) {
            let value = match given.get(2) {
                Some(expression) => self.whole(file, expression.as_str(), scope),
                None if given[0].contains('=') => Some(Type::Text),
                None => self.whole(file, &given[1], scope),
            };
            parameters.push((given[1].to_owned(), value.unwrap_or(Type::Unknown)));
        }
        self.calls.push_back((call[1].to_owned(), parameters));
    }

    /// What `name` holds and the field it is; absent when nothing is known of its first part.
    fn resolve(&self, name: &str, scope: &Scope) -> Result<Option<(Type, Option<&Field>)>, String> {
        let path = INDEX.replace_all(name, ".[]");
        let mut steps = path.split('.');
        let first = steps.next().unwrap_or_default();
        let mut of = match (first, scope.iter().rev().find(|(bound, _)| bound == first)) {
            (_, Some((_, of))) => of.clone(),
            ("site", None) => Type::View("SiteView".to_owned()),
            ("page", None) => Type::View("PageView".to_owned()),
            ("words", None) => {
                let key = steps.next().unwrap_or_default();
                let known = key.is_empty() || self.templates.words.contains(key);
                return if known { Ok(None) } else { Err(format!("there is no word {key}")) };
            }
            _ => return Ok(None),
        };
        let mut field = None;
        let mut last = first;
        for step in steps {
            of = match needed(of) {
                Type::View(view) => {
                    let found = self.templates.contract.field(&view, step);
                    field = found;
                    found.map(|field| field.of.clone()).ok_or(format!("{view} has no field {step}"))?
                }
                Type::Map if last == "options" && !self.templates.options.contains(step) && step != "[]" => {
                    return Err(format!("the theme has no option {step}"));
                }
                Type::Map => Type::Text,
                Type::Unknown => Type::Unknown,
                other => return Err(format!("{name}: {last} is {other:?}, nothing is in it")),
            };
            last = step;
        }
        Ok(Some((of, field)))
    }
}

/// What is there when something is.
fn needed(of: Type) -> Type {
    match of {
        Type::Optional(of) => *of,
        of => of,
    }
}

/// Whether a field of this documentation is finished HTML.
fn is_finished(doc: &str) -> bool {
    ["HTML", "SVG", "ready for", "without a character to escape"].iter().any(|word| doc.contains(word))
}
