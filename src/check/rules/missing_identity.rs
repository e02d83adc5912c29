//! The footer says whose site it is.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "missing-identity",
    severity: Severity::Warning,
    what: "网站底部缺少规定的标识",
    what_en: "the footer lacks something it must show",
    why: "底部要有主办单位、联系方式、网站标识码、备案号、党政机关标识和找错入口，缺一项扣一项的分。",
    example: "title: 某某市政务服务门户",
    instead: "sponsor: 某某市人民政府办公室\ncontact: {phone: 0755-12345678}\nsite_id: \"4403000001\"",
    source: "国办发〔2017〕47号《政府网站发展指引》",
};

/// What the footer must show.
pub(super) struct MissingIdentity;

impl Rule for MissingIdentity {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let config = &context.site.config;
        let top = FieldPath::of;
        let parts = [
            (&config.sponsor, top("sponsor"), "主办单位", "sponsor"),
            (&config.contact.phone, top("contact").key("phone"), "联系电话", "contact phone"),
            (&config.site_id, top("site_id"), "网站标识码", "site id"),
            (&config.icp, top("icp"), "ICP备案号", "ICP number"),
            (&config.public_security, top("public_security"), "公安备案号", "police filing number"),
            (
                &config.authority_badge,
                top("authority_badge"),
                "党政机关标识",
                "badge of party and government bodies",
            ),
            (&config.error_report, top("error_report"), "“我为政府网站找错”入口", "link to report errors"),
        ];
        for (_, field, zh, en) in parts.into_iter().filter(|(value, ..)| value.is_none()) {
            let message = Message::new(format!("没有写{zh}"), format!("there is no {en}"));
            let hint = Message::new(
                format!("在 site-config.yaml 写上 {field}"),
                format!("write {field} in site-config.yaml"),
            );
            report.field(&EXPLANATION, &"site-config.yaml".into(), field, message, Some(hint));
        }
    }
}
