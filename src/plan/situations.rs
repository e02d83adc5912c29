//! A page for each state that the questions of an item lead to.

use std::sync::Arc;

use super::{PageId, PageKind, SituationPage, builder::Builder};
use crate::model::{Guidance, GuidanceState, Item, ItemStatus, ListedItem, Route};

/// Plans the pages behind the questions of every item that is not abolished.
pub(super) fn plan_situations(builder: &mut Builder) {
    let checked = builder.checked.clone();
    let output = &checked.site().config.output;
    if !output.situations {
        return;
    }
    for item in checked.site().items.values() {
        if !item.asks || item.status == ItemStatus::Abolished {
            continue;
        }
        let whole = item.whole();
        // An item with too many is an error unless the site turned the rule off; then it has its guide alone.
        let Ok(guidance) = Guidance::of(&whole, output.situation_pages) else { continue };
        if let Some(guide) = builder.items.get(&item.id).copied() {
            plan_states(builder, item, &whole, &Arc::new(guidance), guide);
        }
    }
}

fn plan_states(
    builder: &mut Builder,
    listed: &Arc<ListedItem>,
    item: &Item,
    guidance: &Arc<Guidance>,
    guide: PageId,
) {
    builder.guidance.insert(item.id.clone(), guidance.clone());
    // The first state, that before any answer, is the guide itself.
    for (at, state) in guidance.states().iter().enumerate().skip(1) {
        let title = title(builder, item, state);
        let page = SituationPage { item: listed.clone(), guidance: guidance.clone(), state: at };
        let route = Route::situation(&item.id, &state.way);
        builder.add(route, title, Some(guide), listed.updated, PageKind::Situation(page));
    }
}

/// `公司注销登记（本人、没有债务）`, and the question where one is asked.
fn title(builder: &Builder, item: &Item, state: &GuidanceState) -> Arc<str> {
    let answers: Vec<String> = state.labels(item).map(|labels| labels.join("/")).collect();
    let answers = answers.join(&builder.word("separator"));
    let (word, question) = match &state.next {
        Some((question, _)) => ("situation_asking", &*item.situations[*question].question),
        None => ("situation_settled", ""),
    };
    let phrase = builder.word(word).replace("{item}", &item.name);
    phrase.replace("{answers}", &answers).replace("{question}", question).into()
}
