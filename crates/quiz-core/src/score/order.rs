//! Ordering by a number, in one small piece of code: the sort of the standard library is made anew for every type,
//! at three kilobytes each.

/// The positions of `keys` from the smallest key to the largest; equal keys stay in their order.
pub(crate) fn order(keys: &[i64]) -> Vec<usize> {
    let mut order: Vec<(i64, usize)> = Vec::with_capacity(keys.len());
    for (at, key) in keys.iter().enumerate() {
        let before = order.iter().take_while(|(known, _)| known <= key).count();
        order.insert(before, (*key, at));
    }
    order.into_iter().map(|(_, at)| at).collect()
}

/// The items in the order of their keys.
pub(crate) fn ordered<T: Copy>(items: &[T], key: impl Fn(&T) -> i64) -> Vec<T> {
    let keys: Vec<i64> = items.iter().map(key).collect();
    order(&keys).into_iter().filter_map(|at| items.get(at).copied()).collect()
}
