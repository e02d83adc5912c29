//! `menhu import`: an item list into content files.

use std::path::Path;

use crate::{
    cli::{ExitCode, args::ImportArgs, report::Report, settings::Settings},
    diagnostic::Message,
    exchange::{self, Imported, ListError},
    load::{self, Loader},
    model::Site,
    write,
};

/// Imports the item list.
pub(super) fn run(args: &ImportArgs, settings: &Settings, report: &Report) -> Result<ExitCode, Message> {
    let root = args.into.as_ref().map_or_else(|| settings.root.clone(), |into| settings.here.join(into));
    #[allow(clippy::disallowed_methods, reason = "the file named on the command line is read here")]
    let bytes = std::fs::read(&args.file).map_err(|error| {
        let file = args.file.display();
        Message::new(format!("读不了 {file}：{error}"), format!("{file} cannot be read: {error}"))
    })?;
    let site = present_site(&root)?;
    let mut imported = match exchange::import(&bytes, site.as_ref()) {
        Ok(imported) => imported,
        Err(error) => return Ok(rejected(&error, report)),
    };
    if site.is_none() {
        imported.files.extend(exchange::frame(imported.national_codes));
    }
    write::create(&root, &imported.files).map_err(|error| super::unwritten(&error))?;
    tell(&imported, &root, report);
    Ok(ExitCode::Fine)
}

/// The site at `root`, if there is one; one with errors cannot be added to.
fn present_site(root: &Path) -> Result<Option<Site>, Message> {
    if !root.join("site-config.yaml").is_file() {
        return Ok(None);
    }
    let (tree, _) = load::read(root);
    match Loader::default().load(&tree) {
        (Some(site), _) => Ok(Some(site)),
        (None, _) => Err(Message::new(
            "原有网站的配置读不出来；先用 menhu check 改好",
            "the configuration of the site cannot be read; mend it with menhu check first",
        )),
    }
}

fn rejected(error: &ListError, report: &Report) -> ExitCode {
    match error {
        ListError::Column(names) => report.line(&Message::new(
            format!("清单里没有“{}”这一列（也可以叫：{}）", names[0], names[1..].join("、")),
            format!("the list has no column {} (or {})", names[0], names[1..].join(", ")),
        )),
        ListError::Csv(cause) => report
            .line(&Message::new(format!("清单不是 CSV：{cause}"), format!("the list is not CSV: {cause}"))),
        ListError::Rows(rows) => {
            for row in rows {
                report.line(&Message::new(
                    format!("第 {} 行“{}”列：`{}` {}", row.line, row.column, row.value, row.fault),
                    format!("line {}, column {}: `{}` {}", row.line, row.column, row.value, row.fault_en),
                ));
            }
            report.line(&Message::new("没有导入任何内容", "nothing was imported"));
        }
    }
    ExitCode::ContentErrors
}

fn tell(imported: &Imported, root: &Path, report: &Report) {
    let Imported { files, departments, items, same, different, .. } = imported;
    let shown = root.display();
    let made = files.len();
    report.line(&Message::new(
        format!("清单有 {departments} 个部门、{items} 个事项；新建 {made} 个文件，{same} 个事项已有且相同，在 {shown}"),
        format!("{departments} departments, {items} items; {made} files made, {same} items there already and the same, in {shown}"),
    ));
    for name in different {
        report.line(&Message::new(
            format!("已有但与清单不同，没有改动：{name}"),
            format!("there already but different, left alone: {name}"),
        ));
    }
}
