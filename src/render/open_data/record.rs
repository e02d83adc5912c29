//! The record of an item: the keys of the content model, told in full.
//!
//! What is not yet public is `null`; an empty list means that there is none.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    parts::{
        ConditionRecord, FaqRecord, FeeRecord, HandlingRecord, HotlineRecord, IntermediaryRecord,
        LegalBasisRecord, LimitsRecord, MaterialRecord, OutcomeRecord, RemediesRecord, ReviewRecord,
        SituationRecord, StepRecord, SuitabilityRecord, WindowRecord,
    },
    values::{Reference, Term},
};
use crate::model::{AgencyNature, Audience, ItemStatus, ItemType, Level, PowerSource};

/// An item.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(
    title = "行政审批事项",
    description = "尚未公开的内容为 null，空列表表示没有；字段名与内容文件的键一致"
)]
pub(super) struct ItemRecord<'a> {
    #[schemars(title = "标识", description = "部门/事项")]
    pub(super) id: String,
    #[schemars(title = "办事指南网址")]
    pub(super) url: String,
    #[schemars(title = "旧网址", description = "办事指南以前的网址，都会跳转到现在的")]
    pub(super) aliases: Vec<String>,
    #[schemars(title = "事项名称")]
    pub(super) name: &'a str,
    #[schemars(title = "一句话说明")]
    pub(super) summary: Option<&'a str>,
    #[schemars(title = "通俗名称")]
    pub(super) aliases_search: Vec<&'a str>,
    #[schemars(title = "实施编码")]
    pub(super) code: Option<&'a str>,
    #[schemars(title = "主项名称")]
    pub(super) parent: Option<&'a str>,
    #[schemars(title = "事项类型")]
    pub(super) r#type: Option<Term<ItemType>>,
    #[schemars(title = "事项状态")]
    pub(super) status: Term<ItemStatus>,
    #[schemars(title = "状态起始日期")]
    pub(super) since: Option<String>,
    #[schemars(title = "替代事项")]
    pub(super) successor: Option<Reference>,
    #[schemars(title = "暂停或取消的原因")]
    pub(super) reason: Option<&'a str>,
    #[schemars(title = "行使层级")]
    pub(super) level: Option<Term<Level>>,
    #[schemars(title = "权力来源")]
    pub(super) power_source: Option<Term<PowerSource>>,
    #[schemars(title = "部门")]
    pub(super) department: Reference,
    #[schemars(title = "实施主体", description = "不另写的即为所在部门")]
    pub(super) agency: &'a str,
    #[schemars(title = "实施主体性质")]
    pub(super) agency_nature: Option<Term<AgencyNature>>,
    #[schemars(title = "委托部门")]
    pub(super) entrusted: Option<&'a str>,
    #[schemars(title = "联办机构")]
    pub(super) co_agencies: Vec<Reference>,
    #[schemars(title = "服务对象")]
    pub(super) audience: Vec<Term<Audience>>,
    #[schemars(title = "主题")]
    pub(super) topics: Vec<Reference>,
    #[schemars(title = "人生事件与经营阶段")]
    pub(super) life_events: Vec<Reference>,
    #[schemars(title = "设定依据")]
    pub(super) legal_basis: Vec<LegalBasisRecord<'a>>,
    #[schemars(title = "受理条件")]
    pub(super) conditions: Vec<ConditionRecord<'a>>,
    #[schemars(title = "情形引导")]
    pub(super) situations: Vec<SituationRecord<'a>>,
    #[schemars(title = "申请材料", description = "空列表表示不需要材料")]
    pub(super) materials: Option<Vec<MaterialRecord<'a>>>,
    #[schemars(title = "办理流程")]
    pub(super) procedure: Vec<StepRecord<'a>>,
    #[schemars(title = "办结时限")]
    pub(super) time_limit: Option<LimitsRecord<'a>>,
    #[schemars(title = "审批结果")]
    pub(super) result: Option<OutcomeRecord<'a>>,
    #[schemars(title = "收费", description = "空列表表示不收费")]
    pub(super) fees: Option<Vec<FeeRecord<'a>>>,
    #[schemars(title = "办理方式")]
    pub(super) handling: Option<HandlingRecord<'a>>,
    #[schemars(title = "网上审批适宜性")]
    pub(super) online_suitability: Option<SuitabilityRecord<'a>>,
    #[schemars(title = "办理窗口")]
    pub(super) windows: Vec<WindowRecord<'a>>,
    #[schemars(title = "咨询方式")]
    pub(super) consultation: Option<HotlineRecord<'a>>,
    #[schemars(title = "监督投诉方式")]
    pub(super) complaint: Option<HotlineRecord<'a>>,
    #[schemars(title = "法律救济")]
    pub(super) remedies: RemediesRecord<'a>,
    #[schemars(title = "常见问题")]
    pub(super) faq: Vec<FaqRecord<'a>>,
    #[schemars(title = "相关事项")]
    pub(super) related: Vec<Reference>,
    #[schemars(title = "中介服务")]
    pub(super) intermediaries: Vec<IntermediaryRecord<'a>>,
    #[schemars(title = "所在的并联审批")]
    pub(super) joint: Vec<Reference>,
    #[schemars(title = "维护")]
    pub(super) review: Option<ReviewRecord<'a>>,
}
