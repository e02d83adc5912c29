//! `menhu verify`: a folder against its release manifest.

use crate::{
    cli::{ExitCode, args::VerifyArgs, report::Report},
    diagnostic::Message,
    write::{RELEASE, Release},
};

/// Compares a folder with its release.
pub(super) fn run(args: &VerifyArgs, report: &Report) -> Result<ExitCode, Message> {
    let manifest = args.release.clone().unwrap_or_else(|| args.folder.join(RELEASE));
    let found = Release::read(&manifest)
        .and_then(|release| release.verify(&args.folder))
        .map_err(|error| super::unverified(&error))?;
    let states = [
        ("changed", ("内容变了", "changed"), &found.changed),
        ("missing", ("缺少", "missing"), &found.missing),
        ("added", ("多出", "added"), &found.added),
    ];
    for (key, (zh, en), paths) in states {
        for path in paths {
            if report.is_json() {
                report.out(&format!("{}\n", serde_json::json!({ "path": path, "state": key })));
            } else {
                report.line(&Message::new(format!("{zh}：{path}"), format!("{en}: {path}")));
            }
        }
    }
    if report.is_human() {
        let [changed, missing, added] = [&found.changed, &found.missing, &found.added].map(Vec::len);
        report.line(&Message::new(
            format!("核对 {} 个文件：内容变了 {changed}，缺少 {missing}，多出 {added}", found.compared),
            format!("{} files compared: {changed} changed, {missing} missing, {added} added", found.compared),
        ));
    }
    Ok(if found.is_whole() { ExitCode::Fine } else { ExitCode::ContentErrors })
}
