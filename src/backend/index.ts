/**
 * The reference backend: one Fetch-API handler over a store port and a file port. The same rules run in a page, in a worker
 * and on a server; nothing here touches `window`.
 *
 * ```ts
 * const backend = createBackend({ store: memoryStore(), files: memoryFiles(), authenticate });
 * await backend.seed({ channels, groups, operators, tags, customers, dialogs, messages });   // model shapes, ids and times kept
 * const response = await backend.handle(new Request('https://chat.example/session', { headers: { authorization: 'Bearer …' } }));
 * ```
 *
 * **Seeding.** `backend.seed(world)` takes the model's own shapes with their ids, sort keys and times and writes no events;
 * streams that are open are told to fetch afresh. `backend.write(async (tx) => { await tx.notes.put({ … }) })` writes any row
 * (rows.ts) in one transaction, with events.
 *
 * **Acting as somebody**, without HTTP and without limits:
 *
 * ```ts
 * const customer = { kind: 'visitor', id: 'c-1' } as const;
 * await backend.run(customer, rules.send, { clientId: uuid(), to: { dialogId }, parts: [{ type: 'text', text: 'Hello' }] });
 * await backend.run(customer, rules.markDelivered, { dialogId, upTo: sortKey });
 * await backend.run(customer, rules.markRead, { dialogId, upTo: sortKey });
 * await backend.typing(customer, { dialogId, on: true });
 * await backend.run({ kind: 'bot', id: 'b-1' }, rules.send, { … });
 * ```
 *
 * **Hearing what happens**: `backend.onCommit((rows) => …)` after each transaction: `{ entity: 'messages', id, of: dialogId }`;
 * look the row up with `backend.read((tx) => tx.messages.get(id))`.
 */
export { createBackend } from './backend.js';
export type { Backend, BackendOptions } from './backend.js';
export type { Identity, Caller, Right } from './caller.js';
export type { FilePort } from './files.js';
export type { LogRow, Store, StoreTx, Table, Tx } from './store.js';
export type * from './rows.js';
export type { World } from './seed.js';
export type { Rule } from './rule.js';
export type { Settings } from './settings.js';
export { memoryStore } from './memory/memory-store.js';
export type { MemorySnapshot, MemoryStore } from './memory/memory-store.js';
export { memoryFiles } from './memory/memory-files.js';
export * as rules from './rules/index.js';
