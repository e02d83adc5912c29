//! The rules, one file each, in the order in which `menhu explain` lists them.

use super::Rule;

/// Every rule.
pub static RULES: &[&dyn Rule] = &[];
