//! `topics.yaml` and `synonyms.yaml` as written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::{Key, OneOrMany, Text};
use crate::model::Audience;

/// What people type, to what it is called.
pub(crate) type RawSynonyms = BTreeMap<Text, OneOrMany<Text>>;

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "主题与人生事件")]
pub(crate) struct RawTopics {
    #[serde(default)]
    #[schemars(title = "主题")]
    pub(crate) topics: Vec<RawTopic>,
    #[serde(default)]
    #[schemars(title = "人生事件与经营阶段", description = "个人写人生事件，企业写经营阶段")]
    pub(crate) life_events: Vec<RawTopic>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTopic {
    #[schemars(title = "标识")]
    pub(crate) id: Text,
    #[schemars(title = "名称")]
    pub(crate) name: Text,
    #[schemars(title = "服务对象", description = "个人 individual 或企业 enterprise")]
    pub(crate) audience: Key<Audience>,
    #[serde(default)]
    #[schemars(title = "一句话说明")]
    pub(crate) summary: Option<Text>,
    #[serde(default)]
    #[schemars(title = "图标")]
    pub(crate) icon: Option<Text>,
}
