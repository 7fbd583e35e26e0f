import { isForeign, isSetting, isWords, kindOf, type FieldKind } from './fields.js';

/** What becomes of the words of people; absent: they stay. */
export interface Masks {
  text?: (words: string) => string;
  name?: (words: string) => string;
}
/** Where a value was found. */
interface Place {
  kind: FieldKind;
  method: string;
  foreign: boolean;
  depth: number;
}

/** Deeper than anything of ours; what refers to itself must not hold up the session. */
const DEEPEST = 40;

/** A copy of a call's arguments that may be kept: plain JSON, without the context, functions, bytes of files, tokens and keys. */
export function keepArgs(method: string, args: readonly unknown[], masks: Masks = {}): unknown[] {
  const kept = args
    .filter((value) => !isContext(value) && typeof value !== 'function')
    .map((value, index) => keep(value, place(method, isWords(method, index)), masks) ?? null);
  while (kept.at(-1) === null) kept.pop();
  return kept;
}

/** A copy of what came back that may be kept. */
export function keepValue(method: string, value: unknown, masks: Masks = {}): unknown {
  return keep(value, place(method, method === 'custom.call'), masks);
}

export function isContext(value: unknown): value is { signal: AbortSignal } {
  return typeof value === 'object' && value !== null && (value as { signal?: unknown }).signal instanceof AbortSignal;
}

const place = (method: string, foreign: boolean): Place => ({ kind: foreign ? 'text' : 'kept', method, foreign, depth: 0 });

function keep(value: unknown, at: Place, masks: Masks): unknown {
  if (at.kind === 'secret' || at.depth > DEEPEST) return undefined;
  if (typeof value === 'string') return keepWords(value, at.kind, masks);
  if (typeof value === 'number' && at.foreign && masks.text) return Number(masks.text(String(value))) || 0;
  if (typeof value === 'boolean' || typeof value === 'number' || value === null) return value;
  if (value instanceof Date) return value.toJSON();
  if (value instanceof Blob) return keepFile(value, masks);
  if (Array.isArray(value)) return value.map((one: unknown) => keep(one, { ...at, depth: at.depth + 1 }, masks) ?? null);
  if (typeof value !== 'object') return undefined;
  const copy: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(value)) {
    const kept = keep(inner, below(at, field), masks);
    if (kept !== undefined) copy[field] = kept;
  }
  return copy;
}

function below({ method, foreign, depth }: Place, field: string): Place {
  const own = kindOf(field, method);
  const inForeign = foreign || isForeign(field);
  const kind = own === 'secret' || own === 'link' ? own : inForeign ? 'text' : isSetting(method) ? 'kept' : own;
  return { kind, method, foreign: inForeign, depth: depth + 1 };
}

function keepWords(words: string, kind: FieldKind, { text, name }: Masks): string | undefined {
  if (kind === 'text') return text ? text(words) : words;
  if (kind === 'name') return name ? name(words) : words;
  return kind === 'link' ? keepLink(words, text ?? name) : words;
}

/** What stands after `?` and `#`, and before `@`, may let in whoever has it. Masked, an address would tell where the words are. */
function keepLink(address: string, mask: unknown): string | undefined {
  if (mask || /^(data|blob):/i.test(address)) return undefined;
  return address.replace(/[?#].*$/s, '').replace(/^([a-z][a-z\d+.-]*:)?\/\/[^/]*@/i, '$1//');
}

function keepFile(file: Blob, { name }: Masks): { name?: string; size: number; mime: string } {
  const own = file instanceof File ? file.name : undefined;
  return { ...(own !== undefined && { name: name ? name(own) : own }), size: file.size, mime: file.type };
}
