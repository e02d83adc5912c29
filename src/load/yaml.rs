//! YAML into a raw shape: fast when the file is right, thorough when it is not.
//!
//! 1. The typed loader reads the file. When it succeeds, nothing else runs.
//! 2. When it fails, the spanned outline is checked against the JSON Schema of the same shape,
//!    which gives every mistake of the file with its position.

use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde::de::DeserializeOwned;

use super::{codes, schema, text::scan_yaml_lines};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message},
    source::{Place, SourcePath, outline::Outline},
};

/// Reads `yaml`, which begins at byte `shift` of the file at `path`, into the shape `T`.
pub(super) fn from_yaml<T: DeserializeOwned + JsonSchema>(
    path: &SourcePath,
    yaml: &str,
    shift: usize,
) -> Result<T, Diagnostics> {
    let marks = scan_yaml_lines(path, yaml, shift);
    if !marks.is_empty() {
        return Err(marks);
    }
    serde_yaml::from_str(yaml).map_err(|error| explain_failure::<T>(path, yaml, shift, &error))
}

/// The JSON Schema of the shape `T`.
pub(super) fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
}

fn explain_failure<T: JsonSchema>(
    path: &SourcePath,
    yaml: &str,
    shift: usize,
    error: &serde_yaml::Error,
) -> Diagnostics {
    match Outline::parse(yaml, shift) {
        Ok(outline) => {
            let found = schema::validate(path, &outline, &schema_of::<T>());
            if found.is_empty() { vec![unexplained(path, shift, error)] } else { found }
        }
        Err(failure) if failure.too_deep => vec![Diagnostic::new(
            &codes::TOO_DEEP,
            Place::span(path, failure.offset..failure.offset),
            Message::new("嵌套超过 64 层", "nested deeper than 64 levels"),
        )],
        Err(failure) => vec![syntax_error(path, yaml, shift, failure.offset, &failure.message)],
    }
}

fn syntax_error(path: &SourcePath, yaml: &str, shift: usize, offset: usize, message: &str) -> Diagnostic {
    let at = offset.clamp(shift, shift + yaml.len());
    let finding = Diagnostic::new(
        &codes::SYNTAX,
        Place::span(path, at..at),
        Message::new(format!("YAML 格式不对：{}", in_chinese(message)), format!("malformed YAML: {message}")),
    );
    finding.hint(Message::new(
        "检查这一行和上一行：引号、括号是否成对，冒号后有没有空格，缩进是否对齐",
        "look at this line and the one above: quotes, brackets, the blank after a colon, the indent",
    ))
}

/// What the YAML parser says, in Chinese where the saying is a common one.
fn in_chinese(message: &str) -> &str {
    const SAYINGS: [(&str, &str); 8] = [
        ("while scanning a quoted scalar", "引号没有成对"),
        ("unexpected end of stream", "文件提前结束，引号或括号没有成对"),
        ("did not find expected ',' or ']'", "列表的方括号没有成对，或条目之间缺少逗号"),
        ("did not find expected ',' or '}'", "花括号没有成对，或条目之间缺少逗号"),
        ("mapping values are not allowed", "这里不能再写一个“键: 值”，可能是文字里的冒号需要加引号"),
        ("simple key expect ':'", "这一行缺少冒号，或冒号后缺少空格"),
        ("could not find expected ':'", "这一行缺少冒号，或冒号后缺少空格"),
        ("did not find expected key", "缩进没有对齐"),
    ];
    SAYINGS.iter().find(|(saying, _)| message.contains(saying)).map_or(message, |(_, chinese)| chinese)
}

/// The typed loader refuses what the schema accepts: say what it says, where it says it.
fn unexplained(path: &SourcePath, shift: usize, error: &serde_yaml::Error) -> Diagnostic {
    let at = shift + error.location().map_or(0, |location| location.index());
    Diagnostic::new(
        &codes::WRONG_TYPE,
        Place::span(path, at..at),
        Message::new(format!("读不出来：{error}"), format!("cannot be read: {error}")),
    )
}
