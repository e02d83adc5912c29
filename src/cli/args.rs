//! The command line as typed.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::diagnostic::Language;

/// Static sites for government department portals（政务门户静态网站生成器）.
#[derive(Debug, Parser)]
#[command(name = "menhu", version, propagate_version = true)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// 网站文件夹 · The site's folder; else the nearest upwards that holds site-config.yaml
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// 输出格式 · How findings are printed
    #[arg(long, global = true, value_enum, default_value = "human")]
    pub format: FormatArg,
    /// 提示语言 · Language of messages; else by LANG
    #[arg(long, global = true, value_enum)]
    pub lang: Option<LanguageArg>,
}

impl Args {
    /// The language of messages: as told, else by the environment, else Chinese.
    #[must_use]
    pub(crate) fn language(&self) -> Language {
        match self.lang {
            Some(LanguageArg::Zh) => Language::Chinese,
            Some(LanguageArg::En) => Language::English,
            None => language_of_environment(),
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "the command line is where the environment is read")]
fn language_of_environment() -> Language {
    let told = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    match told {
        Some(value) if value.starts_with("en") => Language::English,
        _ => Language::Chinese,
    }
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatArg {
    /// With the line and a caret
    Human,
    /// One finding a line
    Short,
    /// One JSON object a line
    Json,
    /// GitHub annotations
    Github,
}

/// Language of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LanguageArg {
    /// 中文
    Zh,
    /// English
    En,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// 新建网站 · Make a new site
    Init(InitArgs),
    /// 新建内容 · Make a new content file
    New(NewArgs),
    /// 生成网站 · Build the site
    Build(BuildArgs),
    /// 检查内容 · Check without building
    Check(CheckArgs),
    /// 比较两次发布，说出公众看得到的变化 · What changed for the public between two releases
    Diff(DiffArgs),
    /// 解释一条规则 · Explain a rule
    Explain(ExplainArgs),
    /// 本机预览 · Preview on this machine
    Serve(ServeArgs),
    /// 导入事项清单 · Import an item list
    Import(ImportArgs),
    /// 列出事项和页面 · List items and pages
    List(ListArgs),
    /// 核对网站有没有被改动 · Check a published folder for tampering
    Verify(VerifyArgs),
    /// 生成网站服务器的配置 · Configuration for a web server
    Server(ServerArgs),
}

/// Options of a day to build for.
#[derive(Clone, Debug, ClapArgs)]
pub(crate) struct AsOfArgs {
    /// 按哪一天生成 · The day to build for; else today
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// 包含草稿和未到期内容 · Show drafts and content of the future
    #[arg(long)]
    pub drafts: bool,
}

/// `menhu build`.
#[derive(Debug, ClapArgs)]
pub(crate) struct BuildArgs {
    #[command(flatten)]
    #[allow(missing_docs, reason = "documented on its struct")]
    pub as_of: AsOfArgs,
    /// 输出文件夹 · Output folder; else public/
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// 网址 · Base address instead of the configured one
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// 离线版：网页直接从文件夹或优盘打开 · Pages open from a folder, without a server
    #[arg(long)]
    pub offline: bool,
    /// 有警告也不发布 · Warnings stop publication too
    #[arg(long)]
    pub strict: bool,
    /// 线程数 · Threads
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}

/// `menhu verify`.
#[derive(Debug, ClapArgs)]
pub(crate) struct VerifyArgs {
    /// 网站所在的文件夹 · The folder of the site
    pub folder: PathBuf,
    /// 发布清单；不写则用文件夹里的 release.json · The manifest; else release.json in the folder
    #[arg(long, value_name = "FILE")]
    pub release: Option<PathBuf>,
}

/// `menhu server`.
#[derive(Debug, ClapArgs)]
pub(crate) struct ServerArgs {
    /// 哪种服务器 · Which server
    #[arg(value_enum)]
    pub server: ServerName,
    #[command(flatten)]
    #[allow(missing_docs, reason = "documented on its struct")]
    pub as_of: AsOfArgs,
    /// 服务器上放网站的文件夹；不写则用 public/ · Where the site lies on the server; else public/
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// 写进文件，不写则打印 · Write a file instead of printing
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// 网址 · Base address instead of the configured one
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
}

/// Web servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ServerName {
    /// nginx
    Nginx,
    /// Apache httpd
    Apache,
    /// Caddy
    Caddy,
}

/// `menhu check`.
#[derive(Debug, ClapArgs)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    #[allow(missing_docs, reason = "documented on its struct")]
    pub as_of: AsOfArgs,
    /// 有警告也算不通过 · Warnings fail the check too
    #[arg(long)]
    pub strict: bool,
    /// 与上次发布的文件夹或 release.json 比，网址不能丢 · Addresses of this release must not vanish
    #[arg(long, value_name = "RELEASE")]
    pub against: Option<PathBuf>,
}

/// `menhu diff`.
#[derive(Debug, ClapArgs)]
pub(crate) struct DiffArgs {
    /// 以前的：网站文件夹、生成的文件夹或其中的 data/items.json · As it was: a site, a built folder or its data/items.json
    pub old: PathBuf,
    /// 现在的；不写就是这个网站 · As it is; else this site
    pub new: Option<PathBuf>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "documented on its struct")]
    pub as_of: AsOfArgs,
    /// 写成什么 · What to write
    #[arg(long = "as", value_name = "FORM", value_enum, default_value = "text")]
    pub form: ChangesForm,
    /// 写进文件，不写则打印 · Write a file instead of printing
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// 有变化时退出码为 1 · Exit with 1 when there are changes
    #[arg(long)]
    pub exit_code: bool,
}

/// What changes are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChangesForm {
    /// 文字 · Text, or JSON with --format json
    Text,
    /// 文章 · An article (Markdown)
    Article,
    /// 订阅源 · A feed (Atom)
    Feed,
}

/// `menhu explain`.
#[derive(Debug, ClapArgs)]
pub(crate) struct ExplainArgs {
    /// 规则代码；不写则列出全部 · Code of the rule; all are listed without one
    pub code: Option<String>,
}

/// `menhu serve`.
#[derive(Debug, ClapArgs)]
pub(crate) struct ServeArgs {
    #[command(flatten)]
    #[allow(missing_docs, reason = "documented on its struct")]
    pub as_of: AsOfArgs,
    /// 端口 · Port; the next free one when it is taken
    #[arg(long, default_value_t = 8700)]
    pub port: u16,
    /// 打开浏览器 · Open the browser
    #[arg(long)]
    pub open: bool,
}

/// `menhu init`.
#[derive(Debug, ClapArgs)]
pub(crate) struct InitArgs {
    /// 新网站的文件夹，不写就是 --root 或当前文件夹 · Folder of the new site; else that of --root, or this one
    pub dir: Option<PathBuf>,
    /// 网站名称 · Name of the site
    #[arg(long)]
    pub title: Option<String>,
    /// 网址 · Address of the site
    #[arg(long)]
    pub base_url: Option<String>,
    /// 站点类型 · portal or department
    #[arg(long)]
    pub kind: Option<String>,
    /// 第一个部门的名称 · Name of the first department
    #[arg(long)]
    pub department: Option<String>,
}

/// `menhu new`.
#[derive(Debug, ClapArgs)]
pub(crate) struct NewArgs {
    /// 种类 · Kind
    #[arg(value_enum)]
    pub kind: NewKind,
    /// 标识，例如 market/food-permit 或 news/some-title · Where it goes
    pub name: String,
    /// 名称或标题 · Its name or title
    #[arg(long)]
    pub title: Option<String>,
}

/// Kinds of content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum NewKind {
    /// 事项：部门/标识
    Item,
    /// 表单：部门/标识
    Form,
    /// 文章：栏目/标识，或 部门/栏目/标识
    Article,
    /// 公文：栏目/标识，或 部门/栏目/标识
    Document,
    /// 部门：标识
    Department,
    /// 并联审批：标识
    Joint,
    /// 中心：标识
    Center,
    /// 说明页面：标识
    Page,
}

/// `menhu import`.
#[derive(Debug, ClapArgs)]
pub(crate) struct ImportArgs {
    /// 事项清单（CSV） · Item list
    pub file: PathBuf,
    /// 新网站的文件夹 · Folder of a new or existing site
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,
}

/// `menhu list`.
#[derive(Debug, ClapArgs)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    #[allow(missing_docs, reason = "documented on its struct")]
    pub as_of: AsOfArgs,
    /// 只列这个部门 · Only this department
    #[arg(long)]
    pub department: Option<String>,
    /// 只列这个栏目 · Only this column
    #[arg(long)]
    pub column: Option<String>,
    /// 只列这个岗位维护的 · Only what this post maintains
    #[arg(long)]
    pub owner: Option<String>,
    /// 多少天内该复核 · Due for review within so many days
    #[arg(long, value_name = "DAYS")]
    pub due: Option<i64>,
    /// 只列缺少法定要素的 · Only items that lack statutory parts
    #[arg(long)]
    pub missing: bool,
    /// 输出 CSV · As CSV
    #[arg(long)]
    pub csv: bool,
}
