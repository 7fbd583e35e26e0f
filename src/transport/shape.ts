/** Gives a value back as it may be used, unknown fields and all, or throws `Malformed`. `at` is the path to it, such as `items.3`. */
export type Shape<T = unknown> = (value: unknown, at: string) => T;

/** What is not as it should be: the path to the place, such as `items.3.sortKey`, and what was expected there. */
export class Malformed extends Error {
  constructor(
    readonly field: string,
    expected: string,
  ) {
    super(`${expected} was expected`);
  }
}

const when =
  (expected: string, test: (value: unknown) => boolean): Shape =>
  (value, at) => {
    if (!test(value)) throw new Malformed(at, expected);
    return value;
  };

export const text = when('a string', (value) => typeof value === 'string');
export const id = when('a string that is not empty', (value) => typeof value === 'string' && value !== '');
export const number = when('a number', (value) => typeof value === 'number' && !Number.isNaN(value));
export const flag = when('true or false', (value) => typeof value === 'boolean');
export const textOrNumber = when('a string or a number', (value) => typeof value === 'string' || typeof value === 'number');
export const one = (...values: readonly unknown[]): Shape => when(`one of ${values.join(', ')}`, (value) => values.includes(value));

/** May be left out. */
export const optional =
  (shape: Shape): Shape =>
  (value, at) =>
    value === undefined ? value : shape(value, at);

/** May be null. */
export const nullable =
  (shape: Shape): Shape =>
  (value, at) =>
    value === null ? value : shape(value, at);

const array = when('a list', Array.isArray);

/** A list of them; the result is a copy. */
export const list =
  (shape: Shape): Shape =>
  (value, at) =>
    (array(value, at) as unknown[]).map((item, index) => shape(item, `${at}.${index}`));

const object = when('an object', (value) => typeof value === 'object' && value !== null);

/** An object with these fields at least; the result is a copy. */
export const record =
  (fields: Readonly<Record<string, Shape>> = {}): Shape<Record<string, unknown>> =>
  (value, at) => {
    const copy = { ...(object(value, at) as Record<string, unknown>) };
    for (const [name, shape] of Object.entries(fields)) {
      const found = shape(copy[name], at === '' ? name : `${at}.${name}`);
      if (found !== undefined) copy[name] = found;
    }
    return copy;
  };

/** An object used as a table: every value has the shape. */
export const table =
  (shape: Shape): Shape =>
  (value, at) =>
    record(Object.fromEntries(Object.keys(object(value, at) as object).map((name) => [name, shape])))(value, at);

/** One of several kinds of object, told apart by `type`; one that is not among them goes to `other`. */
export const byType =
  (kinds: Readonly<Record<string, Shape>>, other: Shape): Shape =>
  (value, at) => {
    const { type } = object(value, at) as { type?: unknown };
    return (typeof type === 'string' && Object.hasOwn(kinds, type) ? (kinds[type] ?? other) : other)(value, at);
  };
