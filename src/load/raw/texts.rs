//! What a translation may write, kind by kind: the one table of the keys that hold texts.
//!
//! `RawX => XTexts { key: type }` makes the shape `XTexts` with these keys, all of them optional, the
//! way to lay it over a `RawX`, and its JSON Schema. Titles and help come from the schema of `RawX`; its
//! other keys stay in the schema, marked, so that a message can say that they are not translated.
//! `by key: type` names the key by which entries of a list are found.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    RawArticle, RawCenter, RawColumn, RawComplaint, RawCondition, RawConfig, RawConsultation, RawDepartment,
    RawExtension, RawFaq, RawFee, RawField, RawFloor, RawForm, RawHandling, RawIntermediary, RawItem,
    RawJoint, RawLegalBasis, RawMaterial, RawOption, RawRemedies, RawRemedy, RawResult, RawReview,
    RawSituation, RawStatutory, RawStatutoryKind, RawStep, RawSuitability, RawTimeLimit, RawTopic, RawTopics,
    RawWindow,
    article::RawAttachment,
    center::RawCenterWindow,
    config::{RawNavigation, RawSiteContact},
    department::{RawContact, RawLeader, RawOffice},
    form::RawSection,
    joint::{RawParticipant, RawSharedMaterial},
    translate::{Listed, Overlay, Translate},
    values::{OrText, Text},
};
use crate::source::FieldPath;

/// The mark of a key that is the same in every language.
pub(crate) const UNTRANSLATED: &str = "x-untranslated";

macro_rules! texts {
    ($(
        $raw:ident $(by $name:ident: $name_type:ty)? => $texts:ident {
            $( $key:ident: $type:ty ),+ $(,)?
        }
    )+) => {$(
        #[derive(Debug, Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $texts {
            $( $name: $name_type, )?
            $( $key: Option<<$type as Translate>::Texts>, )+
        }

        impl JsonSchema for $texts {
            fn schema_name() -> Cow<'static, str> {
                stringify!($texts).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let names: &[&str] = &[$( stringify!($name) )?];
                let keys = [$(
                    (stringify!($key), generator.subschema_for::<Option<<$type as Translate>::Texts>>()),
                )+];
                schema::<$raw>(names, keys)
            }
        }

        impl Translate for $raw {
            type Texts = $texts;

            fn translate(&mut self, texts: $texts, at: FieldPath, overlay: &mut Overlay) {
                $( if let Some(texts) = texts.$key {
                    self.$key.translate(texts, at.clone().key(stringify!($key)), overlay);
                } )+
            }
        }

        impl Listed for $raw {
            const KEY: &'static str = concat!($( stringify!($name) )?);

            fn name(&self) -> Option<&str> {
                None::<&str>$( .or(self.$name.as_name()) )?
            }

            fn name_in(_texts: &$texts) -> Option<&str> {
                None::<&str>$( .or(_texts.$name.as_name()) )?
            }
        }
    )+};
}

texts! {
    RawItem => ItemTexts {
        name: Text,
        summary: Option<Text>,
        aliases_search: Vec<Text>,
        parent: Option<Text>,
        reason: Option<Text>,
        agency: Option<Text>,
        entrusted: Option<Text>,
        legal_basis: Vec<RawLegalBasis>,
        conditions: Vec<OrText<RawCondition>>,
        situations: Vec<RawSituation>,
        materials: Option<Vec<RawMaterial>>,
        procedure: Vec<RawStep>,
        time_limit: Option<RawTimeLimit>,
        result: Option<RawResult>,
        fees: Option<Vec<RawFee>>,
        handling: Option<RawHandling>,
        online_suitability: Option<RawSuitability>,
        windows: Vec<RawWindow>,
        consultation: Option<RawConsultation>,
        complaint: Option<RawComplaint>,
        remedies: Option<RawRemedies>,
        faq: Vec<RawFaq>,
        intermediaries: Vec<RawIntermediary>,
        review: Option<RawReview>,
    }
    RawLegalBasis => LegalBasisTexts {
        title: Text,
        number: Option<Text>,
        article: Option<Text>,
        text: Option<Text>,
    }
    RawCondition by id: Option<Text> => ConditionTexts { text: Text }
    RawSituation by id: Text => SituationTexts {
        question: Text,
        hint: Option<Text>,
        options: Vec<RawOption>,
    }
    RawOption by id: Text => OptionTexts { label: Text, hint: Option<Text> }
    RawMaterial by id: Text => MaterialTexts {
        name: Text,
        size: Option<Text>,
        issuer: Option<Text>,
        legal_basis: Option<Text>,
        notes: Option<Text>,
    }
    RawStep by id: Text => StepTexts {
        name: Text,
        post: Option<Text>,
        does: Option<Text>,
        outcome: Option<Text>,
    }
    RawTimeLimit => TimeLimitTexts { basis: Option<Text>, extension: Option<RawExtension> }
    RawExtension => ExtensionTexts { basis: Option<Text> }
    RawResult => ResultTexts { name: Option<Text>, validity: Option<Text>, renewal: Option<Text> }
    RawFee => FeeTexts {
        name: Text,
        amount: Option<Text>,
        basis: Option<Text>,
        reduction: Option<Text>,
    }
    RawHandling => HandlingTexts { visits_reason: Option<Text> }
    RawSuitability => SuitabilityTexts { reason: Option<Text> }
    RawWindow => WindowTexts {
        name: Option<Text>,
        window: Option<Text>,
        address: Option<Text>,
        hours: Option<Text>,
        transport: Option<Text>,
    }
    RawConsultation => ConsultationTexts { address: Option<Text> }
    RawComplaint => ComplaintTexts { address: Option<Text> }
    RawRemedies => RemediesTexts { review: Option<RawRemedy>, litigation: Option<RawRemedy> }
    RawRemedy => RemedyTexts { body: Text, address: Option<Text>, limit: Option<Text> }
    RawFaq => FaqTexts { question: Text, answer: Text }
    RawIntermediary => IntermediaryTexts {
        name: Text,
        basis: Option<Text>,
        providers: Option<Text>,
        fee: Option<Text>,
    }
    // The day tells which state of the original the translation follows.
    RawReview => ReviewTexts { maintainer: Option<Text>, updated: Option<Text> }

    RawDepartment => DepartmentTexts {
        name: Text,
        short_name: Option<Text>,
        functions: Option<Text>,
        leaders: Vec<RawLeader>,
        offices: Vec<RawOffice>,
        contact: Option<RawContact>,
        complaint: Option<RawComplaint>,
    }
    RawLeader => LeaderTexts { name: Text, post: Option<Text>, duties: Option<Text> }
    RawOffice => OfficeTexts { name: Text, duties: Option<Text>, address: Option<Text> }
    RawContact => ContactTexts { address: Option<Text>, hours: Option<Text> }

    RawForm => FormTexts {
        title: Text,
        intro: Option<Text>,
        sections: Vec<RawSection>,
        declaration: Option<Text>,
    }
    RawSection => SectionTexts { title: Text, hint: Option<Text>, fields: Vec<RawField> }
    RawField by id: Text => FieldTexts {
        label: Text,
        hint: Option<Text>,
        options: Vec<RawOption>,
        columns: Vec<RawField>,
    }

    RawJoint => JointTexts {
        name: Text,
        summary: Option<Text>,
        aliases_search: Vec<Text>,
        participants: Vec<RawParticipant>,
        shared_materials: Vec<RawSharedMaterial>,
        extension: Option<RawExtension>,
    }
    RawParticipant by item: Text => ParticipantTexts { note: Option<Text> }
    RawSharedMaterial => SharedMaterialTexts { name: Text }

    RawCenter => CenterTexts {
        name: Text,
        summary: Option<Text>,
        address: Option<Text>,
        hours: Option<Text>,
        transport: Option<Text>,
        floors: Vec<RawFloor>,
        services: Vec<Text>,
        accessibility: Option<Text>,
        scope: Option<Text>,
        process: Option<Text>,
    }
    RawFloor => FloorTexts { name: Text, windows: Vec<RawCenterWindow> }
    RawCenterWindow => CenterWindowTexts { name: Text, does: Option<Text> }

    RawConfig => ConfigTexts {
        title: Text,
        short_title: Option<Text>,
        description: Option<Text>,
        sponsor: Option<Text>,
        operator: Option<Text>,
        contact: Option<RawSiteContact>,
        columns: Vec<RawColumn>,
        navigation: Vec<RawNavigation>,
        office_hours: Option<Text>,
    }
    RawSiteContact => SiteContactTexts { address: Option<Text>, hours: Option<Text> }
    RawColumn by id: Text => ColumnTexts {
        name: Text,
        description: Option<Text>,
        keywords: Vec<Text>,
    }
    RawNavigation by url: Text => NavigationTexts { name: Text }

    RawTopics => TopicsTexts { topics: Vec<RawTopic>, life_events: Vec<RawTopic> }
    RawTopic by id: Text => TopicTexts { name: Text, summary: Option<Text> }

    RawStatutory => StatutoryTexts { kinds: Vec<RawStatutoryKind> }
    RawStatutoryKind => StatutoryKindTexts { none: Option<Text>, note: Option<Text> }

    RawArticle => ArticleTexts {
        title: Text,
        source: Option<Text>,
        author: Option<Text>,
        summary: Option<Text>,
        keywords: Vec<Text>,
        attachments: Vec<RawAttachment>,
        category: Option<Text>,
        issuer: Option<Text>,
        subject_words: Vec<Text>,
    }
    RawAttachment by file: Text => AttachmentTexts { title: Option<Text> }
}

impl From<Text> for ConditionTexts {
    fn from(text: Text) -> Self {
        Self { text: Some(text), ..Self::default() }
    }
}

/// A key that holds the name of an entry.
trait AsName {
    fn as_name(&self) -> Option<&str>;
}

impl AsName for Text {
    fn as_name(&self) -> Option<&str> {
        Some(self)
    }
}

impl AsName for Option<Text> {
    fn as_name(&self) -> Option<&str> {
        self.as_deref()
    }
}

/// The schema of the texts of `T`: of its keys, `names` stay, `keys` are optional, others are marked.
fn schema<T: JsonSchema>(names: &[&str], keys: impl IntoIterator<Item = (&'static str, Schema)>) -> Schema {
    let of_raw = Value::from(SchemaGenerator::default().into_root_schema_for::<T>());
    let mut texts: Map<String, Value> =
        keys.into_iter().map(|(key, schema)| (key.into(), schema.into())).collect();
    let mut properties = Map::new();
    let raw_properties = of_raw.get("properties").and_then(Value::as_object).into_iter().flatten();
    for (key, raw) in raw_properties {
        let schema = match texts.remove(key) {
            Some(schema) => titled(schema, raw),
            None if names.contains(&&**key) => raw.clone(),
            None => titled(json!({ UNTRANSLATED: true }), raw),
        };
        properties.insert(key.clone(), schema);
    }
    let required = of_raw.get("required").and_then(Value::as_array).into_iter().flatten();
    let required: Vec<&Value> =
        required.filter(|key| key.as_str().is_some_and(|key| names.contains(&key))).collect();
    schemars::json_schema!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// `schema` with the title and the help of `raw`.
fn titled(mut schema: Value, raw: &Value) -> Value {
    for key in ["title", "description"] {
        if let Some(text) = raw.get(key) {
            schema[key] = text.clone();
        }
    }
    schema
}
