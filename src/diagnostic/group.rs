//! Grouping of equal findings: thousands of one kind are counted, never hidden.

use std::collections::HashMap;

use super::Located;

/// The findings of one code in a run.
#[derive(Debug)]
pub struct Group<'a> {
    /// The code they share.
    pub code: &'static str,
    /// The findings shown in full.
    pub shown: Vec<&'a Located>,
    /// How many more of the same code there are.
    pub more: usize,
}

/// Groups `located` by code, in order of first appearance, showing at most `limit` of each.
#[must_use]
pub fn grouped(located: &[Located], limit: usize) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut by_code: HashMap<&str, usize> = HashMap::new();
    for finding in located {
        let code = finding.diagnostic.explanation.code;
        let position = *by_code.entry(code).or_insert_with(|| {
            groups.push(Group { code, shown: Vec::new(), more: 0 });
            groups.len() - 1
        });
        let group = &mut groups[position];
        if group.shown.len() < limit {
            group.shown.push(finding);
        } else {
            group.more += 1;
        }
    }
    groups
}
