//! Situations (情形引导): where the answers to an item's questions lead.
//!
//! The questions are evaluated in part: an answer settles conditions (`when`) or leaves them open, and only
//! what is still open matters. Two ways that answer the same questions and leave the same open are one state,
//! so options that make no difference share a page, and a question that no longer matters is not asked.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Item, ProcedureStep, Text, When};

/// A part of an item that may apply under some answers alone, by its place in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the key of the content model")]
pub enum Conditional {
    Situation(usize),
    Condition(usize),
    Material(usize),
    Step(usize),
    Fee(usize),
    LimitCase(usize),
}

impl Item {
    /// The parts that may apply under some answers alone, questions first.
    #[must_use]
    pub fn conditionals(&self) -> Vec<(Conditional, &When)> {
        let situations = self.situations.iter().map(|part| &part.when);
        let mut all: Vec<_> = numbered(situations, Conditional::Situation).collect();
        all.extend(numbered(self.conditions.iter().map(|part| &part.when), Conditional::Condition));
        let materials = self.materials.iter().flatten().map(|part| &part.when);
        all.extend(numbered(materials, Conditional::Material));
        all.extend(numbered(self.procedure.iter().map(|part| &part.when), Conditional::Step));
        all.extend(numbered(self.fees.iter().flatten().map(|part| &part.when), Conditional::Fee));
        let cases = self.time_limit.iter().flat_map(|limit| &limit.cases).map(|part| &part.when);
        all.extend(numbered(cases, Conditional::LimitCase));
        all
    }

    /// Whether anything depends on the answer to question `asked`.
    #[must_use]
    pub fn asks_for(&self, asked: usize) -> bool {
        let id = &self.situations[asked].id;
        self.conditionals().iter().any(|(_, when)| when.iter().any(|(question, _)| question == id))
    }
}

fn numbered<'a>(
    whens: impl Iterator<Item = &'a When>,
    part: impl Fn(usize) -> Conditional,
) -> impl Iterator<Item = (Conditional, &'a When)> {
    whens.enumerate().map(move |(index, when)| (part(index), when))
}

/// Whether a part applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applies {
    /// Under every further answer.
    Always,
    /// Under none.
    Never,
    /// That depends on questions not yet answered.
    Open,
}

/// The states that the answers to an item's questions lead to; the first is that before any answer.
#[derive(Clone, Debug)]
pub struct Guidance {
    states: Vec<GuidanceState>,
}

/// What is settled after some answers.
#[derive(Clone, Debug)]
pub struct GuidanceState {
    /// The options on the first way that leads here, as they stand in addresses.
    pub way: Box<[Text]>,
    /// The states on that way, that before any answer first, this one left out.
    pub before: Box<[usize]>,
    /// Each question answered on the ways that lead here, with every option of it that leads here.
    pub answers: BTreeMap<usize, BTreeSet<usize>>,
    /// The question to ask, with the state that each of its options leads to; none when all is settled.
    pub next: Option<(usize, Box<[usize]>)>,
    parts: Box<[(Conditional, Applies)]>,
}

impl GuidanceState {
    /// For each question of `item` answered here, the labels of the options that lead here.
    pub fn labels<'a>(&'a self, item: &'a Item) -> impl Iterator<Item = Vec<&'a str>> {
        self.answers.iter().map(|(question, options)| {
            let known = &item.situations[*question].options;
            options.iter().map(|option| &*known[*option].label).collect()
        })
    }

    /// Whether `part` applies here.
    #[must_use]
    pub fn applies(&self, part: Conditional) -> Applies {
        self.parts.iter().find(|(known, _)| *known == part).map_or(Applies::Never, |(_, applies)| *applies)
    }
}

/// An item whose answers lead to more states than allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyStates;

impl Guidance {
    /// The states of `item`.
    ///
    /// # Errors
    /// When there are more than `most`, or more questions than [`Guidance::MOST_QUESTIONS`].
    pub fn of(item: &Item, most: usize) -> Result<Self, TooManyStates> {
        if item.situations.len() > Self::MOST_QUESTIONS {
            return Err(TooManyStates);
        }
        let parts = item.conditionals().into_iter().map(|(part, when)| (part, demands(item, when)));
        let mut explorer = Explorer {
            item,
            parts: parts.collect(),
            most,
            states: Vec::new(),
            known: HashMap::new(),
            finished: Vec::new(),
        };
        explorer.state(&vec![None; item.situations.len()], &[], &[])?;
        Ok(Self { states: explorer.with_answers() })
    }

    /// Most questions of an item: nobody answers more.
    pub const MOST_QUESTIONS: usize = 100;

    /// The states, that before any answer first.
    #[must_use]
    pub fn states(&self) -> &[GuidanceState] {
        &self.states
    }
}

/// What an open condition still asks for: the places of its questions; nothing open means it holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Residual {
    Never,
    Open(Vec<usize>),
}

/// What a condition asks for: places of questions, and the places of the options that satisfy each; none when
/// it names a question that does not exist.
type Demands = Option<Vec<(usize, Vec<usize>)>>;

fn demands(item: &Item, when: &When) -> Demands {
    let demand = |(question, options): &(Text, Box<[Text]>)| {
        let at = item.situations.iter().position(|known| known.id == *question)?;
        let known = item.situations[at].options.iter().enumerate();
        Some((at, known.filter(|(_, option)| options.contains(&option.id)).map(|(place, _)| place).collect()))
    };
    when.iter().map(demand).collect()
}

/// The answers of a way: the option chosen of each question.
type Chosen = Vec<Option<usize>>;

/// What makes a state: the questions answered, and what is left of each condition that still matters.
type Key = (Vec<bool>, Vec<Option<Residual>>);

struct Explorer<'a> {
    item: &'a Item,
    parts: Vec<(Conditional, Demands)>,
    most: usize,
    states: Vec<GuidanceState>,
    known: HashMap<Key, usize>,
    /// States in the order in which all that follows them was seen.
    finished: Vec<usize>,
}

impl Explorer<'_> {
    /// The state after `chosen`, to which the options `way` lead through the states `before`.
    fn state(&mut self, chosen: &Chosen, way: &[Text], before: &[usize]) -> Result<usize, TooManyStates> {
        let (residuals, question) = self.settle(chosen);
        let matters = self.matters(&residuals);
        let left = self.parts.iter().zip(&residuals).map(|((part, _), residual)| {
            let is_idle = matches!(part, Conditional::Situation(at) if !matters.contains(at));
            (!is_idle).then(|| residual.clone())
        });
        // A page says what was answered, so only ways that answer the same questions share one.
        let asked = chosen.iter().map(Option::is_some).collect();
        let key: Key = (asked, left.collect());
        if let Some(known) = self.known.get(&key) {
            return Ok(*known);
        }
        if self.states.len() == self.most {
            return Err(TooManyStates);
        }
        let id = self.states.len();
        self.known.insert(key, id);
        let parts = self.parts.iter().zip(&residuals).map(|((part, _), residual)| {
            let applies = match residual {
                Residual::Never => Applies::Never,
                Residual::Open(left) if left.is_empty() => Applies::Always,
                Residual::Open(_) => Applies::Open,
            };
            (*part, applies)
        });
        let parts = parts.collect();
        self.states.push(GuidanceState {
            way: way.into(),
            before: before.into(),
            answers: BTreeMap::new(),
            next: None,
            parts,
        });
        if let Some(question) = question {
            let mut targets = Vec::new();
            for (option, choice) in self.item.situations[question].options.iter().enumerate() {
                let mut chosen = chosen.clone();
                chosen[question] = Some(option);
                let way = [way, &[segment(option, &choice.id)]].concat();
                targets.push(self.state(&chosen, &way, &[before, &[id]].concat())?);
            }
            self.states[id].next = Some((question, targets.into()));
        }
        self.finished.push(id);
        Ok(id)
    }

    /// What is left of each condition after `chosen`, and the question to ask.
    fn settle(&self, chosen: &Chosen) -> (Vec<Residual>, Option<usize>) {
        let mut skipped = vec![false; chosen.len()];
        loop {
            let residuals: Vec<Residual> =
                self.parts.iter().map(|(_, demands)| residual(demands, chosen, &skipped)).collect();
            let unasked = |at: &usize| chosen[*at].is_none() && !skipped[*at];
            let never = (0..chosen.len()).find(|at| unasked(at) && residuals[*at] == Residual::Never);
            if let Some(at) = never {
                skipped[at] = true;
                continue;
            }
            let matters = self.matters(&residuals);
            let mut open = (0..chosen.len()).filter(|at| unasked(at) && matters.contains(at));
            let Some(first) = open.next() else { return (residuals, None) };
            let holds = |at: &usize| residuals[*at] == Residual::Open(Vec::new());
            match [first].into_iter().chain(open).find(holds) {
                Some(question) => return (residuals, Some(question)),
                // Questions that wait for one another are never asked.
                None => skipped[first] = true,
            }
        }
    }

    /// The questions on whose answers something depends.
    fn matters(&self, residuals: &[Residual]) -> BTreeSet<usize> {
        let questions = self.item.situations.len();
        let open = |residual: &Residual| match residual {
            Residual::Open(left) => left.clone(),
            Residual::Never => Vec::new(),
        };
        let mut waiting: Vec<usize> = residuals[questions..].iter().flat_map(open).collect();
        let mut found = BTreeSet::new();
        while let Some(at) = waiting.pop() {
            if found.insert(at) {
                waiting.extend(open(&residuals[at]));
            }
        }
        found
    }

    /// The states with the answers of all ways that lead to each.
    fn with_answers(mut self) -> Vec<GuidanceState> {
        for id in self.finished.iter().rev() {
            let Some((question, targets)) = self.states[*id].next.clone() else { continue };
            let before = self.states[*id].answers.clone();
            for (option, target) in targets.iter().enumerate() {
                let answers = &mut self.states[*target].answers;
                for (known, options) in &before {
                    answers.entry(*known).or_default().extend(options);
                }
                answers.entry(question).or_default().insert(option);
            }
        }
        self.states
    }
}

/// What is left of `demands` after the answers `chosen`, when the questions `skipped` are not asked.
fn residual(demands: &Demands, chosen: &Chosen, skipped: &[bool]) -> Residual {
    let mut open = Vec::new();
    let Some(demands) = demands else { return Residual::Never };
    for (question, options) in demands {
        match chosen[*question] {
            Some(option) if options.contains(&option) => {}
            Some(_) => return Residual::Never,
            None if skipped[*question] => return Residual::Never,
            None => open.push(*question),
        }
    }
    Residual::Open(open)
}

/// An option in an address: its id, or its number where the id has other characters than addresses should.
fn segment(option: usize, id: &Text) -> Text {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !id.is_empty() && id.bytes().all(is_plain) {
        id.clone()
    } else {
        format!("option-{}", option + 1).into()
    }
}

impl Item {
    /// This item as it is in `state`: without what does not apply there, and without its questions.
    #[must_use]
    pub fn tailored(&self, state: &GuidanceState) -> Self {
        let applies = |part| state.applies(part) != Applies::Never;
        let mut item = self.clone();
        item.situations = Box::default();
        item.conditions = kept(&self.conditions, |at| applies(Conditional::Condition(at)));
        item.materials =
            self.materials.as_ref().map(|list| kept(list, |at| applies(Conditional::Material(at))));
        item.procedure = steps(&self.procedure, |at| applies(Conditional::Step(at)));
        item.fees = self.fees.as_ref().map(|list| kept(list, |at| applies(Conditional::Fee(at))));
        if let Some(limit) = &mut item.time_limit {
            let cases = kept(&limit.cases, |at| applies(Conditional::LimitCase(at)));
            if let [case] = &*cases
                && state.next.is_none()
            {
                limit.statutory = case.statutory.or(limit.statutory);
                limit.promised = case.promised.or(limit.promised);
                limit.cases = Box::default();
            } else {
                limit.cases = cases;
            }
        }
        let handed_in: BTreeSet<&str> =
            item.materials.iter().flatten().map(|material| &*material.id).collect();
        for condition in &mut item.conditions {
            let proof = condition.proof.iter().filter(|id| handed_in.contains(&***id)).cloned();
            condition.proof = proof.collect();
        }
        if state.next.is_none() {
            item.conditions.iter_mut().for_each(|part| part.when = When::default());
            item.materials.iter_mut().flatten().for_each(|part| part.when = When::default());
            item.procedure.iter_mut().for_each(|part| part.when = When::default());
            item.fees.iter_mut().flatten().for_each(|part| part.when = When::default());
        }
        item
    }
}

fn kept<T: Clone>(list: &[T], keeps: impl Fn(usize) -> bool) -> Box<[T]> {
    list.iter().enumerate().filter(|(at, _)| keeps(*at)).map(|(_, part)| part.clone()).collect()
}

/// The steps that are kept; one that came after a step left out comes after what that step came after.
fn steps(all: &[ProcedureStep], keeps: impl Fn(usize) -> bool) -> Box<[ProcedureStep]> {
    let place: HashMap<&str, usize> = all.iter().enumerate().map(|(at, step)| (&*step.id, at)).collect();
    let before = |at: usize| {
        let mut found: Vec<Text> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<&Text> = all[at].after.iter().rev().collect();
        while let Some(id) = waiting.pop() {
            let Some(at) = place.get(&**id).copied().filter(|at| seen.insert(*at)) else { continue };
            if keeps(at) {
                found.push(id.clone());
            } else {
                waiting.extend(all[at].after.iter().rev());
            }
        }
        found.into_boxed_slice()
    };
    let kept = all.iter().enumerate().filter(|(at, _)| keeps(*at));
    kept.map(|(at, step)| ProcedureStep { after: before(at), ..step.clone() }).collect()
}
