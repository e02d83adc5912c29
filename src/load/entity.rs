//! One file into one entity: everything that needs no other file.

use std::sync::Arc;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message},
    model::{
        Article, Body, Center, Department, Form, Guide, ItemRef, Joint, LinkTarget, ListedItem, Slug,
        Synonym, Text, Topic,
    },
    source::{Place, SourceFile, SourcePath, SourceTree, front_matter},
};

use super::{
    codes,
    layout::Role,
    markdown::{self, CsvFiles, MarkdownSource},
    raw::{RawArticle, RawCenter, RawDepartment, RawForm, RawItem, RawJoint, RawSynonyms, RawTopics},
    resolve::{self, Resolver, Standing},
    text::read_text,
    yaml::from_yaml,
};

/// What a file holds.
#[derive(Clone, Debug)]
pub(super) enum Entity {
    Topics(Vec<Topic>, Vec<Topic>),
    Synonyms(Vec<Synonym>),
    Center(Arc<Center>),
    Joint(Arc<Joint>),
    JointBody(Slug, Body),
    Department(Arc<Department>),
    Item(Arc<ListedItem>),
    ItemGuide(ItemRef, Arc<Guide>),
    Form(Arc<Form>),
    Article(Arc<Article>),
    /// The file is copied.
    Asset,
    /// The file is broken; what it would have made is unknown.
    Stub,
    /// The file makes nothing.
    Nothing,
}

/// Reads the file that plays `role`.
pub(super) fn read_entity(tree: &SourceTree, file: &SourceFile, role: Role) -> (Entity, Diagnostics) {
    let outcome = match role {
        Role::BadName(name) => return (Entity::Stub, vec![bad_name(&file.path, &name)]),
        Role::Stray => return (Entity::Nothing, vec![stray(&file.path)]),
        Role::Asset => return (Entity::Asset, Diagnostics::new()),
        Role::Translation => return (Entity::Nothing, Diagnostics::new()),
        role => read_text(tree, file)
            .map_err(|finding| vec![finding])
            .and_then(|text| Reading { tree, path: &file.path, text: &text }.entity(role)),
    };
    outcome.unwrap_or_else(|found| (Entity::Stub, found))
}

type Outcome = Result<(Entity, Diagnostics), Diagnostics>;

struct Reading<'a> {
    tree: &'a SourceTree,
    path: &'a SourcePath,
    text: &'a str,
}

impl Reading<'_> {
    fn entity(&self, role: Role) -> Outcome {
        let mut run = Resolver::new(self.path);
        let entity = match role {
            Role::Topics => {
                let (topics, life_events) = resolve::topics(&mut run, self.yaml::<RawTopics>()?);
                Entity::Topics(topics, life_events)
            }
            Role::Synonyms => Entity::Synonyms(resolve::synonyms(self.yaml::<RawSynonyms>()?)),
            Role::Center(slug) => {
                Entity::Center(Arc::new(resolve::center(&mut run, slug, self.yaml::<RawCenter>()?)))
            }
            Role::Joint(slug) => match resolve::joint(&mut run, slug, self.yaml::<RawJoint>()?) {
                Some(joint) => Entity::Joint(Arc::new(joint)),
                None => Entity::Stub,
            },
            Role::Department(slug) => {
                let raw = self.yaml::<RawDepartment>()?;
                let functions = raw.functions.clone().unwrap_or_default();
                let body = self.markdown(&mut run, &functions, None);
                Entity::Department(Arc::new(resolve::department(&mut run, slug, raw, body)))
            }
            Role::Item(id) => {
                let item = resolve::item(&mut run, id, self.yaml::<RawItem>()?);
                Entity::Item(Arc::new(ListedItem::new(item)))
            }
            Role::Form(id) => Entity::Form(Arc::new(resolve::form(&mut run, id, self.yaml::<RawForm>()?))),
            Role::ItemGuide(id) => {
                let body = self.whole_body(&mut run);
                let guide = Guide { item: id.clone(), path: self.path.clone(), body };
                Entity::ItemGuide(id, Arc::new(guide))
            }
            Role::JointBody(slug) => Entity::JointBody(slug, self.whole_body(&mut run)),
            Role::Article(owner, column, slug) => {
                let standing = Standing { owner, column: Some(column), slug };
                self.article(&mut run, standing)?
            }
            Role::Page(owner, slug) => self.article(&mut run, Standing { owner, column: None, slug })?,
            Role::Asset | Role::Translation | Role::BadName(_) | Role::Stray => Entity::Nothing,
        };
        Ok((entity, run.diagnostics))
    }

    fn yaml<T: serde::de::DeserializeOwned + schemars::JsonSchema>(&self) -> Result<T, Diagnostics> {
        let shift = self.text.len() - self.text.trim_start_matches('\u{feff}').len();
        from_yaml(self.path, &self.text[shift..], shift)
    }

    /// The body of a Markdown file that needs no front matter, but may have one.
    fn whole_body(&self, run: &mut Resolver<'_>) -> Body {
        let start = self.body_start();
        self.markdown(run, &self.text[start..], Some(start))
    }

    fn article(&self, run: &mut Resolver<'_>, standing: Standing) -> Result<Entity, Diagnostics> {
        let Some(range) = front_matter(self.text) else {
            return Err(vec![no_front_matter(self.path)]);
        };
        let raw: RawArticle = from_yaml(self.path, &self.text[range.clone()], range.start)?;
        let start = self.body_start();
        let body = self.markdown(run, &self.text[start..], Some(start));
        Ok(Entity::Article(Arc::new(resolve::article(run, standing, raw, body))))
    }

    fn body_start(&self) -> usize {
        let bom = self.text.len() - self.text.trim_start_matches('\u{feff}').len();
        front_matter(self.text).map_or(bom, |range| {
            self.text[range.end..].find('\n').map_or(self.text.len(), |line| range.end + line + 1)
        })
    }

    /// Parses Markdown; findings in a text inside YAML point at the file.
    fn markdown(&self, run: &mut Resolver<'_>, text: &str, shift: Option<usize>) -> Body {
        let csv = Csv { tree: self.tree, folder: self.path.folder() };
        let source = MarkdownSource { path: self.path, text, shift: shift.unwrap_or(0), csv: &csv };
        let (mut body, mut found) = markdown::parse(&source);
        if shift.is_none() {
            for finding in &mut found {
                finding.place = Some(Place::file(self.path));
            }
            for slot in &mut body.slots {
                slot.span = 0..0;
            }
        }
        run.diagnostics.extend(found);
        body
    }
}

struct Csv<'a> {
    tree: &'a SourceTree,
    folder: &'a str,
}

impl CsvFiles for Csv<'_> {
    fn rows(&self, target: &LinkTarget) -> Result<Vec<Vec<Text>>, Message> {
        let path = if target.relative {
            format!("{}/{}", self.folder, target.path)
        } else {
            format!("content/{}", target.path)
        };
        let bytes = self.tree.read(&path.as_str().into()).map_err(|_| {
            Message::new(format!("找不到文件 {}", target.path), format!("there is no file {}", target.path))
        })?;
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&*bytes);
        let rows = reader.records().map(|row| row.map(|row| row.iter().map(Text::from).collect()));
        rows.collect::<Result<Vec<_>, _>>().map_err(|error| {
            Message::new(format!("CSV 读不出来：{error}"), format!("malformed CSV: {error}"))
        })
    }
}

fn bad_name(path: &SourcePath, name: &str) -> Diagnostic {
    let suggested = Slug::from_words(&crate::model::pinyin(name).join("-"), "new-name");
    Diagnostic::new(
        &codes::FILE_NAME,
        Place::file(path),
        Message::new(
            format!("`{name}` 不能作网址：只能用小写字母、数字和连字符"),
            format!("`{name}` cannot be an address: lower case letters, digits and hyphens only"),
        ),
    )
    .hint(Message::new(format!("例如改名为 {suggested}"), format!("rename it, for example to {suggested}")))
}

fn stray(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        &codes::STRAY,
        Place::file(path),
        Message::new("这个位置的文件不会被用到", "a file in this place is not used"),
    )
    .hint(Message::new(
        "事项放在 departments/<部门>/items/，文章放在 <栏目>/，附件放在 files/",
        "items go to departments/<dept>/items/, articles to <column>/, attachments to files/",
    ))
}

fn no_front_matter(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        &codes::FRONT_MATTER,
        Place::file(path),
        Message::new("文件开头没有两行 --- 之间的头部信息", "there is no front matter between two --- lines"),
    )
    .hint(Message::new(
        "开头写 ---、title: 标题、date: 2026-03-05 09:30、---",
        "begin with ---, title:, date:, ---",
    ))
}
