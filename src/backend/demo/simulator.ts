import { newClientId } from '../../model/client-id.js';
import { seeded } from '../../shared/seeded.js';
import type { Backend } from '../backend.js';
import type { DialogRow, MessageRow } from '../rows.js';
import * as rules from '../rules/index.js';
import { answerTo, OPENERS } from './answers.js';
import { crowd } from './busy.js';
import { VISITOR } from './callers.js';
import { pick } from './random.js';

export interface SimulatorOptions {
  /** The same seed, the same customers. Default 1. */
  seed?: number;
  /** How long people take: 1 is natural, 0.01 is for tests. */
  pace?: number;
  /** Whether customers answer. Default true. */
  answers?: boolean;
  /** Whether customers also write by themselves. Default true. */
  ambient?: boolean;
}
export interface Simulator {
  /** A customer writes now. */
  says(dialogId: string, text: string): Promise<void>;
  /** Two hundred events a second, until it is switched off. */
  busy(on: boolean): void;
  dispose(): void;
}

const SECOND = 1000;

/** Customers who read, type and answer after an operator has written. Visitors of the widget are real people: they speak for themselves. */
export function simulateCustomers(
  backend: Backend,
  { seed = 1, pace = 1, answers = true, ambient = true }: SimulatorOptions = {},
): Simulator {
  const next = seeded(seed);
  const ended = new AbortController();
  const rush = crowd(backend, next);

  /** Waits between two times, of people's kind. */
  const pause = (from: number, to: number): Promise<void> => wait((from + (to - from) * next()) * SECOND * pace, ended.signal);
  const find = (dialogId: string): Promise<DialogRow | undefined> => backend.read((tx) => tx.dialogs.get(dialogId));

  async function says(dialogId: string, text: string): Promise<void> {
    const customerId = (await find(dialogId))?.customerId;
    if (!customerId) return;
    const parts = [{ type: 'text' as const, text }];
    await backend.run({ kind: 'visitor', id: customerId }, rules.send, { clientId: newClientId(), to: { dialogId }, parts });
  }

  async function types(dialogId: string, customerId: string, seconds: number): Promise<void> {
    const who = { kind: 'visitor', id: customerId } as const;
    await backend.typing(who, { dialogId, on: true });
    await pause(seconds, seconds);
    await backend.typing(who, { dialogId, on: false });
  }

  async function answer(dialogId: string, customerId: string, message: MessageRow): Promise<void> {
    const who = { kind: 'visitor', id: customerId } as const;
    const upTo = { dialogId, upTo: message.sortKey };
    await pause(0.4, 1.2);
    await backend.run(who, rules.markDelivered, upTo);
    await pause(0.8, 2.5);
    await backend.run(who, rules.markRead, upTo);
    if (next() < 0.15) return;
    await pause(0.5, 2);
    const text = message.parts.map((part) => (part.type === 'text' ? part.text : '')).join(' ');
    const language = (await backend.read((tx) => tx.customers.get(customerId)))?.language;
    const words = answerTo(text, language, next);
    await types(dialogId, customerId, 1 + words.length / 20);
    const dialog = await find(dialogId);
    // Someone who was written to again meanwhile answers the newest only.
    if (dialog?.lastMessageId === message.id && dialog.status !== 'closed' && !dialog.blocked) await says(dialogId, words);
  }

  const unhear = backend.onCommit((rows) => {
    if (!answers) return;
    for (const row of rows) if (row.entity === 'messages' && row.before === undefined) quietly(hear(row.id));
  });

  async function hear(messageId: string): Promise<void> {
    const message = await backend.read((tx) => tx.messages.get(messageId));
    if (message?.kind !== 'message' || message.author.kind !== 'operator' || message.delivery === 'failed') return;
    const customerId = (await find(message.dialogId))?.customerId;
    if (customerId && !customerId.startsWith(VISITOR)) await answer(message.dialogId, customerId, message);
  }

  /** Now and then somebody types in a dialog that is open, and mostly sends it. */
  async function liveOn(): Promise<void> {
    while (!ended.signal.aborted) {
      await pause(14, 40);
      const dialogs = await backend.read((tx) => tx.dialogs.all());
      const open = dialogs.filter(({ status, blocked, customerId }) => status !== 'closed' && !blocked && !customerId?.startsWith(VISITOR));
      const dialog = pick(open, next);
      if (!dialog?.customerId) continue;
      await types(dialog.id, dialog.customerId, 3);
      if (next() < 0.6) await says(dialog.id, pick(OPENERS, next) ?? '');
    }
  }
  /** Two who are at it as the day begins: a visitor who hesitates, and Marco, who comments beside Anna. */
  async function setTheScene(): Promise<void> {
    for (let times = 0; times < 20; times++) {
      for (let seconds = 0; seconds < 24; seconds += 4) {
        await backend.typing({ kind: 'visitor', id: 'c-visitor-8f' }, { dialogId: 'visitor-8f', on: true });
        await backend.typing({ kind: 'operator', id: 'marco' }, { dialogId: 'elena', on: true, audience: 'internal' });
        await pause(4, 4);
      }
      await pause(8, 20);
    }
  }
  if (ambient) {
    quietly(liveOn());
    quietly(setTheScene());
  }

  return {
    says,
    busy: rush.run,
    dispose(): void {
      unhear();
      ended.abort();
      rush.run(false);
    },
  };
}

/** A customer whose dialog is gone meanwhile, or who is blocked, simply stops. */
function quietly(work: Promise<void>): void {
  work.catch(() => undefined);
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, stop) => {
    if (signal.aborted) return stop(signal.reason as Error);
    const timer = setTimeout(done, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        stop(signal.reason as Error);
      },
      { once: true },
    );
  });
}
