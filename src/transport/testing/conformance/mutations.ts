import type { Dialog } from '../../../model/dialog.js';
import type { Id } from '../../../model/ids.js';
import type { Message } from '../../../model/message.js';
import { needs } from './verdict.js';
import { wordsOf } from './held.js';
import { messagesOf } from './snapshot.js';
import type { Stage } from './stage.js';

/** Something a person can do to a dialog. */
export interface Mutation {
  name: string;
  /** Does it; resolves with what the transport answered. */
  run(stage: Stage, dialogId: Id): Promise<Dialog | Message | void>;
  /** Whether the answer shows it. */
  shows?(answer: Dialog | Message): boolean;
}

const dialogs = (stage: Stage) => stage.transport().dialogs ?? {};
const messages = (stage: Stage) => stage.transport().messages ?? {};
const isDialog = (answer: Dialog | Message): answer is Dialog => 'status' in answer;
const isMessage = (answer: Dialog | Message): answer is Message => 'parts' in answer;

/** Runs a method of the operator's transport, if there is one and he may. */
async function by<T>(stage: Stage, dialogId: Id, method: (() => Promise<T>) | undefined, name: string): Promise<T> {
  needs(method, `there is no \`${name}\``);
  return stage.allowed(method, { dialogId, user: 'operator' });
}

/** The newest message of the operator, written for this. */
const own = (stage: Stage, dialogId: Id): Promise<Message> => stage.say(dialogId, 'It is on its way.');

/** A change of the dialog itself. */
function ofDialog(
  name: string,
  run: (stage: Stage, id: Id) => (() => Promise<Dialog>) | undefined,
  shows: (dialog: Dialog) => boolean,
): Mutation {
  return {
    name,
    run: (stage, id) => by(stage, id, run(stage, id), name.replace(/[ (].*/, '')),
    shows: (answer) => isDialog(answer) && shows(answer),
  };
}

/** A change of a message of the operator's own. */
function ofMessage(
  name: string,
  run: (stage: Stage, message: Message) => (() => Promise<Message>) | undefined,
  shows: (message: Message) => boolean,
): Mutation {
  return {
    name,
    async run(stage, id) {
      const message = await own(stage, id);
      return by(stage, id, run(stage, message), name);
    },
    shows: (answer) => isMessage(answer) && shows(answer),
  };
}

const setStatus = (status: Dialog['status']): Mutation =>
  ofDialog(
    `dialogs.setStatus to '${status}'`,
    (stage, id) => {
      const { setStatus: set } = dialogs(stage);
      return set && (() => set(id, status, stage.ctx()));
    },
    (dialog) => dialog.status === status,
  );

const update = (what: string, change: Partial<Dialog>): Mutation =>
  ofDialog(
    `dialogs.update of ${what}`,
    (stage, id) => {
      const { update: set } = dialogs(stage);
      return set && (() => set(id, change, stage.ctx()));
    },
    (dialog) => Object.entries(change).every(([field, value]) => JSON.stringify(Reflect.get(dialog, field)) === JSON.stringify(value)),
  );

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
  setStatus('closed'),
  setStatus('open'),
  setStatus('unassigned'),
  update('its subject', { subject: 'A return' }),
  update('its importance', { important: true }),
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
