import { wordsOf } from './held.js';
import { by, dialogs, isDialog, isMessage, messages, ofDialog, ofMessage, own, setStatus, update, type Mutation } from './mutation.js';
import { messagesOf } from './snapshot.js';
import { needs } from './verdict.js';

/** Everything that can be done to a dialog, as far as a transport offers it. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'a message of the customer',
    run: async (stage, id) => void (await stage.customerSays('Are you there?', id)),
  },
  { name: 'send', run: (stage, id) => own(stage, id), shows: (answer) => isMessage(answer) && wordsOf(answer) === 'It is on its way.' },
  {
    name: 'send by the visitor',
    run: (stage, id) => stage.say(id, 'Hello?', 'visitor'),
  },
  {
    name: 'send that closes the dialog',
    run: (stage, id) => stage.say(id, 'Glad that it works.', 'operator', { thenStatus: 'closed' }),
  },
  {
    name: 'send of a comment',
    run: (stage, id) => stage.say(id, 'Looks like a return', 'operator', { kind: 'comment' }),
    shows: (answer) => isMessage(answer) && answer.kind === 'comment',
  },
  ofDialog(
    'dialogs.take',
    (stage, id) => {
      const { take } = dialogs(stage);
      return take && (() => take(id, stage.ctx()));
    },
    (dialog) => dialog.assignee?.kind === 'operator',
  ),
  {
    name: 'dialogs.assign to a colleague',
    async run(stage, id) {
      const [operatorId, { assign }] = [await stage.me('colleague'), dialogs(stage)];
      return by(stage, id, assign && (() => assign(id, { operatorId }, stage.ctx())), 'dialogs.assign');
    },
    shows: (answer) => isDialog(answer) && answer.assignee?.kind === 'operator',
  },
  {
    name: 'dialogs.assign to a group',
    async run(stage, id) {
      const [group, { assign }] = [(await stage.session()).groups?.[0], dialogs(stage)];
      needs(group, 'the session names no group');
      return by(stage, id, assign && (() => assign(id, { groupId: group.id }, stage.ctx())), 'dialogs.assign');
    },
  },
  ofDialog(
    'dialogs.assign to nobody',
    (stage, id) => {
      const { assign } = dialogs(stage);
      return assign && (() => assign(id, { operatorId: null }, stage.ctx()));
    },
    (dialog) => !dialog.assignee,
  ),
  setStatus('closed'),
  setStatus('open'),
  setStatus('unassigned'),
  update('its subject', { subject: 'A return' }),
  update('its importance', { important: true }),
  {
    name: 'dialogs.bulk',
    async run(stage, id) {
      const { bulk } = dialogs(stage);
      await by(stage, id, bulk && (() => bulk({ ids: [id] }, { important: true }, stage.ctx())), 'dialogs.bulk');
    },
  },
  ofDialog(
    'dialogs.unlinkCustomer',
    (stage, id) => {
      const { unlinkCustomer } = dialogs(stage);
      return unlinkCustomer && (() => unlinkCustomer(id, stage.ctx()));
    },
    (dialog) => dialog.customer === null,
  ),
  ofMessage(
    'messages.edit',
    (stage, { id, revision }) => {
      const { edit } = messages(stage);
      return edit && (() => edit(id, [{ type: 'text', text: 'It is there.' }], revision, stage.ctx()));
    },
    (message) => wordsOf(message) === 'It is there.',
  ),
  ofMessage(
    'messages.remove',
    (stage, { id }) => {
      const { remove } = messages(stage);
      return remove && (() => remove(id, stage.ctx()));
    },
    (message) => message.deleted === true,
  ),
  ofMessage(
    'messages.react',
    (stage, { id }) => {
      const { react } = messages(stage);
      return react && (() => react(id, '👍', true, stage.ctx()));
    },
    (message) => message.reactions?.some(({ emoji }) => emoji === '👍') === true,
  ),
  {
    name: 'messages.tag',
    async run(stage, id) {
      const tag = (await stage.session()).tags?.find(({ scope }) => scope === 'message');
      const change = messages(stage).tag;
      needs(tag, 'the session names no tag for messages');
      const message = await own(stage, id);
      await by(stage, id, change && (() => change([message.id], { add: [tag.id] }, stage.ctx())), 'messages.tag');
    },
  },
  {
    name: 'read.mark',
    async run(stage, id) {
      const { read } = stage.transport();
      const upTo = (await messagesOf(stage, 'operator', id)).at(-1)?.sortKey;
      await by(stage, id, read && upTo !== undefined ? () => read.mark(id, upTo, stage.ctx()) : undefined, 'read.mark');
    },
  },
  {
    name: 'read.markUnread',
    async run(stage, id) {
      const { read } = stage.transport();
      const [first] = await messagesOf(stage, 'operator', id);
      const mark = read?.markUnread;
      await by(stage, id, mark && first ? () => mark(id, first.sortKey, stage.ctx()) : undefined, 'read.markUnread');
    },
  },
  {
    name: 'going out of sight',
    async run(stage, id) {
      const { hide } = stage.world;
      needs(hide, 'the world has no `hide`');
      await hide.call(stage.world, id, 'operator');
    },
  },
  {
    name: 'dialogs.remove',
    async run(stage, id) {
      const { remove } = dialogs(stage);
      await by(stage, id, remove && (() => remove([id], stage.ctx())), 'dialogs.remove');
    },
  },
];
