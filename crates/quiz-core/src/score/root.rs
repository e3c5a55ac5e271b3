//! Square roots in whole numbers.

/// The whole part of a square root; 0 for a number below 0.
pub(super) fn root(number: i64) -> i64 {
    let (mut low, mut high) = (0, number.clamp(0, 3_037_000_499));
    while low < high {
        let middle = low + (high - low + 1) / 2;
        if middle * middle <= number {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    low
}

/// The root of a fraction above 0, rounded to the nearest whole number.
pub(super) fn rounded_root(above: i64, below: i64) -> i64 {
    // ⌊x + 1/2⌋ = ⌊(⌊2x⌋ + 1)/2⌋.
    (root(4 * above / below.max(1)) + 1) / 2
}
