// The package as the pages of the frameworks import it; tests/package/ holds its types against their users.

declare module "career-quiz/define";
