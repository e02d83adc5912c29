//! `statutory.yaml` and the numbers of a yearly report as written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::{Key, Text};
use crate::model::DisclosureKind;

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "法定主动公开内容")]
pub(crate) struct RawStatutory {
    #[serde(default)]
    #[schemars(title = "类别", description = "条例第二十条的十五类，每类写在哪里看，或者写明没有")]
    pub(crate) kinds: Vec<RawStatutoryKind>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStatutoryKind {
    #[schemars(title = "类别")]
    pub(crate) kind: Key<DisclosureKind>,
    #[serde(default)]
    #[schemars(title = "在哪里看", description = "写地址，例如 @/policies")]
    pub(crate) links: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "没有的说明", description = "本机关没有这类信息，或者由谁公开")]
    pub(crate) none: Option<Text>,
    #[serde(default)]
    #[schemars(title = "备注")]
    pub(crate) note: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAnnualReport {
    #[schemars(title = "年度")]
    pub(crate) year: i16,
    #[serde(default)]
    #[schemars(title = "规章", description = "本年制发、本年废止、现行有效件数")]
    pub(crate) rules: [u32; 3],
    #[serde(default)]
    #[schemars(title = "行政规范性文件", description = "本年制发、本年废止、现行有效件数")]
    pub(crate) documents: [u32; 3],
    #[serde(default)]
    #[schemars(title = "处理决定", description = "行政许可、行政处罚、行政强制数量")]
    pub(crate) decisions: [u32; 3],
    #[serde(default)]
    #[schemars(title = "行政事业性收费", description = "单位：万元")]
    pub(crate) fees: Option<Text>,
    #[serde(default)]
    #[schemars(
        title = "申请情况",
        description = "每行六个数：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他；合计由程序算"
    )]
    pub(crate) requests: BTreeMap<Text, Vec<u32>>,
    #[serde(default)]
    #[schemars(title = "行政复议", description = "结果维持、结果纠正、其他结果、尚未审结")]
    pub(crate) review: [u32; 4],
    #[serde(default)]
    #[schemars(title = "未经复议直接起诉", description = "结果维持、结果纠正、其他结果、尚未审结")]
    pub(crate) litigation: [u32; 4],
    #[serde(default)]
    #[schemars(title = "复议后起诉", description = "结果维持、结果纠正、其他结果、尚未审结")]
    pub(crate) litigation_after_review: [u32; 4],
}
