//! What the configuration says of policy, trusted hosts and packed files.

use super::Resolver;
use crate::{
    diagnostic::{Diagnostic, Message},
    load::{codes, raw::RawLinks},
    model::{Compression, Policy, PolicyFault, Text, is_host},
    source::{FieldPath, Place},
};

/// The configured policy; none when it does not read.
pub(super) fn policy(run: &mut Resolver<'_>, text: &str) -> Option<Policy> {
    let fault = match Policy::parse(text) {
        Ok(policy) => return Some(policy),
        Err(fault) => fault,
    };
    let message = match fault {
        PolicyFault::Empty => Message::new("内容安全策略是空的", "the content security policy is empty"),
        PolicyFault::Character(character) => Message::new(
            format!("内容安全策略里不能有 `{}`", character.escape_debug()),
            format!("a content security policy cannot hold `{}`", character.escape_debug()),
        ),
        PolicyFault::UnknownDirective(name) => Message::new(
            format!("内容安全策略没有指令 `{name}`"),
            format!("there is no policy directive `{name}`"),
        ),
        PolicyFault::Repeated(name) => Message::new(
            format!("指令 `{name}` 写了两次，浏览器只认第一次"),
            format!("the directive `{name}` is written twice; browsers ignore the second"),
        ),
        PolicyFault::Source(source) => Message::new(
            format!("浏览器不认识来源 `{source}`；self、none 这样的词要带单引号"),
            format!(
                "browsers do not know the source `{source}`; words like self and none stand in single quotes"
            ),
        ),
    };
    let place = Place::field(run.path, FieldPath::of("output").key("content_security_policy"));
    let hint = Message::new(
        "不写这一项就用最严的策略；写的话，例如 default-src 'self'; img-src 'self' data:",
        "leave it out for the strict policy; or write, say, default-src 'self'; img-src 'self' data:",
    );
    run.diagnostics.push(Diagnostic::new(&codes::BAD_CONFIG, place, message).hint(hint));
    None
}

/// The trusted hosts; what is none is told and left out.
pub(super) fn trusted_hosts(run: &mut Resolver<'_>, raw: RawLinks) -> Box<[Text]> {
    let RawLinks { trusted_hosts } = raw;
    let mut hosts = Vec::with_capacity(trusted_hosts.len());
    for (index, host) in trusted_hosts.into_iter().enumerate() {
        if is_host(&host) {
            hosts.push(host);
            continue;
        }
        let place = Place::field(run.path, FieldPath::of("links").key("trusted_hosts").index(index));
        let message =
            Message::new(format!("`{host}` 不是域名"), format!("`{host}` is not the name of a host"));
        let hint = Message::new(
            "只写域名，例如 www.example.org.cn，不带 https:// 和路径",
            "write the name alone, for example www.example.org.cn, without https:// and path",
        );
        run.diagnostics.push(Diagnostic::new(&codes::BAD_CONFIG, place, message).hint(hint));
    }
    hosts.into()
}

/// `values` without repetitions, in the order of the list.
pub(super) fn once(mut values: Box<[Compression]>) -> Box<[Compression]> {
    values.sort_unstable();
    let mut values = values.into_vec();
    values.dedup();
    values.into()
}
