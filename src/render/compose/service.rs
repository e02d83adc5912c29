//! A guide as linked data (schema.org `GovernmentService`): what search engines and assistants should know.

use serde_json::{Map, Value, json};

use super::super::{EditionRenderer, format};
use crate::model::{ClosedList, Item, Limit, Outcome, Route};

/// The service that the guide at `url` is about; what is not said is left out.
pub(super) fn service(renderer: &EditionRenderer, item: &Item, url: &str) -> Value {
    let mut service = Map::new();
    let mut say = |key: &str, value: Value| {
        let is_said = !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty());
        if is_said {
            service.insert(key.to_owned(), value);
        }
    };
    say("@context", "https://schema.org".into());
    say("@type", "GovernmentService".into());
    say("@id", format!("{url}#service").into());
    say("name", (*item.name).into());
    say("url", url.into());
    say("description", item.summary.as_deref().into());
    say("identifier", item.code.as_deref().into());
    say("alternateName", item.aliases_search.iter().take(4).map(|name| &**name).collect());
    say("serviceType", item.item_type.map(ClosedList::name).into());
    say("provider", provider(renderer, item));
    say("areaServed", renderer.plan().checked().site().config.area.as_deref().into());
    say(
        "audience",
        item.audience.iter().map(|who| json!({ "@type": "Audience", "audienceType": who.name() })).collect(),
    );
    say("availableChannel", channels(renderer, item, url));
    say("serviceOutput", item.outcome.as_deref().map_or(Value::Null, output));
    let is_free = item.fees.as_deref().is_some_and(<[_]>::is_empty);
    say("offers", is_free.then(|| json!({ "@type": "Offer", "price": 0, "priceCurrency": "CNY" })).into());
    say("termsOfService", (!item.conditions.is_empty()).then(|| format!("{url}#conditions")).into());
    Value::Object(service)
}

fn provider(renderer: &EditionRenderer, item: &Item) -> Value {
    let department = &item.id.department;
    let url = renderer.absolute(&Route::department(department));
    json!({
        "@type": "GovernmentOrganization",
        "@id": format!("{url}#organisation"),
        "name": renderer.department_name(department),
        "url": url,
    })
}

/// The first window, and the site where the item can be handled online, each with the promised time: ISO 8601
/// knows no working days, so the promise stands beside it in words.
fn channels(renderer: &EditionRenderer, item: &Item, url: &str) -> Value {
    let promised = item.promised();
    let window = item.windows.first().map(|window| {
        let row = super::item_parts::window(renderer, window);
        let mut channel = json!({
            "@type": "ServiceChannel",
            "serviceLocation": { "@type": "Place", "name": row.place },
        });
        if let Some(address) = row.address {
            channel["serviceLocation"]["address"] = address.into();
        }
        channel
    });
    let online = item
        .handling
        .as_ref()
        .is_some_and(|handling| handling.channels.contains(&crate::model::Channel::Online));
    let online = online.then(|| json!({ "@type": "ServiceChannel", "serviceUrl": url }));
    let mut channels: Vec<Value> = window.into_iter().chain(online).collect();
    let phone = item.consultation.as_ref().and_then(|hotline| hotline.phone.as_deref());
    if channels.is_empty() && (phone.is_some() || promised.is_some()) {
        channels.push(json!({ "@type": "ServiceChannel" }));
    }
    for channel in &mut channels {
        if let Some(phone) = phone {
            channel["servicePhone"] = json!({ "@type": "ContactPoint", "telephone": phone });
        }
        if let Some(limit) = promised {
            channel["processingTime"] = duration(limit).into();
            channel["description"] = format::limit(limit, renderer.words()).into();
        }
    }
    channels.into()
}

fn duration(limit: Limit) -> String {
    match limit {
        Limit::OnTheSpot => "P0D".to_owned(),
        Limit::Days(days, _) => format!("P{days}D"),
    }
}

fn output(outcome: &Outcome) -> Value {
    let name = outcome.name.as_deref().or_else(|| outcome.kind.map(ClosedList::name));
    name.map_or(Value::Null, |name| json!({ "@type": "Thing", "name": name }))
}
