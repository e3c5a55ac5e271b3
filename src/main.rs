//! The wasm module: the exports of `career_quiz::embed`, linked into a program that does nothing by itself.

use career_quiz as _;

/// Half the size of the allocator that std brings along, and as good at using again what was freed.
#[cfg(target_arch = "wasm32")]
mod allocator {
    use rlsf::{GlobalTlsf, GlobalTlsfOptions};

    #[global_allocator]
    static ALLOCATOR: GlobalTlsf<Small> = GlobalTlsf::new();

    struct Small;

    impl GlobalTlsfOptions for Small {
        const ENABLE_REALLOCATION: bool = false;
    }
}

fn main() {}
