//! The names of the patterns of readiness, opportunity and preference, which a quiz file has texts for.

/// The names of the patterns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatternName {
    /// Ready, the door is not shut, and the days would suit: apply.
    Go,
    /// Ready and willing, but the door is narrow.
    NarrowDoor,
    /// Ready; whether the days would suit is open.
    Ready,
    /// Could, but may not enjoy it.
    MayNotEnjoy,
    /// Wanted, and half ready.
    HalfReady,
    /// Nothing stands out.
    NoPattern,
    /// The days may not suit.
    MayNotSuit,
    /// Wanted, not ready.
    NotReady,
    /// A small trial before any plan.
    SmallTrial,
    /// The second pole is the better match.
    BetterMatch,
    /// Readiness is split: confidence is there, the wish to learn is not.
    AbleNotEager,
    /// Readiness is split: the wish to learn is there, confidence is not.
    EagerNotAble,
}

impl PatternName {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Go,
        Self::NarrowDoor,
        Self::Ready,
        Self::MayNotEnjoy,
        Self::HalfReady,
        Self::NoPattern,
        Self::MayNotSuit,
        Self::NotReady,
        Self::SmallTrial,
        Self::BetterMatch,
        Self::AbleNotEager,
        Self::EagerNotAble,
    ];

    /// The id of the pattern.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Go => "go",
            Self::NarrowDoor => "narrow_door",
            Self::Ready => "ready",
            Self::MayNotEnjoy => "may_not_enjoy",
            Self::HalfReady => "half_ready",
            Self::NoPattern => "no_pattern",
            Self::MayNotSuit => "may_not_suit",
            Self::NotReady => "not_ready",
            Self::SmallTrial => "small_trial",
            Self::BetterMatch => "better_match",
            Self::AbleNotEager => "able_not_eager",
            Self::EagerNotAble => "eager_not_able",
        }
    }
}
