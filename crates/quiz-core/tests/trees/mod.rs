//! Arbitrary JSON trees.

use proptest::prelude::*;
use quiz_core::Json;

/// Any tree, also with texts full of quotes, backslashes and control characters, and with names given twice.
///
/// Without fractions: they are kept without their value, so no text can bring them back.
pub(crate) fn any_tree() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        prop_oneof![any::<i64>(), -3..12_i64].prop_map(Json::Integer),
        text().prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
            proptest::collection::vec((text(), inner), 0..6).prop_map(Json::Object),
        ]
    })
}

/// Any text; often one of few characters, all of them awkward.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let awkward = "\"\\/\u{0}\u{1}\u{8}\u{c}\n\r\t\u{1b}\u{1f}\u{7f}\u{85}\u{9f}\u{2028}\u{2029}\u{feff}\u{fffd}\u{10ffff}{}[]:,aé😀";
    let awkward: Vec<char> = awkward.chars().collect();
    prop_oneof![
        any::<String>(),
        proptest::collection::vec(proptest::sample::select(awkward), 0..6).prop_map(String::from_iter),
    ]
}
