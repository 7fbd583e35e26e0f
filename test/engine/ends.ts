import type { ModelServer } from '../support/model-server.js';
import { DIALOGS, type Client } from './clients.js';

/** What must hold for one client once everything has settled; `least`: so many messages of each dialog are on the screen, if there are. */
export function ends(server: ModelServer, client: Client, dialogs: readonly string[] = DIALOGS, least = 20): string[] {
  const problems: string[] = [];
  const { chat, user } = client;
  const admitted = client.admitted();
  for (const { clientId, text } of client.accepted) {
    const times = server.sent.get(clientId) ?? 0;
    if (times > 1) problems.push(`${user}'s "${text}" is on the server ${times} times`);
    if (times === 0 && !admitted.has(clientId)) problems.push(`${user}'s "${text}" is lost`);
  }
  for (const id of dialogs) {
    const waiting = client.shown(id).filter((line) => line.endsWith(' queued]') || line.endsWith(' sending]'));
    if (waiting.length > 0) problems.push(`${user} still waits: ${waiting.join()}`);
    const truth = server.transcript(id, user);
    const written = client.accepted.filter((one) => one.dialogId === id && server.sent.has(one.clientId)).map(({ text }) => text);
    const arrived = truth.map((text) => text.replace(/\*+$/, '')).filter((text) => written.includes(text));
    if (arrived.join() !== written.join()) problems.push(`${user} wrote ${written.join()} but it stands as ${arrived.join()}`);
    if (!server.sees(id, user)) {
      if (client.runs(id).flat().length > 0) problems.push(`${user} still sees ${id}: ${client.shown(id).join('|')}`);
      if (chat.dialogs.get(id)) problems.push(`${user} still knows of ${id}`);
      continue;
    }
    const runs = client.runs(id);
    const isThere = (run: string[]) => `|${truth.join('|')}|`.includes(`|${run.join('|')}|`);
    if (!runs.every(isThere) || runs.at(-1)?.at(-1) !== truth.at(-1))
      problems.push(`${user} sees in ${id}: ${runs.map((run) => run.join('|')).join(' … ')}\n  but there is: ${truth.join('|')}`);
    if (runs.flat().length < Math.min(least, truth.length)) problems.push(`${user} sees only ${runs.flat().length} rows of ${id}`);
    if (runs[0]?.[0] !== truth[0] && !chat.dialog(id).history.hasOlder) problems.push(`${user} has no way to what is older in ${id}`);
    if (user === 'visitor') continue;
    const dialog = chat.dialogs.get(id);
    if (dialog?.status !== server.rows.get(id)?.dialog.status) problems.push(`${user} sees ${id} as ${dialog?.status}`);
    if (dialog?.my?.unread !== server.unread(id, user))
      problems.push(`${user} counts ${dialog?.my?.unread} unread in ${id}, there are ${server.unread(id, user)}`);
  }
  if (chat.connection.$state.get().state !== 'open') problems.push(`${user} is ${chat.connection.$state.get().state}`);
  return problems;
}
