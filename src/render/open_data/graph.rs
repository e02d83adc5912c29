//! Items as linked data (JSON-LD): one graph that EU and schema.org readers both know.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde_json::{Value, json};

use super::{
    super::Renderer,
    graph_nodes::{
        AudienceNode, ChannelNode, ContactNode, CostNode, EvidenceNode, LawNode, LimitNode, Link, NamedNode,
        Node, OfferNode, OrganisationNode, OutputNode, PhoneNode, PlaceNode, RequirementNode, RuleNode,
        ServiceNode, link,
    },
    parts::{HotlineRecord, WindowRecord},
    record::ItemRecord,
    stream,
    values::LimitRecord,
};
use crate::{
    model::{Audience, Channel, Department, Route, Topic},
    plan::Dataset,
};

const CHINA: &str = "http://publications.europa.eu/resource/authority/atu/CHN";
const CHINESE: &str = "http://publications.europa.eu/resource/authority/language/ZHO";
const YUAN: &str = "http://publications.europa.eu/resource/authority/currency/CNY";

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
pub(super) fn write(renderer: &Renderer, out: &mut dyn Write) -> io::Result<()> {
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
fn context(renderer: &Renderer) -> Value {
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
fn shared(renderer: &Renderer) -> Vec<Node<'static>> {
    let site = renderer.plan().checked().site();
    let area = site.config.area.as_deref().map(|area| named(area_of(renderer), "dct:Location", area, area));
    let topics = site.topics.iter().map(|topic| {
        named(topic_id(renderer, topic), "skos:Concept", topic.slug.as_str(), &topic.name)
    });
    let events = site.life_events.iter().map(|topic| {
        let class =
            if topic.audience == Audience::Individual { "cv:LifeEvent" } else { "cv:BusinessEvent" };
        named(topic_id(renderer, topic), class, topic.slug.as_str(), &topic.name)
    });
    let departments = site.departments.values().map(|department| organisation(renderer, department));
    area.into_iter().chain(topics).chain(events).chain(departments).collect()
}

fn named(id: String, class: &'static str, identifier: &str, name: &str) -> Node<'static> {
    Node::Named(NamedNode {
        id,
        class,
        identifier: identifier.to_owned(),
        title: name.to_owned(),
        label: name.to_owned(),
    })
}

fn topic_id(renderer: &Renderer, topic: &Topic) -> String {
    renderer.absolute(&Route::topic(&topic.slug))
}

/// The area that the site serves, or the whole country.
fn area_of(renderer: &Renderer) -> String {
    let config = &renderer.plan().checked().site().config;
    config.area.as_ref().map_or_else(|| CHINA.to_owned(), |_| format!("{}/#area", config.base_url))
}

fn organisation(renderer: &Renderer, department: &Department) -> Node<'static> {
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

fn service<'a>(renderer: &Renderer, item: &'a ItemRecord<'a>) -> Node<'a> {
    let limits = item.time_limit.as_ref();
    let (promised, statutory) =
        (limits.and_then(|limits| limits.promised), limits.and_then(|limits| limits.statutory));
    let provider = format!("{}/departments/{}/#organisation", renderer.base_url(), item.department.id);
    let rules = rules(item);
    Node::Service(Box::new(ServiceNode {
        id: part(item, "service"),
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
        offers: free(item).then_some(OfferNode { class: "schema:Offer", price: 0, currency: "CNY" }),
        language: link(CHINESE),
        keywords: item.aliases_search.clone(),
        status: crate::model::ClosedList::key(item.status.0),
        modified: item.review.as_ref().and_then(|review| review.updated.clone()),
        processing_time: promised.or(statutory).map(LimitRecord::duration),
        promised: promised.map(limit),
        statutory: statutory.map(limit),
        visits: item.handling.as_ref().and_then(|handling| handling.visits),
        topics: item.topics.iter().filter_map(|topic| topic.url.clone()).map(link).collect(),
        events: item.life_events.iter().filter_map(|event| event.url.clone()).map(link).collect(),
        channels: channels(item),
        costs: costs(item),
        inputs: inputs(item),
        requirements: requirements(item),
        resources: rules.iter().map(|rule| link(rule.law.id.clone())).collect(),
        rules,
        output: output(item),
        contacts: contacts(item),
        related: item.related.iter().filter_map(|other| Some(link(format!("{}#service", other.url.as_ref()?)))).collect(),
    }))
}

/// The address of a part of the service.
fn part(item: &ItemRecord<'_>, name: &str) -> String {
    format!("{}#{name}", item.url)
}

/// The summary, or what the page says in its place.
fn description(renderer: &Renderer, item: &ItemRecord<'_>) -> String {
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

fn free(item: &ItemRecord<'_>) -> bool {
    item.fees.as_ref().is_some_and(Vec::is_empty)
}

fn limit(limit: LimitRecord) -> LimitNode {
    LimitNode { days: limit.days, unit: limit.unit }
}

/// Ways to apply, then windows with their places.
fn channels<'a>(item: &'a ItemRecord<'_>) -> Vec<ChannelNode<'a>> {
    const CLASSES: &[&str] = &["cv:Channel", "schema:ServiceChannel"];
    let ways = item.handling.iter().flat_map(|handling| &handling.channels).map(|way| {
        let key = crate::model::ClosedList::key(way.0);
        ChannelNode {
            id: part(item, &format!("channel-{key}")),
            classes: CLASSES,
            identifier: key.to_owned(),
            name: way.name().to_owned(),
            url: (way.0 == Channel::Online).then(|| link(item.url.clone())),
            phone: None,
            place: None,
        }
    });
    let windows = (1..).zip(&item.windows).map(|(number, window)| ChannelNode {
        id: part(item, &format!("window-{number}")),
        classes: CLASSES,
        identifier: format!("window-{number}"),
        name: window.window.map_or_else(|| place_name(window), str::to_owned),
        url: None,
        phone: window.phone.map(|phone| PhoneNode { class: "schema:ContactPoint", phone }),
        place: Some(PlaceNode {
            class: "schema:Place",
            name: place_name(window),
            address: window.address,
            hours: window.hours,
        }),
    });
    ways.chain(windows).collect()
}

fn place_name(window: &WindowRecord<'_>) -> String {
    let center = window.center.as_ref().map(|center| center.name.as_str());
    center.or(window.name).or(window.address).unwrap_or_default().to_owned()
}

fn costs(item: &ItemRecord<'_>) -> Vec<CostNode> {
    let cost = |number: usize, description: String, value| CostNode {
        id: part(item, &format!("cost-{number}")),
        class: "cv:Cost",
        identifier: format!("cost-{number}"),
        description,
        value,
        currency: link(YUAN),
    };
    if free(item) {
        return vec![cost(1, "不收费".to_owned(), Some(0))];
    }
    let fees = (1..).zip(item.fees.iter().flatten());
    fees.map(|(number, fee)| {
        let amount = fee.amount.map(|amount| format!("：{amount}")).unwrap_or_default();
        cost(number, format!("{}{amount}", fee.name), None)
    })
    .collect()
}

fn inputs<'a>(item: &'a ItemRecord<'_>) -> Vec<EvidenceNode<'a>> {
    let evidence = |material: &'a super::parts::MaterialRecord<'_>| EvidenceNode {
        id: part(item, &format!("material-{}", material.id)),
        class: "cv:Evidence",
        identifier: material.id.to_owned(),
        title: material.name,
        description: material.notes,
        pages: [&material.form, &material.blank, &material.sample]
            .into_iter()
            .filter_map(|page| page.clone().map(link))
            .collect(),
    };
    item.materials.iter().flatten().map(evidence).collect()
}

fn requirements<'a>(item: &'a ItemRecord<'_>) -> Vec<RequirementNode<'a>> {
    let requirement = |(number, condition): (usize, &'a super::parts::ConditionRecord<'_>)| {
        let id = condition.id.map_or_else(|| number.to_string(), str::to_owned);
        let proof: Vec<Link> =
            condition.proof.iter().map(|id| link(part(item, &format!("material-{id}")))).collect();
        RequirementNode {
            id: part(item, &format!("condition-{id}")),
            class: "cv:Requirement",
            identifier: id,
            title: condition.text,
            proof,
        }
    };
    (1..).zip(&item.conditions).map(requirement).collect()
}

fn rules(item: &ItemRecord<'_>) -> Vec<RuleNode> {
    let rule = |(number, basis): (usize, &super::parts::LegalBasisRecord<'_>)| {
        let title = format!("{}{}", basis.title, basis.article.unwrap_or_default());
        RuleNode {
            id: part(item, &format!("rule-{number}")),
            class: "cpsv:Rule",
            identifier: format!("rule-{number}"),
            description: basis.text.map_or_else(|| title.clone(), str::to_owned),
            title,
            law: LawNode {
                id: part(item, &format!("law-{number}")),
                class: "eli:LegalResource",
                title: basis.title.to_owned(),
                page: basis.url.clone().map(link),
            },
        }
    };
    (1..).zip(&item.legal_basis).map(rule).collect()
}

fn output(item: &ItemRecord<'_>) -> Option<OutputNode> {
    let result = item.result.as_ref()?;
    let title = result.name.map(str::to_owned).or_else(|| Some(result.kind?.name().to_owned()))?;
    Some(OutputNode { id: part(item, "result"), class: "cv:Output", identifier: "result".to_owned(), title })
}

fn contacts<'a>(item: &'a ItemRecord<'_>) -> Vec<ContactNode<'a>> {
    let contact = |name: &str, description, hotline: &'a HotlineRecord<'_>| ContactNode {
        id: part(item, name),
        class: "cv:ContactPoint",
        description,
        phone: hotline.phone,
        page: hotline.url.map(link),
    };
    let ask = item.consultation.as_ref().map(|hotline| contact("ask", "咨询", hotline));
    let complain = item.complaint.as_ref().map(|hotline| contact("complain", "监督投诉", hotline));
    ask.into_iter().chain(complain).collect()
}
