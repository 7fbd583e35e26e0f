import type { Session } from '../model/session.js';
import { hasRight } from './caller.js';
import type { Right } from './caller.js';
import { countsFor } from './lists.js';
import { sharesGroup, takesNew } from './rules/people.js';
import { tabsFor } from './tabs.js';
import { actorView, faceView, operatorView } from './views/actors.js';
import { channelView, tagView } from './views/item-views.js';
import type { Looking } from './views/looking.js';

const GUARANTEES = { idempotentSend: true, echo: true, resume: true, revisions: true } as const;
const RIGHTS: readonly Right[] = [
  'seeAll',
  'blacklist',
  'deleteDialogs',
  'shareQuickReplies',
  'pinForOthers',
  'createTags',
  'reports',
  'outgoing',
];
const AVAILABILITIES = [
  { state: 'online', acceptsNew: true },
  { state: 'away', acceptsNew: false },
  { state: 'offline', acceptsNew: false },
];

/** A visitor sees some of those who are there, not the team. */
const FACES = 3;

/** What a person needs to begin: who he is, what he may, the account's small lists. */
export async function sessionFor(look: Looking, cursor: string): Promise<Session> {
  return look.side === 'visitor' ? visitorSession(look, cursor) : operatorSession(look, cursor);
}

async function visitorSession({ tx, by, now }: Looking, cursor: string): Promise<Session> {
  const channels = (await tx.channels.all()).filter(({ type }) => type === 'web').map(channelView);
  const [latest] = await tx.dialogs.by('customer', by.id, { descending: true, limit: 1 });
  return {
    protocol: 1,
    me: await actorView(tx, { kind: 'customer', id: by.id }),
    role: 'visitor',
    guarantees: GUARANTEES,
    channels,
    operators: (await tx.operators.all()).filter(takesNew).slice(0, FACES).map(faceView),
    serverTime: now,
    cursor,
    ...(latest ? { defaultDialogId: latest.id } : {}),
  };
}

async function operatorSession(look: Looking, cursor: string): Promise<Session> {
  const { tx, by, settings, now } = look;
  const rows = await tx.operators.all();
  const operators = await Promise.all(rows.filter((row) => sharesGroup(by, row)).map((row) => operatorView(tx, row)));
  const own = rows.find(({ id }) => id === by.id);
  const { replyWithinMs, searchMinChars, routing, customerFields } = settings;
  const { unreadDialogs } = await countsFor(look);
  return {
    protocol: 1,
    me: own ? await operatorView(tx, own) : { kind: 'operator', id: by.id },
    role: 'operator',
    guarantees: GUARANTEES,
    can: Object.fromEntries(RIGHTS.map((right) => [right, hasRight(by, right)])),
    routing,
    unreadDialogs,
    availabilities: AVAILABILITIES,
    channels: (await tx.channels.all()).map(channelView),
    operators,
    groups: (await tx.groups.all()).map(({ id, name }) => ({ id, name })),
    tags: (await tx.tags.all()).map(tagView),
    tabs: tabsFor(by, settings),
    limits: {
      searchMinChars,
      ...(own?.loadLimit === undefined ? {} : { openDialogs: own.loadLimit }),
      ...(replyWithinMs === undefined ? {} : { replyWithinMs }),
    },
    customerFields,
    serverTime: now,
    cursor,
  };
}
