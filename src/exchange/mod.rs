//! Floor 7: content from elsewhere. Item lists that departments export become content files.
//!
//! Pure: bytes in, files out; the command line reads and writes.

mod frame;
mod item_list;
mod yaml_text;

pub use frame::frame;
pub use item_list::{Imported, ListError, RowError, import};
pub use yaml_text::yaml_text;
