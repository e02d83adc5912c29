//! What comes before what: steps of a procedure, items of a joint approval.

/// Entries with the positions of those that come before them.
pub(super) struct Order {
    before: Vec<Vec<usize>>,
}

impl Order {
    /// The order of entries named by `ids`; `after` gives the names that come before an entry.
    /// Names that no entry has are left out.
    pub(super) fn new<'a, T: PartialEq + 'a>(ids: &[&T], after: impl Fn(usize) -> &'a [T]) -> Self {
        let position = |name: &T| ids.iter().position(|id| *id == name);
        let before = (0..ids.len()).map(|index| after(index).iter().filter_map(position).collect()).collect();
        Self { before }
    }

    /// Positions from first to last, those before always first; entries on or behind a cycle are left out.
    fn sorted(&self) -> Vec<usize> {
        let mut left: Vec<usize> = self.before.iter().map(Vec::len).collect();
        let mut behind: Vec<Vec<usize>> = vec![Vec::new(); left.len()];
        for (index, before) in self.before.iter().enumerate() {
            for earlier in before {
                behind[*earlier].push(index);
            }
        }
        let mut sorted: Vec<usize> = (0..left.len()).filter(|index| left[*index] == 0).collect();
        let mut next = 0;
        while next < sorted.len() {
            for later in &behind[sorted[next]] {
                left[*later] -= 1;
                if left[*later] == 0 {
                    sorted.push(*later);
                }
            }
            next += 1;
        }
        sorted
    }

    /// The entries of one cycle, if there is any.
    pub(super) fn cycle(&self) -> Option<Vec<usize>> {
        let mut free = vec![false; self.before.len()];
        for index in self.sorted() {
            free[index] = true;
        }
        let mut at = free.iter().position(|is_free| !is_free)?;
        let mut path = Vec::new();
        loop {
            if let Some(start) = path.iter().position(|seen| *seen == at) {
                let mut cycle = path.split_off(start);
                cycle.reverse();
                return Some(cycle);
            }
            path.push(at);
            at = *self.before[at].iter().find(|earlier| !free[**earlier])?;
        }
    }

    /// The weight of the heaviest way through, absent when there is a cycle.
    pub(super) fn longest(&self, weight: impl Fn(usize) -> u32) -> Option<u32> {
        let sorted = self.sorted();
        let mut end = vec![0; self.before.len()];
        for index in &sorted {
            let start = self.before[*index].iter().map(|earlier| end[*earlier]).max().unwrap_or(0);
            end[*index] = start + weight(*index);
        }
        (sorted.len() == self.before.len()).then(|| end.into_iter().max().unwrap_or(0))
    }
}
