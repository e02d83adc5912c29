//! Front matter of articles, documents and standing pages as written.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    open_government::RawAnnualReport,
    values::{Key, Text},
};
use crate::model::Validity;

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "文章")]
pub(crate) struct RawArticle {
    #[schemars(title = "标题")]
    pub(crate) title: Text,
    #[serde(default)]
    #[schemars(title = "发布时间", description = "写作 2026-03-05 09:30")]
    pub(crate) date: Option<Text>,
    #[serde(default)]
    #[schemars(title = "来源")]
    pub(crate) source: Option<Text>,
    #[serde(default)]
    #[schemars(title = "作者")]
    pub(crate) author: Option<Text>,
    #[serde(default)]
    #[schemars(title = "摘要")]
    pub(crate) summary: Option<Text>,
    #[serde(default)]
    #[schemars(title = "关键词")]
    pub(crate) keywords: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "栏目", description = "不写即为所在文件夹")]
    pub(crate) column: Option<Text>,
    #[serde(default)]
    #[schemars(title = "草稿")]
    pub(crate) draft: bool,
    #[serde(default)]
    #[schemars(title = "定时发布", description = "写作 2026-03-05 09:30")]
    pub(crate) publish_at: Option<Text>,
    #[serde(default)]
    #[schemars(title = "下线日期")]
    pub(crate) expires: Option<Text>,
    #[serde(default)]
    #[schemars(title = "旧地址")]
    pub(crate) aliases: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "图片")]
    pub(crate) image: Option<Text>,
    #[serde(default)]
    #[schemars(title = "附件")]
    pub(crate) attachments: Vec<RawAttachment>,
    #[serde(default)]
    #[schemars(title = "相关内容", description = "写地址，例如 @/news/some-article")]
    pub(crate) related: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "索引号")]
    pub(crate) index_number: Option<Text>,
    #[serde(default)]
    #[schemars(title = "信息分类")]
    pub(crate) category: Option<Text>,
    #[serde(default)]
    #[schemars(title = "发布机构")]
    pub(crate) issuer: Option<Text>,
    #[serde(default)]
    #[schemars(title = "成文日期", description = "写作 2026-03-05")]
    pub(crate) written: Option<Text>,
    #[serde(default)]
    #[schemars(title = "文号", description = "例如 海政〔2026〕3号")]
    pub(crate) number: Option<Text>,
    #[serde(default)]
    #[schemars(title = "主题词")]
    pub(crate) subject_words: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "有效性", description = "不写即为有效")]
    pub(crate) validity: Option<Key<Validity>>,
    #[serde(default)]
    #[schemars(title = "替代文件", description = "废止或修改后的新文件地址")]
    pub(crate) successor: Option<Text>,
    #[serde(default)]
    #[schemars(title = "相关解读或被解读的文件", description = "写地址")]
    pub(crate) interpretation: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "年报数据", description = "政府信息公开工作年度报告的数字，表格由程序画")]
    pub(crate) report: Option<RawAnnualReport>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAttachment {
    #[schemars(title = "文件")]
    pub(crate) file: Text,
    #[serde(default)]
    #[schemars(title = "名称")]
    pub(crate) title: Option<Text>,
}
