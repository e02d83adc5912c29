//! Phones, windows and centres.

use serde::Serialize;

use super::{FactView, LinkView};

/// A phone number as a link.
#[derive(Clone, Debug, Serialize)]
pub struct PhoneView {
    /// As written.
    pub text: String,
    /// `tel:` address.
    pub href: String,
}

/// Whom to ask or complain to.
#[derive(Debug, Serialize)]
pub struct HotlineView {
    /// Phone.
    pub phone: Option<PhoneView>,
    /// Address.
    pub address: Option<String>,
    /// Web address.
    pub url: Option<String>,
    /// Centre.
    pub center: Option<LinkView>,
}

/// A window where an item is handled.
#[derive(Debug, Serialize)]
pub struct WindowRow {
    /// Centre or name of the place.
    pub place: String,
    /// Address of the centre's page.
    pub url: Option<String>,
    /// Window.
    pub window: Option<String>,
    /// Street address.
    pub address: Option<String>,
    /// Hours.
    pub hours: Option<String>,
    /// Phone.
    pub phone: Option<PhoneView>,
    /// How to get there.
    pub transport: Option<String>,
}

/// The list of centres: `view` in `centers.html`.
#[derive(Debug, Serialize)]
pub struct CentersView {
    /// Service centres.
    pub service: Vec<CenterRow>,
    /// Complaint centres.
    pub complaint: Vec<CenterRow>,
}

/// A centre in a list.
#[derive(Debug, Serialize)]
pub struct CenterRow {
    /// Name.
    pub name: String,
    /// Address of its page.
    pub url: String,
    /// One line.
    pub summary: Option<String>,
    /// Street address.
    pub address: Option<String>,
    /// Hours.
    pub hours: Option<String>,
    /// Phone.
    pub phone: Option<PhoneView>,
}

/// A centre: `view` in `center.html`.
#[derive(Debug, Serialize)]
pub struct CenterView {
    /// Its row.
    pub center: CenterRow,
    /// Name of its kind.
    pub kind_name: String,
    /// Postcode.
    pub postcode: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Web address.
    pub website: Option<String>,
    /// How to get there.
    pub transport: Option<String>,
    /// Coordinates in words.
    pub position: Option<String>,
    /// Hours on working days and on days of the week.
    pub opening: Vec<FactView>,
    /// Holidays and make-up days of the next weeks.
    pub changes: Vec<FactView>,
    /// The opening hours and the days that are otherwise, as JSON for scripts; absent when it says no hours.
    pub schedule: Option<String>,
    /// The working-day calendar as iCalendar.
    pub calendar_url: Option<String>,
    /// Floors.
    pub floors: Vec<FloorView>,
    /// Departments with windows here.
    pub departments: Vec<LinkView>,
    /// Conveniences.
    pub services: Vec<String>,
    /// Barrier-free facilities.
    pub accessibility: Option<String>,
    /// What a complaint centre takes.
    pub scope: Option<String>,
    /// How it proceeds.
    pub process: Option<String>,
    /// Items handled here.
    pub items: Vec<LinkView>,
}

/// A floor of a centre.
#[derive(Debug, Serialize)]
pub struct FloorView {
    /// Name.
    pub name: String,
    /// Its windows.
    pub windows: Vec<CenterWindowView>,
}

/// A window of a centre.
#[derive(Debug, Serialize)]
pub struct CenterWindowView {
    /// Name.
    pub name: String,
    /// Departments.
    pub departments: Vec<String>,
    /// What is done there.
    pub does: Option<String>,
    /// Phone.
    pub phone: Option<PhoneView>,
}
