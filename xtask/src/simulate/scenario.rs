//! The people who are simulated: as the base model has them, and as they may differ from it.

/// How the traits of a person hang together.
#[derive(Clone, Copy)]
pub(super) enum Correlation {
    /// As the base model has it: the six numbers of its table where the quiz has four areas, else one for all pairs.
    Base,
    /// The same for all pairs of areas.
    All(f64),
}

/// How much the areas count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Importance {
    /// All the same.
    Equal,
    /// 0 to 10 points each, all equally likely.
    Random,
    /// One area alone; each area in turn.
    OneArea,
}

/// How a person gets to an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answering {
    /// By the statement, as the model says.
    Model,
    /// All five answers equally likely.
    Random,
    /// N(3.2, 0.8), rounded, whatever the statement says.
    YeaSayer,
    /// One answer in nine of ten cases, else any.
    StraightLine,
    /// The first half by the model, the second half one answer.
    SecondHalfOneLine,
}

/// Whether a scenario is the base, or counts among those that a target for stress holds for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Base,
    Stress,
    /// For one figure alone.
    Other,
    Careless,
}

/// One kind of people.
#[derive(Clone, Copy)]
pub(super) struct Scenario {
    pub(super) id: &'static str,
    pub(super) what: &'static str,
    pub(super) role: Role,
    pub(super) answering: Answering,
    pub(super) correlation: Correlation,
    pub(super) importance: Importance,
    /// What the slopes of all statements are multiplied by.
    pub(super) slopes: f64,
    /// The standard deviation of the tendency to agree.
    pub(super) acquiescence: f64,
    /// The standard deviation of the logarithm of the tendency to the middle of the scale.
    pub(super) extremity: f64,
    pub(super) trait_mean: f64,
    pub(super) trait_sd: f64,
    /// How much the tendency to agree grows from the first statement to the last.
    pub(super) drift: f64,
    /// The share of statements against that are answered as if they were for.
    pub(super) misread: f64,
    /// The share of “Not sure” for statements for and against.
    pub(super) unsure: [f64; 2],
}

const BASE: Scenario = Scenario {
    id: "base",
    what: "base group",
    role: Role::Base,
    answering: Answering::Model,
    correlation: Correlation::Base,
    importance: Importance::Equal,
    slopes: 1.0,
    acquiescence: 0.4,
    extremity: 0.25,
    trait_mean: 0.0,
    trait_sd: 1.0,
    drift: 0.0,
    misread: 0.0,
    unsure: [0.0, 0.0],
};
const STRESS: Scenario = Scenario { role: Role::Stress, ..BASE };
const CARELESS: Scenario = Scenario { role: Role::Careless, ..BASE };

/// All scenarios, the base first.
pub(super) const ALL: [Scenario; 19] = [
    BASE,
    Scenario { id: "misread_10", what: "misread (10 %)", misread: 0.1, ..STRESS },
    Scenario { id: "misread_20", what: "misread (20 %)", misread: 0.2, ..STRESS },
    Scenario { id: "weak_statements", what: "weak statements", slopes: 0.65, ..STRESS },
    Scenario { id: "strong_styles", what: "strong styles", acquiescence: 0.9, extremity: 0.45, ..STRESS },
    Scenario { id: "independent", what: "unrelated traits", correlation: Correlation::All(0.0), ..STRESS },
    Scenario { id: "traits_r60", what: "traits more related", correlation: Correlation::All(0.6), ..STRESS },
    Scenario { id: "traits_sd60", what: "people more alike", trait_sd: 0.6, ..STRESS },
    Scenario { id: "traits_mean50", what: "all nearer one pole", trait_mean: 0.5, ..STRESS },
    Scenario { id: "unsure_10", what: "10 % Not sure", unsure: [0.1, 0.1], ..STRESS },
    Scenario { id: "unsure_25", what: "25 % Not sure", unsure: [0.25, 0.25], ..STRESS },
    Scenario { id: "importance", what: "random importance", importance: Importance::Random, ..STRESS },
    Scenario { id: "one_area", what: "one area only", importance: Importance::OneArea, ..STRESS },
    Scenario { id: "unsure_by_direction", what: "uneven Not sure", role: Role::Other, unsure: [0.15, 0.35], ..BASE },
    Scenario { id: "drift", what: "agrees more and more", role: Role::Other, drift: 1.0, ..BASE },
    Scenario { id: "random", what: "clicks at random", answering: Answering::Random, ..CARELESS },
    Scenario { id: "yea_sayer", what: "agrees with everything", answering: Answering::YeaSayer, ..CARELESS },
    Scenario { id: "straight_line", what: "90 % one answer", answering: Answering::StraightLine, ..CARELESS },
    Scenario { id: "second_half", what: "gives up half-way", answering: Answering::SecondHalfOneLine, ..CARELESS },
];
