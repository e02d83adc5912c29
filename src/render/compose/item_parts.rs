//! Parts of a guide.

use super::{
    super::{
        EditionRenderer, Words, format,
        views::{
            BasisView, ConditionView, CountedLink, ExampleView, FeeView, FileView, HotlineView,
            LimitCaseView, LimitView, LinkView, MaterialView, RemedyView, ResultView, StepView, WindowRow,
        },
    },
    article::{file_view, target_link},
    text,
};
use crate::{
    model::{
        Calendar, ClosedList as _, Date, Hotline, Item, ItemRef, LegalBasis, Limit, Material, MaterialKind,
        Remedy, Route, Text, TimeLimit, Validity, When, Window,
    },
    plan::{PageKind, PlannedPage, UseKind},
};

/// The answers of `when` in words, by the item's own questions.
fn answers(renderer: &EditionRenderer, item: &Item, when: &When) -> Option<String> {
    if when.is_empty() {
        return None;
    }
    let mut labels = Vec::new();
    for (question, options) in when {
        let situation = item.situations.iter().find(|situation| situation.id == *question);
        for option in options {
            let label =
                situation.and_then(|situation| situation.options.iter().find(|known| known.id == *option));
            labels.push(label.map_or(&**option, |known| &*known.label));
        }
    }
    let words = renderer.words();
    Some(words.fill("when_answers", &[("answers", &words.join(&labels))]))
}

pub(super) fn conditions(renderer: &EditionRenderer, item: &Item) -> Vec<ConditionView> {
    let name = |id: &Text| {
        let material = item.materials.iter().flatten().find(|material| material.id == *id);
        material.map_or_else(|| id.to_string(), |material| material.name.to_string())
    };
    item.conditions
        .iter()
        .map(|condition| ConditionView {
            text: condition.text.to_string(),
            proof: condition.proof.iter().map(name).collect(),
            when: answers(renderer, item, &condition.when),
        })
        .collect()
}

/// The materials of `item`; absent when they are not yet public.
pub(in crate::render) fn materials(renderer: &EditionRenderer, item: &Item) -> Option<Vec<MaterialView>> {
    let list = item.materials.as_ref()?;
    Some(list.iter().map(|material| material_view(renderer, item, material)).collect())
}

fn material_view(renderer: &EditionRenderer, item: &Item, material: &Material) -> MaterialView {
    let words = renderer.words();
    let form = material.form.as_ref().and_then(|form| {
        let id = ItemRef::parse(form, Some(&item.id.department))?;
        renderer.plan().page_at(&Route::form(&id)).map(|page: &PlannedPage| renderer.link(page))
    });
    let file = |name: &Option<Text>, word: &str| {
        name.as_ref().map(|name| department_file(renderer, item, name, words.get(word)))
    };
    MaterialView {
        name: material.name.to_string(),
        need: renderer.name(material.need),
        need_key: material.need.key(),
        kind: material.kind.filter(|kind| *kind != MaterialKind::Other).map(|kind| renderer.name(kind)),
        medium: material.medium.map(|medium| renderer.name(medium)),
        copies: copies(renderer, material.originals, material.copies),
        size: text(material.size.as_ref()),
        source: material.source.map(|source| renderer.name(source)),
        issuer: text(material.issuer.as_ref()),
        basis: text(material.legal_basis.as_ref()),
        notes: text(material.notes.as_ref()),
        when: answers(renderer, item, &material.when),
        form,
        blank: file(&material.blank, "file_blank"),
        sample: file(&material.sample, "file_sample"),
    }
}

/// How many originals and copies to bring, in words; absent where nothing is said.
pub(super) fn copies(
    renderer: &EditionRenderer,
    originals: Option<u32>,
    copies: Option<u32>,
) -> Option<String> {
    let words = renderer.words();
    let counts: Vec<String> = [("originals", originals), ("copies", copies)]
        .into_iter()
        .filter_map(|(word, count)| {
            count.filter(|count| *count > 0).map(|count| words.fill(word, &[("n", &count)]))
        })
        .collect();
    (!counts.is_empty()).then(|| words.join(&counts))
}

/// A file of the item's department: the path written is below `files/`.
fn department_file(renderer: &EditionRenderer, item: &Item, name: &str, title: &str) -> FileView {
    let target = crate::check::department_file(name, &item.path);
    file_view(renderer, &target, Some(title), &item.path)
}

/// The steps of `item`.
pub(in crate::render) fn steps(renderer: &EditionRenderer, item: &Item) -> Vec<StepView> {
    let words = renderer.words();
    let steps = &item.procedure;
    steps
        .iter()
        .enumerate()
        .map(|(index, step)| {
            let follows_above = match step.after.as_ref() {
                [] => index == 0,
                [only] => index > 0 && steps[index - 1].id == *only,
                _ => false,
            };
            let names: Vec<&str> = step
                .after
                .iter()
                .map(|id| steps.iter().find(|other| other.id == *id).map_or(&**id, |other| &*other.name))
                .collect();
            StepView {
                name: step.name.to_string(),
                post: text(step.post.as_ref()),
                days: step.days.map(|days| match days {
                    0 => words.get("step_at_once").to_owned(),
                    days => words.fill_count("step_working", "n", days),
                }),
                does: text(step.does.as_ref()),
                outcome: text(step.outcome.as_ref()),
                off_clock: step.off_clock.map(|kind| renderer.name(kind)),
                after: (!follows_above && !names.is_empty())
                    .then(|| words.fill("step_after", &[("names", &words.join(&names))])),
                when: answers(renderer, item, &step.when),
            }
        })
        .collect()
}

pub(super) fn limit(renderer: &EditionRenderer, item: &Item) -> Option<LimitView> {
    let limit = item.time_limit.as_ref()?;
    let cases = limit
        .cases
        .iter()
        .map(|case| LimitCaseView {
            when: answers(renderer, item, &case.when).unwrap_or_default(),
            statutory: case.statutory.map(|limit| format::limit(limit, renderer.words())),
            promised: case.promised.map(|limit| format::limit(limit, renderer.words())),
        })
        .collect();
    let mut view = limit_view(renderer, limit, cases);
    let words = renderer.words();
    view.shortened = item
        .promised()
        .zip(item.statutory())
        .and_then(|(promised, law)| promised.shortened_percent(law))
        .map(|percent| words.fill("limit_shortened", &[("percent", &percent)]));
    Some(view)
}

/// The limits in `limit`, with an example from the site's calendar.
pub(super) fn limit_view(
    renderer: &EditionRenderer,
    limit: &TimeLimit,
    cases: Vec<LimitCaseView>,
) -> LimitView {
    let words = renderer.words();
    let checked = renderer.plan().checked();
    let today = checked.as_of().now.date();
    LimitView {
        statutory: limit.statutory.map(|limit| format::limit(limit, words)),
        promised: limit.promised.map(|limit| format::limit(limit, words)),
        shortened: None,
        extension: limit.extension.map(|(count, unit)| {
            words.fill("limit_extension", &[("limit", &format::days(count, unit, words))])
        }),
        extension_basis: text(limit.extension_basis.as_ref()),
        basis: text(limit.basis.as_ref()),
        cases,
        example: limit
            .promised
            .or(limit.statutory)
            .and_then(|limit| example(limit, &checked.site().calendar, today, words)),
    }
}

fn example(limit: Limit, calendar: &Calendar, today: Date, words: &Words) -> Option<ExampleView> {
    let Limit::Days(days, unit) = limit else { return None };
    let deadline = calendar.deadline(today, days, unit);
    Some(ExampleView {
        accepted: format::day_with_weekday(today, words),
        decided: format::day_with_weekday(deadline.date, words),
        provisional: deadline.provisional,
    })
}

pub(super) fn fees(renderer: &EditionRenderer, item: &Item) -> Option<Vec<FeeView>> {
    let list = item.fees.as_ref()?;
    let view = |fee: &crate::model::Fee| FeeView {
        name: fee.name.to_string(),
        amount: text(fee.amount.as_ref()),
        basis: text(fee.basis.as_ref()),
        reduction: text(fee.reduction.as_ref()),
        when: answers(renderer, item, &fee.when),
    };
    Some(list.iter().map(view).collect())
}

pub(super) fn result(renderer: &EditionRenderer, item: &Item) -> Option<ResultView> {
    let outcome = item.outcome.as_ref()?;
    let words = renderer.words();
    let sample =
        outcome.sample.as_ref().map(|name| department_file(renderer, item, name, words.get("file_result")));
    let picture =
        |file: &FileView| matches!(file.format.as_str(), "PNG" | "JPG" | "JPEG" | "SVG" | "WEBP" | "GIF");
    Some(ResultView {
        name: text(outcome.name.as_ref()),
        kind: outcome.kind.map(|kind| renderer.name(kind)),
        validity: text(outcome.validity.as_ref()),
        renewal: text(outcome.renewal.as_ref()),
        delivery: outcome.delivery.iter().map(|way| renderer.name(*way)).collect(),
        published: outcome.published.map(|published| {
            words.get(if published { "result_published" } else { "result_unpublished" }).to_owned()
        }),
        sample_is_picture: sample.as_ref().is_some_and(picture),
        sample,
    })
}

pub(super) fn window(renderer: &EditionRenderer, window: &Window) -> WindowRow {
    let center = window.center.as_ref().and_then(|slug| renderer.plan().checked().site().centers.get(slug));
    let own = |text: &Option<Text>| text.as_deref().map(str::to_owned);
    WindowRow {
        place: center
            .map(|center| center.name.to_string())
            .or_else(|| own(&window.name))
            .or_else(|| own(&window.address))
            .unwrap_or_default(),
        url: center.map(|center| renderer.url(&Route::center(&center.slug))),
        window: own(&window.window),
        address: own(&window.address).or_else(|| center.and_then(|center| own(&center.address))),
        hours: window
            .hours
            .as_deref()
            .or(center.and_then(|center| center.hours.as_deref()))
            .map(str::to_owned),
        phone: window.phone.as_deref().map(format::phone),
        transport: own(&window.transport).or_else(|| center.and_then(|center| own(&center.transport))),
    }
}

pub(super) fn basis(renderer: &EditionRenderer, item: &Item, basis: &LegalBasis) -> BasisView {
    let here = renderer.document_of(basis, &item.path);
    let (here, page) = (here.as_ref().map(|(url, _)| url.clone()), here.map(|(_, page)| page));
    let document = page.and_then(|page| match &page.kind {
        PageKind::Article(article) => article.disclosure.as_deref().map(|block| (article, block)),
        _ => None,
    });
    let title = &basis.title;
    BasisView {
        title: if title.contains('《') { title.to_string() } else { format!("《{title}》") },
        number: text(basis.number.as_ref()),
        article: text(basis.article.as_ref()),
        text: text(basis.text.as_ref()),
        effective: basis.effective.map(|date| renderer.day(date)),
        validity: document
            .and_then(|(_, block)| block.validity)
            .filter(|validity| *validity != Validity::InForce)
            .map(|validity| renderer.name(validity)),
        successor: document.and_then(|(article, block)| {
            block.successor.as_ref().and_then(|successor| target_link(renderer, successor, &article.path))
        }),
        users: users(renderer, UseKind::Law, basis.plain_title()),
        url: here.or_else(|| text(basis.url.as_ref())),
    }
}

/// The list of the items that use what is called `name`.
fn users(renderer: &EditionRenderer, kind: UseKind, name: &str) -> Option<CountedLink> {
    let page = renderer.plan().page(*renderer.plan().uses(kind)?.lists.get(name)?);
    match &page.kind {
        PageKind::Items(items) => {
            Some(CountedLink { url: renderer.url(&page.route), count: items.listing.total })
        }
        _ => None,
    }
}

/// Whom to ask or complain to.
pub(super) fn hotline(renderer: &EditionRenderer, hotline: &Hotline) -> HotlineView {
    let center = hotline.center.as_ref().and_then(|slug| renderer.plan().checked().site().centers.get(slug));
    HotlineView {
        phone: hotline.phone.as_deref().map(format::phone),
        address: text(hotline.address.as_ref()),
        url: text(hotline.url.as_ref()),
        center: center.map(|center| LinkView {
            title: center.name.to_string(),
            url: renderer.url(&Route::center(&center.slug)),
        }),
    }
}

pub(super) fn remedies(renderer: &EditionRenderer, item: &Item) -> Vec<RemedyView> {
    let view = |word: &str, remedy: &Remedy| RemedyView {
        kind: renderer.words().get(word).to_owned(),
        body: remedy.body.to_string(),
        limit: text(remedy.limit.as_ref()),
        address: text(remedy.address.as_ref()),
        phone: remedy.phone.as_deref().map(format::phone),
        url: text(remedy.url.as_ref()),
    };
    let review = item.review_remedy.as_deref().map(|remedy| view("remedy_review", remedy));
    let litigation = item.litigation_remedy.as_deref().map(|remedy| view("remedy_litigation", remedy));
    review.into_iter().chain(litigation).collect()
}
