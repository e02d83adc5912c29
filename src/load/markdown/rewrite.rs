//! Rewriting events: what `pulldown-cmark` writes is right for English pages with inline styles;
//! this makes headings with Chinese anchors, tables with scopes, slots for links and components.

use std::{iter::Peekable, ops::Range, vec::IntoIter};

use pulldown_cmark::{Alignment, BlockQuoteKind, CowStr, Event, Tag, TagEnd};
use pulldown_cmark_escape::escape_html;

use super::{Collected, MARK, MarkdownSource, Spanned, component, sanitise, slugger::Slugger};
use crate::{
    diagnostic::{Diagnostic, Message},
    load::{codes, links},
    model::{Heading, LinkTarget, SlotKind},
    source::Place,
};

/// Rewrites `events` of `text`, noting slots, headings and findings in `collected`.
pub(super) fn rewrite<'a>(
    events: Vec<Spanned<'a>>,
    text: &'a str,
    source: &MarkdownSource<'_>,
    collected: &mut Collected,
) -> Vec<Event<'a>> {
    let out = Vec::with_capacity(events.len());
    let mut rewriter = Rewriter {
        events: events.into_iter().peekable(),
        text,
        source,
        collected,
        out,
        slugger: Slugger::default(),
        columns: Vec::new(),
        column: 0,
        in_table_head: false,
        tables: 0,
    };
    while let Some((event, span)) = rewriter.events.next() {
        rewriter.event(event, span);
    }
    rewriter.out
}

struct Rewriter<'a, 'b> {
    events: Peekable<IntoIter<Spanned<'a>>>,
    text: &'a str,
    source: &'b MarkdownSource<'b>,
    collected: &'b mut Collected,
    out: Vec<Event<'a>>,
    slugger: Slugger,
    columns: Vec<Alignment>,
    column: usize,
    in_table_head: bool,
    tables: usize,
}

impl<'a> Rewriter<'a, '_> {
    fn event(&mut self, event: Event<'a>, span: Range<usize>) {
        match event {
            Event::Start(Tag::Paragraph) if self.is_component(&span) => self.component(&span),
            Event::Start(Tag::Heading { level, id, .. }) => self.heading(level as u8, id),
            Event::End(TagEnd::Heading(level)) => self.html(format!("</h{}>\n", level as u8)),
            Event::Start(Tag::Link { dest_url, title, .. }) => self.link(&dest_url, &title, span),
            Event::End(TagEnd::Link) => self.inline("</a>"),
            Event::Start(Tag::Image { dest_url, title, .. }) => self.picture(&dest_url, &title, span),
            Event::Start(Tag::BlockQuote(Some(kind))) => self.alert(kind, span),
            Event::End(TagEnd::BlockQuote(Some(_))) => self.html("</aside>\n"),
            Event::FootnoteReference(label) => {
                self.out.push(Event::FootnoteReference(format!("fn-{label}").into()));
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.out.push(Event::Start(Tag::FootnoteDefinition(format!("fn-{label}").into())));
            }
            Event::TaskListMarker(done) => {
                self.inline(if done {
                    "<span class=\"task\">☑</span> "
                } else {
                    "<span class=\"task\">☐</span> "
                });
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(html, &span),
            event => self.table_or(event),
        }
    }

    fn table_or(&mut self, event: Event<'a>) {
        match event {
            Event::Start(Tag::Table(columns)) => {
                self.columns = columns;
                self.open_table();
            }
            Event::End(TagEnd::Table) => self.html("</tbody>\n</table>\n</div>\n"),
            Event::Start(Tag::TableHead) => {
                self.in_table_head = true;
                self.column = 0;
                self.html("<thead>\n<tr>");
            }
            Event::End(TagEnd::TableHead) => {
                self.in_table_head = false;
                self.html("</tr>\n</thead>\n<tbody>\n");
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                self.html("<tr>");
            }
            Event::End(TagEnd::TableRow) => self.html("</tr>\n"),
            Event::Start(Tag::TableCell) => {
                let class = match self.columns.get(self.column) {
                    Some(Alignment::Center) => " class=\"center\"",
                    Some(Alignment::Right) => " class=\"right\"",
                    _ => "",
                };
                self.column += 1;
                let cell = if self.in_table_head { "th scope=\"col\"" } else { "td" };
                self.html(format!("<{cell}{class}>"));
            }
            Event::End(TagEnd::TableCell) => self.html(if self.in_table_head { "</th>" } else { "</td>" }),
            event => self.out.push(event),
        }
    }

    /// A table scrolls by itself; as a landmark each has a name of its own.
    fn open_table(&mut self) {
        self.tables += 1;
        let number = if self.tables == 1 { String::new() } else { self.tables.to_string() };
        self.html(format!(
            "<div class=\"table-scroll\" role=\"region\" aria-label=\"表格{number}\" tabindex=\"0\">\n<table>\n"
        ));
    }

    fn html(&mut self, html: impl Into<CowStr<'a>>) {
        self.out.push(Event::Html(html.into()));
    }

    fn inline(&mut self, html: impl Into<CowStr<'a>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    fn is_component(&self, span: &Range<usize>) -> bool {
        let text = self.text[span.clone()].trim();
        text.starts_with("{{<") && text.ends_with(">}}")
    }

    fn component(&mut self, span: &Range<usize>) {
        for (event, _) in self.events.by_ref() {
            if matches!(event, Event::End(TagEnd::Paragraph)) {
                break;
            }
        }
        let text = self.text;
        let mut start = span.start;
        for line in text[span.clone()].split_inclusive('\n') {
            let at = start..start + line.trim_end().len();
            start += line.len();
            match component::parse(line, &at, self.source) {
                Ok(component) => {
                    self.collected.slots.push((at, SlotKind::Component(component)));
                    self.html(format!("{MARK}\n"));
                }
                Err(finding) => self.collected.diagnostics.push(*finding),
            }
        }
    }

    fn heading(&mut self, level: u8, id: Option<CowStr<'a>>) {
        let mut text = String::new();
        let inner: Vec<Spanned<'a>> = self.take_until_heading_end();
        for (event, _) in &inner {
            if let Event::Text(piece) | Event::Code(piece) = event {
                text.push_str(piece);
            }
        }
        let anchor = match id {
            Some(id) => self.slugger.anchor(&id),
            None => self.slugger.anchor(&text),
        };
        let mut open = format!("<h{level} id=\"");
        // Writing into a string cannot fail.
        let _ = escape_html(&mut open, &anchor);
        open.push_str("\">");
        self.html(open);
        for (event, span) in inner {
            self.event(event, span);
        }
        self.collected.headings.push(Heading { level, id: anchor.into(), text: text.into() });
    }

    fn take_until_heading_end(&mut self) -> Vec<Spanned<'a>> {
        let mut inner = Vec::new();
        while let Some(next) =
            self.events.next_if(|(event, _)| !matches!(event, Event::End(TagEnd::Heading(_))))
        {
            inner.push(next);
        }
        inner
    }

    fn link(&mut self, url: &str, title: &str, span: Range<usize>) {
        let mut open = String::from("<a href=\"");
        let external = links::is_external(url);
        if external {
            // Writing into a string cannot fail.
            let _ = escape_html(&mut open, url);
        } else {
            open.push(MARK);
            self.collected.slots.push((span, SlotKind::Address(links::target(url))));
        }
        open.push('"');
        if external && url.starts_with("http") {
            open.push_str(" rel=\"external noopener\"");
        }
        push_title(&mut open, title);
        open.push('>');
        self.inline(open);
    }

    fn picture(&mut self, url: &str, title: &str, span: Range<usize>) {
        let mut alt = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                Event::End(TagEnd::Image) => break,
                _ => {}
            }
        }
        if links::is_external(url) {
            self.foreign_picture(&span);
            return;
        }
        let target: LinkTarget = links::target(url);
        self.collected.slots.push((span, SlotKind::Address(target)));
        let mut image = format!("<img src=\"{MARK}\" loading=\"lazy\" alt=\"");
        // Writing into a string cannot fail.
        let _ = escape_html(&mut image, &alt);
        image.push('"');
        push_title(&mut image, title);
        image.push('>');
        self.inline(image);
    }

    fn foreign_picture(&mut self, span: &Range<usize>) {
        let finding = Diagnostic::new(
            &codes::EXTERNAL_PICTURE,
            self.place(span),
            Message::new("图片来自别的网站", "the picture comes from another site"),
        )
        .hint(Message::new("把图片放进 files 文件夹再引用", "put the picture into a files folder"));
        self.collected.diagnostics.push(finding);
    }

    fn alert(&mut self, kind: BlockQuoteKind, span: Range<usize>) {
        let (class, title) = match kind {
            BlockQuoteKind::Note => ("note", "alert_note"),
            BlockQuoteKind::Tip => ("tip", "alert_tip"),
            BlockQuoteKind::Important => ("important", "alert_important"),
            BlockQuoteKind::Warning => ("warning", "alert_warning"),
            BlockQuoteKind::Caution => ("caution", "alert_caution"),
        };
        self.collected.slots.push((span, SlotKind::Word(title)));
        self.html(format!("<aside class=\"alert alert-{class}\">\n<p class=\"alert-title\">{MARK}</p>\n"));
    }

    fn raw_html(&mut self, html: CowStr<'a>, span: &Range<usize>) {
        if html.trim().starts_with("<!--") {
            return;
        }
        self.collected.raw_html = true;
        if let Some((at, name)) = sanitise::dangerous(&html) {
            let start = span.start + at;
            let finding = Diagnostic::new(
                &codes::UNSAFE_HTML,
                self.place(&(start..start + name.len())),
                Message::new(
                    format!("正文里不能有 `{name}`，发布时会去掉"),
                    format!("`{name}` is not allowed in Markdown and is removed"),
                ),
            )
            .hint(Message::new("改用 Markdown 或编辑组件", "use Markdown or a component"));
            self.collected.diagnostics.push(finding);
        }
        if let Some(at) = sanitise::foreign_picture(&html) {
            let start = span.start + at;
            self.foreign_picture(&(start..start + "<img".len()));
        }
        self.out.push(Event::InlineHtml(html));
    }

    fn place(&self, span: &Range<usize>) -> Place {
        let shift = self.source.shift;
        Place::span(self.source.path, span.start + shift..span.end + shift)
    }
}

fn push_title(tag: &mut String, title: &str) {
    if !title.is_empty() {
        tag.push_str(" title=\"");
        // Writing into a string cannot fail.
        let _ = escape_html(&mut *tag, title);
        tag.push('"');
    }
}
