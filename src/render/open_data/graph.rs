//! Items as linked data (JSON-LD): one graph that EU and schema.org readers both know.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde_json::{Value, json};

use super::{
    super::EditionRenderer,
    graph_nodes::{
        AudienceNode, Classes, LimitNode, NamedNode, Node, OfferNode, OrganisationNode, ServiceNode, link,
    },
    graph_parts as parts,
    record::ItemRecord,
    stream,
    values::LimitRecord,
};
use crate::{
    model::{Audience, ClosedList as _, Department, Route, Topic},
    plan::Dataset,
};

const CHINA: &str = "http://publications.europa.eu/resource/authority/atu/CHN";
const CHINESE: &str = "http://publications.europa.eu/resource/authority/language/ZHO";

/// The file; written piece by piece, so this is what the schema is made from.
#[derive(JsonSchema)]
#[schemars(title = "全部事项（关联数据）", description = "CPSV-AP 3.2 与 schema.org GovernmentService")]
#[expect(dead_code, reason = "the file is written in batches and never stands in memory")]
pub(super) struct GraphFile<'a> {
    #[serde(rename = "@context")]
    context: Value,
    #[serde(rename = "@graph")]
    graph: Vec<Node<'a>>,
}

/// Writes the graph, a line a node.
pub(super) fn write(renderer: &EditionRenderer, out: &mut dyn Write) -> io::Result<()> {
    stream::open(out, &json!({ "@context": context(renderer) }), "@graph")?;
    let mut between = stream::Separator::new();
    for node in shared(renderer) {
        between.write(out)?;
        out.write_all(&super::json(&node))?;
    }
    let service = |record: &ItemRecord<'_>| super::json(&service(renderer, record));
    stream::each(renderer, &service, &mut |line| {
        between.write(out)?;
        out.write_all(&line)
    })?;
    stream::close(out)
}

/// What the names of the fields mean.
fn context(renderer: &EditionRenderer) -> Value {
    let language = &*renderer.plan().checked().site().config.language;
    let code = |name: &str| json!({ "@id": name, "@language": null });
    json!({
        "@language": language,
        "cpsv": "http://purl.org/vocab/cpsv#",
        "cv": "http://data.europa.eu/m8g/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "eli": "http://data.europa.eu/eli/ontology#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        // What neither vocabulary has a word for is described by the schema of the file.
        "site": format!("{}#", renderer.absolute(&Dataset::Graph.schema().route())),
        "dct:identifier": code("dct:identifier"),
        "dct:modified": { "@id": "dct:modified", "@type": "xsd:date" },
        "cv:processingTime": { "@id": "cv:processingTime", "@type": "xsd:duration" },
        "cv:hasValue": { "@id": "cv:hasValue", "@type": "xsd:double" },
        "cv:telephone": code("cv:telephone"),
        "schema:telephone": code("schema:telephone"),
        "schema:priceCurrency": code("schema:priceCurrency"),
        "site:unit": code("site:unit"),
        "site:status": code("site:status"),
    })
}

/// Departments, topics, events and the area: what many items refer to.
fn shared(renderer: &EditionRenderer) -> Vec<Node<'static>> {
    const PLACE: Classes = &["dct:Location", "http://data.europa.eu/88u/dataset/atu-type"];
    let site = renderer.plan().checked().site();
    let known = [
        named(CHINA.to_owned(), PLACE, "CHN", "中国"),
        named(CHINESE.to_owned(), &["dct:LinguisticSystem"], "ZHO", "中文"),
        named(parts::YUAN.to_owned(), &["skos:Concept"], "CNY", "人民币"),
    ];
    let area = site.config.area.as_deref().map(|area| named(area_of(renderer), PLACE, area, area));
    let topics = site
        .topics
        .iter()
        .map(|topic| named(topic_id(renderer, topic), &["skos:Concept"], topic.slug.as_str(), &topic.name));
    let events = site.life_events.iter().map(|topic| {
        let class: Classes = match topic.audience {
            Audience::Individual => &["cv:Event", "cv:LifeEvent"],
            _ => &["cv:Event", "cv:BusinessEvent"],
        };
        named(topic_id(renderer, topic), class, topic.slug.as_str(), &topic.name)
    });
    let departments = site.departments.values().map(|department| organisation(renderer, department));
    known.into_iter().chain(area).chain(topics).chain(events).chain(departments).collect()
}

fn named(id: String, classes: Classes, identifier: &str, name: &str) -> Node<'static> {
    Node::Named(NamedNode {
        id,
        classes,
        identifier: identifier.to_owned(),
        title: name.to_owned(),
        label: name.to_owned(),
    })
}

fn topic_id(renderer: &EditionRenderer, topic: &Topic) -> String {
    renderer.absolute(&Route::topic(&topic.slug))
}

/// The area that the site serves, or the whole country.
fn area_of(renderer: &EditionRenderer) -> String {
    let config = &renderer.plan().checked().site().config;
    config.area.as_ref().map_or_else(|| CHINA.to_owned(), |_| format!("{}/#area", config.base_url))
}

fn organisation(renderer: &EditionRenderer, department: &Department) -> Node<'static> {
    let url = renderer.absolute(&Route::department(&department.slug));
    let mut spatial = vec![link(CHINA)];
    let area = area_of(renderer);
    if area != CHINA {
        spatial.push(link(area));
    }
    Node::Organisation(OrganisationNode {
        id: format!("{url}#organisation"),
        classes: &["cv:PublicOrganisation", "schema:GovernmentOrganization"],
        label: department.name.to_string(),
        spatial,
        name: department.name.to_string(),
        url: link(url),
        identifier: department.code.as_deref().map(str::to_owned),
        phone: department.contact.phone.as_deref().map(str::to_owned),
    })
}

fn service<'a>(renderer: &EditionRenderer, item: &'a ItemRecord<'a>) -> Node<'a> {
    let limits = item.time_limit.as_ref();
    let (promised, statutory) =
        (limits.and_then(|limits| limits.promised), limits.and_then(|limits| limits.statutory));
    let provider = format!("{}/departments/{}/#organisation", renderer.base_url(), item.department.id);
    let rules = parts::rules(item);
    Node::Service(Box::new(ServiceNode {
        id: parts::part(item, "service"),
        classes: &["cpsv:PublicService", "schema:GovernmentService"],
        identifier: item.code.unwrap_or(&item.id).to_owned(),
        title: item.name,
        description: description(renderer, item),
        authority: link(provider.clone()),
        name: item.name,
        url: link(item.url.clone()),
        provider: link(provider),
        area: link(area_of(renderer)),
        terms: link(item.url.clone()),
        service_type: item.r#type.map(super::values::Term::name),
        audience: item.audience.iter().map(|who| audience(who.name())).collect(),
        offers: parts::free(item).then_some(OfferNode { class: "schema:Offer", price: 0, currency: "CNY" }),
        language: link(CHINESE),
        keywords: item.aliases_search.clone(),
        status: item.status.0.key(),
        modified: item.review.as_ref().and_then(|review| review.updated.clone()),
        processing_time: promised.or(statutory).map(LimitRecord::duration),
        promised: promised.map(limit),
        statutory: statutory.map(limit),
        visits: item.handling.as_ref().and_then(|handling| handling.visits),
        topics: item.topics.iter().filter_map(|topic| topic.url.clone()).map(link).collect(),
        events: item.life_events.iter().filter_map(|event| event.url.clone()).map(link).collect(),
        channels: parts::channels(item),
        costs: parts::costs(item),
        inputs: parts::inputs(item),
        requirements: parts::requirements(item),
        resources: rules.iter().map(|rule| link(rule.law.id.clone())).collect(),
        rules,
        output: parts::output(item),
        contacts: parts::contacts(item),
        related: item
            .related
            .iter()
            .filter_map(|other| Some(link(format!("{}#service", other.url.as_ref()?))))
            .collect(),
    }))
}

/// The summary, or what the page says in its place.
fn description(renderer: &EditionRenderer, item: &ItemRecord<'_>) -> String {
    item.summary.map_or_else(
        || {
            let values: [(&str, &dyn std::fmt::Display); 2] =
                [("name", &item.name), ("department", &item.department.name)];
            renderer.words().fill("description_item", &values)
        },
        str::to_owned,
    )
}

fn audience(name: &'static str) -> AudienceNode {
    AudienceNode { class: "schema:Audience", name }
}

fn limit(limit: LimitRecord) -> LimitNode {
    LimitNode { days: limit.days, unit: limit.unit }
}
