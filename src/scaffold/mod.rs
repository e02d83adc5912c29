//! Floor 7: beginnings. New sites and new content files, with Chinese comments that say what to write.
//!
//! Pure: gives paths and texts; the command line writes them.

use include_dir::{Dir, include_dir};
use jiff::ToSpan as _;

use crate::model::{DateTime, Slug, initials};

static INIT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/scaffold/init");

/// A file to be made: path below the site's root, and text.
pub type NewFile = (String, String);

/// What a new site is told about itself.
#[derive(Clone, Debug)]
pub struct NewSite {
    /// Full name.
    pub title: String,
    /// Absolute address.
    pub base_url: String,
    /// `portal` or `department`.
    pub kind: SiteShape,
    /// Name of its first department.
    pub department: String,
    /// The minute at which it is made; its articles are dated so, and none is of the future.
    pub now: DateTime,
}

/// Layout of a new site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteShape {
    /// Many departments under `content/departments/`.
    Portal,
    /// One department at the top of `content/`.
    Department,
}

/// The files of a new site; it builds without findings.
#[must_use]
pub fn site(new: &NewSite) -> Vec<NewFile> {
    let department = Slug::from_words(&initials(&new.department), "department");
    let mut files = Vec::new();
    collect(&INIT, &mut files);
    let kind = match new.kind {
        SiteShape::Portal => "portal",
        SiteShape::Department => "department",
    };
    let values = [
        ("{title}", new.title.as_str()),
        ("{base_url}", new.base_url.as_str()),
        ("{kind}", kind),
        ("{department}", new.department.as_str()),
        ("{department_id}", department.as_str()),
    ];
    let dates = dates(new.now);
    files
        .into_iter()
        .map(|(path, text)| {
            let path = match new.kind {
                SiteShape::Portal => {
                    path.replace("content/department/", &format!("content/departments/{department}/"))
                }
                SiteShape::Department => path.replace("content/department/", "content/"),
            };
            (path, filled(filled(text, &values), &dates))
        })
        .collect()
}

fn collect(dir: &Dir<'static>, files: &mut Vec<NewFile>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push((path, file.contents_utf8().unwrap_or_default().to_owned()));
    }
    for inner in dir.dirs() {
        collect(inner, files);
    }
}

/// `text` with each name replaced by its value, quoted where YAML needs it.
fn filled<T: AsRef<str>>(text: String, values: &[(&str, T)]) -> String {
    values.iter().fold(text, |text, (name, value)| text.replace(name, value.as_ref()))
}

/// The dates that new files may name.
fn dates(now: DateTime) -> [(&'static str, String); 4] {
    let today = now.date();
    [
        ("{now}", now.strftime("%Y-%m-%d %H:%M").to_string()),
        ("{today}", today.to_string()),
        ("{year}", today.strftime("%Y").to_string()),
        ("{review_by}", today.saturating_add(1.year()).to_string()),
    ]
}

/// Kind of a new content file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Kind {
    Item,
    Form,
    Article,
    Document,
    Department,
    Joint,
    Center,
    Page,
}

/// What is wrong with the name of a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadName {
    /// A part is not of `[a-z0-9-]`.
    NotSlug,
    /// There are too few or too many parts.
    Parts(&'static str),
}

/// The file for new content of `kind` called `name`, with `title` or a placeholder filled in.
///
/// # Errors
/// When `name` does not have the parts that `kind` needs.
pub fn content(kind: Kind, name: &str, title: Option<&str>, now: DateTime) -> Result<NewFile, BadName> {
    let parts: Vec<&str> = name.split('/').collect();
    if parts.iter().any(|part| Slug::parse(part).is_none()) {
        return Err(BadName::NotSlug);
    }
    let in_department = |folder: &str, shape: &'static str| match parts.as_slice() {
        [department, slug] => Ok(format!("content/departments/{department}/{folder}/{slug}.yaml")),
        _ => Err(BadName::Parts(shape)),
    };
    let alone = |folder: &str, shape: &'static str| match parts.as_slice() {
        [slug] => Ok(format!("content/{folder}/{slug}.yaml")),
        _ => Err(BadName::Parts(shape)),
    };
    let (path, text) = match kind {
        Kind::Item => (in_department("items", "部门/事项")?, include_str!("new/item.yaml")),
        Kind::Form => (in_department("forms", "部门/表单")?, include_str!("new/form.yaml")),
        Kind::Article => (article_path(&parts)?, include_str!("new/article.md")),
        Kind::Document => (article_path(&parts)?, include_str!("new/document.md")),
        Kind::Joint => (alone("joint", "并联审批")?, include_str!("new/joint.yaml")),
        Kind::Center => (alone("centers", "中心")?, include_str!("new/center.yaml")),
        Kind::Department => match parts.as_slice() {
            [slug] => {
                (format!("content/departments/{slug}/department.yaml"), include_str!("new/department.yaml"))
            }
            _ => return Err(BadName::Parts("部门")),
        },
        Kind::Page => match parts.as_slice() {
            [slug] => (format!("content/pages/{slug}.md"), include_str!("new/page.md")),
            [department, slug] => {
                (format!("content/departments/{department}/pages/{slug}.md"), include_str!("new/page.md"))
            }
            _ => return Err(BadName::Parts("页面，或 部门/页面")),
        },
    };
    let title = crate::exchange::yaml_text(title.unwrap_or("请填写名称"));
    let text = filled(text.to_owned(), &[("{title}", title)]);
    Ok((path, filled(text, &dates(now))))
}

fn article_path(parts: &[&str]) -> Result<String, BadName> {
    match parts {
        [column, slug] => Ok(format!("content/{column}/{slug}.md")),
        [department, column, slug] => Ok(format!("content/departments/{department}/{column}/{slug}.md")),
        _ => Err(BadName::Parts("栏目/文章，或 部门/栏目/文章")),
    }
}
