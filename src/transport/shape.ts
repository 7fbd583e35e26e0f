/** Gives a value back as it may be used, unknown fields and all, or throws `Malformed`. */
export type Shape<T = unknown> = (value: unknown) => T;

/** What is not as it should be: the path to the place, such as `items.3.sortKey`, and what was expected there. */
export class Malformed extends Error {
  constructor(
    expected: string,
    readonly field = '',
  ) {
    super(expected);
  }
}

/** The path is put together on the way out: what is well formed, and that is nearly all, has none. */
function under(name: string | number, thrown: unknown): unknown {
  if (!(thrown instanceof Malformed)) return thrown;
  return new Malformed(thrown.message, thrown.field === '' ? String(name) : `${name}.${thrown.field}`);
}

const when =
  (expected: string, test: (value: unknown) => boolean): Shape =>
  (value) => {
    if (!test(value)) throw new Malformed(`${expected} was expected`);
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
  (value) =>
    value === undefined ? value : shape(value);

/** May be null. */
export const nullable =
  (shape: Shape): Shape =>
  (value) =>
    value === null ? value : shape(value);

const array = when('a list', Array.isArray);

/** A list of them; the result is a copy. */
export const list =
  (shape: Shape): Shape =>
  (value) => {
    const items = array(value) as unknown[];
    const checked: unknown[] = [];
    try {
      for (const item of items) checked.push(shape(item));
    } catch (thrown) {
      throw under(checked.length, thrown);
    }
    return checked;
  };

const object = when('an object', (value) => typeof value === 'object' && value !== null);

/** An object with these fields at least; the result is a copy. */
export function record(fields: Readonly<Record<string, Shape>> = {}): Shape<Record<string, unknown>> {
  const shapes = Object.entries(fields).map(([name, shape]) => ({ name, shape }));
  return (value) => {
    const copy = { ...(object(value) as Record<string, unknown>) };
    let at = '';
    try {
      for (const { name, shape } of shapes) {
        at = name;
        const found = shape(copy[name]);
        if (found !== copy[name]) copy[name] = found;
      }
    } catch (thrown) {
      throw under(at, thrown);
    }
    return copy;
  };
}

/** An object used as a table: every value has the shape. */
export const table =
  (shape: Shape): Shape =>
  (value) =>
    record(Object.fromEntries(Object.keys(object(value) as object).map((name) => [name, shape])))(value);

/** One of several kinds of object, told apart by `type`; one that is not among them goes to `other`. */
export const byType =
  (kinds: Readonly<Record<string, Shape>>, other: Shape): Shape =>
  (value) => {
    const { type } = object(value) as { type?: unknown };
    return (typeof type === 'string' && Object.hasOwn(kinds, type) ? (kinds[type] ?? other) : other)(value);
  };
