//! One file into one entity: everything that needs no other file.

use std::sync::Arc;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message},
    model::{
        Article, Body, Center, Config, Department, Form, Guide, ItemRef, Joint, LinkTarget, ListedItem, Slug,
        StatutoryDisclosure, Synonym, Text, Topic, Translation,
    },
    source::{FieldPath, Place, SourceFile, SourcePath, SourceTree, front_matter},
};

use super::{
    codes,
    layout::Role,
    markdown::{self, CsvFiles, MarkdownSource},
    raw::{
        Overlay, RawArticle, RawCenter, RawConfig, RawDepartment, RawForm, RawItem, RawJoint, RawStatutory,
        RawSynonyms, RawTopics, Translate,
    },
    resolve::{self, Resolver, Standing},
    text::read_text,
    translation,
    yaml::from_yaml,
};

/// What a file holds.
#[derive(Clone, Debug)]
pub(super) enum Entity {
    Config(Arc<Config>),
    Topics(Vec<Topic>, Vec<Topic>),
    Synonyms(Vec<Synonym>),
    Statutory(Arc<StatutoryDisclosure>),
    Center(Arc<Center>),
    Joint(Arc<Joint>),
    JointBody(Slug, Body),
    Department(Arc<Department>),
    Item(Arc<ListedItem>),
    ItemGuide(ItemRef, Arc<Guide>),
    Form(Arc<Form>),
    Article(Arc<Article>),
    Translation(Arc<Translation>),
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
        Role::Converted => return (Entity::Nothing, vec![translation::converted(&file.path)]),
        Role::Translation(role, language) => return translation::read(tree, file, *role, language),
        role => read_text(tree, file)
            .map_err(|finding| vec![finding])
            .and_then(|text| Reading::new(tree, Written { path: &file.path, text: &text }).entity(role)),
    };
    outcome.unwrap_or_else(|found| (Entity::Stub, found))
}

type Outcome = Result<(Entity, Diagnostics), Diagnostics>;

/// A file and its text.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    pub(super) path: &'a SourcePath,
    pub(super) text: &'a str,
}

/// Reads one file; a translation is laid over what it translates.
pub(super) struct Reading<'a> {
    tree: &'a SourceTree,
    file: Written<'a>,
    original: Option<Original<'a>>,
}

/// What a translation translates, and what is noted while it is laid over it.
pub(super) struct Original<'a> {
    /// Absent when there is none that can be read.
    pub(super) file: Option<Written<'a>>,
    pub(super) overlay: Overlay,
    /// Whether the Markdown is that of the translation.
    pub(super) has_body: bool,
}

impl<'a> Reading<'a> {
    pub(super) fn new(tree: &'a SourceTree, file: Written<'a>) -> Self {
        Self { tree, file, original: None }
    }

    /// A reading of `file`, which translates `original`.
    pub(super) fn over(tree: &'a SourceTree, file: Written<'a>, original: Option<Written<'a>>) -> Self {
        let original = Original { file: original, overlay: Overlay::default(), has_body: false };
        Self { tree, file, original: Some(original) }
    }

    /// What the translation was laid over, once it has been read.
    pub(super) fn into_original(self) -> Option<Original<'a>> {
        self.original
    }

    pub(super) fn entity(&mut self, role: Role) -> Outcome {
        let mut run = Resolver::new(self.file.path);
        let entity = match role {
            Role::Config => {
                let raw = self.raw::<RawConfig>()?;
                Entity::Config(Arc::new(resolve::config(&mut run, raw)))
            }
            Role::Topics => {
                let (topics, life_events) = resolve::topics(&mut run, self.raw::<RawTopics>()?);
                Entity::Topics(topics, life_events)
            }
            Role::Synonyms => Entity::Synonyms(resolve::synonyms(self.file.yaml::<RawSynonyms>()?)),
            Role::Statutory => {
                let raw = self.raw::<RawStatutory>()?;
                Entity::Statutory(Arc::new(resolve::statutory(&run, raw)))
            }
            Role::Center(slug) => {
                Entity::Center(Arc::new(resolve::center(&mut run, slug, self.raw::<RawCenter>()?)))
            }
            Role::Joint(slug) => match resolve::joint(&mut run, slug, self.raw::<RawJoint>()?) {
                Some(joint) => Entity::Joint(Arc::new(joint)),
                None => Entity::Stub,
            },
            Role::Department(slug) => {
                let raw = self.raw::<RawDepartment>()?;
                let body = self.functions(&mut run, raw.functions.as_deref().unwrap_or_default());
                Entity::Department(Arc::new(resolve::department(&mut run, slug, raw, body)))
            }
            Role::Item(id) => {
                let item = resolve::item(&mut run, id, self.raw::<RawItem>()?);
                Entity::Item(Arc::new(ListedItem::new(item)))
            }
            Role::Form(id) => Entity::Form(Arc::new(resolve::form(&mut run, id, self.raw::<RawForm>()?))),
            Role::ItemGuide(id) => {
                let body = self.body(&mut run);
                let guide = Guide { item: id.clone(), path: self.file.path.clone(), body };
                Entity::ItemGuide(id, Arc::new(guide))
            }
            Role::JointBody(slug) => Entity::JointBody(slug, self.body(&mut run)),
            Role::Article(owner, column, slug) => {
                let standing = Standing { owner, column: Some(column), slug };
                self.article(&mut run, standing)?
            }
            Role::Page(owner, slug) => self.article(&mut run, Standing { owner, column: None, slug })?,
            Role::Asset | Role::Translation(..) | Role::Converted | Role::BadName(_) | Role::Stray => {
                Entity::Nothing
            }
        };
        Ok((entity, run.diagnostics))
    }

    /// The raw shape of the file, of a translation with its texts in place of those of the original.
    ///
    /// What is wrong with the original is told where the original is read.
    fn raw<T>(&mut self) -> Result<T, Diagnostics>
    where
        T: Translate + serde::de::DeserializeOwned + schemars::JsonSchema,
    {
        let Some(original) = &mut self.original else { return self.file.yaml() };
        let texts = self.file.yaml::<T::Texts>()?;
        let written = original.file.ok_or_else(Diagnostics::new)?;
        let mut raw: T = written.yaml().map_err(|_| Diagnostics::new())?;
        raw.translate(texts, FieldPath::default(), &mut original.overlay);
        Ok(raw)
    }

    fn article(&mut self, run: &mut Resolver<'_>, standing: Standing) -> Result<Entity, Diagnostics> {
        let raw = self.raw::<RawArticle>()?;
        let body = self.body(run);
        Ok(Entity::Article(Arc::new(resolve::article(run, standing, raw, body))))
    }

    /// The body of a Markdown file; a translation without one has that of its original.
    fn body(&mut self, run: &mut Resolver<'_>) -> Body {
        let own = self.file;
        let is_blank = own.text[own.body_start()..].trim().is_empty();
        let Some(original) = &mut self.original else { return self.body_of(own, run) };
        original.has_body = !is_blank;
        match original.file.filter(|_| is_blank) {
            Some(original) => self.body_of(original, &mut Resolver::new(original.path)),
            None => self.body_of(own, run),
        }
    }

    fn body_of(&self, file: Written<'_>, run: &mut Resolver<'_>) -> Body {
        let start = file.body_start();
        self.markdown(run, &file.text[start..], Some(start))
    }

    /// The functions of a department; findings in those of the original are not those of a translation.
    fn functions(&mut self, run: &mut Resolver<'_>, text: &str) -> Body {
        if let Some(original) = &mut self.original {
            original.has_body = original.overlay.writes(&FieldPath::of("functions"));
            if !original.has_body {
                return self.markdown(&mut Resolver::new(self.file.path), text, None);
            }
        }
        self.markdown(run, text, None)
    }

    /// Parses Markdown; findings in a text inside YAML point at the file.
    fn markdown(&self, run: &mut Resolver<'_>, text: &str, shift: Option<usize>) -> Body {
        let path = self.file.path;
        let csv = Csv { tree: self.tree, folder: path.folder() };
        let source = MarkdownSource { path, text, shift: shift.unwrap_or(0), csv: &csv };
        let (mut body, mut found) = markdown::parse(&source);
        if shift.is_none() {
            for finding in &mut found {
                finding.place = Some(Place::file(path));
            }
            for slot in &mut body.slots {
                slot.span = 0..0;
            }
        }
        run.diagnostics.extend(found);
        body
    }
}

impl Written<'_> {
    /// The raw shape that a YAML file, or the front matter of a Markdown file, is written in.
    pub(super) fn yaml<T: serde::de::DeserializeOwned + schemars::JsonSchema>(
        &self,
    ) -> Result<T, Diagnostics> {
        let range = if self.path.as_str().ends_with(".md") {
            front_matter(self.text).ok_or_else(|| vec![no_front_matter(self.path)])?
        } else {
            self.mark_len()..self.text.len()
        };
        from_yaml(self.path, &self.text[range.clone()], range.start)
    }

    /// Where the Markdown begins, after the front matter if there is one.
    fn body_start(&self) -> usize {
        front_matter(self.text).map_or(self.mark_len(), |range| {
            self.text[range.end..].find('\n').map_or(self.text.len(), |line| range.end + line + 1)
        })
    }

    /// Bytes of the byte-order mark, if there is one.
    fn mark_len(&self) -> usize {
        self.text.len() - self.text.trim_start_matches('\u{feff}').len()
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
