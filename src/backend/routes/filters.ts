import type { WritingGroups } from '../../transport/groups/writing.js';
import { searchOf } from '../lists.js';
import { tagView } from '../views/item-views.js';
import type { Looking } from '../views/looking.js';
import { sharesGroup, teamOnly } from '../rules/people.js';
import type { Routes } from './exchange.js';
import { answer, jsonParam } from './exchange.js';
import * as s from './schemas.js';

type Field = Awaited<ReturnType<WritingGroups['filters']['fields']>>[number];

/** What lists can be filtered by, with what there is to choose. */
export const filterRoutes: Routes = (app, env) => {
  app.get('/filters/fields', (c) => answer(c, env, fieldsFor));
  app.get('/filters/count', (c) => {
    const query = jsonParam(c, 'q', s.query);
    return answer(c, env, async (look) => ({ count: await look.tx.countDialogs(searchOf(look, query)) }));
  });
};

const option = ({ id, name }: { id: string; name?: string }): { value: string; label: string } => ({ value: id, label: name ?? id });
const bare = (value: string): { value: string; label: string } => ({ value, label: value });

/** Bots and tags are offered once there are any [F058, F061]; operators in All and Blacklist, of one's own groups [F158, F160]. */
async function fieldsFor({ tx, by }: Looking): Promise<Field[]> {
  teamOnly(by);
  const [channels, bots, groups, tags] = [await tx.channels.all(), await tx.bots.all(), await tx.groups.all(), await tx.tags.all()];
  const operators = (await tx.operators.all()).filter((row) => sharesGroup(by, row));
  const customerTags = tags.filter(({ scope }) => scope === 'customer').map(tagView);
  const presence = ['exists', 'missing'] satisfies Field['ops'];
  const choice = ['eq', 'in'] satisfies Field['ops'];
  const types = [...new Set(channels.map(({ type }) => type))];
  return [
    { field: 'channelType', type: 'choice', ops: choice, section: 'basic', options: types.map(bare) },
    { field: 'customer.phones', type: 'presence', ops: presence, section: 'basic' },
    { field: 'customer.emails', type: 'presence', ops: presence, section: 'basic' },
    { field: 'groupId', type: 'choice', ops: choice, section: 'more', options: groups.map(option) },
    { field: 'assigneeId', type: 'operator', ops: choice, section: 'more', tabs: ['all', 'blacklist'], options: operators.map(option) },
    { field: 'status', type: 'choice', ops: choice, section: 'more', tabs: ['all'], options: ['unassigned', 'open', 'closed'].map(bare) },
    { field: 'channelId', type: 'choice', ops: choice, section: 'more', options: channels.map(option) },
    { field: 'lastAuthor', type: 'choice', ops: choice, section: 'more', options: ['customer', 'operator', 'bot'].map(bare) },
    ...(bots.length ? [{ field: 'botId', type: 'choice', ops: choice, section: 'more', options: bots.map(option) } as const] : []),
    ...(customerTags.length
      ? [
          {
            field: 'customer.tagIds',
            type: 'tags',
            ops: ['all', 'in', 'missing'],
            section: 'more',
            options: customerTags.map(option),
          } satisfies Field,
        ]
      : []),
    { field: 'customer.planId', type: 'text', ops: ['eq', 'exists', 'missing'], section: 'plans' },
  ];
}
