import { Unreadable, Untrue } from './faults.mjs';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const [QUOTE, BACKSLASH, FIRST_PLAIN] = [0x22, 0x5c, 0x20];
const SPACE = /[ \t\n\r]*/y;
const MOST_DEPTH = 1000;

/** A number that is no integer from 0 to 2^53 - 1 is kept as this, and is no number where one must be. */
export const OTHER_NUMBER = Symbol('another number');

/** JSON.parse forgets members that stand twice and rounds numbers; this does neither. */
class Scanner {
  constructor(text, where) {
    this.text = text;
    this.where = where;
    this.at = 0;
    this.doubled = false;
  }

  fail() {
    throw new Unreadable(`${this.where} is not JSON as it must be`);
  }

  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    this.at += found ? found[0].length : 0;
    return found?.[0];
  }

  take(mark) {
    this.match(SPACE);
    const there = this.text.startsWith(mark, this.at);
    this.at += there ? mark.length : 0;
    return there;
  }

  value(depth = 0) {
    if (depth > MOST_DEPTH) this.fail();
    this.match(SPACE);
    switch (this.text[this.at]) {
      case '{': return this.object(depth);
      case '[': return this.array(depth);
      case '"': return this.string();
      default: return this.word();
    }
  }

  object(depth) {
    const members = new Map();
    this.take('{');
    if (this.take('}')) return members;
    do {
      this.match(SPACE);
      const name = this.string();
      if (!this.take(':')) this.fail();
      this.doubled ||= members.has(name);
      members.set(name, this.value(depth + 1));
    } while (this.take(','));
    if (!this.take('}')) this.fail();
    return members;
  }

  array(depth) {
    const items = [];
    this.take('[');
    if (this.take(']')) return items;
    do {
      items.push(this.value(depth + 1));
    } while (this.take(','));
    if (!this.take(']')) this.fail();
    return items;
  }

  string() {
    const start = this.at++;
    if (this.text.charCodeAt(start) !== QUOTE) this.fail();
    // By hand: one pattern for a whole string of some megabytes is more than the engine's stack holds.
    for (let escaped = false; ; ) {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTE) {
        const raw = this.text.slice(start, ++this.at);
        const text = escaped ? JSON.parse(raw) : raw.slice(1, -1);
        return text.isWellFormed() ? text : this.fail();
      }
      if (code === BACKSLASH) {
        escaped = true;
        if (this.match(ESCAPE) === undefined) this.fail();
      } else if (code >= FIRST_PLAIN) {
        this.at++;
      } else {
        this.fail();
      }
    }
  }

  word() {
    for (const [word, value] of [['true', true], ['false', false], ['null', null]]) {
      if (this.take(word)) return value;
    }
    const raw = this.match(NUMBER);
    if (raw === undefined) this.fail();
    return /^\d+$/.test(raw) && Number.isSafeInteger(Number(raw)) ? Number(raw) : OTHER_NUMBER;
  }
}

/** @returns {{value: unknown, doubled: boolean}} doubled: whether some member stands twice */
export const parse = (text, where) => {
  const scanner = new Scanner(text, where);
  const value = scanner.value();
  scanner.match(SPACE);
  if (scanner.at !== text.length) scanner.fail();
  return { value, doubled: scanner.doubled };
};

const TYPES = {
  text: (value) => typeof value === 'string',
  number: (value) => Number.isSafeInteger(value),
  truth: (value) => typeof value === 'boolean',
  array: Array.isArray,
  texts: (value) => Array.isArray(value) && value.every(TYPES.text),
};

/**
 * The members of an object, each of the type it must have.
 * @param {Record<string, keyof TYPES>} shape
 * @param {Untrue[]} doubts gets what is false: it waits, for what cannot be read is said first
 */
export const members = (value, shape, where, doubts) => {
  if (!(value instanceof Map)) {
    throw new Unreadable(`${where} is not an object`);
  }
  const result = {};
  for (const [name, type] of Object.entries(shape)) {
    if (!value.has(name) || !TYPES[type](value.get(name))) {
      throw new Unreadable(`${where}: ${name} is missing or of another type`);
    }
    result[name] = value.get(name);
  }
  const unknown = [...value.keys()].find((name) => !Object.hasOwn(shape, name));
  if (unknown !== undefined) {
    doubts.push(new Untrue(`${where} has a member that it must not have: ${unknown}`));
  }
  return result;
};

/** One object, wholly read before anything in it is judged. */
export const object = (text, shape, where, doubts) => {
  const { value, doubled } = parse(text, where);
  if (doubled) {
    doubts.push(new Untrue(`${where} has a member twice`));
  }
  return members(value, shape, where, doubts);
};
