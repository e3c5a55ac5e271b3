//! A day of the calendar, as a number that can be stored and as a date that can be read.

use std::fmt;

use crate::json::Json;

/// A day: so many days after 1970-01-01. It is shown as a date of the Gregorian calendar, `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u32);

impl Day {
    /// The day that comes so many days after 1970-01-01.
    #[must_use]
    pub const fn new(days: u32) -> Self {
        Self(days)
    }

    /// How many days after 1970-01-01 it is.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The day that comes so many days later.
    #[must_use]
    pub const fn after(self, days: u32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The day of a date, `YYYY-MM-DD`, from 1970 on; nothing where there is no such day.
    #[must_use]
    pub fn parse(date: &str) -> Option<Self> {
        let [mut year, mut month, mut day] = [0_u64; 3];
        // A longer date is of a year that nothing here is of; what else is no date is seen below.
        for sign in date.bytes().take("YYYY-MM-DD".len()) {
            match sign {
                b'-' => (year, month, day) = (month, day, 0),
                b'0'..=b'9' => day = 10 * day + u64::from(sign - b'0'),
                _ => return None,
            }
        }
        // Howard Hinnant's days_from_civil, for the years that `Display` writes with four digits.
        let year = if month <= 2 { year.checked_sub(1)? } else { year };
        let (era, of_era) = (year / 400, year % 400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day.checked_sub(1)?;
        let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year;
        let found = Self(u32::try_from(days.checked_sub(719_468)?).ok()?);
        // What is no date, such as 30 February, is not what the day is called.
        (found.to_string() == date).then_some(found)
    }

    /// The day as a JSON number.
    pub(crate) fn to_json(self) -> Json {
        Json::Integer(i64::from(self.0))
    }

    /// The day that a JSON number stands for; nothing where it is no such number.
    pub(crate) fn from_json(json: Option<&Json>) -> Option<Self> {
        match json {
            Some(Json::Integer(days)) => u32::try_from(*days).ok().map(Self),
            _ => None,
        }
    }

    /// The day in the Gregorian calendar: its year, its month from 1 to 12, and its day of the month.
    #[must_use]
    pub fn civil(self) -> (i64, i64, i64) {
        // Howard Hinnant's civil_from_days: years begin in March, so that the leap day is the last.
        let days = i64::from(self.0) + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        (era * 400 + year_of_era + i64::from(month <= 2), month, day)
    }
}

/// The day as `YYYY-MM-DD`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn every_day_is_read_from_its_date_and_nothing_else_is() {
        for number in (0..40_000).chain(2_932_000..2_932_897) {
            assert_eq!(Day::parse(&Day::new(number).to_string()), Some(Day::new(number)));
        }
        let no_dates = [
            "",
            "2024",
            "2024-02-30",
            "2023-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-01-00",
            "24-01-01",
            "1969-12-31",
            "2024-1-1",
            "2024-01-01x",
            "+2024-01-01",
            "4294967295-01-01",
            "4000000000-12-4294967295",
        ];
        for text in no_dates {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }
}
