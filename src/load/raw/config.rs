//! `site-config.yaml` as written.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::{Key, Text};
use crate::model::{ColumnType, Compression, Minify, SeverityKey, SiteKind, TranslationLanguage, Variant};

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "网站配置")]
pub(crate) struct RawConfig {
    #[serde(default)]
    #[schemars(title = "站点类型", description = "portal 门户，department 单个部门")]
    pub(crate) kind: Option<Key<SiteKind>>,
    #[schemars(title = "网站名称", description = "全称，不带口号")]
    pub(crate) title: Text,
    #[serde(default)]
    #[schemars(title = "网站简称")]
    pub(crate) short_title: Option<Text>,
    #[schemars(title = "网址", description = "例如 https://www.example.gov.cn")]
    pub(crate) base_url: Text,
    #[serde(default)]
    #[schemars(title = "语言", description = "不写即为 zh-CN")]
    pub(crate) language: Option<Text>,
    #[serde(default)]
    #[schemars(title = "转换的语言", description = "zh-Hant 繁体：整个网站转换一份，不用另写")]
    pub(crate) variants: Vec<Key<Variant>>,
    #[serde(default)]
    #[schemars(title = "转换用词", description = "繁体另有写法的词：简体: 繁体")]
    pub(crate) variant_words: BTreeMap<Text, Text>,
    #[serde(default)]
    #[schemars(title = "人工翻译的语言", description = "例如 en")]
    pub(crate) translations: Vec<Key<TranslationLanguage>>,
    #[serde(default)]
    #[schemars(title = "网站说明")]
    pub(crate) description: Option<Text>,
    #[serde(default)]
    #[schemars(title = "主办单位")]
    pub(crate) sponsor: Option<Text>,
    #[serde(default)]
    #[schemars(title = "承办单位")]
    pub(crate) operator: Option<Text>,
    #[serde(default)]
    #[schemars(title = "联系方式")]
    pub(crate) contact: Option<RawSiteContact>,
    #[serde(default)]
    #[schemars(title = "网站标识码", description = "10 位")]
    pub(crate) site_id: Option<Text>,
    #[serde(default)]
    #[schemars(title = "ICP备案号")]
    pub(crate) icp: Option<Text>,
    #[serde(default)]
    #[schemars(title = "公安备案号")]
    pub(crate) public_security: Option<Text>,
    #[serde(default)]
    #[schemars(title = "党政机关标识", description = "标识的网址")]
    pub(crate) authority_badge: Option<Text>,
    #[serde(default)]
    #[schemars(title = "我为政府网站找错", description = "找错入口的网址")]
    pub(crate) error_report: Option<Text>,
    #[serde(default)]
    #[schemars(title = "服务地区", description = "网站所服务的行政区，例如“澄湖市”，写进开放数据")]
    pub(crate) area: Option<Text>,
    #[serde(default)]
    #[schemars(
        title = "安全漏洞联系方式",
        description = "电子邮箱，或 https:、tel: 开头的网址，写进 security.txt；不写即用网站的电子邮箱"
    )]
    pub(crate) security_contact: Option<Text>,
    #[serde(default)]
    #[schemars(title = "开放数据的使用许可")]
    pub(crate) data_licence: Option<RawDataLicence>,
    #[serde(default)]
    #[schemars(title = "主题模板", description = "themes 文件夹里的名称，不写即为 standard")]
    pub(crate) theme: Option<Text>,
    #[serde(default)]
    #[schemars(title = "模板选项")]
    pub(crate) theme_options: BTreeMap<Text, Text>,
    #[serde(default)]
    #[schemars(title = "哀悼日灰色")]
    pub(crate) mourning: bool,
    #[serde(default)]
    #[schemars(title = "栏目")]
    pub(crate) columns: Vec<RawColumn>,
    #[serde(default)]
    #[schemars(title = "导航", description = "最多六项；不写即自动")]
    pub(crate) navigation: Vec<RawNavigation>,
    #[serde(default)]
    #[schemars(title = "工作日历", description = "cn，或一个日历文件")]
    pub(crate) calendar: Option<Text>,
    #[serde(default)]
    #[schemars(title = "办公时间")]
    pub(crate) office_hours: Option<Text>,
    #[serde(default)]
    #[schemars(title = "事项编码规则")]
    pub(crate) item_codes: Option<RawItemCodes>,
    #[serde(default)]
    #[schemars(title = "首页常办事项", description = "“部门/事项”")]
    pub(crate) popular_items: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "搜索")]
    pub(crate) search: Option<RawSearch>,
    #[serde(default)]
    #[schemars(title = "在线服务端点")]
    pub(crate) endpoint: Option<RawEndpoint>,
    #[serde(default)]
    #[schemars(title = "站外链接")]
    pub(crate) links: Option<RawLinks>,
    #[serde(default)]
    #[schemars(title = "检查规则")]
    pub(crate) rules: BTreeMap<Text, RawRule>,
    #[serde(default)]
    #[schemars(title = "输出")]
    pub(crate) output: Option<RawOutput>,
    #[serde(default)]
    #[schemars(title = "导入的部门网站")]
    pub(crate) sources: Vec<RawSource>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSiteContact {
    #[serde(default)]
    #[schemars(title = "电话")]
    pub(crate) phone: Option<Text>,
    #[serde(default)]
    #[schemars(title = "电子邮箱")]
    pub(crate) email: Option<Text>,
    #[serde(default)]
    #[schemars(title = "地址")]
    pub(crate) address: Option<Text>,
    #[serde(default)]
    #[schemars(title = "邮政编码")]
    pub(crate) postcode: Option<Text>,
    #[serde(default)]
    #[schemars(title = "办公时间")]
    pub(crate) hours: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDataLicence {
    #[schemars(title = "名称")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "全文的网址")]
    pub(crate) url: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawColumn {
    #[schemars(title = "标识", description = "栏目文件夹的名称")]
    pub(crate) id: Text,
    #[schemars(title = "名称")]
    pub(crate) name: Text,
    #[schemars(title = "栏目类型")]
    pub(crate) r#type: Key<ColumnType>,
    #[serde(default)]
    #[schemars(title = "栏目说明", description = "不要只重复名称")]
    pub(crate) description: Option<Text>,
    #[serde(default)]
    #[schemars(title = "关键词")]
    pub(crate) keywords: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "更新周期", description = "天数，或 none；不写按栏目类型")]
    pub(crate) freshness: Option<RawFreshness>,
    #[serde(default)]
    #[schemars(title = "模板")]
    pub(crate) template: Option<Text>,
    #[serde(default)]
    #[schemars(title = "汇集部门内容", description = "门户的这个栏目是否同时列出各部门同名栏目的内容")]
    pub(crate) collect: bool,
    #[serde(default)]
    #[schemars(title = "哪些部门必须有", description = "部门标识，或 all、portal")]
    pub(crate) required_for: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "是公文栏目", description = "公文带索引号等公开信息")]
    pub(crate) document: Option<bool>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawNavigation {
    #[schemars(title = "名称")]
    pub(crate) name: Text,
    #[schemars(title = "地址")]
    pub(crate) url: Text,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawItemCodes {
    #[schemars(title = "规则", description = "national 国家编码，pattern 自定义，none 不检查")]
    pub(crate) scheme: Text,
    #[serde(default)]
    #[schemars(title = "正则表达式")]
    pub(crate) pattern: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSearch {
    #[serde(default)]
    #[schemars(title = "权重")]
    pub(crate) weights: BTreeMap<Text, f64>,
    #[serde(default)]
    #[schemars(title = "分片数")]
    pub(crate) shards: Option<u32>,
    #[serde(default)]
    #[schemars(title = "启用")]
    pub(crate) enabled: Option<bool>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawEndpoint {
    #[serde(default)]
    #[schemars(title = "端点网址", description = "不写即与网站同源")]
    pub(crate) url: Option<Text>,
    #[serde(default)]
    #[schemars(
        title = "开通的服务",
        description = "application、consultation、complaint、report、information_request、status、feedback"
    )]
    pub(crate) services: Vec<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLinks {
    #[serde(default)]
    #[schemars(
        title = "不用提醒的网站",
        description = "域名，连同它下面的域名；gov.cn 的网站不用写。点到别的网站的链接，先提醒读者将离开本网站"
    )]
    pub(crate) trusted_hosts: Vec<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRule {
    #[schemars(title = "严重程度", description = "error、warning、advice、off")]
    pub(crate) severity: Key<SeverityKey>,
    #[serde(default)]
    #[schemars(title = "理由", description = "调低或关闭时必须写明")]
    pub(crate) reason: Option<Text>,
}

#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawOutput {
    #[serde(default)]
    #[schemars(title = "压缩方式", description = "squeeze 或 full")]
    pub(crate) minify: Option<Key<Minify>>,
    #[serde(default)]
    #[schemars(title = "预压缩", description = "gz、br；网页旁边另存一份压缩好的，服务器直接发送")]
    pub(crate) compress: Vec<Key<Compression>>,
    #[serde(default)]
    #[schemars(title = "订阅源")]
    pub(crate) feeds: Option<bool>,
    #[serde(default)]
    #[schemars(title = "开放数据")]
    pub(crate) data: Option<bool>,
    #[serde(default)]
    #[schemars(title = "内容安全策略", description = "不写即为最严的：只用本站的资源，没有内联脚本和样式")]
    pub(crate) content_security_policy: Option<Text>,
    #[serde(default)]
    #[schemars(title = "每页条数", description = "不写即为 20")]
    pub(crate) page_size: Option<u32>,
    #[serde(default)]
    #[schemars(
        title = "发布清单",
        description = "release.json 列出每个文件的哈希，供 menhu verify 核对，不写即生成"
    )]
    pub(crate) release: Option<bool>,
    #[serde(default)]
    #[schemars(title = "情形引导", description = "按事项里的问题生成情形页面，不写即生成")]
    pub(crate) situations: Option<bool>,
    #[serde(default)]
    #[schemars(title = "情形页数上限", description = "一个事项的情形引导最多生成多少页，不写即为 400")]
    pub(crate) situation_pages: Option<u32>,
    #[serde(default)]
    #[schemars(
        title = "告知单和海报",
        description = "每个事项的一次性告知单和带二维码的大厅海报，不写即生成"
    )]
    pub(crate) notices: Option<bool>,
    #[serde(default)]
    #[schemars(title = "事项汇编", description = "每个部门全部事项的打印页，不写即生成")]
    pub(crate) booklets: Option<bool>,
    #[serde(default)]
    #[schemars(title = "依据和材料索引", description = "哪些事项依据同一部法律、要同一份材料，不写即生成")]
    pub(crate) uses: Option<bool>,
    #[serde(default)]
    #[schemars(
        title = "组合分类",
        description = "按服务对象再按主题、部门、网办深度、类型分类的事项清单，不写即生成"
    )]
    pub(crate) combinations: Option<bool>,
    #[serde(default)]
    #[schemars(
        title = "离线版",
        description = "网页可以直接从文件夹或优盘打开，用于大厅终端和内网；不要发布到网站"
    )]
    pub(crate) offline: bool,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSource {
    #[schemars(title = "名称")]
    pub(crate) name: Text,
    #[schemars(title = "目录文件或文件夹")]
    pub(crate) catalog: Text,
}

/// How often a column must be updated: a number of days, or `none`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RawFreshness {
    /// At least every so many days.
    Days(u32),
    /// Never stale.
    None,
}

impl<'de> Deserialize<'de> for RawFreshness {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        match written.as_ref() {
            "none" => Ok(Self::None),
            days => days
                .parse()
                .map(Self::Days)
                .map_err(|_| serde::de::Error::custom("expected a number of days, or `none`")),
        }
    }
}

impl JsonSchema for RawFreshness {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "freshness".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "anyOf": [
            { "type": "integer", "minimum": 1 },
            { "type": "string", "enum": ["none"] },
        ] })
    }
}
