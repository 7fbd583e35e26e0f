import type { Hit } from '../../model/query.js';
import { audienceOf, sees } from '../audience.js';
import { textOf } from '../message-text.js';
import { decodeToken, encodeToken } from '../page-token.js';
import type { DialogRow } from '../rows.js';
import type { DialogSearch, DialogSearchPage } from '../store.js';
import { readField } from './dialog-fields.js';
import { matches } from './matches.js';
import type { MemoryTables } from './memory-account.js';
import type { WordFinder } from './words.js';
import { wordFinder } from './words.js';

/** A place in a sorted list, smaller first. */
type Place = [number, number, string];

/** Dialogs a viewer sees, filtered, sorted, a page of them. Pages are by place, so that rows which move do not shift the rest. */
export function searchDialogs(
  tables: MemoryTables,
  search: DialogSearch,
  { limit, token }: { limit: number; token?: string },
): DialogSearchPage {
  const hits: Record<string, Hit> = {};
  const direction = search.reversed ? -1 : 1;
  const sorted = [...fitting(tables, search, hits)].map((row) => ({ row, place: placeOf(row, search.sort) }));
  sorted.sort((a, b) => direction * compare(a.place, b.place));
  const found = search.onePerCustomer ? firstOfEach(sorted) : sorted;
  const after = token === undefined ? undefined : decodeToken<Place>(token);
  const rest = after ? found.filter(({ place }) => direction * compare(place, after) > 0) : found;
  const page = rest.slice(0, limit);
  const last = page.length < rest.length ? page.at(-1) : undefined;
  return {
    items: page.map(({ row }) => row),
    total: found.length,
    ...(search.words?.length ? { hits } : {}),
    ...(last ? { next: encodeToken(last.place) } : {}),
  };
}

export function countDialogs(tables: MemoryTables, search: DialogSearch): number {
  let count = 0;
  for (const _row of fitting(tables, search, {})) count++;
  return count;
}

function* fitting(tables: MemoryTables, { seenBy, where, words }: DialogSearch, hits: Record<string, Hit>): Iterable<DialogRow> {
  const find = words?.length ? wordFinder(words) : undefined;
  for (const row of tables.dialogs.rows.values()) {
    if (!sees(seenBy, audienceOf(row))) continue;
    if (where && !matches(where, (field) => readField(field, row, tables, seenBy))) continue;
    const hit = find && hitOf(row, tables, find);
    if (find && !hit) continue;
    if (hit) hits[row.id] = hit;
    yield row;
  }
}

function firstOfEach<T extends { row: DialogRow }>(sorted: readonly T[]): T[] {
  const seen = new Set<string>();
  return sorted.filter(({ row }) => {
    const key = row.customerId ?? row.id;
    return !seen.has(key) && seen.add(key);
  });
}

/** processing: those who wait the longest first, then by activity [F051, F053]. Otherwise the newest first. */
function placeOf(row: DialogRow, sort: DialogSearch['sort']): Place {
  if (sort === 'created') return [0, -row.createdAt, row.id];
  if (sort === 'processing' && row.waitingSince !== undefined && row.status !== 'closed') return [0, row.waitingSince, row.id];
  return [1, -row.activityKey, row.id];
}

function compare(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}

function hitOf(row: DialogRow, tables: MemoryTables, find: WordFinder): Hit | undefined {
  const customer = row.customerId === null ? undefined : tables.customers.rows.get(row.customerId);
  const name = customer?.name ?? row.contact?.name ?? '';
  const nameRanges = find(name);
  if (nameRanges) return { field: 'name', snippet: name, ranges: nameRanges };
  const phone = customer?.phones?.find((number) => find(number) ?? find(number.replace(/\D/g, '')));
  if (phone !== undefined) return { field: 'phone', snippet: phone };
  for (const email of customer?.emails ?? []) {
    const ranges = find(email);
    if (ranges) return { field: 'email', snippet: email, ranges };
  }
  for (const message of tables.messages.under('dialog', row.id, { descending: true })) {
    if (message.deleted || message.kind === 'event') continue;
    const text = textOf(message.parts);
    const ranges = find(text);
    if (ranges) return { messageId: message.id, field: 'text', ...snippet(text, ranges) };
  }
  return undefined;
}

const AROUND = 40;

/** The words about the first range, at most some 200 characters, with the ranges that lie within. */
function snippet(text: string, ranges: [number, number][]): { snippet: string; ranges: [number, number][] } {
  const start = Math.max(0, (ranges[0]?.[0] ?? 0) - AROUND);
  const cut = text.slice(start, start + 200);
  const within = ranges.map(([from, to]): [number, number] => [from - start, to - start]).filter(([, to]) => to <= cut.length);
  return { snippet: cut, ranges: within };
}
