//! Guides after some answers.

use super::{
    super::{
        EditionRenderer,
        views::{AnswerView, ItemView, OptionView, SituationView},
    },
    item, text,
};
use crate::{
    model::{Guidance, Item, Route},
    plan::SituationPage,
};

/// The guide of an item as the answers so far leave it.
pub(super) fn situation(renderer: &EditionRenderer, planned: &SituationPage) -> ItemView {
    let whole = planned.item.whole();
    let state = planned.shown();
    let mut view = item::in_short(renderer, &whole.tailored(state));
    view.answers = answers(renderer, &whole, planned);
    let next = state.next.as_ref();
    view.situations = next
        .map(|(asked, targets)| question(renderer, &whole, *asked, Some((&planned.guidance, targets))))
        .into_iter()
        .collect();
    view
}

/// All questions of `item`; the answers to the first lead on.
pub(super) fn questions(renderer: &EditionRenderer, item: &Item) -> Vec<SituationView> {
    let guidance = renderer.plan().guidance(&item.id);
    let first = guidance.and_then(|guidance| Some((guidance, guidance.states()[0].next.as_ref()?)));
    (0..item.situations.len())
        .map(|asked| {
            let leads = first.filter(|(_, (first, _))| *first == asked);
            question(renderer, item, asked, leads.map(|(guidance, (_, targets))| (&**guidance, &**targets)))
        })
        .collect()
}

/// Question `asked` of `item`, with the states that its options lead to where it is the one to answer.
fn question(
    renderer: &EditionRenderer,
    item: &Item,
    asked: usize,
    leads: Option<(&Guidance, &[usize])>,
) -> SituationView {
    let situation = &item.situations[asked];
    let option = |(at, option): (usize, &crate::model::Choice)| OptionView {
        label: option.label.to_string(),
        hint: text(option.hint.as_ref()),
        url: leads.map(|(guidance, targets)| url(renderer, item, guidance, targets[at])),
    };
    SituationView {
        question: situation.question.to_string(),
        hint: text(situation.hint.as_ref()),
        options: situation.options.iter().enumerate().map(option).collect(),
    }
}

/// The answers on the first way to the state shown, each with the other options that lead there.
fn answers(renderer: &EditionRenderer, item: &Item, planned: &SituationPage) -> Vec<AnswerView> {
    let guidance = &planned.guidance;
    let state = planned.shown();
    let asked = state.before.iter().filter_map(|before| {
        let (question, _) = guidance.states()[*before].next.as_ref()?;
        let options = &item.situations[*question].options;
        let given = state.answers.get(question)?.iter().map(|option| options[*option].label.as_ref());
        Some(AnswerView {
            question: item.situations[*question].question.to_string(),
            answer: given.collect::<Vec<&str>>().join(renderer.words().get("answers_or")),
            url: url(renderer, item, guidance, *before),
        })
    });
    asked.collect()
}

fn url(renderer: &EditionRenderer, item: &Item, guidance: &Guidance, state: usize) -> String {
    renderer.url(&Route::situation(&item.id, &guidance.states()[state].way))
}
