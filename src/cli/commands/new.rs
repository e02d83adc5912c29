//! `menhu new`: a new content file.

use std::path::Path;

use crate::{
    cli::{
        ExitCode,
        args::{NewArgs, NewKind},
        report::Report,
        settings::Settings,
    },
    diagnostic::Message,
    scaffold::{self, BadName, Kind},
    write,
};

/// Makes a content file with comments that say what to write.
pub(super) fn run(args: &NewArgs, settings: &Settings, report: &Report) -> Result<ExitCode, Message> {
    let kind = match args.kind {
        NewKind::Item => Kind::Item,
        NewKind::Form => Kind::Form,
        NewKind::Article => Kind::Article,
        NewKind::Document => Kind::Document,
        NewKind::Department => Kind::Department,
        NewKind::Joint => Kind::Joint,
        NewKind::Center => Kind::Center,
        NewKind::Page => Kind::Page,
    };
    let file = scaffold::content(kind, &args.name, args.title.as_deref(), settings.now)
        .map_err(|bad| why(&args.name, bad))?;
    let path = file.0.clone();
    let present = write::create(&settings.root, &[file]).map_err(|error| super::unwritten(&error))?;
    if !present.is_empty() {
        return Err(Message::new(
            format!("{path} 已经存在，没有动它"),
            format!("{path} is there already and was left alone"),
        ));
    }
    report.line(&Message::new(format!("新建 {path}"), format!("made {path}")));
    if let Some(department) = missing_department(&path, &settings.root) {
        report.line(&Message::new(
            format!("部门 {department} 还没有 department.yaml：menhu new department {department}"),
            format!("{department} has no department.yaml yet: menhu new department {department}"),
        ));
    }
    Ok(ExitCode::Fine)
}

/// The department that the new file at `path` belongs to, when the site does not have it.
fn missing_department<'a>(path: &'a str, root: &Path) -> Option<&'a str> {
    let (department, _) = path.strip_prefix("content/departments/")?.split_once('/')?;
    let file = root.join(format!("content/departments/{department}/department.yaml"));
    (!file.exists()).then_some(department)
}

fn why(name: &str, bad: BadName) -> Message {
    match bad {
        BadName::NotSlug => Message::new(
            format!("`{name}` 不能作网址：只能用小写字母、数字和连字符，用 / 分开"),
            format!("`{name}` cannot be an address: lower case letters, digits and hyphens, parted by /"),
        ),
        BadName::Parts(shape) => Message::new(
            format!("`{name}` 应当写成 {shape}"),
            format!("`{name}` does not have the parts that this kind needs ({shape})"),
        ),
    }
}
