//! Archives in the ZIP format, the same bytes for the same files: in a fixed order, with one time and no trace of a user.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// The format's version that is needed to unpack: 2.0, which has deflate.
const VERSION: u16 = 20;
/// Unix, so that the permissions below count.
const MADE_ON: u16 = 3 << 8;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
/// Everybody may read a file, its owner may write it.
const PERMISSIONS: u32 = 0o100_644 << 16;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// A time of day and a date as the format has them: in steps of two seconds, from 1980 on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Time {
    time: u16,
    date: u16,
}

impl Time {
    /// The time so many seconds after the beginning of 1970, in UTC; nothing where the format has no such time.
    pub(crate) fn from_unix(seconds: u64) -> Option<Self> {
        let (days, rest) = (seconds / 86_400, seconds % 86_400);
        let (year, month, day) = civil(days);
        let year = year.checked_sub(1980).filter(|year| *year < 128)?;
        let date = year << 9 | month << 5 | day;
        let (hours, minutes, steps) = (rest / 3600, rest / 60 % 60, rest % 60 / 2);
        let time = hours << 11 | minutes << 5 | steps;
        Some(Self { time: u16::try_from(time).ok()?, date: u16::try_from(date).ok()? })
    }
}

/// Year, month and day of the Gregorian calendar, so many days after the beginning of 1970.
fn civil(days: u64) -> (u64, u64, u64) {
    // Years that begin in March have their leap day at the end; an era is 400 of them.
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    (era * 400 + year + u64::from(month <= 2), month, day)
}

/// An archive that files are added to.
#[derive(Debug)]
pub(crate) struct Zip {
    time: Time,
    files: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    /// An empty archive, whose files all have the same time.
    pub(crate) fn new(time: Time) -> Self {
        Self { time, files: Vec::new(), directory: Vec::new(), count: 0 }
    }

    /// Adds a file.
    ///
    /// # Errors
    /// The file, or all of them, are too much for the format: 4 GB, or 65,535 files.
    pub(crate) fn add(&mut self, name: &str, content: &[u8]) -> Result<(), String> {
        let failed = |_| format!("{name} is too large for an archive.");
        let mut crc = Crc::new();
        crc.update(content);
        let packed = deflated(content).map_err(|error| format!("{name} cannot be compressed: {error}."))?;
        // What is compressed already only grows.
        let (method, body) = if packed.len() < content.len() { (DEFLATED, &*packed) } else { (STORED, content) };
        let start = u32::try_from(self.files.len()).map_err(failed)?;
        let name_length = u16::try_from(name.len()).map_err(failed)?;
        let packed_size = u32::try_from(body.len()).map_err(failed)?;
        let size = u32::try_from(content.len()).map_err(failed)?;
        let mut shared = Vec::new();
        for value in [VERSION, FLAGS, method, self.time.time, self.time.date] {
            shared.extend(value.to_le_bytes());
        }
        for value in [crc.sum(), packed_size, size] {
            shared.extend(value.to_le_bytes());
        }
        shared.extend(name_length.to_le_bytes());
        let no_extra = 0_u16.to_le_bytes();

        self.files.extend(b"PK\x03\x04");
        self.files.extend(&shared);
        self.files.extend(no_extra);
        self.files.extend(name.as_bytes());
        self.files.extend(body);

        self.directory.extend(b"PK\x01\x02");
        self.directory.extend((MADE_ON | VERSION).to_le_bytes());
        self.directory.extend(&shared);
        // No extra field, no comment, the first disk, no hint of text.
        self.directory.extend([no_extra; 4].concat());
        self.directory.extend(PERMISSIONS.to_le_bytes());
        self.directory.extend(start.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count = self.count.checked_add(1).ok_or_else(|| format!("{name} is one file too many for an archive."))?;
        Ok(())
    }

    /// The whole archive.
    ///
    /// # Errors
    /// It is too large for the format.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, String> {
        let failed = |_| "The archive is too large.".to_owned();
        let start = u32::try_from(self.files.len()).map_err(failed)?;
        let size = u32::try_from(self.directory.len()).map_err(failed)?;
        self.files.append(&mut self.directory);
        self.files.extend(b"PK\x05\x06\0\0\0\0");
        self.files.extend([self.count.to_le_bytes(); 2].concat());
        self.files.extend([size.to_le_bytes(), start.to_le_bytes()].concat());
        self.files.extend(0_u16.to_le_bytes());
        Ok(self.files)
    }
}

fn deflated(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::{Time, Zip, civil};

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(11_016), (2000, 2, 29));
        assert_eq!(civil(11_017), (2000, 3, 1));
        assert_eq!(civil(20_818), (2026, 12, 31));
        assert_eq!(civil(47_540), (2100, 2, 28));
        assert_eq!(civil(47_541), (2100, 3, 1));
    }

    #[test]
    fn a_time_is_packed_and_has_to_be_one_of_the_format() {
        // 2026-11-26 13:05:42
        assert_eq!(
            Time::from_unix(1_795_698_342),
            Some(Time { time: 13 << 11 | 5 << 5 | 21, date: 46 << 9 | 11 << 5 | 26 })
        );
        assert_eq!(Time::from_unix(0), None);
        assert_eq!(Time::from_unix(5_000_000_000), None);
    }

    #[test]
    fn what_does_not_get_smaller_is_stored() {
        let time = Time::from_unix(1_795_698_342).expect("a time");
        let pack = |content: &[u8]| {
            let mut zip = Zip::new(time);
            zip.add("a", content).expect("small");
            zip.finish().expect("small")
        };
        assert!(pack(b"abc").windows(3).any(|part| part == b"abc"));
        assert!(pack(&[b'a'; 5000]).len() < 500);
        assert_eq!(pack(b"abc"), pack(b"abc"));
    }
}
