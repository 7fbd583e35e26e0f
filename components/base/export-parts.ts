/** Generated from the elements' contract blocks by `npm run generate`. */

const common =
  'avatar, badge, tag, chip, button, icon-button, field, menu, menu-item, popover, tooltip, window, window-header, window-body, window-footer, toast, toast-action, banner, guard, empty, skeleton, lightbox, active, blocked, bot, checked, closed, comment, current, danger, disabled, error, failed, first, focus, in, last, late, mention, message, mixed, new, on, open, other, out, over, owner, pending, primary, queued, recovered, selected, self, soon, streaming, supervisor, unread, unsaved, unseen';
const chatInbox = 'inbox-bar, inbox-list, inbox-operator, inbox-operator-card, inbox-panel, inbox-thread, inbox-unread';
const chatDialogList =
  'list-actions, list-actions-button, list-banner, list-recovered, list-rows, list-search, list-select-all, list-sort, row, row-assignee, row-avatar, row-channel-name, row-check, row-draft, row-failed, row-group, row-important, row-name, row-pinned, row-preview, row-priority, row-status, row-tags, row-time, row-timer, row-unread, row-viewers, tab, tab-count, tab-more, tabs';
const chatThread =
  'message, message-actions, message-author, message-avatar, message-bubble, message-card, message-date, message-divider, message-error, message-file, message-form, message-link, message-log, message-media, message-meta, message-quote, message-reactions, message-status, message-system, message-tags, message-voice, thread-assign, thread-block, thread-channel, thread-channels, thread-close, thread-composer, thread-drop, thread-filter, thread-forward, thread-header, thread-identity, thread-jump, thread-messages, thread-more, thread-start, thread-typing, thread-viewers, widget-quick-answers';
const chatComposer =
  'composer-attachment, composer-box, composer-channel, composer-counter, composer-draft, composer-guard, composer-input, composer-mode, composer-quote, composer-read, composer-reason, composer-send, composer-send-options, composer-toolbar, composer-tray, composer-window, emoji';
const customerPanel =
  'panel-actions, panel-fields, panel-identity, panel-name, panel-note, panel-order, panel-orders, panel-original-name, panel-pin, panel-section, panel-section-header, panel-tab, panel-tabs, panel-tags, panel-task';
const liveChatWidget =
  'widget-card, widget-channels, widget-consent, widget-conversation, widget-conversations, widget-footer, widget-header, widget-hero, widget-launcher, widget-panel, widget-questions';

const list = (...names: string[]): string => names.filter((name) => name !== '').join(', ');

/** The tags of the six public elements. */
export type PublicTag = 'chat-inbox' | 'chat-dialog-list' | 'chat-thread' | 'chat-composer' | 'customer-panel' | 'live-chat-widget';

/** What an element that renders another one writes into its `exportparts`: every part inside it, by its own name. */
export const exportParts: Readonly<Record<PublicTag, string>> = {
  'chat-inbox': list(common, chatInbox, chatDialogList, chatThread, chatComposer, customerPanel),
  'chat-dialog-list': list(common, chatDialogList),
  'chat-thread': list(common, chatThread),
  'chat-composer': list(common, chatComposer),
  'customer-panel': list(common, customerPanel),
  'live-chat-widget': list(common, liveChatWidget, chatThread, chatComposer),
};
