//! `joint/<id>.yaml`: a joint approval (并联审批、一件事) as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    item_service::{RawExtension, RawLimit},
    values::{Key, Text},
};
use crate::model::Audience;

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "并联审批")]
pub(crate) struct RawJoint {
    #[schemars(title = "名称")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "一句话说明")]
    pub(crate) summary: Option<Text>,
    #[serde(default)]
    #[schemars(title = "通俗名称")]
    pub(crate) aliases_search: Vec<Text>,
    #[schemars(title = "牵头部门", description = "部门标识")]
    pub(crate) lead: Text,
    #[serde(default)]
    #[schemars(title = "服务对象")]
    pub(crate) audience: Vec<Key<Audience>>,
    #[serde(default)]
    #[schemars(title = "主题")]
    pub(crate) topics: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "人生事件与经营阶段")]
    pub(crate) life_events: Vec<Text>,
    #[schemars(title = "参与事项", description = "至少两个部门")]
    pub(crate) participants: Vec<RawParticipant>,
    #[serde(default)]
    #[schemars(title = "共用材料", description = "各事项都要、只收一次的材料")]
    pub(crate) shared_materials: Vec<RawSharedMaterial>,
    #[serde(default)]
    #[schemars(title = "表单", description = "“部门/表单”")]
    pub(crate) form: Option<Text>,
    #[serde(default)]
    #[schemars(title = "法定办结时限", description = "最多 45 个工作日，可延长 15 个")]
    pub(crate) statutory: Option<RawLimit>,
    #[serde(default)]
    #[schemars(title = "承诺办结时限")]
    pub(crate) promised: Option<RawLimit>,
    #[serde(default)]
    #[schemars(title = "可以延长", description = "经本级政府负责人批准，最多 15 个工作日")]
    pub(crate) extension: Option<RawExtension>,
    #[serde(default)]
    #[schemars(title = "旧地址")]
    pub(crate) aliases: Vec<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawParticipant {
    #[schemars(title = "事项", description = "“部门/事项”")]
    pub(crate) item: Text,
    #[serde(default)]
    #[schemars(title = "前置事项", description = "先办完哪些事项，写“部门/事项”")]
    pub(crate) after: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "说明")]
    pub(crate) note: Option<Text>,
    #[serde(default)]
    #[schemars(title = "逾期视为同意", description = "逾期不答复即视为同意")]
    pub(crate) silence_is_consent: bool,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSharedMaterial {
    #[schemars(title = "材料名称")]
    pub(crate) name: Text,
    #[schemars(title = "对应材料", description = "“部门/事项#材料”")]
    pub(crate) materials: Vec<Text>,
}
