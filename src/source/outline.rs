//! A YAML file as a tree of spans.
//!
//! Made only when something is to be reported: files without findings never pay for it. The tree
//! keeps what a message needs (keys, values, spans), resolves no aliases and judges nothing.

use std::ops::Range;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span, SpannedEventReceiver};

use super::{FieldPath, Step};

/// Nesting beyond this depth is refused.
pub const MAX_DEPTH: usize = 64;

/// A value with the bytes it is written in.
#[derive(Clone, Debug)]
pub struct Node {
    /// First and last byte of the value.
    pub span: Range<usize>,
    /// The value.
    pub kind: NodeKind,
}

/// What a [`Node`] is.
#[derive(Clone, Debug)]
pub enum NodeKind {
    /// A scalar; `plain` when written without quotes.
    Scalar {
        /// Its text.
        text: String,
        /// Whether it was written without quotes.
        plain: bool,
    },
    /// A list.
    Sequence(Vec<Node>),
    /// A mapping in written order; keys may repeat.
    Mapping(Vec<(Node, Node)>),
    /// A reference to an anchor.
    Alias,
}

impl Node {
    /// Whether the value is an unquoted empty or `null` scalar.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(&self.kind, NodeKind::Scalar { text, plain: true } if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The text of a scalar.
    #[must_use]
    pub fn as_scalar(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// Why a file has no outline.
#[derive(Clone, Debug)]
pub struct OutlineError {
    /// Byte at which the parser gave up.
    pub offset: usize,
    /// What the parser said, in English.
    pub message: String,
    /// Whether nesting was deeper than [`MAX_DEPTH`].
    pub too_deep: bool,
}

/// The outline of a YAML text.
#[derive(Clone, Debug)]
pub struct Outline {
    root: Option<Node>,
}

impl Outline {
    /// Parses `text`; spans are shifted by `shift` bytes (front matter begins inside a file).
    ///
    /// # Errors
    /// When the text is not YAML or nests too deep.
    pub fn parse(text: &str, shift: usize) -> Result<Self, OutlineError> {
        let offsets: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        let mut builder = Builder { offsets: &offsets, shift, stack: Vec::new(), root: None, too_deep: None };
        let outcome = Parser::new_from_str(text).load(&mut builder, false);
        if let Some(offset) = builder.too_deep {
            return Err(OutlineError { offset, message: "nested too deep".to_owned(), too_deep: true });
        }
        match outcome {
            Ok(()) => Ok(Self { root: builder.root }),
            Err(error) => Err(OutlineError {
                offset: builder.byte(*error.marker()),
                message: error.info().to_owned(),
                too_deep: error.info().contains("recursion limit"),
            }),
        }
    }

    /// The top value, if the text holds one.
    #[must_use]
    pub fn root(&self) -> Option<&Node> {
        self.root.as_ref()
    }

    /// The bytes of the value at `path`, or of the nearest written thing above it.
    #[must_use]
    pub fn value_span(&self, path: &FieldPath) -> Option<Range<usize>> {
        self.walk(path).map(|(_, value)| value)
    }

    /// The bytes of the key at `path`, or of the nearest written thing above it.
    #[must_use]
    pub fn key_span(&self, path: &FieldPath) -> Option<Range<usize>> {
        self.walk(path).map(|(key, _)| key)
    }

    fn walk(&self, path: &FieldPath) -> Option<(Range<usize>, Range<usize>)> {
        let mut node = self.root.as_ref()?;
        let top = head(&node.span);
        let mut found = (top.clone(), top);
        for step in path.steps() {
            let next = match (step, &node.kind) {
                (Step::Key(key), NodeKind::Mapping(pairs)) => pairs
                    .iter()
                    .find(|(written, _)| written.as_scalar() == Some(&**key))
                    .map(|(key, value)| (key.span.clone(), value)),
                (Step::Index(index), NodeKind::Sequence(entries)) => {
                    entries.get(*index).map(|entry| (entry.span.clone(), entry))
                }
                _ => None,
            };
            let Some((key, value)) = next else { break };
            let span = if value.span.is_empty() { key.clone() } else { value.span.clone() };
            found = (key, span);
            node = value;
        }
        Some(found)
    }
}

/// The beginning of a span that may be the whole file.
fn head(span: &Range<usize>) -> Range<usize> {
    span.start..span.start
}

struct Builder<'a> {
    offsets: &'a [usize],
    shift: usize,
    stack: Vec<Open>,
    root: Option<Node>,
    too_deep: Option<usize>,
}

struct Open {
    start: usize,
    kind: OpenKind,
}

enum OpenKind {
    Sequence(Vec<Node>),
    Mapping(Vec<(Node, Node)>, Option<Node>),
}

impl Builder<'_> {
    fn byte(&self, marker: Marker) -> usize {
        let last = self.offsets.len() - 1;
        self.offsets[marker.index().min(last)] + self.shift
    }

    fn range(&self, span: Span) -> Range<usize> {
        self.byte(span.start)..self.byte(span.end)
    }

    fn open(&mut self, start: usize, kind: OpenKind) {
        if self.stack.len() >= MAX_DEPTH {
            self.too_deep.get_or_insert(start);
        }
        self.stack.push(Open { start, kind });
    }

    fn close(&mut self, end: usize) {
        let Some(Open { start, kind }) = self.stack.pop() else { return };
        let kind = match kind {
            OpenKind::Sequence(entries) => NodeKind::Sequence(entries),
            OpenKind::Mapping(pairs, _) => NodeKind::Mapping(pairs),
        };
        if self.too_deep.is_none() {
            self.add(Node { span: start..end.max(start), kind });
        }
    }

    fn add(&mut self, node: Node) {
        match self.stack.last_mut().map(|open| &mut open.kind) {
            None => {
                self.root.get_or_insert(node);
            }
            Some(OpenKind::Sequence(entries)) => entries.push(node),
            Some(OpenKind::Mapping(pairs, key)) => match key.take() {
                None => *key = Some(node),
                Some(written) => pairs.push((written, node)),
            },
        }
    }
}

impl<'input> SpannedEventReceiver<'input> for Builder<'_> {
    fn on_event(&mut self, event: Event<'input>, span: Span) {
        match event {
            Event::Scalar(text, style, ..) => {
                let node = Node {
                    span: self.range(span),
                    kind: NodeKind::Scalar { text: text.into_owned(), plain: style == ScalarStyle::Plain },
                };
                self.add(node);
            }
            Event::Alias(_) => {
                let node = Node { span: self.range(span), kind: NodeKind::Alias };
                self.add(node);
            }
            Event::SequenceStart(..) => {
                let start = self.byte(span.start);
                self.open(start, OpenKind::Sequence(Vec::new()));
            }
            Event::MappingStart(..) => {
                let start = self.byte(span.start);
                self.open(start, OpenKind::Mapping(Vec::new(), None));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let end = self.byte(span.end);
                self.close(end);
            }
            _ => {}
        }
    }
}
