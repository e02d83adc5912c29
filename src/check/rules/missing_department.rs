//! What lies in the folder of a department belongs to one.

use std::collections::BTreeMap;

use super::reference;
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity},
    model::Slug,
    source::{Place, SourcePath},
};

static EXPLANATION: Explanation = Explanation {
    code: "missing-department",
    severity: Severity::Error,
    what: "部门文件夹里没有 department.yaml",
    what_en: "the folder of a department has no department.yaml",
    why: "没有部门的名称和联系方式，里面的事项就没有主人，也不会出现在部门的页面上。",
    example: "content/departments/market/items/food-permit.yaml",
    instead: "content/departments/market/department.yaml",
    source: "",
};

/// Departments of items, forms and articles.
pub(super) struct MissingDepartment;

impl Rule for MissingDepartment {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    /// One finding for each folder, at its first file.
    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let site = context.site;
        let items = site.items.values().map(|item| (&item.id.department, &item.path));
        let forms = site.forms.values().map(|form| (&form.id.department, &form.path));
        let articles =
            site.articles.iter().filter_map(|article| Some((article.owner.department()?, &article.path)));
        let mut first: BTreeMap<&Slug, &SourcePath> = BTreeMap::new();
        for (department, path) in items.chain(forms).chain(articles) {
            if !site.departments.contains_key(department) {
                let known = first.entry(department).or_insert(path);
                *known = (*known).min(path);
            }
        }
        for (department, path) in first {
            if reference::department(context, department.as_str()).is_none() {
                continue;
            }
            let message = Message::new(
                format!("部门 `{department}` 没有 department.yaml"),
                format!("the department `{department}` has no department.yaml"),
            );
            let hint = Message::new(
                format!("新建 content/departments/{department}/department.yaml，写上 name"),
                format!("make content/departments/{department}/department.yaml with a name"),
            );
            report.add(Diagnostic::new(&EXPLANATION, Place::file(path), message).hint(hint));
        }
    }
}
