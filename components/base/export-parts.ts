/** Generated from the elements' contract blocks by `npm run generate`. */

const common =
  'avatar, badge, tag, chip, button, icon-button, field, menu, menu-item, popover, tooltip, window, window-header, window-body, window-footer, toast, toast-action, banner, guard, empty, skeleton, lightbox, active, blocked, bot, checked, closed, comment, current, danger, disabled, error, failed, first, focus, in, last, late, mention, message, mixed, new, on, open, other, out, over, owner, pending, primary, queued, recovered, selected, self, soon, streaming, supervisor, unread, unsaved, unseen';
const chatInbox = '';
const chatDialogList = '';
const chatThread = '';
const chatComposer = '';
const customerPanel = '';
const liveChatWidget = '';

const list = (...names: string[]): string => names.filter((name) => name !== '').join(', ');

/** The tags of the six public elements. */
export type PublicTag = 'chat-inbox' | 'chat-dialog-list' | 'chat-thread' | 'chat-composer' | 'customer-panel' | 'live-chat-widget';

/** What an element that renders another one writes into its `exportparts`: every part inside it, by its own name. */
export const exportParts: Readonly<Record<PublicTag, string>> = {
  'chat-inbox': list(common, chatInbox),
  'chat-dialog-list': list(common, chatDialogList),
  'chat-thread': list(common, chatThread),
  'chat-composer': list(common, chatComposer),
  'customer-panel': list(common, customerPanel),
  'live-chat-widget': list(common, liveChatWidget),
};
