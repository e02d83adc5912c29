//! The one finding that needs a release beside the site: what it had published stays where it was.
//!
//! Found when all addresses are planned; it lies here so that a site can set it like any rule.

use crate::diagnostic::{Explanation, Severity};

/// An address of a release is gone.
pub static VANISHED_ADDRESS: Explanation = Explanation {
    code: "vanished-address",
    severity: Severity::Error,
    what: "发布过的网址没有了，也不跳转",
    what_en: "a published address is gone and leads nowhere",
    why: "收藏、文件、搜索引擎和其他网站都指着发布过的网址；它打不开，群众就找不到内容。改名、合并、划转时，在接替它的文件里写上旧网址，网站会自动跳转。用 menhu check --against 上次发布的文件夹（或其中的 release.json）检查。",
    example: "# 把 items/food-permit.yaml 改名为 items/food-licence.yaml，没有留下旧网址\nname: 食品经营许可",
    instead: "name: 食品经营许可\naliases: [/departments/market/items/food-permit/]",
    source: "政府网站发展指引（国办发〔2017〕47号）：内容发布后网址保持不变",
};
