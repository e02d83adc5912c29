//! Every rule looks at every thing.

use std::{any::Any, borrow::Cow, collections::HashMap, sync::Arc};

use rayon::prelude::*;

use super::{Context, Report, Rule};
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::{Article, Center, Department, Form, Guide, Item, Joint, ListedItem, Translation},
};

/// The rules that are on, and what they may look at.
pub(super) struct Looks<'a> {
    pub(super) rules: &'a [&'a dyn Rule],
    pub(super) context: Context<'a>,
}

/// What rules found in things alone, by the address of the thing in memory.
///
/// The thing is kept with its findings, so that no other one gets its address.
#[derive(Debug, Default)]
pub(super) struct Remembered(HashMap<usize, (Arc<dyn Any + Send + Sync>, Diagnostics)>);

/// Something that rules look at.
pub(super) trait Thing: Clone {
    /// Lets `rule` look at it alone.
    fn alone(&self, rule: &dyn Rule, report: &mut Report);
    /// Lets `rule` look at it and what it names.
    fn in_site(&self, rule: &dyn Rule, context: &Context<'_>, report: &mut Report);
}

/// Something as the site keeps it.
pub(super) trait Keeper: Any + Send + Sync {
    /// What rules look at.
    type Thing: Thing;
    /// What it keeps, unpacked.
    fn thing(&self) -> Cow<'_, Self::Thing>;
}

impl Looks<'_> {
    /// What is found in `things`; what was found in one of them alone is remembered, if anything is.
    pub(super) fn at_all<'t, K: Keeper>(
        &self,
        things: impl Iterator<Item = &'t Arc<K>>,
        mut remembered: Option<&mut Remembered>,
    ) -> Diagnostics {
        let things: Vec<&Arc<K>> = things.collect();
        let known = |keeper| remembered.as_ref().is_some_and(|known| known.0.contains_key(&identity(keeper)));
        let looked: Vec<(Diagnostics, Option<Diagnostics>)> = things
            .par_iter()
            .map(|keeper| {
                let thing = keeper.thing();
                let within = self.each(|rule, report| thing.in_site(rule, &self.context, report));
                let alone = || self.each(|rule, report| thing.alone(rule, report));
                (within, (!known(keeper)).then(alone))
            })
            .collect();
        let mut found = Diagnostics::new();
        for (thing, (within, fresh)) in things.into_iter().zip(looked) {
            found.extend(within);
            match (&mut remembered, fresh) {
                (Some(remembered), fresh) => found.extend_from_slice(remembered.of(thing, fresh)),
                (None, fresh) => found.extend(fresh.into_iter().flatten()),
            }
        }
        found
    }

    /// What is found in the site as a whole.
    pub(super) fn at_site(&self) -> Diagnostics {
        self.each(|rule, report| rule.site(&self.context, report))
    }

    fn each(&self, look: impl Fn(&dyn Rule, &mut Report)) -> Diagnostics {
        let mut report = Report::default();
        for rule in self.rules {
            look(*rule, &mut report);
        }
        report.into_findings()
    }
}

impl Remembered {
    /// What was found in `thing` alone: `fresh` when it was looked at now.
    fn of<K: Keeper>(&mut self, thing: &Arc<K>, fresh: Option<Diagnostics>) -> &[Diagnostic] {
        let keep =
            || -> (Arc<dyn Any + Send + Sync>, Diagnostics) { (thing.clone(), fresh.unwrap_or_default()) };
        &self.0.entry(identity(thing)).or_insert_with(keep).1
    }

    /// Forgets things that nobody has any more.
    pub(super) fn forget_the_gone(&mut self) {
        self.0.retain(|_, (thing, _)| Arc::strong_count(thing) > 1);
    }
}

fn identity<T>(thing: &Arc<T>) -> usize {
    Arc::as_ptr(thing).addr()
}

macro_rules! things {
    ($($thing:ty: $alone:ident, $in_site:ident;)*) => {$(
        impl Thing for $thing {
            fn alone(&self, rule: &dyn Rule, report: &mut Report) {
                rule.$alone(self, report);
            }

            fn in_site(&self, rule: &dyn Rule, context: &Context<'_>, report: &mut Report) {
                rule.$in_site(self, context, report);
            }
        }
    )*};
}

macro_rules! kept_open {
    ($($thing:ty),*) => {$(
        impl Keeper for $thing {
            type Thing = Self;

            fn thing(&self) -> Cow<'_, Self> {
                Cow::Borrowed(self)
            }
        }
    )*};
}

things! {
    Item: item, item_in_site;
    Guide: guide, guide_in_site;
    Article: article, article_in_site;
    Department: department, department_in_site;
    Joint: joint, joint_in_site;
    Form: form, form_in_site;
    Center: center, center_in_site;
    Translation: translation, translation_in_site;
}

kept_open!(Guide, Article, Department, Joint, Form, Center, Translation);

impl Keeper for ListedItem {
    type Thing = Item;

    fn thing(&self) -> Cow<'_, Item> {
        self.whole()
    }
}
