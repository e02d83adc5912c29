//! Whom an item serves agrees with the topics it is listed under.

use super::limits::is_kept;
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Audience, Item, Slug, Topic},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "audience-topics",
    severity: Severity::Error,
    what: "服务对象与主题不一致",
    what_en: "the audience of an item disagrees with its topics",
    why: "面向个人的事项放在企业的主题下，个人就找不到它；反过来也一样。",
    example: "audience: [individual]\ntopics: [licence]",
    instead: "audience: [individual]\ntopics: [employment]",
    source: "政务服务事项实施清单：服务对象与自然人、法人主题分类的校验规则",
};

/// Audience against topics.
pub(super) struct AudienceTopics;

impl Rule for AudienceTopics {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item_in_site(&self, item: &Item, context: &Context<'_>, report: &mut Report) {
        if !is_kept(item) || item.audience.is_empty() {
            return;
        }
        let site = context.site;
        misplaced(item, "topics", &item.topics, &site.topics, report);
        misplaced(item, "life_events", &item.life_events, &site.life_events, report);
        let named: Vec<Option<&Topic>> = item.topics.iter().map(|slug| find(&site.topics, slug)).collect();
        if named.iter().any(Option::is_none) {
            return;
        }
        for side in [Side::Person, Side::Body] {
            let listed = named.iter().flatten().any(|topic| side.is_of(topic.audience));
            let offered = site.topics.iter().any(|topic| side.is_of(topic.audience));
            if side.is_among(&item.audience) && offered && !listed {
                let noun = side.noun();
                let message = Message::new(
                    format!("服务对象有{}，却没有{}的主题", noun.0, noun.0),
                    format!("the item serves {0}, but has no topic for {0}", noun.1),
                );
                let hint = Message::new(
                    format!("topics 加上一个{}的主题，见 topics.yaml", noun.0),
                    format!("add a topic for {} from topics.yaml", noun.1),
                );
                report.field(&EXPLANATION, &item.path, FieldPath::of("topics"), message, Some(hint));
            }
        }
    }
}

/// Reports topics for those whom the item does not serve.
fn misplaced(item: &Item, key: &str, slugs: &[Slug], topics: &[Topic], report: &mut Report) {
    for (index, slug) in slugs.iter().enumerate() {
        let Some(topic) = find(topics, slug) else { continue };
        let Some(side) = [Side::Person, Side::Body].into_iter().find(|side| side.is_of(topic.audience))
        else {
            continue;
        };
        if side.is_among(&item.audience) {
            continue;
        }
        let noun = side.noun();
        let message = Message::new(
            format!("“{}”是{}的主题，服务对象里没有{}", topic.name, noun.0, noun.0),
            format!("topic `{slug}` is for {0}, whom the item does not serve", noun.1),
        );
        let hint = Message::new("换一个主题，或者补上服务对象", "choose another topic, or add to audience");
        report.field(&EXPLANATION, &item.path, FieldPath::of(key).index(index), message, Some(hint));
    }
}

fn find<'a>(topics: &'a [Topic], slug: &Slug) -> Option<&'a Topic> {
    topics.iter().find(|topic| topic.slug == *slug)
}

/// The two sides that topics are for.
#[derive(Clone, Copy)]
enum Side {
    Person,
    Body,
}

impl Side {
    fn is_of(self, audience: Audience) -> bool {
        match audience {
            Audience::Individual => matches!(self, Self::Person),
            Audience::Enterprise
            | Audience::Institution
            | Audience::SocialOrganisation
            | Audience::Unincorporated => matches!(self, Self::Body),
            Audience::Government | Audience::Other => false,
        }
    }

    fn is_among(self, audience: &[Audience]) -> bool {
        audience.iter().any(|audience| self.is_of(*audience))
    }

    fn noun(self) -> (&'static str, &'static str) {
        match self {
            Self::Person => ("自然人", "individuals"),
            Self::Body => ("法人和其他组织", "organisations"),
        }
    }
}
