//! `menhu serve`: the preview.

use crate::{
    cli::{ExitCode, args::ServeArgs, report::Report, settings::Settings},
    diagnostic::{Language, Message},
    serve::{Built, Preview, ServeError},
};

/// Serves the site until it is stopped.
pub(super) fn run(args: &ServeArgs, settings: &Settings, report: &Report) -> Result<ExitCode, Message> {
    let as_of = settings.as_of(&args.as_of)?;
    let language = report.language();
    let printer = report.clone();
    let told = move |built: &Built| printer.out(&in_words(built, language));
    let preview =
        Preview::start(&settings.root, as_of, language, args.port, told).map_err(|error| why(&error))?;
    let url = format!("http://{}{}", preview.address(), preview.home());
    report.line(&Message::new(
        format!("预览：{url}（按 Ctrl+C 结束）"),
        format!("preview: {url} (Ctrl+C ends it)"),
    ));
    if args.open {
        open(&url);
    }
    loop {
        std::thread::park();
    }
}

fn in_words(built: &Built, language: Language) -> String {
    let milliseconds = built.took.as_millis();
    let pages = built.pages.unwrap_or(0);
    let line = match (language, built.failed) {
        (Language::Chinese, true) => format!("内容有错误，保留上一个版本（{milliseconds} 毫秒）"),
        (Language::Chinese, false) => format!("第 {} 版，{pages} 页（{milliseconds} 毫秒）", built.version),
        (Language::English, true) => format!("errors; the last good version stays ({milliseconds} ms)"),
        (Language::English, false) => format!("version {}, {pages} pages ({milliseconds} ms)", built.version),
    };
    format!("{}{line}\n", built.findings)
}

fn why(error: &ServeError) -> Message {
    match error {
        ServeError::Port(port) => Message::new(
            format!("端口 {port} 和后面的端口都被占用；用 --port 换一个"),
            format!("port {port} and those after it are taken; name another with --port"),
        ),
        ServeError::Watch(cause) => {
            Message::new(format!("不能监视文件夹：{cause}"), format!("the folder cannot be watched: {cause}"))
        }
    }
}

/// Opens the browser; a machine without one shows the address anyway.
fn open(url: &str) {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    drop(std::process::Command::new(program).arg(url).spawn());
}
