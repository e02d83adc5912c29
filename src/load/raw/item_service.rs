//! How an approval item is handled, as written: limits, result, fees, ways, places, remedies, upkeep.

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::{Key, RawWhen, Text};
use crate::model::{CaseKind, Channel, DayUnit, Delivery, OnlineDepth, ResultKind, Scope};

#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTimeLimit {
    #[serde(default)]
    #[schemars(title = "法定办结时限")]
    pub(crate) statutory: Option<RawLimit>,
    #[serde(default)]
    #[schemars(title = "承诺办结时限")]
    pub(crate) promised: Option<RawLimit>,
    #[serde(default)]
    #[schemars(title = "可以延长")]
    pub(crate) extension: Option<RawExtension>,
    #[serde(default)]
    #[schemars(title = "时限依据")]
    pub(crate) basis: Option<Text>,
    #[serde(default)]
    #[schemars(title = "分情形时限")]
    pub(crate) cases: Vec<RawLimitCase>,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLimit {
    #[serde(default)]
    #[schemars(title = "天数")]
    pub(crate) days: Option<u32>,
    #[serde(default)]
    #[schemars(title = "单位", description = "不写即为工作日")]
    pub(crate) unit: Option<Key<DayUnit>>,
    #[serde(default)]
    #[schemars(title = "当场办结")]
    pub(crate) on_the_spot: bool,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawExtension {
    #[schemars(title = "天数")]
    pub(crate) days: u32,
    #[serde(default)]
    #[schemars(title = "单位", description = "不写即为工作日")]
    pub(crate) unit: Option<Key<DayUnit>>,
    #[serde(default)]
    #[schemars(title = "延长的依据和程序")]
    pub(crate) basis: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLimitCase {
    #[schemars(title = "适用情形")]
    pub(crate) when: RawWhen,
    #[serde(default)]
    #[schemars(title = "法定办结时限")]
    pub(crate) statutory: Option<RawLimit>,
    #[serde(default)]
    #[schemars(title = "承诺办结时限")]
    pub(crate) promised: Option<RawLimit>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawResult {
    #[serde(default)]
    #[schemars(title = "结果名称", description = "例如 食品经营许可证")]
    pub(crate) name: Option<Text>,
    #[serde(default)]
    #[schemars(title = "审批结果类型")]
    pub(crate) kind: Option<Key<ResultKind>>,
    #[serde(default)]
    #[schemars(title = "结果样本", description = "files 文件夹里的图片或文件")]
    pub(crate) sample: Option<Text>,
    #[serde(default)]
    #[schemars(title = "有效期", description = "例如 5年")]
    pub(crate) validity: Option<Text>,
    #[serde(default)]
    #[schemars(title = "延续要求")]
    pub(crate) renewal: Option<Text>,
    #[serde(default)]
    #[schemars(title = "送达方式")]
    pub(crate) delivery: Vec<Key<Delivery>>,
    #[serde(default)]
    #[schemars(title = "决定是否公开")]
    pub(crate) published: Option<bool>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFee {
    #[schemars(title = "收费项目")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "收费标准", description = "金额或计算方法")]
    pub(crate) amount: Option<Text>,
    #[serde(default)]
    #[schemars(title = "收费依据")]
    pub(crate) basis: Option<Text>,
    #[serde(default)]
    #[schemars(title = "减免规定")]
    pub(crate) reduction: Option<Text>,
    #[serde(default)]
    #[schemars(title = "适用情形")]
    pub(crate) when: RawWhen,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawHandling {
    #[serde(default)]
    #[schemars(title = "办件类型")]
    pub(crate) r#type: Option<Key<CaseKind>>,
    #[serde(default)]
    #[schemars(title = "到办事现场次数")]
    pub(crate) visits: Option<u32>,
    #[serde(default)]
    #[schemars(title = "必须到现场的原因", description = "次数大于 0 时填写")]
    pub(crate) visits_reason: Option<Text>,
    #[serde(default)]
    #[schemars(title = "网上办理深度")]
    pub(crate) online_depth: Option<Key<OnlineDepth>>,
    #[serde(default)]
    #[schemars(title = "办理形式")]
    pub(crate) channels: Vec<Key<Channel>>,
    #[serde(default)]
    #[schemars(title = "通办范围")]
    pub(crate) scope: Option<Key<Scope>>,
    #[serde(default)]
    #[schemars(title = "物流快递")]
    pub(crate) express: Option<bool>,
    #[serde(default)]
    #[schemars(title = "预约办理")]
    pub(crate) appointment: Option<bool>,
    #[serde(default)]
    #[schemars(title = "代办服务")]
    pub(crate) agent: Option<bool>,
    #[serde(default)]
    #[schemars(title = "网上支付")]
    pub(crate) online_payment: Option<bool>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSuitability {
    #[serde(default)]
    #[schemars(title = "需要现场勘验")]
    pub(crate) site_survey: bool,
    #[serde(default)]
    #[schemars(title = "图纸等大宗图形材料较多")]
    pub(crate) bulky_drawings: bool,
    #[serde(default)]
    #[schemars(title = "说明")]
    pub(crate) reason: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawWindow {
    #[serde(default)]
    #[schemars(title = "所在中心", description = "centers 文件夹里的中心标识")]
    pub(crate) center: Option<Text>,
    #[serde(default)]
    #[schemars(title = "办理点名称", description = "不在中心办理时填写")]
    pub(crate) name: Option<Text>,
    #[serde(default)]
    #[schemars(title = "窗口", description = "具体到楼层和窗口号")]
    pub(crate) window: Option<Text>,
    #[serde(default)]
    #[schemars(title = "地址", description = "不在中心办理时填写")]
    pub(crate) address: Option<Text>,
    #[serde(default)]
    #[schemars(title = "办理时间", description = "写明工作日；不写即为中心的时间")]
    pub(crate) hours: Option<Text>,
    #[serde(default)]
    #[schemars(title = "电话", description = "带区号")]
    pub(crate) phone: Option<Text>,
    #[serde(default)]
    #[schemars(title = "交通指引")]
    pub(crate) transport: Option<Text>,
    #[serde(default)]
    #[schemars(title = "地图位置")]
    pub(crate) map: Option<RawPosition>,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPosition {
    #[schemars(title = "纬度")]
    pub(crate) latitude: f64,
    #[schemars(title = "经度")]
    pub(crate) longitude: f64,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawConsultation {
    #[serde(default)]
    #[schemars(title = "咨询电话", description = "带区号，例如 0755-12345678")]
    pub(crate) phone: Option<Text>,
    #[serde(default)]
    #[schemars(title = "咨询地址")]
    pub(crate) address: Option<Text>,
    #[serde(default)]
    #[schemars(title = "网上咨询网址")]
    pub(crate) url: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawComplaint {
    #[serde(default)]
    #[schemars(title = "投诉电话", description = "带区号，与咨询电话不同")]
    pub(crate) phone: Option<Text>,
    #[serde(default)]
    #[schemars(title = "投诉地址")]
    pub(crate) address: Option<Text>,
    #[serde(default)]
    #[schemars(title = "网上投诉网址")]
    pub(crate) url: Option<Text>,
    #[serde(default)]
    #[schemars(title = "投诉中心", description = "centers 文件夹里的中心标识")]
    pub(crate) center: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRemedies {
    #[serde(default)]
    #[schemars(title = "行政复议")]
    pub(crate) review: Option<RawRemedy>,
    #[serde(default)]
    #[schemars(title = "行政诉讼")]
    pub(crate) litigation: Option<RawRemedy>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRemedy {
    #[schemars(title = "受理机关")]
    pub(crate) body: Text,
    #[serde(default)]
    #[schemars(title = "地址")]
    pub(crate) address: Option<Text>,
    #[serde(default)]
    #[schemars(title = "电话")]
    pub(crate) phone: Option<Text>,
    #[serde(default)]
    #[schemars(title = "网址")]
    pub(crate) url: Option<Text>,
    #[serde(default)]
    #[schemars(title = "期限", description = "例如 60日内、6个月内")]
    pub(crate) limit: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFaq {
    #[schemars(title = "问题")]
    pub(crate) question: Text,
    #[schemars(title = "答复")]
    pub(crate) answer: Text,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawIntermediary {
    #[schemars(title = "服务名称")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "设定依据")]
    pub(crate) basis: Option<Text>,
    #[serde(default)]
    #[schemars(title = "服务机构")]
    pub(crate) providers: Option<Text>,
    #[serde(default)]
    #[schemars(title = "收费性质")]
    pub(crate) fee: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawReview {
    #[serde(default)]
    #[schemars(title = "维护岗位")]
    pub(crate) maintainer: Option<Text>,
    #[serde(default)]
    #[schemars(title = "更新日期", description = "写作 2026-03-05")]
    pub(crate) updated: Option<Text>,
    #[serde(default)]
    #[schemars(title = "下次复核日期", description = "写作 2027-03-05")]
    pub(crate) review_by: Option<Text>,
}
