//! Which entry of a list is which of another: their order is no difference.

use serde_json::Value;

use super::{fields::List, words};

/// An entry as it was and as it is.
#[derive(Clone, Copy)]
pub(super) enum Entry<'a> {
    Same(&'a Value, &'a Value),
    Added(&'a Value),
    Dropped(&'a Value),
}

/// Pairs the entries of `old` and `new`: those that are equal, those of one name by each of the names of `list`, and
/// where a list allows it the only ones left. What was dropped comes before what was added.
pub(super) fn pairs<'a>(list: &List, old: &'a [Value], new: &'a [Value]) -> Vec<Entry<'a>> {
    let mut before: Vec<Option<&Value>> = old.iter().map(Some).collect();
    let mut paired: Vec<Option<&Value>> = vec![None; new.len()];
    take(&mut before, new, &mut paired, &|value| Some(words::canonical(value)));
    for names in list.names {
        take(&mut before, new, &mut paired, &|value| name(value, names));
    }
    let left = || paired.iter().enumerate().filter(|(_, was)| was.is_none()).map(|(at, _)| at);
    if list.is_loose && left().count() == 1 && before.iter().flatten().count() == 1 {
        let at = left().next();
        let was = before.iter_mut().find_map(Option::take);
        if let Some(at) = at {
            paired[at] = was;
        }
    }
    let dropped = before.into_iter().flatten().map(Entry::Dropped);
    let kept = new.iter().zip(paired).map(|(now, was)| match was {
        Some(was) => Entry::Same(was, now),
        None => Entry::Added(now),
    });
    let (mut entries, added): (Vec<_>, Vec<_>) = kept.partition(|entry| matches!(entry, Entry::Same(..)));
    entries.extend(dropped);
    entries.extend(added);
    entries
}

/// Pairs what is not yet paired and has the same name.
fn take<'a>(
    before: &mut [Option<&'a Value>],
    new: &[Value],
    paired: &mut [Option<&'a Value>],
    name: &dyn Fn(&Value) -> Option<String>,
) {
    for (now, slot) in new.iter().zip(paired).filter(|(_, slot)| slot.is_none()) {
        let Some(wanted) = name(now) else { continue };
        let mut others = before.iter_mut();
        let same = others.find(|was| was.and_then(name).is_some_and(|other| other == wanted));
        *slot = same.and_then(Option::take);
    }
}

/// The values at `pointers` in `value`; none when nothing is there.
fn name(value: &Value, pointers: &[&str]) -> Option<String> {
    let parts = pointers.iter().map(|pointer| value.pointer(pointer).filter(|part| !part.is_null()));
    let parts: Vec<_> = parts.collect();
    let texts = parts.iter().map(|part| part.map(words::canonical).unwrap_or_default());
    let joined = texts.collect::<Vec<_>>().join("\n");
    parts.iter().any(Option::is_some).then_some(joined)
}
