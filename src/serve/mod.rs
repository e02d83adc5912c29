//! Floor 7: the preview.
//!
//! Keeps the site in memory, renders what a browser asks for, and makes a new version when a file is
//! saved. When the content has errors, the last good version stays and the page shows the errors.
//! Listens on the loopback address only.
//!
//! 1. `watch` says which input files changed.
//! 2. `versions` loads them again and plans a new version.
//! 3. `http` answers browsers; open pages wait for the next version and reload.

mod blocks;
mod http;
mod page;
mod versions;
mod watch;

use std::{net::SocketAddr, path::Path, sync::Arc};

use crate::{check::AsOf, diagnostic::Language};

pub use versions::Built;

use versions::Versions;

/// Why the preview could not start.
#[derive(Debug)]
pub enum ServeError {
    /// No port was free near the one asked for.
    Port(u16),
    /// The folder cannot be watched.
    Watch(String),
}

/// A preview that runs.
pub struct Preview {
    address: SocketAddr,
    versions: Arc<Versions>,
    _watcher: watch::Watcher,
}

impl std::fmt::Debug for Preview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Preview").field("address", &self.address).finish_non_exhaustive()
    }
}

/// How many ports are tried after the one asked for.
const PORTS: u16 = 20;

impl Preview {
    /// Starts the preview of the site at `root`; `told` hears of every version.
    ///
    /// # Errors
    /// When no port is free or the folder cannot be watched.
    pub fn start(
        root: &Path,
        as_of: AsOf,
        language: Language,
        port: u16,
        told: impl Fn(&Built) + Send + Sync + 'static,
    ) -> Result<Self, ServeError> {
        let versions = Arc::new(Versions::new(root.to_owned(), as_of, language));
        told(&versions.rebuild(&[]));
        let told = Arc::new(told);
        let watcher = watch::Watcher::start(root, {
            let versions = Arc::clone(&versions);
            move |changed| {
                let built = versions.rebuild(&changed);
                told(&built);
            }
        })
        .map_err(ServeError::Watch)?;
        let ports = if port == 0 { 0..=0 } else { port..=port.saturating_add(PORTS) };
        let server = ports
            .into_iter()
            .find_map(|port| tiny_http::Server::http(("127.0.0.1", port)).ok())
            .ok_or(ServeError::Port(port))?;
        let address = server.server_addr().to_ip().ok_or(ServeError::Port(port))?;
        http::listen(server, Arc::clone(&versions));
        Ok(Self { address, versions, _watcher: watcher })
    }

    /// Where browsers find it.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Path of the home page below the address.
    #[must_use]
    pub fn home(&self) -> String {
        self.versions.base_path() + "/"
    }
}
