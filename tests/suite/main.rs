//! The suite: one binary, a module per floor.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "tests look at the machine")]

mod against;
mod architecture;
mod bad_input;
mod calendar;
mod changes;
mod cli;
mod contract;
mod demo;
mod department_site;
mod diagnostics;
mod district;
mod docs;
mod hosting;
mod languages;
mod listings;
mod markdown;
mod open_data;
mod open_government;
mod pages;
mod portal;
mod preview;
mod properties;
mod security;
mod situations;
mod support;
mod themes;
mod translations;
mod writing;
