import type { Catalogue } from '../i18n/words.js';

/** Lines of the log by their code; `.plain` where nobody is named, `.visitor` as visitors are told. */
export const logWords = {
  feature: 'log',
  en: {
    'dialog.created': 'Dialog opened in {channel}',
    'dialog.created.plain': 'Dialog opened',
    'dialog.created.visitor': 'The conversation has begun',
    'dialog.taken.visitor': '{by} joined the conversation',
    'dialog.assigned.visitor': '{to} joined the conversation',
    'dialog.closed.visitor': 'The conversation is closed',
    'dialog.reopened.visitor': 'The conversation is open again',
    'dialog.unassigned.visitor': 'A colleague will take over',
    'dialog.taken': '{by} started the dialog',
    'dialog.taken.plain': 'Dialog started',
    'dialog.assigned': '{by} assigned the dialog to {to}',
    'dialog.assigned.plain': 'Dialog assigned to {to}',
    'dialog.reassigned': '{by} reassigned the dialog from {from} to {to}',
    'dialog.closed': '{by} closed the dialog',
    'dialog.closed.plain': 'Dialog closed',
    'dialog.reopened': '{by} opened the dialog again',
    'dialog.reopened.plain': 'Dialog opened again',
    'dialog.unassigned': '{by} returned the dialog to Unassigned',
    'dialog.unassigned.plain': 'Dialog returned to Unassigned',
    'customer.blocked': '{by} blocked the customer',
    'customer.blocked.plain': 'Customer blocked',
    'customer.unblocked': '{by} unblocked the customer',
    'customer.unblocked.plain': 'Customer unblocked',
    'channel.changed': '{by} changed the channel to {channel}',
    'channel.changed.plain': 'Channel changed to {channel}',
    tool: '{by} · {text}',
    'tunnel.subscribed': 'Sales plan {plan}: subscribed',
    'tunnel.unsubscribed': 'Sales plan {plan}: unsubscribed',
    'tunnel.filter': 'Check “{check}”: {result}',
    'tunnel.action': 'Action: {action}',
    'tunnel.delay': 'Delay {delay}',
    'tunnel.trigger': 'Trigger: {trigger}',
  },
} satisfies Catalogue<string>;

export type LogWord = keyof typeof logWords.en;
