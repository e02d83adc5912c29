//! Nodes of the linked data: classes of CPSV-AP 3.2 and schema.org.
//!
//! Fields without `Option` or `Vec` are those that CPSV-AP makes mandatory, and so the schema tells them.

use schemars::JsonSchema;
use serde::Serialize;

/// The classes of a node.
pub(super) type Classes = &'static [&'static str];

/// A node that is told elsewhere.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Link {
    #[serde(rename = "@id")]
    pub(super) id: String,
}

/// A link to `id`.
pub(super) fn link(id: impl Into<String>) -> Link {
    Link { id: id.into() }
}

/// A page or a file; the vocabulary wants its class beside its address.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "网页或文件")]
pub(super) struct DocumentLink {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "@type")]
    class: &'static str,
}

/// A link to the page at `id`.
pub(super) fn document(id: impl Into<String>) -> DocumentLink {
    DocumentLink { id: id.into(), class: "foaf:Document" }
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "公共服务", description = "cpsv:PublicService，也是 schema.org 的 GovernmentService")]
pub(super) struct ServiceNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) classes: Classes,
    #[serde(rename = "dct:identifier")]
    pub(super) identifier: String,
    #[serde(rename = "dct:title")]
    pub(super) title: &'a str,
    #[serde(rename = "dct:description")]
    pub(super) description: String,
    #[serde(rename = "cv:hasCompetentAuthority")]
    pub(super) authority: Link,
    #[serde(rename = "schema:name")]
    pub(super) name: &'a str,
    #[serde(rename = "schema:url")]
    pub(super) url: Link,
    #[serde(rename = "schema:provider")]
    pub(super) provider: Link,
    #[serde(rename = "schema:areaServed")]
    pub(super) area: Link,
    #[serde(rename = "schema:termsOfService")]
    pub(super) terms: Link,
    #[serde(rename = "schema:serviceType", skip_serializing_if = "Option::is_none")]
    pub(super) service_type: Option<&'static str>,
    #[serde(rename = "schema:audience", skip_serializing_if = "Vec::is_empty")]
    pub(super) audience: Vec<AudienceNode>,
    #[serde(rename = "schema:offers", skip_serializing_if = "Option::is_none")]
    pub(super) offers: Option<OfferNode>,
    #[serde(rename = "dct:language")]
    pub(super) language: Link,
    #[serde(rename = "dcat:keyword", skip_serializing_if = "Vec::is_empty")]
    pub(super) keywords: Vec<&'a str>,
    #[serde(rename = "site:status")]
    pub(super) status: &'static str,
    #[serde(rename = "dct:modified", skip_serializing_if = "Option::is_none")]
    pub(super) modified: Option<String>,
    #[serde(rename = "cv:processingTime", skip_serializing_if = "Option::is_none")]
    #[schemars(description = "ISO 8601，不分工作日和自然日；准确的天数见 site:promisedLimit")]
    pub(super) processing_time: Option<String>,
    #[serde(rename = "site:promisedLimit", skip_serializing_if = "Option::is_none")]
    pub(super) promised: Option<LimitNode>,
    #[serde(rename = "site:statutoryLimit", skip_serializing_if = "Option::is_none")]
    pub(super) statutory: Option<LimitNode>,
    #[serde(rename = "site:visits", skip_serializing_if = "Option::is_none")]
    pub(super) visits: Option<u32>,
    #[serde(rename = "cv:thematicArea", skip_serializing_if = "Vec::is_empty")]
    pub(super) topics: Vec<Link>,
    #[serde(rename = "cv:isGroupedBy", skip_serializing_if = "Vec::is_empty")]
    pub(super) events: Vec<Link>,
    #[serde(rename = "cv:hasChannel", skip_serializing_if = "Vec::is_empty")]
    pub(super) channels: Vec<ChannelNode<'a>>,
    #[serde(rename = "cv:hasCost", skip_serializing_if = "Vec::is_empty")]
    pub(super) costs: Vec<CostNode>,
    #[serde(rename = "cpsv:hasInput", skip_serializing_if = "Vec::is_empty")]
    pub(super) inputs: Vec<EvidenceNode<'a>>,
    #[serde(rename = "cv:holdsRequirement", skip_serializing_if = "Vec::is_empty")]
    pub(super) requirements: Vec<RequirementNode<'a>>,
    #[serde(rename = "cpsv:follows", skip_serializing_if = "Vec::is_empty")]
    pub(super) rules: Vec<RuleNode>,
    #[serde(rename = "cv:hasLegalResource", skip_serializing_if = "Vec::is_empty")]
    pub(super) resources: Vec<Link>,
    #[serde(rename = "cpsv:produces", skip_serializing_if = "Option::is_none")]
    pub(super) output: Option<OutputNode>,
    #[serde(rename = "cv:contactPoint", skip_serializing_if = "Vec::is_empty")]
    pub(super) contacts: Vec<ContactNode<'a>>,
    #[serde(rename = "cv:relatedService", skip_serializing_if = "Vec::is_empty")]
    pub(super) related: Vec<Link>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "时限", description = "working 工作日，calendar 自然日；当场办结为 0 天")]
pub(super) struct LimitNode {
    #[serde(rename = "site:days")]
    pub(super) days: u32,
    #[serde(rename = "site:unit")]
    pub(super) unit: super::values::Unit,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "服务对象")]
pub(super) struct AudienceNode {
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "schema:audienceType")]
    pub(super) name: &'static str,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "不收费")]
pub(super) struct OfferNode {
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "schema:price")]
    pub(super) price: u32,
    #[serde(rename = "schema:priceCurrency")]
    pub(super) currency: &'static str,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "渠道")]
pub(super) struct ChannelNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) classes: Classes,
    #[serde(rename = "dct:identifier")]
    pub(super) identifier: String,
    #[serde(rename = "schema:name")]
    pub(super) name: String,
    #[serde(rename = "schema:serviceUrl", skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<Link>,
    #[serde(rename = "schema:servicePhone", skip_serializing_if = "Option::is_none")]
    pub(super) phone: Option<PhoneNode<'a>>,
    #[serde(rename = "schema:serviceLocation", skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<PlaceNode<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "电话")]
pub(super) struct PhoneNode<'a> {
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "schema:telephone")]
    pub(super) phone: &'a str,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "地点")]
pub(super) struct PlaceNode<'a> {
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "schema:name")]
    pub(super) name: String,
    #[serde(rename = "schema:address", skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<&'a str>,
    #[serde(rename = "schema:openingHours", skip_serializing_if = "Option::is_none")]
    pub(super) hours: Option<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "费用")]
pub(super) struct CostNode {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "dct:identifier")]
    pub(super) identifier: String,
    #[serde(rename = "dct:description")]
    pub(super) description: String,
    #[serde(rename = "cv:hasValue", skip_serializing_if = "Option::is_none")]
    #[schemars(description = "只在不收费时写 0；收费标准是文字的，见说明")]
    pub(super) value: Option<u32>,
    #[serde(rename = "cv:currency")]
    pub(super) currency: Link,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "申请材料")]
pub(super) struct EvidenceNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "dct:identifier")]
    pub(super) identifier: String,
    #[serde(rename = "dct:title")]
    pub(super) title: &'a str,
    #[serde(rename = "dct:description", skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<&'a str>,
    #[serde(rename = "foaf:page", skip_serializing_if = "Vec::is_empty")]
    pub(super) pages: Vec<DocumentLink>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "受理条件")]
pub(super) struct RequirementNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "dct:identifier")]
    pub(super) identifier: String,
    #[serde(rename = "dct:title")]
    pub(super) title: &'a str,
    #[serde(rename = "cv:hasSupportingEvidence", skip_serializing_if = "Vec::is_empty")]
    pub(super) proof: Vec<Link>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "规则")]
pub(super) struct RuleNode {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "dct:identifier")]
    pub(super) identifier: String,
    #[serde(rename = "dct:title")]
    pub(super) title: String,
    #[serde(rename = "dct:description")]
    pub(super) description: String,
    #[serde(rename = "cpsv:implements")]
    pub(super) law: LawNode,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "法律法规")]
pub(super) struct LawNode {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "dct:title")]
    pub(super) title: String,
    #[serde(rename = "foaf:page", skip_serializing_if = "Option::is_none")]
    pub(super) page: Option<DocumentLink>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "审批结果")]
pub(super) struct OutputNode {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "dct:identifier")]
    pub(super) identifier: String,
    #[serde(rename = "dct:title")]
    pub(super) title: String,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "咨询和投诉")]
pub(super) struct ContactNode<'a> {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) class: &'static str,
    #[serde(rename = "dct:description")]
    pub(super) description: &'static str,
    #[serde(rename = "cv:telephone", skip_serializing_if = "Option::is_none")]
    pub(super) phone: Option<&'a str>,
    #[serde(rename = "cv:contactPage", skip_serializing_if = "Option::is_none")]
    pub(super) page: Option<DocumentLink>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "部门")]
pub(super) struct OrganisationNode {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) classes: Classes,
    #[serde(rename = "skos:prefLabel")]
    pub(super) label: String,
    #[serde(rename = "dct:spatial")]
    pub(super) spatial: Vec<Link>,
    #[serde(rename = "schema:name")]
    pub(super) name: String,
    #[serde(rename = "schema:url")]
    pub(super) url: Link,
    #[serde(rename = "dct:identifier", skip_serializing_if = "Option::is_none")]
    #[schemars(description = "统一社会信用代码")]
    pub(super) identifier: Option<String>,
    #[serde(rename = "schema:telephone", skip_serializing_if = "Option::is_none")]
    pub(super) phone: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "人生事件、经营阶段、主题、地区、语言和货币")]
pub(super) struct NamedNode {
    #[serde(rename = "@id")]
    pub(super) id: String,
    #[serde(rename = "@type")]
    pub(super) classes: Classes,
    #[serde(rename = "dct:identifier")]
    pub(super) identifier: String,
    #[serde(rename = "dct:title")]
    pub(super) title: String,
    #[serde(rename = "skos:prefLabel")]
    pub(super) label: String,
}

/// A node of the graph.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Node<'a> {
    /// A department.
    Organisation(OrganisationNode),
    /// Something with a name.
    Named(NamedNode),
    /// An item.
    Service(Box<ServiceNode<'a>>),
}
