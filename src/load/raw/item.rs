//! `items/<item>.yaml`: an approval item (行政审批事项) as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    item_parts::{RawCondition, RawLegalBasis, RawMaterial, RawSituation, RawStep},
    item_service::{
        RawComplaint, RawConsultation, RawFaq, RawFee, RawHandling, RawIntermediary, RawRemedies, RawResult,
        RawReview, RawSuitability, RawTimeLimit, RawWindow,
    },
    values::{Key, OrText, Text},
};
use crate::model::{AgencyNature, Audience, ItemStatus, ItemType, Level, PowerSource};

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "行政审批事项")]
pub(crate) struct RawItem {
    #[schemars(title = "事项名称", description = "事项的正式名称，与权责清单一致")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "一句话说明", description = "用一两句平实的话说明办什么、给谁办")]
    pub(crate) summary: Option<Text>,
    #[serde(default)]
    #[schemars(title = "通俗名称", description = "群众平时怎么叫它，供搜索使用，例如“驾照”")]
    pub(crate) aliases_search: Vec<Text>,
    #[serde(default)]
    #[schemars(
        title = "实施编码",
        description = "31 位：18 位统一社会信用代码 + 1 位行使层级 + 12 位基本编码；业务办理项再加 2 位"
    )]
    pub(crate) code: Option<Text>,
    #[serde(default)]
    #[schemars(title = "所属主项", description = "同一主项下的业务办理项写同一个主项名称")]
    pub(crate) parent: Option<Text>,
    #[serde(default)]
    #[schemars(title = "事项类型")]
    pub(crate) r#type: Option<Key<ItemType>>,
    #[serde(default)]
    #[schemars(title = "事项状态", description = "不写即为在用")]
    pub(crate) status: Option<Key<ItemStatus>>,
    #[serde(default)]
    #[schemars(title = "状态起始日期", description = "暂停或取消的日期，写作 2026-03-05")]
    pub(crate) since: Option<Text>,
    #[serde(default)]
    #[schemars(title = "替代事项", description = "取消后由哪个事项承接，写事项标识")]
    pub(crate) successor: Option<Text>,
    #[serde(default)]
    #[schemars(title = "暂停或取消的原因")]
    pub(crate) reason: Option<Text>,
    #[serde(default)]
    #[schemars(title = "行使层级")]
    pub(crate) level: Option<Key<Level>>,
    #[serde(default)]
    #[schemars(title = "权力来源")]
    pub(crate) power_source: Option<Key<PowerSource>>,
    #[serde(default)]
    #[schemars(title = "实施主体", description = "不写即为所在部门")]
    pub(crate) agency: Option<Text>,
    #[serde(default)]
    #[schemars(title = "实施主体性质")]
    pub(crate) agency_nature: Option<Key<AgencyNature>>,
    #[serde(default)]
    #[schemars(title = "委托部门")]
    pub(crate) entrusted: Option<Text>,
    #[serde(default)]
    #[schemars(title = "联办机构", description = "一起办理的其他部门的标识；有联办机构的事项应列入并联审批")]
    pub(crate) co_agencies: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "服务对象")]
    pub(crate) audience: Vec<Key<Audience>>,
    #[serde(default)]
    #[schemars(title = "主题", description = "topics.yaml 中的主题标识")]
    pub(crate) topics: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "人生事件与经营阶段", description = "topics.yaml 中的标识")]
    pub(crate) life_events: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "设定依据")]
    pub(crate) legal_basis: Vec<RawLegalBasis>,
    #[serde(default)]
    #[schemars(title = "受理条件", description = "每条一句话")]
    pub(crate) conditions: Vec<OrText<RawCondition>>,
    #[serde(default)]
    #[schemars(title = "情形引导", description = "用来细分指南的问题")]
    pub(crate) situations: Vec<RawSituation>,
    #[serde(default)]
    #[schemars(title = "申请材料")]
    pub(crate) materials: Option<Vec<RawMaterial>>,
    #[serde(default)]
    #[schemars(title = "办理流程")]
    pub(crate) procedure: Vec<RawStep>,
    #[serde(default)]
    #[schemars(title = "办结时限")]
    pub(crate) time_limit: Option<RawTimeLimit>,
    #[serde(default)]
    #[schemars(title = "审批结果")]
    pub(crate) result: Option<RawResult>,
    #[serde(default)]
    #[schemars(title = "收费", description = "不收费写空列表 []；没有写表示尚未填报")]
    pub(crate) fees: Option<Vec<RawFee>>,
    #[serde(default)]
    #[schemars(title = "办理方式")]
    pub(crate) handling: Option<RawHandling>,
    #[serde(default)]
    #[schemars(title = "网上审批适宜性")]
    pub(crate) online_suitability: Option<RawSuitability>,
    #[serde(default)]
    #[schemars(title = "办理窗口")]
    pub(crate) windows: Vec<RawWindow>,
    #[serde(default)]
    #[schemars(title = "咨询方式")]
    pub(crate) consultation: Option<RawConsultation>,
    #[serde(default)]
    #[schemars(title = "监督投诉方式")]
    pub(crate) complaint: Option<RawComplaint>,
    #[serde(default)]
    #[schemars(title = "法律救济")]
    pub(crate) remedies: Option<RawRemedies>,
    #[serde(default)]
    #[schemars(title = "常见问题")]
    pub(crate) faq: Vec<RawFaq>,
    #[serde(default)]
    #[schemars(title = "相关事项", description = "事项标识；别的部门写“部门/事项”")]
    pub(crate) related: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "中介服务")]
    pub(crate) intermediaries: Vec<RawIntermediary>,
    #[serde(default)]
    #[schemars(title = "维护信息")]
    pub(crate) review: Option<RawReview>,
    #[serde(default)]
    #[schemars(title = "旧地址", description = "改名前的网址，保留跳转")]
    pub(crate) aliases: Vec<Text>,
}
