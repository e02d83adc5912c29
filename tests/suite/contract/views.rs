//! The views as their source says them: structs, fields, types, documentation.

use std::{collections::BTreeMap, fs, path::Path};

use regex::Regex;

/// All views, and which of them each template prints.
pub(crate) struct Contract {
    /// Views by name.
    pub(crate) views: BTreeMap<String, View>,
    /// The name of the view of each template.
    pub(crate) templates: BTreeMap<String, String>,
}

/// A view.
pub(crate) struct View {
    pub(crate) doc: String,
    pub(crate) fields: Vec<Field>,
}

/// A field of a view.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) of: Type,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Type {
    Text,
    Number,
    YesOrNo,
    /// A text for each key.
    Map,
    View(String),
    Optional(Box<Self>),
    List(Box<Self>),
    /// Anything: what a template makes of it is its own affair.
    Unknown,
}

impl Contract {
    /// Reads `src/render/views`.
    pub(crate) fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/views");
        let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        let mut contract = Self { views: BTreeMap::new(), templates: BTreeMap::new() };
        for path in paths {
            let file = syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap();
            for item in file.items {
                if let syn::Item::Struct(view) = item {
                    contract.add(&view);
                }
            }
        }
        contract
    }

    fn add(&mut self, item: &syn::ItemStruct) {
        let name = item.ident.to_string();
        let doc = doc(&item.attrs);
        assert!(
            !item.attrs.iter().chain(item.fields.iter().flat_map(|field| &field.attrs)).any(is_serde),
            "{name}: names of fields are the contract, attributes that change them are not read here"
        );
        if doc.contains("`view` in ") {
            for template in Regex::new(r"`([\w-]+\.html)`").unwrap().captures_iter(&doc) {
                let other = self.templates.insert(template[1].to_owned(), name.clone());
                assert!(other.is_none(), "{} has two views", &template[1]);
            }
        }
        let field = |field: &syn::Field| Field {
            name: field.ident.as_ref().unwrap().to_string(),
            doc: self::doc(&field.attrs),
            of: of(&field.ty),
        };
        self.views.insert(name, View { doc, fields: item.fields.iter().map(field).collect() });
    }

    /// The field `name` of view `view`.
    pub(crate) fn field(&self, view: &str, name: &str) -> Option<&Field> {
        self.views[view].fields.iter().find(|field| field.name == name)
    }
}

fn is_serde(attribute: &syn::Attribute) -> bool {
    attribute.path().is_ident("serde")
}

/// The documentation among `attributes`, on one line.
fn doc(attributes: &[syn::Attribute]) -> String {
    let lines = attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
    let lines = lines.filter_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(syn::MetaNameValue {
            value: syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }),
            ..
        }) => Some(text.value().trim().to_owned()),
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ")
}

/// What a field of type `written` holds.
fn of(written: &syn::Type) -> Type {
    let path = match written {
        syn::Type::Reference(reference) => return of(&reference.elem),
        syn::Type::Path(path) => path.path.segments.last().unwrap(),
        _ => panic!("a view has a field of a type that is not read here"),
    };
    let inner = || match &path.arguments {
        syn::PathArguments::AngleBracketed(arguments) => match &arguments.args[0] {
            syn::GenericArgument::Type(inner) => Box::new(of(inner)),
            _ => panic!("a view has a field of a type that is not read here"),
        },
        _ => panic!("a view has a field of a type that is not read here"),
    };
    match path.ident.to_string().as_str() {
        "String" | "str" => Type::Text,
        "bool" => Type::YesOrNo,
        "usize" | "u8" | "u16" | "u32" | "u64" | "i64" | "f64" => Type::Number,
        "BTreeMap" => Type::Map,
        "Option" => Type::Optional(inner()),
        "Vec" => Type::List(inner()),
        view => Type::View(view.to_owned()),
    }
}
