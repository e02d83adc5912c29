//! The parts of an item's record.

use schemars::JsonSchema;
use serde::Serialize;

use super::values::{Answers, LimitRecord, Reference, Term};
use crate::model::{
    CaseKind, Channel, Delivery, MaterialKind, MaterialNeed, MaterialSource, Medium, OffClock, OnlineDepth,
    ResultKind, Scope,
};

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "设定依据")]
pub(super) struct LegalBasisRecord<'a> {
    #[schemars(title = "法律法规名称")]
    pub(super) title: &'a str,
    #[schemars(title = "文号")]
    pub(super) number: Option<&'a str>,
    #[schemars(title = "条款号")]
    pub(super) article: Option<&'a str>,
    #[schemars(title = "条款内容")]
    pub(super) text: Option<&'a str>,
    #[schemars(title = "施行日期")]
    pub(super) effective: Option<String>,
    #[schemars(title = "网址")]
    pub(super) url: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "受理条件")]
pub(super) struct ConditionRecord<'a> {
    #[schemars(title = "标识")]
    pub(super) id: Option<&'a str>,
    #[schemars(title = "条件")]
    pub(super) text: &'a str,
    #[schemars(title = "证明材料", description = "材料的标识")]
    pub(super) proof: Vec<&'a str>,
    #[schemars(title = "适用情形")]
    pub(super) when: Answers<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "情形引导的问题")]
pub(super) struct SituationRecord<'a> {
    #[schemars(title = "标识")]
    pub(super) id: &'a str,
    #[schemars(title = "问题")]
    pub(super) question: &'a str,
    #[schemars(title = "提示")]
    pub(super) hint: Option<&'a str>,
    #[schemars(title = "选项")]
    pub(super) options: Vec<OptionRecord<'a>>,
    #[schemars(title = "何时提问")]
    pub(super) when: Answers<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "选项")]
pub(super) struct OptionRecord<'a> {
    #[schemars(title = "标识")]
    pub(super) id: &'a str,
    #[schemars(title = "名称")]
    pub(super) label: &'a str,
    #[schemars(title = "提示")]
    pub(super) hint: Option<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "申请材料")]
pub(super) struct MaterialRecord<'a> {
    #[schemars(title = "标识")]
    pub(super) id: &'a str,
    #[schemars(title = "材料名称")]
    pub(super) name: &'a str,
    #[schemars(title = "材料必要性")]
    pub(super) need: Term<MaterialNeed>,
    #[schemars(title = "材料类型")]
    pub(super) kind: Option<Term<MaterialKind>>,
    #[schemars(title = "材料形式")]
    pub(super) medium: Option<Term<Medium>>,
    #[schemars(title = "原件份数")]
    pub(super) originals: Option<u32>,
    #[schemars(title = "复印件份数")]
    pub(super) copies: Option<u32>,
    #[schemars(title = "规格")]
    pub(super) size: Option<&'a str>,
    #[schemars(title = "来源渠道")]
    pub(super) source: Option<Term<MaterialSource>>,
    #[schemars(title = "出具单位")]
    pub(super) issuer: Option<&'a str>,
    #[schemars(title = "要求提供材料的依据")]
    pub(super) legal_basis: Option<&'a str>,
    #[schemars(title = "表格网址")]
    pub(super) form: Option<String>,
    #[schemars(title = "空白表格网址")]
    pub(super) blank: Option<String>,
    #[schemars(title = "填写样例网址")]
    pub(super) sample: Option<String>,
    #[schemars(title = "填报须知")]
    pub(super) notes: Option<&'a str>,
    #[schemars(title = "适用情形")]
    pub(super) when: Answers<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "办理环节")]
pub(super) struct StepRecord<'a> {
    #[schemars(title = "标识")]
    pub(super) id: &'a str,
    #[schemars(title = "环节名称")]
    pub(super) name: &'a str,
    #[schemars(title = "岗位")]
    pub(super) post: Option<&'a str>,
    #[schemars(title = "办理天数", description = "工作日；0 为当场")]
    pub(super) days: Option<u32>,
    #[schemars(title = "办理内容")]
    pub(super) does: Option<&'a str>,
    #[schemars(title = "环节结果")]
    pub(super) outcome: Option<&'a str>,
    #[schemars(title = "前面的环节", description = "环节的标识；互不为前后的环节同时进行")]
    pub(super) after: Vec<&'a str>,
    #[schemars(title = "特别程序", description = "不计入时限")]
    pub(super) off_clock: Option<Term<OffClock>>,
    #[schemars(title = "适用情形")]
    pub(super) when: Answers<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "办结时限")]
pub(super) struct LimitsRecord<'a> {
    #[schemars(title = "法定办结时限")]
    pub(super) statutory: Option<LimitRecord>,
    #[schemars(title = "承诺办结时限")]
    pub(super) promised: Option<LimitRecord>,
    #[schemars(title = "可以延长")]
    pub(super) extension: Option<LimitRecord>,
    #[schemars(title = "延长的依据")]
    pub(super) extension_basis: Option<&'a str>,
    #[schemars(title = "时限的依据")]
    pub(super) basis: Option<&'a str>,
    #[schemars(title = "不同情形的时限")]
    pub(super) cases: Vec<LimitCaseRecord<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "某种情形的时限")]
pub(super) struct LimitCaseRecord<'a> {
    #[schemars(title = "适用情形")]
    pub(super) when: Answers<'a>,
    #[schemars(title = "法定办结时限")]
    pub(super) statutory: Option<LimitRecord>,
    #[schemars(title = "承诺办结时限")]
    pub(super) promised: Option<LimitRecord>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "审批结果")]
pub(super) struct OutcomeRecord<'a> {
    #[schemars(title = "名称")]
    pub(super) name: Option<&'a str>,
    #[schemars(title = "审批结果类型")]
    pub(super) kind: Option<Term<ResultKind>>,
    #[schemars(title = "结果样本网址")]
    pub(super) sample: Option<String>,
    #[schemars(title = "有效期")]
    pub(super) validity: Option<&'a str>,
    #[schemars(title = "延续")]
    pub(super) renewal: Option<&'a str>,
    #[schemars(title = "送达方式")]
    pub(super) delivery: Vec<Term<Delivery>>,
    #[schemars(title = "决定是否公开")]
    pub(super) published: Option<bool>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "收费项目")]
pub(super) struct FeeRecord<'a> {
    #[schemars(title = "收费项目名称")]
    pub(super) name: &'a str,
    #[schemars(title = "收费标准")]
    pub(super) amount: Option<&'a str>,
    #[schemars(title = "收费依据")]
    pub(super) basis: Option<&'a str>,
    #[schemars(title = "减免")]
    pub(super) reduction: Option<&'a str>,
    #[schemars(title = "适用情形")]
    pub(super) when: Answers<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "办理方式")]
pub(super) struct HandlingRecord<'a> {
    #[schemars(title = "办件类型")]
    pub(super) r#type: Option<Term<CaseKind>>,
    #[schemars(title = "到办事现场次数")]
    pub(super) visits: Option<u32>,
    #[schemars(title = "必须现场办理原因")]
    pub(super) visits_reason: Option<&'a str>,
    #[schemars(title = "网上办理深度")]
    pub(super) online_depth: Option<Term<OnlineDepth>>,
    #[schemars(title = "办理形式")]
    pub(super) channels: Vec<Term<Channel>>,
    #[schemars(title = "通办范围")]
    pub(super) scope: Option<Term<Scope>>,
    #[schemars(title = "是否支持物流快递")]
    pub(super) express: Option<bool>,
    #[schemars(title = "是否支持预约办理")]
    pub(super) appointment: Option<bool>,
    #[schemars(title = "是否支持帮办代办")]
    pub(super) agent: Option<bool>,
    #[schemars(title = "是否支持网上支付")]
    pub(super) online_payment: Option<bool>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "网上审批适宜性")]
pub(super) struct SuitabilityRecord<'a> {
    #[schemars(title = "需要现场勘验")]
    pub(super) site_survey: bool,
    #[schemars(title = "需要大量图纸")]
    pub(super) bulky_drawings: bool,
    #[schemars(title = "说明")]
    pub(super) reason: Option<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "办理窗口")]
pub(super) struct WindowRecord<'a> {
    #[schemars(title = "中心")]
    pub(super) center: Option<Reference>,
    #[schemars(title = "地点名称")]
    pub(super) name: Option<&'a str>,
    #[schemars(title = "窗口")]
    pub(super) window: Option<&'a str>,
    #[schemars(title = "地址", description = "不另写的即为中心的")]
    pub(super) address: Option<&'a str>,
    #[schemars(title = "办理时间", description = "不另写的即为中心的")]
    pub(super) hours: Option<&'a str>,
    #[schemars(title = "电话")]
    pub(super) phone: Option<&'a str>,
    #[schemars(title = "交通", description = "不另写的即为中心的")]
    pub(super) transport: Option<&'a str>,
    #[schemars(title = "位置")]
    pub(super) map: Option<PositionRecord>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "位置")]
pub(super) struct PositionRecord {
    #[schemars(title = "纬度")]
    pub(super) latitude: f64,
    #[schemars(title = "经度")]
    pub(super) longitude: f64,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "咨询或投诉方式")]
pub(super) struct HotlineRecord<'a> {
    #[schemars(title = "电话")]
    pub(super) phone: Option<&'a str>,
    #[schemars(title = "地址")]
    pub(super) address: Option<&'a str>,
    #[schemars(title = "网址")]
    pub(super) url: Option<&'a str>,
    #[schemars(title = "中心")]
    pub(super) center: Option<Reference>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "法律救济")]
pub(super) struct RemediesRecord<'a> {
    #[schemars(title = "行政复议")]
    pub(super) review: Option<RemedyRecord<'a>>,
    #[schemars(title = "行政诉讼")]
    pub(super) litigation: Option<RemedyRecord<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "救济途径")]
pub(super) struct RemedyRecord<'a> {
    #[schemars(title = "机关")]
    pub(super) body: &'a str,
    #[schemars(title = "地址")]
    pub(super) address: Option<&'a str>,
    #[schemars(title = "电话")]
    pub(super) phone: Option<&'a str>,
    #[schemars(title = "网址")]
    pub(super) url: Option<&'a str>,
    #[schemars(title = "期限")]
    pub(super) limit: Option<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "常见问题")]
pub(super) struct FaqRecord<'a> {
    #[schemars(title = "问")]
    pub(super) question: &'a str,
    #[schemars(title = "答")]
    pub(super) answer: &'a str,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "中介服务")]
pub(super) struct IntermediaryRecord<'a> {
    #[schemars(title = "名称")]
    pub(super) name: &'a str,
    #[schemars(title = "依据")]
    pub(super) basis: Option<&'a str>,
    #[schemars(title = "服务机构")]
    pub(super) providers: Option<&'a str>,
    #[schemars(title = "收费")]
    pub(super) fee: Option<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "维护")]
pub(super) struct ReviewRecord<'a> {
    #[schemars(title = "维护岗位")]
    pub(super) maintainer: Option<&'a str>,
    #[schemars(title = "最近核对")]
    pub(super) updated: Option<String>,
    #[schemars(title = "下次核对")]
    pub(super) review_by: Option<String>,
}
