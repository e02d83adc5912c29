//! What the rules about situations share.

use crate::{
    model::{Conditional, Guidance, Item, Text},
    source::FieldPath,
};

/// States that are looked at; an item with more is a finding of its own.
const MOST: usize = 1000;

/// Where `item`'s questions lead; none when it asks nothing or too much, or a condition names what does not
/// exist: those are findings of their own.
pub(super) fn guidance_of(item: &Item) -> Option<Guidance> {
    let is_known = |(question, options): &(Text, Box<[Text]>)| {
        let situation = item.situations.iter().find(|situation| situation.id == *question);
        situation.is_some_and(|situation| {
            options.iter().all(|option| situation.options.iter().any(|known| known.id == *option))
        })
    };
    let all_known = item.conditionals().iter().all(|(_, when)| when.iter().all(is_known));
    if item.situations.is_empty() || !all_known { None } else { Guidance::of(item, MOST).ok() }
}

/// The field that holds `part`.
pub(super) fn field_of(part: Conditional) -> FieldPath {
    match part {
        Conditional::Situation(at) => FieldPath::of("situations").index(at),
        Conditional::Condition(at) => FieldPath::of("conditions").index(at),
        Conditional::Material(at) => FieldPath::of("materials").index(at),
        Conditional::Step(at) => FieldPath::of("procedure").index(at),
        Conditional::Fee(at) => FieldPath::of("fees").index(at),
        Conditional::LimitCase(at) => FieldPath::of("time_limit").key("cases").index(at),
    }
}
