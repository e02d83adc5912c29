//! Articles, documents and standing pages.

use std::sync::Arc;

use super::{AnnualReport, Body, Date, DateTime, LinkTarget, Slug, Text, Validity};
use crate::source::SourcePath;

/// Who a piece of content belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The portal itself.
    Portal,
    /// A department.
    Department(Slug),
}

impl Owner {
    /// The department, if it is one's.
    #[must_use]
    pub fn department(&self) -> Option<&Slug> {
        match self {
            Self::Portal => None,
            Self::Department(department) => Some(department),
        }
    }
}

/// An article, a document or a standing page.
#[derive(Clone, Debug)]
pub struct Article {
    /// The file it comes from.
    pub path: SourcePath,
    /// Whose it is.
    pub owner: Owner,
    /// Its column; a standing page has none.
    pub column: Option<Slug>,
    /// Its own name.
    pub slug: Slug,
    /// Title.
    pub title: Arc<str>,
    /// When it was published.
    pub date: Option<DateTime>,
    /// Where it comes from (来源).
    pub source: Option<Text>,
    /// Author.
    pub author: Option<Text>,
    /// Summary.
    pub summary: Option<Text>,
    /// Keywords.
    pub keywords: Box<[Text]>,
    /// Whether it is unfinished.
    pub draft: bool,
    /// When it is to appear.
    pub publish_at: Option<DateTime>,
    /// Last day on which it is shown.
    pub expires: Option<Date>,
    /// Addresses it had before.
    pub aliases: Box<[Text]>,
    /// Picture.
    pub image: Option<LinkTarget>,
    /// Files that belong to it.
    pub attachments: Box<[Attachment]>,
    /// Related content.
    pub related: Box<[LinkTarget]>,
    /// The disclosure block of a document.
    pub disclosure: Option<Box<Disclosure>>,
    /// The numbers of a yearly report on disclosure.
    pub report: Option<Box<AnnualReport>>,
    /// Text.
    pub body: Body,
}

/// A file that belongs to an article.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// The file.
    pub file: LinkTarget,
    /// What it is called; the file's name when absent.
    pub title: Option<Text>,
}

/// The disclosure block (政府信息公开元数据) of a document.
#[derive(Clone, Debug, Default)]
pub struct Disclosure {
    /// Index number 索引号.
    pub index_number: Option<Text>,
    /// Category 信息分类.
    pub category: Option<Text>,
    /// Issuing body 发布机构.
    pub issuer: Option<Text>,
    /// Day it was written 成文日期.
    pub written: Option<Date>,
    /// Document number 文号.
    pub number: Option<Text>,
    /// Subject words 主题词.
    pub subject_words: Box<[Text]>,
    /// Whether it is in force; absent means in force.
    pub validity: Option<Validity>,
    /// What replaced it.
    pub successor: Option<LinkTarget>,
    /// Interpretations of it, or documents it interprets.
    pub interpretation: Box<[LinkTarget]>,
}
