import type { Action, AnyAction } from '../actions/action.js';
import { dialogActionWords } from './action-words.js';
import type { Core, Feature } from '../core/feature.js';
import type { DialogChange } from '../model/draft.js';
import { newClientId } from '../model/client-id.js';
import { inCharge, type Dialog, type DialogStatus } from '../model/dialog.js';
import type { Id } from '../model/ids.js';

const first = (ids: readonly Id[]): Id => ids[0] ?? '';
const some = (chat: Core, ids: readonly Id[], test: (dialog: Dialog) => boolean) =>
  ids.some((id) => {
    const dialog = chat.dialogs.get(id);
    return dialog !== undefined && test(dialog);
  });

const setStatus = (chat: Core, id: Id, status: DialogStatus) =>
  chat.dialogs.change(
    id,
    (dialog) => {
      const isOurs = !dialog.assignee || chat.isMe(dialog.assignee);
      return status === 'open' && isOurs ? inCharge({ ...dialog, status }) : { ...dialog, status };
    },
    async (ctx) => chat.transport.dialogs?.setStatus?.(id, status, ctx),
  );

const update = (chat: Core, id: Id, change: DialogChange) =>
  chat.dialogs.change(
    id,
    (dialog) => ({ ...dialog, ...change }),
    async (ctx) => chat.transport.dialogs?.update?.(id, change, ctx),
  );

const close: Action<'close'> = {
  verb: 'close',
  icon: 'circleCheck',
  places: ['header', 'row', 'bulk', 'palette'],
  keys: 'mod+shift+e',
  need: { method: 'dialogs.setStatus', dialog: 'close' },
  when: ({ dialogs }, chat) => some(chat, dialogs, ({ status }) => status !== 'closed'),
  run: (chat, { dialogs }) => setStatus(chat, first(dialogs), 'closed'),
  undo: (before) => (before.status === 'unassigned' ? { verb: 'unassign', args: undefined } : { verb: 'reopen', args: undefined }),
};

const reopen: Action<'reopen'> = {
  verb: 'reopen',
  icon: 'rotateCcw',
  places: ['header', 'row', 'bulk', 'palette'],
  need: { method: 'dialogs.setStatus', dialog: 'reopen' },
  when: ({ dialogs }, chat) => some(chat, dialogs, ({ status }) => status === 'closed'),
  run: (chat, { dialogs }) => setStatus(chat, first(dialogs), 'open'),
  undo: () => ({ verb: 'close', args: undefined }),
};

const important: Action<'important'> = {
  verb: 'important',
  icon: 'star',
  places: ['more', 'row', 'palette'],
  need: { method: 'dialogs.update' },
  checked: ({ dialogs }, chat) => dialogs.every((id) => chat.dialogs.get(id)?.important === true),
  run: (chat, { dialogs }) => {
    const id = first(dialogs);
    return update(chat, id, { important: chat.dialogs.get(id)?.important !== true });
  },
};

const snooze: Action<'snooze'> = {
  verb: 'snooze',
  icon: 'alarmClock',
  places: ['more', 'row', 'bulk', 'palette'],
  ask: 'snooze',
  need: { method: 'dialogs.update' },
  when: ({ dialogs }, chat) => some(chat, dialogs, ({ status }) => status === 'open'),
  run: (chat, { dialogs }, { until }) => update(chat, first(dialogs), { snoozedUntil: until }),
  undo: ({ snoozedUntil }) => (snoozedUntil ? { verb: 'snooze', args: { until: snoozedUntil } } : { verb: 'wake', args: undefined }),
};

const wake: Action<'wake'> = {
  verb: 'wake',
  icon: 'alarmClock',
  places: ['more', 'row', 'bulk', 'palette'],
  need: { method: 'dialogs.update' },
  when: ({ dialogs }, chat) => some(chat, dialogs, ({ status, snoozedUntil = 0 }) => status === 'open' && snoozedUntil > chat.clock.now()),
  run: (chat, { dialogs }) => update(chat, first(dialogs), { snoozedUntil: 0 }),
  undo: ({ snoozedUntil }) => (snoozedUntil ? { verb: 'snooze', args: { until: snoozedUntil } } : undefined),
};

const remove: Action<'remove'> = {
  verb: 'remove',
  icon: 'trash2',
  places: ['bulk', 'row', 'palette'],
  danger: true,
  ask: 'confirm',
  need: { method: 'dialogs.remove', session: 'deleteDialogs', dialog: 'delete' },
  run: async (chat, { dialogs }) => {
    await chat.transport.dialogs?.remove?.([...dialogs], { ...chat.context(), key: newClientId() });
    for (const id of dialogs) chat.dialogs.gone(id, 'deleted');
  },
};

const actions: readonly AnyAction[] = [close, reopen, important, snooze, wake, remove];

/** Closing, opening again, snoozing and deleting dialogs. */
export const dialogStatus: Feature<void> = { name: 'dialogStatus', actions, actionWords: dialogActionWords, create: () => undefined };
