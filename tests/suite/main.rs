//! The suite: one binary, a module per floor.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod architecture;
mod bad_input;
mod calendar;
mod cli;
mod demo;
mod diagnostics;
mod district;
mod listings;
mod markdown;
mod pages;
mod properties;
mod support;
mod writing;
