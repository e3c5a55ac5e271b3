//! What a person has done so far, and the one pure function that changes it.

use crate::{Answer, MOST_IMPORTANCE, Quiz, Settled, Tally};

/// The screen that a person is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A statement, by its position.
    Question(usize),
    /// All statements with their answers.
    Review,
    /// What matters to the person.
    Importance,
    /// The result.
    Result,
}

/// A person's way through the quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The answers, in the order of presentation: always as many as the quiz has statements.
    pub answers: Vec<Answer>,
    /// The importance of each area, in their order; nothing where none was given.
    pub importance: Vec<Option<u8>>,
    /// The screen.
    pub step: Step,
    /// The screen to go back to, where it is not the one before: a statement may have been opened from the review.
    pub from: Option<Step>,
    /// Whether choosing with a pointer moves on by itself.
    pub auto_advance: bool,
    /// Whether the person wanted to go on without an answer.
    pub answer_missing: bool,
    /// Whether the person was told that the side can no longer change, and chose to go on.
    pub settled_told: bool,
    /// The day the result was first reached, in days since 1970-01-01.
    pub finished: Option<u32>,
}

/// Something that a person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Answers a statement.
    Answer(usize, Answer),
    /// Answers a statement in a way that moves on, where that is switched on.
    AnswerAndGoOn(usize, Answer),
    /// Goes on.
    Next,
    /// Goes back.
    Back,
    /// Opens a screen.
    Open(Step),
    /// Says how much an area matters.
    Importance(usize, u8),
    /// Lets all areas count the same, and opens the result.
    EqualImportance,
    /// Switches on or off that choosing with a pointer moves on.
    AutoAdvance(bool),
    /// Goes on although the side can no longer change.
    GoOnAnyway,
    /// Notes the day on which the result was first reached, in days since 1970-01-01.
    Finished(u32),
    /// Starts again from nothing.
    Restart,
}

impl Session {
    /// The beginning: the first statement, nothing answered.
    #[must_use]
    pub fn new(quiz: &Quiz) -> Self {
        Self {
            answers: vec![Answer::Open; quiz.questions.len()],
            importance: vec![None; quiz.areas.len()],
            step: Step::Question(0),
            from: None,
            auto_advance: true,
            answer_missing: false,
            settled_told: false,
            finished: None,
        }
    }

    /// The answer to a statement.
    #[must_use]
    pub fn answer(&self, question: usize) -> Answer {
        self.answers.get(question).copied().unwrap_or_default()
    }

    /// How many statements have an answer or a “Not sure”.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.answers.iter().filter(|answer| !answer.is_open()).count()
    }

    /// The first statement that is still open.
    #[must_use]
    pub fn first_open(&self) -> Option<usize> {
        self.answers.iter().position(|answer| answer.is_open())
    }

    /// Whether nothing has been answered, so that there is nothing to keep.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.answered() == 0 && self.importance.iter().all(Option::is_none)
    }

    /// Whether it is time to say that the side can no longer change: it is so, statements are open, and it was not
    /// said before.
    #[must_use]
    pub fn is_settled_early(&self, quiz: &Quiz) -> bool {
        matches!(self.step, Step::Question(_))
            && !self.settled_told
            && self.first_open().is_some()
            && Settled::of(&Tally::new(quiz, &self.answers, &self.importance)).side
    }

    fn next(&self) -> Option<Step> {
        match self.step {
            Step::Question(_) if self.from.is_some() => self.from,
            Step::Question(at) if at + 1 < self.answers.len() => Some(Step::Question(at + 1)),
            Step::Question(_) if self.first_open().is_some() => Some(Step::Review),
            Step::Question(_) => Some(Step::Importance),
            Step::Review => Some(self.first_open().map_or(Step::Importance, Step::Question)),
            Step::Importance => Some(Step::Result),
            Step::Result => None,
        }
    }

    fn back(&self) -> Option<Step> {
        let last = Step::Question(self.answers.len().saturating_sub(1));
        match self.step {
            _ if self.from.is_some() => self.from,
            Step::Question(0) => None,
            Step::Question(at) => Some(Step::Question(at - 1)),
            Step::Review | Step::Importance => Some(last),
            Step::Result => Some(Step::Importance),
        }
    }

    fn at(mut self, step: Step, from: Option<Step>) -> Self {
        self.step = step;
        self.from = from;
        self.answer_missing = false;
        self
    }

    fn with_answer(&self, question: usize, answer: Answer) -> Option<Self> {
        let mut session = self.clone();
        *session.answers.get_mut(question)? = answer;
        session.answer_missing = false;
        Some(session)
    }
}

/// The session after an action, or nothing where the action changes nothing: it is not possible here, or all is so
/// already.
#[must_use]
pub fn reduce(quiz: &Quiz, session: &Session, action: Action) -> Option<Session> {
    let next = match action {
        Action::Answer(question, answer) => session.with_answer(question, valid(answer))?,
        Action::AnswerAndGoOn(question, answer) => {
            let answered = session.with_answer(question, valid(answer))?;
            let moves = session.auto_advance && session.step == Step::Question(question);
            match answered.next() {
                Some(step) if moves => answered.at(step, None),
                _ => answered,
            }
        }
        Action::Next => match session.step {
            Step::Question(at) if session.answer(at).is_open() => Session { answer_missing: true, ..session.clone() },
            _ => session.clone().at(session.next()?, None),
        },
        Action::Back => session.clone().at(session.back()?, None),
        Action::Open(step) => open(session, step)?,
        Action::Importance(area, points) => {
            let mut session = session.clone();
            *session.importance.get_mut(area)? = Some(points.min(MOST_IMPORTANCE));
            session
        }
        Action::EqualImportance => {
            let mut session = session.clone().at(Step::Result, None);
            session.importance.fill(None);
            session
        }
        Action::AutoAdvance(on) => Session { auto_advance: on, ..session.clone() },
        Action::GoOnAnyway => Session { settled_told: true, ..session.clone() },
        Action::Finished(day) => Session { finished: session.finished.or(Some(day)), ..session.clone() },
        Action::Restart => Session { auto_advance: session.auto_advance, ..Session::new(quiz) },
    };
    // It is said on one statement; who moves on without a word has decided too.
    let told = next.settled_told || (next.step != session.step && session.is_settled_early(quiz));
    let next = Session { settled_told: told && action != Action::Restart, ..next };
    (next != *session).then_some(next)
}

fn valid(answer: Answer) -> Answer {
    match answer {
        Answer::Given(raw) => Answer::Given(raw.min(4)),
        other => other,
    }
}

fn open(session: &Session, step: Step) -> Option<Session> {
    if let Step::Question(at) = step
        && at >= session.answers.len()
    {
        return None;
    }
    if step == session.step {
        return None;
    }
    // From a screen that shows many things one comes back to it; the result leads everywhere and back to itself.
    let from = match (session.step, step) {
        (_, Step::Result) => None,
        (Step::Review | Step::Result, _) => Some(session.step),
        (Step::Question(_) | Step::Importance, Step::Review) => Some(session.step),
        _ => None,
    };
    Some(session.clone().at(step, from))
}
