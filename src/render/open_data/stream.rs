//! Files of many records, written in batches: a batch is made on all cores, then handed on in order.

use std::{
    io::{self, Write},
    sync::Arc,
};

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::{super::EditionRenderer, fill, json, record::ItemRecord};
use crate::{model::ListedItem, plan::Dataset};

/// Records in a batch: enough for all cores, little enough to hold.
const BATCH: usize = 256;

/// What a file says of itself.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Header {
    #[serde(rename = "$schema")]
    #[schemars(title = "JSON Schema 网址")]
    schema: String,
    #[schemars(title = "格式")]
    format: &'static str,
    #[schemars(title = "格式版本", description = "字段的含义改变或被删除时加一；只增加字段时不变")]
    version: u32,
    #[schemars(title = "来源网站")]
    site: SiteRecord,
    #[schemars(title = "使用许可")]
    licence: Option<LicenceRecord>,
    #[schemars(title = "最近更新", description = "最近核对过的事项的日期")]
    updated: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "网站")]
struct SiteRecord {
    #[schemars(title = "名称")]
    title: String,
    #[schemars(title = "网址")]
    url: String,
    #[schemars(title = "语言")]
    language: String,
    #[schemars(title = "服务地区")]
    area: Option<String>,
    #[schemars(title = "主办单位")]
    sponsor: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "使用许可")]
struct LicenceRecord {
    #[schemars(title = "名称")]
    name: String,
    #[schemars(title = "全文网址")]
    url: Option<String>,
}

/// All items; written piece by piece, so this is what the schema is made from.
#[derive(JsonSchema)]
#[schemars(title = "全部事项")]
#[expect(dead_code, reason = "the file is written in batches and never stands in memory")]
pub(super) struct ItemsFile<'a> {
    #[serde(flatten)]
    header: Header,
    #[schemars(title = "事项")]
    items: Vec<ItemRecord<'a>>,
}

/// The record of one item, with its schema.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "行政审批事项")]
pub(super) struct SingleRecord<'a> {
    #[serde(rename = "$schema")]
    #[schemars(title = "JSON Schema 网址")]
    pub(super) schema: String,
    #[serde(flatten)]
    pub(super) item: ItemRecord<'a>,
}

impl Header {
    /// The header of `dataset`.
    pub(super) fn of(renderer: &EditionRenderer, dataset: Dataset, format: &'static str) -> Self {
        let site = renderer.plan().checked().site();
        let config = &site.config;
        let text = |text: &Option<crate::model::Text>| text.as_deref().map(str::to_owned);
        Self {
            schema: renderer.absolute(&dataset.schema().route()),
            format,
            version: 1,
            site: SiteRecord {
                title: config.title.to_string(),
                url: format!("{}/", config.base_url),
                language: config.language.to_string(),
                area: text(&config.area),
                sponsor: text(&config.sponsor),
            },
            licence: config
                .data_licence
                .as_ref()
                .map(|licence| LicenceRecord { name: licence.name.to_string(), url: text(&licence.url) }),
            updated: super::values::day(site.items.values().filter_map(|item| item.updated).max()),
        }
    }
}

/// Writes all items as JSON, a line an item.
pub(super) fn items(renderer: &EditionRenderer, out: &mut dyn Write) -> io::Result<()> {
    let header = Header::of(renderer, Dataset::Items, "menhu-items");
    open(out, &header, "items")?;
    let mut between = Separator::new();
    each(renderer, &|record| json(record), &mut |line| {
        between.write(out)?;
        out.write_all(&line)
    })?;
    close(out)
}

/// Begins an object with the fields of `head` and a last field `list`, which is a list.
pub(super) fn open(out: &mut dyn Write, head: &impl Serialize, list: &str) -> io::Result<()> {
    let head = json(head);
    out.write_all(head.strip_suffix(b"}").unwrap_or(&head))?;
    write!(out, ",\"{list}\":[")
}

/// Ends what [`open`] began.
pub(super) fn close(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"\n]}\n")
}

/// What stands between the entries of a list.
pub(super) struct Separator(&'static [u8]);

impl Separator {
    pub(super) fn new() -> Self {
        Self(b"\n")
    }

    pub(super) fn write(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(self.0)?;
        self.0 = b",\n";
        Ok(())
    }
}

/// Makes something of the record of every item, on all cores, and hands it to `take` in the order of ids.
pub(super) fn each<T: Send>(
    renderer: &EditionRenderer,
    make: &(dyn Fn(&ItemRecord<'_>) -> T + Sync),
    take: &mut dyn FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    batches(renderer, make, &mut |batch| batch.into_iter().try_for_each(&mut *take))
}

/// The same in batches.
pub(super) fn batches<T: Send>(
    renderer: &EditionRenderer,
    make: &(dyn Fn(&ItemRecord<'_>) -> T + Sync),
    take: &mut dyn FnMut(Vec<T>) -> io::Result<()>,
) -> io::Result<()> {
    let items: Vec<&Arc<ListedItem>> = renderer.plan().checked().site().items.values().collect();
    items.chunks(BATCH).try_for_each(|batch| {
        take(batch.par_iter().map(|item| make(&fill::record(renderer, &item.whole()))).collect())
    })
}
