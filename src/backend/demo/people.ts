import type { Actor, Group } from '../../model/actor.js';
import type { Id, Millis } from '../../model/ids.js';
import type { Availability } from '../../model/operator.js';
import type { BotRow } from '../rows.js';
import type { World } from '../seed.js';

type SeedOperator = NonNullable<World['operators']>[number];
type Role = NonNullable<SeedOperator['role']>;

export const groups: Group[] = [
  { id: 'front', name: 'Front desk' },
  { id: 'showroom', name: 'Showroom' },
  { id: 'workshop', name: 'Workshop' },
];

/** What an operator can be; only `online` receives new dialogs. */
export const availabilities: Availability[] = [
  { state: 'online', label: 'Online', acceptsNew: true },
  { state: 'away', label: 'Away', acceptsNew: false },
  { state: 'lunch', label: 'At lunch', acceptsNew: false },
  { state: 'offline', label: 'Offline', acceptsNew: false },
];

/** Writes for the shop where no person is needed. */
export const orderBot: BotRow = { id: 'order-bot', name: 'Order bot' };

/** What Anna and Marco may do beyond the everyday; a supervisor may do all of it. */
const rights: SeedOperator['rights'] = ['seeAll', 'blacklist', 'createTags', 'outgoing', 'reports'];

const team: [id: string, name: string, role: Role, state: string, groupIds: string[]][] = [
  ['anna', 'Anna Kovač', 'operator', 'online', ['front', 'showroom', 'g-general', 'g-shop', 'g-home', 'g-bank']],
  ['marco', 'Marco Ricci', 'operator', 'online', ['front', 'workshop', 'g-travel', 'g-hotel']],
  ['ingrid', 'Ingrid Solberg', 'supervisor', 'online', []],
];

function operator(id: string, name: string, role: Role, state: string, groupIds: string[], now: Millis): SeedOperator {
  const kind = availabilities.find((one) => one.state === state);
  return {
    id,
    revision: 1,
    name,
    role,
    email: `${id}@halden.example`,
    groupIds,
    availability: { state, label: kind?.label ?? state, since: now - 3 * 3_600_000, acceptsNew: kind?.acceptsNew ?? false },
    load: { open: 0, limit: 60 },
  };
}

/** The three people whom the pages sign in as: Anna answers, Marco is her colleague, Ingrid supervises. */
export const mainOperators = (now: Millis): SeedOperator[] =>
  team.map(([id, name, role, state, groupIds]) => ({ ...operator(id, name, role, state, groupIds, now), rights }));

/** Colleagues of the other desks; who is away or gone is spread evenly, so that every state can be seen. */
export const colleagues = (
  names: readonly (readonly [id: string, name: string])[],
  groupIds: readonly string[],
  now: Millis,
): SeedOperator[] =>
  names.map(([id, name], index) => {
    const state = ['online', 'online', 'away', 'online', 'lunch', 'offline'][index % 6] ?? 'online';
    const groupId = groupIds[index % groupIds.length];
    return operator(id, name, 'operator', state, groupId === undefined ? [] : [groupId], now);
  });

/** Who stands behind an id of a story. */
export function actorNamed(id: Id): Actor {
  if (id === orderBot.id) return { kind: 'bot', id, name: orderBot.name };
  const name = team.find(([one]) => one === id)?.[1];
  return { kind: 'operator', id, ...(name === undefined ? {} : { name }) };
}
