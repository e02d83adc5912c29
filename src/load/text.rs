//! From bytes to text: encoding, size, and full-width punctuation where YAML needs ASCII.

use std::borrow::Cow;

use super::codes;
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message},
    source::{Place, ReadError, SourceFile, SourcePath, SourceTree},
};

/// Largest text file, in bytes.
const MAX_LEN: u64 = 4 * 1024 * 1024;

/// Reads `file` as UTF-8 text; a byte-order mark stays, so that offsets are those of the file.
pub(super) fn read_text(tree: &SourceTree, file: &SourceFile) -> Result<String, Diagnostic> {
    let place = || Place::file(&file.path);
    if file.len > MAX_LEN {
        let size = file.len / 1024 / 1024;
        return Err(Diagnostic::new(
            &codes::TOO_LARGE,
            place(),
            Message::new(
                format!("文件有 {size} MB，最多 4 MB"),
                format!("the file has {size} MB, the most is 4 MB"),
            ),
        )
        .hint(Message::new(
            "拆成多个文件，或放进 files 文件夹供下载",
            "split it, or put it into a files folder for download",
        )));
    }
    let bytes = tree.read(&file.path).map_err(|error| unreadable(&file.path, &error))?;
    // Checks sixteen times as fast as the standard library, which pays for the copy.
    let text = encoding_rs::UTF_8.decode_without_bom_handling_and_without_replacement(&bytes);
    text.map(Cow::into_owned).ok_or_else(|| not_utf8(&file.path, &bytes, first_foreign(&bytes)))
}

/// The first byte that is not ASCII: where the encoding begins to matter.
fn first_foreign(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0)
}

/// A finding for a file that the reader could not read.
pub(super) fn unreadable(path: &SourcePath, error: &ReadError) -> Diagnostic {
    let (zh, en) = match error {
        ReadError::NotFound => ("文件不见了".to_owned(), "the file is gone".to_owned()),
        ReadError::Denied => ("没有读取权限".to_owned(), "permission to read it is denied".to_owned()),
        ReadError::Other(cause) => (format!("读不出来：{cause}"), format!("cannot be read: {cause}")),
    };
    Diagnostic::new(&codes::UNREADABLE, Place::file(path), Message::new(zh, en))
}

fn not_utf8(path: &SourcePath, bytes: &[u8], at: usize) -> Diagnostic {
    let (text, _, broken) = encoding_rs::GB18030.decode(bytes);
    let reads_as_chinese =
        !broken && text.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character));
    let (zh, en) = if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        ("文件是 UTF-16 编码", "the file is UTF-16")
    } else if reads_as_chinese {
        ("文件是 GB18030（GBK）编码", "the file is GB18030 (GBK)")
    } else {
        ("文件不是 UTF-8 编码", "the file is not UTF-8")
    };
    Diagnostic::new(&codes::ENCODING, Place::span(path, at..at), Message::new(zh, en))
        .hint(Message::new("用编辑器打开后“另存为”，编码选 UTF-8", "save it again as UTF-8"))
}

/// Finds tabs before, and full-width punctuation after, the keys of the YAML in `text[start..]`.
///
/// Works by lines, skipping block scalars and comments, so that Chinese text is left alone.
pub(super) fn scan_yaml_lines(path: &SourcePath, yaml: &str, shift: usize) -> Diagnostics {
    let mut found = Diagnostics::new();
    let mut block: Option<usize> = None;
    let mut offset = shift;
    for line in yaml.split_inclusive('\n') {
        let start = offset;
        offset += line.len();
        let content = line.trim_start_matches([' ', '\t']);
        let indent = line.len() - content.len();
        if content.trim_end().is_empty() || content.starts_with('#') {
            continue;
        }
        if let Some(parent) = block {
            if indent > parent {
                continue;
            }
            block = None;
        }
        if let Some(tab) = line[..indent].find('\t') {
            found.push(tab_indent(path, start + tab));
        }
        found.extend(full_width(path, content, start + indent));
        let end = content.trim_end();
        if [" |", " >", " |-", " >-", " |+", " >+"].iter().any(|mark| end.ends_with(mark)) {
            block = Some(indent);
        }
    }
    found
}

fn tab_indent(path: &SourcePath, at: usize) -> Diagnostic {
    Diagnostic::new(
        &codes::TAB,
        Place::span(path, at..at + 1),
        Message::new("行首用了制表符", "a tab indents the line"),
    )
    .hint(Message::new("改用空格缩进", "indent by blanks"))
}

/// Full-width punctuation in the place of YAML's own, in one line without its indent.
fn full_width(path: &SourcePath, content: &str, start: usize) -> Option<Diagnostic> {
    let entry = content.strip_prefix("- ").map_or(content, str::trim_start);
    let at = content.len() - entry.len();
    let key_len =
        entry.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')).count();
    let rest = &entry[key_len..];
    let after_key = start + at + key_len;
    if key_len > 0 && rest.starts_with('：') {
        return Some(wrong_mark(path, after_key, '：', ": "));
    }
    let value = rest.strip_prefix(':')?;
    let value_start = after_key + 1;
    if key_len > 0 && value.starts_with('\u{3000}') {
        return Some(wrong_mark(path, value_start, '\u{3000}', " "));
    }
    let trimmed = value.trim_start();
    let trimmed_start = value_start + value.len() - trimmed.len();
    if trimmed.starts_with(['[', '{']) {
        return flow_mark(trimmed).map(|(at, mark)| {
            wrong_mark(path, trimmed_start + at, mark, if mark == '，' { ", " } else { ": " })
        });
    }
    let quoted = trimmed.trim_end();
    (quoted.starts_with('“') && quoted.ends_with('”') && quoted.matches('“').count() == 1)
        .then(|| wrong_mark(path, trimmed_start, '“', "\""))
}

/// A full-width comma or colon between the entries of a flow list or mapping, outside quotes.
fn flow_mark(flow: &str) -> Option<(usize, char)> {
    let mut quote: Option<char> = None;
    let mapping = flow.starts_with('{');
    let mut plain_key = true;
    for (at, character) in flow.char_indices() {
        match quote {
            Some(open) if character == open => quote = None,
            Some(_) => {}
            None => match character {
                '"' | '\'' => quote = Some(character),
                '，' if !mapping => return Some((at, character)),
                '：' if mapping && plain_key => return Some((at, character)),
                ':' => plain_key = false,
                ',' | '{' => plain_key = true,
                _ => {}
            },
        }
    }
    None
}

fn wrong_mark(path: &SourcePath, at: usize, mark: char, instead: &str) -> Diagnostic {
    let shown = if mark == '\u{3000}' { "全角空格".to_owned() } else { format!("全角的“{mark}”") };
    Diagnostic::new(
        &codes::FULL_WIDTH,
        Place::span(path, at..at + mark.len_utf8()),
        Message::new(
            format!("这里用了{shown}，YAML 要用半角"),
            format!("full-width U+{:04X} where YAML needs ASCII", u32::from(mark)),
        ),
    )
    .hint(Message::new(format!("改成半角的 `{instead}`"), format!("write `{instead}`")))
}
