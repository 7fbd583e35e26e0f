import type { ActionCatalogue } from '../actions/words.js';

export const dialogActionWords = {
  feature: 'dialogActions',
  en: {
    take: 'Start conversation',
    assign: 'Assign to',
    assignToMe: 'Assign to me',
    close: 'Close',
    reopen: 'Open again',
    unassign: 'To Unassigned',
    important: 'Important',
    snooze: 'Snooze',
    wake: 'End snooze',
    remove: 'Delete',
    'done.take': { one: 'Conversation started', other: '{count} conversations started' },
    'done.assign': { one: 'Dialog assigned', other: '{count} dialogs assigned' },
    'done.assignToMe': { one: 'Assigned to you', other: '{count} dialogs assigned to you' },
    'done.close': { one: 'Dialog closed', other: '{count} dialogs closed' },
    'done.reopen': { one: 'Dialog opened again', other: '{count} dialogs opened again' },
    'done.unassign': { one: 'Returned to Unassigned', other: '{count} dialogs returned to Unassigned' },
    'done.snooze': { one: 'Dialog snoozed', other: '{count} dialogs snoozed' },
    'done.wake': { one: 'Snooze ended', other: '{count} snoozes ended' },
    'done.remove': { one: 'Dialog deleted', other: '{count} dialogs deleted' },
    'confirm.remove': { one: 'Delete this dialog?', other: 'Delete {count} dialogs?' },
    'explain.remove': 'Messages and files go with it. This cannot be undone.',
  },
} satisfies ActionCatalogue;
