//! `menhu list`: items and pages by who must act.

use jiff::ToSpan as _;

use crate::{
    check::AsOf,
    cli::{ExitCode, args::ListArgs, report::Report, settings::Settings},
    diagnostic::Message,
    load::{self, Loader},
    model::{Article, ClosedList as _, Date, DateTime, Item, Part, Route, Site},
};

/// A line of the list.
struct Line {
    kind: &'static str,
    name: String,
    department: String,
    column: String,
    owner: String,
    updated: Option<Date>,
    review_by: Option<Date>,
    missing: Vec<&'static str>,
    url: String,
    path: String,
}

/// Lists the site's items and articles.
pub(super) fn run(args: &ListArgs, settings: &Settings, report: &Report) -> Result<ExitCode, Message> {
    let as_of = settings.as_of(&args.as_of)?;
    let (tree, mut found) = load::read(&settings.root);
    let (site, loaded) = Loader::default().load(&tree);
    found.extend(loaded);
    let Some(site) = site else {
        report.findings(found, &tree);
        return Ok(ExitCode::ContentErrors);
    };
    let items = site.items.values().map(|item| of_item(&item.whole(), &site));
    let articles = site.articles.iter().map(|article| of_article(article, &site));
    let lines: Vec<Line> = items.chain(articles).filter(|line| is_wanted(line, args, as_of)).collect();
    let text = if report.is_json() {
        lines.iter().map(json).collect()
    } else if args.csv {
        csv_text(&lines)?
    } else {
        lines.iter().map(plain).collect::<String>()
    };
    report.out(&text);
    if report.is_human() && !args.csv {
        report.line(&Message::new(format!("共 {} 条", lines.len()), format!("{} in all", lines.len())));
    }
    Ok(ExitCode::Fine)
}

fn of_item(item: &Item, site: &Site) -> Line {
    let department = site.departments.get(&item.id.department);
    let review = item.review.as_deref();
    let written = review.and_then(|review| review.maintainer.as_deref());
    let by_pattern = department.and_then(|department| maintainer(&department.maintainers, "items"));
    Line {
        kind: "item",
        name: item.name.to_string(),
        department: item.id.department.to_string(),
        column: String::new(),
        owner: written.or(by_pattern).unwrap_or_default().to_owned(),
        updated: review.and_then(|review| review.updated),
        review_by: review.and_then(|review| review.review_by),
        missing: Part::ALL.iter().filter(|part| !item.has(**part)).map(|part| part.name()).collect(),
        url: Route::item(&item.id).to_string(),
        path: item.path.to_string(),
    }
}

fn of_article(article: &Article, site: &Site) -> Line {
    let slug = article.owner.department();
    let department = slug.and_then(|slug| site.departments.get(slug));
    let column = article.column.as_ref().map_or_else(String::new, ToString::to_string);
    let owner = department.and_then(|department| maintainer(&department.maintainers, &column));
    Line {
        kind: if article.column.is_some() { "article" } else { "page" },
        name: article.title.to_string(),
        department: slug.map_or_else(String::new, ToString::to_string),
        owner: owner.unwrap_or_default().to_owned(),
        column,
        updated: article.date.map(DateTime::date),
        review_by: None,
        missing: Vec::new(),
        url: Route::article(article).to_string(),
        path: article.path.to_string(),
    }
}

/// The post that maintains `what`: a column, or `items`.
fn maintainer<'a>(maintainers: &'a [(Box<str>, Box<str>)], what: &str) -> Option<&'a str> {
    let covers = |pattern: &str| pattern == what || pattern.strip_suffix("/*") == Some(what);
    maintainers.iter().find(|(pattern, _)| covers(pattern)).map(|(_, post)| &**post)
}

fn is_wanted(line: &Line, args: &ListArgs, as_of: AsOf) -> bool {
    let is = |wanted: &Option<String>, value: &str| wanted.as_deref().is_none_or(|wanted| wanted == value);
    let due = args.due.is_none_or(|days| {
        let last = as_of.now.date().checked_add(days.days()).unwrap_or(Date::MAX);
        line.review_by.is_some_and(|review_by| review_by <= last)
    });
    is(&args.department, &line.department)
        && is(&args.column, &line.column)
        && is(&args.owner, &line.owner)
        && (!args.missing || !line.missing.is_empty())
        && due
}

fn day(date: Option<Date>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}

fn plain(line: &Line) -> String {
    let missing =
        if line.missing.is_empty() { String::new() } else { format!("  缺：{}", line.missing.join("、")) };
    let review = line.review_by.map_or_else(String::new, |date| format!("  复核 {date}"));
    format!("{}  {}  {}{review}{missing}\n", line.path, line.name, line.owner)
}

fn json(line: &Line) -> String {
    let object = serde_json::json!({
        "kind": line.kind, "name": line.name, "department": line.department, "column": line.column,
        "owner": line.owner, "updated": day(line.updated), "review_by": day(line.review_by),
        "missing": line.missing, "url": line.url, "path": line.path,
    });
    format!("{object}\n")
}

fn csv_text(lines: &[Line]) -> Result<String, Message> {
    let failed = |error: &dyn std::fmt::Display| {
        Message::new(format!("写不了 CSV：{error}"), format!("CSV cannot be written: {error}"))
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = ["种类", "名称", "部门", "栏目", "岗位", "更新日期", "复核日期", "缺少要素", "网址", "文件"];
    writer.write_record(header).map_err(|error| failed(&error))?;
    for line in lines {
        let (updated, review_by, missing) = (day(line.updated), day(line.review_by), line.missing.join("、"));
        let row = [
            line.kind,
            &line.name,
            &line.department,
            &line.column,
            &line.owner,
            &updated,
            &review_by,
            &missing,
            &line.url,
            &line.path,
        ];
        writer.write_record(row).map_err(|error| failed(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(&error))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
