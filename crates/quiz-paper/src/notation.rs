//! How numbers and missing answers are written on paper.

/// What stands for “Not sure”, as a box on the questions and in the sums of the example.
pub(crate) const UNSURE: &str = "?";

/// A number with its sign, as it is written by hand: `+2`, `0`, `−1`.
pub(crate) fn signed(number: i64) -> String {
    if number > 0 { format!("+{number}") } else { minus(number) }
}

/// A number with a true minus sign where it is below 0.
pub(crate) fn minus(number: i64) -> String {
    number.to_string().replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::{minus, signed};

    #[test]
    fn signs_are_those_of_handwriting() {
        assert_eq!([2, 0, -1].map(signed), ["+2", "0", "−1"]);
        assert_eq!([24, 0, -24].map(minus), ["24", "0", "−24"]);
    }
}
