//! The catalogue: what the site has, in short, for portals that show this site's items among their own.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    super::EditionRenderer,
    json,
    stream::{self, Header, Separator},
    values::{LimitRecord, Reference, Term, day, terms},
};
use crate::{
    model::{
        Audience, Center, CenterKind, ColumnType, Department, DepartmentKind, ItemStatus, ItemType, Joint,
        Level, ListedItem, OnlineDepth, Owner, Route,
    },
    plan::Dataset,
};

/// What stands before the items.
#[derive(Serialize, JsonSchema)]
struct Head {
    #[serde(flatten)]
    header: Header,
    #[schemars(title = "部门")]
    departments: Vec<DepartmentEntry>,
    #[schemars(title = "并联审批")]
    joint: Vec<JointEntry>,
    #[schemars(title = "服务中心和投诉中心")]
    centers: Vec<CenterEntry>,
    #[schemars(title = "栏目")]
    columns: Vec<ColumnEntry>,
    #[schemars(title = "开放数据文件")]
    files: Vec<FileEntry>,
}

/// The catalogue; written piece by piece, so this is what the schema is made from.
#[derive(JsonSchema)]
#[schemars(title = "网站目录")]
#[expect(dead_code, reason = "the file is written piece by piece and never stands in memory")]
pub(super) struct CatalogFile {
    #[serde(flatten)]
    head: Head,
    #[schemars(title = "事项")]
    items: Vec<ItemEntry>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(title = "部门")]
struct DepartmentEntry {
    id: String,
    name: String,
    short_name: String,
    #[schemars(title = "统一社会信用代码")]
    code: Option<String>,
    kind: Term<DepartmentKind>,
    level: Option<Term<Level>>,
    url: String,
    phone: Option<String>,
    address: Option<String>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(title = "事项")]
struct ItemEntry {
    #[schemars(title = "标识", description = "部门/事项")]
    id: String,
    name: String,
    code: Option<String>,
    parent: Option<String>,
    r#type: Option<Term<ItemType>>,
    status: Term<ItemStatus>,
    department: String,
    level: Option<Term<Level>>,
    audience: Vec<Term<Audience>>,
    topics: Vec<String>,
    life_events: Vec<String>,
    statutory: Option<LimitRecord>,
    promised: Option<LimitRecord>,
    visits: Option<u32>,
    online_depth: Option<Term<OnlineDepth>>,
    updated: Option<String>,
    url: String,
    #[schemars(title = "完整记录的网址")]
    record: String,
}

#[derive(Serialize, JsonSchema)]
#[schemars(title = "并联审批")]
struct JointEntry {
    #[serde(flatten)]
    joint: Reference,
    #[schemars(title = "牵头部门")]
    lead: String,
    #[schemars(title = "事项")]
    items: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(title = "中心")]
struct CenterEntry {
    id: String,
    name: String,
    kind: Term<CenterKind>,
    url: String,
    address: Option<String>,
    hours: Option<String>,
    phone: Option<String>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(title = "栏目")]
struct ColumnEntry {
    id: String,
    name: String,
    r#type: Term<ColumnType>,
    url: String,
    feed: Option<String>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(title = "文件")]
struct FileEntry {
    url: String,
    schema: String,
}

/// Writes the catalogue, a line an item.
pub(super) fn write(renderer: &EditionRenderer, out: &mut dyn Write) -> io::Result<()> {
    let site = renderer.plan().checked().site();
    let head = Head {
        header: Header::of(renderer, Dataset::Catalog, "menhu-catalog"),
        departments: site
            .departments
            .values()
            .map(|department| of_department(renderer, department))
            .collect(),
        joint: site.joints.values().map(|joint| of_joint(renderer, joint)).collect(),
        centers: site.centers.values().map(|center| of_center(renderer, center)).collect(),
        columns: columns(renderer),
        files: Dataset::ALL
            .iter()
            .map(|dataset| FileEntry {
                url: renderer.absolute(&dataset.route()),
                schema: renderer.absolute(&dataset.schema().route()),
            })
            .collect(),
    };
    stream::open(out, &head, "items")?;
    let mut between = Separator::new();
    for item in site.items.values() {
        between.write(out)?;
        out.write_all(&json(&of_item(renderer, item)))?;
    }
    stream::close(out)
}

fn owned(text: Option<&crate::model::Text>) -> Option<String> {
    text.map(ToString::to_string)
}

fn of_department(renderer: &EditionRenderer, department: &Department) -> DepartmentEntry {
    DepartmentEntry {
        id: department.slug.to_string(),
        name: department.name.to_string(),
        short_name: department.short_name.to_string(),
        code: owned(department.code.as_ref()),
        kind: Term(department.kind),
        level: department.level.map(Term),
        url: renderer.absolute(&Route::department(&department.slug)),
        phone: owned(department.contact.phone.as_ref()),
        address: owned(department.contact.address.as_ref()),
    }
}

fn of_item(renderer: &EditionRenderer, item: &ListedItem) -> ItemEntry {
    ItemEntry {
        id: item.id.to_string(),
        name: item.name.to_string(),
        code: owned(item.code.as_ref()),
        parent: owned(item.parent.as_ref()),
        r#type: item.item_type.map(Term),
        status: Term(item.status),
        department: item.id.department.to_string(),
        level: item.level.map(Term),
        audience: terms(&item.audience),
        topics: item.topics.iter().map(ToString::to_string).collect(),
        life_events: item.life_events.iter().map(ToString::to_string).collect(),
        statutory: item.statutory.map(LimitRecord::from),
        promised: item.promised.map(LimitRecord::from),
        visits: item.visits,
        online_depth: item.online_depth.map(Term),
        updated: day(item.updated),
        url: renderer.absolute(&Route::item(&item.id)),
        record: renderer.absolute(&Route::record(&item.id)),
    }
}

fn of_joint(renderer: &EditionRenderer, joint: &Joint) -> JointEntry {
    JointEntry {
        joint: renderer.joint_reference(joint),
        lead: joint.lead.to_string(),
        items: joint.participants.iter().map(|participant| participant.item.to_string()).collect(),
    }
}

fn of_center(renderer: &EditionRenderer, center: &Center) -> CenterEntry {
    CenterEntry {
        id: center.slug.to_string(),
        name: center.name.to_string(),
        kind: Term(center.kind),
        url: renderer.absolute(&Route::center(&center.slug)),
        address: owned(center.address.as_ref()),
        hours: owned(center.hours.as_ref()),
        phone: owned(center.phone.as_ref()),
    }
}

/// The columns of the portal that have a page.
fn columns(renderer: &EditionRenderer) -> Vec<ColumnEntry> {
    let config = &renderer.plan().checked().site().config;
    let entry = |column: &crate::model::Column| {
        let route = Route::column(&Owner::Portal, column.id.as_str());
        renderer.plan().page_at(&route)?;
        let url = renderer.absolute(&route);
        Some(ColumnEntry {
            id: column.id.to_string(),
            name: column.name.to_string(),
            r#type: Term(column.column_type),
            feed: config.output.feeds.then(|| format!("{url}feed.xml")),
            url,
        })
    };
    config.columns.iter().filter_map(entry).collect()
}
