//! `menhu server`: what a web server must be told to publish the site.

use crate::{
    cli::{
        ExitCode,
        args::{ServerArgs, ServerName},
        report::Report,
        settings::Settings,
    },
    diagnostic::Message,
    hosting::{Hosting, Server, Unhosted},
    load::{self, Loader},
    pipeline::Pipeline,
    write,
};

/// Prints or writes the configuration.
pub(super) fn run(args: &ServerArgs, settings: &Settings, report: &Report) -> Result<ExitCode, Message> {
    let as_of = settings.as_of(&args.as_of)?;
    let (tree, mut found) = load::read(&settings.root);
    let mut loader = Loader::default();
    if let Some(base_url) = &args.base_url {
        loader = loader.with_base_url(base_url);
    }
    let renderer = match Pipeline::new(loader).prepare(&tree, as_of) {
        Ok(warned) => warned.value,
        Err(diagnostics) => {
            found.extend(diagnostics);
            report.findings(found, &tree);
            return Ok(ExitCode::ContentErrors);
        }
    };
    let folder = match &args.folder {
        Some(folder) => settings.here.join(folder),
        None => settings.root.join("public"),
    };
    let hosting = Hosting::of(renderer.plan(), &renderer.translations(), &folder.to_string_lossy())
        .map_err(|why| unhosted(&why))?;
    let snippet = hosting.snippet(match args.server {
        ServerName::Nginx => Server::Nginx,
        ServerName::Apache => Server::Apache,
        ServerName::Caddy => Server::Caddy,
    });
    let Some(out) = &args.out else {
        report.out(&snippet);
        return Ok(ExitCode::Fine);
    };
    let out = settings.here.join(out);
    write::replace(&out, &snippet).map_err(|error| super::unwritten(&error))?;
    let out = out.display();
    report.line(&Message::new(
        format!("写好 {out}；在服务器的配置里引用它，再让服务器检查和重新读取配置"),
        format!(
            "wrote {out}; include it in the server's configuration, then let the server check and reload it"
        ),
    ));
    Ok(ExitCode::Fine)
}

fn unhosted(why: &Unhosted) -> Message {
    match why {
        Unhosted::RelativeFolder => Message::new(
            "--folder 要写从根开始的路径，例如 /srv/www/public",
            "--folder must be absolute, for example /srv/www/public",
        ),
        Unhosted::Folder(character) => {
            let shown = character.escape_debug();
            Message::new(
                format!("文件夹的名字里不能有 `{shown}`，服务器会当成自己的记号"),
                format!("the folder's name cannot hold `{shown}`: servers read it as their own"),
            )
        }
        Unhosted::BasePath(character) => {
            let shown = character.escape_debug();
            Message::new(
                format!("base_url 的路径里不能有 `{shown}`，服务器会当成自己的记号"),
                format!("the path of base_url cannot hold `{shown}`: servers read it as their own"),
            )
        }
    }
}
