//! `menhu build`: content into `public/`.

use std::{
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    time::Instant,
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    check::Warned,
    cli::{ExitCode, args::BuildArgs, report::Report, settings::Settings},
    diagnostic::{Diagnostics, Message, Severity, has_errors},
    load::{self, Loader},
    model::Compression,
    pipeline::Pipeline,
    render::Renderer,
    source::SourceTree,
    write::{self, Encoding, Extras, Manifest, Unwritten, WriteReport},
};

/// Builds the site.
pub(super) fn run(args: &BuildArgs, settings: &Settings, report: &Report) -> Result<ExitCode, Message> {
    let started = Instant::now();
    let as_of = settings.as_of(&args.as_of)?;
    use_threads(args.jobs)?;
    let (tree, mut found) = load::read(&settings.root);
    let mut loader = Loader::default();
    if let Some(base_url) = &args.base_url {
        loader = loader.with_base_url(base_url);
    }
    if args.offline {
        loader = loader.offline();
    }
    let mut pipeline = Pipeline::new(loader);
    let Warned { value: renderer, diagnostics } = match pipeline.prepare(&tree, as_of) {
        Ok(warned) => warned,
        Err(diagnostics) => {
            found.extend(diagnostics);
            return Ok(unbuilt(found, &tree, report));
        }
    };
    drop(pipeline);
    found.extend(diagnostics);
    let warned = found.iter().any(|finding| finding.severity == Severity::Warning);
    if has_errors(&found) || args.strict && warned {
        return Ok(unbuilt(found, &tree, report));
    }
    let out = args.out.clone().unwrap_or_else(|| settings.root.join("public"));
    match written(&renderer, &out, settings, report) {
        Ok(changes) => {
            report.findings(found, &tree);
            tell(&changes, &renderer, &out, started, report);
            // The process ends: the system takes memory back at once, value by value it takes a while.
            std::mem::forget((renderer, tree));
            Ok(ExitCode::Fine)
        }
        Err(Unwritten::Faults(faults)) => {
            found.extend(faults);
            Ok(unbuilt(found, &tree, report))
        }
        Err(Unwritten::Machine(error)) => Err(super::unwritten(&error)),
    }
}

fn use_threads(jobs: Option<usize>) -> Result<(), Message> {
    let Some(jobs) = jobs else { return Ok(()) };
    rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build_global()
        .map_err(|error| Message::new(format!("线程数不对：{error}"), format!("threads: {error}")))
}

fn written(
    renderer: &Renderer,
    out: &Path,
    settings: &Settings,
    report: &Report,
) -> Result<WriteReport, Unwritten> {
    let bar = if report.shows_progress() { bar(renderer) } else { ProgressBar::hidden() };
    let done = AtomicUsize::new(0);
    let output = &renderer.plan().checked().site().config.output;
    let extras = Extras {
        manifest: if output.release { Manifest::Written } else { Manifest::LeftOut },
        encodings: output.compress.iter().copied().map(encoding).collect(),
    };
    let outcome = write::write(out, &settings.root, extras, |sink| {
        renderer.render(&|output| {
            sink(output);
            if done.fetch_add(1, Ordering::Relaxed).is_multiple_of(64) {
                bar.inc(64);
            }
        })
    });
    bar.finish_and_clear();
    outcome
}

fn encoding(compression: Compression) -> Encoding {
    match compression {
        Compression::Gzip => Encoding::Gzip,
        Compression::Brotli => Encoding::Brotli,
    }
}

fn bar(renderer: &Renderer) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len}");
    let bar = ProgressBar::new((renderer.page_count() + renderer.file_count()) as u64);
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

fn unbuilt(found: Diagnostics, tree: &SourceTree, report: &Report) -> ExitCode {
    report.findings(found, tree);
    if report.is_human() {
        report.line(&Message::new(
            "没有生成，原来的网站没有动",
            "nothing was built; the old site is as it was",
        ));
    }
    ExitCode::ContentErrors
}

fn tell(changes: &WriteReport, renderer: &Renderer, out: &Path, started: Instant, report: &Report) {
    let pages = renderer.page_count();
    let WriteReport { created, changed, same, removed, bytes } = changes;
    if report.is_json() {
        let object = serde_json::json!({
            "pages": pages, "created": created, "changed": changed, "same": same,
            "removed": removed, "bytes": bytes, "out": out.display().to_string(),
        });
        return report.out(&format!("{object}\n"));
    }
    let seconds = started.elapsed().as_secs_f64();
    let out = out.display();
    report.line(&Message::new(
        format!("生成 {pages} 页到 {out}，用时 {seconds:.2} 秒：新增 {created}，改变 {changed}，不变 {same}，移除 {removed} 个文件"),
        format!("built {pages} pages into {out} in {seconds:.2} s: {created} files created, {changed} changed, {same} same, {removed} removed"),
    ));
}
