//! `menhu`: the command line.

use std::process::ExitCode;

use ahash::random_state::{RandomSource, set_random_source};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Gives the small maps of templates and minifier one seed: several are made for each element of a page, and
/// by default all threads take turns at one counter for it (a fourteenth of a build). They hold names from
/// the site's own templates, never what comes over the network.
struct OneSeed;

impl RandomSource for OneSeed {
    fn gen_hasher_seed(&self) -> usize {
        0
    }
}

fn main() -> ExitCode {
    // Fails when a map was made before: then all is as it would be without.
    set_random_source(OneSeed).ok();
    menhu::cli::run(std::env::args_os()).into()
}
