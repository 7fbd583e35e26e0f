/** A rule of the Transport was broken. The message says in plain words which, what was expected and what came. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
  constructor(
    readonly rule: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${rule}\n  Expected: ${expected}\n  Came:     ${found}`);
  }
}

/** There was nothing to look at: the transport lacks it, the world cannot do it, or it is not promised. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}

/** Throws unless it holds. */
export function must(holds: boolean, rule: string, expected: string, found: unknown): asserts holds {
  if (!holds) throw new ConformanceError(rule, expected, show(found));
}

/** Throws where there is nothing to look at. */
export function needs(there: unknown, why: string): asserts there {
  if (there === undefined || there === null || there === false) throw new NotApplicable(why);
}

/** What a call is refused with; undefined where it is answered. */
export async function refusalOf(call: Promise<unknown>): Promise<{ kind?: string; outcome?: string } | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (error instanceof ConformanceError) throw error;
    return error as { kind?: string; outcome?: string };
  }
}

/** As a person reads it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error)
    return 'kind' in value ? `${value.name} '${String(value.kind)}': ${value.message}` : `${value.name}: ${value.message}`;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
