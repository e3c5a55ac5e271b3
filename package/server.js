// What a server gets, which has no elements: the tag is rendered as it stands, and nothing is registered.
// @ts-check

export class CareerQuizElement {}
export class CareerQuizPopupElement {}
