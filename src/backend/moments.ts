import type { Change } from '../model/change.js';
import type { Id } from '../model/ids.js';
import type { Identity } from './caller.js';
import { MAIN_ACCOUNT, onTeam } from './caller.js';
import type { Env } from './env.js';
import { readAs, writeAs } from './env.js';
import { record } from './rules/append.js';
import { authorOf, teamOnly } from './rules/people.js';
import { seenDialog } from './rules/seen-dialog.js';
import { actorView } from './views/actors.js';

/** Typing ends by itself after this long, looking after the second. */
const TYPING_MS = 6000;
const VIEWING_MS = 45_000;

export interface Typing {
  dialogId: Id;
  on: boolean;
  audience?: 'customer' | 'internal';
}

/** Someone types: all who see the dialog hear of it, a comment's typing only the team [F277–F279]. */
export async function typing(env: Env, who: Identity, { dialogId, on, audience = 'customer' }: Typing): Promise<void> {
  const found = await readAs(env, who, async ({ tx, by }) => {
    const { blocked } = await seenDialog(tx, by, dialogId);
    return { blocked, team: onTeam(by), actor: await actorView(tx, authorOf(by)) };
  });
  if (found.blocked && who.kind === 'visitor') return;
  const heard = found.team ? audience : 'customer';
  const change: Change = { type: 'typing', dialogId, actor: found.actor, ttlMs: on ? TYPING_MS : 0, audience: heard };
  env.live.publish(who.account ?? MAIN_ACCOUNT, { dialogId, by: who, change, internal: heard === 'internal' });
}

/** An operator has a dialog on screen: colleagues see it [B015], the access log keeps it [F123]. */
export async function viewing(env: Env, who: Identity, { dialogId, on }: { dialogId: Id; on: boolean }): Promise<void> {
  const actor = await writeAs(env, who, async (tx, by) => {
    teamOnly(by);
    await seenDialog(tx, by, dialogId);
    if (on) await record(tx, by, { dialogId, code: 'dialog.viewed' });
    return actorView(tx, authorOf(by));
  });
  const change: Change = { type: 'viewing', dialogId, actor, on, ttlMs: VIEWING_MS };
  env.live.publish(who.account ?? MAIN_ACCOUNT, { dialogId, by: who, change, internal: true });
}
