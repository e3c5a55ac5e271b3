// Where a widget keeps its answers, as far as the page and the browser allow it; and what another tab has done there.
// A storage that is blocked, full or missing changes nothing for the person.
//
// Two tabs are merged part by part, such as answer by answer. What this tab has changed since it last looked counts, since
// it has done so just now; all else is as the other has left it. So nothing is lost, and nothing that was deleted comes back.
// @ts-check

/** The longest text that is read, in characters; ours have some hundreds for each result. */
const LONGEST = 65_536;

/** @param {unknown} value */
const parts = (value) => (Object(value) === value ? Object.keys(/** @type {object} */ (value)) : []);

/**
 * Whether two values of JSON say the same, in whatever order.
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
const isSame = (a, b) =>
  a === b ||
  (Object(a) === a && Object(b) === b && [...parts(a), ...parts(b)].every((name) => isSame(a[name], b[name])));

/**
 * What both tabs have done, as values of JSON.
 * @param {any} before What both had.
 * @param {any} mine
 * @param {any} now What the other has stored.
 * @returns {any}
 */
export function merged(before, mine, now) {
  if (isSame(mine, before)) return now;
  if (isSame(now, before)) return mine;
  if (Array.isArray(mine)) {
    const has = (/** @type {unknown} */ list, /** @type {unknown} */ one) =>
      Array.isArray(list) && list.some((other) => isSame(other, one));
    const theirs = Array.isArray(now) ? now.filter((one) => has(mine, one) || !has(before, one)) : [];
    return [...theirs, ...mine.filter((one) => !has(before, one) && !has(theirs, one))];
  }
  if (Object(mine) !== mine) return mine;
  const names = new Set([...parts(now), ...parts(mine)]);
  const entries = [...names].map((name) => [name, merged(before?.[name], mine[name], now?.[name])]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * The same of what one widget keeps.
 * @param {any} before
 * @param {any} mine
 * @param {any} now
 */
function mergedWhole(before, mine, now) {
  // What a later version has stored says nothing to this one.
  if (mine && now && now.format !== mine.format) return mine;
  const both = merged(before, mine, now);
  if (!mine || !both || both === now) return both;
  const { format, quiz, revision, step, question } = mine;
  // The place is one thing.
  const place = question === before?.question && step === before?.step ? {} : { step, question };
  return { ...both, ...place, ...(quiz && { quiz, revision }), format };
}

/** @type {Record<string, () => Storage | null>} */
const AREAS = { local: () => localStorage, session: () => sessionStorage };

/**
 * Uses a storage, if there is one.
 * @template T
 * @param {string} name
 * @param {(area: Storage) => T} use
 */
function withArea(name, use) {
  try {
    const area = AREAS[name]?.();
    return area && use(area);
  } catch {
    return null; // it may not be touched, or is full
  }
}

/** @param {string | null | undefined} text */
function parsed(text) {
  try {
    return JSON.parse(text || "null");
  } catch {
    return null;
  }
}

export class Shelf {
  #persist = "";
  /**
   * What the widget keeps, by key.
   * @type {Map<string, string>}
   */
  #mine = new Map();
  /**
   * What was stored when this tab last looked.
   * @type {Map<string, string>}
   */
  #seen = new Map();
  #take;

  /** @param {(key: string, text: string) => void} take Called with what the widget is to take over. */
  constructor(take) {
    this.#take = take;
  }

  /**
   * Keeps all in another place from now on, and nowhere else.
   * @param {string | null} persist The attribute.
   */
  use(persist) {
    const name = persist === "session" || persist === "none" ? persist : "local";
    if (name === this.#persist) return;
    this.#persist = name;
    for (const [key, text] of this.#mine) {
      for (const other of Object.keys(AREAS)) {
        withArea(other, (area) => (other === name && text ? area.setItem(key, text) : area.removeItem(key)));
      }
      this.#seen.set(key, this.#stored(key));
    }
  }

  /**
   * What is kept; empty where there is nothing.
   * @param {string} key
   */
  read(key) {
    const text = this.#mine.get(key) ?? this.#stored(key);
    this.#mine.set(key, text);
    if (!this.#seen.has(key)) this.#seen.set(key, text);
    return text;
  }

  /**
   * Keeps a text, together with what another tab has done.
   * @param {string} key
   * @param {string} text
   */
  store(key, text) {
    this.#mine.set(key, text);
    const all = this.#look(key);
    if (all && all !== this.#seen.get(key)) withArea(this.#persist, (area) => area.setItem(key, all));
    this.#seen.set(key, this.#stored(key));
  }

  /**
   * Keeps what was made of a text outside of the widget, together with what has been done to it meanwhile.
   * @param {string} key
   * @param {string} before
   * @param {string} after
   */
  change(key, before, after) {
    const both = mergedWhole(parsed(before), parsed(after), parsed(this.read(key)));
    this.store(key, JSON.stringify(both));
  }

  /**
   * Deletes what is kept, wherever it is.
   * @param {string} key
   */
  forget(key) {
    // Another tab has deleted it already: what is there by now is its own.
    if (this.#mine.get(key) === "") return;
    this.#mine.set(key, "");
    for (const name of Object.keys(AREAS)) withArea(name, (area) => area.removeItem(key));
    this.#seen.set(key, this.#stored(key));
  }

  /**
   * Whether another tab has done something that this one has not looked at.
   * @param {string} key
   */
  isOvertaken(key) {
    return this.#persist !== "none" && this.#stored(key) !== (this.#seen.get(key) ?? "");
  }

  /** Takes over what another tab has done. */
  lookAgain() {
    for (const key of this.#mine.keys()) {
      this.#look(key);
      this.#seen.set(key, this.#stored(key));
    }
  }

  /**
   * What the widget keeps, with what another tab has done since, of which the widget hears.
   * @param {string} key
   */
  #look(key) {
    const [mine, seen, now] = [this.#mine.get(key) ?? "", this.#seen.get(key) ?? "", this.#stored(key)];
    if (now === seen || this.#persist === "none") return mine;
    const own = parsed(mine);
    // What is there and cannot be read says nothing.
    const other = now && !parsed(now) ? parsed(seen) : parsed(now);
    const both = mergedWhole(parsed(seen), own, other);
    if (isSame(both, own)) return mine;
    const text = both ? JSON.stringify(both) : "";
    this.#mine.set(key, text);
    queueMicrotask(() => this.#take(key, text));
    return text;
  }

  /** @param {string} key */
  #stored(key) {
    const text = withArea(this.#persist, (area) => area.getItem(key)) ?? "";
    return text.length > LONGEST ? "" : text;
  }
}
