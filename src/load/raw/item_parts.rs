//! What an approval item asks for, as written: bases, conditions, situations, materials, steps.

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::{Key, RawWhen, Text};
use crate::model::{MaterialKind, MaterialNeed, MaterialSource, Medium, OffClock};

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLegalBasis {
    #[schemars(title = "法律法规名称", description = "不带书名号")]
    pub(crate) title: Text,
    #[serde(default)]
    #[schemars(title = "文号", description = "例如：国务院令第412号")]
    pub(crate) number: Option<Text>,
    #[serde(default)]
    #[schemars(title = "条款", description = "例如：第三十五条第一款")]
    pub(crate) article: Option<Text>,
    #[serde(default)]
    #[schemars(title = "条文内容")]
    pub(crate) text: Option<Text>,
    #[serde(default)]
    #[schemars(title = "施行日期", description = "写作 2019-12-01")]
    pub(crate) effective: Option<Text>,
    #[serde(default)]
    #[schemars(title = "网址")]
    pub(crate) url: Option<Text>,
    #[serde(default)]
    #[schemars(title = "本站文件", description = "本站文件的地址，例如 @/policies/some-document")]
    pub(crate) document: Option<Text>,
}

#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCondition {
    #[serde(default)]
    #[schemars(title = "标识")]
    pub(crate) id: Option<Text>,
    #[schemars(title = "条件内容", description = "一句完整的话")]
    pub(crate) text: Text,
    #[serde(default)]
    #[schemars(title = "证明材料", description = "证明这一条件的材料标识")]
    pub(crate) proof: Vec<Text>,
    #[serde(default)]
    #[schemars(title = "适用情形")]
    pub(crate) when: RawWhen,
}

impl From<Text> for RawCondition {
    fn from(text: Text) -> Self {
        Self { text, ..Self::default() }
    }
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSituation {
    #[schemars(title = "标识")]
    pub(crate) id: Text,
    #[schemars(title = "问题", description = "问申请人的一句话")]
    pub(crate) question: Text,
    #[serde(default)]
    #[schemars(title = "提示")]
    pub(crate) hint: Option<Text>,
    #[schemars(title = "选项", description = "至少两个")]
    pub(crate) options: Vec<RawOption>,
    #[serde(default)]
    #[schemars(title = "何时询问")]
    pub(crate) when: RawWhen,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawOption {
    #[schemars(title = "标识")]
    pub(crate) id: Text,
    #[schemars(title = "选项文字")]
    pub(crate) label: Text,
    #[serde(default)]
    #[schemars(title = "提示")]
    pub(crate) hint: Option<Text>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMaterial {
    #[schemars(title = "标识")]
    pub(crate) id: Text,
    #[schemars(title = "材料名称")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "材料必要性", description = "不写即为必要")]
    pub(crate) need: Option<Key<MaterialNeed>>,
    #[serde(default)]
    #[schemars(title = "材料类型")]
    pub(crate) kind: Option<Key<MaterialKind>>,
    #[serde(default)]
    #[schemars(title = "材料形式")]
    pub(crate) medium: Option<Key<Medium>>,
    #[serde(default)]
    #[schemars(title = "原件份数")]
    pub(crate) originals: Option<u32>,
    #[serde(default)]
    #[schemars(title = "复印件份数")]
    pub(crate) copies: Option<u32>,
    #[serde(default)]
    #[schemars(title = "纸张规格", description = "例如 A4")]
    pub(crate) size: Option<Text>,
    #[serde(default)]
    #[schemars(title = "来源渠道")]
    pub(crate) source: Option<Key<MaterialSource>>,
    #[serde(default)]
    #[schemars(title = "出具单位")]
    pub(crate) issuer: Option<Text>,
    #[serde(default)]
    #[schemars(title = "设定依据", description = "要求提交这份材料的依据")]
    pub(crate) legal_basis: Option<Text>,
    #[serde(default)]
    #[schemars(title = "表单", description = "本部门表单的标识，提供空表和样表")]
    pub(crate) form: Option<Text>,
    #[serde(default)]
    #[schemars(title = "空白表格文件", description = "files 文件夹里的文件")]
    pub(crate) blank: Option<Text>,
    #[serde(default)]
    #[schemars(title = "填写样例文件", description = "files 文件夹里的文件")]
    pub(crate) sample: Option<Text>,
    #[serde(default)]
    #[schemars(title = "填报须知")]
    pub(crate) notes: Option<Text>,
    #[serde(default)]
    #[schemars(title = "适用情形")]
    pub(crate) when: RawWhen,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStep {
    #[schemars(title = "标识")]
    pub(crate) id: Text,
    #[schemars(title = "环节名称", description = "例如 受理、审查、决定")]
    pub(crate) name: Text,
    #[serde(default)]
    #[schemars(title = "岗位")]
    pub(crate) post: Option<Text>,
    #[serde(default)]
    #[schemars(title = "工作日数", description = "当场完成写 0")]
    pub(crate) days: Option<u32>,
    #[serde(default)]
    #[schemars(title = "做什么")]
    pub(crate) does: Option<Text>,
    #[serde(default)]
    #[schemars(title = "环节结果")]
    pub(crate) outcome: Option<Text>,
    #[serde(default)]
    #[schemars(title = "前置环节", description = "先完成哪些环节；不写即接在上一环节之后")]
    pub(crate) after: Option<Vec<Text>>,
    #[serde(default)]
    #[schemars(title = "特别程序", description = "不计入办结时限的听证、检验等")]
    pub(crate) off_clock: Option<Key<OffClock>>,
    #[serde(default)]
    #[schemars(title = "适用情形")]
    pub(crate) when: RawWhen,
}
