//! `menhu diff`: what changed for the public between two releases.
#![allow(clippy::disallowed_methods, reason = "files named on the command line are read here")]

use std::path::Path;

use crate::{
    check::AsOf,
    cli::{
        ExitCode,
        args::{ChangesForm, DiffArgs},
        report::Report,
        settings::Settings,
    },
    compare::{self, NotRecords, Records},
    diagnostic::{Message, has_errors},
    load,
    pipeline::Pipeline,
    plan::{DataFile, Dataset, PlannedFile},
    render::{Content, Renderer},
    write,
};

/// Where a built folder has its records.
const RECORDS: &str = "data/items.json";

/// Why there are no records to compare.
enum Missing {
    /// The site has errors, which were told.
    Told,
    /// The call or the machine is wrong.
    Failure(Message),
}

/// Tells what changed.
pub(super) fn run(args: &DiffArgs, settings: &Settings, report: &Report) -> Result<ExitCode, Message> {
    let as_of = settings.as_of(&args.as_of)?;
    let new = args.new.as_ref().map_or_else(|| settings.root.clone(), |new| settings.here.join(new));
    let old = settings.here.join(&args.old);
    let both = records(&old, as_of, report).and_then(|old| Ok((old, records(&new, as_of, report)?)));
    let (old, new) = match both {
        Ok(both) => both,
        Err(Missing::Told) => return Ok(ExitCode::ContentErrors),
        Err(Missing::Failure(message)) => return Err(message),
    };
    let changes = compare::compare(&old, &new);
    let language = report.language();
    let told = match args.form {
        ChangesForm::Text if report.is_json() => compare::json(&changes, language),
        ChangesForm::Text => compare::text(&changes, language),
        ChangesForm::Article => compare::article(&changes, language, as_of.now.date()),
        ChangesForm::Feed => compare::feed(&changes, language, as_of.now),
    };
    match &args.out {
        None => report.out(&told),
        Some(out) => {
            let out = settings.here.join(out);
            write::replace(&out, &told).map_err(|error| super::unwritten(&error))?;
            let out = out.display();
            report.line(&Message::new(format!("写好 {out}"), format!("wrote {out}")));
        }
    }
    let differs = args.exit_code && !changes.is_empty();
    Ok(if differs { ExitCode::ContentErrors } else { ExitCode::Fine })
}

/// The records of what lies at `path`: a site, a built folder, or a file of records.
fn records(path: &Path, as_of: AsOf, report: &Report) -> Result<Records, Missing> {
    if path.join("site-config.yaml").is_file() {
        return of_site(path, as_of, report);
    }
    let file = if path.is_dir() { path.join(RECORDS) } else { path.to_owned() };
    let bytes = std::fs::read(&file).map_err(|error| {
        let (shown, file) = (path.display(), file.display());
        Missing::Failure(Message::new(
            format!("{shown} 不是网站，也读不到 {file}：{error}；比较的是网站文件夹，或者带开放数据（output.data）生成的文件夹"),
            format!("{shown} is no site, and {file} cannot be read: {error}; name a site, or a folder built with open data (output.data)"),
        ))
    })?;
    Records::read(&bytes).map_err(|error| Missing::Failure(unread(&file, &error)))
}

/// The records of the site in the folder `root`, built in memory.
fn of_site(root: &Path, as_of: AsOf, report: &Report) -> Result<Records, Missing> {
    let (tree, mut found) = load::read(root);
    match Pipeline::default().prepare(&tree, as_of) {
        Ok(warned) if !has_errors(&found) => {
            Records::read(&exported(&warned.value)).map_err(|error| Missing::Failure(unread(root, &error)))
        }
        prepared => {
            found.extend(prepared.err().into_iter().flatten());
            report.findings(found, &tree);
            if report.is_human() {
                let root = root.display();
                report.line(&Message::new(
                    format!("{root} 的内容有错误，没有比较"),
                    format!("{root} has errors in its content; nothing was compared"),
                ));
            }
            Err(Missing::Told)
        }
    }
}

/// The file of records, whether the site publishes it or not.
fn exported(renderer: &Renderer) -> Vec<u8> {
    let file = PlannedFile::Data(DataFile::Dataset(Dataset::Items));
    match renderer.original().file(&file).content {
        Content::Bytes(bytes) => bytes.into_owned(),
        // Memory takes every byte.
        Content::Made(maker) => maker.bytes().unwrap_or_default(),
        Content::Copy(_) => Vec::new(),
    }
}

fn unread(file: &Path, error: &NotRecords) -> Message {
    let file = file.display();
    match error {
        NotRecords::Malformed(cause) => Message::new(
            format!("{file} 不是事项数据：{cause}"),
            format!("{file} holds no records of items: {cause}"),
        ),
        NotRecords::Foreign => Message::new(
            format!("{file} 不是 menhu 生成的事项数据（data/items.json）"),
            format!("{file} is no file of records of items (data/items.json)"),
        ),
        NotRecords::Later(version) => Message::new(
            format!("{file} 是第 {version} 版的事项数据，这个版本的 menhu 不认识"),
            format!("{file} holds records of version {version}, which this menhu does not know"),
        ),
    }
}
