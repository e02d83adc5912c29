//! Static sites for government departments: a folder of content becomes a portal.
//!
//! [`source`] → [`load`] → [`check`] → [`plan`] → [`render`] → [`mod@write`]: each arrow is one module with one
//! public verb. [`pipeline`] shows them on one screen.

pub mod check;
pub mod cli;
pub mod compare;
pub mod diagnostic;
pub mod exchange;
pub mod hosting;
pub mod load;
pub mod model;
pub mod pipeline;
pub mod plan;
pub mod render;
pub mod scaffold;
pub mod serve;
pub mod source;
pub mod write;
