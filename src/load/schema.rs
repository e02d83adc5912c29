//! Checking a spanned outline against the JSON Schema of a raw shape.
//!
//! Reports every mistake of a file: unknown, missing and doubled keys, wrong types, values outside
//! a closed list. Covers the part of JSON Schema that the raw shapes use.

use std::ops::Range;

use schemars::Schema;
use serde_json::{Map, Value};

use super::{codes, raw::UNTRANSLATED};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message, nearest},
    source::{
        Place, SourcePath,
        outline::{Node, NodeKind, Outline},
    },
};

/// Everything in `outline` that `schema` does not allow.
pub(super) fn validate(path: &SourcePath, outline: &Outline, schema: &Schema) -> Diagnostics {
    let mut run = Run { path, root: schema.as_value(), found: Diagnostics::new() };
    let empty = Node { span: 0..0, kind: NodeKind::Mapping(Vec::new()) };
    run.value(outline.root().filter(|node| !node.is_null()).unwrap_or(&empty), schema.as_value());
    run.found
}

struct Run<'a> {
    path: &'a SourcePath,
    root: &'a Value,
    found: Diagnostics,
}

impl<'a> Run<'a> {
    fn value(&mut self, node: &Node, schema: &'a Value) {
        let schema = self.resolved(schema);
        if matches!(node.kind, NodeKind::Alias) {
            self.report(
                &codes::ALIAS,
                &node.span,
                Message::new("不支持锚点和引用", "anchors and aliases are not supported"),
            );
            return;
        }
        if let Some(branches) = schema.get("anyOf").and_then(Value::as_array) {
            return self.branch(node, branches);
        }
        if let Some(allowed) = schema.get("enum").and_then(Value::as_array) {
            return self.closed_list(node, schema, allowed);
        }
        match &node.kind {
            NodeKind::Mapping(pairs) if allows(schema, "object") => self.mapping(node, pairs, schema),
            NodeKind::Sequence(entries) if allows(schema, "array") => {
                if let Some(items) = schema.get("items") {
                    for entry in entries {
                        self.value(entry, items);
                    }
                }
            }
            NodeKind::Scalar { text, plain } if fits(schema, text, *plain) => {}
            _ if node.is_null() && allows(schema, "null") => {}
            _ => self.wrong_type(node, schema),
        }
    }

    fn branch(&mut self, node: &Node, branches: &'a [Value]) {
        let wanted = match &node.kind {
            NodeKind::Mapping(_) => "object",
            NodeKind::Sequence(_) => "array",
            _ => "",
        };
        let candidates: Vec<&Value> = branches.iter().flat_map(|branch| self.branches(branch)).collect();
        if node.is_null() && candidates.iter().any(|branch| allows(branch, "null")) {
            return;
        }
        let scalar = |branch: &&&Value| match &node.kind {
            NodeKind::Scalar { text, plain } => branch.get("enum").is_some() || fits(branch, text, *plain),
            _ => false,
        };
        let chosen = candidates
            .iter()
            .find(|branch| !wanted.is_empty() && allows(branch, wanted))
            .or_else(|| candidates.iter().find(scalar));
        match chosen {
            Some(branch) => self.value(node, branch),
            None => {
                if let Some(branch) = candidates.iter().find(|branch| !allows(branch, "null")) {
                    self.wrong_type(node, branch);
                }
            }
        }
    }

    /// The shapes that `schema` allows, those of a choice within a choice too.
    fn branches(&self, schema: &'a Value) -> Vec<&'a Value> {
        let schema = self.resolved(schema);
        match schema.get("anyOf").and_then(Value::as_array) {
            Some(branches) => branches.iter().flat_map(|branch| self.branches(branch)).collect(),
            None => vec![schema],
        }
    }

    fn mapping(&mut self, node: &Node, pairs: &[(Node, Node)], schema: &'a Value) {
        let properties = schema.get("properties").and_then(Value::as_object);
        let additional = schema.get("additionalProperties");
        for (position, (key, value)) in pairs.iter().enumerate() {
            let Some(name) = key.as_scalar() else {
                self.wrong_type(key, schema);
                continue;
            };
            let earlier = pairs[..position].iter().find(|(other, _)| other.as_scalar() == Some(name));
            if let Some((first, _)) = earlier {
                self.duplicate(key, first, name);
                continue;
            }
            match (properties.and_then(|known| known.get(name)), additional) {
                (Some(schema), _) if schema.get(UNTRANSLATED).is_some() => {
                    self.untranslated_key(key, name, schema);
                }
                (Some(schema), _) => self.value(value, schema),
                (None, Some(Value::Object(_))) => {
                    if let Some(schema) = additional {
                        self.value(value, schema);
                    }
                }
                (None, _) => self.unknown_key(key, name, properties),
            }
        }
        self.missing_keys(node, pairs, schema, properties);
    }

    fn missing_keys(
        &mut self,
        node: &Node,
        pairs: &[(Node, Node)],
        schema: &'a Value,
        properties: Option<&Map<String, Value>>,
    ) {
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        for name in required.filter_map(Value::as_str) {
            let written = pairs.iter().find(|(key, _)| key.as_scalar() == Some(name));
            if written.is_some_and(|(_, value)| !value.is_null()) {
                continue;
            }
            let title = title_of(self.root, properties.and_then(|known| known.get(name)));
            let span = written.map_or(node.span.start..node.span.start, |(key, _)| key.span.clone());
            self.report(
                &codes::MISSING_KEY,
                &span,
                Message::new(format!("缺少 `{name}`{title}"), format!("missing key `{name}`")),
            );
        }
    }

    fn unknown_key(&mut self, key: &Node, name: &str, properties: Option<&Map<String, Value>>) {
        let finding = self.finding(
            &codes::UNKNOWN_KEY,
            &key.span,
            Message::new(format!("不认识的键 `{name}`"), format!("unknown key `{name}`")),
        );
        let known =
            || properties.into_iter().flatten().filter(|(_, schema)| schema.get(UNTRANSLATED).is_none());
        let by_title =
            known().find(|(_, schema)| bare_title(self.root, schema) == name).map(|(key, _)| key.as_str());
        let meant = by_title.or_else(|| nearest(name, known().map(|(key, _)| key.as_str())));
        let finding = match meant {
            Some(meant) => finding.hint(Message::new(
                format!(
                    "是不是 `{meant}`{}？",
                    title_of(self.root, properties.and_then(|known| known.get(meant)))
                ),
                format!("did you mean `{meant}`?"),
            )),
            None => {
                let all: Vec<&str> = known().map(|(key, _)| key.as_str()).collect();
                finding.hint(Message::new(
                    format!("这里可以写：{}", all.join("、")),
                    format!("known keys: {}", all.join(", ")),
                ))
            }
        };
        self.found.push(finding);
    }

    /// A key of the original that a translation repeats.
    fn untranslated_key(&mut self, key: &Node, name: &str, schema: &Value) {
        let finding = self.finding(
            &codes::UNTRANSLATED_KEY,
            &key.span,
            Message::new(
                format!("`{name}`{}不写在译文里", title_of(self.root, Some(schema))),
                format!("`{name}` is not translated"),
            ),
        );
        self.found.push(finding.hint(Message::new(
            "删去它：各种语言都用原文里的值",
            "remove it: every language has the value of the original",
        )));
    }

    fn duplicate(&mut self, key: &Node, first: &Node, name: &str) {
        let finding = self
            .finding(
                &codes::DUPLICATE_KEY,
                &key.span,
                Message::new(format!("`{name}` 写了两次"), format!("key `{name}` is written twice")),
            )
            .related(
                Place::span(self.path, first.span.clone()),
                Message::new("第一次写在这里", "first written here"),
            )
            .hint(Message::new("只保留一个", "keep one of them"));
        self.found.push(finding);
    }

    fn closed_list(&mut self, node: &Node, schema: &Value, allowed: &[Value]) {
        let Some(text) = node.as_scalar() else { return self.wrong_type(node, schema) };
        let keys: Vec<&str> = allowed.iter().filter_map(Value::as_str).collect();
        if keys.contains(&text) {
            return;
        }
        let names: Vec<&str> = schema
            .get("x-names")
            .and_then(Value::as_array)
            .map(|names| names.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        let meant = names
            .iter()
            .position(|name| *name == text)
            .map(|position| keys[position])
            .or_else(|| nearest(text, keys.iter().copied()));
        let title = schema.get("title").and_then(Value::as_str).unwrap_or("取值");
        let finding = self.finding(
            &codes::UNKNOWN_VALUE,
            &node.span,
            Message::new(format!("{title}没有 `{text}` 这个取值"), format!("unknown value `{text}`")),
        );
        let listed: Vec<String> = keys
            .iter()
            .enumerate()
            .map(|(position, key)| {
                names.get(position).map_or((*key).to_owned(), |name| format!("{key}（{name}）"))
            })
            .collect();
        self.found.push(match meant {
            Some(meant) => {
                finding.hint(Message::new(format!("是不是 `{meant}`？"), format!("did you mean `{meant}`?")))
            }
            None => finding.hint(Message::new(
                format!("可以写：{}", listed.join("、")),
                format!("allowed: {}", keys.join(", ")),
            )),
        });
    }

    fn wrong_type(&mut self, node: &Node, schema: &Value) {
        let (zh, en) = expected(schema);
        let written = match &node.kind {
            NodeKind::Mapping(_) => ("一组“键: 值”", "a mapping"),
            NodeKind::Sequence(_) => ("一个列表", "a list"),
            _ if node.is_null() => ("空值", "nothing"),
            _ => ("一个值", "a single value"),
        };
        self.report(
            &codes::WRONG_TYPE,
            &node.span,
            Message::new(
                format!("这里应当是{zh}，写的是{}", written.0),
                format!("expected {en}, found {}", written.1),
            ),
        );
    }

    fn resolved(&self, schema: &'a Value) -> &'a Value {
        resolve(self.root, schema)
    }

    fn finding(
        &self,
        code: &'static crate::diagnostic::Explanation,
        span: &Range<usize>,
        message: Message,
    ) -> Diagnostic {
        Diagnostic::new(code, Place::span(self.path, span.clone()), message)
    }

    fn report(
        &mut self,
        code: &'static crate::diagnostic::Explanation,
        span: &Range<usize>,
        message: Message,
    ) {
        let finding = self.finding(code, span, message);
        self.found.push(finding);
    }
}

fn resolve<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|reference| root.pointer(reference.trim_start_matches('#')))
        .unwrap_or(schema)
}

/// The Chinese title of a schema as ` （title）`, or nothing.
fn title_of(root: &Value, schema: Option<&Value>) -> String {
    schema
        .map(|schema| bare_title(root, schema))
        .filter(|title| !title.is_empty())
        .map_or(String::new(), |title| format!("（{title}）"))
}

fn bare_title<'a>(root: &'a Value, schema: &'a Value) -> &'a str {
    let own = |schema: &'a Value| schema.get("title").and_then(Value::as_str);
    own(schema).or_else(|| own(resolve(root, schema))).unwrap_or("")
}

fn allows(schema: &Value, kind: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(only)) => only == kind,
        Some(Value::Array(kinds)) => kinds.iter().any(|one| one == kind),
        _ => false,
    }
}

/// Whether a scalar can be read as what `schema` wants.
fn fits(schema: &Value, text: &str, plain: bool) -> bool {
    let null = plain && matches!(text, "" | "~" | "null");
    (allows(schema, "string") && !null)
        || allows(schema, "null") && null
        || allows(schema, "boolean") && plain && matches!(text, "true" | "false")
        || allows(schema, "integer") && plain && integer_fits(schema, text)
        || allows(schema, "number") && plain && text.parse::<f64>().is_ok()
}

fn integer_fits(schema: &Value, text: &str) -> bool {
    let minimum = schema.get("minimum").and_then(Value::as_f64);
    text.parse::<i64>().is_ok_and(|number| {
        let number = u32::try_from(number).ok().map(f64::from);
        number.is_some_and(|number| minimum.is_none_or(|least| number >= least))
    })
}

fn expected(schema: &Value) -> (&'static str, &'static str) {
    if schema.get("enum").is_some() {
        ("规定的取值之一", "one of a closed list")
    } else if allows(schema, "object") {
        ("一组“键: 值”", "a mapping")
    } else if allows(schema, "array") {
        ("一个列表", "a list")
    } else if allows(schema, "integer") {
        ("一个整数", "a whole number")
    } else if allows(schema, "number") {
        ("一个数字", "a number")
    } else if allows(schema, "boolean") {
        ("true 或 false", "true or false")
    } else {
        ("一段文字", "a text")
    }
}
