import type { Id } from '../../../../model/ids.js';
import type { Trial } from '../check.js';
import { messagesOf } from '../snapshot.js';
import type { Stage } from '../stage.js';
import { must, needs } from '../verdict.js';

/** A method that answers with a list whose items have these fields. */
function listed(
  name: string,
  ask: (stage: Stage, dialogId: Id) => Promise<readonly object[]> | undefined,
  fields: readonly string[],
): Trial {
  return {
    name: `${name} lists what it names`,
    async run(stage) {
      const answer = ask(stage, await stage.customerSays());
      needs(answer, `there is no \`${name}\``);
      const items: readonly object[] = await stage.allowed(() => answer);
      must(typeof items.find === 'function', `${name} answers with a list.`, 'a list', items);
      const odd = items.find((item) => fields.some((field) => !(field in item)));
      must(odd === undefined, `Everything in ${name} has ${fields.join(', ')}.`, fields.join(', '), odd);
    },
  };
}

/** What is only asked for. */
export const answers: readonly Trial[] = [
  listed('filters.fields', (stage) => stage.transport().filters?.fields(stage.ctx()), ['field', 'type', 'ops']),
  listed('prompters.list', (stage) => stage.transport().prompters?.list(stage.ctx()), ['id', 'name']),
  listed('assistant.list', (stage, id) => stage.transport().assistant?.list(id, stage.ctx()), ['id', 'name']),
  listed('variables.list', (stage, id) => stage.transport().variables?.list(id, stage.ctx()), ['name', 'value']),
  listed(
    'templates.list',
    (stage) => {
      const { templates } = stage.transport();
      return templates && stage.session().then(({ channels: [channel] }) => (channel ? templates.list(channel.id, stage.ctx()) : []));
    },
    ['id', 'name', 'body', 'variables'],
  ),
  listed(
    'notifications.list',
    (stage) =>
      stage
        .transport()
        .notifications?.list({ limit: 20 }, stage.ctx())
        .then(({ items }) => items),
    ['id', 'kind', 'at', 'read'],
  ),
  {
    name: 'filters.count counts what the list shows',
    async run(stage) {
      const count = stage.transport().filters?.count;
      needs(count, 'there is no `filters.count`');
      await stage.customerSays();
      const counted = await stage.allowed(() => count({ tab: 'all' }, stage.ctx()));
      must(
        Number.isInteger(counted) && counted > 0,
        '`filters.count` is how many dialogs match.',
        'at least the one that is there',
        counted,
      );
    },
  },
  {
    name: 'reports.run has a value for every column',
    async run(stage) {
      const { reports } = stage.transport();
      needs(reports, 'there is no `reports`');
      const { columns, rows } = await stage.allowed(() => reports.run('closed-dialogs', { from: 0, to: Date.now() }, stage.ctx()));
      const odd = rows.find((row) => columns.some(({ key }) => !(key in row)));
      must(odd === undefined, 'A row of a report has a value for every column.', columns.map(({ key }) => key).join(', '), odd);
    },
  },
  {
    name: 'messages.translate answers with a text',
    async run(stage) {
      const translate = stage.transport().messages?.translate;
      needs(translate, 'there is no `messages.translate`');
      const id = await stage.customerSays('Where is my order?');
      const message = (await messagesOf(stage, 'operator', id)).at(-1);
      needs(message, 'there is no message');
      const { text } = await stage.allowed(() => translate(message.id, 'de', stage.ctx()));
      must(typeof text === 'string' && text !== '', 'A translation is a text.', 'a text', text);
    },
  },
  {
    name: 'visitor.config and visitor.status answer a visitor',
    async run(stage) {
      const { visitor } = stage.transport('visitor');
      needs(visitor?.config ?? visitor?.status, 'there is neither `visitor.config` nor `visitor.status`');
      const [config, status] = [await visitor?.config?.(stage.ctx()), await visitor?.status?.(stage.ctx())];
      must(config === undefined || typeof config === 'object', '`visitor.config` is an object.', 'an object', config);
      must(
        status === undefined || typeof status.online === 'boolean',
        '`visitor.status` says whether somebody is there.',
        'online: true or false',
        status,
      );
    },
  },
];
