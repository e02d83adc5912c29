//! `forms/<form>.yaml`: a form as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    item_parts::RawOption,
    values::{Key, RawWhen, Text},
};
use crate::model::FieldType;

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "表单")]
pub(crate) struct RawForm {
    #[schemars(title = "表单名称")]
    pub(crate) title: Text,
    #[serde(default)]
    #[schemars(title = "用于哪些事项", description = "事项标识")]
    pub(crate) items: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "填表说明")]
    pub(crate) intro: Option<Text>,
    #[serde(default)]
    #[schemars(title = "版本")]
    pub(crate) version: Option<Text>,
    #[serde(default)]
    #[schemars(title = "启用日期", description = "写作 2026-03-05")]
    pub(crate) valid_from: Option<Text>,
    #[schemars(title = "分组")]
    pub(crate) sections: Vec<RawSection>,
    #[serde(default)]
    #[schemars(title = "声明", description = "申请人签字确认的内容")]
    pub(crate) declaration: Option<Text>,
    #[serde(default)]
    #[schemars(title = "旧地址")]
    pub(crate) aliases: Vec<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSection {
    #[schemars(title = "分组标题")]
    pub(crate) title: Text,
    #[serde(default)]
    #[schemars(title = "提示")]
    pub(crate) hint: Option<Text>,
    #[serde(default)]
    #[schemars(title = "适用条件")]
    pub(crate) when: RawWhen,
    #[schemars(title = "字段")]
    pub(crate) fields: Vec<RawField>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawField {
    #[schemars(title = "标识")]
    pub(crate) id: Text,
    #[schemars(title = "名称")]
    pub(crate) label: Text,
    #[serde(default)]
    #[schemars(title = "提示")]
    pub(crate) hint: Option<Text>,
    #[schemars(title = "字段类型")]
    pub(crate) r#type: Key<FieldType>,
    #[serde(default)]
    #[schemars(title = "必填")]
    pub(crate) required: bool,
    #[serde(default)]
    #[schemars(title = "适用条件", description = "前面字段的答案")]
    pub(crate) when: RawWhen,
    #[serde(default)]
    #[schemars(title = "最小值")]
    pub(crate) min: Option<f64>,
    #[serde(default)]
    #[schemars(title = "最大值")]
    pub(crate) max: Option<f64>,
    #[serde(default)]
    #[schemars(title = "最少字数")]
    pub(crate) min_length: Option<u32>,
    #[serde(default)]
    #[schemars(title = "最多字数")]
    pub(crate) max_length: Option<u32>,
    #[serde(default)]
    #[schemars(title = "选项")]
    pub(crate) options: Vec<RawOption>,
    #[serde(default)]
    #[schemars(title = "表格列")]
    pub(crate) columns: Vec<RawField>,
    #[serde(default)]
    #[schemars(title = "最少行数")]
    pub(crate) min_rows: Option<u32>,
    #[serde(default)]
    #[schemars(title = "最多行数")]
    pub(crate) max_rows: Option<u32>,
    #[serde(default)]
    #[schemars(title = "文件格式", description = "例如 pdf、jpg")]
    pub(crate) accept: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "文件大小上限", description = "例如 10MB")]
    pub(crate) max_size: Option<Text>,
    #[serde(default)]
    #[schemars(title = "样表内容", description = "填写样例里的值，须是虚构的")]
    pub(crate) sample: Option<Text>,
    #[serde(default)]
    #[schemars(title = "个人信息")]
    pub(crate) personal: bool,
    #[serde(default)]
    #[schemars(title = "声明", description = "是需要勾选确认的声明")]
    pub(crate) declaration: bool,
}
