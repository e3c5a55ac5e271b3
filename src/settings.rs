//! What the page says about its widget, by attributes of the tag and by its address.

use quiz_core::Json;

/// What a widget is set to, in words of the page that nobody has checked.
#[derive(Clone, Debug)]
pub struct Settings(Json);

impl Settings {
    /// Takes the settings out of an object of texts; anything else sets nothing.
    #[must_use]
    pub fn new(json: Json) -> Self {
        Self(json)
    }

    /// A setting that is not a text.
    #[must_use]
    pub fn object(&self, name: &str) -> &Json {
        self.0.get(name).unwrap_or(&Json::Null)
    }

    /// A setting; empty where there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        match self.0.get(name) {
            Some(Json::Text(text)) => text,
            _ => "",
        }
    }
}

/// The level of the highest heading that the attribute `heading-level` names: 1 to 6, otherwise 2.
#[must_use]
pub fn heading_level(value: &str) -> u8 {
    value.trim().parse().ok().filter(|level| (1..=6).contains(level)).unwrap_or(2)
}
