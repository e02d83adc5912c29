//! Every file that is named is there.

use super::reference::SEARCHED;
use crate::{
    check::{Context, DestinationKind, Report, Rule, department_file},
    diagnostic::{Explanation, Message, Severity, did_you_mean},
    model::{Article, Center, Department, Item, LinkTarget},
    source::{FieldPath, SourcePath},
};

static EXPLANATION: Explanation = Explanation {
    code: "missing-file",
    severity: Severity::Error,
    what: "引用的文件不存在",
    what_en: "a file that is named is not there",
    why: "下载链接打不开，申请人拿不到表格和样本。",
    example: "result: {sample: food-permit-sampel.svg}",
    instead: "result: {sample: food-permit-sample.svg}",
    source: "国办秘函〔2019〕19号：链接不可用的扣分",
};

/// Files that things name.
pub(super) struct MissingFile;

impl Rule for MissingFile {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item_in_site(&self, item: &Item, context: &Context<'_>, report: &mut Report) {
        let mut look = Look { context, path: &item.path, report };
        for (index, material) in item.materials.iter().flatten().enumerate() {
            for (key, name) in [("blank", &material.blank), ("sample", &material.sample)] {
                look.named(name.as_deref(), || FieldPath::of("materials").index(index).key(key));
            }
        }
        let sample = item.outcome.as_ref().and_then(|outcome| outcome.sample.as_deref());
        look.named(sample, || FieldPath::of("result").key("sample"));
    }

    fn article_in_site(&self, article: &Article, context: &Context<'_>, report: &mut Report) {
        let mut look = Look { context, path: &article.path, report };
        for (index, attachment) in article.attachments.iter().enumerate() {
            look.target(&attachment.file, || FieldPath::of("attachments").index(index).key("file"));
        }
        if let Some(image) = &article.image {
            look.target(image, || FieldPath::of("image"));
        }
    }

    fn department_in_site(&self, department: &Department, context: &Context<'_>, report: &mut Report) {
        let mut look = Look { context, path: &department.path, report };
        for (index, leader) in department.leaders.iter().enumerate() {
            look.named(leader.photo.as_deref(), || FieldPath::of("leaders").index(index).key("photo"));
        }
    }

    fn center_in_site(&self, center: &Center, context: &Context<'_>, report: &mut Report) {
        let mut look = Look { context, path: &center.path, report };
        look.named(center.photo.as_deref(), || FieldPath::of("photo"));
    }
}

struct Look<'a, 'b> {
    context: &'a Context<'a>,
    path: &'a SourcePath,
    report: &'b mut Report,
}

impl Look<'_, '_> {
    /// Looks for a file that is named as things of a department name files.
    fn named(&mut self, name: Option<&str>, field: impl FnOnce() -> FieldPath) {
        if let Some(name) = name {
            self.target(&department_file(name, self.path), field);
        }
    }

    fn target(&mut self, target: &LinkTarget, field: impl FnOnce() -> FieldPath) {
        let found = self.context.addresses.resolve(target, self.path);
        if found.is_some_and(|destination| destination.kind == DestinationKind::File) {
            return;
        }
        let message =
            Message::new(format!("没有文件 {}", target.path), format!("there is no file {}", target.path));
        let hint = self.nearest(target).unwrap_or_else(|| {
            Message::new(
                "把文件放进 files 文件夹，文件名照写",
                "put the file into files under this very name",
            )
        });
        self.report.field(&EXPLANATION, self.path, field(), message, Some(hint));
    }

    /// The file of the same folder whose name is nearest.
    fn nearest(&self, target: &LinkTarget) -> Option<Message> {
        let (folder, name) = target.path.rsplit_once('/')?;
        let folder = if target.relative {
            format!("{}/{folder}/", self.path.folder())
        } else {
            format!("content/{folder}/")
        };
        let first: SourcePath = folder.as_str().into();
        let beside = self.context.site.assets.range(first..).map(|(path, _)| path.as_str());
        did_you_mean(name, beside.map_while(|path| path.strip_prefix(&*folder)).take(SEARCHED))
    }
}
