//! Parts of an item as nodes of the graph.

use super::{
    graph_nodes::{
        ChannelNode, ContactNode, CostNode, EvidenceNode, LawNode, Link, OutputNode, PhoneNode, PlaceNode,
        RequirementNode, RuleNode, document, link,
    },
    parts::{HotlineRecord, WindowRecord},
    record::ItemRecord,
};
use crate::model::{Channel, ClosedList as _};

pub(super) const YUAN: &str = "http://publications.europa.eu/resource/authority/currency/CNY";

/// The address of a part of the service.
pub(super) fn part(item: &ItemRecord<'_>, name: &str) -> String {
    format!("{}#{name}", item.url)
}

/// Whether the item is free of charge.
pub(super) fn free(item: &ItemRecord<'_>) -> bool {
    item.fees.as_ref().is_some_and(Vec::is_empty)
}

/// Ways to apply, then windows with their places.
pub(super) fn channels<'a>(item: &'a ItemRecord<'_>) -> Vec<ChannelNode<'a>> {
    const CLASSES: &[&str] = &["cv:Channel", "schema:ServiceChannel"];
    let ways = item.handling.iter().flat_map(|handling| &handling.channels).map(|way| {
        let key = way.0.key();
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
            class: "schema:CivicStructure",
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

pub(super) fn costs(item: &ItemRecord<'_>) -> Vec<CostNode> {
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

pub(super) fn inputs<'a>(item: &'a ItemRecord<'_>) -> Vec<EvidenceNode<'a>> {
    let evidence = |material: &'a super::parts::MaterialRecord<'_>| EvidenceNode {
        id: part(item, &format!("material-{}", material.id)),
        class: "cv:Evidence",
        identifier: material.id.to_owned(),
        title: material.name,
        description: material.notes,
        pages: [&material.form, &material.blank, &material.sample]
            .into_iter()
            .filter_map(|page| page.clone().map(document))
            .collect(),
    };
    item.materials.iter().flatten().map(evidence).collect()
}

pub(super) fn requirements<'a>(item: &'a ItemRecord<'_>) -> Vec<RequirementNode<'a>> {
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

pub(super) fn rules(item: &ItemRecord<'_>) -> Vec<RuleNode> {
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
                page: basis.url.clone().map(document),
            },
        }
    };
    (1..).zip(&item.legal_basis).map(rule).collect()
}

pub(super) fn output(item: &ItemRecord<'_>) -> Option<OutputNode> {
    let result = item.result.as_ref()?;
    let title = result.name.map(str::to_owned).or_else(|| Some(result.kind?.name().to_owned()))?;
    Some(OutputNode { id: part(item, "result"), class: "cv:Output", identifier: "result".to_owned(), title })
}

pub(super) fn contacts<'a>(item: &'a ItemRecord<'_>) -> Vec<ContactNode<'a>> {
    let contact = |name: &str, description, hotline: &'a HotlineRecord<'_>| ContactNode {
        id: part(item, name),
        class: "cv:ContactPoint",
        description,
        phone: hotline.phone,
        page: hotline.url.map(document),
    };
    let ask = item.consultation.as_ref().map(|hotline| contact("ask", "咨询", hotline));
    let complain = item.complaint.as_ref().map(|hotline| contact("complain", "监督投诉", hotline));
    ask.into_iter().chain(complain).collect()
}
