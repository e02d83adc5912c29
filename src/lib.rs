//! Static sites for government departments: a folder of content becomes a portal.
//!
//! [`source`] → [`load`] → [`check`] → [`plan`] → [`render`] → [`write`]: each arrow is one module with one
//! public verb. [`pipeline`] shows them on one screen.

pub mod source;
pub mod diagnostic;
pub mod model;
pub mod load;
pub mod check;
pub mod plan;
pub mod render;
pub mod write;
pub mod pipeline;
pub mod scaffold;
pub mod exchange;
pub mod serve;
pub mod cli;
