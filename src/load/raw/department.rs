//! `department.yaml`: a department as written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    item_service::RawComplaint,
    values::{Key, Text},
};
use crate::model::{DepartmentKind, Level};

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "部门")]
pub(crate) struct RawDepartment {
    #[schemars(title = "部门全称")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "部门简称")]
    pub(crate) short_name: Option<Text>,
    #[serde(default)]
    #[schemars(title = "拼音缩写", description = "不写即由名称的拼音首字母得出")]
    pub(crate) abbreviation: Option<Text>,
    #[serde(default)]
    #[schemars(title = "统一社会信用代码", description = "18 位，末位是校验码")]
    pub(crate) code: Option<Text>,
    #[serde(default)]
    #[schemars(title = "部门类别", description = "不写即为政府工作部门")]
    pub(crate) kind: Option<Key<DepartmentKind>>,
    #[serde(default)]
    #[schemars(title = "行政层级")]
    pub(crate) level: Option<Key<Level>>,
    #[serde(default)]
    #[schemars(title = "排列顺序", description = "数字小的在前；不写按拼音")]
    pub(crate) order: Option<u32>,
    #[serde(default)]
    #[schemars(title = "机构职能", description = "可用 Markdown")]
    pub(crate) functions: Option<Text>,
    #[serde(default)]
    #[schemars(title = "领导信息")]
    pub(crate) leaders: Vec<RawLeader>,
    #[serde(default)]
    #[schemars(title = "内设机构")]
    pub(crate) offices: Vec<RawOffice>,
    #[serde(default)]
    #[schemars(title = "联系方式")]
    pub(crate) contact: Option<RawContact>,
    #[serde(default)]
    #[schemars(title = "进驻中心", description = "centers 文件夹里的中心标识")]
    pub(crate) centers: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "投诉渠道")]
    pub(crate) complaint: Option<RawComplaint>,
    #[serde(default)]
    #[schemars(title = "原有网站网址")]
    pub(crate) website: Option<Text>,
    #[serde(default)]
    #[schemars(title = "维护岗位", description = "栏目标识或“items/*”这样的范围 -> 负责的岗位")]
    pub(crate) maintainers: BTreeMap<Text, Text>,
    #[serde(default)]
    #[schemars(title = "旧地址", description = "改名前的网址，保留跳转")]
    pub(crate) aliases: Vec<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLeader {
    #[schemars(title = "姓名")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "职务")]
    pub(crate) post: Option<Text>,
    #[serde(default)]
    #[schemars(title = "分工")]
    pub(crate) duties: Option<Text>,
    #[serde(default)]
    #[schemars(title = "照片", description = "files 文件夹里的图片")]
    pub(crate) photo: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawOffice {
    #[schemars(title = "机构名称")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "职责")]
    pub(crate) duties: Option<Text>,
    #[serde(default)]
    #[schemars(title = "电话", description = "带区号")]
    pub(crate) phone: Option<Text>,
    #[serde(default)]
    #[schemars(title = "地址")]
    pub(crate) address: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawContact {
    #[serde(default)]
    #[schemars(title = "地址")]
    pub(crate) address: Option<Text>,
    #[serde(default)]
    #[schemars(title = "邮政编码")]
    pub(crate) postcode: Option<Text>,
    #[serde(default)]
    #[schemars(title = "电话", description = "带区号")]
    pub(crate) phone: Option<Text>,
    #[serde(default)]
    #[schemars(title = "传真")]
    pub(crate) fax: Option<Text>,
    #[serde(default)]
    #[schemars(title = "电子邮箱")]
    pub(crate) email: Option<Text>,
    #[serde(default)]
    #[schemars(title = "办公时间", description = "写明工作日")]
    pub(crate) hours: Option<Text>,
}
