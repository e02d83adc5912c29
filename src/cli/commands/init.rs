//! `menhu init`: a new site.

use std::io::IsTerminal as _;

use crate::{
    cli::{ExitCode, args::InitArgs, report::Report, settings::Settings},
    diagnostic::Message,
    exchange::yaml_text,
    scaffold::{self, NewSite, SiteShape},
    write,
};

/// Makes a new site; asks for what was not told when somebody is there to answer.
pub(super) fn run(args: &InitArgs, settings: &Settings, report: &Report) -> Result<ExitCode, Message> {
    let dir = args.dir.as_ref().map_or_else(|| settings.root.clone(), |dir| settings.here.join(dir));
    if dir.join("site-config.yaml").exists() {
        let shown = dir.display();
        return Err(Message::new(
            format!("{shown} 里已经有 site-config.yaml，没有动它"),
            format!("{shown} has a site-config.yaml already and was left alone"),
        ));
    }
    let ask = |told: &Option<String>, question: Message, usual: &str| match told {
        Some(told) => told.clone(),
        None if std::io::stdin().is_terminal() && report.is_human() => report.ask(&question, usual),
        None => usual.to_owned(),
    };
    let title = ask(&args.title, Message::new("网站名称", "name of the site"), "示范市政务服务门户");
    let department = ask(
        &args.department,
        Message::new("第一个部门的名称", "name of the first department"),
        "示范市市场监督管理局",
    );
    let base_url =
        ask(&args.base_url, Message::new("网址", "address of the site"), "https://www.example.gov.cn");
    let kind = match args.kind.as_deref() {
        None | Some("portal") => SiteShape::Portal,
        Some("department") => SiteShape::Department,
        Some(other) => {
            return Err(Message::new(
                format!("没有站点类型 `{other}`，可以写 portal 或 department"),
                format!("there is no kind `{other}`; portal or department"),
            ));
        }
    };
    let new = NewSite {
        title: yaml_text(&title),
        base_url: base_url.trim_end_matches('/').to_owned(),
        kind,
        department: yaml_text(&department),
        now: settings.now,
    };
    let files = scaffold::site(&new);
    write::create(&dir, &files).map_err(|error| super::unwritten(&error))?;
    let shown = dir.display();
    report.line(&Message::new(
        format!("新网站在 {shown}（{} 个文件）。预览：menhu serve --root {shown}", files.len()),
        format!("the new site is in {shown} ({} files). Preview: menhu serve --root {shown}", files.len()),
    ));
    Ok(ExitCode::Fine)
}
