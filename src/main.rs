//! The wasm module: the exports of `career_quiz::embed`, linked into a program that does nothing by itself.

use career_quiz as _;

fn main() {}
