//! `centers/<id>.yaml`: a service or complaint centre as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    item_service::RawPosition,
    values::{Key, Text},
};
use crate::model::{CenterKind, OpeningDay};

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "中心")]
pub(crate) struct RawCenter {
    #[schemars(title = "名称")]
    pub(crate) name: Text,
    #[schemars(title = "中心类别")]
    pub(crate) kind: Key<CenterKind>,
    #[serde(default)]
    #[schemars(title = "一句话说明")]
    pub(crate) summary: Option<Text>,
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
    #[schemars(title = "电子邮箱")]
    pub(crate) email: Option<Text>,
    #[serde(default)]
    #[schemars(title = "网址")]
    pub(crate) url: Option<Text>,
    #[serde(default)]
    #[schemars(title = "办公时间", description = "写明工作日")]
    pub(crate) hours: Option<Text>,
    #[serde(default)]
    #[schemars(title = "开放时段", description = "供计算是否开门")]
    pub(crate) opening: Vec<RawOpening>,
    #[serde(default)]
    #[schemars(title = "交通指引")]
    pub(crate) transport: Option<Text>,
    #[serde(default)]
    #[schemars(title = "地图位置")]
    pub(crate) map: Option<RawPosition>,
    #[serde(default)]
    #[schemars(title = "楼层")]
    pub(crate) floors: Vec<RawFloor>,
    #[serde(default)]
    #[schemars(title = "进驻部门", description = "部门标识")]
    pub(crate) departments: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "便民设施和服务")]
    pub(crate) services: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "无障碍设施")]
    pub(crate) accessibility: Option<Text>,
    #[serde(default)]
    #[schemars(title = "照片")]
    pub(crate) photo: Option<Text>,
    #[serde(default)]
    #[schemars(title = "受理范围", description = "投诉中心受理什么")]
    pub(crate) scope: Option<Text>,
    #[serde(default)]
    #[schemars(title = "处理程序", description = "投诉怎样处理、多久答复")]
    pub(crate) process: Option<Text>,
    #[serde(default)]
    #[schemars(title = "旧地址")]
    pub(crate) aliases: Vec<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawOpening {
    #[schemars(title = "星期", description = "monday 至 sunday，或 workday")]
    pub(crate) days: Vec<Key<OpeningDay>>,
    #[schemars(title = "开始", description = "例如 09:00")]
    pub(crate) from: Text,
    #[schemars(title = "结束", description = "例如 12:00")]
    pub(crate) to: Text,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFloor {
    #[schemars(title = "楼层")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "窗口")]
    pub(crate) windows: Vec<RawCenterWindow>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCenterWindow {
    #[schemars(title = "窗口")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "部门", description = "部门标识")]
    pub(crate) departments: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "办理什么")]
    pub(crate) does: Option<Text>,
    #[serde(default)]
    #[schemars(title = "电话")]
    pub(crate) phone: Option<Text>,
}
