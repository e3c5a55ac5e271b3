// What probe.js finds in a page: how a contestant is used, which its adapter.js says.

/** Elements are found anew each time, as libraries make them anew. */
declare const benchAdapter: {
  statement(): Element | null | undefined;
  presses: ((answer?: number) => Element | null)[];
  after?: ((answer?: number) => Element | null)[];
  otherwise?: (answer?: number) => Element | null;
  result(): Element | null | undefined;
  outcome?(): string;
};
