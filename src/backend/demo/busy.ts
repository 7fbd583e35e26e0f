import { newClientId } from '../../model/client-id.js';
import type { Backend } from '../backend.js';
import type { DialogRow } from '../rows.js';
import * as rules from '../rules/index.js';
import { OPENERS } from './answers.js';
import { VISITOR } from './callers.js';
import { pick } from './random.js';

const EVERY_MS = 100;
const EVENTS_PER_TICK = 20;

/** A crowd of customers who together make two hundred events a second: half of them type, the others write or read. */
export function crowd(backend: Backend, next: () => number): { run(on: boolean): void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  let dialogs: DialogRow[] = [];

  async function one(): Promise<void> {
    const dialog = pick(dialogs, next);
    if (!dialog?.customerId) return;
    const who = { kind: 'visitor', id: dialog.customerId } as const;
    const dialogId = dialog.id;
    const chance = next();
    if (chance < 0.5) await backend.typing(who, { dialogId, on: true });
    else if (chance < 0.8) {
      const parts = [{ type: 'text' as const, text: pick(OPENERS, next) ?? '' }];
      await backend.run(who, rules.send, { clientId: newClientId(), to: { dialogId }, parts });
    } else await backend.run(who, rules.markRead, { dialogId, upTo: dialog.lastKey });
  }

  async function start(): Promise<void> {
    const all = await backend.read((tx) => tx.dialogs.all());
    dialogs = all.filter(({ status, blocked, customerId }) => status === 'open' && !blocked && !customerId?.startsWith(VISITOR));
    timer = setInterval(() => {
      for (let event = 0; event < EVENTS_PER_TICK; event++) one().catch(() => undefined);
    }, EVERY_MS);
  }

  return {
    run(on): void {
      clearInterval(timer);
      timer = undefined;
      if (on) void start();
    },
  };
}
